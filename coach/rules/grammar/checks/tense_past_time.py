"""A time that is over asks for the simple past: "yesterday", "two days ago", "in 2019"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import past_of_be, rewritten, simple_past
from coach.rules.grammar.lines import Line, Place, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import PAST, POINT
from coach.rules.grammar.verb_groups import (
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    Group,
    is_adverb,
)
from coach.rules.grammar.wordset import word_set

# "Our call yesterday": the time may describe such a noun instead of the verb.
_EVENTS = word_set(
    "meeting call conversation chat discussion visit session class interview event training "
    "webinar demo seminar workshop talk appointment order purchase delivery complaint delay "
    "message performance sales update period figures results numbers"
)
# "I think last week was better": these look at another clause.
_ABOUT_OTHERS = word_set(
    "think believe know remember mean hope see understand guess suppose wonder appreciate "
    "apologize apologise thank regret refer want need say feel miss recall assume love like "
    "hate prefer show indicate suggest include cover contain compare"
)
_WRITING = word_set(
    "write follow call contact reach email message reply respond refer inquire enquire ask "
    "check look talk speak think wonder work apologize apologise deal get complain"
)
# A plan made now for that day: "We have booked a room on 3 May."
_ARRANGING = word_set(
    "schedule book plan arrange set fix move postpone reschedule reserve organise organize "
    "put shift announce decide agree invite promise ask confirm list close open choose "
    "propose add offer block prepare extend make have be"
)
_DONE = word_set(
    "receive send pay order ship arrive get call reply deliver purchase buy submit upload "
    "launch start complete finish sign join talk speak meet refund email go come visit "
    "leave return tell break fix change crash fail hack lose find approve reject update publish "
    "post die hire quit resign write win fall stop deduct collect pick drop cancel"
)
_IN_A_PLACE = word_set("in at on")
_YEAR = re.compile(r"\d{4}$")
_WEEKDAY = re.compile(r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in ")


def governor(line: Line, time: Place) -> Group | None:
    """The verbs that a time phrase belongs to, if that is clear."""
    if line.lower(time.first - 1) in PREPOSITIONS - {"in"}:
        return None
    at = time.last + 1
    while at < len(line.words) and is_adverb(line.lower(at)):
        at += 1
    opens_next = line.lower(at) in SUBJECT_PRONOUNS or any(
        g.first == at and g.aux for g in line.groups
    )
    found = line.verbs_before(time.first)
    if found and opens_next and found.base in _ABOUT_OTHERS:
        return None
    if found or not line.opens(time.first):
        return found
    return line.verbs_after(time.last + 1)


def _about_a_noun(line: Line, group: Group, time: Place) -> bool:
    """Whether the time may describe a noun: "the notes from our meeting yesterday"."""
    between = [line.lower(i) for i in range(group.last + 1, time.first)]
    return line.lower(time.first - 1) in _EVENTS and any(w in PREPOSITIONS for w in between)


def _perfect(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, time in line.find(PAST):
            group = governor(line, time)
            if not group or not group.perfect or group.tense != "present":
                continue
            if not _about_a_noun(line, group, time):
                yield Found(*line.fix(group.first, group.last, *simple_past(group)))


def _perfect_on_a_date(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match, time in line.find(POINT):
            group = governor(line, time)
            if not group or not group.perfect or group.tense != "present" or group.progressive:
                continue
            if group.base in _ARRANGING or _about_a_noun(line, group, time):
                continue
            if line.lower(time.first - 1) in _EVENTS:
                continue
            if group.base in _DONE or not _WEEKDAY.match(match.group()):
                yield Found(*line.fix(group.first, group.last, *simple_past(group)))


def _present(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match, time in line.find(PAST):
            group = governor(line, time)
            if not group or group.perfect:
                continue
            opens = time.first == 0 and group.subject == "noun" and group.tense == "present"
            told = opens and group.base in _EVENT_VERBS and group.main is not None
            if _YEAR.search(match.group()) and not (_own_story(group) or told):
                continue
            replacements = _from_present(line, group, time)
            if replacements:
                yield Found(*line.fix(group.first, group.last, *replacements))


_FOUNDED = word_set(
    "establish found build start create open launch bear publish form set write register invent"
)


_EVENT_VERBS = word_set(
    "open launch close move start begin buy sell win lose join leave hire publish receive build found "
    "sign reach face suffer change introduce expand appoint cancel stop"
)


def _own_story(group: Group) -> bool:
    """With a bare year only what a person did: "the report shows sales in 2021" is right."""
    if group.passive and group.tense == "present" and not group.subject_inside:
        return group.base in _FOUNDED
    person = group.subject in ("i", "we", "he", "she", "they") and not group.subject_inside
    return person and group.tense == "present" and group.base not in ("use", "cover")


def _from_present(line: Line, group: Group, time: Place) -> list[str]:
    between = [line.lower(i) for i in range(group.last + 1, time.first)]
    if group.tense == "future":
        return [rewritten(group, "past")] if group.subject else []
    if group.tense == "modal" and group.aux == ("can",) and group.main:
        return [rewritten(group, "could")]
    if group.tense != "present":
        return []
    if group.progressive:
        if group.base in _WRITING and any(w in PREPOSITIONS for w in between):
            return []
        return simple_past(group)
    if group.main is None:
        return _copula(line, group, between)
    if group.passive:
        return [rewritten(group, "past")]
    if group.base in _ABOUT_OTHERS or not group.subject:
        return []
    if line.lower(group.first - 1) in ("that", "not"):
        return []
    if _about_a_noun(line, group, time):
        return []
    return [rewritten(group, "past")]


def _copula(line: Line, group: Group, between: list[str]) -> list[str]:
    words = set(between)
    if line.lower(group.first - 1) == "there" and not words & (PREPOSITIONS - _IN_A_PLACE):
        return [rewritten(group, "past")] if group.inside else [_be(group)]
    if words & (PREPOSITIONS - {"in", "at", "out", "up", "off"}) or words & _EVENTS:
        return []
    if line.lower(group.first - 1) in ("here", "this", "what", "that", "these", "those", "which"):
        return []
    if words & (DETERMINERS - {"a", "an", "no", "many", "some", "any", "very"}):
        return []
    lead = "" if group.subject or group.subject_inside else None
    if lead is None and line.lower(group.first - 1) != "there":
        return []
    return [rewritten(group, "past")] if group.inside else [_be(group)]


def _be(group: Group) -> str:
    be = past_of_be(group)
    return f"{be} {group.asked}" if group.subject_inside else be


CHECKS = (
    Check(
        id="COACH_TENSE_PERFECT_PAST_TIME",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The time is over, so English takes the simple past: “{right}”. “Have” and “has” "
            "never go with yesterday, last week or two days ago.",
            bn="সময়টা পার হয়ে গেছে, তাই simple past: “{right}”। yesterday, last week বা ago থাকলে "
            "have/has বসে না, যদিও বাংলায় “করেছি” সব জায়গাতেই চলে।",
        ),
        find=_perfect,
        wrong=(
            "I [have paid => paid] the bill two days ago.",
            "Last Monday the courier [has returned => returned] the parcel.",
            "We [have not received => did not receive] your file yesterday.",
            "The refund [has been issued => was issued] last week.",
        ),
        right=(
            "I have read the notes from our meeting yesterday.",
            "The files you sent yesterday have arrived.",
            "We have used this theme since last year.",
            "Sales have grown compared with last year.",
        ),
    ),
    Check(
        id="COACH_TENSE_PERFECT_DATE",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A date or clock time says when it happened, so use the simple past: “{right}”.",
            bn="কবে বা কয়টায় ঘটেছে তা বলা থাকলে simple past লাগে: “{right}”, have/has নয়।",
        ),
        find=_perfect_on_a_date,
        wrong=(
            "The trial [has ended => ended] on 12 April.",
            "We [have received => received] your payment on Monday.",
            "The rider [has called => called] her at 4 pm.",
        ),
        right=(
            "We have booked a call on Monday.",
            "The trial ended on 12 April.",
            "It has been closed since Monday.",
        ),
    ),
    Check(
        id="COACH_TENSE_PRESENT_PAST_TIME",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The time is in the past, so the verb must be too: “{right}”.",
            bn="সময়টা অতীতের, তাই ক্রিয়াটাও অতীতের হবে: “{right}”। বাংলায় গল্প বলতে গিয়ে “কাল যাই” "
            "বলা চলে, ইংরেজিতে চলে না।",
        ),
        find=_present,
        wrong=(
            "Yesterday I [go => went] to the courier office.",
            "Last month we [are receiving => received] many complaints.",
            "I [do not get => did not get] any reply last night.",
            "Our office [is => was] empty last Friday.",
            "The company [is established => was established] in 1998.",
        ),
        right=(
            "I am writing about the parcel I ordered last week.",
            "I think last week was better for everyone.",
            "This report is better than last year.",
            "I know you called yesterday, and I am sorry.",
        ),
    ),
)
