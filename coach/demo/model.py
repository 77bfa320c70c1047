"""How the pretended trainees write: a small model with a seed, in numbers that can be read.

- A trainee has a `skill` (normal around 0). A slip is made at a place with the
  slip's own share, times 2.2, times `exp(-0.55 * skill)`, times a factor of the trainee's
  own for the concept (log-normal, sigma 0.7: everyone has weak points).
- Practice helps: after n texts the shares are `0.975 ** n` of what they were;
  those of the one concept a trainee is stuck on stay.
- A second draft puts each slip right with probability `0.5 + 0.1 * skill`, kept
  between 0.2 and 0.9, and half of the trainees write one.
- `diligence` is texts a week (gamma, mean 2.4). Of twenty trainees two fall
  silent one to four weeks ago, one has a bad fortnight (skill falls by 1.6), one
  hands in the model answer now and then, and one is stuck on articles.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from coach.demo.slips import Place, places
from coach.domain.exercise import Exercise
from coach.domain.issue import Concept

_LEARNT = 0.975
_RATE = 2.2
_BAD_FORTNIGHT = 1.6


class Fate(StrEnum):
    """What happens to a trainee beside learning."""

    ORDINARY = "ordinary"
    SILENT = "silent"
    DROP = "drop"
    COPIES = "copies"
    STUCK = "stuck"


_FATES = (Fate.SILENT, Fate.SILENT, Fate.DROP, Fate.COPIES, Fate.STUCK)
_OF = 20


@dataclass(frozen=True, slots=True)
class Pretended:
    """One trainee of the model."""

    name: str
    skill: float
    diligence: float
    fate: Fate
    weak: dict[Concept, float] = field(default_factory=dict)
    quiet_weeks: float = 0.0


@dataclass(frozen=True, slots=True)
class Go:
    """One attempt: its drafts as slips in a good text, and when it was begun.

    `minutes` is the time to the first draft; `submits` whether it is handed in.
    """

    exercise: Exercise
    good: str
    drafts: tuple[tuple[Place, ...], ...]
    at: datetime
    minutes: float
    submits: bool
    disputes: bool = False


def trainee(name: str, place: int, random: Random) -> Pretended:
    """The `place`th trainee of the school; twenty in a row hold all fates."""
    fate = _FATES[place % _OF] if place % _OF < len(_FATES) else Fate.ORDINARY
    weak = {concept: random.lognormvariate(0, 0.7) for concept in Concept}
    if fate is Fate.STUCK:
        weak[Concept.ARTICLE] = 4.0
    diligence = max(0.7, random.gammavariate(3.0, 0.8))
    return Pretended(
        name,
        random.gauss(0, 1),
        max(2.2, diligence) if fate in (Fate.STUCK, Fate.DROP, Fate.COPIES) else diligence,
        fate,
        weak,
        random.uniform(1.2, 4) if fate is Fate.SILENT else 0.0,
    )


def history(
    one: Pretended, exercises: Sequence[Exercise], weeks: int, now: datetime, random: Random
) -> Iterator[Go]:
    """The trainee's attempts of these weeks up to `now`, oldest first."""
    end = now - timedelta(weeks=one.quiet_weeks)
    at = now - timedelta(weeks=weeks) + timedelta(days=random.uniform(0, 3))
    done = 0
    while at < end:
        yield _go(one, exercises[done % len(exercises)], done, at, now, random)
        done += 1
        # Evenings mostly, and never two at once: the next one is at least an hour later.
        at += timedelta(hours=1) + timedelta(weeks=random.expovariate(one.diligence))


def _go(
    one: Pretended, exercise: Exercise, done: int, at: datetime, now: datetime, random: Random
) -> Go:
    copies = one.fate is Fate.COPIES and random.random() < 0.5
    model = exercise.models[0] if random.random() < 0.6 else exercise.models[1]
    good = model.text if copies else _own(model.text, one.skill, random)
    first = () if copies else _slips(one, good, done, now - at, random)
    drafts = [first]
    if not copies and random.random() < 0.5 and first:
        mends = min(0.9, max(0.2, 0.5 + 0.1 * one.skill))
        drafts.append(tuple(place for place in first if random.random() > mends))
    return Go(
        exercise=exercise,
        good=good,
        drafts=tuple(drafts),
        at=at,
        minutes=random.uniform(3, 14),
        submits=random.random() < 0.93,
        disputes=bool(drafts[-1]) and random.random() < 0.05,
    )


def _own(model: str, skill: float, random: Random) -> str:
    """A model's text in other words than the model's: some sentences are left out."""
    lines = model.split("\n")
    kept = [
        line
        for place, line in enumerate(lines)
        if place in (0, len(lines) - 1) or random.random() > 0.18 - 0.05 * skill
    ]
    return "\n".join(_without_a_sentence(line, random) for line in kept)


def _without_a_sentence(line: str, random: Random) -> str:
    sentences = line.split(". ")
    if len(sentences) < 2 or random.random() < 0.4:
        return line
    sentences.pop(random.randrange(len(sentences) - 1))
    return ". ".join(sentences)


def _slips(
    one: Pretended, good: str, done: int, ago: timedelta, random: Random
) -> tuple[Place, ...]:
    skill = one.skill
    if one.fate is Fate.DROP and ago < timedelta(days=14):
        skill -= _BAD_FORTNIGHT
    return tuple(
        place for place in places(good) if random.random() < _share(one, place, skill, done)
    )


def _share(one: Pretended, place: Place, skill: float, done: int) -> float:
    concept = place.slip.concept
    stuck = one.fate is Fate.STUCK and concept is Concept.ARTICLE
    learnt = 1.0 if stuck else _LEARNT**done
    return min(0.9, _RATE * place.slip.share * one.weak[concept] * math.exp(-0.55 * skill) * learnt)
