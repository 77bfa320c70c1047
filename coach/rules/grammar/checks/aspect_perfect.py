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
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

_IT_IS_LONG = re.compile(
    rf"\bit (?:is|'s|has been|'s been) (?:about |almost |already |now |over )*{NUMBERS} {UNITS}s?(?: now)?"
    r"(?P<link> that| since|)(?= (?:i|we|he|she|they|you|my|our|the) )"
)
_LONG_AGO = re.compile(rf"\bfor (?:{DURATION}|a very long time|so long)(?![\w'’])")
_MEETING = word_set("see hear meet talk speak write contact visit receive get")
_USING = word_set(
    "open log access use reach contact get find see sign connect download upload work sleep"
)
_DONE = word_set(
    "send finish complete pay order receive submit upload leave start fix solve cancel ship deliver inform "
    "tell get buy check update make write give close reply call try book return change put take bring go come arrive "
    "eat post publish sign pack choose sell deposit transfer refund confirm approve discuss mention explain"
)


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
            unable = (
                group and group.aux == ("can",) and "not" in group.inside and group.base in _USING
            )
            if group and unable and group.main and alone and "long" not in line.plain:
                have = "has" if group.subject in ("he", "she", "it", "noun") else "have"
                able = f"{have} not been able to {group.main.base}"
                yield Found(*line.fix(group.first, group.last, able))
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


_BEST = re.compile(
    r"\b(?:best|worst|biggest|nicest|fastest|slowest|easiest|hardest|cheapest|most \w+|first|only) (?:\w+ ){0,3}"
    r"(?:that )?(?:i|we) ever(?= )"
)


def _best_ever(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "This is the best service I ever got"."""
    for line in lines(text):
        if " ever " not in line.plain:
            continue
        for _, place in line.find(_BEST):
            at = place.last + 1
            verb = read_as(line.lower(at), Form.PAST, Form.BASE)
            told = any(
                g.finite and g.last < place.first and g.tense == "present" for g in line.groups
            )
            if verb and told:
                yield Found(*line.fix(at - 1, at, f"have ever {verb.participle[0]}"))


def _being(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "I am being sorry": a state."""
    for line in lines(text):
        if " being " not in line.plain:
            continue
        for group in line.groups:
            lone = group.finite and group.aux[-1:] == ("being",) and len(group.aux) == 2
            if not lone or not group.subject:
                continue
            at = group.last + 1
            at += line.lower(at) in ("very", "so", "really", "too", "quite")
            if line.lower(at) in _FELT:
                yield Found(*line.fix(group.first, group.last, group.aux[0]))


_FELT = word_set(
    "sorry happy sad busy ill sick late ready available sure able glad afraid unable upset hungry tired aware "
    "interested worried angry excited satisfied unhappy pleased absent free online offline proud"
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
            "I [cannot open => have not been able to open] my account for three days.",
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
        id="COACH_ASPECT_BEST_EVER",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="“Ever” looks back over your life until now: “{right}”.",
            bn="ever মানে আজ পর্যন্ত যা হয়েছে, তাই have লাগে: “{right}”।",
        ),
        find=_best_ever,
        wrong=(
            "This is the best service I [ever got => have ever got].",
            "It is the worst delay we [ever had => have ever had].",
            "This is the most helpful guide I [ever read => have ever read].",
        ),
        right=(
            "This is the best service I have ever got.",
            "It was the best shop I ever visited.",
            "If I ever need a logo, I will call you.",
        ),
    ),
    Check(
        id="COACH_ASPECT_BEING",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="This is a state, so “being” has no place: “{right}”.",
            bn="এটা একটা অবস্থা, তাই being বসে না: “{right}”।",
        ),
        find=_being,
        wrong=(
            "I [am being => am] very sorry for the delay.",
            "The customer [is being => is] happy with the result.",
            "We [are being => are] busy with the sale.",
        ),
        right=(
            "I am very sorry for the delay.",
            "The customer is being rude.",
            "The page is being fixed.",
        ),
    ),
)
