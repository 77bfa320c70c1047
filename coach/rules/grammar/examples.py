"""Example sentences with the wrong words marked: `I [am agree => agree] with you.`"""

import re
from dataclasses import dataclass

from coach.domain.text import Span

_MARKED = re.compile(r"\[(?P<wrong>[^\[\]]+?)(?: => (?P<right>[^\[\]]*))?\]")


@dataclass(frozen=True, slots=True)
class WrongExample:
    """A sentence with one mistake: the words to be found and what they should be.

    `right` is None where a rule finds something but offers no replacement.
    """

    text: str
    span: Span
    right: str | None

    @classmethod
    def parse(cls, marked: str) -> "WrongExample":
        """From `Before [wrong words => right words] after.` or `Before [wrong words] after.`"""
        found = list(_MARKED.finditer(marked))
        if len(found) != 1:
            raise ValueError(f"mark exactly one place as [wrong => right]: {marked!r}")
        mark = found[0]
        wrong = mark["wrong"]
        text = marked[: mark.start()] + wrong + marked[mark.end() :]
        return cls(text, Span(mark.start(), mark.start() + len(wrong)), mark["right"])

    @property
    def corrected(self) -> str:
        """The sentence with the mistake put right; as it was when no fix is given."""
        if self.right is None:
            return self.text
        return self.text[: self.span.start] + self.right + self.text[self.span.end :]
