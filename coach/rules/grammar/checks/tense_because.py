"""A past event and its reason, contrast or end: both halves stay in the past."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import Group
from coach.rules.grammar.wordset import word_set

_NOW = re.compile(
    r"\b(?:now|today|still|always|every|usually|tomorrow|soon|never|often|sometimes|any)\b"
)
_BUT = re.compile(
    r"\bbut (?:nobody|nothing|no one|he|she|they|it|i|we|you|your \w+|the \w+|our \w+)(?= )"
)
_ACTS = word_set(
    "answer reply respond come call arrive pick send work open go get receive help listen take accept agree "
    "give deliver show happen load ring stop find say tell fail break crash refuse keep continue leave lose miss bite"
)
_GENERAL = word_set(
    "want need like love know think believe mean hope have be prefer cost contain belong"
)


def _past(group: Group) -> bool:
    return group.finite and group.tense == "past" and bool(group.subject) and group.main is not None


def _because(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if line.search(_REASON) is None:
            continue
        for at, word in enumerate(line.words):
            if word.lower not in _REASONS or at == 0:
                continue
            main = next((g for g in reversed(line.groups) if g.last < at and g.finite), None)
            reason = line.group_after(at)
            while reason and not reason.finite and reason.first - at < 7:
                reason = line.group_after(reason.last)
            if not main or not reason or main.tense != "past" or not main.subject:
                continue
            if line.broken(at + 1, reason.first - 1) or not _present_act(line, reason):
                continue
            if word.lower != "because" and reason.base not in _ACTS and not _passing(line, reason):
                continue
            if main.main is None and not (_passing(line, reason) or _went_wrong(line, main)):
                continue
            if reason.base not in _GENERAL or _passing(line, reason):
                yield Found(*line.fix(reason.first, reason.last, rewritten(reason, "past")))


_REASON = re.compile(r"\b(?:because|since|as|although|though)\b")
_REASONS = word_set("because since although though")
_PASSING = word_set(
    "tired sick ill busy late angry full empty closed off out locked wet away asleep rude absent nervous afraid "
    "worried upset hungry scared confused drunk missing inside outside unwell stuck open dark cold hot crowded noisy"
)


def _went_wrong(line: Line, main: Group) -> bool:
    after = {line.lower(i) for i in range(main.last + 1, main.last + 4)}
    return not after.isdisjoint(_WRONG)


_WRONG = word_set(
    "wrong late delayed incomplete incorrect damaged unhappy upset angry sad empty slow"
)


def _passing(line: Line, group: Group) -> bool:
    """ "Everyone is tired", "it is too tight", "I am on a flight": so it was, then."""
    if group.main is not None and group.base not in (
        "be",
        "tire",
        "close",
        "lock",
        "worry",
        "confuse",
        "upset",
    ):
        return False
    if group.aux[-1:] not in (("am",), ("is",), ("are",)):
        return False
    at = group.last if group.main is not None else group.last + 1
    if group.main is not None:
        return True
    if line.lower(at) in ("very", "so", "really", "quite", "already", "too", "not", "still"):
        at += 1
    follows = line.lower(at)
    too = line.lower(at - 1) == "too"
    away = (group.subject == "i" and follows in ("on", "in", "at", "with")) or (
        follows == "on" and line.lower(at + 1) == "leave"
    )
    return follows in _PASSING or too or away


_SOUGHT = word_set("call try ring phone come go visit knock order buy wear message text send")


def _present_act(line: Line, group: Group) -> bool:
    if not group.finite or group.tense != "present" or group.perfect or not group.subject:
        return False
    if group.progressive:
        return False
    return not _NOW.search(line.plain[line.starts[max(0, group.first - 3)] :])


def _but(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_BUT):
            then = line.group_after(place.first)
            main = next(
                (g for g in reversed(line.groups) if g.last < place.first and g.finite), None
            )
            if not main or not then or not _past(main) or then.first != place.last + 1:
                continue
            off = main.base in _SOUGHT and _passing(line, then)
            if _present_act(line, then) and (then.base in _ACTS or off):
                yield Found(*line.fix(then.first, then.last, rewritten(then, "past")))


def _left(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "By the time he came, the customer left": the earlier event takes "had"."""
    for line in lines(text):
        if not line.plain.startswith("by the time "):
            continue
        finite = [group for group in line.groups if group.finite]
        comma = next((i for i, word in enumerate(line.words) if word.lower == ","), 0)
        if len(finite) < 2 or not comma or finite[0].last > comma or not _past(finite[0]):
            continue
        main = line.verbs_after(comma)
        simple = main and _past(main) and not main.aux and not main.perfect
        if (
            main
            and simple
            and main.base not in _GENERAL
            and line.lower(main.first - 1) != "already"
        ):
            yield Found(*line.fix(main.first, main.last, rewritten(main, "past", perfect=True)))


CHECKS = (
    Check(
        id="COACH_TENSE_BECAUSE",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="The reason lay in the past too: “{right}”. Leave it only if it is always true.",
            bn="কারণটাও অতীতের, তাই “{right}”। সব সময়ের সত্য হলে তবেই যেমন আছে রাখুন।",
        ),
        find=_because,
        wrong=(
            "We cancelled the trip because the bus [breaks => broke] down.",
            "She called us because the link [does not work => did not work].",
            "I was late because I [lose => lost] my keys.",
            "We closed early since everyone [is tired => was tired].",
            "I did not reply because I [am => was] on a flight.",
        ),
        right=(
            "We cancelled the trip because the bus broke down.",
            "I chose this plan because I need more space.",
            "It was the last time, because we work with better tools now.",
            "She called us because the link still does not work.",
        ),
    ),
    Check(
        id="COACH_TENSE_BUT",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="You are telling what happened, so this is past too: “{right}”.",
            bn="যা ঘটেছিল তা বলছেন, তাই এটাও অতীতে: “{right}”।",
        ),
        find=_but,
        wrong=(
            "I called twice, but nobody [answers => answered].",
            "I tried to call you, but your phone [is => was] off.",
            "We waited an hour, but the rider [does not come => did not come].",
            "She sent a mail, but they [do not reply => did not reply].",
        ),
        right=(
            "I called twice, but nobody answered.",
            "I sent the file, but it still does not open.",
            "We tried the red one, but she wants the blue one.",
        ),
    ),
    Check(
        id="COACH_TENSE_BY_THE_TIME",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="“By the time …” makes this the earlier event, so it takes “had”: “{right}”.",
            bn="“by the time …” থাকলে এই ঘটনাটা আগের, তাই had লাগে: “{right}”।",
        ),
        find=_left,
        wrong=(
            "By the time we arrived, the shop [closed => had closed].",
            "By the time he replied, the buyer [ordered => had ordered] elsewhere.",
            "By the time I saw your mail, the offer [ended => had ended].",
        ),
        right=(
            "By the time we arrived, the shop had closed.",
            "By the time he replied, I knew the answer.",
            "By the time you read this, I will be at home.",
        ),
    ),
)
