"""Other words that put a sentence in the past: "at that time", "so late that", "just now"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.clauses import in_past, past, present
from coach.rules.grammar.conjugation import past_of_be, rewritten, simple_past
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import DURATION
from coach.rules.grammar.verb_groups import Group
from coach.rules.grammar.wordset import word_set

_THEN = re.compile(
    r"\b(?:at that (?:time|moment|point)|at first|in the beginning|initially|back then|in those days|on that (?:day|night)"
    r"|that (?:day|night|evening|morning|week|month|year)|(?:the )?(?:next|following) (?:day|morning)"
    r"|the day before|at the time)(?! (?:we|you|i|he|she|they|of|that)\b(?! (?:am|is|are)\b))(?![\w'’])"
)
_SO_THAT = re.compile(r"\b(?:so (?:\w+ )?\w+ that|such an? \w+ (?:\w+ )?that)(?= )")
_JUST_NOW = re.compile(r"\bjust now(?=\s|$)|^a moment ago(?= )")
_MET_NOW = word_set(
    "receive get see notice find pay send complete finish order place submit upload hear arrive"
)
_FIRST_JOB = re.compile(
    r"^(?:and |but )?(?:my|our|her|his) (?:very )?(?:first|previous|last|old|former|earlier) (?:job|client|project|order|boss|office|shop"
    r"|customer|salary|company|page|website|logo|experience|task|phone|designer|supplier) (is|are)(?= )"
)
_LAST_MEETING = re.compile(
    r"\b(?:in|during|at|on) (?:my|our|your|the|his|her) (?:last|previous|first|earlier) "
    r"(?:meeting|call|mail|email|message|chat|conversation|interview|visit|letter|post|reply|order|trip|session|class)(?![\w'’])"
)
_BEFORE_JOINING = re.compile(
    r"\bbefore (?:joining|coming|starting|moving|leaving|becoming|opening|taking|applying|buying|ordering|launching)\b"
)
_FOR_ON = re.compile(
    rf"\bfor {DURATION} (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in the (?:night|morning)|at night)(?![\w'’])"
)
_RATHER = re.compile(r"(?<!\w)(?:would|'d) (?:rather|sooner)(?= (?:i|you|he|she|we|they) )")
_NOT_TOLD = word_set("be think believe mean know hope need want apologise apologize regret say")


def _then(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "He rang at four, but at that time I am at home"."""
    for line in lines(text):
        for _, place in line.find(_THEN):
            group = line.verbs_after(place.last + 1) if line.opens(place.first) else None
            group = group or line.verbs_before(place.first)
            if not group or not present(group) or _later(line):
                continue
            if any(past(g) for g in line.groups if g is not group) and _same_story(line, group):
                yield Found(*line.fix(group.first, group.last, in_past(group)))


def _same_story(line: Line, group: Group) -> bool:
    first = "at first" in line.plain or "initially" in line.plain
    kept = _NOT_TOLD - ({"be", "want", "need"} if first else {"be"})
    return group.base not in kept and "every" not in line.plain


def _later(line: Line) -> bool:
    return any(g.tense == "future" for g in line.groups) or " if " in f" {line.plain}"


def _for_on_a_day(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "The website is down for three hours on Friday night"."""
    for line in lines(text):
        for _, place in line.find(_FOR_ON):
            group = line.verbs_before(place.first)
            if group and present(group) and group.main is None and not _later(line):
                down = {line.lower(i) for i in range(group.last + 1, place.first)} & _DOWN
                if down:
                    yield Found(*line.fix(group.first, group.last, in_past(group)))


_DOWN = word_set("down offline slow unavailable busy stuck broken out")


def _so_that(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "It was raining so hard that he cannot see"."""
    for line in lines(text):
        for _, place in line.find(_SO_THAT):
            main, result = line.group_before(place.first + 1), line.group_after(place.last)
            if not main or not past(main) or not result or result.first - place.last > 5:
                continue
            if result.aux[:1] == ("can",):
                yield Found(*line.fix(result.first, result.last, rewritten(result, "could")))
            elif present(result) and result.base not in _LASTING and not line.search(_NOW):
                yield Found(*line.fix(result.first, result.last, in_past(result)))


_LASTING = word_set(
    "need want have be like love use know think feel hope believe plan own look seem mean"
)
_NOW = re.compile(r"\b(?:now|today|still|every|always|ever since|since)\b")


def _just_now(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_JUST_NOW):
            group = line.verbs_before(place.first) or line.verbs_after(place.last + 1)
            simple = group and present(group) and group.simple and not group.aux
            if group and simple and group.subject in ("i", "we") and group.base in _MET_NOW:
                yield Found(*line.fix(group.first, group.last, in_past(group)))


def _first_job(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "My first job is at a call centre, where I answered": over."""
    for line in lines(text):
        for match in line.matches(_FIRST_JOB):
            at = line.starts.index(match.start(1))
            if not any(past(g) and g.subject for g in line.groups) or line.search(_NOW):
                continue
            group = next((g for g in line.groups if g.first == at), None)
            if group and group.tense == "present" and not group.perfect:
                fix = past_of_be(group) if group.main is None else in_past(group)
                yield Found(*line.fix(group.first, group.last, fix))


def _last_meeting(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        places = [place for _, place in line.find(_LAST_MEETING)]
        places += [place for _, place in line.find(_BEFORE_JOINING)]
        for place in places:
            group = line.verbs_before(place.first)
            if not group and line.opens(place.first):
                group = line.verbs_after(place.last + 1)
            joining = line.lower(place.first) == "before"
            if not group or not group.perfect or group.tense != "present" or group.progressive:
                continue
            if joining and (group.subject != "i" or group.base not in _WORKED):
                continue
            if not {"never", "already", "not"} & set(group.inside) or not joining:
                yield Found(*line.fix(group.first, group.last, *simple_past(group)))


_WORKED = word_set("work live teach run study sell serve manage handle do")


def _rather(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "I would rather you sent it"."""
    for line in lines(text):
        for _, place in line.find(_RATHER):
            group = line.group_after(place.last)
            if group and group.first == place.last + 2 and present(group):
                yield Found(*line.fix(group.first, group.last, in_past(group)))


CHECKS = (
    Check(
        id="COACH_TENSE_THEN",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="“At that time”, “at first” or “that day” look back, so the verb is past: “{right}”.",
            bn="at that time, at first, that day মানে তখনকার কথা, তাই ক্রিয়া past: “{right}”।",
        ),
        find=_then,
        wrong=(
            "He rang at four, but at that time I [am => was] at the bank.",
            "At first the client [is => was] angry, but later he thanked us.",
            "We found a crack, and that day the shop [is closed => was closed].",
        ),
        right=(
            "He rang at four, but at that time I was at the bank.",
            "At first it is hard, but you will learn.",
            "If you come that day, we are open.",
        ),
    ),
    Check(
        id="COACH_TENSE_FOR_ON",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="If this has already happened, write “{right}”.",
            bn="ঘটনাটা ঘটে গিয়ে থাকলে লিখুন “{right}”।",
        ),
        find=_for_on_a_day,
        wrong=(
            "The website [is => was] down for three hours on Friday night.",
            "The page [is => was] offline for two hours on Monday.",
            "The server [is => was] down for four hours on Tuesday.",
        ),
        right=(
            "The website was down for three hours on Friday night.",
            "The shop is open for three hours on Friday.",
            "The site will be down for two hours on Monday.",
        ),
    ),
    Check(
        id="COACH_TENSE_SO_THAT",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="The result belongs to the same past: “{right}”.",
            bn="ফলটাও অতীতেরই, তাই “{right}”।",
        ),
        find=_so_that,
        wrong=(
            "It was raining so hard that the rider [cannot see => could not see] the numbers.",
            "The box was so heavy that I [ask => asked] for help.",
            "The page loaded so slowly that she [closes => closed] it.",
        ),
        right=(
            "The box was so heavy that I asked for help.",
            "The sale was so good that we still get orders.",
            "The sign was such a success that we need two more.",
        ),
    ),
    Check(
        id="COACH_TENSE_JUST_NOW",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="It has already happened, so the verb is past: “{right}”.",
            bn="ঘটনাটা এইমাত্র ঘটে গেছে, তাই past: “{right}”। “এইমাত্র পেলাম” বলতে receive নয়।",
        ),
        find=_just_now,
        wrong=(
            "Just now I [receive => received] your payment.",
            "I [see => saw] your message just now.",
            "We [send => sent] the file just now.",
        ),
        right=(
            "Just now I received your payment.",
            "I am reading your message just now.",
            "Just now we are busy.",
        ),
    ),
    Check(
        id="COACH_TENSE_FIRST_JOB",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="That time is over, so write “{right}”.",
            bn="সেই সময়টা শেষ, তাই “{right}”।",
        ),
        find=_first_job,
        wrong=(
            "My first job [is => was] at a call centre, where I answered calls.",
            "My previous office [is => was] in Uttara, and I went there by bus.",
            "Our first client [is => was] a dentist who paid on time.",
        ),
        right=(
            "My first job was at a call centre, where I answered calls.",
            "My first job is to answer the mails.",
            "Our first order is still the one we liked most.",
        ),
    ),
    Check(
        id="COACH_TENSE_LAST_MEETING",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Your last meeting, or your time before this job, is over: “{right}”, not “have”.",
            bn="আগের meeting বা এই চাকরির আগের সময়টা শেষ, তাই have নয়: “{right}”।",
        ),
        find=_last_meeting,
        wrong=(
            "We [have talked => talked] about the banner in our last meeting.",
            "In your first mail you [have asked => asked] for a refund.",
            "I [have worked => worked] at a bank before joining your team.",
        ),
        right=(
            "We talked about the banner in our last meeting.",
            "I have read the notes you took in our last meeting.",
            "I have never paid before ordering.",
        ),
    ),
    Check(
        id="COACH_TENSE_RATHER",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After “would rather you …” English uses a past form: “{right}”.",
            bn="“would rather you …”-এর পরে past form বসে: “{right}”।",
        ),
        find=_rather,
        wrong=(
            "I would rather you [send => sent] the photos as a zip file.",
            "We would rather they [pay => paid] in cash.",
            "I'd rather you [do not share => did not share] this link.",
        ),
        right=(
            "I would rather you sent the photos as a zip file.",
            "I would rather send a zip file.",
            "She would rather wait.",
        ),
    ),
)
