"""The self-test reports each way a rule can fail its examples."""

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.examples import WrongExample
from coach.rules.grammar.finder import GrammarFinder
from coach.rules.grammar.own import OwnRules, Teaching
from coach.rules.grammar.selftest import check_each, faults
from tests.content.rule_server import Alert

MESSAGE = Bilingual(en="{wrong}: {right}", bn="ঠিক করুন")


def server(text: str) -> tuple[Alert, ...]:
    """Knows one mistake: `bad`, for which it offers `good`."""
    starts = [i for i in range(len(text)) if text.startswith("bad", i)]
    return tuple(
        Alert(i, 3, "COACH_X", "1", "COACH", "grammar", "COACH_X", ("good",)) for i in starts
    )


def teaching(wrong: str, right: str) -> Teaching:
    return Teaching(
        "COACH_X", Concept.OTHER, Tier.ERROR, MESSAGE, None, (WrongExample.parse(wrong),), (right,)
    )


def why(wrong: str, right: str = "All is good.") -> list[str]:
    taught = {"COACH_X": teaching(wrong, right)}
    finder = GrammarFinder(server, OwnRules((), (), taught))
    return [fault.why for fault in faults(finder, taught)]


def test_a_rule_that_does_what_it_says_has_no_fault() -> None:
    assert why("It is [bad => good] here.") == []


def test_words_marked_elsewhere_are_a_fault() -> None:
    (fault,) = why("It [is bad => is good].")
    assert "not found by this rule" in fault


def test_another_suggestion_is_a_fault() -> None:
    (fault,) = why("It is [bad => better].")
    assert "first suggestion should be “better”" in fault


def test_a_correction_that_has_an_error_is_a_fault() -> None:
    assert any("corrected sentence has an error" in fault for fault in why("So [bad => bad bad]."))


def test_a_right_example_that_wakes_the_rule_is_a_fault() -> None:
    (fault,) = why("It is [bad => good].", "Not bad.")
    assert "wakes the rule" in fault


def test_texts_checked_together_get_the_issues_they_get_alone() -> None:
    texts = ["One bad day.", "Fine.", "bad", "Two bad, bad days."]
    finder = GrammarFinder(server, OwnRules((), (), {"COACH_X": teaching("[bad => good]", "-")}))
    assert check_each(finder, texts) == [finder.find(text) for text in texts]


def test_another_of_our_rules_may_be_the_one_that_corrects_an_example_alike() -> None:
    own = teaching("It is [bad => good].", "-")
    longer = Teaching(
        "COACH_Y", Concept.OTHER, Tier.HINT, MESSAGE, None,
        (WrongExample.parse("It [is bad => is good]."),), ("-",),
    )  # fmt: skip
    finder = GrammarFinder(server, OwnRules((), (), {"COACH_X": own}))
    assert faults(finder, {"COACH_Y": longer}) == ()
