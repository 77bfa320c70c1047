"""The command line: parse, run one command's module, turn our errors into words and a code."""

import argparse
import ast
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from coach import __version__
from coach.cli import parent
from coach.errors import CoachError

_FOLDER = Path(__file__).parent
# A command is a module of this folder with `configure(parser)` and `run(args)`; its docstring's
# first line says what it is for. One with `PASSES_ON = True` gets the words that its options do
# not take in `args.rest`. Found by reading: importing all of them would cost each start a second.
# `new_exercise.py` is new-exercise, and `try_.py`, whose name Python keeps for itself, try.
COMMANDS = {
    path.stem.rstrip("_").replace("_", "-"): path.stem
    for path in sorted(_FOLDER.glob("*.py"))
    if "\ndef configure(" in path.read_text(encoding="utf-8")
}


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: the command's own, or 2 when it could not do its work."""
    parent.end_with_parent()
    words = list(sys.argv[1:] if arguments is None else arguments)
    parser = _parser(words)
    args, rest = parser.parse_known_args(words)
    args.rest = rest
    module = importlib.import_module(f"coach.cli.{COMMANDS[args.command]}")
    if args.rest and not getattr(module, "PASSES_ON", False):
        parser.error(f"unrecognized arguments: {' '.join(args.rest)}")
    try:
        code: int = module.run(args)
    except CoachError as error:
        from coach.domain.language import Language
        from coach.locale import explain

        for language in Language:
            print(explain(language, error), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return code


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """Knows every command, but the options of the asked one alone: the others stay unloaded."""
    parser = argparse.ArgumentParser(
        prog="python3 -m coach",
        description="A writing coach for Bengali-speaking virtual-assistant trainees.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name in COMMANDS:
        if name in words:
            module = importlib.import_module(f"coach.cli.{COMMANDS[name]}")
            described = commands.add_parser(name, help=_purpose(name), description=module.__doc__)
            module.configure(described)
        else:
            commands.add_parser(name, help=_purpose(name))
    return parser


def _purpose(command: str) -> str:
    """The first line of the module's docstring after its name, read without importing it."""
    source = (_FOLDER / f"{COMMANDS[command]}.py").read_text(encoding="utf-8")
    first = (ast.get_docstring(ast.parse(source)) or "").partition("\n")[0]
    return first.partition(": ")[2] or first


if __name__ == "__main__":
    sys.exit(main())
