"""What hangs on a subject and is gone over on the way to its verb."""

from dataclasses import replace

from coach.rules.grammar.agreement.nouns import Number, singular_nouns
from coach.rules.grammar.agreement.parts import Kind, Phrase, names, people, pure_verbs
from coach.rules.grammar.agreement.verb_places import VerbFinder
from coach.rules.grammar.agreement.words import (
    ALL_PREPOSITIONS,
    DETERMINERS,
    EACH,
    FINITE,
    JOINERS,
    LIKELY,
    OWNERS,
    PLACES,
    TIMES,
)
from coach.rules.grammar.verb_groups import OBJECT_PRONOUNS, SUBJECT_PRONOUNS
from coach.rules.grammar.verbs import Form, read_as


class StepReader(VerbFinder):
    """Goes over one phrase or clause at a time."""

    def _step(
        self, subject: Phrase, last: Phrase, at: int, start: int
    ) -> tuple[Phrase, Phrase, int] | None:
        """Over one phrase or clause that hangs on the subject; None where the reader is lost."""
        word = self.at(at)
        if word == ",":
            return self._over_commas(subject, at)
        for joiner, length in JOINERS.items():
            if length > 1 and tuple(self.words[at : at + length]) == joiner:
                other = self.phrase(at + length)
                return (subject, other, other.last + 1) if other else None
        if word in ("and", "&"):
            if self.prepositional:
                return None
            if last is not subject and last.last != subject.last:
                return self._joined_inside(subject, at)
            return self._joined(subject, at)
        if word == "or" and subject.number is Number.ONE and (other := self.phrase(at + 1)):
            number = Number.ONE if other.number is Number.ONE else Number.EITHER
            return replace(subject, number=number, last=other.last), other, other.last + 1
        if word in ("who", "which", "that"):
            after = self._over_relative(at)
            return (subject, subject, after) if after else None
        if word in ("why", "where", "when"):
            after = self._over_reduced(at + 1)
            return (subject, subject, after) if after else None
        if word in SUBJECT_PRONOUNS:
            after = self._over_reduced(at)
            return (subject, subject, after) if after else None
        if word == "whose" or (word in ALL_PREPOSITIONS and self.at(at + 1) in ("which", "whom")):
            after = self._over_reduced(at + 1 + (word != "whose"))
            return (subject, subject, after) if after else None
        if word in ALL_PREPOSITIONS:
            other = self._object(at + 1)
            if other and word in ("as", "than") and self.at(other.last + 1) in FINITE:
                return None  # "as many bags as Jane has"
            if other and other.kind is not Kind.PRONOUN:
                return subject, other, other.last + 1
            return None
        if read_as(word, Form.PARTICIPLE, Form.ING) and word not in singular_nouns() and at > start:
            after = self._over_verbs(at)
            return (subject, subject, after) if after else None
        if word in ("this", "last", "next", "every", "each"):
            time = self.phrase(at)
            if time and self.at(time.last) in TIMES:
                return subject, subject, time.last + 1
        if word in OWNERS and (after := self._over_reduced(at)):
            return subject, subject, after
        return None

    def _object(self, at: int) -> Phrase | None:
        """What a preposition is followed by: a phrase, or an action and its own object."""
        if read_as(self.at(at), Form.ING) and (
            self.at(at + 1) in DETERMINERS or self.at(at + 1) in DETERMINERS
        ):
            inner = self.phrase(at + 1)
            return inner and replace(inner, number=Number.ONE)
        if self.at(at) in OBJECT_PRONOUNS or self.at(at) in PLACES:
            return Phrase(at, at, at, Number.EITHER)
        return self.phrase(at)

    def _over_commas(self, subject: Phrase, at: int) -> tuple[Phrase, Phrase, int] | None:
        """Over ", along with his sons," and ", who lives in London,"."""
        follows = self.words[at + 1 : at + 4]
        close = next((i for i in range(at + 2, min(at + 14, self.size)) if self.words[i] == ","), 0)
        known = any(tuple(follows[: len(joiner)]) == joiner for joiner in JOINERS)
        if close and close - at <= 4 and subject.determiner:
            inner = self.words[at + 1 : close]
            known = known or ("or" in inner and not any(word in FINITE for word in inner))
        if close and close - at <= 7 and subject.determiner and subject.kind is Kind.PLAIN:
            inner = self.words[at + 1 : close]
            aside = inner[:1] in (["a"], ["an"], ["the"], ["our"], ["my"])
            known = known or (aside and not any(word in FINITE for word in inner))
        if close and (known or follows[:1] in (["who"], ["which"], ["after"], ["before"])):
            return subject, replace(subject, last=close - 1, run=close), close + 1
        self.list_open = True
        return None

    def _joined(self, subject: Phrase, at: int) -> tuple[Phrase, Phrase, int] | None:
        """ "The logo and the banner": many, unless each is named for itself."""
        other = self._paired(at + 1) or self.phrase(at + 1)
        if other is None:
            return None
        if subject.kind is Kind.ACTION or self.at(other.last) in ("half", "quarter"):
            return replace(subject, number=Number.EITHER), other, other.last + 1
        if other.last > other.run and self._base(other.last) in LIKELY | pure_verbs():
            trimmed = self._noun(other.run, other.last - 1)
            if trimmed is not Number.EITHER or other.number is Number.EITHER:
                other = replace(other, number=trimmed)
        if subject.determiner in EACH or subject.kind is Kind.EACH:
            number, kind = Number.ONE, Kind.EACH
        elif subject.number is Number.EITHER and other.number is Number.MANY and subject.determiner:
            number, kind = Number.MANY, Kind.PAIR
        elif Number.EITHER in (subject.number, other.number) or self._one_thing(subject, other):
            number, kind = Number.EITHER, Kind.PAIR
        else:
            number, kind = Number.MANY, Kind.PAIR
        plain = not other.determiner and other.kind is not Kind.PRONOUN
        determiner = "" if plain and not self._named(other.run) else subject.determiner or "the"
        together = Phrase(subject.first, other.last, other.run, number, kind, determiner)
        return together, other, other.last + 1

    def _joined_inside(self, subject: Phrase, at: int) -> tuple[Phrase, Phrase, int] | None:
        """ "The price of bags and shoes": two prices of one thing, or one of two?"""
        other = self.phrase(at + 1)
        if other is None:
            return None
        number = Number.MANY if subject.number is Number.MANY else Number.EITHER
        if not other.determiner and subject.kind is not Kind.PLAIN:
            number = subject.number
        return replace(subject, number=number), other, other.last + 1

    def _one_thing(self, first: Phrase, second: Phrase) -> bool:
        """ "Bread and butter", "the manager and owner": two names of one, perhaps."""
        if second.determiner or Number.MANY in (first.number, second.number):
            return False
        named = self.at(second.run) in names()
        own = first.determiner in OWNERS and first.determiner != "the"
        person = bool(people().intersection(self.words[second.run : second.last + 1]))
        return not named and (person or not own)

    def _paired(self, at: int) -> Phrase | None:
        """ "Either A or B", "not only A but also B": the verb follows B."""
        word = self.at(at)
        if word in ("either", "neither"):
            joiners: tuple[str, ...] = ("or", "nor")
            first = self.phrase(at + 1)
        elif word == "both" and (first := self.phrase(at + 1)) and self.at(first.last + 1) == "and":
            second = self.phrase(first.last + 2)
            return second and Phrase(at, second.last, second.run, Number.MANY, Kind.PAIR, "both")
        elif word == "not" and self.at(at + 1) in ("only", "just"):
            joiners = ("but",)
            first = self.phrase(at + 2)
        else:
            return None
        if not first:
            return None
        place = first.last + 1
        if self.at(place) == ",":
            place += 1
        if self.at(place) not in joiners:
            return None
        place += 1
        if self.at(place) == "also":
            place += 1
        second = self.phrase(place)
        return second and Phrase(
            at,
            second.last,
            second.run,
            second.number,
            Kind.NEAREST,
            second.determiner,
            second.person,
        )
