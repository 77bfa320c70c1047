"""In the middle of it at a time told: "I was driving when you called", "this time tomorrow I will be flying"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import DURATION, SINCE_POINT, UNITS
from coach.rules.grammar.verb_groups import Group
from coach.rules.grammar.wordset import word_set

_CALLED = word_set("call ring phone text message knock enter arrive reach come walk")
_BUSY = word_set(
    "rain snow play discuss argue laugh cry clean wash drive sleep cook eat pray travel pack walk watch type talk speak attend wait sit"
)
_THIS_TIME = re.compile(r"\b(?:at )?this time (?:tomorrow|next \w+)\b")
_BY_THEN = re.compile(
    r"\bby (?:the end of (?:this|next|the) \w+|next \w+|(?:19|20)\d\d|the time(?= (?:i|you|he|she|we|they|it|the|your|our) )|then)(?![\w'’])"
)
_COMPLETING = word_set("complete finish")


def _by_then(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "By the end of this month I will complete one year here"."""
    for line in lines(text):
        if " by " not in f" {line.plain}":
            continue
        for _, place in line.find(_BY_THEN):
            group = line.verbs_before(place.first)
            if not group and line.opens(place.first):
                group = line.verbs_after(place.last + 1)
            if not group or group.aux != ("will",) or group.progressive or group.passive:
                continue
            years = re.search(UNITS, " ".join(line.lower(group.last + i) for i in (1, 2, 3)))
            time = line.lower(place.last) == "time"
            if (
                group.base in _COMPLETING
                and group.subject in ("i", "we", "he", "she", "they")
                and (years or time)
            ):
                fix = rewritten(group, "will", perfect=True)
                yield Found(*line.fix(group.first, group.last, fix))


def _while_called(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        called = next((g for g in line.groups if _is_call(line, g)), None)
        if not called:
            continue
        for group in line.groups:
            plain = group.finite and group.tense == "past" and not group.aux and group.subject
            near = group is not called and _next_clause(line, called, group)
            if plain and near and group.base in _BUSY:
                yield Found(
                    *line.fix(group.first, group.last, rewritten(group, "past", progressive=True))
                )


def _is_call(line: Line, group: Group) -> bool:
    when = any(line.lower(at) == "when" for at in range(max(0, group.first - 5), group.first))
    came = group.base in ("come", "arrive", "ring") and line.lower(group.first - 1) in _CALLS
    return group.finite and group.tense == "past" and when and (group.base in _CALLED or came)


_CALLS = word_set("message call mail email phone rider courier parcel you text alert notification")


def _while_at_it(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "While I talked to her, the power went out", "while we had a meeting"."""
    for line in lines(text):
        if "while " not in line.plain:
            continue
        for _, place in line.find(_WHILE):
            group = line.group_after(place.last)
            simple = (
                group and group.tense == "past" and group.simple and not group.aux and group.finite
            )
            if not group or not simple or group.first - place.last > 3 or not group.subject:
                continue
            held = group.base == "have" and _HELD.match(line.plain, line.starts[group.last])
            others = any(
                g is not group and g.finite and g.tense == "past" and g.base not in _BUSY
                for g in line.groups
            )
            if others and (held or group.base in _BUSY | {"work", "check", "use", "go"}):
                fix = rewritten(group, "past", progressive=True)
                yield Found(*line.fix(group.first, group.last, fix))


_WHILE = re.compile(r"\bwhile(?= (?:i|we|he|she|they|you|the|our|my) )")
_HELD = re.compile(
    r"had (?:an? |the |our |my |some )?(?:\w+ )?(?:meeting|lunch|dinner|breakfast|class|call|tea|interview|chat|talk)\b"
)


def _next_clause(line: Line, called: Group, group: Group) -> bool:
    """The clause right before "when you called", or right after it."""
    between = range(min(called.last, group.last) + 1, max(called.first, group.first))
    others = [g for g in line.groups if g.finite and g.first in between]
    return not others and not any(line.lower(at) in ("and", "but", "then") for at in between)


def _had_been(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "I was tired because I was working since six": up to that moment."""
    for line in lines(text):
        if " since " not in line.plain and " for " not in line.plain:
            continue
        for group in line.groups:
            going_on = (
                group.progressive
                and group.tense == "past"
                and not group.perfect
                and not group.passive
            )
            if not going_on or not group.subject or group.base not in _LASTING:
                continue
            rest = line.plain[line.starts[group.last] :]
            others = any(
                g is not group and g.finite and g.tense == "past" and g.subject for g in line.groups
            )
            if others and _UP_TO_THEN.match(rest):
                fix = rewritten(group, "past", perfect=True, progressive=True)
                yield Found(*line.fix(group.first, group.last, fix))


_LASTING = word_set(
    "wait work stand live use try look search sit sleep drive walk travel call study run talk play cook"
)
_UP_TO_THEN = re.compile(
    rf"\w+ (?:[a-z]+ ){{0,4}}?(?:since {SINCE_POINT}|since (?:\w+ )?\w+|for {DURATION})(?![\w'’])"
)


def _still_then(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "At eight last night we still packed the orders"."""
    for line in lines(text):
        if " still " not in line.plain or not (line.search(_CLOCK) or " when " in line.plain):
            continue
        for group in line.groups:
            simple = group.tense == "past" and group.simple and not group.aux and group.finite
            if (
                simple
                and line.lower(group.first - 1) == "still"
                and group.base in _LASTING | {"pack", "write", "sleep"}
            ):
                was, rest = rewritten(group, "past", progressive=True).split(" ", 1)
                yield Found(*line.fix(group.first - 1, group.last, f"{was} still {rest}"))


_CLOCK = re.compile(
    r"\bat (?:\d|midnight|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)


def _this_time(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_THIS_TIME):
            group = line.verbs_before(place.first) or line.verbs_after(place.last + 1)
            will = group and group.aux == ("will",) and not group.progressive and group.main
            if group and will and group.base not in ("be", "have", "know"):
                yield Found(
                    *line.fix(group.first, group.last, rewritten(group, "will", progressive=True))
                )


CHECKS = (
    Check(
        id="COACH_ASPECT_BY_THEN",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="It will be done before that time, so “{right}”.",
            bn="ওই সময়ের আগেই কাজটা শেষ হয়ে যাবে, তাই “{right}”।",
        ),
        find=_by_then,
        wrong=(
            "By the end of this month I [will complete => will have completed] one year here.",
            "We [will finish => will have finished] the packing by the time you arrive.",
            "By next June she [will complete => will have completed] ten years with us.",
        ),
        right=(
            "By the end of this month I will have completed one year here.",
            "We will finish the logo by next Friday.",
            "By then we will be open.",
        ),
    ),
    Check(
        id="COACH_ASPECT_WHILE_CALLED",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="You were in the middle of it when the call came, so write “{right}”.",
            bn="ফোন আসার সময় কাজটা চলছিল, তাই “{right}”।",
        ),
        find=_while_called,
        wrong=(
            "I [slept => was sleeping] when your message came.",
            "When you called, I [drove => was driving] to the airport.",
            "She [slept => was sleeping] when the rider rang.",
            "I [talked => was talking] to a client when you texted.",
        ),
        right=(
            "When you called, I was driving.",
            "When you called, I answered at once.",
            "She slept well and called when she woke.",
        ),
    ),
    Check(
        id="COACH_ASPECT_WHILE",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="“While” tells what was going on: “{right}”.",
            bn="while দিয়ে যা চলছিল তা বোঝায়, তাই “{right}”।",
        ),
        find=_while_at_it,
        wrong=(
            "While I [talked => was talking] to a customer, the power went out.",
            "Someone knocked while we [had => were having] a meeting.",
            "My phone died while I [waited => was waiting] for you.",
        ),
        right=(
            "While I was talking to a customer, the power went out.",
            "While I liked the idea, he did not.",
            "The rider waited while she packed the box.",
        ),
    ),
    Check(
        id="COACH_ASPECT_HAD_BEEN",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="It had gone on up to that moment in the past: “{right}”.",
            bn="অতীতের ওই মুহূর্ত পর্যন্ত কাজটা চলছিল, তাই “{right}”।",
        ),
        find=_had_been,
        wrong=(
            "I was tired because I [was working => had been working] since six.",
            "She [was waiting => had been waiting] for two hours when the rider came.",
            "We [were living => had been living] there for ten years before the flood came.",
        ),
        right=(
            "I was tired because I had been working since six.",
            "We were waiting for you when he came.",
            "He was looking for a job when we met.",
        ),
    ),
    Check(
        id="COACH_ASPECT_STILL_THEN",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="At that moment it was still going on: “{right}”.",
            bn="ওই সময়ে কাজটা তখনও চলছিল, তাই “{right}”।",
        ),
        find=_still_then,
        wrong=(
            "At midnight we [still worked => were still working] on the logo.",
            "I [still worked => was still working] on it at midnight.",
            "At noon she [still slept => was still sleeping] in the car.",
        ),
        right=(
            "At midnight we were still packing the orders.",
            "He still works there.",
            "She was late, but we still waited.",
        ),
    ),
    Check(
        id="COACH_ASPECT_THIS_TIME",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="You will be in the middle of it then: “{right}”.",
            bn="ওই সময়ে কাজটা চলতে থাকবে, তাই “{right}”।",
        ),
        find=_this_time,
        wrong=(
            "This time tomorrow I [will fly => will be flying] to Dubai.",
            "We [will pack => will be packing] orders this time next week.",
            "At this time tomorrow she [will present => will be presenting] the design.",
        ),
        right=(
            "This time tomorrow I will be in Dubai.",
            "This time I will call you tomorrow.",
            "We will pack the orders tomorrow.",
        ),
    ),
)
