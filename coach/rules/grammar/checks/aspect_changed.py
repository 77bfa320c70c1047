"""What has changed or been done by now: "has gone", "have increased", no "is gone to", "are increased"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import NUMBERS, UNITS
from coach.rules.grammar.verb_groups import DETERMINERS, Group
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

_PERSONS = ("i", "we", "he", "she", "they", "you")
_BY_ITSELF = word_set("increase decrease grow improve change rise drop fall reduce")
_MUCH = re.compile(
    r" (?:(?:very |too |so )?(?:a lot|much|fast|quickly|rapidly|greatly|sharply)|this (?:week|month|year|season|quarter)|since|recently"
    r"|these days|in the last|by (?:about |almost |nearly )?\d+ ?(?:%|percent)|by (?:ten|twenty|thirty|forty|fifty) percent)(?![\w'’])"
)
_FINISHED = word_set(
    "complete finish receive create solve fix upload download check update write design submit order buy find lose forget attach prepare collect"
)
_PASSED = re.compile(
    rf"\bit (?:has|is|have)(?: already)? (?:been )?(?:passed|crossed|gone)(?= (?:already |almost |more than )?{NUMBERS} {UNITS}s?\b)"
)
_DID_EVER = re.compile(r"^(?:and |so )?did (you|he|she|they|we) ever(?= \w)")
_THEN = re.compile(
    r"\b(?:yesterday|ago|last|when|while|before|back|in (?:19|20)\d\d|then|that|during)\b"
)
_BY_THE_TIME = re.compile(r"^(?:but |and |so )?by the time(?= )")
_BY_LATER = re.compile(r"\bby (?:next|the end of|then|tomorrow|this time)\b")
_FOR_LONG = re.compile(rf"\bfor (?:exactly |almost |over )?{NUMBERS} (?:{UNITS})s?\b")
_DONE_BY_THEN = word_set(
    "finish complete book send leave prepare fix pack ship upload deliver pay submit solve repair finalise finalize close cook print"
)
_LASTING = word_set("work live stay study teach run serve know use sell")


def _changed(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            if not group.passive or group.tense != "present" or not group.simple:
                continue
            if group.base not in _BY_ITSELF or group.subject_inside or not group.subject:
                continue
            rest = " " + " ".join(w.lower for w in line.words[group.last + 1 : group.last + 7])
            if _MUCH.search(rest) and not re.search(r" by (?:the|our|us|him)\b", rest):
                yield Found(*line.fix(group.first, group.last, _active(group)))


def _active(group: Group) -> str:
    return rewritten(replace(group, passive=False), "present", perfect=True)


def _gone(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            if not group.passive or group.tense != "present" or group.progressive:
                continue
            follows = line.lower(group.last + 1)
            if _has_gone(line, group, follows) or _has_done(group, follows):
                yield Found(*line.fix(group.first, group.last, _active(group)))


def _has_gone(line: Line, group: Group, follows: str) -> bool:
    if group.perfect or group.subject_inside or not group.subject:
        return False
    if group.base == "leave":
        return group.subject in _PERSONS and follows in DETERMINERS
    return group.base == "go" and follows == "to" and line.lower(group.last + 2) != "be"


def _has_done(group: Group, follows: str) -> bool:
    """ "She has been completed the training", "I have been sent you two reminders"."""
    if group.subject not in _PERSONS or group.subject_inside:
        return False
    if group.perfect and follows == "you":
        return group.subject != "you"
    just = {"already", "just"} & set(group.inside)
    sent = group.base == "send" and bool(just)
    return follows in DETERMINERS - {"that"} and (group.base in _FINISHED or sent)


def _passed(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match, place in line.find(_PASSED):
            already = " already" if " already" in match.group() else ""
            yield Found(*line.fix(place.first, place.last, f"it has{already} been"))


def _did_ever(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match, place in line.find(_DID_EVER):
            verb = read_as(line.lower(place.last + 1), Form.BASE)
            if not verb or line.search(_THEN):
                continue
            have = "has" if match[1] in ("he", "she") else "have"
            fix = f"{have} {match[1]} ever {verb.participle[0]}"
            first = place.first + line.plain.startswith(("and ", "so "))
            yield Found(*line.fix(first, place.last + 1, fix))


def _done_by_then(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        opening = line.search(_BY_THE_TIME)
        later = opening or line.search(_BY_LATER)
        if not later:
            continue
        lasting = line.search(_FOR_LONG)
        for group in line.groups:
            if group.aux != ("will",) or group.negative or group.subject_inside:
                continue
            done = opening and group.base in _DONE_BY_THEN
            if done or (lasting and group.main and group.base in _LASTING):
                yield Found(
                    *line.fix(group.first, group.last, rewritten(group, "will", perfect=True))
                )


CHECKS = (
    Check(
        id="COACH_ASPECT_HAS_CHANGED",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="It changed by itself up to now, so “have” or “has”, not “be”: “{right}”.",
            bn="এটা নিজে থেকেই এখন পর্যন্ত বদলেছে, তাই be নয়, have বা has: “{right}”।",
        ),
        find=_changed,
        wrong=(
            "The prices [are increased => have increased] a lot this year.",
            "The number of followers [is grown => has grown] very fast.",
            "Everything [is changed => has changed] since the new manager came.",
        ),
        right=(
            "The prices have increased a lot this year.",
            "The rate is increased by the bank each June.",
            "The password is changed every month.",
        ),
    ),
    Check(
        id="COACH_ASPECT_HAS_GONE",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="The person did this, so “have” or “has” with the third form: “{right}”.",
            bn="কাজটা মানুষটি নিজে করেছেন, তাই be নয়, have বা has: “{right}”। বাংলার “গেছেন”, “করেছেন” = has gone, has done।",
        ),
        find=_gone,
        wrong=(
            "He [is gone => has gone] to Chattogram for a week.",
            "She [is just left => has just left] the office.",
            "She [has been completed => has completed] the training with good marks.",
            "I [have been sent => have sent] you two reminders this week.",
        ),
        right=(
            "He has gone to Chattogram for a week.",
            "All the cakes are gone.",
            "I have been given the training plan.",
            "I am left with two boxes.",
        ),
    ),
    Check(
        id="COACH_ASPECT_IT_HAS_BEEN",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Time that has gone by is told with “it has been”: “{right} two weeks”.",
            bn="কতটা সময় গেল তা বলতে “it has been” লাগে: “{right} two weeks”। “দুই সপ্তাহ পার হয়েছে” কথাটা শব্দ ধরে অনুবাদ হয় না।",
        ),
        find=_passed,
        wrong=(
            "[It has been passed => It has been] two weeks, but I have no answer.",
            "[It is already passed => It has already been] ten days since I paid.",
            "[It has passed => It has been] three months since the order.",
        ),
        right=(
            "It has been two weeks, but I have no answer.",
            "Two weeks have passed since I paid.",
            "It has passed the test.",
        ),
    ),
    Check(
        id="COACH_ASPECT_EVER_DID",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="“Ever” asks about all the time up to now, so it goes best with “have”: “{right}”.",
            bn="“ever” দিয়ে আজ পর্যন্ত পুরো সময়ের কথা জানতে চান, তাই have মানায়: “{right}”।",
        ),
        find=_did_ever,
        wrong=(
            "[Did you ever use => Have you ever used] Trello for a big project?",
            "[Did she ever work => Has she ever worked] with a foreign client?",
            "[Did you ever visit => Have you ever visited] our shop?",
        ),
        right=(
            "Have you ever used Trello?",
            "Did you ever call him when you lived there?",
            "Did you use Trello?",
        ),
    ),
    Check(
        id="COACH_ASPECT_WILL_HAVE",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="By that time it is over or has lasted so long, so “will have”: “{right}”.",
            bn="ওই সময়ের মধ্যে কাজটা শেষ হয়ে যাবে বা এতদিন ধরে চলবে, তাই will have: “{right}”।",
        ),
        find=_done_by_then,
        wrong=(
            "By the time you land, we [will book => will have booked] the hotel.",
            "By next June I [will work => will have worked] here for five years.",
            "By the time he lands, she [will finish => will have finished] the banner.",
        ),
        right=(
            "By the time you land, we will have booked the hotel.",
            "By the time you read this, I will be in Delhi.",
            "I will finish it by Friday.",
            "We will work here for two weeks.",
        ),
    ),
)
