"""What the lessons call right, the coach finds nothing wrong with."""

import pytest

from coach.domain.issue import Concept, Tier
from coach.rules.concepts import concepts
from coach.rules.grammar.finder import GrammarFinder
from coach.rules.grammar.selftest import check_each


@pytest.mark.parametrize("concept", [c for c in Concept if concepts()[c].lesson])
def test_the_right_sentences_of_a_lesson_have_no_error(
    finder: GrammarFinder, concept: Concept
) -> None:
    lesson = concepts()[concept].lesson
    assert lesson is not None
    right = [pair.right for pair in lesson.pairs]
    found = check_each(finder, right)
    errors = [
        (text, issue.rule, issue.suggestions)
        for text, issues in zip(right, found, strict=True)
        for issue in issues
        if issue.tier is Tier.ERROR
    ]
    assert errors == []
