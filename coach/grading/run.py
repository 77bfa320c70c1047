"""One run of a batch: every entry of the input to its outcome in the journal, once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from coach.domain.exercise import Exercise
from coach.domain.graded import Graded, NotGraded, Outcome
from coach.domain.submission import Entry, Submission
from coach.grading.journal import Journal
from coach.grading.keys import Keys
from coach.grading.workers import Job, Workers
from coach.services.grade import chosen, is_final


@dataclass(slots=True)
class Count:
    """How far a run is: entries settled now, settled by an earlier run, and without a mark."""

    now: int = 0
    before: int = 0
    not_graded: int = 0

    @property
    def settled(self) -> int:
        return self.now + self.before


@dataclass(slots=True)
class Batch:
    """Grades into `journal` with `workers`. For one thread.

    `usual` is the exercise of entries that name none. `begins` is called before
    anything is graded, `heard` after every step, `stopped` before each. After an end of any kind, an equal batch
    over the same journal goes on.
    """

    journal: Journal
    workers: Workers
    exercises: Mapping[str, Exercise]
    usual: Exercise | None
    begins: Callable[[], None] = lambda: None
    heard: Callable[[Count], None] = lambda _count: None
    stopped: Callable[[], bool] = lambda: False
    count: Count = field(default_factory=Count)
    used: dict[str, Exercise] = field(default_factory=dict)
    _keys: Keys = field(init=False)
    _sent: dict[int, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._keys = Keys(self.workers.knowledge.versions)

    def grade(self, entries: Iterable[Entry]) -> bool:
        """Every one of `entries`, reading them only as fast as they are graded.

        False when it was stopped; what was under way then is still written down.
        Raises DiskFull, and EngineUnavailable when nothing can be graded any more.
        """
        for entry in entries:
            if self.stopped():
                break
            self._begin(entry)
            while len(self._sent) >= self.workers.capacity:
                self._collect()
        while self._sent:
            self._collect()
        self.journal.sync()
        return not self.stopped()

    def _begin(self, entry: Entry) -> None:
        exercise = chosen(entry, self.exercises, self.usual)
        if isinstance(exercise, NotGraded):
            self._refuse(exercise)
            return
        assert isinstance(entry, Submission)  # an exercise is only chosen for one
        self.used[exercise.id] = exercise
        key = self._keys.of_job(entry, exercise)
        known = self.journal.find(key)
        if known is None:
            self.begins()
            number = self.journal.expect()
            self._sent[number] = key
            self.workers.send(Job(number, entry, exercise, self._keys.digest(exercise)))
        elif _entry(known) == entry:
            self.journal.keep(key)
            self._settled(known, before=True)
        else:  # the same text, but a name was corrected or a row has moved
            known = _about(known, entry)
            self.journal.add(self.journal.expect(), key, known)
            self._settled(known, before=True)

    def _refuse(self, refusal: NotGraded) -> None:
        key = self._keys.of_refusal(refusal)
        before = self.journal.find(key) is not None
        if before:
            self.journal.keep(key)
        else:
            self.journal.add(self.journal.expect(), key, refusal)
        self._settled(refusal, before=before)

    def _collect(self) -> None:
        for done in self.workers.done():
            key = self._sent.pop(done.number)
            self.journal.add(done.number, key, done.outcome, final=is_final(done.outcome))
            self._settled(done.outcome, before=False)

    def _settled(self, outcome: Outcome, *, before: bool) -> None:
        if before:
            self.count.before += 1
        else:
            self.count.now += 1
        self.count.not_graded += isinstance(outcome, NotGraded)
        self.heard(self.count)


def _entry(outcome: Outcome) -> Entry:
    return outcome.submission if isinstance(outcome, Graded) else outcome.entry


def _about(outcome: Outcome, submission: Submission) -> Outcome:
    if isinstance(outcome, Graded):
        return replace(outcome, submission=submission)
    return replace(outcome, entry=submission)
