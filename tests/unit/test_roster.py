"""Reading a class list: every fault at once, and nothing guessed."""

import pytest

from coach.domain.language import Language
from coach.domain.roster import LONGEST, Entry, Wrong, read

HEAD = ["Name", "Username", "Email", "Language"]


def faults(*rows, head=HEAD, in_class=()):
    return [(one.row, one.wrong) for one in read([head, *rows], in_class=in_class).faults]


def test_a_list_is_read_whatever_the_order_and_language_of_its_headings():
    roster = read([[], ["ইমেইল", " নাম "], ["r@x.org", "রিনা  আক্তার"], ["", "Sumi"], ["", ""]])
    assert roster.is_clean
    assert roster.entries == (
        Entry(3, "রিনা আক্তার", None, "r@x.org", Language.BENGALI),
        Entry(4, "Sumi"),
    )


def test_all_faults_are_told_at_once_with_their_rows():
    roster = read(
        [
            [*HEAD, "Phone"],
            ["", "rina", "", ""],
            ["Sumi", "a b", "nobody", "french"],
            ["=HYPERLINK()", "", "", "en"],
            ["Good", "good", "g@x.org", "en"],
        ]
    )
    assert [(one.row, one.wrong) for one in roster.faults] == [
        (1, Wrong.UNKNOWN_COLUMN),
        (2, Wrong.NO_NAME),
        (3, Wrong.BAD_EMAIL),
        (3, Wrong.BAD_USERNAME),
        (3, Wrong.BAD_LANGUAGE),
        (4, Wrong.FORMULA),
    ]
    assert [one.name for one in roster.entries] == ["Good"]
    assert not roster.is_clean


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param(
            (["A", "rina"], ["B", "RINA"]), [(2, Wrong.TWICE), (3, Wrong.TWICE)], id="username"
        ),
        pytest.param(
            (["A", "", "x@y.z"], ["B", "", "X@Y.Z"]),
            [(2, Wrong.TWICE), (3, Wrong.TWICE)],
            id="email",
        ),
        pytest.param((["Rina"], ["rina"]), [(2, Wrong.TWICE), (3, Wrong.TWICE)], id="bare name"),
        pytest.param((["Rina", "r1x"], ["Rina", "r2x"]), [], id="two of a name, told apart"),
    ],
)
def test_two_rows_that_cannot_be_told_apart_are_faults(rows, found):
    assert faults(*rows) == found


def test_who_is_in_the_class_already_is_said():
    assert faults(["Rina"], in_class=["RINA"]) == [(2, Wrong.IN_CLASS)]


def test_a_table_without_names_or_rows_is_said():
    assert faults(["x"], head=["Roll"]) == [(1, Wrong.UNKNOWN_COLUMN), (1, Wrong.NO_NAME_COLUMN)]
    assert faults() == [(0, Wrong.EMPTY)]
    assert read([]).faults[0].wrong is Wrong.EMPTY
    assert faults(*[[f"N{n}"] for n in range(LONGEST + 1)]) == [(0, Wrong.TOO_MANY)]
