"""What happens at this moment takes -ing: "I check it right now" -> "I am checking it"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import PAST, UNITS
from coach.rules.grammar.verb_groups import SUBJECT_PRONOUNS, Group, Kind
from coach.rules.grammar.verbs import Form
from coach.rules.grammar.wordset import word_set

_NOW = re.compile(
    r"\b(?:right now|at the moment|at this moment|just now|as we speak|at present)(?=\s|$)"
)
_UNTIL_NOW = re.compile(
    r"\b(?:until now|till now|up to now|up till now|so far|till date|to date|to this day|till this moment)(?=\s|$)"
)
# Seen while it happens; others ("use", "offer", "work") are as good in the simple present.
_ACTS = word_set(
    "check drive wait write look speak talk call try prepare process search eat test fix "
    "upload download cook pack travel load type train walk listen watch read contact "
    "discuss investigate update edit clean wash serve attend face experience install design "
    "draw develop build review verify transfer move unpack repair print collect study"
)
_PAST_TIMES = re.compile(r"\b(?:yesterday|ago|last|when|was|were|had|did)\b")
_COUNTED = re.compile(
    r"\b(?:once|twice|thrice|(?:\d+|two|three|four|five|six|several|many|a few) times)(?=\s|$)"
)


def _right_now(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_NOW):
            group = line.verbs_before(place.first)
            if not group and line.opens(place.first):
                group = line.verbs_after(place.last + 1) or _bare_after_noun(line, place.last + 1)
            if group and _is_simple_act(line, group):
                yield Found(
                    *line.fix(
                        group.first, group.last, rewritten(group, "present", progressive=True)
                    )
                )


def _in_progress(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "Look, the customer types", "please hold, I check it", "I cannot talk because I drive"."""
    for line in lines(text):
        for _, place in line.find(_CUES):
            group = line.group_after(place.last)
            near = group and group.first - place.last <= 4 and not group.subject_inside
            if group and near and _is_simple_act(line, group):
                yield Found(
                    *line.fix(
                        group.first, group.last, rewritten(group, "present", progressive=True)
                    )
                )


_CUES = re.compile(
    r"(?:^(?:look|listen|wait) [,!.]|^(?:look|listen) ,|\bplease (?:wait|hold|be patient|be quiet|stay)"
    r"(?: on| the line| a (?:moment|minute|second)| for a (?:moment|minute))? [,;]"
    r"|\b(?:just|one) (?:a )?(?:moment|minute|second|sec) [,;]"
    r"|\b(?:cannot|can not) (?:talk|speak|answer|come|join|reply|call)(?: you)?(?: right)?(?: now)? because)(?= )"
)


def _is_simple_act(line: Line, group: Group) -> bool:
    if group.tense != "present" or group.perfect or group.progressive or group.passive:
        return False
    if group.main is None or group.base not in _ACTS or not group.subject:
        return False
    conditional = {line.lower(i) for i in range(group.first)} & {"if", "when", "whenever", "unless"}
    return not conditional and not (group.aux and group.subject_inside)


def _bare_after_noun(line: Line, start: int) -> Group | None:
    """ "At the moment two of our agents train the new ones": a bare verb with its object."""
    for group in line.groups:
        if group.first <= start or line.broken(start, group.first - 1):
            continue
        plain = group.kind is Kind.LOOSE and group.main and line.lower(group.first) == group.base
        objects = line.lower(group.first + 1) in (
            "the",
            "a",
            "an",
            "our",
            "your",
            "my",
            "their",
            "new",
        )
        plural = line.lower(group.first - 1).endswith("s")
        if plain and objects and plural:
            return Group(Kind.FINITE, group.first, group.last, "present", group.main, Form.BASE,
                         subject="noun")  # fmt: skip
    return None


def _until_now(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_UNTIL_NOW):
            group = line.verbs_before(place.first)
            if not group and line.opens(place.first):
                group = line.verbs_after(place.last + 1)
            if not group or not group.subject or group.perfect or group.passive:
                continue
            begun = group.tense == "present" and group.main is not None and group.base in _MADE
            if group.tense == "past" or _denied_present(group) or begun:
                yield Found(*line.fix(group.first, group.last, _perfect(group)))


def _perfect(group: Group) -> str:
    return rewritten(group, "present", perfect=True, progressive=False)


def _denied_present(group: Group) -> bool:
    return group.tense == "present" and group.negative and group.aux[:1] in (("do",), ("does",)) and (
        group.base in ("get", "receive", "find", "see", "reply", "send", "come", "arrive", "solve", "fix")
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
                if PAST.search(line.plain):
                    yield Found(
                        *line.fix(
                            group.first, group.last, rewritten(group, "past", progressive=False)
                        )
                    )
            elif group.perfect and group.tense == "present" and _some_made(line, group):
                yield Found(*line.fix(group.first, group.last, _perfect(group)))


def _some_made(line: Line, group: Group) -> bool:
    counted = _NUMBER.match(line.lower(group.last + 1))
    lasting = re.match(UNITS, line.lower(group.last + 2))
    return bool(counted) and not lasting and group.base in _MADE


_AT_ONCE = word_set(
    "order receive pay buy purchase send deliver return forget lose break book cancel submit"
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
        id="COACH_ASPECT_RIGHT_NOW",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="What you are doing at this moment takes “be … -ing”: “{right}”.",
            bn="এই মুহূর্তে যা চলছে তার জন্য “be … -ing” লাগে: “{right}”।",
        ),
        find=_right_now,
        wrong=(
            "I [check => am checking] the tracking page right now.",
            "She [talks => is talking] to the courier at the moment.",
            "At the moment we [test => are testing] the new form.",
        ),
        right=(
            "We use Trello at the moment.",
            "Do you check your inbox right now or later?",
            "If you call right now, someone will answer.",
        ),
    ),
    Check(
        id="COACH_ASPECT_IN_PROGRESS",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="It is happening while you write, so use “be … -ing”: “{right}”.",
            bn="কাজটা এই মুহূর্তে চলছে, তাই “be … -ing”: “{right}”।",
        ),
        find=_in_progress,
        wrong=(
            "Please wait, I [check => am checking] the stock.",
            "Look, the customer [types => is typing] a reply.",
            "One moment, I [call => am calling] the rider.",
        ),
        right=(
            "Please wait, I am checking the stock.",
            "Look, we have two sizes left.",
            "One moment, I need my glasses.",
        ),
    ),
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
