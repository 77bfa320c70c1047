"""A school too large to be typed: for measuring how the mentor's pages grow with it.

Texts and assessments are a few dozen real ones, drawn again and again; who wrote
which and when is drawn by a seed. Nothing here is for reading.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from coach.demo.assessing import KnownSlips, PretendingReader
from coach.demo.names import name
from coach.demo.slips import places, written
from coach.domain.assessment import Assessment
from coach.domain.exercise import Exercise
from coach.services.assess import Assess
from coach.services.ports import ReadabilityMeter, ReplyReader

CLASS = 40
"""Trainees in a class."""
ATTEMPTS = 100
"""Of each trainee, over twelve weeks."""
WEEKS = 12


@dataclass(frozen=True, slots=True)
class LargeDraft:
    """A checked draft; `sample` is the place of its text among the samples."""

    id: str
    number: int
    at: datetime
    sample: int


@dataclass(frozen=True, slots=True)
class LargeAttempt:
    id: str
    trainee_id: str
    exercise_id: str
    at: datetime
    drafts: tuple[LargeDraft, ...]
    submitted: bool
    disputed: bool
    reviewed: bool


@dataclass(frozen=True, slots=True)
class LargeSchool:
    """`classes` are members by class; every two classes share a mentor."""

    classes: Mapping[str, tuple[str, ...]]
    mentors: Mapping[str, str]
    samples: tuple[Assessment, ...]
    trainees: int
    seed: int
    now: datetime
    exercises: tuple[str, ...]

    def names(self) -> Iterator[tuple[str, str]]:
        """Of all people, by id."""
        for place, people in enumerate(self.classes.values()):
            for other, person in enumerate(people):
                yield person, name(place * CLASS + other)
        for person in dict.fromkeys(self.mentors.values()):
            yield person, "Mentor"

    def attempts(self) -> Iterator[LargeAttempt]:
        random = Random(self.seed)
        for people in self.classes.values():
            for person in people:
                for place in range(ATTEMPTS):
                    yield self._attempt(person, place, random)

    def _attempt(self, person: str, place: int, random: Random) -> LargeAttempt:
        span = timedelta(weeks=WEEKS)
        at = self.now - span + (place + random.random()) * span / ATTEMPTS - timedelta(hours=1)
        drafts = tuple(
            LargeDraft(
                _id(random),
                number,
                at + timedelta(minutes=8 * number),
                random.randrange(len(self.samples)),
            )
            for number in range(1, random.choice((2, 2, 3)))
        )
        # The unfinished ones are each of another exercise: two at one would be one.
        submitted = place < ATTEMPTS - 3
        return LargeAttempt(
            _id(random),
            person,
            self.exercises[place % len(self.exercises)],
            at,
            drafts,
            submitted,
            disputed=random.random() < 0.03,
            reviewed=submitted and random.random() < 0.1,
        )


def _id(random: Random) -> str:
    return str(UUID(int=random.getrandbits(128), version=4))


def large_school(
    trainees: int,
    exercises: Mapping[str, Exercise],
    reader: ReplyReader,
    readability: ReadabilityMeter,
    now: datetime,
    *,
    seed: int = 7,
) -> LargeSchool:
    random = Random(seed)
    classes = {
        _id(random): tuple(_id(random) for _ in range(CLASS)) for _ in range(trainees // CLASS)
    }
    mentors = [_id(random) for _ in range((len(classes) + 1) // 2)]
    return LargeSchool(
        classes=classes,
        mentors={cohort: mentors[place // 2] for place, cohort in enumerate(classes)},
        samples=_samples(exercises, reader, readability, random),
        trainees=trainees,
        seed=seed,
        now=now,
        exercises=tuple(sorted(exercises)),
    )


def _samples(
    exercises: Mapping[str, Exercise],
    reader: ReplyReader,
    readability: ReadabilityMeter,
    random: Random,
) -> tuple[Assessment, ...]:
    slips = KnownSlips()
    assess = Assess(slips, readability, PretendingReader(reader))
    made = []
    for exercise in [exercises[one] for one in sorted(exercises)[:48]]:
        good = exercise.models[0].text
        chosen = tuple(place for place in places(good) if random.random() < 0.4)
        text, issues = written(good, chosen)
        slips.texts[text] = issues
        made.append(assess.assess(text, exercise))
    return tuple(made)
