"""`coach restore`: bring back what a copy of `coach backup` holds.

It replaces everything; with `--replace` also what is there now, of which a copy
is made first. Everybody signs in anew.
"""

import argparse
from pathlib import Path

from coach import bootstrap
from coach.cli.backup import default, say
from coach.config import Settings


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the copy to bring back")
    parser.add_argument(
        "--replace", action="store_true", help="even though there is work in the database now"
    )


def run(args: argparse.Namespace) -> int:
    """0 when all is back; 2 when nothing was changed."""
    if not args.file.is_file():
        return say("backup.no_file", file=args.file)
    settings = Settings.from_environment()
    memory = bootstrap.open_memory(settings)
    try:
        if not memory.is_empty():
            if not args.replace:
                return say("backup.not_empty")
            before = default(settings)
            memory.back_up(before)
            print(before)
        memory.restore(args.file)
    finally:
        memory.close()
    say("backup.restored", file=args.file)
    return 0
