"""Which word is the verb, where a word may be a noun or a verb."""

from coach.rules.grammar.agreement.nouns import Number, number_of, singular_nouns
from coach.rules.grammar.agreement.parts import (
    Kind,
    Phrase,
    past,
    plural_verbs,
    present,
    pure_thirds,
    pure_verbs,
)
from coach.rules.grammar.agreement.phrases import PhraseReader
from coach.rules.grammar.agreement.words import (
    ALSO_PREPOSITIONS,
    EITHER_HEADS,
    FINITE,
    GOES_ON,
    LIKELY,
    LINKING,
    OWNERS,
    PLACES,
    REPORTING,
)
from coach.rules.grammar.verb_groups import (
    BREAKS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
)
from coach.rules.grammar.verbs import Form, read_as


class VerbFinder(PhraseReader):
    """Finds the verb behind or among nouns."""

    def _over_relative(self, at: int) -> int:
        """The first place after the clause that "who", "which" or "that" at `at` opens."""
        place = self._over_adverbs(at + 1)
        if self.at(place) in FINITE or self._verb_form(place):
            return self._over_verbs(place, subject_known=False)
        return self._over_reduced(place)

    def _over_reduced(self, at: int) -> int:
        """Over "you ordered", "the lawyers gave us"."""
        inner = self.phrase(at)
        if inner is None:
            return 0
        place = self._over_adverbs(inner.last + 1)
        if inner.last > inner.run and self._agrees(inner.last) and self.at(place) in FINITE:
            return place  # "the shop my cousins own is ..."
        if inner.last > inner.run and self._agrees(inner.last) and not self._verb_form(place):
            return self._over_verbs(inner.last)
        if self.at(place) in FINITE or self._verb_form(place):
            return self._over_verbs(place)
        return 0

    def _over_verbs(self, at: int, *, subject_known: bool = True) -> int:
        """From the verb of an inner clause, the next verb that can only be the outer clause's."""
        first = at
        if self.at(at) in FINITE:
            while (
                self.at(at) in FINITE | {"not", "be", "been", "being", "to"}
                or is_adverb(self.at(at))
                or self.at(at) in ("perhaps", "maybe")
            ):
                at += 1
        ambiguous = self.at(first) in singular_nouns() or self.at(first) in plural_verbs()
        lone = ambiguous and not subject_known
        at += 1
        if lone and self.at(at) in FINITE:
            return 0  # "the thing that guides do is ..."
        for place in range(at, min(at + 12, self.size)):
            word = self.at(place)
            before = self.at(place - 1)
            if word in FINITE and word != "'s" and before != "to":
                if self.at(first) in REPORTING:
                    return 0
                earlier = self.at(place - 2)
                object_there = before in ("you", "it") and place - 2 >= first
                object_there = object_there and (
                    earlier in PREPOSITIONS
                    or (self._verb_form(place - 2) and earlier not in singular_nouns())
                )
                if before in SUBJECT_PRONOUNS and not object_there:
                    return 0
                return place
            aside = word in ALSO_PREPOSITIONS and self.at(place + 1) not in SUBJECT_PRONOUNS
            if word in BREAKS and not aside:
                return 0
            if self._surely_verb(place):
                return place
        return 0

    def _surely_verb(self, at: int) -> bool:
        """A present verb behind a noun or an adverb, with an object behind it."""
        found = present(self.at(at))
        before = self.at(at - 1)
        noun = number_of(before) is not Number.EITHER or before in OBJECT_PRONOUNS | PLACES
        object_behind = self.at(at + 1) in OBJECT_PRONOUNS or self.at(at + 1) in OWNERS
        noun = noun or (object_behind and self._content(at - 1))
        if not found or not (noun or is_adverb(before)):
            return False
        if found[0].base in pure_verbs() and before not in OBJECT_PRONOUNS:
            return True
        if before in OBJECT_PRONOUNS and self._base(at - 2) in (
            "help",
            "let",
            "make",
            "have",
            "see",
        ):
            return False
        likely = LIKELY - {"like"} | pure_verbs()
        alone = number_of(before) is Number.MANY and found[1] is Form.BASE
        alone = alone and (self._goes_on_from(at + 1) or self.at(at + 1) in PLACES)
        return (alone or self._strong(at + 1)) and found[0].base in likely

    def _verb_inside(self, last: Phrase, subject: Phrase, after: int) -> int | None:
        """The verb among the nouns of the last phrase: "my manager *need*"."""
        links = present(self.at(last.last)) is not None and self._base(last.last) in LINKING
        if self.at(after) in FINITE or (past(self.at(after)) and not links):
            return None
        places = [
            at
            for at in range(last.run + 1, last.last + 1)
            if present(self.at(at))
            and not self.line.words[at].text[:1].isupper()
            and self._may_end(last.run, at - 1)
        ]
        for at in places:
            if self._base(at) in pure_verbs():
                return at
        for at in places:
            if at < last.last and self._base(at) in LIKELY and self._agrees(at):
                return at
        if places and places[-1] == last.last:
            at, direct = places[-1], after == last.last + 1
            if self._base(at) in REPORTING and direct and self._begins_subject(after):
                return at
            if direct and self._strong(after) and not self._later_verb(after):
                return at
            if self._weak(subject, at, last.last + 1):
                return at
        for at in places:
            likely = at < last.last and self._base(at) in LIKELY and self._ended()
            if self.prepositional:
                return None
            if (
                likely
                and not self._later_verb(at + 1)
                and number_of(self.at(at + 1)) is not Number.ONE
            ):
                return at
        return None

    def _may_end(self, run: int, at: int) -> bool:
        """Whether a noun phrase can end at `at`."""
        return (
            self._noun(run, at) is not Number.EITHER
            or self.at(at) in EITHER_HEADS
            or self._named(at)
            or (self.at(at).endswith("s") and self.at(at + 1) == "need")
        )

    def _weak(self, subject: Phrase, at: int, after: int) -> bool:
        """A word that is a noun as often as a verb, where the clause has no other verb."""
        if self._later_verb(after, loosely=True) or not self._ended():
            return False
        found = present(self.at(at))
        if self.prepositional:
            return False
        if found and found[1] is Form.THIRD and subject.number is Number.MANY:
            return found[0].base in LIKELY
        follows = self.at(after)
        goes_on = (
            follows in PREPOSITIONS or follows in ("to", ".", "!", "?", ",") or is_adverb(follows)
        )
        goes_on = goes_on or self._content(after) or follows == "that"
        plural_before = number_of(self.at(at - 1)) is Number.MANY and at - 1 != subject.last
        plural_before = plural_before and not read_as(self.at(at - 1), Form.THIRD)
        bare = subject.kind in (Kind.PLAIN, Kind.MASS) and not subject.determiner
        if bare and subject.number is Number.ONE and self.at(subject.first - 1) != "":
            return False
        goes_on = goes_on or follows in GOES_ON
        return goes_on and (plural_before or self._base(at) in LIKELY)

    def _verb_here(self, at: int) -> int | None:
        """A verb behind an adverb or a phrase: "the homepage now *load*"."""
        found = present(self.at(at))
        if not found:
            return None
        if found[0].base in pure_verbs():
            return at
        follows = self.at(at + 1)
        if found[0].base in REPORTING | {"show"} and self._begins_subject(at + 1):
            return at
        if self._later_verb(at + 1) or (
            self.at(at - 1) == ","
            and not (self._strong(at + 1) or follows in PREPOSITIONS or follows == "to")
        ):
            return None
        if (
            self._strong(at + 1)
            or follows in PREPOSITIONS
            or follows in ("to", ".", "!", ",", "that")
            or is_adverb(follows)
            or self._content(at + 1)
        ):
            return at
        return None

    def _later_verb(self, at: int, *, loosely: bool = False) -> bool:
        """Whether the clause goes on to a verb that is surely (loosely: perhaps) finite."""
        for place in range(at, self.size):
            word = self.at(place)
            if word == "," and self.at(place + 1) in FINITE:
                return True
            if word in BREAKS:
                return False
            if word in SUBJECT_PRONOUNS and word not in ("it", "you"):
                return False
            if word in FINITE:
                return True
            if past(word) and (loosely or not read_as(word, Form.PARTICIPLE)) and word != "left":
                return True
            if place > at and word in pure_thirds():
                return True
        return False

    def _ended(self) -> bool:
        return self.at(self.size - 1) in (".", "!", "?")
