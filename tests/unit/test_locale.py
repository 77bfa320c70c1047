"""Every text exists in both languages, and no catalogue keeps a text nobody says."""

import ast
import re
import string
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from coach.domain.language import Language
from coach.locale import text
from coach.locale.numbers import number

COACH = Path(__file__).parents[2] / "coach"
PARTS = sorted(path.name for path in (COACH / "locale" / "en").glob("*.po"))
KEY = re.compile(r"[a-z][a-z_0-9]*(\.[a-z_0-9-]+)+")


def catalogue(language: Language) -> dict[str, tuple[str, ...]]:
    """Each key and its words, one for each plural form."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted((COACH / "locale" / language).glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=str(language)):
                if not message.id:
                    continue
                plural = isinstance(message.id, tuple | list)
                key = message.id[0] if plural else message.id
                assert key not in found, f"{key} stands twice in the {language} catalogue"
                found[key] = tuple(message.string) if plural else (message.string,)
    return found


ENGLISH, BENGALI = catalogue(Language.ENGLISH), catalogue(Language.BENGALI)


def places(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def said_in_code() -> tuple[set[str], set[str]]:
    """Whole keys that stand in the code, and the beginnings of those put together there."""
    whole: set[str] = set()
    begun: set[str] = set()
    for path in COACH.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                begun.add(str(node.values[0].value))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
    return whole, {start for start in begun if re.fullmatch(r"[a-z][a-z_0-9.-]*[._]", start)}


def test_both_languages_have_the_same_parts_and_keys() -> None:
    assert sorted(p.name for p in (COACH / "locale" / "bn").glob("*.po")) == PARTS
    assert ENGLISH.keys() ^ BENGALI.keys() == set()


@pytest.mark.parametrize("key", sorted(ENGLISH))
def test_a_text_is_whole_in_both_languages(key: str) -> None:
    assert all((*ENGLISH[key], *BENGALI.get(key, ("",)))), f"{key} is empty"
    assert {p for w in ENGLISH[key] for p in places(w)} == {
        p for w in BENGALI[key] for p in places(w)
    }, f"{key} has other places in Bengali"


def test_no_text_is_unused() -> None:
    whole, begun = said_in_code()
    unused = {
        key for key in ENGLISH if key not in whole and not any(key.startswith(b) for b in begun)
    }
    assert unused == set()


def test_every_error_has_its_words() -> None:
    from coach.errors import CoachError

    def family(error: type[CoachError]) -> set[str]:
        return {error.code}.union(*(family(child) for child in error.__subclasses__()))

    assert {f"error.{code}" for code in family(CoachError)} <= ENGLISH.keys()


def test_an_unknown_key_is_a_bug_and_not_a_hole_in_the_page() -> None:
    with pytest.raises(KeyError):
        text(Language.BENGALI, "no.such.text")


@pytest.mark.parametrize(
    ("language", "value", "written"),
    [("en", 1234567, "1,234,567"), ("bn", 1234567, "১২,৩৪,৫৬৭"), ("bn", 0, "০")],
)
def test_numbers_are_written_as_the_reader_writes_them(
    language: str, value: int, written: str
) -> None:
    assert number(language, value) == written


def test_no_page_writes_bengali_or_a_sentence_of_its_own() -> None:
    """A user's words stand in the catalogues, not in the pages."""
    own: list[str] = []
    for path in [*(COACH / "ui").rglob("*.py"), COACH.parent / "app.py"]:
        if not path.exists():
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and re.search(r"[\u0980-\u09FF]", node.value)
            ):
                own.append(f"{path.name}:{node.lineno}: {node.value[:40]}")
    assert own == []
