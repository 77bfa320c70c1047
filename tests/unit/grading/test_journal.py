"""What the journal promises: nothing known is lost, whatever ends the program."""

import errno
import hashlib
from pathlib import Path

import pytest

from coach.domain.submission import Student
from coach.errors import DiskFull
from coach.grading.journal import Journal
from tests.unit.grading.made import graded, not_graded, submission, unreadable


def key(name: str) -> bytes:
    return hashlib.blake2b(name.encode(), digest_size=16).digest()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal"


def filled(path: Path, *outcomes) -> None:
    with Journal(path) as journal:
        for outcome in outcomes:
            entry = getattr(outcome, "submission", None) or outcome.entry
            journal.add(journal.expect(), key(entry.key), outcome)


def test_a_new_journal_knows_nothing(path):
    with Journal(path) as journal:
        assert journal.find(key("a")) is None
        assert list(journal.outcomes()) == []


@pytest.mark.parametrize(
    "outcome",
    [graded("a"), graded("b", "Half \ud83d of a smile\u2028and ২\nlines."), not_graded("c"),
     unreadable("d")],
)  # fmt: skip
def test_an_outcome_is_found_again_as_it_was(path, outcome):
    entry = getattr(outcome, "submission", None) or outcome.entry
    filled(path, outcome)
    with Journal(path) as journal:
        assert journal.find(key(entry.key)) == outcome


def test_all_of_a_submission_is_kept(path):
    entry = submission("a", exercise="x", set_aside=("On Monday Ann wrote:",))
    outcome = graded("a")
    outcome = type(outcome)(entry, "x", 3, outcome.assessment)
    filled(path, outcome)
    with Journal(path) as journal:
        assert journal.find(key("a")) == outcome


def test_outcomes_come_in_the_order_of_the_input_whichever_was_known_first(path):
    with Journal(path) as journal:
        first, second, third = journal.expect(), journal.expect(), journal.expect()
        journal.add(third, key("c"), graded("c"))
        journal.add(first, key("a"), graded("a"))
        assert [found.submission.key for found in journal.outcomes()] == ["a", "c"]
        journal.add(second, key("b"), graded("b"))
        assert [found.submission.key for found in journal.outcomes()] == ["a", "b", "c"]
        assert [found.submission.key for found in journal.outcomes()] == ["a", "b", "c"]


def test_what_an_earlier_run_knew_takes_the_place_it_has_now(path):
    filled(path, graded("a"), graded("b"))
    with Journal(path) as journal:
        journal.keep(key("b"))
        journal.add(journal.expect(), key("new"), graded("new"))
        journal.keep(key("a"))
        assert [found.submission.key for found in journal.outcomes()] == ["b", "new", "a"]


@pytest.mark.parametrize("cut", [1, 30, 200])
def test_a_torn_last_line_is_as_if_it_had_not_been_written(path, cut):
    filled(path, graded("a"), graded("b"))
    whole = path.read_bytes()
    path.write_bytes(whole[:-cut])
    with Journal(path) as journal:
        assert journal.find(key("a")) == graded("a")
        assert journal.find(key("b")) is None
        journal.add(journal.expect(), key("b"), graded("b"))
    assert path.read_bytes() == whole


def test_a_line_damaged_in_the_middle_costs_no_other(path):
    filled(path, graded("a"), graded("b"), graded("c"))
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + lines[1].replace(b"recieve", b"receive") + lines[2])
    with Journal(path) as journal:
        assert journal.find(key("a")) == graded("a")
        assert journal.find(key("b")) is None
        assert journal.find(key("c")) == graded("c")


def test_what_is_not_final_is_tried_again(path):
    with Journal(path) as journal:
        journal.add(journal.expect(), key("a"), not_graded("a"), final=False)
        assert list(journal.outcomes()) == [not_graded("a")]
    with Journal(path) as journal:
        assert journal.find(key("a")) is None


def test_the_newest_outcome_of_a_key_counts(path):
    second = graded("a")
    renamed = Student(name="Sumaiya")
    entry = type(second.submission)(
        key="a", student=renamed, text="x", place=second.submission.place
    )
    filled(path, graded("a"), type(second)(entry, "x", 1, graded("a", "x").assessment))
    with Journal(path) as journal:
        assert journal.find(key("a")).submission.student == renamed


class FullDisk:
    """A file on a disk with room for `room` more bytes."""

    def __init__(self, file, room: int) -> None:
        self._file = file
        self._room = room

    def write(self, data) -> int:
        if not self._room:
            raise OSError(errno.ENOSPC, "No space left on device")
        written = self._file.write(data[: self._room])
        self._room -= written
        return written

    def __getattr__(self, name):
        return getattr(self._file, name)


def test_a_full_disk_is_named_and_loses_nothing(path):
    with Journal(path) as journal:
        journal.add(journal.expect(), key("a"), graded("a"))
        whole = path.read_bytes()
        journal._file = FullDisk(journal._file, room=50)
        place = journal.expect()
        with pytest.raises(DiskFull):
            journal.add(place, key("b"), graded("b"))
        assert list(journal.outcomes()) == [graded("a")]
    assert path.read_bytes() == whole
    with Journal(path) as journal:
        assert journal.find(key("a")) == graded("a")


def test_finding_one_of_many_takes_sixteen_bytes_an_entry(path):
    filled(path, *(graded(str(number)) for number in range(3000)))
    with Journal(path) as journal:
        assert all(journal.find(key(str(n))).submission.key == str(n) for n in range(0, 3000, 97))
        assert journal._known._halves.nbytes + journal._known._places.nbytes == 16 * 3000
