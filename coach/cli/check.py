"""`coach check`: checks texts, from files for a person or line by line for a program.

With `--jsonl`, every line on standard input is an object with `id`, `text` and,
if wanted, `exercise`; the answer to each is one line on standard output, in the
same order, as soon as it is ready. Texts and answers go nowhere else.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli import check_lines, check_report
from coach.domain.exercise import Exercise
from coach.domain.language import Language
from coach.errors import EngineUnavailable, TextTooLong, UnknownExercise
from coach.locale import explain, text
from coach.services.ports import Assessor

if TYPE_CHECKING:
    from coach.bootstrap import Checker

# From a cold disk the grammar server needs ten seconds; a busy machine takes its time.
_READY_WITHIN = 120.0
_STANDARD_INPUT = "-"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="texts to check; - is standard input"
    )
    parser.add_argument(
        "--jsonl", action="store_true", help="read and write one JSON object a line"
    )
    parser.add_argument("--exercise", metavar="ID", help="the exercise that the texts answer")
    parser.add_argument(
        "--lang",
        choices=[str(language) for language in Language],
        default=str(Language.ENGLISH),
        help="the language of the explanations",
    )


def run(args: argparse.Namespace) -> int:
    """0 when every text was checked, 1 when some were refused, 2 when nothing could be."""
    if bool(args.files) == args.jsonl:
        print(text(args.lang, "check.what"), file=sys.stderr)
        return 2
    with _checker() as checker:
        if not checker.engine.wait_ready(_READY_WITHIN):
            raise EngineUnavailable
        if args.jsonl:
            return check_lines.answer(
                sys.stdin.buffer, sys.stdout.buffer, checker.assessor, checker.exercises
            )
        return _files(args, checker.assessor, checker.exercises)


def _checker() -> "Checker":
    # Loads the engines: not for `coach --help`.
    from coach.bootstrap import build_checker
    from coach.config import Settings

    return build_checker(Settings.from_environment())


def _files(args: argparse.Namespace, assessor: Assessor, exercises: Mapping[str, Exercise]) -> int:
    exercise = None
    if args.exercise:
        try:
            exercise = exercises[args.exercise]
        except KeyError:
            raise UnknownExercise(exercise=args.exercise) from None
    refused = 0
    for name in args.files:
        try:
            written = _read(name)
            assessment = assessor.assess(written, exercise)
        except (OSError, UnicodeDecodeError):
            refused += 1
            print(text(args.lang, "check.unreadable", file=name), file=sys.stderr)
        except TextTooLong as error:
            refused += 1
            print(f"{name}: {explain(args.lang, error)}", file=sys.stderr)
        else:
            if not assessment.complete:
                raise EngineUnavailable
            print("\n".join(check_report.lines(name, assessment, exercise, args.lang)))
    return 1 if refused else 0


def _read(name: str) -> str:
    raw = sys.stdin.buffer.read() if name == _STANDARD_INPUT else Path(name).read_bytes()
    return raw.decode("utf-8-sig")
