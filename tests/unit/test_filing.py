"""Whose of a class a graded text is."""

import pytest

from coach.domain.filing import ClassMember, Register, Unmatched
from coach.domain.submission import Student

RINA = ClassMember("0-rina", "Rina Akter", "acc-rina", "rina@class.example")
SUMI = ClassMember("0-sumi", "সুমি  দাশ", "acc-sumi", "s17")
TWIN, OTHER_TWIN = ClassMember("0-a", "Rahima"), ClassMember("0-b", "RAHIMA")
MEMBERS = (RINA, SUMI, TWIN, OTHER_TWIN)


@pytest.mark.parametrize(
    ("student", "whose"),
    [
        pytest.param(Student(id="0-rina", name="Sumi"), RINA, id="the id goes before the name"),
        pytest.param(Student(id="acc-sumi"), SUMI, id="the account's id"),
        pytest.param(Student(id="S17"), SUMI, id="a school's number is the sign-in name"),
        pytest.param(Student(email=" Rina@Class.example "), RINA, id="the address"),
        pytest.param(Student(id="99", email="x@y.example", name="rina akter"), RINA, id="the name"),
        pytest.param(Student(name="সুমি দাশ"), SUMI, id="a name in Bengali"),
        pytest.param(Student(name="Rahima"), Unmatched.TWO_IN_CLASS, id="a name of two"),
        pytest.param(Student(name="Kabir"), Unmatched.NOT_IN_CLASS, id="nobody's"),
        pytest.param(Student(email="rina@other.example"), Unmatched.NOT_IN_CLASS, id="no name"),
    ],
)
def test_id_goes_before_address_and_name(student: Student, whose: object) -> None:
    register = Register(MEMBERS)
    register.note(student)
    assert register.find(student) == whose


def test_a_name_that_two_students_of_the_file_share_is_nobodys() -> None:
    register = Register(MEMBERS)
    two = [Student(id="1", name="Rina Akter"), Student(id="2", name="Rina Akter")]
    for student in two:
        register.note(student)
    assert [register.find(student) for student in two] == [Unmatched.TWO_IN_INPUT] * 2
    known = Student(id="1", email="rina@class.example", name="Rina Akter")
    assert register.find(known) == RINA, "an address still tells"
