"""Every rule on its own examples, against a real LanguageTool that has our rules loaded."""

import pytest

from coach.rules.grammar.finder import GrammarFinder
from coach.rules.grammar.own import own_rules
from coach.rules.grammar.selftest import Fault, faults

CONCEPTS = sorted({str(teaching.concept) for teaching in own_rules().teachings.values()})


@pytest.mark.parametrize("concept", CONCEPTS)
def test_each_rule_finds_its_wrong_examples_and_leaves_the_right_ones(
    finder: GrammarFinder, concept: str
) -> None:
    chosen = {key: t for key, t in own_rules().teachings.items() if t.concept == concept}
    assert "\n".join(map(str, faults(finder, chosen))) == ""


def test_a_rule_that_does_not_do_what_its_examples_say_is_reported(
    finder: GrammarFinder,
) -> None:
    from coach.domain.issue import Concept, Tier
    from coach.domain.language import Bilingual
    from coach.rules.grammar.examples import WrongExample
    from coach.rules.grammar.own import Teaching

    idle = Teaching(
        rule="COACH_NEVER_FOUND",
        concept=Concept.OTHER,
        tier=Tier.ERROR,
        message=Bilingual(en="-", bn="-"),
        example=None,
        wrong=(WrongExample.parse("We [sent => sended] the file."),),
        right=("She dont like it.",),
    )
    found = faults(finder, {"COACH_NEVER_FOUND": idle})
    assert [type(fault) for fault in found] == [Fault] * 3  # not found; bad correction; bad right
