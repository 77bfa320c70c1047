"""A story told in the past stays in the past, from one clause to the next."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.clauses import in_past, past
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import PAST
from coach.rules.grammar.wordset import word_set

_EVENTS = word_set(
    "say tell ask call come go reply send give take stop refuse promise answer arrive leave cancel pay "
    "cry start shout disappear break fall open close buy charge hang bring phone ring pick drop find "
    "throw become receive get return deliver notice close reject hear lose learn"
)


def _mixed(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "He called yesterday and then asks": an event in the present, in the middle of a story."""
    for line in lines(text):
        past_seen = False
        told_when = bool(_TOLD_WHEN.search(line.plain) or PAST.search(line.plain))
        for group in line.groups:
            past_seen = past_seen or (past(group) and group.main is not None)
            simple = group.finite and group.tense == "present" and group.simple and group.main
            if not (past_seen and told_when and simple) or group.passive:
                continue
            if _NOW.search(line.plain[line.starts[max(0, group.first - 3)] :]):
                continue
            joined = {line.lower(i) for i in range(max(0, group.first - 4), group.first)}
            relative = joined & {"who", "which", "that"}
            if group.base in _EVENTS and joined & {"and", "but", "then", "so"} and not relative:
                yield Found(*line.fix(group.first, group.last, in_past(group)))


_TOLD_WHEN = re.compile(
    r"^when |\b(?:at first|one day|this morning|at (?:noon|midnight)|on \w+day|in (?:january|february|march"
    r"|april|may|june|july|august|september|october|november|december)|(?:two|three|four|five|many) times"
    r"|(?:the )?next day|first)\b"
)
_NOW = re.compile(
    r"\b(?:now|today|still|always|every|usually|currently|these days|tomorrow|next)\b"
)


def _past_perfect_alone(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        finite = [g for g in line.groups if g.finite]
        if len(finite) != 1 or not PAST.search(line.plain):
            continue
        only = finite[0]
        if only.tense == "past" and only.perfect and only.subject and "already" not in only.inside:
            yield Found(
                *line.fix(only.first, only.last, rewritten(only, "past", progressive=False))
            )


_BN_STORY = "গল্পটা অতীতের, তাই এই ক্রিয়াটাও অতীতে থাকবে: “{right}”।"


CHECKS = (
    Check(
        id="COACH_TENSE_STORY",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="The story began in the past; keep this verb there too: “{right}”.",
            bn=_BN_STORY,
        ),
        find=_mixed,
        wrong=(
            "The rider called me yesterday and then he [cancels => cancelled] the trip.",
            "She ordered two bags last week but then the shop [sends => sent] her one.",
            "Two days ago he paid me and [asks => asked] me to wait.",
        ),
        right=(
            "He ordered it yesterday and wants it today.",
            "She ordered two bags last week but the shop sent one.",
            "I spoke to the manager who calls every week.",
        ),
    ),
    Check(
        id="COACH_TENSE_HAD_ALONE",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="“Had” is only for what came before another past event. For one event alone write “{right}”.",
            bn="আরেকটা অতীত ঘটনার আগে ঘটলে তবেই had লাগে। একটাই ঘটনা হলে লিখুন “{right}”; বাংলার "
            "“করেছিলাম” মানেই had নয়।",
        ),
        find=_past_perfect_alone,
        wrong=(
            "I [had sent => sent] you the file last week.",
            "Yesterday I [had called => called] your office.",
            "We [had ordered => ordered] ten shirts two weeks ago.",
        ),
        right=(
            "I sent you the file last week.",
            "I had sent the file before you called yesterday.",
            "He had already left.",
        ),
    ),
)
