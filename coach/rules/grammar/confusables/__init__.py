"""Words that are mixed up, and the company that gives them away: one file a kind of mix-up.

The lines are in the small language of `coach.rules.grammar.contexts`.
"""

from collections.abc import Iterator
from functools import cache

from coach.rules.data_files import text_files
from coach.rules.grammar.contexts import Contexts
from coach.rules.grammar.verbs import bases


@cache
def contexts(kind: str) -> Contexts:
    """The patterns of `<kind>.txt`."""
    return Contexts(_files()[kind], _classes(), _frames())


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    named = {name: tuple(words.split()) for name, words in _named("classes")}
    return {"vb": bases(), **named}


@cache
def _frames() -> tuple[tuple[str, str], ...]:
    return tuple(_named("frames"))


def _named(file: str) -> Iterator[tuple[str, str]]:
    for line in _files()[file].splitlines():
        if line and line[0] != "#":
            name, _, rest = line.partition(": ")
            yield name, rest


@cache
def _files() -> dict[str, str]:
    return {
        name: source.read_text(encoding="utf-8") for name, source in text_files(__name__).items()
    }
