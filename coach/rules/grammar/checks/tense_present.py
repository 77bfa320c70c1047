"""What is so now or every day is said in the present: "nowadays people pay online"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.clauses import past
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import PAST
from coach.rules.grammar.verb_groups import Group, Kind
from coach.rules.grammar.verbs import Form, readings
from coach.rules.grammar.wordset import word_set

_NOWADAYS = re.compile(r"\b(?:nowadays|now a days|now-a-days|at present|these days)(?=\s|$)")
_EVERY = re.compile(r"\b(?:every (?:day|morning|night|week|month|\w+day)|daily|on \w+days)(?=\s|$)")
_USUALLY = word_set("usually normally generally always")
_STORY = re.compile(
    r"\b(?:was|were|had|did|used to|previous|last|then|when|before|ago|old|former|earlier|since|until|while|if|in (?:19|20)\d\d)\b"
)


def _nowadays(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_NOWADAYS):
            group = line.verbs_before(place.first)
            if not group and line.opens(place.first):
                group = line.verbs_after(place.last + 1) or _loose_past(line, place.last + 1)
            if not group or not past(group) or not group.subject or line.search(PAST):
                continue
            if line.lower(place.first - 1) not in ("in", "of", "until"):
                yield Found(*line.fix(group.first, group.last, rewritten(group, "present")))


def _loose_past(line: Line, start: int) -> Group | None:
    """ "Nowadays most customers paid through bKash": a past verb with a plural noun before it."""
    for group in line.groups:
        if group.first < start or line.broken(start, group.first - 1):
            continue
        if group.kind is not Kind.LOOSE or group.subject != "nouns":
            return None
        verb = next(
            (r.verb for r in readings(line.lower(group.first)) if r.form is Form.PAST), None
        )
        if verb is None:
            return None
        return Group(Kind.FINITE, group.first, group.last, "past", verb, Form.PAST, subject="nouns")
    return None


def _usually(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if not _USUALLY.intersection(piece.lower for piece in line.words):
            continue
        finite = [group for group in line.groups if group.finite]
        if len(finite) != 1 or line.search(_STORY) or line.search(PAST):
            continue
        for group in finite:
            plain = past(group) and group.main and not group.aux and not group.progressive
            before = line.lower(group.first - 1) in _USUALLY - {"always"}
            if plain and before and group.subject in ("i", "we"):
                yield Found(*line.fix(group.first, group.last, rewritten(group, "present")))


def _and_closes(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "Our shop opened at ten every day and closes at eight": one of the two slipped."""
    for line in lines(text):
        if not line.search(_EVERY) or line.search(PAST):
            continue
        for first, then in zip(line.groups, line.groups[1:], strict=False):
            joined = line.lower(then.first - 1) == "and"
            third = any(r.form is Form.THIRD for r in readings(line.lower(then.first)))
            if joined and third and past(first) and first.main and not first.aux and first.subject:
                yield Found(*line.fix(first.first, first.last, rewritten(first, "present")))


CHECKS = (
    Check(
        id="COACH_TENSE_NOWADAYS",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Nowadays” and “at present” tell what is so now: “{right}”.",
            bn="nowadays, at present মানে এখনকার কথা, তাই present: “{right}”।",
        ),
        find=_nowadays,
        wrong=(
            "Nowadays most customers [paid => pay] through bKash.",
            "Nowadays we [got => get] ten orders a day.",
            "At present I [worked => work] for a travel agency.",
        ),
        right=(
            "Nowadays most customers pay through bKash.",
            "The phones that we sold last year are rare nowadays.",
            "At present we have two agents.",
        ),
    ),
    Check(
        id="COACH_TENSE_USUALLY",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="If you still do it, write “{right}”.",
            bn="এখনও নিয়মিত করলে present লিখুন: “{right}”।",
        ),
        find=_usually,
        wrong=(
            "I usually [checked => check] the inbox at nine.",
            "We normally [replied => reply] within an hour.",
            "I generally [worked => work] from ten to six.",
        ),
        right=(
            "I usually check the inbox at nine.",
            "I usually worked at night when I was a student.",
            "In my last job we normally replied within an hour.",
        ),
    ),
    Check(
        id="COACH_TENSE_AND_CLOSES",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="The verb after “and” is present, and so is this one: “{right}”.",
            bn="“and”-এর পরের ক্রিয়া present-এ, তাই এটাও present হবে: “{right}”।",
        ),
        find=_and_closes,
        wrong=(
            "Our shop [opened => opens] at ten every day and closes at eight.",
            "She [checked => checks] the page every morning and answers the comments.",
            "The rider [came => comes] on Mondays and takes the boxes.",
        ),
        right=(
            "Our shop opens at ten every day and closes at eight.",
            "She joined last year and answers the comments every day.",
            "The shop opened at ten and closed at eight every day.",
        ),
    ),
)
