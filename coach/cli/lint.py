"""`coach lint`: what is wrong with the exercise files, and where."""

import argparse
import sys
from pathlib import Path

from coach.content.library import EXERCISES, files
from coach.content.lint import lint
from coach.domain.language import Language
from coach.locale import plural, text


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, help="exercise files (default: all)")
    parser.add_argument(
        "--folder", type=Path, default=EXERCISES, help="the folder of the exercises"
    )
    parser.add_argument(
        "--language",
        choices=[str(language) for language in Language],
        default=str(Language.ENGLISH),
        help="the language of the explanations",
    )


def run(args: argparse.Namespace) -> int:
    """0 when there is nothing to mend, 1 when there is; 2 when a file is not there."""
    if missing := [path for path in args.files if not path.is_file()]:
        for path in missing:
            print(text(args.language, "lint.no_such_file", file=path), file=sys.stderr)
        return 2
    faults = lint(args.folder, args.files)
    for fault in faults:
        said = text(args.language, f"lint.{fault.code}", **fault.facts)
        # Not in the reader's digits: editors and terminals open `file:line`.
        print(f"{_relative(fault.path)}:{fault.line}: {said}")
    count = len(args.files) or len(files(args.folder))
    if faults:
        print(plural(args.language, "lint.faults", len(faults)), file=sys.stderr)
        return 1
    print(plural(args.language, "lint.clean", count))
    return 0


def _relative(path: Path) -> Path:
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
