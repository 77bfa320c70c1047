"""One present verb among past ones: "she opened it, and the zip breaks when she pulled"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.clauses import in_past, present
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import PAST
from coach.rules.grammar.verb_groups import Group
from coach.rules.grammar.wordset import word_set

_NOW = re.compile(
    r"\b(?:now|today|still|always|every|each|usually|often|sometimes|currently|these days|tomorrow|next|never|ever|since"
    r"|will|if|whenever|a (?:day|week|month|year)|nowadays|so far|yet|please|says?|thinks?)\b"
)
_TOLD_WHEN = re.compile(
    r"\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|that (?:day|night|evening|morning)|in the (?:morning|evening|end)"
    r"|suddenly|at once|(?:the )?(?:next|following) (?:day|morning)|during the|at (?:noon|midnight)|in (?:19|20)\d\d|when)\b"
)
_ACTS = word_set(
    "reach crash freeze check arrive leave come tell call ring ask reply answer refuse promise cancel give send return "
    "hang bring throw forget lose find break fall stop disappear take pay pick drop open close start begin become get "
    "receive notice hear reject cry shout bite laugh walk enter change delete block"
)


def _odd_one(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        finite = [group for group in line.groups if group.finite]
        if len(finite) < 2 or any(g.tense in ("future", "modal") or _perfect(g) for g in finite):
            continue
        odd = [g for g in finite if g.tense == "present"]
        told = [g for g in finite if g.tense == "past" and g.subject]
        if len(odd) != 1 or not told or line.search(_NOW):
            continue
        if line.lower(0) in ("no", "hardly", "scarcely", "barely") or " , tell " in line.plain:
            continue  # "no sooner had he come than", "when the manager comes, tell her I called"
        when = line.search(PAST) or line.search(_TOLD_WHEN)
        if (len(told) > 1 or when or any(g.perfect for g in told)) and _may_slip(line, odd[0]):
            yield Found(*line.fix(odd[0].first, odd[0].last, in_past(odd[0])))


def _perfect(group: Group) -> bool:
    return group.perfect and group.tense == "present"


def _may_slip(line: Line, group: Group) -> bool:
    """An act told of one, in a clause of its own, not in a relative one."""
    near = {line.lower(i) for i in range(max(0, group.first - 4), group.first)}
    clause = near & {"who", "which", "that", "what", "how", "why", "where", "whether"}
    act = (
        group.main is not None
        and group.base in _ACTS
        and not group.aux
        and group.simple
        and not group.passive
    )
    one = group.subject in ("i", "we", "he", "she", "it", "they", "noun")
    return present(group) and act and one and not clause


CHECKS = (
    Check(
        id="COACH_TENSE_ODD_ONE",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="The other verbs tell of the past; if this happened then too, write “{right}”.",
            bn="বাকি ক্রিয়াগুলো অতীতের; এটাও তখনকার হলে লিখুন “{right}”।",
        ),
        find=_odd_one,
        wrong=(
            "The bus had left by the time we [reach => reached] the stand.",
            "She was ill on Monday, so she [leaves => left] early.",
            "When he was our manager, he [checks => checked] the mails himself.",
        ),
        right=(
            "The bus had left by the time we reached the stand.",
            "The agent who called you yesterday works in our Khulna office.",
            "I ordered it on Monday, and I need it today.",
        ),
    ),
)
