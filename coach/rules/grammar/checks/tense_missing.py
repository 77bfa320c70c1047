"""A verb that lost its auxiliary: "he not come", "my account been hacked"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import PAST
from coach.rules.grammar.verb_groups import (
    BREAKS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

# "I recommend you not share it": right with no auxiliary.
_WISHES = word_set(
    "recommend recommends recommended suggest suggests suggested ask asks asked insist insists insisted requested proposed demanded advised required insist prefer rather request important essential vital "
    "advise necessary propose demand require requires why whether lest"
)
_AUXILIARIES = word_set(
    "am is are was were be been being have has had do does did will would shall should can could may might "
    "must need dare 's 'd to let better"
)
_LEADS = word_set("and but so because , ; then when since although though if as")
_SLIPS = word_set("yet even still also ever already")
_OWNERS = DETERMINERS - {"that", "those", "all", "both", "no", "some", "any", "many", "few"}


@dataclass(frozen=True, slots=True)
class _Bare:
    """A "not" at `at` with no auxiliary: its subject, and the verb at `verb_at`."""

    line: Line
    at: int
    verb_at: int
    subject: str

    @property
    def singular(self) -> bool:
        if self.subject in SUBJECT_PRONOUNS:
            return self.subject in ("he", "she", "it")
        return not self.subject.endswith("s") or self.subject.endswith("ss")

    @property
    def be(self) -> str:
        return "am" if self.subject == "i" else "is" if self.singular else "are"

    @property
    def over(self) -> bool:
        return bool(self.line.search(PAST))


def _bare_nots(text: Sequence[Sentence]) -> Iterator[_Bare]:
    for line in lines(text):
        if " not " not in line.plain:
            continue
        for at, word in enumerate(line.words):
            if word.lower != "not" or word.text.lower() != "not" or at == 0:
                continue
            verb_at = at + 1 + (line.lower(at + 1) in _SLIPS)
            if not _WISHES.isdisjoint(line.lower(i) for i in range(at)):
                break
            if _lost_by_pronoun(line, at) or _lost_by_noun(line, at, verb_at):
                yield _Bare(line, at, verb_at, line.lower(at - 1))


def _lost_by_pronoun(line: Line, at: int) -> bool:
    lead = line.lower(at - 2)
    return line.lower(at - 1) in SUBJECT_PRONOUNS and (at == 1 or lead in _LEADS)


def _lost_by_noun(line: Line, at: int, verb_at: int) -> bool:
    """A noun phrase opens the clause, and there is no other verb in it."""
    start = next((i + 1 for i in range(at - 1, -1, -1) if line.lower(i) in BREAKS), 0)
    if (
        line.lower(start) not in _OWNERS
        or not 1 < at - start < 5
        or not line.lower(at - 1).isalpha()
    ):
        return False
    inside = {line.lower(i) for i in range(start, at)}
    if inside & (PREPOSITIONS | _AUXILIARIES):
        return False
    end = next((i for i in range(at, len(line.words)) if line.lower(i) in BREAKS), len(line.words))
    return not any(g.finite and start <= g.first < end and g.first != verb_at for g in line.groups)


def _not_alone(text: Sequence[Sentence]) -> Iterator[Found]:
    for bare in _bare_nots(text):
        word = bare.line.lower(bare.verb_at)
        fixes = list(_with_auxiliary(bare, word))
        if fixes:
            slip = bare.line.lower(bare.at + 1) if bare.verb_at > bare.at + 1 else ""
            fixes = [" ".join(f.replace("not ", f"not {slip} ", 1).split()) for f in fixes]
            yield Found(*bare.line.fix(bare.at, bare.verb_at, *fixes))


def _with_auxiliary(bare: _Bare, word: str) -> Iterator[str]:
    if (ing := read_as(word, Form.ING)) and ing:
        yield f"{'was' if bare.over and bare.singular else bare.be} not {word}"
        return
    base = read_as(word, Form.BASE, Form.THIRD)
    did = f"did not {base.base}" if base else ""
    if base and word != "be":
        do = f"{'does' if bare.singular else 'do'} not {base.base}"
        yield from (did, do) if bare.over else (do, did)
        return
    done = read_as(word, Form.PARTICIPLE) or read_as(word, Form.PAST)
    if done is None:
        return
    has = "has" if bare.singular else "have"
    if bare.subject not in SUBJECT_PRONOUNS and done.participle[0] == word:
        was = f"{'was' if bare.singular else 'were'} not {word}"
        yield from (was, f"{has} not been {word}") if bare.over else (f"{has} not been {word}", was)
        return
    perfect, simple = f"{has} not {done.participle[0]}", f"did not {done.base}"
    yield from (simple, perfect) if bare.over else (perfect, simple)


def _been_alone(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if " been " not in line.plain:
            continue
        for at, word in enumerate(line.words):
            if word.lower != "been" or at < 2:
                continue
            start = next((i + 1 for i in range(at - 1, -1, -1) if line.lower(i) in BREAKS), 0)
            before = [line.lower(i) for i in range(start, at)]
            noun = before[:1] and before[0] in _OWNERS and 2 <= len(before) <= 4
            if not noun or not _AUXILIARIES.isdisjoint(before) or "'ve" in before:
                continue
            if before[-1].isalpha() and before[-1] not in (
                "never",
                "not",
                "always",
                "just",
                "ever",
            ):
                plural = before[-1].endswith("s") and not before[-1].endswith("ss")
                yield Found(*line.fix(at, at, "have been" if plural else "has been"))


CHECKS = (
    Check(
        id="COACH_TENSE_NOT_ALONE",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Not” needs a helping verb before it: “{right}”. In Bengali না stands alone, in English “not” cannot.",
            bn="ইংরেজিতে “not” একা বসে না, সঙ্গে do, did, is বা have লাগে: “{right}”। বাংলার “না” একাই বসে বলে ভুলটা হয়।",
        ),
        find=_not_alone,
        wrong=(
            "He [not come => did not come] to the office yesterday.",
            "I [not received => have not received] the code yet.",
            "My internet [not working => is not working], so I am late.",
            "They [not give => do not give] any discount.",
        ),
        right=(
            "I recommend you not share the password.",
            "The button not working on my phone is the blue one.",
            "Did I not tell you the price?",
            "We hope, not expect, to finish today.",
        ),
    ),
    Check(
        id="COACH_TENSE_BEEN_ALONE",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Been” needs “have” or “has” before it: “{right}”.",
            bn="been একা বসে না, আগে have বা has লাগে: “{right}”।",
        ),
        find=_been_alone,
        wrong=(
            "My account [been => has been] hacked by someone.",
            "Your parcel [been => has been] at the hub since Monday.",
            "The files [been => have been] deleted from the folder.",
        ),
        right=(
            "My account has been hacked by someone.",
            "The shop had never been busier.",
            "The agent I have always been happy with has left.",
        ),
    ),
)
