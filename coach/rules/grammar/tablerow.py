"""Table rows into LanguageTool XML.

The small language of a row's left side, one token a word:
`about` the word itself, in any case; `discuss*` any form of it; `on/in` one of
several; `&job;` any of a word list; `discuss/mention*` any form of any; `_` any one word; `<NN.*>` a
part-of-speech tag (a regular expression); `&job;/I/<NNP>` any of these; `(...)`
round words that are looked at but not marked. Contractions are split as LanguageTool splits them.

On the right side: plain words; `discuss*` the form the trainee used (also of
another verb: `cope* up with => manage*`); `_` and `<...>` the word found there;
`\\2` the second token of the left side.
"""

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

_LIST = re.compile(r"&[a-z_]+;")
CONTRACTION = re.compile(r"(?i)^(\w+?)(n['’]t|['’](?:s|m|re|ve|ll|d))$")


@dataclass(frozen=True, slots=True)
class _Token:
    written: str
    marked: bool

    @property
    def inflected(self) -> bool:
        return len(self.written) > 1 and self.written.endswith("*")

    @property
    def copied(self) -> bool:
        """Whether the right side takes over what stands here."""
        return self.written == "_" or self.written.startswith("<")

    @property
    def xml(self) -> str:
        if self.written == "_":
            return "<token/>"
        stem = self.written.removesuffix("*") if self.inflected else self.written
        parts = stem.split("/")
        tags = "|".join(part[1:-1] for part in parts if part.startswith("<"))
        words = [part for part in parts if not part.startswith("<")]
        tokens = [self._by_words(words)] if words else []
        if tags:
            tokens.append(f'<token postag={quoteattr(tags)} postag_regexp="yes"/>')
        return tokens[0] if len(tokens) == 1 else f"<or>{''.join(tokens)}</or>"

    def _by_words(self, words: list[str]) -> str:
        attributes = ' inflected="yes"' if self.inflected else ""
        if len(words) == 1 and not _LIST.fullmatch(words[0]):
            return f"<token{attributes}>{escape(words[0])}</token>"
        written = "|".join(_alternative(word) for word in words)
        return f'<token{attributes} regexp="yes">{written}</token>'


def _alternative(word: str) -> str:
    """One of several words a token may be; a word list is filled in later."""
    return word if _LIST.fullmatch(word) else escape(re.escape(word))


def pattern_xml(find: str) -> str:
    """The inside of `<pattern>` for a row's left side."""
    tokens = _tokens(find)
    if not any(token.marked for token in tokens):
        raise ValueError(f"nothing is marked in {find!r}")
    parts: list[str] = []
    open_marker = False
    for token in tokens:
        if token.marked != open_marker:
            parts.append("<marker>" if token.marked else "</marker>")
            open_marker = token.marked
        parts.append(token.xml)
    if open_marker:
        parts.append("</marker>")
    return "".join(parts)


def suggestion_xml(find: str, replace: str) -> str:
    """The inside of `<suggestion>` for a row's right side."""
    tokens = _tokens(find)
    verbs = [n for n, token in enumerate(tokens, 1) if token.inflected and token.marked]
    copies = iter([n for n, token in enumerate(tokens, 1) if token.copied and token.marked])
    unused = list(verbs)
    words = []
    for word in replace.split():
        if len(word) > 1 and word.endswith("*"):
            words.append(_inflected(word, tokens, verbs, unused))
        elif word == "_" or word.startswith("<"):
            words.append(f'<match no="{next(copies)}"/>')
        elif re.fullmatch(r"\\\d+", word):
            words.append(f'<match no="{word[1:]}"/>')
        else:
            words.append(escape(word))
    return " ".join(words)


def _inflected(word: str, tokens: list[_Token], verbs: list[int], unused: list[int]) -> str:
    same = [n for n in verbs if tokens[n - 1].written == word]
    if not same and not verbs:
        raise ValueError(f"{word!r} has no inflected word on the left to follow")
    place = same[0] if same else (unused or verbs)[0]
    if place in unused:
        unused.remove(place)
    if same:
        return f'<match no="{place}"/>'
    return (
        f'<match no="{place}" postag="([VN].*)" postag_regexp="yes" postag_replace="$1">'
        f"{escape(word[:-1])}</match>"
    )


def _tokens(find: str) -> list[_Token]:
    tokens: list[_Token] = []
    marked = True
    for piece in find.replace("(", " ( ").replace(")", " ) ").split():
        if piece in "()":
            marked = piece == ")"
            continue
        split = CONTRACTION.match(piece)
        tokens += [_Token(part, marked) for part in (split.groups() if split else (piece,))]
    return tokens
