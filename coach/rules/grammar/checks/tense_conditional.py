"""What is imagined: no "would" after if, "would have" for what did not happen, "if I were"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.clauses import IF, clause_verb, told_on
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, Place, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import SUBJECT_PRONOUNS, Group
from coach.rules.grammar.wordset import word_set

_IF_WERE = re.compile(r"\bif (?:(?:i|he|she|it) were|(?:i|he|she|we|they) knew|i was you)\b")
_POLITE = word_set(
    "like love prefer mind care please wish appreciate consider need want be allow excuse forgive"
)


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
            elif group.aux[0] == "would" and not _is_polite(line, group, place):
                yield Found(*line.fix(group.first, group.last, *_without_would(line, group)))


def _is_polite(line: Line, group: Group, place: Place) -> bool:
    if (group.base in _POLITE and group.base != "be") or group.inside:
        return True
    kind_words = {"possible", "okay", "ok", "fine", "willing", "kind", "better", "interested", "open",
                  "happy", "able", "good", "great", "easier", "helpful", "convenient"}  # fmt: skip
    if kind_words & {line.lower(i) for i in range(group.last + 1, group.last + 4)}:
        return True
    rest = {line.lower(i) for i in range(len(line.words)) if not place.first <= i <= group.last}
    return group.subject == "you" and bool(
        rest
        & {
            "appreciate",
            "grateful",
            "great",
            "happy",
            "glad",
            "appreciated",
            "love",
            "wonderful",
            "obliged",
            "thankful",
            "thank",
            "nice",
            "kind",
            "please",
            "delighted",
        }
    )


def _without_would(line: Line, group: Group) -> list[str]:
    others = {g.tense for g in line.groups if g is not group and g.finite}
    present, past = rewritten(group, "present"), rewritten(group, "past")
    if "modal" in others and "future" not in others and not _can_main(line, group):
        return [_were(past, group), present]
    return [present, _were(past, group)]


def _were(past: str, group: Group) -> str:
    return past.replace("was", "were", 1) if group.base == "be" and not group.main else past


def _can_main(line: Line, group: Group) -> bool:
    return any(g.aux[:1] in (("can",), ("may",), ("must",)) for g in line.groups if g is not group)


def _third_conditional(text: Sequence[Sentence]) -> Iterator[Found]:
    """If we had tested it, we will find it -> would have found."""
    for line in lines(text):
        for _, place in line.find(IF):
            group = clause_verb(line, place.last + 1)
            if not group or not group.perfect or group.tense != "past":
                continue
            for main in line.groups:
                if main is group or main.aux[:1] not in (("will",), ("shall",), ("can",), ("may",)):
                    continue
                if "have" in main.aux or _asked(main):
                    continue
                modal = {"can": "could", "may": "might"}.get(main.aux[0], "would")
                yield Found(*line.fix(main.first, main.last, rewritten(main, modal, perfect=True)))


def _unlikely(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "I would help if I can", "if I am you": what is imagined steps back."""
    for line in lines(text):
        for _, place in line.find(IF):
            group = clause_verb(line, place.last + 1)
            if not group or group.subject not in SUBJECT_PRONOUNS or group.perfect:
                continue
            main = next((g for g in line.groups if g.aux[:1] == ("would",)), None)
            polite = main and (main.base in _POLITE or main.base == "be" or main.subject_inside)
            you = line.plain[line.starts[place.first] :].startswith("if i am you ")
            if you:
                yield Found(*line.fix(group.first, group.last, "were"))
            elif main and main.last < place.first and not polite and not told_on(line, place.first):
                if group.tense == "present" and not group.progressive:
                    yield Found(*line.fix(group.first, group.last, rewritten(group, "past")))
                elif group.aux[:1] == ("can",):
                    could = rewritten(group, "could") if group.main else "could"
                    yield Found(*line.fix(group.first, group.last, could))


def _asked(group: Group) -> bool:
    return group.subject_inside


def _second_conditional(text: Sequence[Sentence]) -> Iterator[Found]:
    """If I were you, I will -> would."""
    for line in lines(text):
        for _, place in line.find(_IF_WERE):
            for main in line.groups:
                if main.first > place.last and main.aux[:1] in (("will",), ("shall",)):
                    span, fixes = line.fix(main.first, main.first, "would")
                    yield Found(span, fixes)
                    break


CHECKS = (
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
        id="COACH_TENSE_IF_UNLIKELY",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="With “would” in the main part, the if-part steps back: “{right}”.",
            bn="মূল অংশে would থাকলে if-এর অংশ এক ধাপ অতীতে যায়: “{right}”।",
        ),
        find=_unlikely,
        wrong=(
            "I would help you if I [can => could].",
            "If I [am => were] you, I would ask for a refund.",
            "We would buy two if we [have => had] more space.",
        ),
        right=(
            "I would help you if I could.",
            "Would you mind if I call you later?",
            "I would like to join if it is possible.",
        ),
    ),
    Check(
        id="COACH_TENSE_WERE_WOULD",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“If I were …” imagines something; the result takes “would”, not “will”.",
            bn="“If I were …” কল্পনার কথা; ফলাফলে will নয়, would বসে।",
        ),
        find=_second_conditional,
        wrong=(
            "If I were you, I [will => would] choose the larger plan.",
            "If he were here, he [will => would] agree with us.",
            "If it were cheaper, we [will => would] buy two.",
        ),
        right=(
            "If I were you, I would choose the larger plan.",
            "If he was at home, he will have seen the note.",
            "We will see if it works.",
        ),
    ),
)
