"""How much of what is wrong the coach finds, and how much of what is right it leaves alone.

Measured on the accuracy set of `tests/accuracy`, sentence by sentence, with
plain LanguageTool beside it. An error counts as found when an issue of either
tier touches or adjoins the wrong words; its correction as right when the first
suggestion of such an issue gives the sentence an examiner accepts.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Protocol

from coach.domain.issue import Concept, Issue, Tier
from coach.domain.text import Span

Find = Callable[[str], Sequence[Issue]]


class Pair(Protocol):
    """A wrong sentence with one error at `place`, and its accepted corrections."""

    @property
    def wrong(self) -> str: ...
    @property
    def right(self) -> str: ...
    @property
    def also(self) -> tuple[str, ...]: ...
    @property
    def concept(self) -> Concept: ...
    @property
    def place(self) -> Span: ...


@dataclass(slots=True)
class Tally:
    """Counts of one concept's pairs. `marked` of those found are of tier `error`."""

    pairs: int = 0
    found: int = 0
    marked: int = 0
    corrected: int = 0

    @property
    def recall(self) -> float:
        return self.found / self.pairs if self.pairs else 0.0


@dataclass(frozen=True, slots=True)
class Alarms:
    """What was found in texts that have nothing wrong."""

    texts: int
    with_error: int
    with_hint: int
    rules: Counter[str] = field(default_factory=Counter)

    @property
    def error_share(self) -> float:
        return self.with_error / self.texts if self.texts else 0.0

    @property
    def hint_share(self) -> float:
        return self.with_hint / self.texts if self.texts else 0.0


def each(find: Find, texts: Sequence[str]) -> list[Sequence[Issue]]:
    """The issues of each text; two are checked at a time, as the server does."""
    with ThreadPoolExecutor(2) as threads:
        return list(threads.map(find, texts))


def recall(find: Find, pairs: Sequence[Pair]) -> Mapping[Concept, Tally]:
    """What is found of the errors, by concept."""
    tallies = {concept: Tally() for concept in Concept if any(p.concept is concept for p in pairs)}
    for pair, issues in zip(pairs, each(find, [pair.wrong for pair in pairs]), strict=True):
        tally = tallies[pair.concept]
        tally.pairs += 1
        at_place = touching(issues, pair.place)
        if not at_place:
            continue
        tally.found += 1
        tally.marked += any(issue.tier is Tier.ERROR for issue in at_place)
        tally.corrected += any(is_corrected(pair, issue) for issue in at_place)
    return tallies


def alarms(find: Find, texts: Sequence[str]) -> Alarms:
    """What is found in texts in which there is nothing to find."""
    rules: Counter[str] = Counter()
    tiers: list[set[Tier]] = []
    for issues in each(find, texts):
        tiers.append({issue.tier for issue in issues})
        rules.update(f"{issue.rule} ({issue.tier})" for issue in issues)
    return Alarms(
        texts=len(texts),
        with_error=sum(Tier.ERROR in found for found in tiers),
        with_hint=sum(Tier.HINT in found for found in tiers),
        rules=rules,
    )


def touching(issues: Iterable[Issue], place: Span) -> list[Issue]:
    """The issues that share a word with `place` or stand right beside it."""
    return [
        issue
        for issue in issues
        if issue.span.start <= place.end + 1 and place.start <= issue.span.end + 1
    ]


def is_corrected(pair: Pair, issue: Issue) -> bool:
    """Whether the issue's first suggestion makes the sentence one that is accepted."""
    if not issue.suggestions:
        return False
    span = issue.span
    mended = pair.wrong[: span.start] + issue.suggestions[0] + pair.wrong[span.end :]
    return _even(mended) in {_even(right) for right in (pair.right, *pair.also)}


def _even(text: str) -> str:
    """One spelling for marks that differ only in typography."""
    return " ".join(text.replace("’", "'").replace("“", '"').replace("”", '"').split())
