"""Names that stand in an exercise are no misspellings in its answers."""

from collections.abc import Callable

import pytest

from coach.content.library import load
from coach.domain.assessment import FactResult, FlagRaised, MoveFound, Readability
from coach.domain.exercise import Exercise
from coach.domain.issue import Concept, Issue, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.services.assess import Assess

LIBRARY = load()


class FinderOf:
    """Finds one kind of issue in every place of one word."""

    def __init__(self, word: str, concept: Concept) -> None:
        self._word, self._concept = word, concept

    def begin(self, text: str) -> Callable[[], tuple[Issue, ...]]:
        start = text.index(self._word)
        span = Span(start, start + len(self._word))
        message = Bilingual(en="Look at this.", bn="এটা দেখুন।")
        return lambda: (Issue(span, self._concept, "RULE", Tier.ERROR, message),)

    def find_without_server(self, text: str) -> tuple[Issue, ...]:
        return ()


class PlainReader:
    """Sees no moves, facts, flags or shorthand."""

    def moves(self, text: str, exercise: Exercise | None = None) -> tuple[MoveFound, ...]:
        return ()

    def facts(self, text: str, exercise: Exercise) -> tuple[FactResult, ...]:
        return ()

    def flags(self, text: str, exercise: Exercise | None) -> tuple[FlagRaised, ...]:
        return ()

    def shorthand(self, text: str) -> tuple[Span, ...]:
        return ()


class PlainMeter:
    def measure(self, text: str) -> Readability:
        return Readability(len(text.split()), 1, None, None, None)


def issues(word: str, concept: Concept, exercise: Exercise | None) -> int:
    assess = Assess(FinderOf(word, concept), PlainMeter(), PlainReader())
    return len(assess.assess(f"Dear {word}, thank you.", exercise).issues)


def test_people_places_and_products_of_an_exercise_are_its_names() -> None:
    names = LIBRARY["refund-refused-kindly"].names
    assert {"Bence", "Amara", "Nwosu", "Kiln", "Lagos"} <= names
    assert "refund" not in names


def test_a_text_to_proofread_gives_no_names() -> None:
    exercise = LIBRARY["first-message-after-hired"]
    assert exercise.source_text is not None
    assert "Mitali" in exercise.source_text
    assert "Mitali" not in exercise.names
    assert {"Noor", "Haddad", "Amman"} <= exercise.names


@pytest.mark.parametrize(
    ("word", "concept", "left"),
    [
        pytest.param("Bence", Concept.SPELLING, 0, id="a name of the exercise"),
        pytest.param("bence", Concept.SPELLING, 1, id="the name in small letters"),
        pytest.param("Bense", Concept.SPELLING, 1, id="the name misspelt"),
        pytest.param("Bence", Concept.AGREEMENT, 1, id="another fault at the name"),
    ],
)
def test_only_the_spelling_of_a_given_name_is_let_pass(
    word: str, concept: Concept, left: int
) -> None:
    assert issues(word, concept, LIBRARY["refund-refused-kindly"]) == left


def test_without_the_exercise_the_name_is_unknown() -> None:
    assert issues("Bence", Concept.SPELLING, None) == 1
