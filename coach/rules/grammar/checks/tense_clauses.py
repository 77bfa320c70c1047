"""No "will" after if, when, until; no "would" after if; the past kept through a whole story."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.clauses import ASKING, IF, clause_verb, unmarked_main
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, Place, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import PREPOSITIONS, SUBJECT_PRONOUNS, Group, Kind
from coach.rules.grammar.verbs import readings
from coach.rules.grammar.wordset import word_set

_TIME_WORDS = re.compile(
    r"\b(?:as soon as|by the time|the moment|the minute|the day|(?:the )?next time|each time|every time|until|till|before|after"
    r"|once|whenever|unless|as long as|in case|provided that|provided)(?= )"
)
_WHEN = re.compile(r"\bwhen(?= )")
# "After that", "until Friday": what makes the words behind a conjunction a time, not a clause.
_NO_SUBJECT = word_set("that this then which all noon lunch today now")
_TIME_END = re.compile(
    r"(?:second|minute|hour|day|week|month|year)s?|noon|midnight|\w+day|tomorrow|[ap]m|\d+"
)
_WHILE = re.compile(
    r"(?:some |a |a few |a long |that |this |\w+ )?(?:time|while|day|week|month|year)s?\b"
)
_MAINS = (Kind.FINITE, Kind.IMPERATIVE)
# "If that will help": not a condition but a result.
_BEFALLS = word_set("rain arrive come break happen stop fail reach fall start end")
_RESULTS = word_set("help make ease save suit work do")
# "If you will follow me": a polite request.
_FAVOURS = word_set(
    "wait follow sign step bear hold sit turn let look pardon join take give stay bring"
)
_WILLING = word_set("excuse forgive allow pardon permit indulge please")


def _will_after_time(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_TIME_WORDS):
            group = clause_verb(line, place.last + 1)
            if group and _is_will(group) and not _is_phrase_only(line, place, group):
                yield _present_again(line, group)
        for _, place in line.find(_WHEN):
            group = clause_verb(line, place.last + 1)
            if group and _is_will(group) and _is_time_clause(line, place.first, group):
                yield _present_again(line, group)


def _is_will(group: Group) -> bool:
    return (
        group.aux[:1] in (("will",), ("shall",)) and not group.subject_inside and not group.negative
    )


def _is_phrase_only(line: Line, place: Place, group: Group) -> bool:
    """ "After that we will", "before Friday it will": no clause of its own, only a time."""
    opening = line.lower(place.first)
    between = [line.lower(i) for i in range(place.last + 1, group.first)]
    if opening == "once" and line.lower(place.first - 1) in ("at", "than", "only"):
        return True
    if opening in ("next", "each", "every", "the"):
        return not _main_follows(line, group)
    if opening not in ("before", "after", "until", "till", "once"):
        return False
    if between[0] in SUBJECT_PRONOUNS:
        return False
    pronouns = SUBJECT_PRONOUNS.intersection(between)
    if _WHILE.match(" ".join(between)):
        return True
    return bool(pronouns) or between[0] in _NO_SUBJECT or bool(_TIME_END.fullmatch(between[-1]))


def _main_follows(line: Line, group: Group) -> bool:
    """ "Next time he will come, call me": another clause stands behind a comma, or before."""
    if any(g.kind in _MAINS and g.last < group.first for g in line.groups):
        return True
    if _settled_after(line, group):
        return True
    at = next((i for i in range(group.last, len(line.words)) if line.lower(i) == ","), 0)
    opens = line.lower(at + 1) not in ("as", "because", "so", "and", "but", "which", "who", "since")
    return at > 0 and opens and any(g.first > at and g.kind in _MAINS for g in line.groups)


def _settled_after(line: Line, group: Group) -> bool:
    """ "When it will reach you I will write": a promise or a request, with no comma before it."""
    main = unmarked_main(line, group)
    return main is not None and (not main.finite or main.tense in ("future", "modal"))


def _is_time_clause(line: Line, at: int, group: Group) -> bool:
    if line.words[-1].lower == "?" and not line.group_before(at):
        return False  # "When it will come?", "Hi, when it will come?": a question, not a time
    later_comma = any(line.lower(i) == "," for i in range(at, len(line.words)))
    if line.words[-1].lower == "?" and line.lower(at - 1) == "," and not later_comma:
        return False  # "After I pay, when it will come?"
    if at == 0 or line.lower(at - 1) in (",", "and", "but", "so"):
        comma_follows = any(line.lower(i) == "," for i in range(at, len(line.words)))
        return comma_follows or at > 0 or _settled_after(line, group)
    before = line.lower(at - 1)
    if before in PREPOSITIONS or before in ("is", "was", "be", "that", "even", "only", "exactly"):
        return False
    main = next((g for g in line.groups if g.last < at and g.kind in _MAINS), None)
    question = line.words[-1].lower == "?"
    return main is not None and main.last + 1 < at and not question and not _asked_before(line, at)


def _present_again(line: Line, group: Group) -> Found:
    main = next((g for g in line.groups if g.last < group.first and g.finite), None)
    tense = "past" if main and main.tense == "past" else "present"
    return Found(*line.fix(group.first, group.last, rewritten(group, tense)))


def _will_after_if(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(IF):
            group = clause_verb(line, place.last + 1)
            if group and group.main is None and line.lower(group.last + 1) in (".", ",", "!", ""):
                continue  # "I will if you will"
            if not group or not _is_will(group):
                continue
            if _asked_before(line, place.first) and not _any_trouble(line, group):
                continue
            if group.subject == "you" and (group.inside or group.base in _FAVOURS):
                continue
            result = group.base in _RESULTS or (
                group.subject == "it" and group.base not in _BEFALLS
            )
            if result or group.base in _WILLING or (not group.main and group.subject == "it"):
                continue
            yield _present_again(line, group)


def _asked_before(line: Line, end: int) -> bool:
    """Whether anything before `end` asks, checks or tells: then if, when open a question told on."""
    words = [line.lower(at) for at in range(end)]
    verbs = {reading.verb.base for word in words for reading in readings(word)}
    return not (ASKING - {"me", "us", "him", "them"}).isdisjoint({*words, *verbs})


def _any_trouble(line: Line, group: Group) -> bool:
    """ "Let us know if you will need any help": a condition, no question."""
    return group.base in ("need", "face", "have", "find", "get", "want", "see") and (
        line.lower(group.last + 1) == "any"
    )


CHECKS = (
    Check(
        id="COACH_TENSE_WILL_TIME_CLAUSE",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After when, until, before, once or as soon as, the future is said in the present: "
            "“{right}”. “Will” belongs to the main clause only.",
            bn="when, until, before, once, as soon as-এর পরে will বসে না; ভবিষ্যৎ বোঝাতেও present: "
            "“{right}”। will থাকবে শুধু মূল অংশে।",
        ),
        find=_will_after_time,
        wrong=(
            "I will call you when I [will reach => reach] the office.",
            "As soon as the payment [will arrive => arrives], we will ship the box.",
            "Please wait until our team [will check => checks] the file.",
            "We cannot start before you [will approve => approve] the draft.",
            "When it [will reach => reaches] you I will write again.",
            "The minute the server [will be => is] back I will let you know.",
        ),
        right=(
            "Can you tell me when the shop will reopen?",
            "After two days we will send a reminder.",
            "Before that, I will call the courier.",
            "Next time we will hide the comment at once, as our page is public.",
            "Let me know when you will be free.",
            "By the time you read this mail I will be on the train.",
            "When the sale will start is not decided.",
        ),
    ),
    Check(
        id="COACH_TENSE_WILL_IF",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After “if” the future is said in the present: “{right}”. “Will” stays in the other half.",
            bn="if-এর অংশে will বসে না, ভবিষ্যৎ বোঝাতেও present: “{right}”। will থাকবে অন্য অংশে।",
        ),
        find=_will_after_if,
        wrong=(
            "If you [will order => order] today, we will ship it tomorrow.",
            "If the parcel [will come => comes] late, please call us.",
            "We will be happy if they [will accept => accept] the offer.",
        ),
        right=(
            "I do not know if he will come.",
            "If it will make you feel better, we can call the courier now.",
            "If you will excuse me, I have another call.",
            "Let me check if the rider will pass your area.",
        ),
    ),
)
