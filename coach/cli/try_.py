"""`coach try`: how the coach judges an exercise's own answers, for whoever writes one.

    python3 -m coach try exercises/sales/blue-kettle.yaml

Shows for each model and flawed answer its scores, what was marked, and whether
it is what the author meant: models score 85 or more without an error, flawed
answers show what they were made to show and score at least 15 less.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from coach import bootstrap
from coach.config import Settings
from coach.content.library import parse
from coach.content.source import read
from coach.content.trying import Judged, judge
from coach.domain.language import Language
from coach.errors import EngineUnavailable
from coach.locale import text

_START_SECONDS = 120


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, help="exercise files")
    parser.add_argument(
        "--language",
        choices=[str(language) for language in Language],
        default=str(Language.ENGLISH),
        help="the language of the explanations",
    )


def run(args: argparse.Namespace) -> int:
    """0 when every answer is what it was meant to be, 1 when not; 2 when a file cannot be read."""
    read_files = [(path, *parse(read(path))) for path in args.files]
    broken = [fault for _, exercise, faults in read_files if exercise is None for fault in faults]
    for fault in broken:
        said = text(args.language, f"lint.{fault.code}", **fault.facts)
        print(f"{fault.path}:{fault.line}: {said}", file=sys.stderr)
    if broken:
        return 2
    wrong = 0
    with bootstrap.build_checker(Settings.from_environment()) as checker:
        if not checker.engine.wait_ready(_START_SECONDS):
            raise EngineUnavailable(phase="down", reason="not started")
        for path, exercise, _ in read_files:
            assert exercise is not None, "broken files have ended this"
            print(path)
            for answer in judge(checker.assessor.assess, exercise):
                print("\n".join(_told(answer, args.language)))
                wrong += len(answer.surprises)
    return int(wrong > 0)


def _told(answer: Judged, language: str) -> Iterator[str]:
    card = answer.assessment.scorecard
    scores = ", ".join(
        f"{name} {score.score if score.score is not None else '–'}"
        for name, score in card.criteria.items()
    )
    yield f"  {answer.name}: {card.overall} ({scores})"
    for issue in answer.assessment.issues:
        words = issue.span.of(answer.assessment.text)
        fix = f" → {issue.suggestions[0]}" if issue.suggestions else ""
        yield f"      {issue.tier} {issue.concept}: “{words}”{fix}  [{issue.rule}]"
    for surprise in answer.surprises:
        yield f"    ✗ {text(language, f'try.{surprise.code}', **surprise.facts)}"
    if not answer.surprises:
        yield f"    ✓ {text(language, 'try.as_meant')}"
