"""Two ways of doing the same, measured in turn, as a ratio that another machine can be held to."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """What one way takes for one unit of the other; `pairs` holds both figures.

    The median of the pairs' own ratios: what else the machine does meets both
    of a pair, and a pair that was disturbed counts no more than any other.
    """

    name: str
    pairs: tuple[tuple[float, float], ...]
    at_most: float | None = None
    at_least: float | None = None

    @classmethod
    def of(
        cls,
        name: str,
        pairs: Sequence[tuple[float, float]],
        *,
        at_most: float | None = None,
        at_least: float | None = None,
    ) -> "Ratio":
        return cls(name, tuple(pairs), at_most, at_least)

    @property
    def value(self) -> float:
        return statistics.median(self._each())

    @property
    def is_met(self) -> bool:
        low = self.at_least is None or self.value >= self.at_least
        return low and (self.at_most is None or self.value <= self.at_most)

    def line(self, unit: str) -> str:
        low, _, high = statistics.quantiles(self._each(), n=4)
        target = "no target"
        if self.at_most is not None:
            target = f"target at most {self.at_most:.2f}: {'met' if self.is_met else 'MISSED'}"
        elif self.at_least is not None:
            target = f"target at least {self.at_least:.2f}: {'met' if self.is_met else 'MISSED'}"
        return (
            f"{self.name}: {self.value:.2f} ({target}; middle half {low:.2f} to {high:.2f};"
            f" {statistics.median(one for one, _ in self.pairs):.1f} against"
            f" {statistics.median(other for _, other in self.pairs):.1f} {unit},"
            f" {len(self.pairs)} pairs)"
        )

    def _each(self) -> list[float]:
        return [one / other for one, other in self.pairs]


def milliseconds(action: Callable[[], object]) -> float:
    """How long it takes, by the clock on the wall."""
    began = time.perf_counter()
    action()
    return 1000 * (time.perf_counter() - began)


def in_turn(
    first: Callable[[], float], second: Callable[[], float], *, swapped: bool
) -> tuple[float, float]:
    """Both figures; `swapped` takes the second first, so that neither always goes first."""
    if swapped:
        later = second()
        return first(), later
    earlier = first()
    return earlier, second()
