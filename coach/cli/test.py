"""`coach test`: lint, types and tests; what cannot run here is left out, with a word on how to add it.

What is not an option of its own goes to pytest: `coach test tests/unit -k emoji`.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from coach.setup.system_programs import FOR_TESTS, Program

PROJECT = Path(__file__).resolve().parents[2]
PASSES_ON = True
"""Options that argparse does not know are in `args.rest`."""

_HEAVY = "(slow or languagetool or browser or postgres or dask)"
_NO_TESTS = 5


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--fast", action="store_true", help="no LanguageTool, browser, PostgreSQL or Dask"
    )


def run(args: argparse.Namespace) -> int:
    """0 when everything passed, 1 when something did not, 2 when CI lacks what tests need."""
    in_ci = os.environ.get("CI", "").lower() in {"1", "true"}
    missing = [] if args.fast else [program for program in FOR_TESTS if not program.find()]
    for program in missing:
        print(
            f"Left out: the {program.marker} tests; {program.name} is not here. "
            f"Add it with: {program.mend}",
            file=sys.stderr,
        )
    if missing and in_ci:
        print("In CI nothing may be left out.", file=sys.stderr)
        return 2
    failed = [
        name
        for name, commands in steps(args, missing, in_ci=in_ci).items()
        if not passes(name, commands)
    ]
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


def steps(
    args: argparse.Namespace, missing: Sequence[Program], *, in_ci: bool
) -> dict[str, list[list[str]]]:
    """The commands of each step; with words for pytest only pytest is run."""
    pytest = [sys.executable, "-m", "pytest", *(["-p", "tests.no_skips"] if in_ci else [])]
    left_out = [f"not {program.marker}" for program in missing]
    if args.rest:
        chosen = [f"not {_HEAVY}"] if args.fast else left_out
        return {"pytest": [[*pytest, *_only(chosen), *args.rest]]}
    # The light tests share nothing and run two at a time; servers and browsers have the machine alone.
    light = [*pytest, "-q", "-n", "2", "--dist", "loadfile", *_only([f"not {_HEAVY}"])]
    heavy = [*pytest, *_only([_HEAVY, *left_out])]
    return {
        "ruff": [[sys.executable, "-m", "ruff", "check", "--quiet", "."]],
        "mypy": [[sys.executable, "-m", "mypy", "--no-error-summary"]],
        "pytest": [light] if args.fast else [light, heavy],
    }


def _only(conditions: Sequence[str]) -> list[str]:
    return ["-m", " and ".join(conditions)] if conditions else []


def passes(name: str, commands: Sequence[Sequence[str]]) -> bool:
    """Whether all commands pass; 'no tests' counts as passing only if another one ran some."""
    begun = time.monotonic()
    codes = [subprocess.run(command, cwd=PROJECT).returncode for command in commands]
    passed = all(code in {0, _NO_TESTS} for code in codes) and 0 in codes
    if name != "pytest":
        word = "passed" if passed else "FAILED"
        print(f"{name}: {word} in {time.monotonic() - begun:.0f} s", flush=True)
    return passed
