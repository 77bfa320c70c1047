"""Each concept has a name, and each but `other` a lesson, in both languages."""

import re

import pytest

from coach.domain.issue import Concept
from coach.rules.concepts import concepts

BENGALI = re.compile("[\u0980-\u09ff]")
LESSONS = [c for c in Concept if c is not Concept.OTHER]


def test_every_concept_has_a_name_in_both_languages() -> None:
    assert list(concepts()) == list(Concept)
    assert [c for c, text in concepts().items() if not text.name.en or not text.name.bn] == []


@pytest.mark.parametrize("concept", LESSONS)
def test_a_lesson_is_two_minutes_in_both_languages(concept: Concept) -> None:
    lesson = concepts()[concept].lesson
    assert lesson is not None
    parts = (lesson.why, lesson.rule, lesson.hook, lesson.exception)
    words = {
        "en": sum(len(part.en.split()) for part in parts),
        "bn": sum(len(part.bn.split()) for part in parts),
    }
    assert 90 <= words["en"] <= 260, words
    assert 80 <= words["bn"] <= 260, words
    assert all(BENGALI.search(part.bn) for part in parts)


@pytest.mark.parametrize("concept", LESSONS)
def test_the_pairs_of_a_lesson_differ(concept: Concept) -> None:
    lesson = concepts()[concept].lesson
    assert lesson is not None
    sentences = [s for pair in lesson.pairs for s in (pair.wrong, pair.right)]
    assert len(set(sentences)) == len(sentences)
