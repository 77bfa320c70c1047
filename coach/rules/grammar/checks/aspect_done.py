"""What is finished, counted or not done yet: "I called you twice", "so far we have sent six"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import PAST, POINT, UNITS
from coach.rules.grammar.verb_groups import OBJECT_PRONOUNS, SUBJECT_PRONOUNS, Group
from coach.rules.grammar.wordset import word_set

_UNTIL_NOW = re.compile(
    r"\b(?:until now|till now|up to now|up till now|so far|till date|to date|to this day|till this moment)(?=\s|$)"
)
_PAST_TIMES = re.compile(r"\b(?:yesterday|ago|last|when|was|were|had|did)\b")
_COUNTED = re.compile(
    r"\b(?:once|twice|thrice|(?:\d+|two|three|four|five|six|several|many|a few) times)(?=\s|$)"
)


def _until_now(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_UNTIL_NOW):
            group = line.verbs_before(place.first)
            if not group and line.opens(place.first):
                group = line.verbs_after(place.last + 1)
            if not group or not group.subject or group.perfect or group.passive:
                continue
            going_on = group.progressive and group.tense == "present"
            begun = (
                group.tense == "present"
                and group.main is not None
                and (group.base in _MADE or going_on)
            )
            if group.tense == "past" or _denied_present(group) or begun:
                yield Found(*line.fix(group.first, group.last, _perfect(group)))


def _perfect(group: Group) -> str:
    return rewritten(group, "present", perfect=True, progressive=False)


def _denied_present(group: Group) -> bool:
    return group.tense == "present" and group.negative and group.aux[:1] in (("do",), ("does",)) and (
        group.base in ("get", "receive", "find", "see", "reply", "send", "come", "arrive", "solve", "fix", "pay",
                       "answer", "confirm", "finish", "complete", "approve", "deliver", "deposit", "update", "submit")
    )  # fmt: skip


def _not_yet(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if _PAST_TIMES.search(line.plain.replace("did not", "")):
            continue
        for _, place in line.find(_YET):
            group = line.verbs_before(place.first)
            did = group and group.aux in (("did",), ("do",), ("does",)) and group.negative
            if group and did and (group.aux == ("did",) or _denied_present(group)):
                yield Found(*line.fix(group.first, group.last, _perfect(group)))


_YET = re.compile(r"\b(?:yet|till today|until today)(?=\s|$)")


def _done_already(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "I was ordering a bag last week", "I have been writing three posts": it is finished."""
    for line in lines(text):
        if re.search(r"\b(?:when|while|as|because|so|before|until)\b", line.plain):
            continue
        for group in line.groups:
            if not group.progressive or group.passive or not group.subject:
                continue
            if group.tense == "past" and not group.perfect and group.base in _AT_ONCE:
                if line.search(PAST) or line.search(_BY_ACCIDENT):
                    yield Found(
                        *line.fix(
                            group.first, group.last, rewritten(group, "past", progressive=False)
                        )
                    )
            elif group.perfect and group.tense == "present" and _some_made(line, group):
                dated = group.base in _AT_ONCE and line.search(POINT)
                fix = rewritten(group, "past", progressive=False) if dated else _perfect(group)
                yield Found(*line.fix(group.first, group.last, fix))


def _some_made(line: Line, group: Group) -> bool:
    at = group.last + 1 + (line.lower(group.last + 1) in OBJECT_PRONOUNS)
    counted = _NUMBER.match(line.lower(at))
    lasting = re.match(UNITS, line.lower(at + 1))
    if group.base in ("finish", "complete"):  # "she has been finishing the report"
        return line.lower(at) in ("the", "my", "our", "your", "all") and "lately" not in line.plain
    if group.base in _RISING and line.lower(at) == "by":
        return bool(re.match(r"\d|\w+ty$|ten|five|a$|two|three", line.lower(at + 1)))
    if group.base in _AT_ONCE - {"receive", "order", "send", "pay", "deliver", "return"}:
        return bool(line.search(POINT))
    return bool(counted) and not lasting and group.base in _MADE


_BY_ACCIDENT = re.compile(r"\b(?:by (?:accident|mistake)|accidentally|suddenly)\b")
_RISING = word_set("increase rise decrease fall drop grow reduce raise")
_AT_ONCE = word_set(
    "order receive pay buy purchase send deliver return forget lose break book cancel submit join start "
    "finish complete arrive reach open close drop find delete upload register hire resign graduate"
)
_MADE = word_set(
    "write make send finish complete design create upload sell deliver receive edit build post translate "
    "answer solve record publish order print read"
)
_NUMBER = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|\d+)$"
)


def _counted(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "I was calling you three times": each call is over."""
    for line in lines(text):
        for _, place in line.find(_COUNTED):
            group = line.verbs_before(place.first)
            if not group or group.tense != "past" or not group.progressive or group.perfect:
                continue
            if (
                group.subject in SUBJECT_PRONOUNS
                and group.base != "go"
                and "when" not in line.plain
            ):
                yield Found(
                    *line.fix(group.first, group.last, rewritten(group, "past", progressive=False))
                )


CHECKS = (
    Check(
        id="COACH_ASPECT_UNTIL_NOW",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="“Until now” and “so far” reach up to this moment, so “have” or “has” fits: “{right}”.",
            bn="“until now, so far” মানে এই মুহূর্ত পর্যন্ত, তাই have/has মানায়: “{right}”।",
        ),
        find=_until_now,
        wrong=(
            "Until now I [did not get => have not got] any answer.",
            "So far we [finished => have finished] six pages.",
            "He [did not reply => has not replied] till now.",
        ),
        right=(
            "So far we have finished six pages.",
            "Until now I have had no answer.",
            "The shop is not so far from here.",
        ),
    ),
    Check(
        id="COACH_ASPECT_NOT_YET",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="With “yet”, “have” or “has” is the safer choice: “{right}”. “Did not … yet” is informal American.",
            bn="“এখনও … হয়নি” বলতে yet-এর সঙ্গে have/has নিরাপদ: “{right}”।",
        ),
        find=_not_yet,
        wrong=(
            "I [did not receive => have not received] the parcel yet.",
            "The client [did not approve => has not approved] it yet.",
            "We [do not get => have not got] the refund yet.",
        ),
        right=(
            "I have not received the parcel yet.",
            "When I called, he did not know it yet.",
            "We do not know yet.",
        ),
    ),
    Check(
        id="COACH_ASPECT_DONE",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="This is finished, so it takes no -ing: “{right}”.",
            bn="কাজটা শেষ, তাই -ing লাগে না: “{right}”। “করছিলাম” বললেও ইংরেজিতে এখানে -ing নয়।",
        ),
        find=_done_already,
        wrong=(
            "I [was ordering => ordered] a bag from your page last week.",
            "She [was paying => paid] the bill two days ago.",
            "I [have been writing => have written] three articles for this client.",
            "The price [has been increasing => has increased] by fifty taka.",
            "She [has been finishing => has finished] the report.",
        ),
        right=(
            "I was paying the bill when the site crashed yesterday.",
            "I have been writing three hours a day.",
            "We were waiting for you last night.",
        ),
    ),
    Check(
        id="COACH_ASPECT_COUNTED",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Something done a number of times is over each time: “{right}”, without -ing.",
            bn="কতবার করেছেন বললে প্রতিবারই কাজটা শেষ হয়েছে, তাই -ing নয়: “{right}”।",
        ),
        find=_counted,
        wrong=(
            "I [was calling => called] your office three times.",
            "We [were sending => sent] the file twice.",
            "She [was asking => asked] for help several times.",
        ),
        right=(
            "I called your office three times.",
            "When you rang, I was checking it twice to be sure.",
            "He was going through the list twice.",
        ),
    ),
)
