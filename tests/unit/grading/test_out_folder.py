"""The folder of outputs: one run at a time, on the day of its newest mark."""

import errno
from datetime import date

import pytest

from coach.errors import DiskFull, OutInInput, OutInUse, OutUnwritable
from coach.grading.out_folder import held, writable

MONDAY, TUESDAY, WEDNESDAY = (date(2026, 11, day) for day in (23, 24, 25))


@pytest.fixture
def given(tmp_path):
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


def test_a_second_run_is_turned_away_until_the_first_has_ended(tmp_path, given):
    with held(tmp_path / "out", input_path=given):  # noqa: SIM117  the first outlasts the second
        with pytest.raises(OutInUse), held(tmp_path / "out", input_path=given):
            pytest.fail("two at once")
    with held(tmp_path / "out", input_path=given) as again:
        assert list(again.journal.outcomes()) == []


@pytest.mark.parametrize("out", ["in", "in/marks", "in/x/../marks"])
def test_outputs_may_not_lie_among_the_submissions(tmp_path, given, out):
    with pytest.raises(OutInInput), held(tmp_path / out, input_path=given):
        pytest.fail("it was taken")
    assert list(given.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path, given):
    (tmp_path / "out").write_text("not a folder")
    with pytest.raises(OutUnwritable), held(tmp_path / "out", input_path=given):
        pytest.fail("it was taken")


@pytest.mark.parametrize(
    ("number", "error"), [(errno.ENOSPC, DiskFull), (errno.EACCES, OutUnwritable)]
)
def test_what_the_system_says_is_said_in_our_words(tmp_path, number, error):
    with pytest.raises(error), writable(tmp_path):
        raise OSError(number, "what the system says")


def test_the_day_is_that_of_the_newest_mark(tmp_path, given):
    out = tmp_path / "out"
    with held(out, input_path=given) as first:
        first.begin(MONDAY)
        assert first.day(MONDAY) == MONDAY
        # Here it is killed. What goes on from there gives the files it would have given.
    with held(out, input_path=given) as second:
        second.begin(TUESDAY)
        assert second.day(TUESDAY) == MONDAY
        second.end(TUESDAY)
    with held(out, input_path=given) as nothing_new:
        assert nothing_new.day(WEDNESDAY) == MONDAY
        nothing_new.end(WEDNESDAY)
    with held(out, input_path=given) as one_more_text:
        one_more_text.begin(WEDNESDAY)
        assert one_more_text.day(WEDNESDAY) == WEDNESDAY
