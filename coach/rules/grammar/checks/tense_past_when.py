"""A moment told or asked with "when" takes the simple past: "we opened it when …"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.clauses import past
from coach.rules.grammar.conjugation import simple_past
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import MOMENT, PAST
from coach.rules.grammar.verb_groups import Group
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
            then = clause and clause.finite and clause.tense == "past" and not clause.subject_inside
            asked = group and group.subject_inside and not line.search(PAST)
            told = group and (group.base in _TOLD_WHEN or asked)
            if group and then and group.perfect and group.tense == "present" and not told:
                yield Found(*line.fix(group.first, group.last, *simple_past(group)))


def _perfect_at_a_moment(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "He has quit two weeks before the finale", "she has called at nine"."""
    for line in lines(text):
        if not any(g.perfect and g.tense == "present" for g in line.groups):
            continue
        for _, time in [*line.find(MOMENT), *line.find(_ON_A_DAY)]:
            group = line.verbs_before(time.first)
            if not group and line.opens(time.first):
                group = _after_phrase(line, time.last)
            if not group or not group.perfect or group.tense != "present" or group.progressive:
                continue
            never = {"never", "ever", "already", "not"} & set(group.inside)
            if not never and group.base not in _ARRANGING and group.main is not None:
                yield Found(*line.fix(group.first, group.last, *simple_past(group)))
        for at, word in enumerate(line.words):
            if word.lower not in ("before", "until") or at == 0:
                continue
            group, clause = line.verbs_before(at), line.group_after(at)
            told = clause and past(clause) and clause.subject and clause.first - at <= 4
            if group and (group.progressive or {"never", "ever"} & set(group.inside)):
                continue
            if group and told and group.perfect and group.tense == "present" and group.main:
                yield Found(*line.fix(group.first, group.last, *simple_past(group)))


def _after_phrase(line: Line, last: int) -> Group | None:
    """The first finite verbs after "during the lockdown" or "just before the power cut,"."""
    start = next(
        (i for i in range(last, min(last + 6, len(line.words))) if line.lower(i) == ","), last
    )
    return next((g for g in line.groups if g.first > start and g.finite), None)


_ON_A_DAY = re.compile(
    r"\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day(?= (?:because|but|and|when|without|with|after)\b| ,| \.|$)"
)
_ARRANGING = word_set(
    "schedule book plan arrange set fix move postpone reschedule reserve organise organize put shift announce "
    "decide agree invite promise ask confirm list close open choose propose add offer block prepare extend "
    "make have be need want know"
)


# "What time have you booked it for?": a time ahead.
_PLANNED = word_set("book schedule plan arrange set fix reserve")


def _when_perfect(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            ahead = group.base in _PLANNED and "for" in (
                line.lower(len(line.words) - 2),
                line.lower(len(line.words) - 1),
            )
            asked = line.lower(group.first - 1) in ("when", "time") and group.subject_inside
            if ahead or "ever" in group.inside:
                continue
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
        id="COACH_TENSE_PERFECT_MOMENT",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="You say when it happened, so the simple past fits: “{right}”.",
            bn="কখন ঘটেছে তা বলা আছে, তাই simple past মানায়: “{right}”, have/has নয়।",
        ),
        find=_perfect_at_a_moment,
        wrong=(
            "Our editor [has quit => quit] two weeks before the launch.",
            "The plumber [has come => came] at nine this morning.",
            "During the lockdown our sales [have dropped => dropped] by half.",
            "I [have checked => checked] the box before I sent it.",
        ),
        right=(
            "Our editor quit two weeks before the launch.",
            "We have booked the hall for two days before the wedding.",
            "I have never seen him before the meeting.",
            "Your order has reached the hub after the van broke down.",
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
            "When [have they shipped => did they ship] my shoes?",
        ),
        right=(
            "What time have you booked the room for?",
            "When did you pay the deposit?",
            "Since when have you used this plugin?",
            "When you have paid, please send us the receipt.",
        ),
    ),
)
