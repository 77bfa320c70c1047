"""`coach demo`: a pretended school with a past, for trying the coach and for pictures.

Three classes, sixty trainees, twelve weeks of work, in a database of its own:
nothing real is touched, and no real person's work is in it.
"""

import argparse
import os
import secrets
import sys
from datetime import UTC, datetime
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data",
        type=Path,
        default=PROJECT / ".coach" / "demo",
        metavar="FOLDER",
        help="where the school's database is made (default: .coach/demo)",
    )
    parser.add_argument("--trainees", type=int, default=60)
    parser.add_argument("--weeks", type=int, default=12)
    parser.add_argument("--seed", type=int, default=7, help="another number, another school")
    parser.add_argument(
        "--now",
        type=datetime.fromisoformat,
        default=None,
        metavar="MOMENT",
        help="the moment the twelve weeks end, as 2026-11-25T09:00 (default: now)",
    )
    parser.add_argument("--password", help="everyone's (default: a new one, printed)")


def run(args: argparse.Namespace) -> int:
    """2 when there is a school there already."""
    if (args.data / "coach.db").exists():
        print(f"There is a school in {args.data} already; choose another --data.", file=sys.stderr)
        return 2
    # Loads the engines: not for `coach --help`.
    from coach import bootstrap
    from coach.config import Settings
    from coach.demo.school import Size, build

    now = (args.now or datetime.now(UTC)).astimezone(UTC)
    password = args.password or secrets.token_urlsafe(9)
    elsewhere = {"COACH_DATA": str(args.data), "DATABASE_URL": "", "COACH_SIGN_IN": ""}
    settings = Settings.from_environment({**os.environ, **elsewhere})
    size = Size(args.trainees, args.weeks, args.seed)
    with bootstrap.school_parts(settings) as parts:
        school = build(parts, now=now, password=password, size=size, tell=_tell)
    print(file=sys.stderr)
    print(
        f"A school of {len(school.trainees)} trainees with {school.attempts} attempts"
        f" is in {args.data}.\n"
        f"Look at it:  COACH_DATA={args.data} python3 -m coach run\n"
        f"Sign in as   {', '.join(school.mentors)} (mentors), {school.admin} (office)"
        f" or {next(iter(school.trainees))} (a trainee)\n"
        f"Password     {password}"
    )
    return 0


def _tell(done: int, of: int) -> None:
    print(f"\r{done} of {of} trainees", end="", file=sys.stderr, flush=True)
