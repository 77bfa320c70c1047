"""A text as LanguageTool can take it: the same length, so that places fit both."""

import re

# language-tool-python 3.4.0 counts characters above U+FFFF as two and shares a
# cache of their places between threads; LanguageTool counts UTF-16 units. With
# none in the text neither matters. Lone surrogates cannot be sent as UTF-8, and
# control characters are no part of any word LanguageTool knows.
_NOT_PLAIN = re.compile("[\U00010000-\U0010ffff\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

# A symbol LanguageTool neither spells nor counts as a word.
STAND_IN = "\u263a"


def plain(text: str) -> str:
    """`text` with each character that cannot be sent safely as one symbol."""
    return _NOT_PLAIN.sub(STAND_IN, text)
