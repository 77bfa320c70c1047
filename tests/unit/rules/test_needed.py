"""A pattern is left untried only on lines in which it could not have matched."""

import random
import re
from functools import cache

import pytest

from coach.rules.grammar.examples import WrongExample
from coach.rules.grammar.lines import Line, line
from coach.rules.grammar.needed import _known, needed
from coach.rules.grammar.own import own_rules
from coach.rules.grammar.sentences import sentences


@pytest.mark.parametrize(
    ("pattern", "sets"),
    [
        (r"\bdiscuss(?:es|ed|ing)? about\b", [{"about"}, {"discuss", "discusses", "discussed", "discussing"}]),
        (r"(?<![\w'’-])too \w+ of(?= me | us )", [{"too"}, {"of"}, {"me", "us"}]),
        (r"^please do the ?needful$", [{"needful", "theneedful"}, {"please"}, {"do"}]),
        (r"\bdon't (?:\w+ )?worry\b", [{"don"}, {"worry"}]),
        (r"(?= of| about)\w", []),
        (r"\w+ing", []),
        (r"work", []),
        (r"\b(?:hello|h\w+)\b", []),
        (r"\bun\Bsaid\b", [{"unsaid"}]),
        (r"\b(?![^\w])it\b", [{"it"}]),
    ],
)  # fmt: skip
def test_the_words_are_read_off_the_pattern(pattern: str, sets: list[set[str]]) -> None:
    assert [set(words) for words in needed(re.compile(pattern))] == sets


@cache
def lines() -> tuple[Line, ...]:
    texts = [
        sentence
        for check in own_rules().checks
        for sentence in (*(WrongExample.parse(one).text for one in check.wrong), *check.right)
    ]
    return tuple(line(sentence) for text in texts for sentence in sentences(text))


def test_no_line_that_matches_is_ruled_out() -> None:
    for check in own_rules().checks:
        for text in (*check.right, *(WrongExample.parse(one).text for one in check.wrong)):
            list(check.find(sentences(text)))
    asked = [pattern for pattern, words in list(_known.values()) if words]
    chance = random.Random(7)
    wrong = [
        (pattern.pattern, one.plain)
        for pattern in asked
        for one in chance.sample(lines(), 300)
        if not one.may_match(pattern) and pattern.search(one.plain)
    ]
    assert len(asked) > 500
    assert wrong == []
