"""Sentences whose verb stands before its subject, and actions as subjects."""

from collections.abc import Iterator
from dataclasses import replace

from coach.rules.grammar.agreement.judging import Judge
from coach.rules.grammar.agreement.nouns import Number, number_of
from coach.rules.grammar.agreement.parts import (
    Kind,
    Misfit,
    Phrase,
    is_count,
    names,
    past,
    present,
    pure_verbs,
)
from coach.rules.grammar.agreement.words import (
    AFTER_THIS,
    ALL_PREPOSITIONS,
    COUNTS,
    DETERMINERS,
    DOINGS,
    LIKE_PREPOSITIONS,
    LIKELY,
    LINKING,
    MANY_DETERMINERS,
    MANY_FORMS,
    ONE_DETERMINERS,
    ONE_FORMS,
    REDUCED,
    STANDING,
)
from coach.rules.grammar.verb_groups import BREAKS, PREPOSITIONS, SUBJECT_PRONOUNS, is_adverb
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.verbs import verb as verb_of


class OrderReader(Judge):
    """Reads questions, "there is" and the like."""

    def _question(self, start: int) -> Iterator[Misfit]:
        """ "Does the prices include VAT?", "What is your hours?"."""
        word, before = self.at(start), self.at(start - 1)
        asking = self.at(self.size - 1) == "?"
        place = start
        wh = word in ("why", "when", "where", "how", "what", "which", "who")
        if wh:
            place += 1
            if word == "how" and self.at(place) in (
                "much",
                "often",
                "long",
                "soon",
                "far",
                "fast",
                "quickly",
            ):
                place += 1
            asked = self.phrase(place) if word in ("how", "what", "which") else None
            if (
                asked
                and self.at(asked.last + 1) in ONE_FORMS | MANY_FORMS
                and asked.kind is not Kind.PRONOUN
            ):
                place = asked.last + 1
            word = self.at(place)
        if self.at(start) == "who" and asking and not before:
            yield from self._who(start + 1)
        if word not in ONE_FORMS | MANY_FORMS or (before and before not in BREAKS):
            return
        if not asking or (
            wh and word in ("has", "have") and self.at(start) in ("what", "who", "which")
        ):
            return
        if self.at(start) in ("what", "who", "which") and word in ("do", "does") and not wh:
            return
        behind = place + 1 + (self.at(place + 1) == "not")
        subject = self.phrase(behind)
        if not subject or self.at(behind) == "there":
            return
        self.reached = max(self.reached, place)
        inside = self.words[subject.run : subject.last + 2]
        if {"by", "plus", "minus", "times"}.intersection(inside):
            return  # "the step by step instructions", "two plus two"
        number = self._asked_number(subject, word)
        if word in ("do", "are") and number is Number.ONE and subject.last > subject.run:
            heads = [self._noun(subject.run, at) for at in range(subject.run + 1, subject.last + 1)]
            if Number.MANY in heads:
                return  # "Do the zip file steps work?"
        follows = self.at(subject.last + 1)
        paired = follows in ("and", "or", ",")
        if paired and not (subject.kind is Kind.PRONOUN and number is Number.MANY):
            return
        if subject.kind is Kind.PRONOUN and number is Number.EITHER:
            return
        right = self._fitting(word, replace(subject, number=number))
        if right is None:
            return
        if word in ("have", "has") and not any(
            read_as(w, Form.PARTICIPLE) or w == "been"
            for w in self.words[subject.run : subject.last + 4]
        ):
            return
        yield Misfit(Kind.QUESTION, place, right, sure=True)

    def _who(self, verb: int) -> Iterator[Misfit]:
        """ "Who want a free logo?"."""
        word, follows = self.at(verb), self.at(verb + 1)
        known = word == "have" or self._base(verb) in LIKELY | pure_verbs()
        if known and follows not in SUBJECT_PRONOUNS and not self._later_verb(verb + 1):
            right = self._fitting(word, Phrase(verb, verb, verb, Number.ONE))
            if right and (word != "have" or follows in DETERMINERS):
                yield Misfit(Kind.QUESTION, verb, right, sure=False)

    def _asked_number(self, subject: Phrase, aux: str) -> Number:
        """The number of a phrase that may have taken in what follows it in a question."""
        if subject.kind in (Kind.PRONOUN, Kind.EACH, Kind.ONE_OF, Kind.NUMBER_OF):
            return subject.number
        heads = set()
        many = subject.determiner in MANY_DETERMINERS or is_count(subject.determiner)
        one = subject.determiner in ONE_DETERMINERS
        for at in range(subject.run, subject.last + 1):
            found = self._number(subject.run, at, subject.determiner, many=many, one=one)[0]
            nouny = number_of(self.at(at)) is not Number.EITHER or self.at(at) in names()
            if not nouny and at < subject.last:
                continue
            if aux in ("do", "does"):
                if self._predicate(at, aux) and nouny:
                    return found
                follows = self._over_adverbs(at + 1)
                if at == subject.last and (
                    self._verb_form(follows) or self.at(follows) in ALL_PREPOSITIONS
                ):
                    return found
                continue
            if at == subject.last or self._predicate(at, aux):
                heads.add(found if nouny or at == subject.run else Number.EITHER)
        if len(heads - {Number.EITHER}) == 1 and (
            self._noun(subject.run, subject.last) is not Number.EITHER or len(heads) == 2
        ):
            return next(iter(heads - {Number.EITHER}))
        return heads.pop() if len(heads) == 1 else Number.EITHER

    def _predicate(self, at: int, aux: str) -> bool:
        """Whether the words behind `at` can be what is asked about the subject."""
        word = self.at(at + 1)
        if aux in ("do", "does"):
            return read_as(word, Form.BASE, Form.THIRD) is not None
        if aux in ("has", "have"):
            return read_as(word, Form.PARTICIPLE, Form.PAST, Form.BASE) is not None
        return number_of(word) is Number.EITHER

    def _there(self, start: int) -> Iterator[Misfit]:
        """ "There is two errors", "Here is the files", "In the box was two shirts"."""
        word = self.at(start)
        place = -1
        if word in ("there", "here"):
            place = self._over_adverbs(start + 1)
        elif word in ("is", "are", "was", "were", "has", "have") and self.at(start + 1) == "there":
            place = start
        elif start == 0 and word in (
            "attached",
            "enclosed",
            "below",
            "following",
            "gone",
            "included",
        ):
            place = 1
        elif word in PREPOSITIONS:
            place = self._behind_place(start)
        elif self.words[start : start + 2] == ["next", "to"]:
            place = self._behind_place(start + 1)
        verb = self.at(place)
        if word == "there" and verb in ("seem", "seems", "appear", "appears"):
            yield from self._there_seems(place)
            return
        if verb not in (ONE_FORMS | MANY_FORMS | STANDING) - {"do", "does"}:
            return
        thing = place + 1
        while self.at(thing) in ("there", "been", "not") or (
            is_adverb(self.at(thing)) and self.at(thing) not in ("both", "all")
        ):
            thing += 1
        what = self.phrase(thing)
        if self.at(thing) in ("little", "much", "nothing") and what and what.last > thing:
            return  # "There is little agents can do"
        if not what or what.kind is Kind.PRONOUN:
            return
        if (
            (word in PREPOSITIONS and place > start + 1)
            and not (what.determiner in MANY_DETERMINERS or is_count(what.determiner))
            and self.at(thing) not in COUNTS
        ):
            return
        if word in PREPOSITIONS and self.at(thing) in COUNTS:
            what = replace(what, number=Number.MANY)
        head = self._there_number(what)
        follows = self.at(what.last + 1)
        if verb in MANY_FORMS and follows in ("and", ","):
            return
        right = self._fitting(verb, replace(what, number=head))
        if right:
            self.reached = max(self.reached, place)
            yield Misfit(
                Kind.THERE,
                place,
                right,
                what.determiner not in ("no", "any") or head is Number.MANY,
            )

    def _there_seems(self, verb: int) -> Iterator[Misfit]:
        what = self.phrase(verb + 3) if self.words[verb + 1 : verb + 3] == ["to", "be"] else None
        if what and (right := self._fitting(self.at(verb), what)):
            yield Misfit(Kind.THERE, verb, right, sure=what.determiner in ("a", "an"))

    def _there_number(self, what: Phrase) -> Number:
        if what.kind in (Kind.EACH, Kind.ONE_OF):
            return Number.ONE
        if what.kind is Kind.NUMBER_OF:
            is_number = self.at(what.first) == "a" and self.at(what.first + 1) != "lot"
            return what.number if what.number is Number.MANY and not is_number else Number.EITHER
        return what.number

    def _behind_place(self, start: int) -> int:
        """The verb behind "among the files we got": nothing but a place before it."""
        lead = self.phrase(start + 1)
        if not lead:
            return -1
        place = lead.last + 1
        while self.at(place) in PREPOSITIONS and (more := self.phrase(place + 1)):
            lead, place = more, more.last + 1
        if lead.last > lead.run and self.at(lead.last) in STANDING:
            return lead.last
        if self.at(place) in SUBJECT_PRONOUNS:
            place += 1
            if not past(self.at(place)):
                return -1
            place += 1
        return place if self.at(place) in STANDING else -1

    def _action(self, start: int) -> Iterator[Misfit]:
        """ "Answering the calls take time", "To keep them informed cost nothing"."""
        if self.at(start) == "to" and read_as(self.at(start + 1), Form.BASE):
            yield from self._action_verb(start + 1)

    def _action_verb(self, at: int) -> Iterator[Misfit]:
        place = self._over_verbs(at)
        if place and self.at(place) in ("please", "kindly"):
            return  # "To track the order please open the link"
        if place and (found := present(self.at(place))) and found[1] is Form.BASE:
            yield Misfit(Kind.ACTION, place, found[0].third, sure=False)

    def _doing(self, start: int) -> Phrase | None:
        """ "Answering the calls", "Working with them": what is done, as a subject."""
        if not read_as(self.at(start), Form.ING) or self.at(start) in LIKE_PREPOSITIONS:
            return None
        if self.at(start - 1) in REDUCED:
            return None
        at = self._over_adverbs(start + 1)
        at += self.at(at) in ("too", "so")
        if self.at(at) in DETERMINERS or self._content(at):
            thing = self.phrase(at)
            if not thing:
                return None
            bare = not thing.determiner and at == start + 1
            if bare and self.at(start) not in DOINGS:
                return None
            return replace(
                thing,
                first=start,
                number=Number.ONE,
                kind=Kind.ACTION,
                determiner="" if bare else "the",
            )
        if self.at(at) in PREPOSITIONS:
            return Phrase(start, at - 1, at, Number.ONE, Kind.ACTION, "the")
        return None

    def _pointing(self, start: int) -> Iterator[Misfit]:
        """ "This mean that ...": "this" alone as a subject, with its verb right behind it."""
        if self.at(start) != "this" and not (self.at(start) == "that" and start == 0):
            return
        verb = self._over_adverbs(start + 1)
        base = self._base(verb)
        if base not in AFTER_THIS or base != self.at(verb) or self._later_verb(verb + 1):
            return
        if self._strong(verb + 1) or self.at(verb + 1) in ("that", "to", "like") or base in LINKING:
            yield Misfit(Kind.PLAIN, verb, verb_of(base).third, sure=False)
