"""A check that does not say `across` finds in each sentence what it finds in the whole text.

The finder gives it only the sentences that are new and keeps what it found, so that a
draft with one changed sentence is quick to check again.
"""

import random
from functools import cache

import pytest

from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.examples import WrongExample
from coach.rules.grammar.own import own_rules
from coach.rules.grammar.sentences import one_sentence, sentences

CHECKS = [check for check in own_rules().checks if not check.across]


@cache
def texts() -> tuple[str, ...]:
    """Examples of all checks, three by three: most sentences have others around them."""
    chance = random.Random(1)
    pool = [
        sentence
        for check in own_rules().checks
        for sentence in (*(WrongExample.parse(one).text for one in check.wrong), *check.right)
    ]
    chosen = chance.sample(pool, 180)
    return tuple(" ".join(chosen[at : at + 3]) for at in range(0, len(chosen), 3))


def told(found: Found, start: int = 0) -> tuple[int, int, tuple[str, ...]]:
    return start + found.span.start, start + found.span.end, found.suggestions


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_sentence_is_judged_alike_alone_and_among_others(check: Check) -> None:
    for text in (*texts(), *("\n".join((*check.right, *examples(check))),)):
        read = sentences(text)
        among = sorted(told(found) for found in check.find(read))
        alone = sorted(
            told(found, one.start) for one in read for found in check.find(one_sentence(one.text))
        )
        assert among == alone, text


def examples(check: Check) -> list[str]:
    return [WrongExample.parse(one).text for one in check.wrong]
