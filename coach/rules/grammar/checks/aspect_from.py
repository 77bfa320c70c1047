"""“From” with what began then and still goes on: "I am waiting from two days"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, Place, lines
from coach.rules.grammar.ongoing import perfects, still_present, verbs_near
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import NUMBERS, UNITS
from coach.rules.grammar.verb_groups import Group
from coach.rules.grammar.wordset import word_set

_FROM = re.compile(
    rf"\bfrom (?:the )?(?:(?:last|past) (?:{NUMBERS} )?\w+|yesterday|morning|childhood|(?:19|20)[012]\d|{NUMBERS} {UNITS}s?(?: ago)?"
    r"|long(?: time)?|the beginning|the start)(?![\w'’-])(?! (?:to|until|till|onwards?|of|from|on|before|after|up)\b)"
)


def _from(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if " from " not in line.plain and not line.plain.startswith("from "):
            continue
        for match, place in line.find(_FROM):
            group = verbs_near(line, place.first, place.last)
            if not group or not still_present(line, group):
                continue
            if not _goes_on(line, group, place, match.group()):
                continue
            last, word = _preposition(match.group(), place)
            if group.first > place.first:
                middle = line.written(last + 1, group.first - 1)
                fixes = [f"{word} {middle} {verbs}" for verbs in perfects(group)]
                yield Found(*line.fix(place.first, group.last, *fixes))
                continue
            middle = line.written(group.last + 1, place.first - 1)
            fixes = [" ".join(f"{verbs} {middle} {word}".split()) for verbs in perfects(group)]
            yield Found(*line.fix(group.first, last, *fixes))


def _preposition(phrase: str, place: Place) -> tuple[int, str]:
    """The last word to replace, and what to write: a length takes "for", a beginning "since"."""
    if phrase.startswith("from long"):
        return place.last, "for a long time"
    if not _A_NUMBER_OF.search(phrase):
        return place.first, "since"
    return place.first, "for the" if phrase.startswith(("from last", "from past")) else "for"


def _goes_on(line: Line, group: Group, time: Place, phrase: str) -> bool:
    """Whether what the verbs say may have begun at `time` and goes on."""
    between = {line.lower(at) for at in range(group.last + 1, time.first)}
    if not _TAKEN_FROM.isdisjoint(between):
        return False
    if group.passive:
        return group.base in _HELD
    if group.progressive:
        length = bool(_A_NUMBER_OF.search(phrase))
        return group.base not in _TAKING and (length or group.base != "use")
    if group.main is None:
        compared = "last" in phrase and not _A_NUMBER_OF.search(phrase)
        return not _STATES.isdisjoint(between - ({"down", "up"} if compared else set()))
    return group.base in _LASTING | _FAILING and line.lower(time.first + 1) != "morning"


_A_NUMBER_OF = re.compile(rf"\b{NUMBERS} {UNITS}s?$")
_LASTING = word_set(
    "use work live know run sell do manage handle follow teach make keep hold rent serve lead help"
)
_TAKEN_FROM = word_set("different away order orders data file files photo photos email emails home")
_TAKING = word_set(
    "come order buy quote write copy take move receive send download remove transfer import return "
    "collect hear borrow deliver ask switch go start choose hire read get pick select pay shift convert"
)
_HELD = word_set(
    "block close lock disable suspend break hold disconnect lose damage stick stop hack"
)
_STATES = word_set(
    "slow sick ill unwell closed offline busy broken pending late here away absent blocked inactive dead "
    "live unavailable married down up there open stuck free missing out off hacked disabled working"
)
_FAILING = word_set("work open load respond reply sync answer start function")


CHECKS = (
    Check(
        id="COACH_ASPECT_FROM",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="For what began in the past and goes on, write “have been” with “since” or “for”: “{right}”.",
            bn="“থেকে” মানেই from নয়। আগে শুরু হয়ে এখনও চললে “have been” আর since/for: “{right}”।",
        ),
        find=_from,
        wrong=(
            "I [am working here from => have been working here since] 2019.",
            "We [are facing this problem from => have been facing this problem since] last week.",
            "I [am waiting from => have been waiting for] two days.",
            "My account [is not working from => has not worked for] the last three days.",
            "The site [is down from => has been down since] yesterday.",
        ),
        right=(
            "I am working from home.",
            "From two files I am making one.",
            "I am working from nine to five.",
            "We are moving the files from last year to the archive.",
            "Sales are down from last year.",
            "The photos are from last week.",
            "You have two invoices from 2025.",
        ),
    ),
)
