"""The verb behind "who", "which" and "that"."""

from collections.abc import Iterator

from coach.rules.grammar.agreement.judging import Judge
from coach.rules.grammar.agreement.nouns import Number, number_of, singular_nouns
from coach.rules.grammar.agreement.parts import (
    Kind,
    Misfit,
    Phrase,
    is_count,
    past,
    present,
    pure_verbs,
)
from coach.rules.grammar.agreement.words import (
    COUNTS,
    DETERMINERS,
    EITHER_HEADS,
    INDEFINITE,
    LIKELY,
    MANY_DETERMINERS,
    MANY_FORMS,
    ONE_FORMS,
)
from coach.rules.grammar.verb_groups import PREPOSITIONS, is_adverb
from coach.rules.grammar.verbs import Form


class RelativeReader(Judge):
    """Reads relative clauses."""

    def _relative_at(self, at: int) -> Iterator[Misfit]:
        """The verb of "who need help", seen from the noun before it."""
        if self.at(at) == "whoever":
            yield from self._whoever(at)
        if self.at(at) not in ("who", "which", "that") or at == 0:
            return
        if self.at(at) == "that" and self.at(0) == "for" and at <= 3:
            return  # "For four people that is 24 dollars a month"
        if (
            self.at(at) == "that"
            and at == 2
            and self.words[:2]
            in (
                ["these", "days"],
                ["those", "days"],
            )
        ):
            return
        if self.at(at) == "that" and any(
            self.words[i : i + 2] in (["is", "it"], ["it", "is"], ["it", "was"], ["was", "it"])
            for i in range(at)
        ):
            return  # "What is it about gifts that makes people smile?"
        before = at - 1
        if self.at(before) == "," and (self.at(at) == "who" or self._opens_sentence(at - 2)):
            before -= 1
        place = self._over_adverbs(at + 1)
        word = self.at(place)
        known = word in ONE_FORMS | MANY_FORMS
        verb = None if known else present(word)
        if not known and not verb:
            return
        if (
            not known
            and self.at(at) == "that"
            and not (
                verb
                and (
                    verb[0].base in pure_verbs()
                    or (self._strong(place + 1) and verb[0].base in LIKELY)
                    or (self._described(before) and self._goes_on_from(place + 1))
                    or (self._described(before) and self._strong(place + 1))
                    or (
                        verb[1] is Form.THIRD
                        and verb[0].base in LIKELY
                        and self._content(place + 1)
                    )
                )
            )
        ):
            return
        pure = bool(verb and verb[0].base in pure_verbs())
        if (
            not known
            and not pure
            and word in singular_nouns()
            and not self._strong(place + 1)
            and self.at(at) != "who"
            and not (self._described(before) and self._goes_on_from(place + 1))
        ):
            return
        number = self._antecedent(before)
        if number is Number.EITHER:
            return
        whole = Phrase(before, before, before, number)
        right = self._fitting(word, whole)
        if right and not self._excused(place, word, at):
            yield Misfit(
                Kind.RELATIVE,
                place,
                right,
                known or self.at(at) == "who" or bool(verb and verb[0].base in pure_verbs()),
            )

    def _opens_sentence(self, last: int) -> bool:
        """Whether the phrase that ends at `last` is the first of the sentence."""
        first = self.phrase(0)
        return first is not None and first.last == last

    def _whoever(self, at: int) -> Iterator[Misfit]:
        verb = self._over_adverbs(at + 1)
        right = self._fitting(self.at(verb), Phrase(at, at, at, Number.ONE))
        if right:
            yield Misfit(Kind.RELATIVE, verb, right, sure=True)

    def _described(self, head: int) -> bool:
        """Whether the noun at `head` has "a" or the like before it, so that "that" is its own."""
        return any(
            word in ("a", "an", "any", "some", "no") for word in self.words[max(0, head - 3) : head]
        )

    def _antecedent(self, head: int) -> Number:
        """The number of what "who" stands for; EITHER if more than one noun could be meant."""
        word = self.at(head)
        if word in INDEFINITE or word == "one":
            return (
                Number.ONE if self.at(head - 1) not in ("no",) or word == "one" else Number.EITHER
            )
        if word in ("those", "these", "we", "they", "us", "them", "you", "ones", "others"):
            plain = word != "you" or self.at(head - 1) in ("is", "was")
            return Number.MANY if plain else Number.EITHER
        if word in ("he", "she"):
            return Number.ONE
        first = head
        while first > 0 and self._content(first - 1) and not is_adverb(self.at(first - 1)):
            first -= 1
        number = self._noun(first, head)
        if self.at(first) in EITHER_HEADS or number is Number.EITHER:
            return Number.EITHER
        edge = first
        determiner = self.at(first - 1)
        if determiner in DETERMINERS or is_count(determiner) or determiner in COUNTS:
            edge -= 1
            if number is Number.ONE and determiner in MANY_DETERMINERS:
                return Number.EITHER
        before = self.at(edge - 1)
        if before in ("and", "or", ",", "&") and number is Number.ONE:
            return Number.EITHER
        if before in PREPOSITIONS or before in ("to", "as", "like", "throughout"):
            outer = self.at(edge - 2)
            if outer in ("one", "only", "number", "lot", "lots", "couple"):
                return Number.EITHER if number is Number.ONE or outer in ("one", "only") else number
            nested = {"who", "which", "that"} & set(self.words[max(0, edge - 7) : edge - 1])
            if number_of(outer) is Number.EITHER and (past(outer) or nested):
                return Number.EITHER
            # "a list of buyers who have": either noun may be meant
            return number if number_of(outer) in (number, Number.EITHER) else Number.EITHER
        return number
