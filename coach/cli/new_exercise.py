"""`coach new-exercise`: an exercise file to begin from, filled in and free of faults.

    python3 -m coach new-exercise sales/blue-kettle

It is the exercise of the category that is shortest, under a new name; what must
become yours is marked with a comment.
"""

import argparse
import re
import sys
from pathlib import Path

from coach.content.library import EXERCISES, files
from coach.domain.exercise import Category
from coach.domain.language import Language
from coach.locale import text

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NOTE = """\
# Made from “{model}”: change everything but the keys. Two exercises may not share a sentence.
# exercises/README.md shows how; python3 -m coach lint names what is still to do.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", help="category and slug, such as sales/blue-kettle")
    parser.add_argument("--like", type=Path, help="the exercise file to begin from")
    parser.add_argument(
        "--folder", type=Path, default=EXERCISES, help="the folder of the exercises"
    )


def run(args: argparse.Namespace) -> int:
    """0 when the file was written; 2, in both languages, when it cannot be."""
    category, _, slug = args.name.partition("/")
    target: Path = args.folder / category / f"{slug}.yaml"
    if category not in set(Category):
        return _refuse("new.no_category", allowed=", ".join(Category))
    if not _SLUG.fullmatch(slug):
        return _refuse("new.no_slug", slug=slug)
    taken = {path.stem for path in files(args.folder)}
    if slug in taken:
        return _refuse("new.taken", slug=slug)
    model = args.like or _shortest(args.folder, category)
    if model is None or not model.is_file():
        return _refuse("new.no_model", file=model or category)
    target.parent.mkdir(exist_ok=True)
    target.write_text(_begun(model, category, slug), encoding="utf-8")
    print(target)
    return 0


def _shortest(folder: Path, category: str) -> Path | None:
    same = sorted((folder / category).glob("*.yaml")) or files(folder)
    return min(same, key=lambda path: path.stat().st_size, default=None)


def _begun(model: Path, category: str, slug: str) -> str:
    """The model's text with the new name, as a first revision."""
    written = model.read_text(encoding="utf-8")
    for key, value in (("id", slug), ("revision", "1"), ("category", category)):
        written = re.sub(rf"(?m)^{key}: .*$", f"{key}: {value}", written, count=1)
    return _NOTE.format(model=model.stem) + written


def _refuse(key: str, **facts: object) -> int:
    for language in Language:
        print(text(language, key, **facts), file=sys.stderr)
    return 2
