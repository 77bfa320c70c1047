"""A promise made now for later: "OK, I will check it and let you know"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.checks.tense_future import PROMISES, UNREAL
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import Group
from coach.rules.grammar.verbs import Form
from coach.rules.grammar.wordset import word_set


def _at_once(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "OK, I check it and let you know", "I call you back in five minutes": a promise."""
    for line in lines(text):
        for group in line.groups:
            if group.tense != "present" or group.aux or group.form is not Form.BASE:
                continue
            if group.subject not in ("i", "we") or group.base not in PROMISES | {"get", "look"}:
                continue
            first = line.lower(group.first - 1) in ("i", "we")
            if not first or not _promised(line, group) or _habit(line, group):
                continue
            yield Found(*line.fix(group.first, group.last, rewritten(group, "will")))


def _promised(line: Line, group: Group) -> bool:
    rest = line.plain[line.starts[group.last] :]
    to_you = _TO_YOU.search(rest)
    if _SOON.search(rest) and (to_you or group.subject == "i"):
        return to_you is not None
    return bool(_AND_TELL.search(rest)) or (
        bool(_REASSURING.match(line.plain)) and bool(to_you) and group.first <= 5
    )


_TO_YOU = re.compile(r"^\w+ (?:\w+ )?(?:you|it|this|that|the|your|them|him|her|back)\b")
_SOON = re.compile(
    r"\b(?:soon|shortly|later|tonight|this (?:evening|afternoon)|in (?:an?|one|two|three|five|ten|\d+|a few|some|half an)"
    r" (?:minutes?|hours?|days?|moments?|while)|in the (?:evening|afternoon)|asap|as soon as possible)(?= |$)"
)
_AND_TELL = re.compile(
    r"\band (?:then )?(?:let you know|inform you|get back to you|tell you|update you|call you|reply to you)\b"
)
_REASSURING = re.compile(
    r"^(?:ok|okay|sure|no problem|no worries|alright|fine|do not worry|certainly|of course|please do not worry"
    r"|thank you|thanks|got it|understood|noted) [,.;!] (?:sir |madam |apu |bhai |brother |sister |dear )?(?:, )?(?:i|we) "
)


def _habit(line: Line, group: Group) -> bool:
    words = {piece.lower for piece in line.words}
    return not words.isdisjoint(_HABITS) or not UNREAL.isdisjoint(
        line.lower(i) for i in range(group.first)
    )


_HABITS = word_set(
    "usually always normally every each often generally sometimes daily never whenever if when once after "
    "before until can could must general weekly regularly"
)


def _not_again(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "Sorry, I do not do it again"."""
    for line in lines(text):
        for group in line.groups:
            denied = group.aux == ("do",) and "not" in group.inside and group.subject in ("i", "we")
            if not denied or group.base not in ("do", "repeat", "make", "forget"):
                continue
            if line.plain.rstrip(" .!").endswith(" again"):
                yield Found(*line.fix(group.first, group.last, rewritten(group, "will")))


CHECKS = (
    Check(
        id="COACH_TENSE_PROMISE",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="You promise it now for later, so write “{right}”.",
            bn="এখন কথা দিচ্ছেন, কাজটা করবেন একটু পরে, তাই “{right}”। বাংলার “জানাচ্ছি, দেখছি”-র মতো present এখানে চলে না।",
        ),
        find=_at_once,
        wrong=(
            "OK, I [check => will check] it and let you know.",
            "I [call => will call] you back in five minutes.",
            "Sure, we [send => will send] you the list.",
        ),
        right=(
            "OK, I will check it and let you know.",
            "Yes, we send it to Brazil for 14 dollars.",
            "We reply in five minutes.",
            "I send the list when they ask.",
        ),
    ),
    Check(
        id="COACH_TENSE_NOT_AGAIN",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A promise about the future takes “will”: “{right}”.",
            bn="ভবিষ্যতের কথা দিচ্ছেন, তাই will লাগে: “{right}”।",
        ),
        find=_not_again,
        wrong=(
            "Sorry, I [do not do => will not do] it again.",
            "We [do not make => will not make] this mistake again.",
            "I promise that I [do not forget => will not forget] it again.",
        ),
        right=(
            "Sorry, I will not do it again.",
            "I do not want it again.",
            "We do not see that again and again.",
        ),
    ),
)
