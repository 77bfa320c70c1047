"""What the reader of subjects and verbs works with, and which words are which."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from coach.rules.grammar.agreement.nouns import Number, singular_nouns
from coach.rules.grammar.agreement.words import ADJECTIVES
from coach.rules.grammar.lexicon import kinds
from coach.rules.grammar.pack import shared_words
from coach.rules.grammar.verbs import Form, Verb, read_as
from coach.rules.grammar.verbs import verb as verb_of
from coach.rules.grammar.wordset import word_set


class Kind(StrEnum):
    """What makes the subject one or many; each has words of its own for the trainee."""

    PLAIN = "plain"
    PRONOUN = "pronoun"
    FAR = "far"  # words of the other number stand in between
    EACH = "each"
    ONE_OF = "one of"
    MASS = "mass"
    NUMBER_OF = "number of"
    PAIR = "pair"
    NEAREST = "nearest"  # either ... or, not only ... but also
    RELATIVE = "relative"
    QUESTION = "question"
    THERE = "there"
    ACTION = "action"  # "answering calls takes time"


@dataclass(frozen=True, slots=True)
class Misfit:
    """A verb at `verb` that does not fit its subject, and the word that does."""

    kind: Kind
    verb: int
    right: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: pieces `first` to `last`. `run` is where its adjectives and nouns begin."""

    first: int
    last: int
    run: int
    number: Number
    kind: Kind = Kind.PLAIN
    determiner: str = ""
    person: str = ""


@cache
def names() -> frozenset[str]:
    both = kinds()["given_names"] | kinds()["family_names"]
    return frozenset(name.lower() for name in both)


@cache
def brands() -> frozenset[str]:
    known = kinds()["companies"] | kinds()["tools"]
    return frozenset(name.lower() for name in known if name[:1].isupper() or name[1:2].isupper())


@cache
def people() -> frozenset[str]:
    return frozenset(shared_words()["job"]) | word_set("owner founder friend mentor wife father")


@cache
def pure_verbs() -> frozenset[str]:
    return frozenset(shared_words()["regular_verb"]) - singular_nouns() - ADJECTIVES | word_set(
        "know send become begin choose forget forgive understand hear bring lend lose sew speak "
        "teach write withdraw overcome undergo grow eat give go get keep say see take tell think "
        "make sell seem want need"
    )


def present(word: str) -> tuple[Verb, Form] | None:
    """`word` as a verb in the present, base or third person."""
    if found := read_as(word, Form.BASE):
        return found, Form.BASE
    if found := read_as(word, Form.THIRD):
        return found, Form.THIRD
    return None


def is_count(word: str) -> bool:
    """Whether this is a number in digits that is more than one."""
    return (
        word[:1].isdigit() and word not in ("1", "1.0") and word[-1:].isdigit() and "/" not in word
    )


def past(word: str) -> bool:
    return read_as(word, Form.PAST) is not None and not read_as(word, Form.BASE)


@cache
def plural_verbs() -> frozenset[str]:
    """Plural nouns that are verbs too: "guides", "orders"."""
    return frozenset(verb_of(noun).third for noun in singular_nouns() if read_as(noun, Form.BASE))


@cache
def pure_thirds() -> frozenset[str]:
    return frozenset(verb_of(base).third for base in pure_verbs())
