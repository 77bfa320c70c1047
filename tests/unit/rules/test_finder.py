"""The finder puts alerts, our rules and our checks together: one issue a place."""

from dataclasses import dataclass
from itertools import pairwise
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.issue import Concept, Issue, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.errors import EngineUnavailable
from coach.rules.grammar.build import key
from coach.rules.grammar.finder import GrammarFinder
from coach.rules.grammar.merge import without_overlaps
from tests.content.rule_server import Alert


@dataclass
class Alerts:
    """A grammar server that always gives the same alerts, and keeps what it was asked."""

    alerts: tuple[Alert, ...] = ()
    asked: str | None = None

    def __call__(self, text: str) -> tuple[Alert, ...]:
        self.asked = text
        return self.alerts


def alert(
    text: str,
    words: str,
    *suggestions: str,
    rule: str = "HE_VERB_AGR",
    category: str = "GRAMMAR",
    message: str = "x",
):
    start = text.index(words)
    return Alert(start, len(words), rule, "1", category, "grammar", message, suggestions)


def test_an_alert_becomes_an_issue_at_its_words() -> None:
    text = "He go home."
    (issue,) = GrammarFinder(Alerts((alert(text, "go", "goes"),))).find(text)
    assert (issue.span, issue.concept, issue.tier) == (Span(3, 5), Concept.AGREEMENT, Tier.ERROR)
    assert issue.suggestions == ("goes",)


def test_our_rule_beats_languagetools_at_the_same_words() -> None:
    text = "We discussed about the plan."
    ours = alert(text, "discussed about", "discussed", rule="COACH_PREPOSITION_NONE_NEEDED", category="COACH",
                 message=key("COACH_PREPOSITION_NONE_NEEDED", "discuss* about"))  # fmt: skip
    theirs = alert(text, "discussed about the", "discussed the", rule="MENTION_ABOUT")
    (issue,) = GrammarFinder(Alerts((theirs, ours))).find(text)
    assert issue.rule == "COACH_PREPOSITION_NONE_NEEDED"


def test_a_rule_of_ours_that_only_the_server_knows_is_dropped() -> None:
    text = "We discussed about the plan."
    unknown = alert(
        text, "discussed about", "x", rule="COACH_X", category="COACH", message="COACH_X"
    )
    assert GrammarFinder(Alerts((unknown,))).find(text) == ()


def test_a_check_in_python_needs_no_server() -> None:
    server = Alerts()
    (issue,) = GrammarFinder(server).find_without_server("Although it rained, but we went.")
    assert issue.rule == "COACH_CONJUNCTION_ALTHOUGH_BUT"
    assert server.asked is None


def test_what_is_quoted_is_not_judged() -> None:
    text = "> he go home\nThank you for telling us about it."
    assert GrammarFinder(Alerts((alert(text, "go", "goes"),))).find(text) == ()


def test_an_alert_beyond_the_text_is_dropped() -> None:
    beyond = Alert(5, 90, "HE_VERB_AGR", "1", "GRAMMAR", "grammar", "x", ())
    assert GrammarFinder(Alerts((beyond,))).find("We saw it.") == ()


def test_words_a_mentor_added_are_no_spelling_mistakes() -> None:
    text = "We sell kurtees here."
    server = Alerts(
        (alert(text, "kurtees", "kurtis", rule="MORFOLOGIK_RULE_EN_US", category="TYPOS"),)
    )
    assert GrammarFinder(server).find(text) != ()
    assert GrammarFinder(server, also_accepted=frozenset({"Kurtees"})).find(text) == ()


def _issue(start: int, length: int, rule: str, tier: Tier, suggestions: tuple[str, ...]) -> Issue:
    both = Bilingual(en="x", bn="ক")
    return Issue(Span(start, start + length), Concept.OTHER, rule, tier, both, suggestions)


issues = st.builds(
    _issue,
    st.integers(0, 40),
    st.integers(1, 9),
    st.sampled_from(["COACH_A", "THEIRS"]),
    st.sampled_from(Tier),
    st.sampled_from([(), ("x",)]),
)


@given(st.lists(issues, max_size=12))
def test_no_two_issues_overlap_and_none_that_could_stay_is_lost(found: list[Issue]) -> None:
    kept = without_overlaps(found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(kept))
    assert all(any(i.span.overlaps(k.span) for k in kept) for i in found)


@given(st.lists(issues, max_size=12))
def test_an_error_never_gives_way_to_a_hint(found: list[Issue]) -> None:
    kept = without_overlaps(found)
    for issue in found:
        if issue.tier is Tier.ERROR:
            assert any(k.tier is Tier.ERROR and k.span.overlaps(issue.span) for k in kept)


def test_our_checks_run_while_the_server_is_asked():
    answer = Event()

    def slow(text: str) -> tuple[Alert, ...]:
        assert answer.wait(10)
        return (alert(text, "go", "goes"),)

    text = "Although he go home, but he is late."
    issues = GrammarFinder(slow).begin(text)
    answer.set()  # only now: `begin` did not wait for it
    assert issues() == GrammarFinder(Alerts((alert(text, "go", "goes"),))).find(text)
    assert len(issues()) == 2


def test_a_server_that_fails_is_told_when_the_issues_are_wanted():
    def down(text: str) -> tuple[Alert, ...]:
        raise EngineUnavailable

    issues = GrammarFinder(down).begin("He go home.")
    with pytest.raises(EngineUnavailable):
        issues()
