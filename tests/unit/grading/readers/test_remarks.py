"""Whatever the readers have to tell, they tell in both languages."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.domain.language import Language
from coach.domain.submission import Remark
from coach.grading.outputs.words import remark
from coach.grading.readers import columns
from coach.locale import text

READERS = Path(columns.__file__).parent
# Told by a table of kinds, not by name.
OTHERS = {"picture", "table_inside", "packed"}


def codes() -> Iterator[str]:
    yield from OTHERS
    for path in READERS.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = {
            node.targets[0].id: node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id in {"Remark", "Unusable"} and node.args:
                first = node.args[0]
                if isinstance(first, ast.Name) and first.id in named:
                    first = named[first.id]
                yield from (
                    part.value
                    for part in (
                        [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
                    )
                    if isinstance(part, ast.Constant)
                )


@pytest.mark.parametrize("code", sorted(set(codes())))
@pytest.mark.parametrize("language", list(Language))
def test_every_remark_has_its_words(code: str, language: Language) -> None:
    details = dict.fromkeys(
        ["lines", "name", "first", "count", "file", "encoding", "words", "found", "sheet", "row",
         "files", "pages", "size", "limit", "type"], "7",
    )  # fmt: skip
    said = remark(language, Remark(code, details))
    assert said != text(language, "grading.unknown_remark", code=code)
    assert "{" not in said


def test_numbers_stand_in_the_readers_own_digits() -> None:
    said = Remark("too_big", {"size": "26", "limit": "25"})
    assert "২৬" in remark(Language.BENGALI, said)
    assert "26" in remark(Language.ENGLISH, said)
