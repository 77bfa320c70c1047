"""A promise or plan for later takes "will": "I send it tomorrow" -> "I will send it"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, Place, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import FUTURE
from coach.rules.grammar.verb_groups import Group
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

_LATER = re.compile(
    r"\bby (?:tomorrow|tonight|next \w+|the end of (?:the|this) \w+|this (?:evening|weekend)|(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day)(?![\w'’])"
    r"|\bafter (?:\d+|an?|one|two|three|a few|few|some) (?:minutes?|hours?|days?)(?![\w'’])"
)
# Promises: a timetable ("we open tomorrow", "I start next week") is right in the present.
PROMISES = word_set(
    "send give call reply tell inform update share email message finish complete check fix upload deliver "
    "confirm ship refund write contact bring buy do make try prepare submit provide solve resolve "
    "help show talk discuss post transfer pay return edit review design install change let"
)
UNREAL = word_set(
    "if unless whether when until before after once wish could might should said told thought promised "
    "asked knew hoped suggested like love prefer appreciate great happy glad be recommend "
    "rather better mind helpful possible suit interested nice good ideal fine"
)
# "We planned next Monday": the time is what was planned, not when.
_SENT = word_set(
    "have launch discuss arrange organise organize provide collect pick return present deposit renew upgrade announce install record shoot "
    "open close hold publish post ship move pay release hire print change call go come meet visit start join leave travel buy give send deliver finish complete submit upload reply email visit fix receive update refund repair call"
)
_HIGH_TIME = re.compile(r"\bit (?:is|'s) (?:high |about )?time (?:i|we|you|they|he|she)(?= )")
_FORGET = re.compile(
    r"(?:^|\b(?:sorry|and|but) ,? ?)i forget (?=(?:my|the|to (?:attach|send|mention|add|include|tell))\b)"
)


def _places(line: Line) -> Iterator[Place]:
    for pattern in (FUTURE, _LATER):
        for _, place in line.find(pattern):
            yield place


def _verbs(line: Line, place: Place) -> Group | None:
    group = line.verbs_before(place.first)
    if not group and line.opens(place.first):
        group = line.verbs_after(place.last + 1)
    return group


def _promise(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for place in _places(line):
            group = _verbs(line, place)
            if not group or group.tense != "present" or group.aux or group.form is not Form.BASE:
                continue
            if group.subject not in ("i", "we") or group.base not in PROMISES:
                continue
            before = {line.lower(i) for i in range(group.first)}
            habit = [" usually ", " always ", " normally ", " every ", " if ", " when ", " generally ",
                     " general ", " each ", " often "]  # fmt: skip
            if not before & UNREAL and not any(word in f" {line.plain} " for word in habit):
                yield Found(*line.fix(group.first, group.last, rewritten(group, "will")))


def _past_for_later(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in (*line.find(FUTURE), *line.find(_BY_TOMORROW)):
            group = _verbs(line, place)
            if group and _is_shut(line, group):
                yield Found(*line.fix(group.first, group.last, rewritten(group, "will")))
                continue
            if group and group.last + 1 == place.first and group.base == "have":
                continue  # "we had next Monday off"
            simple = group and group.tense == "past" and not group.perfect and not group.progressive
            if not group or not simple or group.base not in _SENT or group.passive:
                continue
            others = any(g is not group and g.finite for g in line.groups)
            if group.subject in ("i", "we", "he", "she", "they") and not others:
                yield Found(*line.fix(group.first, group.last, rewritten(group, "will")))


_BY_TOMORROW = re.compile(r"\bby tomorrow(?: morning| noon| afternoon| evening| night)?(?![\w'’])")
_SHUT = word_set("closed open off absent unavailable away")


def _is_shut(line: Line, group: Group) -> bool:
    """ "The shop was closed next Friday"."""
    was = group.tense == "past" and group.simple and "had" not in group.aux and bool(group.subject)
    state = group.base == "close" if group.passive else line.lower(group.last + 1) in _SHUT
    alone = not any(g is not group and g.finite for g in line.groups)
    return was and state and alone and (group.passive or group.main is None)


def _would_later(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(FUTURE):
            group = _verbs(line, place)
            if (
                not group
                or group.aux[:1] != ("would",)
                or group.subject_inside
                or not group.subject
            ):
                continue
            words = {piece.lower for piece in line.words}
            verbs = {g.tense for g in line.groups if g is not group and g.finite}
            if not words & (UNREAL - {"be", "good", "after", "before"}) and "past" not in verbs:
                yield Found(*line.fix(group.first, group.first, "will"))


def _high_time(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_HIGH_TIME):
            group = line.group_after(place.last)
            bare = group and group.first == place.last + 1 and group.tense == "present"
            if group and bare and not group.perfect:
                yield Found(*line.fix(group.first, group.last, rewritten(group, "past")))


def _forget(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match in line.matches(_FORGET):
            at = line.starts.index(match.end() - len("forget "))
            verb = read_as("forget", Form.BASE)
            if verb:
                yield Found(*line.fix(at, at, verb.past[0]))


CHECKS = (
    Check(
        id="COACH_TENSE_WILL_LATER",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A promise for later needs “will”: “{right}”. Bengali can say “কাল পাঠাই”; English cannot.",
            bn="পরে কিছু করার কথা দিলে will লাগে: “{right}”। বাংলায় “কাল দিচ্ছি” বলা চলে, ইংরেজিতে "
            "simple present চলে না।",
        ),
        find=_promise,
        wrong=(
            "I [send => will send] you the draft tomorrow.",
            "We [finish => will finish] the banner by Friday.",
            "Tomorrow I [give => will give] you an update.",
        ),
        right=(
            "We open at nine tomorrow.",
            "If I send it tomorrow, will that be fine?",
            "I will send you the draft tomorrow.",
        ),
    ),
    Check(
        id="COACH_TENSE_PAST_LATER",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The time is still to come, so the verb needs “will”: “{right}”.",
            bn="সময়টা এখনও আসেনি, তাই will লাগবে: “{right}”।",
        ),
        find=_past_for_later,
        wrong=(
            "We [delivered => will deliver] your parcel tomorrow.",
            "I [sent => will send] the invoice next week.",
            "She [called => will call] you tomorrow morning.",
            "Next month we [opened => will open] a new branch.",
        ),
        right=(
            "We delivered your parcel, and the next one comes tomorrow.",
            "I sent the invoice for next week.",
            "She called you yesterday.",
        ),
    ),
    Check(
        id="COACH_TENSE_WOULD_LATER",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="For what is planned or promised write “will”; “would” sounds as if it depended on something.",
            bn="যা ঠিক হয়ে আছে তার জন্য will লিখুন; would শুনলে মনে হয় কোনো শর্ত আছে।",
        ),
        find=_would_later,
        wrong=(
            "The meeting [would => will] be held tomorrow.",
            "I [would => will] be on leave next Monday.",
            "We [would => will] deliver your order next week.",
        ),
        right=(
            "It would be great to meet tomorrow.",
            "He said he would call tomorrow.",
            "I would like to meet you next week.",
        ),
    ),
    Check(
        id="COACH_TENSE_HIGH_TIME",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After “it is (high) time we …” English uses a past form: “{right}”.",
            bn="“It is (high) time we …”-এর পরে past form বসে: “{right}”।",
        ),
        find=_high_time,
        wrong=(
            "It is high time we [change => changed] the logo.",
            "It's time we [update => updated] the price list.",
            "It is about time you [reply => replied] to her.",
        ),
        right=(
            "It is high time we changed the logo.",
            "It is time to change the logo.",
            "It is the first time we have changed it.",
        ),
    ),
    Check(
        id="COACH_TENSE_FORGOT",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="You forgot it before now, so write “{right}”; “I forget” is for a habit.",
            bn="ভুলে যাওয়াটা আগেই ঘটেছে, তাই “{right}”; “I forget” মানে প্রায়ই ভুলে যাই।",
        ),
        find=_forget,
        wrong=(
            "I [forget => forgot] my password.",
            "Sorry, I [forget => forgot] to attach the file.",
            "I [forget => forgot] the name of your shop.",
        ),
        right=(
            "I forgot my password.",
            "If I forget my password, what should I do?",
            "I forget things when I am tired.",
        ),
    ),
)
