"""`coach grade`: grades a class's submissions into marks, feedback files and a report.

INPUT is a table (CSV, XLSX, JSONL), a folder or ZIP of documents, or what Moodle
gives. Whatever ends a run, the same command goes on where it stopped.

Exit codes: 0 everything was graded; 1 some entries were not, each a row with its
reason; 2 nothing could be graded or written; 130 interrupted.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from coach.cli import grade_dry_run
from coach.cli.grade_cohort import Class, of_class
from coach.cli.grade_progress import Interrupt, Progress
from coach.cli.grade_request import columns_of, exercise_of
from coach.cli.grading_worker import grader
from coach.config import Settings
from coach.content.library import load
from coach.domain.exercise import Exercise
from coach.domain.language import Language
from coach.errors import DaskMissing
from coach.grading.local import LocalWorkers
from coach.grading.out_folder import OutFolder, held, writable
from coach.grading.outputs import Written, write_all
from coach.grading.readers import Input, open_input
from coach.grading.run import Batch
from coach.grading.run_facts import facts_of
from coach.grading.workers import Workers
from coach.locale import plural, text
from coach.locale.numbers import number
from coach.services.ports import Exercises

INTERRUPTED = 130


def configure(parser: argparse.ArgumentParser) -> None:
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("input", type=Path, metavar="INPUT", help="what the class handed in")
    parser.add_argument(
        "--exercise", metavar="ID|FILE", help="the exercise that they answer, unless INPUT says"
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help="the folder of what comes out")
    parser.add_argument(
        "--cohort",
        metavar="CODE|NAME",
        help="file the results as attempts of this class's trainees",
    )
    parser.add_argument(
        "--columns",
        metavar="ROLE=HEADING,…",
        help="what a table's columns are called: text=, name=, email=, id=, exercise=",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="list what would be graded, and grade nothing"
    )
    parser.add_argument(
        "--workers", type=_count, default=_usual_workers(), help="processes that grade"
    )
    parser.add_argument(
        "--scheduler", metavar="tcp://…", help="grade on the Dask cluster of this scheduler"
    )
    parser.add_argument(
        "--lang",
        choices=[str(language) for language in Language],
        default=str(Language.ENGLISH),
        help="the language of what is said here; feedback is in both",
    )


def run(args: argparse.Namespace) -> int:
    exercises = load()
    usual = exercise_of(args.exercise, exercises)
    columns = columns_of(args.columns)
    with open_input(args.input, columns=columns, exercise=usual.id if usual else None) as given:
        if args.dry_run:
            return grade_dry_run.show(given, exercises, usual, Language(args.lang))
        if args.out is None:
            print(text(args.lang, "grade.no_out"), file=sys.stderr)
            return 2
        with ExitStack() as stack:
            # First of all: a wrong name is said before anything is graded.
            filing = stack.enter_context(of_class(args.cohort, exercises))
            out = stack.enter_context(held(args.out, input_path=args.input))
            return _grade(args, given, out, exercises, usual, filing)


def _grade(
    args: argparse.Namespace,
    given: Input,
    out: OutFolder,
    exercises: Exercises,
    usual: Exercise | None,
    filing: Class | None,
) -> int:
    today = datetime.now(Settings.from_environment().time_zone).date()
    with _workers(args) as workers:
        print(text(args.lang, "grade.reading", input=args.input), file=sys.stderr)
        total = sum(1 for _ in given.entries())  # while the workers load their rules
        knowledge = workers.knowledge
        progress = Progress(args.lang, total)
        with Interrupt(text(args.lang, "grade.stopping")) as interrupt:
            batch = Batch(
                journal=out.journal,
                workers=workers,
                exercises=exercises,
                usual=usual,
                begins=partial(out.begin, today),
                heard=progress.heard,
                stopped=interrupt.came,
            )
            is_whole = batch.grade(given.entries())
        progress.end()
    if not is_whole:
        print(
            text(args.lang, "grade.kept", count=number(args.lang, batch.count.settled)),
            file=sys.stderr,
        )
        return INTERRUPTED
    # The workers have gone: the report has their memory.
    print(text(args.lang, "grade.writing", folder=args.out), file=sys.stderr)
    facts = facts_of(args.input, given, knowledge, batch.used, out.day(today))
    with writable(args.out):
        written = write_all(out.journal.outcomes, facts, args.out)
        out.end(today)
    if filing:
        filing.file(out.journal.outcomes, knowledge.versions, datetime.now(UTC), args.lang)
    return _say(args.lang, written, args.out)


@contextmanager
def _workers(args: argparse.Namespace) -> Iterator[Workers]:
    workers: AbstractContextManager[Workers]
    if args.scheduler is None:
        workers = LocalWorkers(grader, args.workers)
    else:
        try:
            from coach.grading.cluster import ClusterWorkers
        except ModuleNotFoundError as err:
            raise DaskMissing from err
        workers = ClusterWorkers(args.scheduler, grader)
    with workers as ready:
        yield ready


def _say(language: str, written: Written, folder: Path) -> int:
    """What came out, and the exit code."""
    print(plural(language, "grade.graded", written.graded))
    if written.not_graded:
        print(plural(language, "grade.not_graded", written.not_graded))
    print(text(language, "grade.where", folder=folder))
    return 1 if written.not_graded else 0


def _count(written: str) -> int:
    count = int(written)
    if count < 1:
        raise ValueError
    return count


def _usual_workers() -> int:
    """One for two processors: the grammar server, which all share, takes as much as a worker."""
    return max(1, (os.cpu_count() or 1) // 2)
