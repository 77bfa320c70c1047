"""Checks that LanguageTool's XML cannot express, in plain Python.

One module a concept; each has a tuple `CHECKS`. A check sees the sentences of
the whole text (`coach.rules.grammar.sentences`) and yields what it finds.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from coach.domain.issue import Concept, Example, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.rules.grammar.examples import WrongExample
from coach.rules.grammar.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Found:
    """A place in the text, and what may stand there instead, best first."""

    span: Span
    suggestions: tuple[str, ...] = ()


Finder = Callable[[Sequence[Sentence]], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class Check:
    """One teaching point found by a Python function, with its own examples."""

    id: str
    concept: Concept
    tier: Tier
    message: Bilingual
    find: Finder
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    example: Example | None = None
    across: bool = False  # needs the sentences around; else each sentence is looked at by itself

    def __post_init__(self) -> None:
        if not self.id.startswith("COACH_"):
            raise ValueError(f"{self.id}: the ids of our rules start with COACH_")
        if len(self.wrong) < 3 or len(self.right) < 3:
            raise ValueError(f"{self.id}: give three wrong and three right examples")
        for sentence in self.wrong:
            WrongExample.parse(sentence)


def maker(concept: Concept) -> Callable[..., Check]:
    """Makes the checks of a module in which each is told in a few lines."""

    def check(
        what: str,
        tier: Tier,
        en: str,
        bn: str,
        find: Finder,
        wrong: tuple[str, ...],
        right: tuple[str, ...],
        *,
        across: bool = False,
    ) -> Check:
        return Check(
            id=f"COACH_{concept.upper()}_{what}",
            concept=concept,
            tier=tier,
            message=Bilingual(en=en, bn=bn),
            find=find,
            wrong=wrong,
            right=right,
            across=across,
        )

    return check


@cache
def load_checks(concepts: tuple[Concept, ...] = tuple(Concept)) -> tuple[Check, ...]:
    """The checks of the modules `<concept>.py` and `<concept>_<what>.py` here."""
    modules = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return tuple(
        check
        for name in modules
        if any(name == concept or name.startswith(f"{concept}_") for concept in concepts)
        for check in importlib.import_module(f"{__name__}.{name}").CHECKS
    )
