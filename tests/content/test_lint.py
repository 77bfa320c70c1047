"""The lint finds every fault at once, on its line, in either language."""

import argparse
from pathlib import Path

import pytest

from coach.cli import lint as command
from coach.content.faults import Fault
from coach.content.library import EXERCISES, load
from coach.content.lint import lint
from coach.errors import ContentInvalid

GOOD = (EXERCISES / "helpline" / "late-parcel.yaml").read_text(encoding="utf-8")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A folder with one good exercise, for a test to spoil."""
    write(tmp_path, GOOD)
    return tmp_path


def write(folder: Path, text: str, name: str = "helpline/late-parcel.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def spoil(folder: Path, old: str, new: str) -> tuple[int, list[Fault]]:
    """Change `old` to `new` in the good file: the line of the change, and the faults."""
    assert GOOD.count(old) == 1, f"{old!r} stands {GOOD.count(old)} times in the good exercise"
    write(folder, GOOD.replace(old, new))
    return GOOD[: GOOD.index(old)].count("\n") + 1, lint(folder)


def test_a_good_exercise_has_no_faults(library):
    assert lint(library) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        pytest.param("minutes: 8", "minutes: soon", "not_a_number", id="a word for a number"),
        pytest.param("minutes: 8", "minutes: 90", "does_not_fit", id="a number too high"),
        pytest.param("level: A2", "level: C2", "not_one_of", id="no such level"),
        pytest.param("level: A2", "levels: A2", "unknown_key", id="a key misspelt"),
        pytest.param("level: A2", "kind: email", "key_twice", id="a key before its twin"),
        pytest.param("id: late-parcel", "id: lost-parcel", "id_not_file", id="id and file"),
        pytest.param("id: late-parcel", "id: Late Parcel", "not_a_slug", id="id not a slug"),
        pytest.param("category: helpline", "category: sales", "category_not_folder", id="folder"),
        pytest.param("জন্মদিনের আগে পার্সেল আসেনি", "Late", "not_bengali", id="no Bengali"),
        pytest.param("Brief and exact.", "Brief ও exact.", "not_english", id="Bengali in English"),
        pytest.param("পার্সেল আসেনি", "পার্সেল আসেনি.", "latin_stop", id="a dot for a danda"),
        pytest.param("পার্সেল আসেনি", "পার্সেল 3 দিন", "latin_digits", id="English digits"),
        pytest.param("Delivery Thursday 4 March", "Delivery Friday 4 March", "wrong_weekday",
                     id="a weekday the calendar does not know"),
        pytest.param("kind: date", "kind: money", "fact_value", id="a date that is no sum"),
        pytest.param("missing_facts: [order-number]", "missing_facts: [order]", "does_not_fit",
                     id="no such fact"),
    ],
)  # fmt: skip
def test_each_fault_is_found(library, old, new, code):
    _, faults = spoil(library, old, new)
    assert code in {fault.code for fault in faults}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("minutes: 8", "minutes: soon", "not_a_number"),
        ("revision: 1", "revision: 1\nrevisions: 2", "unknown_key"),
        ("{en: your team lead, bn: আপনার টিম লিড}", "{en: your team lead}", "missing_key"),
        ("Polite but nervous;", "ভদ্র but nervous;", "not_english"),
        ("id: delivery-day", "id: Delivery", "not_a_slug"),
    ],
)
def test_a_fault_names_its_line(library, old, new, code):
    line, faults = spoil(library, old, new)
    assert code in {fault.code for fault in faults if abs(fault.line - line) <= 1}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        pytest.param("words: {min: 35, max: 95}", "words: {min: 20, max: 40}", "model_length",
                     id="models longer than asked"),
        pytest.param("I found your order, PP-20417.", "I found it.", "fact_not_said",
                     id="a model without a required fact"),
        pytest.param("missing_facts: [order-number]", "missing_facts: [delivery-day]",
                     "fact_is_said", id="a flawed answer that says what it should miss"),
        pytest.param("I will check it again on Thursday", "I will refund you on Thursday",
                     "limit_broken", id="a model that breaks a limit"),
        pytest.param("we will refund you", "we are sad", "promise_not_a_limit",
                     id="a promise that no limit forbids"),
        pytest.param("flags: [unsafe_promise]", "flags: [too_short]", "not_too_short",
                     id="a long answer called too short"),
        pytest.param("flags: [unsafe_promise]", "concepts: [other]", "no_right_english",
                     id="no flawed answer in right English"),
        pytest.param("concepts: [agreement, spelling, register]", "flags: [rude]",
                     "no_wrong_english", id="no flawed answer in wrong English"),
        pytest.param("missing_moves: [apology]\n      missing_facts: [order-number]",
                     "missing_moves: [closing]", "move_not_wanted", id="an unwanted move missed"),
        pytest.param("It was supposed to", "It was\n      supposed to", "broken_line",
                     id="a line broken before a small letter"),
        pytest.param("The courier had a problem", "The courier\n      had a problem", "broken_line",
                     id="a long line broken"),
        pytest.param("Do you know where it is?", "Write to me at ingrid@mail.com!",
                     "real_address", id="an address that may be somebody's"),
    ],
)  # fmt: skip
def test_a_task_that_does_not_agree_with_its_answers_is_found(library, old, new, code):
    assert old in GOOD
    write(library, GOOD.replace(old, new, 1))
    assert code in {fault.code for fault in lint(library)}


def test_all_faults_of_all_files_come_at_once(library):
    write(library, GOOD.replace("minutes: 8", "minutes: soon").replace("level: A2", "level: C2"))
    write(library, "id: [", "sales/broken.yaml")
    write(library, "just a word", "sales/word.yaml")
    write(library, GOOD, "sales/late-parcel.yml")
    found = [(fault.path.name, fault.code) for fault in lint(library)]
    assert found == [
        ("late-parcel.yaml", "not_one_of"),
        ("late-parcel.yaml", "not_a_number"),
        ("broken.yaml", "unreadable"),
        ("late-parcel.yml", "misplaced"),
        ("word.yaml", "unreadable"),
    ]


def test_two_exercises_may_not_share_an_id_or_a_sentence(library):
    write(library, GOOD, "sales/late-parcel.yaml")
    codes = {fault.code for fault in lint(library) if fault.path.parent.name == "sales"}
    assert {"id_elsewhere", "shared", "category_not_folder"} <= codes


def test_an_id_is_never_used_again(library):
    (library / "retired.txt").write_text("# gone\nlate-parcel  # since May\n", encoding="utf-8")
    assert [fault.code for fault in lint(library)] == ["id_retired"]


def test_only_the_named_files_are_reported(library):
    write(library, "id: [", "sales/broken.yaml")
    assert lint(library, [library / "helpline" / "late-parcel.yaml"]) == []


def test_a_letter_with_two_spellings_is_stored_as_one(library):
    write(library, GOOD.replace("আসেনি", "হয়\u09df"))
    exercise = load(library)["late-parcel"]
    assert "\u09df" not in exercise.title.bn


def test_what_looks_like_a_number_or_a_yes_stays_what_was_written(library):
    spoil(library, "forms: [on Thursday, this Thursday]", "forms: [No, 12:30, 2027-03-04]")
    facts = {fact.id: fact for fact in load(library)["late-parcel"].facts}
    assert facts["delivery-day"].forms == ("No", "12:30", "2027-03-04")


def test_loading_names_every_refused_file_at_once(library):
    write(library, GOOD.replace("level: A2", "level: C2"))
    write(library, "id: [", "sales/broken.yaml")
    with pytest.raises(ContentInvalid) as refused:
        load(library)
    assert "late-parcel.yaml" in str(refused.value)
    assert "broken.yaml" in str(refused.value)


@pytest.mark.parametrize("language", ["en", "bn"])
def test_every_fault_has_words_in_both_languages(library, language, capsys):
    write(library, GOOD.replace("minutes: 8", "minutes: soon"))
    write(library, "id: [", "sales/broken.yaml")
    assert run(library, "--language", language) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[1] for line in lines] == ["7", "1"]


def test_the_command_says_when_nothing_is_to_mend(library, capsys):
    assert run(library) == 0
    assert capsys.readouterr().out == "1 exercise, nothing to mend.\n"


def test_the_command_refuses_a_file_that_is_not_there(library, capsys):
    assert run(library, "no-such.yaml") == 2
    assert "no-such.yaml" in capsys.readouterr().err


def run(folder: Path, *arguments: str) -> int:
    parser = argparse.ArgumentParser()
    command.configure(parser)
    return command.run(parser.parse_args([*arguments, "--folder", str(folder)]))


def test_a_path_that_names_no_exercise_is_found_on_its_line(library):
    lines = [
        "schema: 1",
        "paths:",
        "  - id: first",
        "    title: {en: First, bn: প্রথম}",
        "    about: {en: First, bn: প্রথম}",
        "    stages:",
        "      - title: {en: First, bn: প্রথম}",
        "        exercises:",
        "          - late-parcel",
        "          - lost-parcel",
    ]
    (library / "curriculum.yaml").write_text("\n".join(lines), encoding="utf-8")
    (fault,) = lint(library)
    assert (fault.code, fault.line, fault.facts) == ("no_such_exercise", 10, {"id": "lost-parcel"})
