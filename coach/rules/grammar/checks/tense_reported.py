"""After a past verb of saying or thinking the rest steps back too: "he said he would call"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import PAST
from coach.rules.grammar.verb_groups import DETERMINERS, Group, Kind
from coach.rules.grammar.wordset import word_set

# What one thought and was wrong about, or only hoped: the rest is never left in the present.
_THINKING = word_set("think believe hope expect assume suppose imagine guess")
_KNOWING = word_set(
    "know realise realize notice understand forget feel decide wonder worry seem appear"
)
_SAYING = word_set(
    "say tell promise inform confirm write mention explain assure reply answer claim state announce "
    "warn guarantee admit agree remind add complain insist"
)
_SURE = word_set("sure certain confident afraid hopeful")
_ASKING = word_set("ask enquire inquire wonder")
_BACK = {"will": "would", "shall": "would", "can": "could", "may": "might"}
_ADVERB_LEAD = re.compile(
    r"(?:on \w+day|in (?:your|my|our|the|his|her|their) (?:first|last|previous|earlier) \w+|then)\b"
)


def _reports(line: Line, bases: frozenset[str]) -> Iterator[tuple[Group, Group]]:
    """Pairs of a past verb of `bases` and the first verbs of what it reports."""
    for place, group in enumerate(line.groups):
        past = group.finite and group.tense == "past" and not group.perfect
        sure = bases is _THINKING and not group.main and line.lower(group.last + 1) in _SURE
        if (
            not past
            or (group.base not in bases and not sure)
            or line.lower(group.first - 1) == "rest"
        ):
            continue
        if group.passive and group.base not in ("inform", "tell", "promise", "assure"):
            continue
        for told in line.groups[place + 1 : place + 4]:
            named = told.kind is Kind.GERUND and line.lower(told.first - 1) in DETERMINERS
            if told.kind is Kind.LOOSE or named:  # "the meeting": a noun
                continue
            if told.finite and told.subject and _is_reported(line, group, told, bases):
                yield group, told
            break


def _is_reported(line: Line, group: Group, told: Group, bases: frozenset[str]) -> bool:
    if told.subject_inside or told.first - group.last > 9:
        return False
    between = [line.lower(i) for i in range(group.last + 1, told.first)]
    stops = {",", ";", ":", "(", '"', "“", "who", "which", "and", "but", "or", "because", "when",
             "what", "how", "where", "why", "to", "about", "for", "as", "than"}  # fmt: skip
    if bases is _ASKING or group.base in _KNOWING:
        stops -= {"what", "when", "how", "where", "why", "which"}
    return not stops.intersection(between) and between != []


def _thought(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group, told in _reports(line, _THINKING):
            if group.aux[:1] == ("did",) and group.subject_inside:
                continue
            if back := _stepped_back(told):
                yield Found(*line.fix(told.first, told.last, back))


def _stepped_back(told: Group) -> str | None:
    if told.aux and told.aux[0] in _BACK:
        modal = _BACK[told.aux[0]]
        return rewritten(told, modal, perfect="have" in told.aux and told.perfect)
    if told.tense == "present":
        return rewritten(told, "past", perfect=told.perfect)
    return None


def _said(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _said_or_asked(text, sure=True)


def _said_perhaps(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _said_or_asked(text, sure=False)


def _said_or_asked(text: Sequence[Sentence], *, sure: bool) -> Iterator[Found]:
    for line in lines(text):
        asking = [(g, t) for g, t in _reports(line, _ASKING) if _if_between(line, g, t)]
        reports = [*_reports(line, _SAYING | _KNOWING), *asking]
        over = bool(reports and (line.search(PAST) or _ADVERB_LEAD.match(line.plain)))
        for group, told in reports:
            modal = bool(told.aux) and told.aux[0] in _BACK
            likely = (
                told.aux[:1] == ("will",)
                or _may_be_over(told)
                or _passing(line, told)
                or ((group, told) in asking and not told.passive)
                or (_denied(line, group) and told.tense == "present")
            )
            back = _stepped_back(told)
            likely = likely or (group.base in _KNOWING and told.tense == "present")
            likely = likely or (not modal and _then_it_was_not(line, told))
            if (
                back
                and ((over or _then_it_was_not(line, told)) and modal) is sure
                and (sure or likely)
            ):
                yield Found(*line.fix(told.first, told.last, back))


def _denied(line: Line, group: Group) -> bool:
    """ "Nobody told us that the price has changed", "you did not say"."""
    return "not" in group.inside or line.lower(group.first - 1) in ("nobody", "never", "one")


def _then_it_was_not(line: Line, told: Group) -> bool:
    """ "... but it took two weeks": what was said did not come true."""
    for group in line.groups:
        if group.first > told.last and group.finite and group.tense == "past":
            return any(line.lower(at) == "but" for at in range(told.last, group.first))
    return False


def _may_be_over(told: Group) -> bool:
    """ "He said he is busy": a passing state or a wish; "the office is closed on Fridays" may stay."""
    person = told.subject in ("he", "she", "they", "i", "we", "you")
    states = ("be", "want", "need", "have", "feel", "know", "like", "think", "interest", "satisfy")
    return person and (told.perfect or told.base in states)


def _passing(line: Line, told: Group) -> bool:
    """ "She complained that the bag is torn", "he said that he can pay": so then, perhaps not now."""
    if told.aux[:1] == ("can",) and told.subject in ("he", "she", "they"):
        return True
    if told.passive and told.tense == "present":
        return told.base in _HARMED
    plain_be = told.base == "be" and told.main is None and told.tense == "present"
    return plain_be and line.lower(told.last + 1) in _STATES


_HARMED = word_set("tear break damage lose crack delay scratch stain")
_STATES = word_set(
    "too torn broken wrong late missing damaged ready down slow ill sick angry empty dirty lost blank busy "
    "full upset wet cold tired unhappy dead faulty delayed cracked incomplete unclear unavailable"
)


def _if_between(line: Line, group: Group, told: Group) -> bool:
    between = {line.lower(i) for i in range(group.last + 1, told.first)}
    return bool(between & {"if", "whether", "when", "where", "what", "how", "why", "which"})


def _wish(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for place, group in enumerate(line.groups[:-1]):
            if group.base != "wish" or group.tense not in ("present", "modal"):
                continue
            told = line.groups[place + 1]
            between = [line.lower(i) for i in range(group.last + 1, told.first)]
            named = 2 <= len(between) <= 4 and between[0] in DETERMINERS and told.subject
            plain = (
                bool(named)
                or between in (["i"], ["we"], ["he"], ["she"], ["they"], ["you"], ["it"])
                or (between[:1] == ["that"] and len(between) == 2)
            )
            back = _stepped_back(told) if plain and told.finite else None
            if back:
                yield Found(*line.fix(told.first, told.last, back))


def _hope_would(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match, place in line.find(_HOPE):
            told = line.group_after(place.last)
            if not told or told.first != place.last + 1 or told.aux[:1] != ("would",):
                continue
            if told.base not in ("like", "love", "prefer") and match:
                yield Found(*line.fix(told.first, told.last, rewritten(told, "will")))


_HOPE = re.compile(
    r"(?:(?<=i )|(?<=we )|^)hope (?:that )?(?:you|it|he|she|they|we|this|everything|all)\b"
)

CHECKS = (
    Check(
        id="COACH_TENSE_THOUGHT",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After “thought”, “hoped” or “believed” what you had in mind is in the past too: “{right}”.",
            bn="thought, hoped বা believed-এর পরে যা ভেবেছিলেন তা-ও অতীতে যায়: “{right}”। বাংলায় "
            "“ভেবেছিলাম আসবে” বলা যায়, ইংরেজিতে will চলে না।",
        ),
        find=_thought,
        wrong=(
            "I thought the price [is => was] 500 taka.",
            "We hoped that you [will understand => would understand].",
            "She thought she [can pay => could pay] on delivery.",
            "I thought you [want => wanted] the blue one.",
        ),
        right=(
            "I think the price is 500 taka.",
            "We thought about the price, and it is fair.",
            "I thought you wanted the blue one.",
        ),
    ),
    Check(
        id="COACH_TENSE_SAID",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="You report what was said in the past, so “will” becomes “would” and “can” “could”: “{right}”.",
            bn="অতীতে বলা কথা জানাচ্ছেন, তাই will হয় would, can হয় could: “{right}”।",
        ),
        find=_said,
        wrong=(
            "Yesterday your agent said that he [will call => would call] me.",
            "Last week you told us the file [will be => would be] ready.",
            "On Monday she asked if we [can send => could send] it by courier.",
        ),
        right=(
            "He said that he would call me.",
            "She asked if we can meet next week.",
            "Yesterday he told me to wait.",
        ),
    ),
    Check(
        id="COACH_TENSE_SAID_HINT",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="In reported speech the verb usually steps back into the past: “{right}”. Leave it only if "
            "it is still true now.",
            bn="অন্যের কথা জানাতে গেলে ক্রিয়া সাধারণত এক ধাপ অতীতে যায়: “{right}”। কথাটা এখনও সত্য "
            "হলে যেমন আছে তেমন থাকতে পারে।",
        ),
        find=_said_perhaps,
        wrong=(
            "The rider said that he [will come => would come].",
            "She told me she [is => was] busy.",
            "They informed us the price [will rise => would rise].",
            "My manager asked why the report [is => was] late.",
            "Nobody told us that the price [has changed => had changed].",
            "The customer complained that the bag [is => was] wet.",
            "He asked me what time the meeting [will start => would start].",
        ),
        right=(
            "The rider said that he would come.",
            "She tells me she is busy.",
            "He said the office is closed on Fridays.",
        ),
    ),
    Check(
        id="COACH_TENSE_WISH",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“I wish” is about what is not so; the verb after it steps back: “{right}”.",
            bn="“I wish” মানে যা নেই তার ইচ্ছা; পরের ক্রিয়া এক ধাপ অতীতে যায়: “{right}”।",
        ),
        find=_wish,
        wrong=(
            "I wish I [can help => could help] you today.",
            "I wish I [know => knew] the answer.",
            "We wish you [will come => would come] back.",
            "I wish the site [will load => would load] faster.",
        ),
        right=(
            "I wish I could help you today.",
            "We wish you a happy Eid.",
            "I wish to cancel my order.",
        ),
    ),
    Check(
        id="COACH_TENSE_HOPE_WOULD",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Hope” looks ahead to something possible, so it takes “will”: “{right}”.",
            bn="hope মানে সামনে যা হতে পারে তার আশা, তাই would নয়, will: “{right}”।",
        ),
        find=_hope_would,
        wrong=(
            "I hope you [would understand => will understand] our problem.",
            "We hope that it [would arrive => will arrive] soon.",
            "Hope you [would reply => will reply] today.",
        ),
        right=(
            "I hope you will understand our problem.",
            "I hoped you would understand.",
            "I hope you would like a cup of tea.",
        ),
    ),
)
