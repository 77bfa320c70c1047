"""A stretch of time that reaches now, without since or for: "all day", "lately", "over the years"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import lines
from coach.rules.grammar.ongoing import perfects, still_present, verbs_near
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.wordset import word_set

_STRETCH = re.compile(
    r"\b(?:all (?:day|morning|afternoon|evening|night|week|month|year)(?: long)?|all (?:my|his|her) life"
    r"|the whole (?:day|week|month|morning)|(?:over|down|through) the years|lately|recently"
    r"|all (?:these|those|this) (?:days|weeks|months|years|time)"
    r"|these (?:past|last) (?:few )?(?:days|weeks|months|years))(?![\w'’])"
)
_LATER = re.compile(r"\b(?:tomorrow|next|today|tonight|will|every|each|on \w+day)\b")
_STILL = word_set(
    "wait try look search check process discuss review prepare investigate repair fix call test build "
    "design write pack sort update edit train"
)
_TRYING = word_set("try call wait search look")
_HAPPENS = word_set("get receive face have notice see hear lose make feel find")
_WRITING = re.compile(
    r"^(?:dear \w+ , )?i (write|contact|email)"
    r"(?= (?:you |(?:this|the) (?:email|mail|letter|message|note) )?(?:to|because|about|regarding|for|in)\b)"
)


def _stretch(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if "lately" not in line.plain and line.search(_LATER):
            continue
        for _, place in line.find(_STRETCH):
            group = verbs_near(line, place.first, place.last)
            often = _HAPPENS if "lately" in line.plain else _TRYING
            simple = group and group.base in often and not group.aux and group.subject != "nouns"
            going_on = group and (group.progressive or simple) and not group.passive
            if group and going_on and still_present(line, group):
                yield Found(*line.fix(group.first, group.last, *perfects(group)))


def _still(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            simple = group.finite and group.tense == "present" and group.simple and not group.aux
            still = line.lower(group.first - 1) == "still"
            person = group.subject in ("i", "we", "he", "she", "noun")
            if simple and still and group.base in _STILL and person:
                progressive = rewritten(group, "present", progressive=True).split(" ", 1)
                first, rest = progressive[0], progressive[1]
                yield Found(*line.fix(group.first - 1, group.last, f"{first} still {rest}"))


def _writing(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match in line.matches(_WRITING):
            at = line.starts.index(match.start(1))
            group = next((g for g in line.groups if g.first == at), None)
            if group:
                yield Found(*line.fix(at, at, rewritten(group, "present", progressive=True)))


CHECKS = (
    Check(
        id="COACH_ASPECT_STRETCH",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="This stretch of time reaches up to now, so “have” or “has” fits: “{right}”.",
            bn="সময়টা এখন পর্যন্ত গড়িয়েছে, তাই have/has মানায়: “{right}”।",
        ),
        find=_stretch,
        wrong=(
            "I [am calling => have been calling] your hotline all morning.",
            "We [are getting => have been getting] many complaints lately.",
            "She [is living => has been living] in Khulna all her life.",
            "Lately I [get => have been getting] too many spam calls.",
            "I [try => have been trying] to upload the video all morning.",
        ),
        right=(
            "I have been calling your hotline all morning.",
            "We are working all day tomorrow.",
            "I worked all night.",
        ),
    ),
    Check(
        id="COACH_ASPECT_STILL",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="It has not ended yet, so write “{right}”.",
            bn="কাজটা এখনও চলছে, তাই লিখুন “{right}”।",
        ),
        find=_still,
        wrong=(
            "We [still wait => are still waiting] for your reply.",
            "The courier [still checks => is still checking] the address.",
            "I [still try => am still trying] to open the file.",
        ),
        right=(
            "We are still waiting for your reply.",
            "I still work at the same shop now and then.",
            "She still likes the blue one.",
            "They still look good after a year.",
        ),
    ),
    Check(
        id="COACH_ASPECT_WRITING",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="At the moment of writing English says “{right}”.",
            bn="চিঠি বা email লেখার মুহূর্তটা বোঝাতে ইংরেজিতে “{right}”।",
        ),
        find=_writing,
        wrong=(
            "I [write => am writing] to ask about the delivery.",
            "I [contact => am contacting] you about my refund.",
            "I [email => am emailing] you regarding the invoice.",
            "I [write => am writing] this email to inform you about the delay.",
        ),
        right=(
            "I am writing to ask about the delivery.",
            "I write articles for a travel site.",
            "I contact sellers every day.",
        ),
    ),
)
