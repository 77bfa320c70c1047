"""The exercises that are handed out: without faults, spread evenly, whole in both languages."""

from collections import Counter
from pathlib import Path

import pytest

from coach.content.curriculum import load_curriculum
from coach.content.library import EXERCISES, files, load
from coach.content.lint import lint
from coach.content.source import read
from coach.domain.exercise import Category, Exercise, Kind, Level

LIBRARY = load()


def test_every_file_is_free_of_faults() -> None:
    assert [str(fault) for fault in lint(EXERCISES)] == []


@pytest.mark.parametrize("category", Category)
def test_each_category_has_ten_exercises_and_three_of_each_level(category: Category) -> None:
    levels = Counter(e.level for e in LIBRARY.values() if e.category is category)
    assert levels.total() >= 10
    assert min(levels[level] for level in Level) >= 3


def test_the_curriculum_leads_to_five_kinds_of_jobs_and_ends_in_twelve_tests() -> None:
    curriculum = load_curriculum()
    assert [path.id for path in curriculum.paths] == [
        "start-here",
        "website-helpline",
        "social-media",
        "sales-support",
        "site-and-graphics",
        "office-and-marketplace",
    ]
    tests = [LIBRARY[name] for name in curriculum.hiring_tests]
    assert len(tests) == 12
    assert {(test.minutes, test.words.max >= 150) for test in tests} == {(10, True)}


def test_all_kinds_are_there_and_the_levels_evenly() -> None:
    assert {exercise.kind for exercise in LIBRARY.values()} == set(Kind)
    levels = Counter(exercise.level for exercise in LIBRARY.values())
    assert set(levels) == set(Level)
    assert max(levels.values()) <= 2 * min(levels.values())


def test_exercises_come_by_category_and_from_easy_to_hard() -> None:
    order = [
        (list(Category).index(e.category), list(Level).index(e.level)) for e in LIBRARY.values()
    ]
    assert order == sorted(order)


@pytest.mark.parametrize("path", files(EXERCISES), ids=lambda path: path.stem)
def test_no_bengali_text_was_left_half_way(path: Path) -> None:
    """A Bengali text much shorter than its English is a translation somebody began."""
    written = dict(read(path).texts())
    short = [
        at
        for at, text in written.items()
        if at[-1] == "bn" and len(text) + 10 < 0.5 * len(written[(*at[:-1], "en")])
    ]
    assert short == []


@pytest.mark.parametrize("exercise", LIBRARY.values(), ids=LIBRARY)
def test_a_simple_model_has_shorter_sentences_than_a_polished_one(exercise: Exercise) -> None:
    simple, polished = (_longest_sentence(model.text) for model in exercise.models)
    assert simple <= 20
    assert simple <= polished


def _longest_sentence(text: str) -> int:
    ended = text.replace("?", ".").replace("!", ".").replace(":", ".").replace("\n\n", ".")
    return max(len(sentence.split()) for sentence in ended.split("."))
