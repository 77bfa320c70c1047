"""A class's answers in an Excel file."""

import io
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from coach.domain.submission import Entry, Student, Submission
from coach.errors import InputColumns, InputDamaged, InputEmpty, InputLocked, InputTooBig
from coach.grading.readers import Columns, Kind, open_input
from coach.grading.readers.xlsx_table import _LOADED_LIMIT

TEXT = "Dear Rahima, thank you for your message. I am sorry about the delay."


def book(path: Path, *sheets: list[list[object]]) -> Path:
    made = openpyxl.Workbook(write_only=True)
    for rows in sheets:
        page = made.create_sheet()
        for row in rows:
            page.append(row)
    made.save(path)
    return path


def read(path: Path, **options: object) -> tuple[list[Entry], list[str]]:
    with open_input(path, **options) as given:  # type: ignore[arg-type]
        return list(given.entries()), [remark.code for remark in given.remarks]


def test_rows_are_read_as_written(tmp_path: Path) -> None:
    path = book(
        tmp_path / "class.xlsx",
        [
            ["Batch 12", date(2026, 3, 1)],
            [],
            ["রোল", "নাম", "উত্তর"],
            [12, "রহিম উদ্দিন", f"{TEXT}\nRahim"],
            [13.0, "Karim", "=1+1"],
        ],
    )
    with open_input(path) as given:
        assert given.kind is Kind.XLSX
        first, second = given.entries()
    assert isinstance(first, Submission)
    assert first.student == Student(id="12", name="রহিম উদ্দিন")
    assert (first.text, first.key, first.place.row) == (f"{TEXT}\nRahim", "row-4", 4)
    assert second.student == Student(id="13", name="Karim")
    assert second.reason.code == "no_text"  # a formula is never worked out


def test_a_cells_own_line_ends_are_line_ends(tmp_path: Path) -> None:
    path = book(tmp_path / "class.xlsx", [["name", "reply"], ["Rahim", "Dear Sir,_x000D_\nSorry."]])
    ((entry,), _) = read(path)
    assert entry.text == "Dear Sir,\nSorry."


def test_every_sheet_with_texts_is_read_and_others_are_told(tmp_path: Path) -> None:
    head = ["name", "exercise", "reply"]
    path = book(
        tmp_path / "class.xlsx",
        [["Marks", "of"], [1, 2]],
        [head, ["Rahim", "one", "We are sorry."]],
        [head, ["Rahim", "two", "We will help."]],
        [],
    )
    entries, remarks = read(path)
    assert [entry.key for entry in entries] == ["row-2", "sheet-2-row-2"]
    assert [entry.place.file for entry in entries] == ["class.xlsx", "class.xlsx: Sheet2"]
    assert [entry.exercise for entry in entries] == ["one", "two"]
    assert remarks == ["sheet_passed"]


def test_reading_stops_in_a_million_empty_rows(tmp_path: Path) -> None:
    path = book(tmp_path / "class.xlsx", [["name", "reply"], ["Rahim", "We are sorry."]])
    bare = tmp_path / "bare.xlsx"
    rows = b"".join(b'<row r="%d"><c r="A%d" s="0"/></row>' % (n, n) for n in range(3, 1_000_000))
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(bare, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            content = old.read(part)
            if part.startswith("xl/worksheets/sheet"):
                content = content.replace(b"</sheetData>", rows + b"</sheetData>")
            new.writestr(part, content)
    entries, remarks = read(bare)
    assert [entry.key for entry in entries] == ["row-2"]
    assert remarks == ["empty_rows"]


def test_macros_are_told_and_not_run(tmp_path: Path) -> None:
    path = book(tmp_path / "class.xlsm", [["name", "reply"], ["Rahim", "We are sorry."]])
    with zipfile.ZipFile(path, "a") as parts:
        parts.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    entries, remarks = read(path)
    assert (len(entries), remarks) == (1, ["macros"])


def test_a_file_that_unpacks_to_much_more_is_refused(tmp_path: Path) -> None:
    path = book(tmp_path / "class.xlsx", [["name", "reply"]])
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as parts,
        parts.open("xl/bomb.xml", "w") as part,
    ):
        for _ in range(_LOADED_LIMIT // 1_000_000 + 1):
            part.write(bytes(1_000_000))
    with pytest.raises(InputTooBig):
        open_input(path)


def test_a_sheet_that_is_cut_off_tells_where(tmp_path: Path) -> None:
    path = book(
        tmp_path / "class.xlsx", [["name", "reply"], *([f"S{n}", TEXT] for n in range(5000))]
    )
    cut = tmp_path / "cut.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(cut, "w") as new:
        for part in old.namelist():
            content = old.read(part)
            new.writestr(part, content[:-9000] if part.startswith("xl/worksheets") else content)
    entries, _ = read(cut)
    assert entries[-1].reason.code == "rest_unreadable"
    assert len(entries) > 100


def test_an_input_that_cannot_be_used_says_why(tmp_path: Path) -> None:
    with pytest.raises(InputColumns):
        open_input(book(tmp_path / "a.xlsx", [["first", "second"], [1, 2]]))
    with pytest.raises(InputColumns):
        open_input(book(tmp_path / "b.xlsx", [["name", "reply"]]), columns=Columns(text="Text"))
    with pytest.raises(InputEmpty):
        open_input(book(tmp_path / "c.xlsx", []))
    for content, error in [
        (b"not a workbook", InputDamaged),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), InputDamaged),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), InputLocked),
    ]:
        (tmp_path / "d.xlsx").write_bytes(content)
        with pytest.raises(error):
            open_input(tmp_path / "d.xlsx")
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as parts:
        parts.writestr("a.txt", "We are sorry.")
    (tmp_path / "e.xlsx").write_bytes(other.getvalue())
    with pytest.raises(InputDamaged):
        open_input(tmp_path / "e.xlsx")
