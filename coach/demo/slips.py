"""Slips that are put into good answers: what is written in place of what, and what is said of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coach.domain.issue import Concept, Issue, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span


@dataclass(frozen=True, slots=True)
class Slip:
    """`right` is found in a good text, `wrong` written for it (as in `re.sub`). `share` of
    the places go wrong in the hands of an average beginner."""

    concept: Concept
    right: re.Pattern[str]
    wrong: str
    share: float
    message: Bilingual

    @property
    def rule(self) -> str:
        return f"DEMO_{self.concept.upper()}"


def _slip(concept: Concept, right: str, wrong: str, share: float, en: str, bn: str) -> Slip:
    return Slip(concept, re.compile(right), wrong, share, Bilingual(en=en, bn=bn))


SLIPS = (
    _slip(
        Concept.ARTICLE,
        r"\b(?:the|a|an) (\w+)",
        r"\1",
        0.16,
        "A single thing needs “a”, “an” or “the” before it.",
        "একটি জিনিসের আগে “a”, “an” বা “the” লাগে।",
    ),
    _slip(
        Concept.PREPOSITION,
        r"\bon (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
        r"in \1",
        0.4,
        "Days take “on”.",
        "দিনের আগে “on” বসে।",
    ),
    _slip(
        Concept.PREPOSITION,
        r"\b(wait|look|sorry) for\b",
        r"\1",
        0.3,
        "This word needs “for” after it.",
        "এই শব্দের পরে “for” লাগে।",
    ),
    _slip(
        Concept.AGREEMENT,
        r"\b(it|she|he|order|parcel|price|team) (is|has|was)\b",
        r"\1 are",
        0.14,
        "One thing takes “is” or “has”.",
        "একটি জিনিসের সঙ্গে “is” বা “has” বসে।",
    ),
    _slip(
        Concept.NUMBER,
        r"\b(day|hour|photo|order|parcel|minute|item)s\b",
        r"\1",
        0.18,
        "More than one: add the “s”.",
        "একের বেশি হলে শেষে “s” বসে।",
    ),
    _slip(
        Concept.TENSE,
        r"\b(I|We|we) (sent|checked|found|asked|spoke)\b",
        r"\1 have \2",
        0.35,
        "With a past time, use the simple past.",
        "অতীতের নির্দিষ্ট সময়ের সঙ্গে simple past বসে।",
    ),
    _slip(
        Concept.VERB_FORM,
        r"\bwill (send|be|call|check|write|let|tell|get|arrive|come|reach)\b",
        r"will be \1",
        0.12,
        "After “will” comes the bare verb alone.",
        "“will”-এর পরে শুধু মূল ক্রিয়া বসে।",
    ),
    _slip(
        Concept.COPULA,
        r"\bI (understand|know|agree|see)\b",
        r"I am \1",
        0.22,
        "This is a verb by itself: no “am” before it.",
        "এটি নিজেই ক্রিয়া: আগে “am” বসে না।",
    ),
    _slip(
        Concept.SPELLING,
        r"\b(?:receiv|addres|tomorrow|becaus|availabl|immediat|sincer|definit|apolog|inconvenienc)\w*",
        r"\g<0>e",
        0.25,
        "Look at this spelling again.",
        "বানানটা আরেকবার দেখুন।",
    ),
    _slip(
        Concept.CAPITALISATION,
        r"\bI\b(?! am (?:un|kn|ag|se))",
        "i",
        0.06,
        "“I” is always a capital letter.",
        "“I” সব সময় বড় হাতের।",
    ),
    _slip(
        Concept.SMS,
        r"\b(?:you|your)\b",
        "u",
        0.03,
        "Write the whole word to a customer.",
        "কাস্টমারকে পুরো শব্দটা লিখুন।",
    ),
    _slip(
        Concept.REDUNDANCY,
        r"\b(reply|return)\b",
        r"\1 back",
        0.3,
        "The “back” is in the word already.",
        "“back” কথাটা শব্দের ভেতরেই আছে।",
    ),
)


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a good text where a slip may be made, and what is written then."""

    start: int
    end: int
    slip: Slip
    wrong: str


def places(good: str) -> tuple[Place, ...]:
    """All of them in order; none overlaps another."""
    found = sorted(_found(good), key=lambda place: (place.start, -place.end))
    kept: list[Place] = []
    for place in found:
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return tuple(kept)


def _found(good: str) -> Iterator[Place]:
    for slip in SLIPS:
        for match in slip.right.finditer(good):
            wrong = match.expand(slip.wrong)
            if wrong != match[0]:
                yield Place(match.start(), match.end(), slip, wrong)


def written(good: str, made: tuple[Place, ...]) -> tuple[str, tuple[Issue, ...]]:
    """The text with these slips in it, and what a checker that knew them would say."""
    pieces: list[str] = []
    issues: list[Issue] = []
    done = length = 0
    for place in made:
        before = good[done : place.start]
        start = length + len(before)
        pieces += [before, place.wrong]
        length = start + len(place.wrong)
        done = place.end
        issues.append(
            Issue(
                span=Span(start, length),
                concept=place.slip.concept,
                rule=place.slip.rule,
                tier=Tier.ERROR,
                message=place.slip.message,
                suggestions=(good[place.start : place.end],),
            )
        )
    return "".join([*pieces, good[done:]]), tuple(issues)
