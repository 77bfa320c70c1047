"""What the rules need of the engine that reads texts."""

from collections.abc import Iterable
from typing import Protocol

from coach.domain.reading import Hit, Reading


class TextReader(Protocol):
    """Reads a text, and finds forms in it (see `coach.engines.structure`)."""

    def read(self, text: str) -> Reading: ...

    def find(self, text: str, forms: Iterable[str]) -> tuple[Hit, ...]: ...
