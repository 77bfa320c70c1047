"""Decides which moves a text makes, from the patterns found in it."""

from collections.abc import Mapping
from itertools import pairwise

from coach.domain.assessment import MoveFound
from coach.domain.exercise import Move
from coach.domain.reading import Hit, Reading, Sentence
from coach.rules.replies.moves import RULES
from coach.rules.replies.moves.rule import (
    IF,
    IF_PATTERNS,
    WHEN,
    WHEN_PATTERNS,
    Group,
    In,
    MoveRule,
    Where,
)
from coach.rules.replies.words import CLASSES, words

_NOT = words("not never no without neither nor cannot dont cant wont didnt doesnt isnt refuse")
# Words a "not" reaches through: "there is no need for us to say sorry".
_CARRY = words(
    """be am going to need reason have say want think that we i should will would shall any
    really very feel able owe here gonna believe mean must the a an at all ever even point
    way can could for us me do see why intend plan wish ready likely require obliged like
    supposed even let get"""
)
_BEFORE_A_CLAUSE = words(
    """and but so also please well then sir madam that because since as if hello hi hey dear
    see understand know noticed notice hear sorry thanks yes ok sure , : - now however ,
    while where and incidentally to right , indeed today first"""
)
_IF = words("if whether unless how why what which who")
_SURELY_IF = words("if whether unless")
# "to know when your parcel will arrive" is a wish, not a promise.
_KNOW = words("know see check find about of on ask wonder sure understand tell idea confirm")
_WHEN = words("when where how what why")
_REACH_OF_IF = 5
# Naming one of these is not yet naming the matter.
_NOTHING_NAMED = words(
    """i we you it he she they me us your our my their the a an this that these those there
    here be am is are was were do does did have has had will would can could may might shall
    should must to of in on at by for with about from as and or but so if when while because
    since that which who what how why where not no very really so much just also too only
    all any some every more most again now then today please kindly sir madam dear thank
    sorry problem issue concern concerns frustration inconvenience feeling situation trouble
    question query message email mail letter contact matter help assist assistance support
    need want like wish get have feel face facing experience understand know see hear look
    come go say tell let give make take hope inform write reach out reply respond response
    information detail details thing things something anything everything situation position
    difficulty difficult important hard bad good great well best nice happy glad sad upset
    worry worried frustrate frustrating frustrated annoying annoy disappoint disappointed
    disappointing stressful confuse confusing confusion patience time further other us team
    regard regarding concern delay mistake error cause caused any sincerely apology
    apologize able be been being us yes ok 1 patience understanding interest customer client
    service feedback immediately soon quickly possible still already always"""
)
_MATTERS = frozenset(CLASSES["thing"])
# Said in few words; what the others say stands in the rest of the clause.
_FORMULAS = frozenset({Move.GREETING, Move.THANKS, Move.APOLOGY, Move.CLOSING})
_TO_READER = words("you your")
_FIRST_SENTENCES = 3
_OPENING_SENTENCES = 4
_FEWEST_SHARED = 3
_LAST_SENTENCES = 4
_LONGEST_SIGN_OFF = 9
_LONGEST_CLAUSE = 25
_CLAUSE_ENDS = frozenset(",.!?;:\n…()-–—")


class MoveFinder:
    """Reads moves off a text's pattern hits."""

    def __init__(self, rules: tuple[MoveRule, ...] = RULES) -> None:
        self._rules = rules

    def patterns(self) -> Mapping[str, tuple[str, ...]]:
        """What to look for in every text, by label."""
        looked_for: dict[str, tuple[str, ...]] = {WHEN: WHEN_PATTERNS, IF: IF_PATTERNS}
        for rule in self._rules:
            looked_for[_looks_like(rule)] = rule.looks_like
            for place, group in enumerate(rule.groups):
                looked_for[_label(rule, place)] = group.patterns
        return looked_for

    def find(self, reading: Reading) -> tuple[MoveFound, ...]:
        """The moves made, in order of place; each place of a move once."""
        found = [
            MoveFound(rule.move, reading.span(hit.first, hit.end))
            for rule in self._rules
            for hit in self._of_rule(rule, reading)
        ]
        return tuple(sorted(found, key=lambda move: move.span))

    def restated(self, reading: Reading, asked: frozenset[str]) -> tuple[MoveFound, ...]:
        """The first of the opening sentences that tells the reader their own matter.

        `asked` are the words of their messages. A sentence that answers them
        takes up those words too and is no restatement.
        """
        answers = [
            hit.first
            for rule in self._rules
            if rule.move in {Move.SOLUTION, Move.NEXT_STEP, Move.ASK_INFO}
            for hit in self._of_rule(rule, reading)
        ]
        for sentence in reading.sentences[:_OPENING_SENTENCES]:
            said = reading.of(sentence)
            if any(sentence.first <= first < sentence.end for first in answers):
                continue
            shared = {word.lemma for word in said if word.is_word} & asked - _NOTHING_NAMED
            if len(shared) >= _FEWEST_SHARED and any(word.norm in _TO_READER for word in said):
                first = next(
                    at for at in range(sentence.first, sentence.end) if reading.words[at].is_word
                )
                span = _to_clause_end(Hit("", first, first + 1), reading)
                return (MoveFound(Move.RESTATE, reading.span(span.first, span.end)),)
        return ()

    def _of_rule(self, rule: MoveRule, reading: Reading) -> list[Hit]:
        looks_like = reading.found(_looks_like(rule))
        hits = []
        for place, group in enumerate(rule.groups):
            for hit in reading.found(_label(rule, place)):
                if any(hit.overlaps(other) for other in looks_like) or _is_late(rule, hit, reading):
                    continue
                if _counts(group, hit, reading):
                    hits.append(hit if rule.move in _FORMULAS else _to_clause_end(hit, reading))
        return _apart(hits, reading)


def _is_late(rule: MoveRule, hit: Hit, reading: Reading) -> bool:
    if not rule.in_first or len(reading.sentences) <= rule.in_first:
        return False
    return hit.first >= reading.sentences[rule.in_first].first


def _label(rule: MoveRule, place: int) -> str:
    return f"{rule.move}/{place}"


def _looks_like(rule: MoveRule) -> str:
    return f"{rule.move}/looks-like"


def _apart(hits: list[Hit], reading: Reading) -> list[Hit]:
    """One hit for each sentence: the longest, then the first."""
    best: dict[int, Hit] = {}
    for hit in sorted(hits, key=lambda hit: (hit.first - hit.end, hit.first)):
        best.setdefault(reading.sentence_of(hit.first).first, hit)
    return list(best.values())


def _counts(group: Group, hit: Hit, reading: Reading) -> bool:
    sentence = reading.sentence_of(hit.first)
    if group.within is not In.ANY and (group.within is In.QUESTION) != sentence.is_question:
        return False
    if group.near and not any(
        sentence.first <= near.first < sentence.end for near in reading.found(group.near)
    ):
        return False
    if group.deniable and _is_denied(hit, reading, inside=not group.gaps_may_deny):
        return False
    if group.names_matter and not _names_matter(hit, sentence, reading):
        return False
    return _is_placed(group.where, hit, sentence, reading)


def _is_denied(hit: Hit, reading: Reading, *, inside: bool) -> bool:
    at = hit.first - 1
    while at >= 0 and reading.words[at].norm in _CARRY:
        at -= 1
    if at >= 0 and reading.words[at].norm in _NOT:
        # "not only sorry", "do not hesitate": the first word decides what is denied.
        return reading.words[at + 1].norm != "only"
    return inside and any(word.norm in _NOT for word in reading.words[hit.first : hit.end])


def _to_clause_end(hit: Hit, reading: Reading) -> Hit:
    """The hit with the rest of its clause, which says the matter."""
    end = hit.end
    limit = min(reading.sentence_of(hit.first).end, hit.first + _LONGEST_CLAUSE)
    while end < limit and reading.words[end].norm not in _CLAUSE_ENDS:
        end += 1
    return Hit(hit.label, hit.first, end)


def _names_matter(hit: Hit, sentence: Sentence, reading: Reading) -> bool:
    named = {
        word.lemma
        for word in reading.words[hit.first : sentence.end]
        if word.is_word and word.lemma not in _NOTHING_NAMED and word.norm not in _NOTHING_NAMED
    }
    return len(named) >= 2 or bool(named & _MATTERS)


def _is_placed(where: Where, hit: Hit, sentence: Sentence, reading: Reading) -> bool:
    match where:
        case Where.AT_START:
            return _starts(hit, sentence, reading) and (
                sentence.starts_line or sentence in reading.sentences[:_FIRST_SENTENCES]
            )
        case Where.SENTENCE:
            opens = hit.first == sentence.first
            return opens or reading.words[hit.first - 1].norm in _BEFORE_A_CLAUSE
        case Where.NOT_IF:
            before = reading.words[max(sentence.first, hit.first - _REACH_OF_IF) : hit.first]
            return not (
                any(word.norm in _IF for word in before[-1:])
                or any(word.norm in _SURELY_IF for word in before)
                or any(word.norm in _KNOW and then.norm in _WHEN for word, then in pairwise(before))
            )
        case Where.AT_END:
            return sentence in reading.sentences[-_LAST_SENTENCES:]
        case Where.SIGN_OFF:
            last = sentence in reading.sentences[-_LAST_SENTENCES:]
            return last and sentence.end - sentence.first <= _LONGEST_SIGN_OFF
        case _:
            return True


def _starts(hit: Hit, sentence: Sentence, reading: Reading) -> bool:
    """First in the sentence, or right after the name it is said to."""
    if hit.first == sentence.first:
        return True
    before = [word.norm for word in reading.words[sentence.first : hit.first]]
    return len(before) <= 3 and (before[-1] in {",", "-", ":"} or before[0].startswith("@"))
