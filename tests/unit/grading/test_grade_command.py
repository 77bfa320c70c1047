"""`coach grade` up to the point where texts are graded: what it is asked for, lists and says."""

import io
import signal
from pathlib import Path

import pytest

from coach.cli.grade_progress import Interrupt, Progress, lasting, line
from coach.cli.grade_request import columns_of, exercise_of
from coach.cli.main import main
from coach.content.library import EXERCISES
from coach.errors import BadColumns, NotAnExercise
from coach.grading.readers import Columns
from coach.grading.run import Count
from tests.made import exercise

A = exercise()
FILE = next(EXERCISES.glob("*/late-parcel.yaml"))


def test_an_exercise_is_named_by_its_id_or_its_file():
    assert exercise_of("late-parcel", {"late-parcel": A}) is A
    assert exercise_of(str(FILE), {}).id == "late-parcel"
    assert exercise_of(None, {"late-parcel": A}) is None


@pytest.mark.parametrize("written", ["", "id: [", "schema: 1\nid: x\n"])
def test_a_file_with_faults_is_no_exercise(tmp_path, written):
    path = tmp_path / "mine.yaml"
    path.write_text(written)
    with pytest.raises(NotAnExercise):
        exercise_of(str(path), {})


def test_columns_are_named_by_their_role():
    assert columns_of("text=Your reply, name = নাম") == Columns(text="Your reply", name="নাম")
    assert columns_of(None) is None


@pytest.mark.parametrize("given", ["text", "colour=Reply", "text=", "text=A,text=B", "=A", ","])
def test_columns_that_say_nothing_are_refused(given):
    with pytest.raises(BadColumns):
        columns_of(given)


@pytest.mark.parametrize(
    ("count", "rate", "said"),
    [
        (Count(now=120), 15.24, "120 of 400 done, 15.2 a second, about 19 s left"),
        (Count(now=10, before=300, not_graded=2), 0.5,
         "310 of 400 done, 0.5 a second, about 3 min left, 2 without a mark"),
        (Count(before=1), 0.0, "1 of 400 done"),
        (Count(now=400), 15.0, "400 of 400 done"),
    ],
)  # fmt: skip
def test_progress_is_said_with_its_rate_and_what_is_left(count, rate, said):
    assert line("en", count, 400, rate) == said


def test_progress_is_said_in_bengali():
    assert line("bn", Count(now=120), 400, 15.24).startswith("৪০০টির মধ্যে ১২০টি হয়েছে")


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.2, "1 s"), (59.5, "1 min"), (600, "10 min"), (11_100, "3 h 5 min")]
)
def test_what_is_left_is_said_roughly(seconds, said):
    assert lasting("en", seconds) == said


def test_a_log_gets_a_line_now_and_then_and_the_last_one():
    log = io.StringIO()
    progress = Progress("en", 500, log)
    for number in range(1, 501):
        progress.heard(Count(now=number))
    progress.end()
    lines = log.getvalue().splitlines()
    assert len(lines) < 5
    assert lines[-1].startswith("500 of 500 done")


def test_a_first_ctrl_c_is_remembered_and_a_second_one_stops(capsys):
    with Interrupt("Stopping.") as interrupt:
        assert not interrupt.came()
        signal.raise_signal(signal.SIGINT)
        assert interrupt.came()
        assert "Stopping." in capsys.readouterr().err
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "class.csv"
    path.write_text(
        "Name,Exercise,Reply\n"
        "Rahima\x1b[31m,late-parcel,I am sorry that it is late.\n"
        "Karim,no-such-one,Dear Ann\n"
        "সুমাইয়া,late-parcel,\n",
        encoding="utf-8",
    )
    return path


def test_a_dry_run_lists_everything_and_writes_nothing(table, tmp_path, capsys):
    code = main(["grade", str(table), "--out", str(tmp_path / "out"), "--dry-run"])
    said = capsys.readouterr().out
    assert code == 1  # two of the three have no mark to come
    assert "late-parcel\t7 words" in said
    assert "There is no exercise called “no-such-one”." in said
    assert "সুমাইয়া" in said
    assert "\x1b" not in said  # a name gives the terminal no orders
    assert "1 text would be graded." in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["class.csv"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ([], "--out"),
        (["--exercise", "nothing", "--out", "x"], "neither the id of an exercise"),
        (["--columns", "colour=Reply", "--out", "x"], "--columns"),
    ],
)
def test_what_cannot_be_done_ends_with_2_and_says_why(table, capsys, more, said):
    assert main(["grade", str(table), *more]) == 2
    assert said in capsys.readouterr().err
