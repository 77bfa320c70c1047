"""Answers that are nearly the same: two students' or more, or a student's and the model answer."""

from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from coach.domain.exercise import Kind
from coach.domain.graded import Graded
from coach.grading.outputs.output import Item, called
from coach.grading.outputs.own_words import OwnWords, Shared, own_words, runs_of, shared
from coach.grading.outputs.run_facts import RunFacts

MOST_SHOWN = 20
_FEWEST_WORDS = 20  # shared; fewer are a phrase everybody knows
_SHARE = 0.6  # of the shorter text's own words
_BANDS, _IN_A_BAND = 21, 3
_HASHES = 64
_HALF, _LOW_HALF = np.uint64(32), np.uint64(0xFFFF_FFFF)  # two numbers in one
_MOST_COMPARED = 3_000  # pairs, those that look most alike first


@dataclass(frozen=True, slots=True)
class Side:
    """One of two texts side by side: whose it is, their sheet's stem, and the text.

    `number` is the outcome's, 0 for a model answer, which has no name.
    """

    number: int
    name: str
    stem: str
    exercise: str
    text: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two texts, what they share, and how much of the shorter one's own words that is (0-1)."""

    left: Side
    right: Side
    shared: Shared
    share: float


@dataclass(frozen=True, slots=True)
class Group:
    """Whose answers are alike, in the input's order, and the two of them most alike."""

    sides: tuple[Side, ...]
    most: Likeness


class Similar:
    """Add every item once.

    What is kept of a text are 168 bytes: the bands of its MinHash. datasketch's
    own index keeps thousands, and a school has a hundred thousand texts.
    """

    def __init__(self, run: RunFacts) -> None:
        self._run = run
        self._given = {name: runs_of(exercise) for name, exercise in run.exercises.items()}
        self._models = {
            name: [own_words(model.text, self._given[name]) for model in exercise.models]
            for name, exercise in run.exercises.items()
        }
        self._bands: dict[str, array[int]] = {}
        self._numbers: dict[str, array[int]] = {}
        self._copies: list[Likeness] = []
        self.copies_found = 0

    def add(self, item: Item) -> None:
        graded = item.graded
        # Who corrects a text well writes what everybody writes.
        if graded is None or self._run.exercises[graded.exercise_id].kind is Kind.PROOFREAD:
            return
        side = _side(item, graded)
        own = self._own(side)
        if len(own.words) < _FEWEST_WORDS:
            return
        self._compare_with_models(side, own)
        self._numbers.setdefault(side.exercise, array("Q")).append(item.number)
        self._bands.setdefault(side.exercise, array("Q")).extend(_bands(own))

    def copies(self) -> list[Likeness]:
        """Those nearest to a model answer, the nearest first."""
        return self._copies

    def groups(self, items: Callable[[], Iterator[Item]]) -> list[Group]:
        """Students' answers that are alike, the most alike first; reads the items once more
        when any look alike."""
        pairs = [pair for exercise in self._numbers for pair in self._candidates(exercise)]
        wanted = {number for pair in pairs for number in pair}
        if not wanted:
            return []
        sides = {
            item.number: _side(item, item.graded)
            for item in items()
            if item.number in wanted and item.graded
        }
        compared = (self._compared(sides[left], sides[right]) for left, right in pairs)
        return _grouped([found for found in compared if found])

    def _own(self, side: Side) -> OwnWords:
        return own_words(side.text, self._given[side.exercise])

    def _compared(self, left: Side, right: Side) -> Likeness | None:
        own, other = self._own(left), self._own(right)
        common = shared(own, other)
        return _likeness(left, right, common, min(len(own.words), len(other.words)))

    def _compare_with_models(self, side: Side, own: OwnWords) -> None:
        compared = (
            # A model answer may hold more than was taken from it: the student's words count.
            _likeness(
                side, Side(0, "", "", side.exercise, model.text), shared(own, model), len(own.words)
            )
            for model in self._models[side.exercise]
        )
        found = [one for one in compared if one]
        if found:
            self.copies_found += 1
            self._copies.append(max(found, key=lambda one: one.share))
            self._copies.sort(key=lambda one: (-one.share, one.left.number))
            del self._copies[MOST_SHOWN:]

    def _candidates(self, exercise: str) -> list[tuple[int, int]]:
        """Pairs with a band in common, those with most of them first."""
        numbers = np.frombuffer(self._numbers[exercise], dtype=np.uint64)
        bands = np.frombuffer(self._bands[exercise], dtype=np.uint64).reshape(-1, _BANDS)
        found = []
        for band in bands.T:
            order = np.argsort(band, kind="stable")
            same = np.flatnonzero(band[order][1:] == band[order][:-1])
            # Each with the next of its kind: enough to find the whole group.
            found.append(numbers[order[same]] << _HALF | numbers[order[same + 1]])
        pairs, times = np.unique(np.concatenate(found), return_counts=True)
        most = np.argsort(-times, kind="stable")[:_MOST_COMPARED]
        return [(int(pair >> _HALF), int(pair & _LOW_HALF)) for pair in pairs[most]]


def _side(item: Item, graded: Graded) -> Side:
    name = called(item.student, item.place)
    return Side(item.number, name, item.stem, graded.exercise_id, graded.assessment.text)


def _bands(own: OwnWords) -> list[int]:
    from datasketch import MinHash  # brings all of scipy: two seconds

    made = MinHash(num_perm=_HASHES, seed=1)
    made.update_batch([shingle.encode("utf-8", "replace") for shingle in sorted(own.shingles())])
    values = made.hashvalues
    # Two texts share a band's number when all its hashes are the same.
    return [
        hash(tuple(int(value) for value in values[at : at + _IN_A_BAND])) & 0xFFFF_FFFF_FFFF_FFFF
        for at in range(0, _BANDS * _IN_A_BAND, _IN_A_BAND)
    ]


def _likeness(left: Side, right: Side, common: Shared, words: int) -> Likeness | None:
    """None when they are no more alike than answers to one message are."""
    share = common.words / words
    if common.words < _FEWEST_WORDS or share < _SHARE:
        return None
    return Likeness(left, right, common, share)


def _grouped(alike: list[Likeness]) -> list[Group]:
    """Whoever is like one of a group belongs to it."""
    head: dict[int, int] = {}

    def first(number: int) -> int:
        while head.setdefault(number, number) != number:
            head[number] = head[head[number]]
            number = head[number]
        return number

    for one in alike:
        ends = sorted((first(one.left.number), first(one.right.number)))
        head[ends[1]] = ends[0]
    members: dict[int, dict[int, Side]] = {}
    most: dict[int, Likeness] = {}
    for one in alike:
        group = first(one.left.number)
        sides = members.setdefault(group, {})
        sides |= {one.left.number: one.left, one.right.number: one.right}
        if group not in most or one.share > most[group].share:
            most[group] = one
    groups = [
        Group(tuple(side for _, side in sorted(sides.items())), most[group])
        for group, sides in members.items()
    ]
    return sorted(groups, key=lambda group: (-group.most.share, group.sides[0].number))
