"""How far coach and mentors agree."""

import pytest

from coach.domain.agreement import Pair, agreement, quadratic_kappa, report
from coach.domain.assessment import Criterion
from coach.domain.issue import Concept
from coach.domain.review import Ruling, Verdict
from tests.made import NOON

TONE, TASK = Criterion.TONE, Criterion.TASK


def pairs(*scores, criterion=TONE):
    return [Pair(criterion, coach, mentor) for coach, mentor in scores]


def verdict(rule, ruling):
    return Verdict("a", f"{rule}\x1fwords", Concept.OTHER, ruling, "m", NOON)


def test_kappa_is_as_the_books_have_it():
    # Two raters, three bands; by hand: seen 3/6, by chance 42/36.
    rated = [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 1)]
    assert quadratic_kappa(rated) == pytest.approx(1 - (3 / 6) / (42 / 36))
    assert quadratic_kappa([(0, 0), (1, 1), (2, 2)]) == 1
    assert quadratic_kappa([(0, 2), (2, 0)]) == -1
    assert quadratic_kappa([(1, 1), (1, 1)]) is None


def test_shares_and_bias():
    found = agreement(pairs((80, 80), (90, 80), (70, 81), (60, 60), (100, 90)))
    assert (found.exact, found.within, found.pairs) == (0.4, 0.8, 5)
    assert found.bias == pytest.approx(1.8)


def test_few_pairs_say_nothing():
    found = agreement(pairs((80, 80), (90, 80), (70, 81), (60, 60)))
    assert (found.pairs, found.exact, found.kappa, found.bias) == (4, None, None, None)


def test_a_full_score_falls_in_the_highest_band():
    assert agreement(pairs(*[(100, 95)] * 4, (50, 50))).kappa == 1


def test_the_rules_most_often_dismissed_come_first():
    found = report(
        [*pairs((1, 1)), *pairs((2, 2), criterion=TASK)],
        [
            *[verdict("GOOD", Ruling.CONFIRMED)] * 4,
            verdict("BAD", Ruling.DISMISSED),
            verdict("BAD", Ruling.CONFIRMED),
            *[verdict("WORST", Ruling.DISMISSED)] * 2,
        ],
    )
    assert [(one.rule, one.dismissed, one.share_dismissed) for one in found.rules] == [
        ("WORST", 2, 1.0),
        ("BAD", 1, 0.5),
    ]
    assert (found.confirmed, found.dismissed) == (5, 3)
    assert list(found.criteria) == [TASK, TONE]
    assert not found.is_empty
    assert report([], []).is_empty
