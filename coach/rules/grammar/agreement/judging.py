"""Whether a verb fits its subject."""

from collections.abc import Iterator

from coach.rules.grammar.agreement.nouns import Number
from coach.rules.grammar.agreement.parts import Kind, Misfit, Phrase, is_count, present, pure_verbs
from coach.rules.grammar.agreement.steps import StepReader
from coach.rules.grammar.agreement.words import (
    COUNTS,
    FINITE,
    FLIPPED,
    IRREALIS,
    MANY_FORMS,
    ONE_FORMS,
    SENSING,
    SUBJUNCTIVE,
    VERDICTS,
)
from coach.rules.grammar.verb_groups import is_adverb
from coach.rules.grammar.verbs import Form, read_as


class Judge(StepReader):
    """Says which form a verb should have."""

    def _cut(self, subject: Phrase, last: Phrase, verb: int) -> Phrase:
        """The subject without the verb that had been taken for its last noun."""
        if subject.kind in (Kind.PAIR, Kind.ACTION):
            return subject
        if last is not subject and subject.kind is not Kind.NEAREST:
            return subject
        whole, self.size = self.size, verb
        again = self._paired(subject.first) or self.phrase(subject.first)
        self.size = whole
        return again or subject

    def _judge(
        self,
        subject: Phrase,
        verb: int,
        start: int,
        last: Phrase,
        *,
        split: bool = False,
    ) -> Iterator[Misfit]:
        self.reached = max(self.reached, verb)
        word = self.at(verb)
        right = self._fitting(word, subject)
        if right is None or self._excused(verb, word, start):
            return
        kind = subject.kind
        if kind is Kind.ACTION and word in FINITE and not subject.determiner:
            return
        if kind is Kind.PLAIN and last is not subject and last.last != subject.last:
            kind = Kind.FAR
        sure = not split or self._sure_verb(verb)
        if (
            kind is Kind.PRONOUN
            and verb == subject.last + 1
            and subject.person not in ("it", "you")
        ):
            sure = True
        if kind is Kind.ACTION or subject.person in ("brand", "unsure"):
            sure = False
        if kind is Kind.NEAREST and right == "am":
            sure = False  # "Neither you nor I are" is said too
        if kind is Kind.PAIR:
            sure = sure and bool(subject.determiner)
        yield Misfit(kind, verb, right, sure)

    def _sure_verb(self, at: int) -> bool:
        base = self._base(at)
        known = base in pure_verbs() or self._strong(at + 1) or is_adverb(self.at(at - 1))
        return bool(base) and known

    def _fitting(self, word: str, subject: Phrase) -> str | None:
        """The form the verb should have; None if it fits or nobody can tell."""
        if subject.person == "brand" and subject.last == subject.run:
            return self._other(word, Form.BASE) if word not in FINITE else None
        if subject.number is Number.EITHER:
            return None
        if subject.person == "i":
            return {"is": "am", "are": "am", "has": "have", "does": "do", "were": "was"}.get(
                word, self._other(word, Form.THIRD)
            )
        if subject.number is Number.ONE:
            return (
                FLIPPED[word]
                if word in MANY_FORMS
                else {"am": "is"}.get(word, self._other(word, Form.BASE))
            )
        return (
            FLIPPED[word]
            if word in ONE_FORMS
            else {"am": "are"}.get(word, self._other(word, Form.THIRD))
        )

    def _other(self, word: str, wrong: Form) -> str | None:
        found = present(word) if word not in FINITE and word not in ("be", "have", "do") else None
        if not found or found[1] is not wrong:
            return None
        if wrong is Form.BASE and read_as(word, Form.PAST):  # "put", "cut"
            return None
        return found[0].third if wrong is Form.BASE else found[0].base

    def _excused(self, verb: int, word: str, start: int) -> bool:
        """Subjunctives, and what only looks like a subject."""
        before = self.words[max(0, start - 8) : start]
        if word not in ONE_FORMS and SUBJUNCTIVE.intersection(before):
            return True
        if word == "were" and (IRREALIS.intersection(before) or "if" in self.words[start:verb]):
            return True
        if word in ("need", "dare") and self.at(verb + 1) == "not":
            return True
        if word in ("is", "was") and self._amounts(start, verb):
            return True
        if self.at(start - 1) in SENSING and word not in FINITE:
            return True
        follows = self.at(verb + 1)
        if (
            self.at(start) in COUNTS
            and self.at(start + 1) == "and"
            and self.at(start + 2) in COUNTS
        ):
            return True  # "Two and two is four"
        if word == "please" or (word == "like" and follows in ("this", "that", "it")):
            return True  # "Everyone please reply", "something like that could happen"
        if follows in ("i", "we", "they", "he", "she") and word in FINITE:
            return True  # "No way am I using it", "when the hell do we eat"
        if word in ("live", "screen", "copy", "cold") and read_as(follows, Form.PAST):
            return True  # "She live streamed it"
        if self.at(start) == "all" and word in ("is", "was") and self._agrees(verb - 1):
            return True  # "All the manager wants is silence"
        if self.at(verb - 2) == "as" and self.at(verb - 1) in ("you", "we", "they", "i"):
            return True  # "Most owners feel as you do"
        return self.at(verb - 1) == "to"

    def _amounts(self, start: int, verb: int) -> bool:
        """ "Three revisions is enough", "Sundays is when we rest": one thing for the sense."""
        follows = self.at(self._over_adverbs(verb + 1))
        counts = self.at(start) in COUNTS | {"many"} or is_count(self.at(start))
        return follows == "when" or (counts and follows in VERDICTS)
