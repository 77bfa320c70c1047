"""`coach backup`: copy everything that is remembered into one file, while people write.

    python3 -m coach backup school-2026-11-25.db

The file holds what trainees wrote: keep it where only you can read it.
"""

import argparse
import sys
from datetime import datetime
from pathlib import Path

from coach import bootstrap
from coach.config import Settings
from coach.domain.language import Language
from coach.locale import text


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", nargs="?", type=Path, help="the copy (default: a new one in the data folder)"
    )


def run(args: argparse.Namespace) -> int:
    """0 when the copy is whole; 2 when it cannot be written."""
    settings = Settings.from_environment()
    target: Path = args.file or default(settings)
    if target.exists():
        return say("backup.exists", file=target)
    memory = bootstrap.open_memory(settings)
    try:
        memory.back_up(target.absolute())
    except OSError as err:
        return say("backup.unwritable", file=target, why=err.strerror)
    finally:
        memory.close()
    print(target)
    return 0


def default(settings: Settings) -> Path:
    """A file of its own, named by the clock of this machine."""
    name = f"coach-{datetime.now().astimezone():%Y-%m-%d-%H%M%S-%f}.db"
    return settings.data / "backups" / name


def say(key: str, **facts: object) -> int:
    """In both languages, to those who complain; the code for "could not"."""
    for language in Language:
        print(text(language, key, **facts), file=sys.stderr)
    return 2
