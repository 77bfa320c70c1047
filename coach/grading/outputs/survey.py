"""What a class shows as a whole, counted as the outcomes go by; its size does not grow with the class."""

from collections import Counter
from dataclasses import dataclass, field

from coach.domain.assessment import Criterion
from coach.domain.exercise import Exercise, Flag, Move
from coach.domain.graded import Graded, Outcome
from coach.domain.issue import Concept, Tier
from coach.grading.outputs.run_facts import RunFacts

_POINTS = 101  # a score is one of 0 to 100


class Scores:
    """How often each score was reached."""

    def __init__(self) -> None:
        self._times = [0] * _POINTS

    def add(self, score: int) -> None:
        self._times[score] += 1

    @property
    def count(self) -> int:
        return sum(self._times)

    @property
    def mean(self) -> float | None:
        total = sum(score * times for score, times in enumerate(self._times))
        return total / self.count if self.count else None

    @property
    def median(self) -> int | None:
        """The score that half of the texts reach."""
        seen = 0
        for score, times in enumerate(self._times):
            seen += times
            if seen and 2 * seen >= self.count:
                return score
        return None

    def below(self, score: int) -> int:
        return sum(self._times[:score])

    def tens(self) -> list[int]:
        """How many reached 0-9, 10-19 and so on; the last of the ten holds 90-100."""
        tens = [sum(self._times[at : at + 10]) for at in range(0, 100, 10)]
        tens[-1] += self._times[100]
        return tens


@dataclass(slots=True)
class ConceptCount:
    """`texts` are those with at least one error of it."""

    errors: int = 0
    hints: int = 0
    texts: int = 0


@dataclass(slots=True)
class Wanted:
    """How many texts should do something, and how many did."""

    asked: int = 0
    done: int = 0

    @property
    def share(self) -> float:
        return self.done / self.asked if self.asked else 1.0


@dataclass(slots=True)
class Survey:
    """Add every outcome once."""

    run: RunFacts
    not_graded: int = 0
    words: int = 0
    errors: int = 0
    overall: Scores = field(default_factory=Scores)
    criteria: dict[Criterion, Scores] = field(
        default_factory=lambda: {criterion: Scores() for criterion in Criterion}
    )
    concepts: dict[Concept, ConceptCount] = field(
        default_factory=lambda: {concept: ConceptCount() for concept in Concept}
    )
    moves: dict[Move, Wanted] = field(default_factory=lambda: {move: Wanted() for move in Move})
    facts: dict[tuple[str, str], Wanted] = field(default_factory=dict)
    flags: Counter[Flag] = field(default_factory=Counter)
    exercises: dict[str, Scores] = field(default_factory=dict)
    graded: int = 0

    def add(self, outcome: Outcome) -> None:
        if not isinstance(outcome, Graded):
            self.not_graded += 1
            return
        self.graded += 1
        self._add_scores(outcome)
        self._add_issues(outcome)
        self._add_task(outcome, self.run.exercises[outcome.exercise_id])

    def per_hundred_words(self, errors: int) -> float:
        return 100 * errors / self.words if self.words else 0.0

    def commonest(self) -> list[Concept]:
        """The concepts with errors: those that most texts get wrong first."""
        order = {concept: place for place, concept in enumerate(Concept)}
        found = [concept for concept, count in self.concepts.items() if count.errors]
        return sorted(
            found,
            key=lambda one: (-self.concepts[one].texts, -self.concepts[one].errors, order[one]),
        )

    def _add_scores(self, graded: Graded) -> None:
        card = graded.assessment.scorecard
        of_exercise = self.exercises.setdefault(graded.exercise_id, Scores())
        if card.overall is not None:
            self.overall.add(card.overall)
            of_exercise.add(card.overall)
        for criterion, score in card.criteria.items():
            if score.score is not None:
                self.criteria[criterion].add(score.score)

    def _add_issues(self, graded: Graded) -> None:
        assessment = graded.assessment
        self.words += assessment.readability.words
        for issue in assessment.issues:
            count = self.concepts[issue.concept]
            if issue.tier is Tier.ERROR:
                self.errors += 1
                count.errors += 1
            else:
                count.hints += 1
        for concept in {issue.concept for issue in assessment.errors}:
            self.concepts[concept].texts += 1
        self.flags.update({raised.flag for raised in assessment.flags})

    def _add_task(self, graded: Graded, exercise: Exercise) -> None:
        made = {found.move for found in graded.assessment.moves}
        for move in exercise.moves.wanted:
            self.moves[move].asked += 1
            self.moves[move].done += move in made
        met = {result.fact for result in graded.assessment.facts if result.met}
        for fact in exercise.facts:
            if fact.required:
                wanted = self.facts.setdefault((exercise.id, fact.id), Wanted())
                wanted.asked += 1
                wanted.done += fact.id in met
