"""What the process of one run does: grade, write, file, and say how far it is."""

import time
import zipfile
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from coach.domain.attempt import Versions
from coach.domain.exercise import Exercise
from coach.domain.filing import FilingReport
from coach.domain.graded import Graded, Outcome
from coach.domain.grading_run import Pace, RunResult
from coach.domain.submission import Remark
from coach.grading.desk.folder import FEEDBACK, RunFolder
from coach.grading.desk.queue import STOPPED
from coach.grading.out_folder import held, writable
from coach.grading.outputs import Written, write_all
from coach.grading.outputs.output import called
from coach.grading.readers import open_input
from coach.grading.run import Batch, Count
from coach.grading.run_facts import facts_of
from coach.grading.workers import Workers

File = Callable[[str, Callable[[], Iterator[Outcome]], Versions], FilingReport]
"""Files the outcomes as work of the class of that id."""

_WINDOW_SECONDS = 30.0
_SAY_SECONDS = 1.0
_LISTED = 200


@dataclass(frozen=True, slots=True)
class Means:
    """What a run is graded with; `file` is called when it is for a class."""

    workers: Callable[[], AbstractContextManager[Workers]]
    exercises: Mapping[str, Exercise]
    file: File


def carry_on(folder: RunFolder, means: Means, today: date) -> int:
    """0 when everything is written, STOPPED when it was asked to stop. Raises CoachError."""
    run, given_at = folder.run(), folder.given
    usual = means.exercises[run.exercise] if run.exercise else None
    with (
        open_input(given_at, exercise=run.exercise) as given,
        held(folder.out, input_path=given_at) as out,
    ):
        with means.workers() as workers:
            total = sum(1 for _ in given.entries())
            knowledge = workers.knowledge
            pacer = Pacer(folder, total)
            batch = Batch(
                journal=out.journal,
                workers=workers,
                exercises=means.exercises,
                usual=usual,
                begins=partial(out.begin, today),
                heard=pacer.heard,
                stopped=folder.shall_stop,
            )
            if not batch.grade(given.entries()):
                return STOPPED
        pacer.writes(batch.count)
        facts = facts_of(given_at, given, knowledge, batch.used, out.day(today))
        with writable(folder.out):
            written = write_all(out.journal.outcomes, facts, folder.out)
            files = _files(folder, written)
            out.end(today)
        filing = None
        if run.cohort_id:
            filing = means.file(run.cohort_id, out.journal.outcomes, knowledge.versions)
        folder.keep_result(result(out.journal.outcomes(), files, filing))
    return 0


class Pacer:
    """Writes how far the run is, once a second; the rate is that of the last half minute."""

    def __init__(self, folder: RunFolder, total: int) -> None:
        self._folder = folder
        self._total = total
        self._seen: deque[tuple[float, int]] = deque()
        folder.keep_pace(Pace(total=total))

    def heard(self, count: Count) -> None:
        now = time.monotonic()
        if self._seen and now - self._seen[-1][0] < _SAY_SECONDS and count.settled < self._total:
            return
        self._seen.append((now, count.now))
        while len(self._seen) > 2 and now - self._seen[0][0] > _WINDOW_SECONDS:
            self._seen.popleft()
        (began, before), (ended, after) = self._seen[0], self._seen[-1]
        rate = (after - before) / (ended - began) if ended > began else 0.0
        self._folder.keep_pace(Pace(count.settled, self._total, count.not_graded, rate))

    def writes(self, count: Count) -> None:
        self._folder.keep_pace(Pace(count.settled, self._total, count.not_graded, writing=True))


def result(
    outcomes: Iterator[Outcome], files: tuple[str, ...], filing: FilingReport | None
) -> RunResult:
    """The summary of a run, from its outcomes once through."""
    scores: list[int] = []
    reasons: list[tuple[str, Remark]] = []
    concepts: Counter[str] = Counter()
    graded = not_graded = 0
    for outcome in outcomes:
        if isinstance(outcome, Graded):
            graded += 1
            overall = outcome.assessment.scorecard.overall
            scores += [] if overall is None else [overall]
            concepts.update(str(issue.concept) for issue in outcome.assessment.errors)
            continue
        not_graded += 1
        if len(reasons) < _LISTED:
            entry = outcome.entry
            name = called(entry.student, entry.place) if entry.student else entry.place.file
            reasons.append((name, outcome.reason))
    missed = filing.not_filed[:_LISTED] if filing else ()
    return RunResult(
        graded=graded,
        not_graded=not_graded,
        mean=round(sum(scores) / len(scores)) if scores else None,
        lowest=min(scores, default=None),
        highest=max(scores, default=None),
        reasons=tuple(reasons),
        concepts=dict(concepts.most_common(5)),
        files=files,
        filed=filing.filed if filing else None,
        filed_before=filing.before if filing else 0,
        not_filed=tuple((one.student, str(one.why)) for one in missed),
    )


def _files(folder: RunFolder, written: Written) -> tuple[str, ...]:
    """Names to fetch them by; folders become one ZIP."""
    names = [path.name for path in written.files if path.is_file()]
    folders = [path for path in written.files if path.is_dir()]
    if folders:
        _pack(folders[0], folder.path / FEEDBACK)
        names.append(FEEDBACK)
    return tuple(names)


def _pack(source: Path, target: Path) -> None:
    new = target.with_suffix(".new")
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(source.rglob("*")):
            if path.is_file():
                packed.write(path, path.relative_to(source))
    new.replace(target)
