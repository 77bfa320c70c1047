"""Places where only "have" or "had been -ing" fits: "already", "never before", "it is two years"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.ongoing import perfects, still_present
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import DURATION, NUMBERS, UNITS
from coach.rules.grammar.verb_groups import Group
from coach.rules.grammar.wordset import word_set

_IT_IS_LONG = re.compile(
    rf"\bit (?:is|'s|has been|'s been) (?:about |almost |already |now |over )*{NUMBERS} {UNITS}s?(?: now)?"
    r"(?P<link> that| since|)(?= (?:i|we|he|she|they|you|my|our|the) )"
)
_LONG_AGO = re.compile(rf"\bfor (?:{DURATION}|a very long time|so long)(?![\w'’])")
_MEETING = word_set("see hear meet talk speak write contact visit receive get")
_DONE = word_set(
    "send finish complete pay order receive submit upload leave start fix solve cancel ship deliver inform "
    "tell get buy check update make write give close reply call try book return change"
)
_CALLED = word_set("call ring phone text message knock")
_BUSY = word_set("drive sleep cook eat pray travel pack walk watch type talk speak attend wait sit")
_THIS_TIME = re.compile(r"\b(?:at )?this time (?:tomorrow|next \w+)\b")


def _it_is_long(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match, place in line.find(_IT_IS_LONG):
            group = line.group_after(place.last)
            if not group or group.first - place.last > 4 or not still_present(line, group):
                continue
            if match["link"] != " since":
                yield Found(*line.fix(group.first, group.last, *perfects(group)))
            elif group.progressive and group.main:
                yield Found(*line.fix(group.first, group.last, f"started {group.main.ing[0]}"))


def _not_for_long(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_LONG_AGO):
            group = line.verbs_before(place.first)
            did = group and group.aux in (("did",), ("do",), ("does",)) and "not" in group.inside
            alone = sum(g.finite for g in line.groups) == 1
            if group and did and group.base in _MEETING and alone:
                yield Found(*line.fix(group.first, group.last, _perfect(group)))


def _perfect(group: Group) -> str:
    return rewritten(group, "present", perfect=True, progressive=False)


def _already(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            if not _lone_present(group) or group.base not in _DONE:
                continue
            lead = line.lower(group.first - 1)
            if lead == "just" and not _this_one(line, group):
                continue
            if lead in ("already", "just") and line.lower(group.first - 2) not in ("if", "when"):
                has, rest = _perfect(group).split(" ", 1)
                yield Found(*line.fix(group.first - 1, group.last, f"{has} {lead} {rest}"))


def _this_one(line: Line, group: Group) -> bool:
    """ "I just send you the file": one time; "they just make things up" is a habit."""
    definite = line.lower(group.last + 1) in (
        "the",
        "your",
        "you",
        "my",
        "our",
        "it",
        "this",
        "him",
        "her",
    )
    return definite and group.subject in ("i", "we", "he", "she", "noun") and group.base != "make"


def _lone_present(group: Group) -> bool:
    simple = group.finite and group.tense == "present" and group.simple and not group.aux
    return simple and group.subject in ("i", "we", "he", "she", "they", "noun", "nouns")


def _never_before(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            after = [line.lower(i) for i in range(group.last + 1, len(line.words))]
            ends = after[-2:-1] == ["before"] or after[-1:] == ["before"]
            never = line.lower(group.first - 1) == "never"
            if ends and never and _lone_present(group):
                has, rest = _perfect(group).split(" ", 1)
                yield Found(*line.fix(group.first - 1, group.last, f"{has} never {rest}"))


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
    when = any(line.lower(at) == "when" for at in range(max(0, group.first - 4), group.first))
    return group.finite and group.tense == "past" and group.base in _CALLED and when


def _next_clause(line: Line, called: Group, group: Group) -> bool:
    """The clause right before "when you called", or right after it."""
    between = range(min(called.last, group.last) + 1, max(called.first, group.first))
    others = [g for g in line.groups if g.finite and g.first in between]
    return not others and not any(line.lower(at) in ("and", "but", "then") for at in between)


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
        id="COACH_ASPECT_IT_IS_LONG",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The time is counted up to now, so write “{right}” here.",
            bn="এখন পর্যন্ত কত দিন হলো তা বলছেন, তাই এখানে “{right}” লিখুন।",
        ),
        find=_it_is_long,
        wrong=(
            "It is two years that I [am working => have been working] here.",
            "It is three months we [are waiting => have been waiting] for the refund.",
            "It has been a year since I [am using => started using] this app.",
        ),
        right=(
            "It has been a year since I started using this app.",
            "It is two weeks since we last spoke.",
            "It is five days before we open.",
        ),
    ),
    Check(
        id="COACH_ASPECT_NOT_FOR_LONG",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="If it is still so now, write “{right}”.",
            bn="এখনও যদি তা-ই থাকে, লিখুন “{right}”।",
        ),
        find=_not_for_long,
        wrong=(
            "We [did not hear => have not heard] from you for two weeks.",
            "I [did not see => have not seen] you for a long time.",
            "She [did not get => has not got] an order for three days.",
        ),
        right=(
            "We have not heard from you for two weeks.",
            "I did not see you when you came.",
            "He did not work for two weeks.",
        ),
    ),
    Check(
        id="COACH_ASPECT_ALREADY",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="It is done, so the verb needs “have” or “has”: “{right}”.",
            bn="কাজটা হয়ে গেছে, তাই have/has লাগে: “{right}”।",
        ),
        find=_already,
        wrong=(
            "I [already send => have already sent] the file.",
            "We [just finish => have just finished] the first page.",
            "She [already pays => has already paid] the bill.",
        ),
        right=(
            "I have already sent the file.",
            "We already use this tool.",
            "If you just send the link, I can open it.",
            "They just make up names.",
        ),
    ),
    Check(
        id="COACH_ASPECT_NEVER_BEFORE",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Never … before” looks back over all the time until now: “{right}”.",
            bn="“never … before” মানে আজ পর্যন্ত কখনও না, তাই have/has লাগে: “{right}”।",
        ),
        find=_never_before,
        wrong=(
            "I [never use => have never used] Shopify before.",
            "We [never get => have never got] such a complaint before.",
            "She [never works => has never worked] from home before.",
        ),
        right=(
            "I have never used Shopify before.",
            "I never eat before noon.",
            "We never ship before the payment arrives.",
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
