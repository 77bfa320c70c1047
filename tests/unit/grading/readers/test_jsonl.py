"""A class's answers as lines of JSON."""

import json
from pathlib import Path

import pytest

from coach.domain.submission import Entry, Student
from coach.errors import InputColumns, InputDamaged, InputEmpty
from coach.grading.readers import Columns, Kind, open_input


def read(path: Path, **options: object) -> list[Entry]:
    with open_input(path, **options) as given:  # type: ignore[arg-type]
        assert given.kind is Kind.JSONL
        return list(given.entries())


@pytest.fixture
def file(tmp_path: Path):
    def write(*lines: object) -> Path:
        path = tmp_path / "class.jsonl"
        path.write_text(
            "\n".join(one if isinstance(one, str) else json.dumps(one) for one in lines)
        )
        return path

    return write


def test_lines_are_read_by_their_keys(file) -> None:
    path = file(
        {"id": 7, "name": "রহিম", "text": "We are sorry.", "exercise": "one"},
        "",
        {"text": "We will help.", "email": "k@x.bd", "exercise": None},
    )
    first, second = read(path, exercise="one")
    assert (first.student, first.exercise) == (Student(id="7", name="রহিম"), "one")
    assert (second.student, second.place.row) == (Student(email="k@x.bd"), 3)


def test_a_bad_line_is_told_and_the_rest_go_on(file) -> None:
    path = file(
        {"name": "Rahim", "text": "We are sorry."},
        "{not json",
        "[" * 100_000,
        "1" * 5_000,
        {"name": "Karim", "words": "x"},
        {"name": "Mitu", "text": None},
        '{"name": "Lima", "text": "It is late \\ud83d\\u0000."}',
        "x" * 2_500_000,
        {"name": "Jui", "text": "We will help."},
    )
    first, *bad, odd, long, last = read(path)
    assert [one.reason.code for one in bad] == [*["bad_json"] * 3, "no_text_key", "no_text"]
    assert odd.text == "It is late \ufffd\ufffd."
    assert (long.reason.code, long.place.row) == ("bad_json", 8)
    assert (first.student.name, last.student.name, last.place.row) == ("Rahim", "Jui", 9)


def test_an_input_that_cannot_be_used_says_why(file) -> None:
    with pytest.raises(InputEmpty):
        open_input(file("", " "))
    with pytest.raises(InputDamaged):
        open_input(file("name,text", "Rahim,We are sorry."))
    with pytest.raises(InputColumns):
        open_input(file({"name": "Rahim", "words": "x"}))
    with pytest.raises(InputColumns):
        open_input(file({"name": "Rahim", "text": "x"}), columns=Columns(text="words"))
