"""Moodle's offline grading worksheet: read, and given back byte for byte but for the marks."""

import csv
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from coach.domain.submission import Student, Submission, Unreadable
from coach.errors import InputUnusable
from coach.grading.readers import Kind, open_input
from coach.grading.readers.moodle_worksheet import Mark, Participant, write_marks

HEADINGS = [
    "Identifier", "Full name", "Email address", "Status", "Grade", "Maximum Grade",
    "Grade can be changed", "Last modified (submission)", "Online text",
    "Last modified (grade)", "Feedback comments",
]  # fmt: skip
HEAD = ",".join(f'"{one}"' if " " in one else one for one in HEADINGS)
SUBMITTED = "Submitted for grading - "
ROWS = (
    f'{HEAD}\n"Participant 101","রহিম উদ্দিন",r@x.bd,"{SUBMITTED}",,100.00,Yes,"Sunday, 1 March",'
    '"<p>Dear Sarah,</p><p>I&rsquo;m sorry,<br>we will help.</p>",-,\n'
    '"Participant 102",Karim,k@x.bd,"No submission",,100.00,Yes,-,,-,"keep ""this"""\n'
    '"Participant 103",Mitu,m@x.bd,"Draft (not submitted)",,"100,00",No,-,"We are sorry.",-,\n'
)  # fmt: skip


def marked(path: Path, marks: dict[str, Mark]) -> tuple[bytes, set[str]]:
    out = io.BytesIO()
    told = write_marks(path, out, lambda who: marks.get(who.id))
    return out.getvalue(), told


@pytest.fixture
def worksheet(tmp_path: Path) -> Path:
    path = tmp_path / "Grades.csv"
    path.write_text(ROWS, encoding="utf-8", newline="")
    return path


def test_participants_and_their_online_texts_are_read(worksheet: Path) -> None:
    with open_input(worksheet) as given:
        assert given.kind is Kind.MOODLE_WORKSHEET
        first, second, third = given.entries()
    assert isinstance(first, Submission)
    assert first.student == Student(id="101", name="রহিম উদ্দিন", email="r@x.bd")
    assert first.text == "Dear Sarah,\n\nI’m sorry,\nwe will help."
    assert isinstance(second, Unreadable)
    assert second.student == Student(id="102", name="Karim", email="k@x.bd")
    assert second.reason.code == "no_submission"
    assert [remark.code for remark in third.remarks] == ["draft_only", "grade_locked"]


def test_only_the_cells_of_the_marks_change(worksheet: Path) -> None:
    feedback = '<p>Good, "Rahim": আরও লিখুন</p>'
    out, told = marked(worksheet, {"101": Mark("85.50", feedback), "102": Mark("0.00", None)})
    assert told == {"101", "102"}
    quoted = '"' + feedback.replace('"', '""') + '"'
    expected = ROWS.replace('",,100.00,Yes,"Sunday', '",85.50,100.00,Yes,"Sunday', 1)
    expected = expected.replace('</p>",-,\n', f'</p>",-,{quoted}\n', 1)
    expected = expected.replace('submission",,100', 'submission",0.00,100', 1)
    assert out.decode() == expected


def test_a_mark_is_asked_with_what_moodle_says_of_the_grade(worksheet: Path) -> None:
    asked: list[Participant] = []
    write_marks(worksheet, io.BytesIO(), asked.append)
    assert asked == [
        Participant("101", 100.0, True),
        Participant("102", 100.0, True),
        Participant("103", 100.0, False),
    ]


def test_letters_that_the_file_cannot_hold_are_written_as_html_would(tmp_path: Path) -> None:
    path = tmp_path / "Grades.csv"
    path.write_bytes(ROWS.replace("রহিম উদ্দিন", "Zoë’s").encode("cp1252"))
    out, _ = marked(path, {"101": Mark("1", "ভালো")})
    assert b"&#2477;" in out
    assert "Zoë’s".encode("cp1252") in out


def test_a_table_that_is_no_worksheet_is_not_marked(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("name,reply\nRahim,We are sorry.\n")
    with pytest.raises(InputUnusable):
        marked(tmp_path / "a.csv", {})


def test_rows_beyond_understanding_stay_as_they_are(tmp_path: Path) -> None:
    broken = ROWS + '"Participant 104","open,l@x.bd\n"Participant 105",Jui\n,,,\n\n' + "x" * 9
    path = tmp_path / "Grades.csv"
    path.write_text(broken, encoding="utf-8", newline="")
    out, told = marked(path, {str(n): Mark("1", "x") for n in range(101, 106)})
    assert told == {"101", "102", "103"}
    assert out.decode().endswith(broken[len(ROWS) :])


cells = st.text(st.characters(codec="utf-8"), max_size=25) | st.sampled_from(
    ["", '"', '""', "a\nb", "a\r\nb", ",", ";", "Participant 7", " x ", "=1+1", "ভালো", "\ufeff"]
)
encodings = st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])


@given(
    rows=st.lists(st.tuples(cells, cells, cells), max_size=6),
    marks=st.dictionaries(st.integers(0, 6), st.tuples(cells, st.none() | cells)),
    encoding=encodings,
    ending=st.sampled_from(["\n", "\r\n"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    separator=st.sampled_from([",", ";", "\t"]),
)
def test_every_byte_outside_the_changed_cells_is_kept(
    rows, marks, encoding, ending, quoting, separator
) -> None:
    """A fresh table with the marks in, written the same way, is the spliced one."""

    def written(*, with_marks: bool) -> list[list[str]]:
        table = [HEADINGS]
        for n, (name, text, feedback) in enumerate(rows):
            grade = ""
            if with_marks and n in marks:
                grade, new = marks[n]
                feedback = feedback if new is None else new
            table.append(
                [f"Participant {n}", name, "e", "s", grade, "10", "Yes", "-", text, "-", feedback]
            )
        return table

    def encoded(*, with_marks: bool) -> bytes:
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator=ending, quoting=quoting, delimiter=separator).writerows(
            written(with_marks=with_marks)
        )
        return out.getvalue().encode(encoding)

    def read(data: bytes) -> list[list[str]]:
        text = io.StringIO(data.decode(encoding), newline="")
        return list(csv.reader(text, delimiter=separator))

    # csv writes a bare carriage return that it does not read as one.
    assume(read(encoded(with_marks=False)) == written(with_marks=False))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Grades.csv"
        path.write_bytes(encoded(with_marks=False))
        out, told = marked(path, {str(n): Mark(*mark) for n, mark in marks.items()})
    assert told == {str(n) for n in marks if n < len(rows)}
    assert read(out) == written(with_marks=True)
    if quoting == csv.QUOTE_ALL:
        assert out == encoded(with_marks=True)
    if not told:
        assert out == encoded(with_marks=False)


@given(st.binary(max_size=200), st.sampled_from(["", "\ufeff"]))
def test_whatever_stands_below_the_headings_comes_out_as_it_went_in(
    below: bytes, mark: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Grades.csv"
        path.write_bytes(f"{mark}{ROWS}".encode() + below)
        out, _ = marked(path, {})
        assert out == path.read_bytes()
