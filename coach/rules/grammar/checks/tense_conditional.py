"""What is imagined: no "would" after if, "would have" for what did not happen, "if I were"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.clauses import IF, clause_verb, conditions, past, told_on
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, Place, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import Group
from coach.rules.grammar.wordset import word_set

_POLITE = word_set(
    "like love prefer mind care please wish appreciate consider need want be allow excuse forgive"
)
_KIND_WORDS = word_set(
    "possible okay ok fine willing kind better interested open happy able good great easier helpful convenient"
)
_THANKS = word_set(
    "appreciate grateful great happy glad appreciated love wonderful obliged thankful thank nice kind "
    "please delighted"
)
_STATES = word_set("be have know like love want need own live understand")
_NOW = re.compile(r"\b(?:now|today|still|already|tomorrow)\b")


def _would_after_if(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(IF):
            group = clause_verb(line, place.last + 1)
            if not group or group.aux[:1] not in (("would",), ("'d",)) or group.tense != "modal":
                continue
            if line.lower(place.first - 1) == "as" or told_on(line, place.first):
                continue
            if "have" in group.aux and group.perfect:
                yield Found(
                    *line.fix(group.first, group.last, rewritten(group, "past", perfect=True))
                )
            elif (group.aux[0] == "would" and not _is_polite(line, group, place)) or (
                group.aux[0] == "would" and _would_have(line, group)
            ):
                yield Found(*line.fix(group.first, group.last, *_without_would(line, group)))


_ASKED_FOR = word_set(
    "fill wait send follow let come sign give take step look sit reply answer call check confirm share excuse turn"
)


def _is_polite(line: Line, group: Group, place: Place) -> bool:
    if (group.base in _POLITE and group.base != "be") or group.inside:
        return True
    after = {line.lower(i) for i in range(group.last + 1, group.last + 4)}
    if not _KIND_WORDS.isdisjoint(after):
        return True
    rest = {line.lower(i) for i in range(len(line.words)) if not place.first <= i <= group.last}
    asked = group.subject == "you" and group.base in _ASKED_FOR
    if asked and rest & {"can", "will", "'ll", "we'll", "i'll"}:
        return True  # "If you would fill in this form, we can begin"
    return group.subject == "you" and not _THANKS.isdisjoint(rest)


def _would_have(line: Line, group: Group) -> bool:
    """Whether another clause says what would have been."""
    return any(
        g is not group and g.perfect and g.aux[:1] in (("would",), ("could",), ("might",))
        for g in line.groups
    )


def _without_would(line: Line, group: Group) -> list[str]:
    others = {g.tense for g in line.groups if g is not group and g.finite}
    present, was = rewritten(group, "present"), rewritten(group, "past")
    if _would_have(line, group):
        return [rewritten(group, "past", perfect=True)]
    if "modal" in others and "future" not in others and not _can_main(line, group):
        return [_were(was, group), present]
    return [present, _were(was, group)]


def _were(was: str, group: Group) -> str:
    return was.replace("was", "were", 1) if group.base == "be" and not group.main else was


def _can_main(line: Line, group: Group) -> bool:
    return any(g.aux[:1] in (("can",), ("may",), ("must",)) for g in line.groups if g is not group)


def _third_conditional(text: Sequence[Sentence]) -> Iterator[Found]:
    """If we had tested it, we will find it -> would have found."""
    for line in lines(text):
        for _, group in conditions(line):
            if not group.perfect or group.tense != "past":
                continue
            for main in line.groups:
                if main is group or main.aux[:1] not in (("will",), ("shall",), ("can",), ("may",)):
                    continue
                if "have" in main.aux or _asked(main):
                    continue
                modal = {"can": "could", "may": "might"}.get(main.aux[0], "would")
                yield Found(*line.fix(main.first, main.last, rewritten(main, modal, perfect=True)))


def _half_third(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "If you had told me, I would send it": what did not happen takes "would have sent"."""
    for line in lines(text):
        for place, group in conditions(line):
            mains = [
                g for g in line.groups if g is not group and g.aux[:1] in (("would",), ("could",))
            ]
            if group.perfect and group.tense == "past":
                for main in mains:
                    event = main.main and main.base not in _STATES and not main.progressive
                    if event and "have" not in main.aux and not line.search(_NOW):
                        fix = rewritten(main, main.aux[0], perfect=True)
                        yield Found(*line.fix(main.first, main.last, fix))
            elif past(group) and "would" not in group.aux and not told_on(line, place.first):
                unreal = [m for m in mains if m.aux[0] == "would" and "have" in m.aux and m.perfect]
                if unreal and group.main and group.base != "have":
                    fix = rewritten(group, "past", perfect=True)
                    yield Found(*line.fix(group.first, group.last, fix))


def _would_after_present(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "If the buyer complains, we would refund it": a real condition takes "will"."""
    for line in lines(text):
        for place, group in conditions(line):
            real = group.tense == "present" and group.main is not None and group.simple
            if not real or group.passive or group.aux or told_on(line, place.first):
                continue
            for main in line.groups:
                free = main.aux == ("would",) and main.simple and not _asked(main)
                if free and main.main and main.base not in _SAID_SOFTLY and not main.inside:
                    yield Found(*line.fix(main.first, main.last, rewritten(main, "will")))


_SAID_SOFTLY = _POLITE | word_set(
    "suggest recommend say think advise be request ask hope help know imagine assume guess expect argue call rather"
)


def _asked(group: Group) -> bool:
    return group.subject_inside


CHECKS = (
    Check(
        id="COACH_TENSE_IF_REAL_WOULD",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="The if-part is a real possibility, in the present, so the result takes “will”: “{right}”.",
            bn="if-এর অংশে সত্যিই ঘটতে পারে এমন কথা present-এ আছে, তাই ফলাফলে will: “{right}”।",
        ),
        find=_would_after_present,
        wrong=(
            "If the customer complains, we [would refund => will refund] the full price.",
            "If you heat the glue, it [would become => will become] soft.",
            "We [would cancel => will cancel] the order if they pay late.",
        ),
        right=(
            "If the customer complains, we will refund the full price.",
            "If you have time, I would like to talk.",
            "I would suggest blue if you want a calm page.",
            "If he asked, we would refund it.",
        ),
    ),
    Check(
        id="COACH_TENSE_WOULD_IF",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Would” does not stand in the if-part; it belongs to the result: “{right}”.",
            bn="if-এর অংশে would বসে না, would থাকে ফলাফলের অংশে। এখানে লিখুন “{right}”।",
        ),
        find=_would_after_if,
        wrong=(
            "If you [would have told => had told] us, we would have helped.",
            "If the cup [would break => breaks] on the way, we will send another.",
            "If I [would know => knew] the address, I would tell you.",
        ),
        right=(
            "If you would like a refund, please reply to this email.",
            "I would be grateful if you would send the form.",
            "She asked if we would open on Friday.",
            "If you would prefer a call, tell us your number.",
        ),
    ),
    Check(
        id="COACH_TENSE_THIRD_CONDITIONAL",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“If … had” looks back at what did not happen; the result takes “would have”: “{right}”.",
            bn="“If … had” মানে যা ঘটেনি তার কথা; ফলাফলে “would have” লাগে: “{right}”।",
        ),
        find=_third_conditional,
        wrong=(
            "If we had seen your mail, we [will reply => would have replied] at once.",
            "If he had checked the size, he [will not order => would not have ordered] it.",
            "You [can save => could have saved] ten percent if you had used the code.",
        ),
        right=(
            "If we had seen your mail, we would have replied at once.",
            "If we have seen it, we will reply.",
            "If you had used the code, you could have saved ten percent.",
        ),
    ),
    Check(
        id="COACH_TENSE_HALF_THIRD",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="It did not happen, so both halves look back: “if … had”, “would have”. Here write “{right}”.",
            bn="ব্যাপারটা ঘটেনি, তাই দুই অংশই অতীতের: “if … had” আর “would have”। এখানে লিখুন “{right}”।",
        ),
        find=_half_third,
        wrong=(
            "If you had told me earlier, I [would send => would have sent] the file.",
            "If we [tested => had tested] the form, we would have seen the bug.",
            "We [could save => could have saved] the order if you had called us.",
        ),
        right=(
            "If you had told me earlier, I would have sent the file.",
            "If we had ordered in May, we would have the boxes now.",
            "If you told me the size, I would send the file.",
        ),
    ),
)
