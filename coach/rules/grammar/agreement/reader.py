"""Each finite verb and its subject: how many the subject is, and whether the verb fits.

A shallow reader from left to right. Where a clause can open it reads a noun
phrase, goes over the phrases and clauses that hang on it, and stops at the verb.
Whatever it does not understand it leaves alone.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from coach.rules.grammar.agreement.nouns import Number, number_of
from coach.rules.grammar.agreement.orders import OrderReader
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
from coach.rules.grammar.agreement.relatives import RelativeReader
from coach.rules.grammar.agreement.words import (
    ABOUT_SO_MANY,
    ALSO_PREPOSITIONS,
    BIDDING,
    CONTENT_CLAUSES,
    COUNTS,
    DETERMINERS,
    FINITE,
    INDEFINITE,
    LIKELY,
    OPENERS,
    OWNERS,
    REPORTING,
    TELLING,
    TIMES,
)
from coach.rules.grammar.lines import line
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import (
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
)
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.word_kinds import kinds


@lru_cache(maxsize=512)
def misfits(sentence: Sentence) -> tuple[Misfit, ...]:
    """Verbs of `sentence` that do not fit their subjects, one a place."""
    reader = Reader(line(sentence))
    found: dict[int, Misfit] = {}
    for misfit in reader.read():
        found.setdefault(misfit.verb, misfit)
    return tuple(found.values())


class Reader(OrderReader, RelativeReader):
    """Reads one line."""

    def read(self) -> Iterator[Misfit]:
        read_to = -1
        for place in range(self.size):
            yield from self._relative_at(place)
            if place <= read_to:
                continue
            start = self._opening(place)
            if start is None:
                continue
            if place == 0 and start > 0:
                yield from self._there(0)
            self.prepositional = self._prepositional(place)
            yield from self._clause(start)
            read_to = self.reached

    def _prepositional(self, place: int) -> bool:
        """Whether what opens here may be no clause: "before the print run", "as a measure"."""
        if self.at(place - 1) == "as" and self.at(place) in ("a", "an"):
            return True
        earlier = self.at(place - 2)
        if self.at(place - 1) == "as" and earlier in ("soon", "long", "far", "much"):
            return False
        return self.at(place - 1) in ALSO_PREPOSITIONS and earlier not in ("", ",")

    def _opening(self, place: int) -> int | None:
        """Where the subject of a clause that opens at `place` may begin."""
        word, before = self.at(place), self.at(place - 1)
        if place == 0:
            return self._past_lead_in(0)
        if before == "but" and {*self.words[max(0, place - 4) : place - 1]} & (
            INDEFINITE | {"one", "none", "all"}
        ):
            return None
        if before == "that" and self._verb_form(place) and self.at(place + 1) in FINITE:
            return None  # "The only thing that matters is time"
        if before == "as" and (self.at(place - 2) == "well" or self.at(place + 1) == "were"):
            return None  # "You as well as he are late", "as it were"
        if before in OPENERS:
            return (
                place
                if before not in ("as", "since", "so") or word in DETERMINERS | SUBJECT_PRONOUNS
                else None
            )
        if before in (",", ";", ":", "—", "–", "-", "(", "!", "?", "•", '"', "“"):
            if before == "," and self.list_open:
                return None
            return self._past_lead_in(place)
        told = before in OBJECT_PRONOUNS and self.at(place - 2) in TELLING
        if (
            (before in REPORTING or told)
            and not (place == 2 and self.at(0) == "to")
            and self.at(0) not in ("that", "what", "how", "whether", "where")
            and (
                word in OWNERS | SUBJECT_PRONOUNS | INDEFINITE
                or word in ("this", "these", "those", "each", "every", "no", "there", "there")
            )
        ):
            return place
        if before in ("what", "which", "whom", "that") and word in OWNERS | SUBJECT_PRONOUNS:
            return place
        if before == "whose" and self._content(place):
            return place
        if self._opens_late(place):
            return place
        asked = self.at(place - 2) in ("which", "what", "whose")
        if (
            asked
            and not (before.endswith("s") and number_of(before) is not Number.ONE)
            and word in OWNERS | SUBJECT_PRONOUNS
            and self._content(place - 1)
        ):
            return place
        if before == "and" and word in OWNERS and self._second_clause(place):
            return place
        if before in ("and", "but", "or"):
            return place if self._joins_clauses(place - 1) else None
        return None

    def _opens_late(self, place: int) -> bool:
        """ "How long the delivery takes", "by the time the rider comes", "that customers want"."""
        earlier, before, word = self.at(place - 2), self.at(place - 1), self.at(place)
        begins = word in DETERMINERS | SUBJECT_PRONOUNS | INDEFINITE
        if before == "that" and (earlier in REPORTING or begins):
            return True
        how = earlier == "how" and (is_adverb(before) or before in ("much", "long", "soon", "fast"))
        moment = before in ("time", "moment", "day", "way", "case") and earlier in (
            "the", "every", "each", "next", "first", "in", "last",
        )  # fmt: skip
        return begins and (how or moment)

    def _second_clause(self, place: int) -> bool:
        """Whether a clause ended before "and", and the noun behind it has a verb of its own."""
        if self.list_open or not any(
            past(word) or present(word) for word in self.words[1 : place - 1]
        ):
            return False
        noun = self.phrase(place)
        if noun is None or (noun.number is not Number.ONE and noun.last == noun.run):
            return False
        last = self.at(noun.last)
        return (
            present(last) is not None and self._base(noun.last) in LIKELY and noun.last > noun.run
        )

    def _joins_clauses(self, at: int) -> bool:
        """Whether "and" at `at` joins two clauses, not two nouns."""
        if self.list_open:
            return False
        if self.at(at) == "but" and self.at(at - 1) in INDEFINITE | {"one", "none", "all"}:
            return False
        if self.at(at - 2) in FINITE or at < 2:
            return False
        if (
            self.at(at) == "but"
            or self.at(at - 1) in (",", *OBJECT_PRONOUNS)
            or is_adverb(self.at(at - 1))
        ):
            return any(word in FINITE or present(word) or past(word) for word in self.words[:at])
        return False

    def _past_lead_in(self, place: int) -> int:
        """Over "and", adverbs, and a phrase of place or time that opens the sentence."""
        while self.at(place) in (
            "and",
            "but",
            "so",
            "or",
            "also",
            "hi",
            "hello",
            "however",
            "then",
            "please",
        ) or (is_adverb(self.at(place)) and self.at(place) not in ("both", "all", "here", "not")):
            place += 1
        if self.at(place) == "not" and self.at(place + 1) in ("every", "all", "many", "one", "a"):
            place += 1
        if place and self.at(place - 1) == "both":
            place -= 1
        word = self.at(place)
        if word in ("about", "over", "around", "up", "at") and (
            self.at(place + 1) in COUNTS
            or is_count(self.at(place + 1))
            or self.words[place : place + 2] in ABOUT_SO_MANY
        ):
            return place
        acts = word == "to" and read_as(self.at(place + 1), Form.BASE)
        if acts:
            return place  # "To know the buyers is a good start"
        if word in PREPOSITIONS and word not in ("with", "without"):
            lead = self.phrase(place + 1)
            if lead and self._begins_subject(lead.last + 1) and lead.last > place + 1:
                return lead.last + 1
        elif word in ("every", "last", "this", "each", "next"):
            lead = self.phrase(place)
            if lead and self.at(lead.last) in TIMES and self._begins_subject(lead.last + 1):
                return lead.last + 1
        return place

    def _clause(self, start: int) -> Iterator[Misfit]:
        """The verb of the clause whose subject may begin at `start`."""
        self.reached = start
        yield from self._question(start)
        yield from self._there(start)
        yield from self._pointing(start)
        subject = self._doing(start) or self._paired(start) or self.phrase(start)
        if subject is None:
            yield from self._action(start)
            return
        if self._no_subject(subject, start):
            return
        if self.at(start) in ("there", "here"):
            return
        if subject.kind is Kind.PLAIN and subject.determiner in (
            "what",
            "which",
            "whose",
            "many",
            "much",
        ):
            asks = subject.determiner not in ("many", "much") or self.at(start - 1) == "how"
            if asks and self.at(self.size - 1) != "?":
                return
            follows = self.at(subject.last + 2)
            taken = DETERMINERS | SUBJECT_PRONOUNS | OBJECT_PRONOUNS
            if asks and follows in taken:
                return
        if self._commands(subject):
            return
        last = subject
        at = subject.last + 1
        for _ in range(8):
            self.reached = max(self.reached, at - 1)
            at = self._over_adverbs(at)
            word = self.at(at)
            if word in FINITE and self._content_clause(start):
                yield from self._after_content_clause(at)
                return
            if word in FINITE and self._holds_verb(last):
                return
            if word in FINITE:
                subject = self._without_reduced(subject, last, at)
                yield from self._judge(subject, at, start, last)
                return
            found = self._verb_inside(last, subject, at)
            if found is not None:
                yield from self._judge(
                    self._cut(subject, last, found), found, start, last, split=True
                )
                if self._content_clause(start):
                    yield from self._after_content_clause(found)
                return
            direct = last.kind is Kind.PRONOUN or (
                last.run == last.last and self.at(last.last) in INDEFINITE | {"one", "us", "them"}
            )
            if (at > last.last + 1 or direct) and (found := self._verb_here(at)) is not None:
                yield from self._judge(subject, found, start, last, split=True)
                return
            if subject.kind is Kind.PRONOUN:
                if word in ("and", "or", ",") and (step := self._step(subject, last, at, start)):
                    subject, last, at = step
                    continue
                return
            if word == "like" and (
                self.at(at + 1) == "to"
                or (self.at(at + 1) in OWNERS and not self._later_verb(at + 1) and last is subject)
            ):
                yield from self._judge(subject, at, start, last, split=True)
                return
            step = self._step(subject, last, at, start)
            if step is None:
                return
            subject, last, at = step
        return

    def _no_subject(self, subject: Phrase, start: int) -> bool:
        """ "Happy are those who wait", "Looks like this is it", "Somebody help me": no subject
        of the verb that follows stands there."""
        word, follows = self.at(start), self.at(subject.last + 1)
        if (
            start == 0
            and word in ("looks", "seems", "sounds", "feels")
            and "like" in self.words[:3]
        ):
            return True
        if self.words[start : start + 3] in (
            ["everyone", "have", "a"],
            ["everybody", "have", "a"],
        ):
            return self.at(start + 3) in ("good", "great", "nice", "lovely", "safe", "happy")
        if subject.first == subject.last == 0 and follows in FINITE:
            described = kinds(word).startswith("J") and number_of(word) is Number.EITHER
            return described and self._begins_subject(subject.last + 2)
        if word in ("someone", "somebody") and self._base(start + 1) in BIDDING:
            return self.at(start + 2) in OBJECT_PRONOUNS | DETERMINERS
        return word in ("god", "heaven", "heavens")

    def _holds_verb(self, phrase: Phrase) -> bool:
        """ "That buyers want lower prices is …": what was taken for a noun is the verb."""
        return any(
            self._agrees(at) and self._base(at) in pure_verbs()
            for at in range(phrase.run + 1, phrase.last)
        )

    def _commands(self, subject: Phrase) -> bool:
        """Whether what looks like a bare noun is an order: "Fill in the form", "Order the bag"."""
        if subject.determiner or subject.kind is not Kind.PLAIN or subject.person:
            return False
        if self.at(subject.run) in names() | {"research", "traffic"} or not read_as(
            self.at(subject.run), Form.BASE
        ):
            return False
        return self.at(subject.last + 1) not in FINITE

    def _content_clause(self, start: int) -> bool:
        """Whether the clause is itself a subject: "Where she lives does not matter"."""
        return start == 1 and self.at(0) in CONTENT_CLAUSES and self.at(self.size - 1) != "?"

    def _after_content_clause(self, verb: int) -> Iterator[Misfit]:
        """ "How you answer *matter*", "Whether it is ready *depend* on him"."""
        outer = self._over_verbs(verb)
        found = present(self.at(outer)) if outer else None
        if found and found[1] is Form.BASE and not read_as(self.at(outer), Form.PAST):
            yield Misfit(Kind.ACTION, outer, found[0].third, sure=False)

    def _without_reduced(self, subject: Phrase, last: Phrase, at: int) -> Phrase:
        """ "The first thing buyers see is": the subject is the thing, not the buyers."""
        if last is not subject or subject.last != at - 1 or subject.last < subject.run + 2:
            return subject
        who, does = subject.last - 1, subject.last
        found = present(self.at(does))
        if not found or found[1] is not Form.BASE or number_of(self.at(who)) is not Number.MANY:
            return subject
        number = self._noun(subject.run, who - 1)
        return replace(subject, number=number) if subject.determiner in OWNERS else subject
