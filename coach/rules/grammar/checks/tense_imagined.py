"""What is imagined steps back: "if I were", "if only I knew", "I would help if I could"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.clauses import conditions, told_on
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, Place, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import SUBJECT_PRONOUNS, Group
from coach.rules.grammar.wordset import word_set

_IF_WERE = re.compile(r"\bif (?:(?:i|he|she|it) were|(?:i|he|she|we|they) knew|i was you)\b")
_HAD_MORE = word_set("more enough better time money staff another bigger another")
_IF_ONLY = re.compile(r"\bif only(?= (?:i|we|he|she|they|you|it|the|my|our) )")
_NICER = re.compile(
    r"\b(?:would|'d) be (?:so |very |really |much |more )?(?:better|great|good|nice|helpful|happy|glad|grateful"
    r"|wonderful|easier|perfect|pleased)(?: for (?:me|us|you))?(?: ,)? if(?= (?:i|we|you|he|she|they|your \w+|the \w+) )"
)


def _unlikely(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "I would help if I can", "if I am you": what is imagined steps back."""
    for line in lines(text):
        for place, group in conditions(line):
            if group.perfect or group.subject_inside or told_on(line, place.first):
                continue
            main = next(
                (g for g in line.groups if g.aux[:1] == ("would",) and g is not group), None
            )
            if line.plain[line.starts[place.first] :].startswith("if i am you "):
                yield Found(*line.fix(group.first, group.last, "were"))
            elif main and group.subject in SUBJECT_PRONOUNS and _imagined(main, place, group):
                yield from _stepped(line, group)
        for _, place in line.find(_NICER):
            verbs = line.group_after(place.last)
            if verbs and verbs.finite and not verbs.perfect and verbs.first - place.last <= 3:
                yield from _stepped(line, verbs)


def _imagined(main: Group, place: Place, group: Group) -> bool:
    """Whether the result is imagined, and no polite offer."""
    if main.base in _POLITE or main.base == "be" or main.subject_inside:
        return False
    if main.last < place.first:
        return True
    return main.subject in ("i", "we") and group.subject != "you" and main.base not in _OFFERS


_POLITE = word_set(
    "like love prefer mind care please wish appreciate consider need want be allow excuse forgive"
)
_OFFERS = word_set(
    "suggest recommend advise say think like love appreciate request ask guess imagine expect"
)


def _stepped(line: Line, group: Group) -> Iterator[Found]:
    if fix := _step_back(group):
        yield Found(*line.fix(group.first, group.last, fix))


def _step_back(group: Group) -> str | None:
    if group.tense == "present" and not group.progressive:
        return rewritten(group, "past")
    if group.aux[:1] == ("can",):
        return rewritten(group, "could") if group.main else "could"
    return None


def _if_only(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_IF_ONLY):
            group = line.group_after(place.last)
            near = group and group.finite and group.first - place.last <= 4 and not group.perfect
            if group and near:
                yield from _stepped(line, group)


def _second_conditional(text: Sequence[Sentence]) -> Iterator[Found]:
    """If I were you, I will -> would."""
    for line in lines(text):
        places = [place.last for _, place in line.find(_IF_WERE)]
        places += [group.last for _, group in conditions(line) if _had_more(line, group)]
        for last in places:
            for main in line.groups:
                if main.first > last and main.aux[:1] in (("will",), ("shall",)):
                    span, fixes = line.fix(main.first, main.first, "would")
                    yield Found(span, fixes)
                    break


def _had_more(line: Line, group: Group) -> bool:
    """ "If we had more staff": not so. "If you had trouble" may be so."""
    if group.base != "have" or group.tense != "past" or group.perfect or group.aux:
        return False
    return group.subject in ("i", "we") or line.lower(group.last + 1) in _HAD_MORE


CHECKS = (
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
            "It would be better if you [send => sent] a screenshot.",
            "If I [get => got] a bigger budget, I would hire her.",
        ),
        right=(
            "I would help you if I could.",
            "Would you mind if I call you later?",
            "If you need a copy, I would suggest the PDF.",
            "I would like to join if it is possible.",
        ),
    ),
    Check(
        id="COACH_TENSE_IF_ONLY",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“If only” wishes for what is not so, and the verb steps back: “{right}”.",
            bn="“if only” মানে যা নেই তার ইচ্ছা; ক্রিয়া এক ধাপ অতীতে যায়: “{right}”।",
        ),
        find=_if_only,
        wrong=(
            "If only I [know => knew] the answer.",
            "If only we [have => had] this colour in stock!",
            "If only the rider [can come => could come] today.",
        ),
        right=(
            "If only I knew the answer.",
            "We refund it only if the box is closed.",
            "If only one item is broken, send a photo.",
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
            "If we had more agents, we [will => would] answer faster.",
        ),
        right=(
            "If I were you, I would choose the larger plan.",
            "If he was at home, he will have seen the note.",
            "We will see if it works.",
            "If you had trouble with the link, we will send another.",
        ),
    ),
)
