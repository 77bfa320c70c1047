"""`Unless`, `until` and `lest` are negative already: Bengali says না beside যতক্ষণ and যদি."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.subjects import clause_at
from coach.rules.grammar.verb_groups import Group
from coach.rules.grammar.wordset import word_set

_UNLESS = re.compile(r"\b(?:unless|until|till)\b(?! (?:and until|now|then|next|last))")
_LEST = re.compile(r"\blest\b")
# With these a negative clause makes sense: "until you don't need it".
_STATES = word_set(
    "want need like mind care have know feel see hear agree trust object wish remember exist "
    "believe think understand matter qualify belong"
)


def _not_twice(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_UNLESS):
            group = clause_at(line, place.last + 1)
            if not group or "not" not in group.inside or not group.main:
                continue
            if group.base in _STATES or group.tense == "modal" or group.progressive:
                continue
            if "longer" in line.plain or "any more" in line.plain or "anymore" in line.plain:
                continue
            yield Found(*line.fix(group.first, group.last, _without_not(group)))


def _not_be(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "Unless the file is not ready": nearly always meant the other way round."""
    for line in lines(text):
        for _, place in line.find(_UNLESS):
            group = clause_at(line, place.last + 1)
            if group and group.main is None and group.inside[:1] == ("not",) and len(group.aux) < 2:
                verb = line.lower(group.first)
                last = group.first + 1
                if line.lower(last) == "not":
                    yield Found(*line.fix(group.first, last, verb))


def _without_not(group: Group) -> str:
    kept = replace(group, inside=tuple(word for word in group.inside if word != "not"))
    tense = "past" if group.tense == "past" else "present"
    return rewritten(kept, tense, perfect=group.perfect)


def _lest(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_LEST):
            at = next(
                (i for i in range(place.last + 1, len(line.words)) if line.lower(i) == "not"), None
            )
            if at is None or at > place.last + 7 or line.broken(place.last + 1, at):
                continue
            verb = line.lower(at - 1)
            if verb in ("should", "would", "might", "may", "will", "could"):
                yield Found(*line.fix(at - 1, at, verb if verb in ("might", "may") else "should"))
            elif verb in ("do", "does", "did"):
                yield Found(*line.fix(at - 1, at, "should"))


_NEITHER_NOT = re.compile(r"\bneither\b.* nor\b")
_WAIT = word_set("wait stay hold keep remain continue")


def _neither_not(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "Neither the bank nor the shop did not help": one negative is enough."""
    for line in lines(text):
        if not (match := line.search(_NEITHER_NOT)):
            continue
        for group in line.groups:
            late = group.finite and line.starts[group.first] > match.end()
            if late and "not" in group.inside and group.inside[:1] == ("not",):
                if group.main and group.tense in ("present", "past") and not group.perfect:
                    yield Found(*line.fix(group.first, group.last, _without_not(group)))
                elif line.lower(group.first + 1) == "not":
                    verb = line.lower(group.first)
                    yield Found(*line.fix(group.first, group.first + 1, verb))


def _wait_unless(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "I will wait unless you come": Bengali যতক্ষণ না is "until"."""
    for line in lines(text):
        for at, word in enumerate(line.words):
            if word.lower != "unless" or at < 2:
                continue
            main = line.group_before(at)
            own = clause_at(line, at + 1)
            if main and own and main.base in _WAIT and "not" not in own.inside:
                yield Found(*line.fix(at, at, "until"))


CHECKS = (
    Check(
        id="COACH_CONJUNCTION_NEITHER_NOT",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Neither … nor” is negative already, so its verb takes no “not”: “{right}”.",
            bn="“neither … nor” নিজেই না-বোধক, তাই ক্রিয়ায় আর “not” বসে না: “{right}”।",
        ),
        find=_neither_not,
        wrong=(
            "Neither the bank nor the courier [did not help => helped] us.",
            "Neither the logo nor the banner [is not => is] ready.",
            "Neither Rina nor her sister [does not work => works] here.",
        ),
        right=(
            "Neither the bank nor the courier helped us.",
            "Neither of them called, nor did they write.",
            "The bank did not help us.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_WAIT_UNLESS",
        concept=Concept.CONJUNCTION,
        tier=Tier.HINT,
        message=Bilingual(
            en="How long you wait is told with “until” (যতক্ষণ না); “unless” means “if not”.",
            bn="কতক্ষণ অপেক্ষা, তা বলে “until” (যতক্ষণ না); “unless” মানে “যদি না”।",
        ),
        find=_wait_unless,
        wrong=(
            "I will wait [unless => until] you come back.",
            "Please hold the line [unless => until] the manager picks up.",
            "We will keep the parcel [unless => until] you collect it.",
        ),
        right=(
            "I will wait until you come back.",
            "We cannot start unless you pay.",
            "Unless you pay, we cannot keep the slot.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_UNLESS_NOT",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Unless” means “if not”, and “until” has the “not” in it too, so the verb needs none: “{right}”.",
            bn="“unless” মানেই “যদি না”, “until” মানেই “যতক্ষণ না”; তাই ক্রিয়ায় আর “not” বসে না: “{right}”।",
        ),
        find=_not_twice,
        wrong=(
            "Unless you [do not confirm => confirm] the order, we cannot ship it.",
            "Please wait until the manager [does not call => calls] you.",
            "We will not start until you [do not pay => pay] the deposit.",
            "Unless he [will not send => sends] the form, the seat is lost.",
        ),
        right=(
            "Unless you confirm the order, we cannot ship it.",
            "Please wait until the manager calls you.",
            "Unless you do not want the gift, we will send it.",
            "If you do not pay, we cannot start.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_UNLESS_NOT_BE",
        concept=Concept.CONJUNCTION,
        tier=Tier.HINT,
        message=Bilingual(
            en="“Unless” and “until” have a “not” in them. Did you mean “{right}”?",
            bn="“unless” ও “until”-এর ভেতরেই “না” আছে। “{right}” বোঝাতে চেয়েছেন কি?",
        ),
        find=_not_be,
        wrong=(
            "We cannot print it unless the file [is not => is] ready.",
            "Do not post it until the client [is not => is] happy with it.",
            "Unless the photos [are not => are] clear, we cannot use them.",
        ),
        right=(
            "We cannot print it unless the file is ready.",
            "If the file is not ready, tell us.",
            "We wait until the client is happy.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_LEST",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Lest” means “so that not”; another “not” turns it round: “{right}”.",
            bn="“lest” মানেই “পাছে”, ভেতরেই না আছে; আবার “not” দিলে অর্থ উল্টে যায়: “{right}”।",
        ),
        find=_lest,
        wrong=(
            "Keep the box dry lest it [should not => should] break.",
            "Write the code down lest you [do not => should] forget it.",
            "Call him lest he [might not => might] miss the bus.",
        ),
        right=(
            "Keep the box dry lest it should break.",
            "Write the code down lest you forget it.",
            "At least you should not lose it.",
        ),
    ),
)
