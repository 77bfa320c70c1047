"""The catalogues, for files that say everything in one language or in both."""

from collections.abc import Callable, Iterable

from coach.domain.language import Bilingual, Language
from coach.domain.submission import Remark
from coach.locale import text
from coach.locale.numbers import digits

Languages = tuple[Language, ...]
Texts = tuple[str, ...]
"""One text in each of the languages of a run, in their order."""


def each(languages: Languages, said: Callable[[Language], str]) -> Texts:
    return tuple(said(language) for language in languages)


def say(languages: Languages, key: str, **facts: object) -> Texts:
    """The words for `key`; `facts` are the same in every language."""
    return each(languages, lambda language: text(language, key, **facts))


def read(languages: Languages, words: Bilingual) -> Texts:
    return each(languages, lambda language: words[language])


def together(lists: Iterable[list[str]]) -> tuple[Texts, ...]:
    """A list in each language made a list of texts; the lists say the same things."""
    return tuple(zip(*lists, strict=True))


def listed(language: Language, parts: list[str]) -> str:
    """a; a and b; a, b and c."""
    if len(parts) < 2:
        return "".join(parts)
    return text(language, "praise.and", first=", ".join(parts[:-1]), last=parts[-1])


def remark(language: Language, said: Remark) -> str:
    """A remark in words; by its code when it is of a kind this version does not know."""
    facts = {
        name: digits(language, value) if value.isdecimal() else value
        for name, value in said.details.items()
    }
    try:
        return text(language, f"grading.remark.{said.code}", **facts)
    except (KeyError, IndexError):
        return text(language, "grading.unknown_remark", code=said.code)
