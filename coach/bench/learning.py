"""Whether the plan teaches: synthetic trainees by the plan, at random, and in a fixed order.

The model, and what it leaves out. There are 48 points to learn, four in each of
twelve concepts. A trainee has a slip rate for each, most of them low and some high
(Beta 0.6, 2.4: a fifth of the chances on average), and a memory of each that fades.
A question on a point strengthens its memory, by a share that differs between
trainees, more after a fail that was explained; a slip in a text that is marked does
so half as much. Without practice memory fades by a half-life, three days at first,
which each strengthening lengthens the more of it had faded. The chance to slip is
the rate times what is not remembered. Each session is a text with one chance each
for half of the points, twice for those of the exercise's three concepts, and ten
questions; every other day, with one break of two weeks. What is left out: that
points help one another, that people tire, that some questions are better than
others. So the figures compare ways to choose; they promise nothing about people.

The three ways get the same number of questions and exercises. `plan` uses the
coach's own schedule, session and choice by weak concepts; `random` asks any point
and gives any exercise; `fixed` goes through both in order, again and again.
"""

import argparse
import math
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from statistics import mean, pstdev

from coach.domain.issue import Concept
from coach.domain.language import Bilingual
from coach.domain.mastery import FirstDraft
from coach.domain.notebook import Answer, Card, Slip
from coach.domain.schedule import due_at
from coach.domain.session import DAILY, session
from coach.domain.text import Span
from coach.domain.today import LOOKED_AT, weak_concepts

CONCEPTS = tuple(Concept)[:12]
Point = tuple[Concept, str]
POINTS: tuple[Point, ...] = tuple((concept, rule) for rule in "ABCD" for concept in CONCEPTS)
SESSIONS, EVERY, BREAK_AT, BREAK = 30, 2, 15, 14
_TRAINED = 3  # concepts an exercise trains
_START = datetime(2026, 1, 4, 6, 0, tzinfo=UTC)
_SAID = Bilingual(en=".", bn="।")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--trainees", type=int, default=200, help="how many of each way")
    parser.add_argument("--seed", type=int, default=7)


def run(args: argparse.Namespace) -> int:
    """0 when the plan leaves fewer errors than both other ways; else 1."""
    results = simulate(args.trainees, args.seed)
    print(f"{args.trainees} synthetic trainees, {SESSIONS} sessions, seed {args.seed}")
    print("way     errors left in 100 chances (before), sd   concepts asked   most cards in a day")
    for way, lives in results.items():
        left, before = [one.left for one in lives], [one.before for one in lives]
        print(
            f"{way:7} {mean(left):5.1f} ({mean(before):.1f}), {pstdev(left):.1f}"
            f"{mean(len(one.asked) for one in lives):30.1f}{max(one.most for one in lives):20}"
        )
    plan, *others = (mean(one.left for one in lives) for lives in results.values())
    return 0 if all(plan < other for other in others) else 1


@dataclass
class Memory:
    """Strength 0 to 1 at `day`, and the days in which half of it goes."""

    strength: float = 0.0
    half_life: float = 3.0
    day: float = 0.0

    def at(self, day: float) -> float:
        return self.strength * math.exp(-math.log(2) * (day - self.day) / self.half_life)

    def strengthen(self, day: float, share: float) -> None:
        left = self.at(day)
        self.half_life *= 1 + 0.6 * (1 - left)  # what had begun to fade gains most
        self.strength, self.day = left + (1 - left) * share, day


@dataclass
class Trainee:
    """`rates` are slips in chances before any learning."""

    rates: dict[Point, float]
    share: float
    chance: random.Random
    memories: dict[Point, Memory] = field(default_factory=lambda: defaultdict(Memory))

    def slip_rate(self, point: Point, day: float) -> float:
        return self.rates[point] * (1 - self.memories[point].at(day))

    def answers(self, point: Point, day: float) -> bool:
        """One question, and what is learnt from it."""
        passed = self.chance.random() >= self.slip_rate(point, day)
        self.memories[point].strengthen(day, self.share * (0.6 if passed else 1.0))
        return passed

    def writes(self, trained: Sequence[Concept], day: float) -> list[Point]:
        """One exercise: the slips in its text, each marked and learnt from."""
        chances = self.chance.sample(POINTS, len(POINTS) // 2)
        chances += [point for point in POINTS if point[0] in trained]
        slips = [point for point in chances if self.chance.random() < self.slip_rate(point, day)]
        for point in slips:
            self.memories[point].strengthen(day, self.share * 0.5)
        return slips


@dataclass
class Life:
    """What became of one trainee."""

    before: float
    left: float
    asked: Counter[Concept]
    most: int


def simulate(trainees: int, seed: int) -> dict[str, list[Life]]:
    """The same trainees three times, by each way."""
    ways: dict[str, Callable[[random.Random], Way]] = {
        "plan": Plan,
        "random": Random,
        "fixed": Fixed,
    }
    return {
        name: [_live(way(random.Random(f"{seed}.{n}.way")), seed, n) for n in range(trainees)]
        for name, way in ways.items()
    }


def _live(way: "Way", seed: int, number: int) -> Life:
    made = random.Random(f"{seed}.{number}")
    rates = {point: made.betavariate(0.6, 2.4) for point in POINTS}
    trainee = Trainee(rates, made.uniform(0.15, 0.4), random.Random(f"{seed}.{number}.life"))
    asked: Counter[Concept] = Counter()
    day, most = 0.0, 0
    before = 100 * mean(rates.values())
    for turn in range(SESSIONS):
        way.read(trainee.writes(way.exercise(), day), day)
        questions = way.questions(day)
        for question in questions:
            way.answered(
                question, trainee.answers((question.slip.concept, question.slip.rule), day), day
            )
            asked[question.slip.concept] += 1
        most = max(most, len(questions))
        day += EVERY + (BREAK if turn == BREAK_AT else 0)
    left = 100 * mean(trainee.slip_rate(point, day) for point in POINTS)
    return Life(before, left, asked, most)


class Way:
    """How exercises and questions are chosen."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.turn = self.texts = 0

    def exercise(self) -> Sequence[Concept]:
        raise NotImplementedError

    def questions(self, day: float) -> Sequence[Card]:
        raise NotImplementedError

    def read(self, _slips: Sequence[Point], _day: float) -> None:
        """A text was checked."""

    def answered(self, _card: Card, _passed: bool, _day: float) -> None:  # noqa: FBT001
        """A question was answered."""


class Random(Way):
    def exercise(self) -> Sequence[Concept]:
        return self.chance.sample(CONCEPTS, _TRAINED)

    def questions(self, day: float) -> Sequence[Card]:
        return [_card(self.chance.choice(POINTS), f"{day}.{n}", day) for n in range(DAILY)]


class Fixed(Way):
    def exercise(self) -> Sequence[Concept]:
        self.texts += 1
        return [CONCEPTS[(_TRAINED * self.texts + n) % len(CONCEPTS)] for n in range(_TRAINED)]

    def questions(self, day: float) -> Sequence[Card]:
        self.turn += DAILY
        return [
            _card(POINTS[(self.turn + n) % len(POINTS)], f"{day}.{n}", day) for n in range(DAILY)
        ]


class Plan(Way):
    """The coach's own: cards from errors, its schedule, its session, its weak concepts."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__(chance)
        self.cards: dict[str, Card] = {}
        self.logs: dict[str, list[Answer]] = defaultdict(list)
        self.drafts: list[FirstDraft] = []

    def exercise(self) -> Sequence[Concept]:
        weak = [one.concept for one in weak_concepts(self.drafts[-LOOKED_AT:])][:_TRAINED]
        rest = [concept for concept in CONCEPTS if concept not in weak]
        return [*weak, *self.chance.sample(rest, _TRAINED - len(weak))]

    def read(self, slips: Sequence[Point], day: float) -> None:
        self.drafts.append(FirstDraft("", Counter(concept for concept, _ in slips)))
        for n, point in enumerate(slips):
            card = _card(point, f"{day}.{n}", day)
            self.cards[card.id] = card

    def questions(self, day: float) -> Sequence[Card]:
        return session(self.cards.values(), now=_moment(day))

    def answered(self, card: Card, passed: bool, day: float) -> None:  # noqa: FBT001
        log = self.logs[card.id]
        log.append(Answer("", card.id, len(log), _moment(day), passed, ""))
        self.cards[card.id] = replace(
            card, turn=len(log), passed=passed, due_at=due_at(card.made_at, log)
        )


def _card(point: Point, name: str, day: float) -> Card:
    slip = Slip(*point, name, Span(0, 1), "k", _SAID)
    return Card(f"{point}.{name}", slip, _moment(day), _moment(day))


def _moment(day: float) -> datetime:
    return _START + timedelta(days=day)
