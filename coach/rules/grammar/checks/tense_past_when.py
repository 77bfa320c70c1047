"""A moment told or asked with "when" takes the simple past: "we opened it when …"."""

from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import simple_past
from coach.rules.grammar.lines import lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.wordset import word_set

_TOLD_WHEN = word_set("ask know tell say forget check see be understand remember explain")
_NOT_ONE_MOMENT = word_set("since this last first long much any some")


def _perfect_when(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "We have opened it when I was a student": the when-clause names a past time."""
    for line in lines(text):
        for at, word in enumerate(line.words):
            if word.lower != "when" or at == 0:
                continue
            group = line.verbs_before(at)
            clause = line.group_after(at)
            past = clause and clause.finite and clause.tense == "past" and not clause.subject_inside
            told = group and (group.base in _TOLD_WHEN or group.subject_inside)
            if group and past and group.perfect and group.tense == "present" and not told:
                yield Found(*line.fix(group.first, group.last, *simple_past(group)))


def _when_perfect(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            asked = line.lower(group.first - 1) in ("when", "time") and group.subject_inside
            if asked and group.perfect and line.lower(group.first - 2) not in _NOT_ONE_MOMENT:
                yield Found(*line.fix(group.first, group.last, *simple_past(group)))


CHECKS = (
    Check(
        id="COACH_TENSE_PERFECT_WHEN",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“When …” tells the moment in the past, so the verb is simple past: “{right}”.",
            bn="“when …” দিয়ে অতীতের সময়টা বলা আছে, তাই simple past: “{right}”।",
        ),
        find=_perfect_when,
        wrong=(
            "We [have opened => opened] the shop when I was a student.",
            "I [have noticed => noticed] the crack when I opened the box.",
            "She [has called => called] us when the rider left.",
        ),
        right=(
            "We opened the shop when I was a student.",
            "I have asked when they left.",
            "Have you called us when we were closed?",
        ),
    ),
    Check(
        id="COACH_TENSE_WHEN_PERFECT",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“When” asks for a moment in the past, so the question takes “did”: “{right}”.",
            bn="“When” দিয়ে অতীতের একটা মুহূর্ত জানতে চাইলে “did” লাগে: “{right}”।",
        ),
        find=_when_perfect,
        wrong=(
            "When [have you paid => did you pay] the deposit?",
            "When [has he called => did he call] our hotline?",
            "What time [have they shipped => did they ship] my shoes?",
        ),
        right=(
            "When did you pay the deposit?",
            "Since when have you used this plugin?",
            "When you have paid, please send us the receipt.",
        ),
    ),
)
