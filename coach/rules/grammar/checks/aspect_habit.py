"""What happens usually, daily or each time takes the simple present: "I check it every day"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import (
    DETERMINERS,
    SUBJECT_PRONOUNS,
    Group,
)
from coach.rules.grammar.wordset import word_set


def _habit(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            if not _present_progressive(group):
                continue
            before = line.lower(group.first - 1)
            if (
                _habit_said_first(line, group)
                or _USUALLY.intersection((before, *group.inside))
                or _whenever(line, group)
            ):
                yield Found(*line.fix(group.first, group.last, _with_adverbs(group)))


_HABIT_FIRST = re.compile(
    r"^(?:normally|usually|generally|typically|sometimes|often|in general|as a rule|by default|most of the time)(?: ,)?(?= )"
)


def _habit_said_first(line: Line, group: Group) -> bool:
    """ "Normally the courier is taking two days"."""
    opens = _HABIT_FIRST.match(line.plain)
    if not opens or line.search(_NOW):
        return False
    return not line.broken(len(opens.group().split()), group.first - 1)


def _with_adverbs(group: Group) -> str:
    return rewritten(group, "present", progressive=False)


_USUALLY = word_set("usually normally generally rarely seldom hardly")
_NOW = re.compile(
    r"\b(?:these days|this (?:week|month|year|time|morning|afternoon|evening|quarter|season|summer|winter|ramadan)|currently|nowadays|at the moment|at present|right now|now|since|until"
    r"|till|next|for the last|for the past|temporarily|lately|recently|still|more and more|tomorrow)\b"
)
_WHENEVER = re.compile(r"\bwhenever (?!possible|necessary|needed|required)")
_EVERY = re.compile(
    r"\b(?:every (?:day|morning|evening|night|week|month|year|afternoon|weekend|\w+day|hour|time)"
    r"|each (?:day|week|month|morning|time|\w+day)|most (?:days|mornings|evenings|nights)|daily|once a (?:day|week|month)|twice a (?:day|week|month)"
    r"|\w+ times a (?:day|week|month|year)|on (?:weekdays|working days|weekends|holidays|(?:mon|tues|wednes|thurs|fri|satur|sun)days))\b"
)


def _present_progressive(group: Group) -> bool:
    return (
        group.finite
        and group.progressive
        and group.tense == "present"
        and not group.perfect
        and not group.passive
        and group.main is not None
        and group.base not in ("go", "look", "wait", "hope", "be")
        and bool(group.subject)
    )


def _whenever(line: Line, group: Group) -> bool:
    """ "Whenever an order comes in, the system is sending": in the main clause, at any time."""
    if not line.search(_WHENEVER) or line.search(_NOW):
        return False
    at = next((i for i, word in enumerate(line.words) if word.lower == "whenever"), 0)
    if at > group.last:
        return not line.broken(group.last + 1, at - 1)
    return at == 0 and any(line.lower(i) == "," for i in range(at, group.first))


def _every_day(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if line.search(_NOW):
            continue
        for _, place in line.find(_EVERY):
            group = line.verbs_before(place.first) or line.group_before(place.first)
            near = group and not line.broken(group.last + 1, place.first - 1)
            if not near and line.opens(place.first):
                group = line.group_after(place.last)
            if group and _past_habit(group):
                fix = rewritten(group, "past", progressive=False)
                yield Found(*line.fix(group.first, group.last, fix))
            if group and _goes(line, group):
                yield Found(*line.fix(group.first, group.last, _with_adverbs(group)))
            if group and _present_progressive(group) and group.base not in _TRENDS:
                yield Found(*line.fix(group.first, group.last, _with_adverbs(group)))
        for group in line.groups:
            seldom = (
                _SOMETIMES.intersection(group.inside) or line.lower(group.first - 1) in _SOMETIMES
            )
            never = "never" in group.inside and group.progressive and group.tense == "present"
            never = never and group.main is not None and not group.perfect and not group.passive
            if seldom and (_present_progressive(group) or (never and group.base != "go")):
                yield Found(*line.fix(group.first, group.last, _with_adverbs(group)))


def _goes(line: Line, group: Group) -> bool:
    """ "He is going to the bank", not "going to close"."""
    going = group.base == "go" and group.progressive and group.tense == "present" and group.subject
    place = line.lower(group.last + 2) in DETERMINERS | {
        "work",
        "school",
        "college",
        "bed",
        "office",
    }
    return bool(going) and not group.perfect and line.lower(group.last + 1) == "to" and place


def _automatic(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "The system is sending an automatic reply to every message"."""
    for line in lines(text):
        if line.search(_NOW) or not line.search(_AUTOMATIC):
            continue
        for group in line.groups:
            thing = group.subject in ("noun", "it") and line.lower(group.first - 1) in _MACHINES
            always = line.lower(group.last + 1) and _ALWAYS.intersection(group.inside)
            if _present_progressive(group) and (thing or (always and group.base in _OFTEN_DONE)):
                yield Found(*line.fix(group.first, group.last, _with_adverbs(group)))


_AUTOMATIC = re.compile(
    r"\b(?:automatic|automatically|always|(?:to|for|after|on|with) (?:every|each) \w+)\b"
)
_MACHINES = word_set(
    "system bot chatbot app software plugin site website server page tool shop form script"
)
_ALWAYS = word_set("always")
_OFTEN_DONE = word_set(
    "send reply deliver open close give use pay check answer call ship charge include"
)


def _past_habit(group: Group) -> bool:
    """ "I was working every day": a habit, if in the past."""
    return (
        group.progressive
        and group.tense == "past"
        and not group.perfect
        and not group.passive
        and group.subject in SUBJECT_PRONOUNS
        and group.base not in _TRENDS | {"go", "hope"}
    )


def _each_time(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "When I click the button, the page is showing an error": each time, so simple present."""
    for line in lines(text):
        if not line.plain.startswith(("when ", "if ", "every time ", "each time ", "once ")):
            continue
        first = next((g for g in line.groups if g.finite), None)
        comma = next((i for i, w in enumerate(line.words) if w.lower == ","), 0)
        if not first or first.tense != "present" or not first.simple or first.last > comma:
            continue
        main = line.verbs_after(comma)
        if main and main.base == "see":
            continue
        if main and _present_progressive(main) and first.main and not line.search(_NOW):
            yield Found(*line.fix(main.first, main.last, _with_adverbs(main)))


_SOMETIMES = word_set("often sometimes never")
_TRENDS = word_set(
    "grow fall rise increase decrease drop improve change get become lose gain learn expand "
    "decline shrink widen"
)


CHECKS = (
    Check(
        id="COACH_ASPECT_HABIT",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="What happens usually or each time is said in the simple present: “{right}”.",
            bn="যা সাধারণত বা প্রতিবার ঘটে, তা simple present-এ বলা হয়: “{right}”।",
        ),
        find=_habit,
        wrong=(
            "We usually [are replying => reply] within an hour.",
            "She [is normally working => normally works] from home.",
            "Whenever a customer pays, the shop [is sending => sends] a receipt.",
            "Normally the courier [is taking => takes] two days.",
        ),
        right=(
            "We usually reply within an hour.",
            "She is always helping new agents.",
            "Whenever I call, she is driving to work these days.",
        ),
    ),
    Check(
        id="COACH_ASPECT_EACH_TIME",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="If this happens each time, English uses the simple present: “{right}”.",
            bn="প্রতিবার এমন হলে simple present লাগে: “{right}”।",
        ),
        find=_each_time,
        wrong=(
            "When I click the button, the page [is showing => shows] an error.",
            "Every time we upload a photo, the site [is crashing => crashes].",
            "If a customer asks, our agent [is sending => sends] the price list.",
        ),
        right=(
            "When I click the button, the page shows an error.",
            "When you are ready, we are waiting in the lobby.",
            "If you need me, I am sitting in the next room now.",
        ),
    ),
    Check(
        id="COACH_ASPECT_AUTOMATIC",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="It does so each time, so the simple present fits: “{right}”.",
            bn="প্রতিবারই এমন হয়, তাই simple present মানায়: “{right}”।",
        ),
        find=_automatic,
        wrong=(
            "The system [is sending => sends] an automatic reply to every message.",
            "Our site [is automatically showing => automatically shows] the price in taka.",
            "We [are always sending => always send] a message after an order.",
        ),
        right=(
            "The system sends an automatic reply to every message.",
            "Our team is working with every client.",
            "We are always looking for new ideas.",
        ),
    ),
    Check(
        id="COACH_ASPECT_EVERY_DAY",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="For a habit English uses the simple present: “{right}”. “Be … -ing” is for now or for a while.",
            bn="অভ্যাস বা নিয়মিত কাজের জন্য simple present: “{right}”। “be … -ing” এখনকার বা অল্প "
            "কিছুদিনের কাজের জন্য।",
        ),
        find=_every_day,
        wrong=(
            "I [am checking => check] the inbox every morning.",
            "Every Friday our rider [is collecting => collects] the parcels.",
            "We [are posting => post] twice a week.",
            "He [is going => goes] to the bank every Sunday.",
        ),
        right=(
            "I check the inbox every morning.",
            "This month I am checking the inbox every morning.",
            "Our team is growing every year.",
        ),
    ),
)
