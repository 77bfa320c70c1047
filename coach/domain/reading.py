"""A text as read: its words with their dictionary forms, its sentences, the patterns in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from coach.domain.text import Span


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark. `norm` is its plain spelling ("u" is "you", "'ll" is
    "will"), `lemma` its dictionary form ("sent" is "send"). Names, misspellings
    and other languages are not `is_known`."""

    span: Span
    norm: str
    lemma: str
    is_known: bool = True

    @property
    def is_word(self) -> bool:
        return self.norm[:1].isalnum()


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words `first` up to, not including, `end`."""

    first: int
    end: int
    starts_line: bool
    is_question: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern found: words `first` up to, not including, `end`."""

    label: str
    first: int
    end: int

    def overlaps(self, other: "Hit") -> bool:
        return self.first < other.end and other.first < self.end


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, read once. Spans count in `text` as it was given."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    hits: dict[str, tuple[Hit, ...]] = field(default_factory=dict)

    def span(self, first: int, end: int) -> Span:
        """The place of words `first` up to, not including, `end`."""
        return Span(self.words[first].span.start, self.words[end - 1].span.end)

    def sentence_of(self, word: int) -> Sentence:
        return next(s for s in self.sentences if s.first <= word < s.end)

    def of(self, sentence: Sentence) -> tuple[Word, ...]:
        return self.words[sentence.first : sentence.end]

    def found(self, label: str) -> tuple[Hit, ...]:
        return self.hits.get(label, ())

    def real_words(self) -> Iterator[Word]:
        """The words, without marks."""
        return (word for word in self.words if word.is_word)
