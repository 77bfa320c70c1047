"""A sentence of a student's without whose it is: no name, address or number of theirs."""

import re
import unicodedata
from collections.abc import Iterable

from coach.domain.exercise import Exercise
from coach.domain.submission import Student

HIDDEN = "[…]"

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@])@\w[\w.]+", re.IGNORECASE
)
# A telephone, account or identity number: eight digits or more, however they are parted.
_NUMBER = re.compile(r"[+(]?\d(?:[\s().-]{0,2}\d){7,}")
_INTRODUCED = re.compile(
    r"(?i:\b(?:my name is|this is|regards|sincerely|faithfully|thanks|cheers|best)\b[,!. ]*)"
    r"((?:(?:Md|Mst|Mr|Mrs|Ms)\.? )?[A-Z][\w’'-]*(?: (?:[A-Z]\.|[A-Z][\w’'-]*)){0,3})"
)
_LETTERS = r"(?:[^\W\d_]|[\u0980-\u09ff])+"  # Bengali vowel signs are no letters to re
_WORD = re.compile(rf"{_LETTERS}(?:[.’'-]{_LETTERS})*")
_MOST_NAMES = 200_000
# Names of students that are words of every reply too.
_ALSO_WORDS = frozenset(
    [
        "will",
        "may",
        "joy",
        "hope",
        "mark",
        "rose",
        "grace",
        "ray",
        "bill",
        "art",
        "sun",
        "son",
        "man",
        "happy",
        "lucky",
        "nice",
        "beauty",
        "star",
        "king",
        "queen",
        "prince",
        "sir",
        "or",
        "so",
        "to",
        "he",
        "me",
        "in",
        "as",
        "an",
        "on",
        "do",
        "all",
        "can",
        "pay",
        "new",
        "old",
        "day",
        "sea",
        "sky",
        "moon",
        "star",
        "pearl",
        "dear",
        "mr",
        "mrs",
        "ms",
        "md",
        "mst",
        "miss",
        "and",
        "the",
        "for",
        "of",
        "from",
        "with",
        "thank",
        "thanks",
    ]
)


class Names:
    """The names of a class, learnt as the students go by."""

    def __init__(self) -> None:
        self._known: set[str] = set()

    def add(self, student: Student) -> None:
        for written in (student.name, (student.email or "").partition("@")[0]):
            for word in _WORD.findall(unicodedata.normalize("NFC", written or "")):
                if len(word) > 2 and len(self._known) < _MOST_NAMES:
                    self._known.add(word.casefold())

    def hidden(self, words: str, exercise: Exercise) -> str:
        """`words` with `HIDDEN` for every name of the class, address and long number in them.

        Names that the exercise itself gives everybody stay, and so do its numbers.
        """
        given = _digits(_said_by(exercise))
        words = _ADDRESS.sub(HIDDEN, words)
        words = _NUMBER.sub(lambda n: n[0] if _digits([n[0]]) in given else HIDDEN, words)
        words = _INTRODUCED.sub(
            lambda n: n[0].replace(n[1], self._introduced(n[1], exercise)), words
        )
        hidden = _WORD.sub(lambda word: self._name(word, words, exercise), words)
        return re.sub(rf"{re.escape(HIDDEN)}(?:[ .]+{re.escape(HIDDEN)})+", HIDDEN, hidden)

    def _introduced(self, name: str, exercise: Exercise) -> str:
        return name if set(name.split()) <= exercise.names else HIDDEN

    def _name(self, word: re.Match[str], words: str, exercise: Exercise) -> str:
        plain = re.sub(r"[’']s$", "", word[0])
        if plain in exercise.names or plain.casefold() not in self._known:
            return word[0]
        if plain.casefold() in _ALSO_WORDS:
            begins = (
                not words[: word.start()].strip() or words[: word.start()].rstrip()[-1] in ".!?"
            )
            if begins or not plain[0].isupper():
                return word[0]
        return word[0].replace(plain, HIDDEN, 1)


def _said_by(exercise: Exercise) -> Iterable[str]:
    yield exercise.situation.en
    for message in exercise.messages:
        yield message.text
    for fact in exercise.facts:
        yield fact.value
        yield from fact.forms


def _digits(texts: Iterable[str]) -> str:
    return " ".join("".join(letter for letter in text if letter.isdigit()) for text in texts)
