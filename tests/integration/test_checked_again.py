"""A text that is checked again is judged as it was the first time, whatever the server remembers."""

import secrets

import pytest

pytestmark = [pytest.mark.languagetool, pytest.mark.slow]


# LanguageTool has a longer alert of its own for each: once a sentence was remembered, that one won.
@pytest.mark.parametrize(
    "sentence",
    [
        "We discussed about plan {number}.",
        "Call me at Monday morning about order {number}.",
        "I need a scissor for the ribbon of order {number}.",
        "Some of product photos of order {number} are blurred.",
    ],
)
def test_our_rules_win_also_where_the_server_remembers_the_sentence(coach, sentence):
    text = sentence.format(number=secrets.randbelow(10**9))
    first, second, third = (
        [issue.rule for issue in coach.checker.finder.find(text)] for _ in "123"
    )
    assert any(rule.startswith("COACH_") for rule in first)
    assert first == second == third
