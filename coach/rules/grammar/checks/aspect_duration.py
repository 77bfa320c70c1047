"""A length of time up to now takes “have” or “has”: “for two years”, “how long”, “the first time”."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, Place, lines
from coach.rules.grammar.ongoing import MESSAGE, perfects, still_present, verbs_near
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import DURATION, NUMBERS, UNITS
from coach.rules.grammar.verb_groups import Group
from coach.rules.grammar.wordset import word_set

_FOR = re.compile(
    rf"\b(?:for|since) {DURATION}(?![\w'’-])(?! (?:a|per|every|each|only|free|old|long|at a)\b)"
)
_LAST_N = re.compile(
    rf"\b(?:for|in|over|during|since) (?:the )?(?:last|past) {NUMBERS} {UNITS}s?(?![\w'’])"
    rf"|\bfor (?:the )?(?:last|past) {UNITS}(?![\w'’])|\b(?:over|during) the (?:last|past) {UNITS}(?![\w'’])|\bin recent (?:days|weeks|months|years|times)(?![\w'’])"
)
_FUTURE = re.compile(
    r"\b(?:next|tomorrow|from (?:\w+day|now|today)|until|till|starting|(?:every|each) (?:day|morning|evening|night|week|month|year|time|\w+day)|per|upcoming|coming"
    r"|this weekend|tonight|usually|normally|always|maximum|up to)\b"
)
# Work that goes on: with "for two years" it has been going on, it is no plan.
_ONGOING = word_set(
    "use work wait live try face follow sell do learn study look serve suffer deal manage "
    "maintain experience struggle ask request search design handle write build teach know "
    "run buy order call get receive practise practice develop provide operate show train "
    "help think talk see take make send own play drive read support rent complain argue cry bleed ring knock "
    "chase beg shout paint build renovate edit translate cough lead head coach mentor volunteer freelance earn "
    "publish blog record supply import export farm bake cook sew stitch photograph tutor deliver trade feel "
    "collect advise train post hide avoid ignore leak drip bark cost charge owe date share lend"
)
_LONG = re.compile(r"(?:years?|months?|decades?|weeks?|long|time|ages)$")
# "My order is pending for three days": it has been, and nobody planned it so.
_STUCK = word_set(
    "pending stuck missing slow sick ill unwell broken late overdue unpaid silent upset worried inactive busy "
    "waiting absent unresolved locked dead stock"
)
_SHUT_OUT = word_set("block disconnect hack")
_YEARS = re.compile(r"(?:years?|decades?|long|time|ages|months?)$")
_SURE_SIMPLE = word_set("know live use work do teach sell try wait manage handle face own follow")
_AWAY = word_set(
    "away out off leave available free valid closed open abroad vacation holiday town under "
    "warranty on only guaranteed booked reserved"
)
_HOW_LONG_ASKED = re.compile(r"\b(?:how long|how many (?:years|months)|since when)(?= )")
_HOW_LONG = word_set(
    "work use wait live know face do sell run learn look try follow study teach own deal suffer exist"
)
_NTH_TIME = re.compile(
    r"\b(?:this|it|that) (?:is|was|'s) (?:only |just )?(?:the |my |our )?(?:very )?"
    r"(?:first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)) time(?: that| when)?(?= )"
)


def _for(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _durations(text, sure=True)


def _for_perhaps(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _durations(text, sure=False)


def _durations(text: Sequence[Sentence], *, sure: bool) -> Iterator[Found]:
    for line in lines(text):
        if line.search(_FUTURE):
            continue
        for match, place in line.find(_FOR):
            group = verbs_near(line, place.first, place.last)
            if not group or not still_present(line, group) or _conditional(line, group):
                continue
            verdict = _is_sure(line, group, match.group())
            if verdict is None and _goes_on(line, group, place, match.group()):
                verdict = False
            if verdict is sure:
                yield Found(*line.fix(group.first, group.last, *perfects(group)))


def _goes_on(line: Line, group: Group, time: Place, phrase: str) -> bool:
    """Whether this has surely lasted since: a trouble, what nobody does, a thing of one's own."""
    between = {line.lower(i) for i in range(group.last + 1, time.first)}
    if group.main is None and not group.subject_inside:
        return not _STUCK.isdisjoint(between)
    if line.lower(group.first - 1) in ("nobody", "nothing") or line.lower(group.first - 2) == "no":
        return group.first > time.last or time.first - group.last < 6
    if group.base == "have" and not group.aux and group.subject in ("i", "we", "he", "she", "they"):
        return bool(_YEARS.search(phrase)) and bool({"this", "that", "my", "the"} & between)
    return False


def _conditional(line: Line, group: Group) -> bool:
    return any(line.lower(i) in ("if", "when", "can", "must") for i in range(group.first))


def _is_sure(line: Line, group: Group, phrase: str) -> bool | None:
    """True for an error, False for a hint, None for nothing."""
    if phrase.startswith("since"):  # "since two days" is found with the other sinces
        return None
    person = group.subject in ("i", "we", "they", "he", "she", "you")
    if group.passive:
        married = group.base in ("marry", "engage", "involve", "connect", "base")
        shut_out = (
            group.base in _SHUT_OUT and group.simple and not phrase.endswith(("minutes", "hours"))
        )
        return (
            (True if person and _YEARS.search(phrase) else None)
            if married
            else (False if shut_out else None)
        )
    if group.progressive:
        if group.base in ("wait", "try", "look", "search", "know"):
            return True
        return bool(_LONG.search(phrase)) if group.base in _ONGOING else None
    if group.main is None:
        between = {line.lower(i) for i in range(group.last + 1, len(line.words))}
        if between & _AWAY or not person:
            return None
        return bool(_YEARS.search(phrase)) or None
    if "do" in group.aux or "does" in group.aux:
        return None
    if person and group.base in _SURE_SIMPLE and _YEARS.search(phrase):
        return True
    return False if group.base in _ONGOING and _LONG.search(phrase) else None


def _last_n(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_LAST_N):
            group = verbs_near(line, place.first, place.last)
            if group and still_present(line, group) and not _what_is(line, group):
                yield Found(*line.fix(group.first, group.last, *perfects(group)))


def _what_is(line: Line, group: Group) -> bool:
    """ "This is our revenue in the last six months" names a thing; nothing went on."""
    if group.progressive or group.aux[:1] in (("do",), ("does",)):
        return False
    if group.main is None or group.passive:
        return line.lower(group.last + 1) in ("the", "our", "your", "my", "a", "an", "not") or (
            group.subject not in ("i", "we", "you", "they", "he", "she")
            and line.lower(group.first - 1) in ("this", "here", "that", "what", "below", "there")
        )
    return group.base in (
        "show",
        "see",
        "need",
        "want",
        "have",
        "include",
        "cover",
        "list",
        "contain",
    )


def _nth_time(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_NTH_TIME):
            group = line.group_after(place.last)
            near = group and group.first - place.last <= 4 and group.finite
            if near and group and group.tense == "present" and not group.perfect and group.subject:
                yield Found(
                    *line.fix(group.first, group.last,
                              rewritten(group, "present", perfect=True, progressive=False))
                )  # fmt: skip


def _how_long(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match, place in line.find(_HOW_LONG_ASKED):
            group = line.group_after(place.last)
            if not group or group.first != place.last + 1 or not group.subject_inside:
                continue
            if not still_present(line, group):
                continue
            since = match.group() == "since when"
            owned = group.base == "have" and line.lower(group.last + 1) in (
                "this",
                "that",
                "these",
                "the",
            )
            if owned and match.group() == "how long" and line.lower(group.last + 3) != "to":
                yield Found(*line.fix(group.first, group.last, *perfects(group)))
                continue
            if since or (match.group().startswith("how") and group.base in _HOW_LONG):
                yield Found(*line.fix(group.first, group.last, *perfects(group)))


CHECKS = (
    Check(
        id="COACH_ASPECT_FOR",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=MESSAGE,
        find=_for,
        wrong=(
            "I [am waiting => have been waiting] for two hours.",
            "We [are using => have been using] your plugin for three years.",
            "I [know => have known] this client for five years.",
        ),
        right=(
            "I have been waiting for two hours.",
            "I work for eight hours a day.",
            "We are staying in Cox's Bazar for two weeks.",
            "The warranty lasts for two years.",
        ),
    ),
    Check(
        id="COACH_ASPECT_FOR_HINT",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="If it is still going on, write “{right}”.",
            bn="কাজটা এখনও চললে লিখুন “{right}”; বাংলায় “করছি” হলেও ইংরেজিতে have/has লাগে।",
        ),
        find=_for_perhaps,
        wrong=(
            "Our team [handles => has been handling] their page for two years.",
            "She [is serving => has been serving] guests for an hour.",
            "The agent [shows => has been showing] this house for a month.",
            "My order [is => has been] pending for three days.",
            "I [have => have had] this phone for two years.",
            "Nobody [replies => has been replying] to my mails for two days.",
        ),
        right=(
            "Our team handles eighty chats a day.",
            "She serves guests every evening for two hours.",
            "We keep the files for a month.",
            "The offer is valid for three days.",
            "We have the hall for two hours.",
        ),
    ),
    Check(
        id="COACH_ASPECT_LAST_YEARS",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“The last …” or “the past …” runs up to now, so the verb needs “have” or “has”: “{right}”.",
            bn="“the last/past …” মানে এখন পর্যন্ত সময়টা, তাই have/has লাগে: “{right}”।",
        ),
        find=_last_n,
        wrong=(
            "I [work => have been working] as a VA for the last three years.",
            "In the past two months we [are getting => have been getting] more orders.",
            "The site [is => has been] slow for the past few days.",
            "In recent months the price [is rising => has been rising].",
        ),
        right=(
            "I have worked as a VA for the last three years.",
            "This is our income in the last six months.",
            "In the past I worked at night.",
        ),
    ),
    Check(
        id="COACH_ASPECT_NTH_TIME",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After “this is the first time” English uses “have” or “has”: “{right}”.",
            bn="“This is the first time”-এর পরে have/has লাগে: “{right}”।",
        ),
        find=_nth_time,
        wrong=(
            "This is the first time I [am using => have used] Canva.",
            "It is the third time we [write => have written] to you.",
            "This is the second time the parcel [is coming => has come] broken.",
        ),
        right=(
            "This is the first time I have used Canva.",
            "The first time I use a tool, I read its guide.",
            "It was the third time we wrote to you.",
        ),
    ),
    Check(
        id="COACH_ASPECT_HOW_LONG",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Asking about a time up to now takes “have” or “has”: “{right}”.",
            bn="কত দিন ধরে চলছে জানতে চাইলে have/has লাগে: “{right}”।",
        ),
        find=_how_long,
        wrong=(
            "How long [are you working => have you been working] with WordPress?",
            "How long [do you know => have you known] this seller?",
            "Since when [are you using => have you been using] our app?",
            "How long [do you have => have you had] this problem?",
        ),
        right=(
            "How long have you been working with WordPress?",
            "How long are you staying in Dhaka?",
            "How long does delivery take?",
        ),
    ),
)
