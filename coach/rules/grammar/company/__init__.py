"""Words that the company they keep gives away as wrong: one file a kind, for its check.

`<concept>_<kind>.txt` is in the small language of `coach.rules.grammar.contexts`; `classes.txt`
has its word classes, `frames.txt` what stands round any verb, noun or adjective.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from coach.rules.data_files import text_files
from coach.rules.grammar.checks import Found
from coach.rules.grammar.contexts import Contexts
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verbs import bases


def company(kind: str) -> Callable[[Sequence[Sentence]], Iterator[Found]]:
    """The finder of a check whose patterns are in `<kind>.txt`."""

    def find(text: Sequence[Sentence]) -> Iterator[Found]:
        for span, answers in contexts(kind).find(text):
            yield Found(span, answers)

    return find


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
