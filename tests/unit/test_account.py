"""Sign-in names, and who may call what."""

import pytest

from coach.domain.account import Actor, Role, clean_sign_in_name, name_key
from coach.errors import NotAllowed, NotYours
from coach.services.permission import require, require_account, require_own

RINA = Actor("t-rina", Role.TRAINEE, "a-rina")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("  rina ", "rina", id="space around it"),
        pytest.param("রিনা", "রিনা", id="Bengali"),
        pytest.param("rina.akter+va@mail.example", "rina.akter+va@mail.example", id="an address"),
        pytest.param("01711-223344", "01711-223344", id="a telephone number"),
    ],
)
def test_a_sign_in_name_may_be_what_people_remember(typed: str, kept: str) -> None:
    assert clean_sign_in_name(typed) == kept


@pytest.mark.parametrize(
    "typed",
    ["", "x", "..", "two words", "<b>rina</b>", "rina\x00", "ri\ud800na", "ri\u202ena", "x" * 61],
)
def test_other_marks_make_no_sign_in_name(typed: str) -> None:
    with pytest.raises(ValueError, match="sign-in name"):
        clean_sign_in_name(typed)


@pytest.mark.parametrize("other", ["RINA", " rina", "Ｒina", "ri\u200dna"])
def test_spellings_nobody_can_tell_apart_are_one_name(other: str) -> None:
    assert name_key(other) == name_key("rina")


def test_a_role_is_asked_for_by_name() -> None:
    require(RINA, Role.TRAINEE, Role.MENTOR)
    with pytest.raises(NotAllowed):
        require(RINA, Role.MENTOR, Role.ADMIN)


def test_an_admin_is_no_mentor_unless_the_service_says_so() -> None:
    with pytest.raises(NotAllowed):
        require(Actor("t", Role.ADMIN, "a"), Role.MENTOR)


def test_what_is_anothers_looks_like_what_is_not_there() -> None:
    require_own(RINA, "t-rina")
    with pytest.raises(NotYours):
        require_own(RINA, "t-neighbour")


def test_a_name_of_the_welcome_page_has_no_account() -> None:
    assert require_account(RINA) == "a-rina"
    with pytest.raises(NotAllowed):
        require_account(Actor("t-rina"))
