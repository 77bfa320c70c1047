"""The judgements of LanguageTool's rules, against LanguageTool itself."""

from fnmatch import fnmatchcase

import pytest

from coach.domain.issue import Tier
from coach.rules.grammar.finder import GrammarFinder
from coach.rules.grammar.languagetool.judgements import tables
from tests.content.rule_server import RuleServer

SHOWN_RIGHT = [e for e in tables().exceptions if e.example and e.tier != "error"]


@pytest.mark.parametrize("exception", SHOWN_RIGHT, ids=lambda e: e.rules[0])
def test_a_rule_is_switched_off_for_a_right_sentence_it_marks(plain: RuleServer, exception) -> None:
    alerts = [alert.rule_id for alert in plain(exception.example)]
    assert any(fnmatchcase(rule, pattern) for rule in alerts for pattern in exception.rules)


@pytest.mark.parametrize("exception", SHOWN_RIGHT, ids=lambda e: e.rules[0])
def test_the_sentence_has_no_error_by_our_judgement(plain: RuleServer, exception) -> None:
    issues = GrammarFinder(plain).find(exception.example)
    assert [i.rule for i in issues if i.tier is Tier.ERROR or exception.tier == "off"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for contacting us. We have sent you an email yesterday's colleague asked for.",
        "Nusrat from Narayanganj paid 500 taka by bKash for the salwar kameez.",
        "Sumaiya Akter (Mirpur, Dhaka) asked whether the saree comes in another colour.",
        "Please see https://example.com/a_b?c=1, order #BD-2291 and INV-00418, or write to rina.das@example.com.",
        "The Elementor page on your WooCommerce shop loads in 2 s now.",
        "Our programme starts at the Mymensingh centre after Eid-ul-Fitr.",
    ],
)
def test_right_sentences_of_our_trainees_work_have_no_error(plain: RuleServer, text: str) -> None:
    issues = GrammarFinder(plain).find(text)
    assert [(i.rule, i.span.of(text)) for i in issues if i.tier is Tier.ERROR] == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("We recieve many orders.", "recieve", "receive"),
        ("She want a refund.", "want", "wants"),
        ("I have a important question.", "a important", "an important"),
        ("this is our price list.", "this", "This"),
    ],
)
def test_what_languagetool_finds_well_is_kept(plain: RuleServer, text, wrong, right) -> None:
    found = {i.span.of(text): i for i in GrammarFinder(plain).find(text)}
    assert found[wrong].tier is Tier.ERROR
    assert found[wrong].suggestions[0] == right


WITH_EXAMPLE = [said for said in tables().messages if said.example]


@pytest.mark.parametrize("said", WITH_EXAMPLE, ids=lambda said: said.rules[0])
def test_the_wrong_example_of_a_message_is_one_of_its_rules(plain: RuleServer, said) -> None:
    alerts = [alert.rule_id for alert in plain(said.example.wrong)]
    assert any(fnmatchcase(rule, pattern) for rule in alerts for pattern in said.rules), alerts


@pytest.mark.parametrize("said", WITH_EXAMPLE, ids=lambda said: said.rules[0])
def test_the_right_example_of_a_message_has_no_error(plain: RuleServer, said) -> None:
    issues = GrammarFinder(plain).find(said.example.right)
    assert [i.rule for i in issues if i.tier is Tier.ERROR] == []
