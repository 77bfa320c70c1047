"""A folder, a ZIP and a Moodle download: whose file is whose, and what is never opened."""

import os
import stat
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.submission import Entry, Student, Submission, Unreadable
from coach.errors import (
    InputDamaged,
    InputEmpty,
    InputLocked,
    InputMissing,
    InputTooBig,
    InputTooMany,
    InputUnknown,
)
from coach.grading.readers import Kind, open_input
from coach.grading.readers.file_names import is_ignored, moodle_student, printable, student_named

TEXT = "Dear Sarah, I am sorry about the delay."


def read(path: Path) -> dict[str, Entry]:
    with open_input(path) as given:
        entries = list(given.entries())
        assert list(given.entries()) == entries, "the same when read again"
    assert len({entry.key for entry in entries}) == len(entries)
    return {entry.key: entry for entry in entries}


def codes(entries: Mapping[str, Entry]) -> dict[str, str]:
    return {
        key: entry.reason.code if isinstance(entry, Unreadable) else "read"
        for key, entry in entries.items()
    }


def folder(at: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = at / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return at


def packed(at: Path, files: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(at, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, content in files.items():
            parts.writestr(name, content)
    return at


MOODLE = {
    "রহিম উদ্দিন_101_assignsubmission_file/reply.txt": TEXT,
    "রহিম উদ্দিন_101_assignsubmission_file/more/second.txt": TEXT,
    "Mitu Akter_103_assignsubmission_onlinetext/onlinetext.html": f"<p>{TEXT}</p>",
    "Batch A-Karim K_102_assignsubmission_file_answer_2.txt": TEXT,
    "Participant_104_assignsubmission_onlinetext.html": f"<p>{TEXT}</p>",
    "Old Moodle_105_assignsubmission_file_/a.txt": TEXT,
    "Default group_assignsubmission_file/team.txt": TEXT,
}


@pytest.mark.parametrize("pack", [folder, packed])
def test_a_moodle_download_says_whose_each_file_is(tmp_path: Path, pack) -> None:
    path = pack(tmp_path / ("download.zip" if pack is packed else "download"), MOODLE)
    with open_input(path) as given:
        assert given.kind is Kind.MOODLE_ASSIGNMENT
    found = read(path)
    students = {key: entry.student for key, entry in found.items()}
    assert list(students) == sorted(MOODLE)
    assert students == {
        key: Student(id=number, name=name)
        for key, number, name in zip(
            MOODLE,
            ["101", "101", "103", "102", "104", "105", None],
            [
                "রহিম উদ্দিন",
                "রহিম উদ্দিন",
                "Mitu Akter",
                "Batch A-Karim K",
                None,
                "Old Moodle",
                "Default group",
            ],
            strict=True,
        )
    }
    assert all(isinstance(entry, Submission) and entry.text == TEXT for entry in found.values())
    again = found["রহিম উদ্দিন_101_assignsubmission_file/reply.txt"]
    assert [remark.code for remark in again.remarks] == ["student_again"]


@pytest.mark.parametrize(
    ("path", "student"),
    [
        ("Rahim Uddin.docx", Student(name="Rahim Uddin")),
        ("রহিম_উদ্দিন.txt", Student(name="রহিম উদ্দিন")),
        ("Batch 12/Mitu Akter.txt", Student(name="Mitu Akter")),
        ("Mitu Akter/reply (2).docx", Student(name="Mitu Akter")),
        ("Mitu Akter/final/উত্তর.docx", Student(name="final")),
        ("Mitu Akter/1.txt", Student(name="Mitu Akter")),
        ("rahim@x.bd.txt", Student(email="rahim@x.bd")),
        ("reply.txt", Student(name="reply")),
    ],
)
def test_a_file_is_its_names_or_its_folders(path: str, student: Student) -> None:
    assert student_named(path) == student


def test_what_systems_leave_behind_is_passed_over_and_counted(tmp_path: Path) -> None:
    left = [
        ".DS_Store",
        "Thumbs.db",
        "__MACOSX/._Rahim.txt",
        "~$Rahim.docx",
        "a/.git/x",
        "desktop.ini",
    ]
    files = {"Rahim.txt": TEXT, **dict.fromkeys(left, "x")}
    for path in (folder(tmp_path / "class", files), packed(tmp_path / "class.zip", files)):
        with open_input(path) as given:
            assert [entry.key for entry in given.entries()] == ["Rahim.txt"]
            assert [remark.code for remark in given.remarks] == ["ignored_files"]
    assert is_ignored(".env")


UNREADABLE = {
    "a.jpg": ("x", "picture"),
    "b.csv": ("name,reply", "table_inside"),
    "c.zip": (b"PK\x03\x04", "packed"),
    "d.exe": ("MZ", "unknown_type"),
    "e": ("x", "unknown_type"),
    "f.txt": (" \n", "empty_file"),
    "g.html": ("<p> </p>", "no_text"),
    "h.docx": (b"PK\x03\x04 cut off", "damaged"),
    "i.txt": (b"a" * 5_000_001, "too_big"),
    "j.rtf": ("{\\rtf1}", "old_office"),
}


@pytest.mark.parametrize("pack", [folder, packed])
def test_every_file_that_cannot_be_read_says_why_and_the_rest_go_on(tmp_path: Path, pack) -> None:
    files = {name: content for name, (content, _) in UNREADABLE.items()}
    path = pack(tmp_path / ("class.zip" if pack is packed else "class"), {**files, "z.txt": TEXT})
    expected = {name: code for name, (_, code) in UNREADABLE.items()} | {"z.txt": "read"}
    if pack is packed:
        expected["i.txt"] = "zip_bomb"  # five million times one letter
    assert codes(read(path)) == expected


def test_links_pipes_and_locked_files_of_a_folder_are_not_opened(tmp_path: Path) -> None:
    secret = folder(tmp_path / "secret", {"s.txt": TEXT})
    path = folder(tmp_path / "class", {"a.txt": TEXT})
    (path / "b.txt").symlink_to(secret / "s.txt")
    (path / "c").symlink_to(secret)
    os.mkfifo(path / "d.txt")
    assert codes(read(path)) == {
        "a.txt": "read",
        "b.txt": "symlink",
        "c": "symlink",
        "d.txt": "no_file",
    }


def test_a_file_that_goes_away_meanwhile_is_told(tmp_path: Path) -> None:
    path = folder(tmp_path / "class", {"a.txt": TEXT, "b.txt": TEXT})
    with open_input(path) as given:
        entries = given.entries()
        next(entries)
        (path / "b.txt").unlink()
        assert next(entries).reason.code == "gone"  # type: ignore[union-attr]


def test_bengali_broken_and_many_lined_names_are_kept_apart(tmp_path: Path) -> None:
    path = tmp_path / "class"
    path.mkdir()
    names = ["রহিম.txt".encode(), b"a\nb.txt", b"a\\nb.txt", b"bad\xff.txt", b"a\x7fb.txt"]
    for name in names:
        (path / os.fsdecode(name)).write_text(TEXT)
    found = read(path)
    assert sorted(found) == sorted(
        ["রহিম.txt", "a\\u000ab.txt", "a\\\\nb.txt", "bad\\udcff.txt", "a\\u007fb.txt"]
    )
    assert all(key.isprintable() and key.encode() for key in found)


@given(st.text(), st.text())
def test_different_paths_stay_different_in_print(one: str, other: str) -> None:
    assert (printable(one) == printable(other)) == (one == other)


def test_a_zip_never_reaches_outside_and_is_never_unpacked(tmp_path: Path) -> None:
    names = ["../up.txt", "/etc/cron.txt", "C:/x.txt", "a/../../b.txt", "..\\win.txt", "ok.txt"]
    path = packed(tmp_path / "class.zip", dict.fromkeys(names, TEXT))
    before = sorted(tmp_path.rglob("*"))
    assert set(codes(read(path)).values()) == {"unsafe_path", "read"}
    assert codes(read(path))["ok.txt"] == "read"
    assert sorted(tmp_path.rglob("*")) == before


def test_links_and_locked_files_of_a_zip_are_not_read(tmp_path: Path) -> None:
    path = packed(tmp_path / "class.zip", {"a.txt": TEXT, "c.txt": TEXT})
    with zipfile.ZipFile(path, "a") as parts:
        link = zipfile.ZipInfo("b.txt")
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        parts.writestr(link, "/etc/passwd")
    lock(path, "c.txt")
    assert codes(read(path)) == {"a.txt": "read", "b.txt": "symlink", "c.txt": "encrypted"}


def lock(path: Path, *names: str) -> None:
    """Sets the flag of encryption in the ZIP's list."""
    data = bytearray(path.read_bytes())
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        length = struct.unpack_from("<H", data, at + 28)[0]
        if data[at + 46 : at + 46 + length].decode() in names:
            data[at + 8] |= 1
        at += 46
    path.write_bytes(data)


def test_two_files_of_one_name_in_a_zip_are_both_kept(tmp_path: Path) -> None:
    path = tmp_path / "class.zip"
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("Rahim.txt", "The first text.")
        with pytest.warns(UserWarning, match="Duplicate"):
            parts.writestr("Rahim.txt", "The second text.")
    found = read(path)
    assert [entry.text for entry in found.values()] == ["The first text.", "The second text."]


def test_bengali_names_are_read_whatever_flag_the_zip_sets(tmp_path: Path) -> None:
    path = packed(tmp_path / "class.zip", {"রহিম.txt": TEXT})
    assert list(read(path)) == ["রহিম.txt"]
    data = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x03\x04", 7), (b"PK\x01\x02", 9)):
        data[data.find(mark) + place] &= ~0x08  # the flag of UTF-8
    path.write_bytes(data)
    assert list(read(path)) == ["রহিম.txt"]


def test_a_bomb_is_told_by_its_size_and_not_opened(tmp_path: Path) -> None:
    path = packed(tmp_path / "class.zip", {"a.txt": TEXT, "bomb.docx": bytes(20_000_000)})
    assert codes(read(path)) == {"a.txt": "read", "bomb.docx": "zip_bomb"}


def declare(path: Path, size: int) -> None:
    """Every file of the ZIP says it has `size` bytes."""
    data = bytearray(path.read_bytes())
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        struct.pack_into("<I", data, at + 24, size)
        at += 46
    path.write_bytes(data)


def test_a_zip_that_would_fill_the_machine_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "class.zip", {f"{n}.txt": TEXT for n in range(3)})
    declare(path, 2_000_000_000)
    with pytest.raises(InputTooBig):
        open_input(path)


def test_a_file_larger_than_its_zip_says_is_damaged(tmp_path: Path) -> None:
    path = packed(tmp_path / "class.zip", {"a.txt": TEXT, "b.txt": TEXT})
    declare(path, 5)
    assert set(codes(read(path)).values()) == {"damaged"}


def test_a_zip_with_a_million_names_is_refused_before_they_are_read(tmp_path: Path) -> None:
    path = packed(tmp_path / "class.zip", {"a.txt": TEXT})
    data = bytearray(path.read_bytes())
    end = data.rfind(b"PK\x05\x06")
    struct.pack_into("<I", data, end + 12, 100_000_000)
    path.write_bytes(data)
    with pytest.raises(InputTooMany):
        open_input(path)


def test_excel_and_word_files_are_known_without_their_endings(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["name", "reply"])  # type: ignore[union-attr]
    book.active.append(["Rahim", TEXT])  # type: ignore[union-attr]
    book.save(tmp_path / "download.xlsx")
    (tmp_path / "download.xlsx").rename(tmp_path / "download.bin")
    with open_input(tmp_path / "download.bin") as given:
        assert given.kind is Kind.XLSX
        assert len(list(given.entries())) == 1


def test_a_table_alone_in_a_zip_is_read_as_a_table(tmp_path: Path) -> None:
    path = packed(tmp_path / "form.csv.zip", {"form.csv": f"name,reply\nRahim,{TEXT}\n".encode()})
    with open_input(path) as given:
        assert given.kind is Kind.CSV
        (entry,) = given.entries()
        assert (entry.place.file, entry.place.row) == ("form.csv", 2)
    bomb = packed(tmp_path / "bomb.zip", {"form.csv": b"name,reply\n" + bytes(60_000_000)})
    with pytest.raises(InputTooBig):
        open_input(bomb)


def test_one_file_is_one_submission(tmp_path: Path) -> None:
    (tmp_path / "Rahim.txt").write_text(TEXT)
    (entry,) = read(tmp_path / "Rahim.txt").values()
    assert entry.student == Student(name="Rahim")


def test_a_mail_is_its_senders_and_what_it_quotes_is_set_aside(tmp_path: Path) -> None:
    raw = f"From: Rahim <r@x.bd>\nSubject: Re: parcel\n\n{TEXT}\n\n> Where is it?\n> Sarah\n"
    (entry,) = read(folder(tmp_path / "class", {"mail 1.eml": raw})).values()
    assert isinstance(entry, Submission)
    assert entry.student == Student(name="Rahim", email="r@x.bd")
    assert entry.text == TEXT
    assert entry.set_aside == ("Subject: Re: parcel", "> Where is it?\n> Sarah")


def test_a_mail_with_only_a_picture_on_it_says_so(tmp_path: Path) -> None:
    raw = (
        "From: r@x.bd\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png\n"
        "Content-Disposition: attachment; filename=photo.png\n\nx\n--b--\n"
    )
    assert codes(read(folder(tmp_path / "class", {"1.eml": raw}))) == {"1.eml": "attached_only"}


@pytest.mark.parametrize(
    "quote",
    [
        '<div class="gmail_quote"><div>On Mon, 3 Mar 2026 at 10:12 AM Sarah &lt;<a href="mailto:s@x.com">'
        "s@x.com</a>&gt; wrote:<br></div><blockquote><div>Where is it?</div></blockquote></div>",
        '<div style="border-top:solid 1pt"><p><b>From:</b> Sarah &lt;s@x.com&gt;<br><b>Sent:</b> Monday'
        "<br><b>Subject:</b> Parcel</p></div><p>Where is it?</p>",
    ],
    ids=["Gmail", "Outlook"],
)
def test_a_mail_in_html_is_parted_from_the_one_it_answers(tmp_path: Path, quote: str) -> None:
    raw = f"From: r@x.bd\nContent-Type: text/html\n\n<div>{TEXT}</div><br>{quote}"
    (entry,) = read(folder(tmp_path / "class", {"1.eml": raw})).values()
    assert isinstance(entry, Submission)
    assert entry.text == TEXT
    assert len(entry.set_aside) == 1
    assert "Where is it?" in entry.set_aside[0]


def test_an_input_that_cannot_be_used_says_why(tmp_path: Path) -> None:
    for content, error in [
        (b"PK\x05\x06" + bytes(18), InputEmpty),
        (b"PK\x03\x04 cut off", InputDamaged),
        (b"something else", InputDamaged),
        (b"", InputEmpty),
    ]:
        (tmp_path / "a.zip").write_bytes(content)
        with pytest.raises(error):
            open_input(tmp_path / "a.zip")
    locked = packed(tmp_path / "b.zip", {"a.txt": TEXT})
    lock(locked, "a.txt")
    with pytest.raises(InputLocked):
        open_input(locked)
    with pytest.raises(InputEmpty):
        open_input(folder(tmp_path / "none", {".hidden": "x"}))
    (tmp_path / "a.exe").write_text("x")
    with pytest.raises(InputUnknown):
        open_input(tmp_path / "a.exe")
    with pytest.raises(InputMissing):
        open_input(tmp_path / "a.exe" / "b.txt")


def test_ten_thousand_files_are_streamed(tmp_path: Path) -> None:
    path = folder(tmp_path / "class", {f"{n % 50}/Student {n}.txt": TEXT for n in range(10_000)})
    with open_input(path) as given:
        assert sum(isinstance(entry, Submission) for entry in given.entries()) == 10_000


def test_a_plain_name_is_no_moodle_student() -> None:
    assert moodle_student("Rahim_12_file.txt") is None
