"""Noun phrases: where they end, and whether they are one or many."""

from abc import ABC, abstractmethod
from dataclasses import replace

from coach.rules.grammar.agreement.nouns import (
    Number,
    knows_nothing_of,
    number_of,
    singular_nouns,
    uncountable_nouns,
)
from coach.rules.grammar.agreement.parts import (
    Kind,
    Phrase,
    brands,
    is_count,
    names,
    past,
    people,
    present,
    pure_verbs,
)
from coach.rules.grammar.agreement.words import (
    ABOUT_SO_MANY,
    COUNTS,
    DEPARTMENTS,
    DETERMINERS,
    EACH,
    INDEFINITE,
    MANY_DETERMINERS,
    MEASURES,
    NO_ADJECTIVE_ADVERBS,
    OF_AS_NOUN,
    OF_MANY,
    OF_ONE,
    ONE_DETERMINERS,
    OTHER_DETERMINERS,
    OWNERS,
    SIZES,
    STAND_ALONE,
    STOPS,
    UNITS,
)
from coach.rules.grammar.lines import Line
from coach.rules.grammar.verb_groups import (
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
)
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

_HUMANS = word_set("man woman boy girl lady guy person people customer customers buyer buyers")


class PhraseReader(ABC):
    """Reads noun phrases in one line."""

    def __init__(self, read: Line) -> None:
        self.line = read
        self.words = [piece.lower for piece in read.words]
        self.size = len(self.words)
        self.list_open = False
        self.prepositional = False
        self.reached = 0

    def at(self, place: int) -> str:
        return self.words[place] if 0 <= place < self.size else ""

    def _over_adverbs(self, at: int) -> int:
        while is_adverb(self.at(at)) and self.at(at) not in ("not",):
            at += 3 if self.at(at + 1) == "and" and self.at(at + 2) == self.at(at) else 1
        return at

    def _base(self, at: int) -> str:
        found = present(self.at(at))
        return found[0].base if found else ""

    def _agrees(self, at: int) -> bool:
        """Whether the word at `at` would fit as the verb of the noun just before it."""
        before, found = number_of(self.at(at - 1)), present(self.at(at))
        if found is None:
            return False
        return (before, found[1]) in ((Number.ONE, Form.THIRD), (Number.MANY, Form.BASE))

    def _named(self, at: int) -> bool:
        written = self.line.words[at].text
        known = at > 0 or self.at(at) in names() or self.at(at) in brands()
        return known and (written[:1].isupper() or written[1:2].isupper())

    def _begins_subject(self, at: int) -> bool:
        return self.at(at) in DETERMINERS | SUBJECT_PRONOUNS | INDEFINITE | {"there"}

    def _strong(self, at: int) -> bool:
        """Whether an object or a number stands at `at`, so that a verb stood before."""
        word = self.at(at)
        return (
            word in DETERMINERS or word in OBJECT_PRONOUNS or word[:1].isdigit() or word in COUNTS
        )

    def _verb_form(self, at: int) -> bool:
        word = self.at(at)
        return past(word) or present(word) is not None

    def _goes_on_from(self, at: int) -> bool:
        word = self.at(at)
        return (
            word in PREPOSITIONS
            or word in ("to", ".", ",", "!", "?", "well", "fast", "better", "hard", "best", "like")
            or is_adverb(word)
        )

    def phrase(self, at: int) -> Phrase | None:
        """The noun phrase that begins at `at`, as long as it can be."""
        word = self.at(at)
        if self.words[at : at + 2] in ABOUT_SO_MANY and self.at(at + 2) != "one":
            return self._later_first(at, at + 2)
        if word in ("about", "over", "around", "nearly", "almost", "up") and (
            self.at(at + 1) in COUNTS or is_count(self.at(at + 1))
        ):
            return self._later_first(at, at + 1)
        if word in INDEFINITE:
            last = at + 1 if self.at(at + 1) == "else" else at
            return Phrase(at, last, at, Number.ONE, Kind.EACH)
        if word == "no" and self.at(at + 1) == "one":
            return Phrase(at, at + 1, at + 1, Number.ONE, Kind.EACH)
        if word in SUBJECT_PRONOUNS:
            number = Number.ONE if word in ("he", "she", "it") else Number.MANY
            return Phrase(at, at, at, number, Kind.PRONOUN, person=word)
        return self._of_phrase(at) or self._plain(at)

    def _later_first(self, at: int, real: int) -> Phrase | None:
        """The phrase at `real`, as if it began with the words before it."""
        found = self.phrase(real)
        return found and replace(found, first=at)

    def _of_phrase(self, at: int) -> Phrase | None:
        """ "One of our agents", "a number of orders", "all of the work"."""
        word = self.at(at)
        if word == "every" and self.words[at + 1 : at + 3] == ["one", "of"]:
            inner = self._inside(at + 3)
            return inner and Phrase(at, inner.last, inner.run, Number.ONE, Kind.EACH)
        if word in ("a", "the", "an"):
            return self._measure(at)
        if share := self._share(at):
            return share
        if self.at(at + 2) == "course":
            return None  # "Some of course are new"
        if self.at(at + 1) != "of" or word not in OF_ONE | OF_MANY | OF_AS_NOUN:
            return None
        inner = self._inside(at + 2)
        if not inner:
            return None
        if word == "one":
            return Phrase(at, inner.last, inner.run, Number.ONE, Kind.ONE_OF)
        if word in OF_ONE:
            return Phrase(at, inner.last, inner.run, Number.ONE, Kind.EACH, word)
        if word in OF_MANY:
            return Phrase(at, inner.last, inner.run, Number.MANY, Kind.NUMBER_OF)
        either = word in ("none", "any") and inner.number is Number.MANY
        either = either or self.at(inner.last) in ("which", "whom")
        number = Number.EITHER if either else inner.number
        return Phrase(at, inner.last, inner.run, number, inner.kind)

    def _measure(self, at: int) -> Phrase | None:
        """ "A number of orders", "the majority of buyers": the noun behind "of" may count."""
        noun = at + 1
        while self.at(noun) in SIZES:
            noun += 1
        inner = self._inside(noun + 2) if self.at(noun + 1) == "of" else None
        head = self.at(noun)
        if (
            inner
            and self.at(at) == "the"
            and head
            in (
                "first",
                "second",
                "third",
                "last",
                "range",
                "variety",
                "selection",
                "collection",
                "set",
            )
        ):
            unsure = "" if head in ("first", "second") else "unsure"
            return Phrase(at, inner.last, inner.run, Number.ONE, Kind.FAR, person=unsure)
        if not inner or head not in MEASURES | {
            "number",
            "few",
            "third",
            "quarter",
            "deal",
            "amount",
        }:
            return None
        if head == "few":
            return Phrase(at, inner.last, inner.run, Number.MANY, Kind.NUMBER_OF)
        if head == "number":
            number = Number.MANY if self.at(at) == "a" else Number.ONE
            return Phrase(at, inner.last, inner.run, number, Kind.NUMBER_OF)
        kind = Kind.NUMBER_OF if inner.number is Number.MANY else inner.kind
        sure = head in ("lot", "couple") and self.at(at) == "a"
        known = inner.number is Number.MANY or inner.kind is Kind.MASS
        known = known and head in ("majority", "rest", "third", "quarter", "deal", "amount")
        number = inner.number if sure or known else Number.EITHER
        if head == "amount" and inner.number is Number.MANY:
            number = Number.EITHER
        return Phrase(at, inner.last, inner.run, number, kind, person="" if sure else "unsure")

    def _share(self, at: int) -> Phrase | None:
        """ "Forty percent of our buyers", "two thirds of the work"."""
        counts = self.at(at) in COUNTS or is_count(self.at(at))
        if not counts or self.at(at + 1) not in ("percent", "%", "thirds", "quarters"):
            return None
        inner = self._inside(at + 3) if self.at(at + 2) == "of" else None
        if not inner:
            return None
        return Phrase(at, inner.last, inner.run, inner.number, Kind.NUMBER_OF)

    def _inside(self, at: int) -> Phrase | None:
        """What stands behind "of"."""
        if self.at(at) == "what":
            after = self._over_reduced(at + 1)
            return Phrase(at, after - 1, after, Number.ONE) if after else None
        if self.at(at) in ("this", "that", "it") and (
            not self._content(at + 1) or self._base(at + 1) in pure_verbs()
        ):
            return Phrase(at, at, at, Number.ONE)
        if self.at(at) in STAND_ALONE and not self._content(at + 1):
            return Phrase(at, at, at, Number.MANY)
        return self._plain(at)

    def _plain(self, at: int) -> Phrase | None:
        place = at
        determiner = ""
        many = one = False
        if self.words[at : at + 3] == ["more", "than", "one"]:
            place, one, determiner = at + 3, True, "one"
        if self.words[at : at + 2] in (["many", "a"], ["many", "an"]):
            place, one, determiner = at + 2, True, "a"
        if self.words[at : at + 3] == ["each", "and", "every"]:
            place, one, determiner = at + 3, True, "each"
        for _ in range(4):
            word = self.at(place)
            if word in ("all", "both", "half") and self.at(place + 1) in OWNERS | {
                "these",
                "those",
            }:
                many = many or word == "both"
                determiner = determiner or word
                place += 1
            elif word in DETERMINERS and not (determiner and word in OTHER_DETERMINERS):
                many = many or word in MANY_DETERMINERS
                one = one or word in ONE_DETERMINERS
                if word in ("few", "many") and determiner == "a":
                    one = False
                determiner = word if not determiner or word in MANY_DETERMINERS else determiner
                place += 1
            elif word in ("dozen", "hundred", "thousand", "million", "lakh") and self._content(
                place + 1
            ):
                many, one, place, determiner = True, False, place + 1, word
            elif is_count(word) and not self._glued(place):
                many, place, determiner = True, place + 1, determiner or word
            elif word in ("last", "first", "next", "other", "past", "only") and (
                self.at(place + 1) in COUNTS or is_count(self.at(place + 1))
            ):
                place += 1
            elif determiner == "which" and word in ("one", "ones"):
                number = Number.ONE if word == "one" else Number.MANY
                last = place
                if self.at(place + 1) == "of" and (inner := self._inside(place + 2)):
                    last = inner.last
                return Phrase(at, last, last, number, Kind.PLAIN, "which")
            elif word in ("one", "1") and self._content(place + 1):
                one, place, determiner = True, place + 1, determiner or "one"
            else:
                break
        run = place
        while place < self.size and self._goes_on(run, place):
            place += 1
        if place == run:
            if run > at and self.at(run - 1) in COUNTS:
                return Phrase(at, run - 1, run - 1, Number.MANY, Kind.PLAIN, self.at(run - 1))
            if (
                determiner in ("this", "that", "these", "those", "each", "both", "many", "several")
                and at == run - 1
            ):
                number = Number.ONE if determiner in ("this", "that", "each") else Number.MANY
                return (
                    Phrase(at, at, at, number, Kind.PLAIN, determiner)
                    if determiner != "that"
                    else None
                )
            return None
        number, kind = self._number(run, place - 1, determiner, many=many, one=one)
        if not determiner and self.at(run).endswith("ing") and place > run + 1:
            number = Number.EITHER
        brand = not determiner and self.at(run) in brands() and self._named(run)
        return Phrase(at, place - 1, run, number, kind, determiner, "brand" if brand else "")

    def _glued(self, at: int) -> bool:
        """Whether a number begins a name: "3M"."""
        after = self.line.words[at + 1 : at + 2]
        return bool(after) and after[0].start == self.line.words[at].end and after[0].text.isalpha()

    def _content(self, at: int) -> bool:
        word = self.at(at)
        if word in ("'", "’"):
            return (
                self.at(at - 1).endswith("s")
                and self.line.words[at].start == self.line.words[at - 1].end
            )
        return (
            bool(word)
            and word not in STOPS
            and word not in DETERMINERS
            and (word[:1].isalpha() or word[:1].isdigit())
        )

    def _goes_on(self, run: int, at: int) -> bool:
        """Whether the word at `at` is still among the adjectives and nouns of a phrase."""
        word = self.at(at)
        if word in (
            "most",
            "very",
            "more",
            "best",
            "only",
            "really",
            "highly",
            "newly",
            "one",
            "own",
        ) or (is_adverb(word) and word not in NO_ADJECTIVE_ADVERBS and at == run):
            return at == run and self._content(at + 1)
        if is_adverb(word) or not self._content(at):
            return False
        if at == run:
            return True
        before = self.at(at - 1)
        if before in ("way", "reason") and number_of(word) is Number.MANY:
            return False  # "the way agents ignore comments"
        if word == "next" and self.at(at + 1) == "door":
            return False
        noun_before = number_of(before) is not Number.EITHER or before in names()
        if (
            noun_before
            and (past(word) or (word.endswith("ed") and read_as(word, Form.PAST)))
            and word not in singular_nouns()
        ):
            return False
        if noun_before and read_as(word, Form.ING) and before in people() | _HUMANS:
            return False  # "the man selling balloons outside the shops knows"
        if noun_before and read_as(word, Form.ING):
            follows = self.at(at + 1)
            return (
                follows not in DETERMINERS
                and follows not in OBJECT_PRONOUNS
                and follows not in PREPOSITIONS
            )
        return True

    def _number(
        self, run: int, head: int, determiner: str, *, many: bool, one: bool
    ) -> tuple[Number, Kind]:
        """How many a phrase with this head is, and why."""
        word = self.at(head)
        number = self._noun(run, head)
        if determiner in EACH and number is not Number.MANY:
            return Number.ONE, Kind.EACH
        if many and word in UNITS:
            return Number.EITHER, Kind.PLAIN
        if many:
            return (Number.MANY if number is not Number.ONE else Number.EITHER), Kind.PLAIN
        if one and number is Number.MANY:
            return Number.EITHER, Kind.PLAIN
        if number is Number.ONE and word in uncountable_nouns():
            return number, Kind.MASS
        return number, Kind.PLAIN

    def _noun(self, run: int, at: int) -> Number:
        word = self.at(at)
        written = self.line.words[at].text
        if self.at(at + 1) in ("'", "’") and self._content(at + 1):
            return Number.EITHER
        if word.endswith(("'s", "s'")):
            return Number.EITHER
        named = written[:1].isupper() and (at > 0 or number_of(word) is Number.EITHER)
        if named and word in names() and number_of(word) is Number.EITHER:
            return Number.ONE
        if named and at > 0 and (at == run and not self._after_determiner(at)):
            return Number.EITHER
        if named and at > run and self.line.words[at - 1].text[:1].isupper():
            return Number.EITHER  # "the United States"
        number = number_of(word)
        own_name = self.line.words[run].text[:1].isupper() and not self._after_determiner(run)
        if own_name and word in DEPARTMENTS and self.at(at + 1) != "of":
            return Number.EITHER
        if (
            number is Number.EITHER
            and written.islower()
            and self._looks_plural(word)
            and self._after_determiner(run)
        ):
            return Number.MANY
        return number

    def _looks_plural(self, word: str) -> bool:
        plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 4
        return plural and knows_nothing_of(word) and read_as(word, Form.THIRD) is None

    def _after_determiner(self, at: int) -> bool:
        return self.at(at - 1) in DETERMINERS

    @abstractmethod
    def _over_reduced(self, at: int) -> int:
        """Over a clause without its "that": "you ordered", "the lawyers gave us"; 0 for none."""
