"""Chat shorthand in a text."""

from collections.abc import Iterator

from coach.domain.reading import Reading
from coach.domain.text import Span
from coach.rules.replies.words import SHORTHAND, words

# Understood as shorthand when reading, but not surely shorthand when judging:
# initials, everyday words, abbreviations that business mail uses too.
_NOT_SURELY = words(
    "n k d bt wat cos ven frm da dat hav num abt btw lol ofc yea yep nope gonna wanna lemme dunno"
)
_SURE = frozenset(SHORTHAND) - _NOT_SURELY


def spans(reading: Reading) -> Iterator[Span]:
    """Each piece of shorthand. Capitals alone ("U", "R") may be initials or sizes."""
    for word in reading.words:
        written = word.span.of(reading.text)
        if written.lower() in _SURE and not (len(written) == 1 and written.isupper()):
            yield word.span
