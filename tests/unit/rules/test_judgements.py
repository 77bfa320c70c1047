"""What we say about LanguageTool's rules: a concept, a tier, and words in both languages."""

import re

import pytest

from coach.domain.issue import Concept, Tier
from coach.domain.text import Span
from coach.rules.grammar.languagetool import issue
from coach.rules.grammar.languagetool.judgements import judgements, tables
from coach.rules.grammar.own import own_rules
from tests.content.rule_server import Alert

BENGALI = re.compile("[\u0980-\u09ff]")
KNOWN = sorted({rule for rules in tables().concepts.values() for rule in rules})


def alert(rule: str, category: str, *suggestions: str) -> Alert:
    return Alert(0, 4, rule, "1", category, "grammar", "They say so.", suggestions)


def in_both_languages(message) -> bool:
    return bool(BENGALI.search(message.bn)) and bool(re.search("[A-Za-z]", message.en))


@pytest.mark.parametrize("suggestions", [(), ("right",)], ids=["no suggestion", "a suggestion"])
def test_every_rule_that_is_shown_speaks_bengali(suggestions: tuple[str, ...]) -> None:
    shown = [(rule, "GRAMMAR") for rule in KNOWN]
    shown += [("SOME_RULE", category) for category in tables().categories]
    shown += [("NEW_RULE", "NEW_CATEGORY"), ("MORFOLOGIK_RULE_EN_US", "TYPOS")]
    silent = [
        rule
        for rule, category in shown
        if not in_both_languages(judgements().of(rule, category).message("wrong", suggestions))
    ]
    assert silent == []


def test_no_message_keeps_an_unfilled_place() -> None:
    messages = [judgements().of(rule, "GRAMMAR").message("wrong", ("right",)) for rule in KNOWN]
    assert [m for m in messages if "{" in m.en + m.bn] == []


def test_every_rule_of_ours_speaks_both_languages() -> None:
    taught = own_rules().teachings
    assert [
        key for key, teaching in taught.items() if not in_both_languages(teaching.message)
    ] == []


def test_a_suggestion_is_named_in_the_message() -> None:
    found = issue("They goes.", Span(5, 9), alert("PEOPLE_VBZ", "GRAMMAR", "go"))
    assert found is not None
    assert found.concept is Concept.AGREEMENT
    assert found.tier is Tier.ERROR
    assert "“go”" in found.message.en
    assert "“go”" in found.message.bn


def test_a_rule_without_a_suggestion_gets_words_that_name_none() -> None:
    found = issue("They goes.", Span(5, 9), alert("NON3PRS_VERB", "GRAMMAR"))
    assert found is not None
    assert "{right}" not in found.message.en + found.message.bn


def test_a_rule_nobody_has_judged_is_a_hint() -> None:
    found = issue("They goes.", Span(5, 9), alert("NEW_RULE", "NEW_CATEGORY", "go"))
    assert found is not None
    assert (found.concept, found.tier) == (Concept.OTHER, Tier.HINT)


def test_empty_and_unchanged_suggestions_are_dropped() -> None:
    found = issue(
        "They goes.", Span(5, 9), alert("NON3PRS_VERB", "GRAMMAR", "", "goes", "go", "go")
    )
    assert found is not None
    assert found.suggestions == ("go",)


def test_what_is_only_british_is_not_shown() -> None:
    british = Alert(
        0, 6, "SOME", "1", "TYPOS", "misspelling", "‘grey’ is British English.", ("gray",)
    )
    assert issue("A grey.", Span(2, 6), british) is None


def test_each_rule_is_in_one_concept_only() -> None:
    listed = [rule for rules in tables().concepts.values() for rule in rules]
    assert sorted({rule for rule in listed if listed.count(rule) > 1}) == []
