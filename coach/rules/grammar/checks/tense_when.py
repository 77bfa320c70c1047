"""Two events of one past moment: both verbs past, and "had" for the earlier one."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.clauses import TIMELESS, comma, in_past, past, present, unmarked_main
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import SUBJECT_PRONOUNS, Group
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

_WHEN_OPENS = re.compile(
    r"^(?:but |and |so |then )?(?:when|as soon as|the moment|while|as(?= (?:i|we|he|she|they|the \w+) (?:was|were) \w+ing\b))(?= )"
)
_AFTER = re.compile(r"\b(?:only )?(?:after|before|until|till|when|while|as soon as)(?= )")
_OPENING = re.compile(r"^(?:and |but |so )?(?:after|although|though|even though|once|before)(?= )")
_ACTS = word_set(
    "say tell ask call reply answer refuse promise leave cancel give send return bring block reject accept ignore "
    "keep continue start stop take come go charge find check wrap pack open close put show inform deduct delete "
    "deliver demand get make lock write"
)
_BY_THE_TIME = re.compile(r"\b(?:by the time|before)(?= )")


def _when_past_main_present(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_WHEN_OPENS):
            cut = comma(line)
            first = next((g for g in line.groups if g.first > place.last and g.finite), None)
            if not first or not past(first) or (cut and first.last > cut):
                continue
            if not first.subject or (first.base == "be" and first.subject != "i"):
                continue
            main = line.verbs_after(cut) if cut else unmarked_main(line, first)
            answered = main and main.base == "say" and main.subject in ("he", "she", "they")
            if not main or main.last <= cut:
                continue
            if main.base in TIMELESS - {"see"} and not answered:
                continue
            if present(main) or _just_perfect(main):
                yield Found(*line.fix(main.first, main.last, in_past(main)))


def _just_perfect(group: Group) -> bool:
    """ "When I was in college, I have worked": over, so no "have"."""
    return (
        group.perfect and group.tense == "present" and not group.progressive and bool(group.subject)
    )


def _past_main_present_clause(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "I noticed it only after I upload the file": the clause after a past event."""
    for line in lines(text):
        for _, place in line.find(_AFTER):
            main = next(
                (g for g in reversed(line.groups) if g.last < place.first and g.finite), None
            )
            if not main or main.tense != "past" or not main.subject or main.base in TIMELESS:
                continue
            if line.broken(main.last + 1, place.first - 1) or main.passive:
                continue
            if line.lower(place.first) == "when" and main.base in _LEARNT:
                continue
            told = line.group_after(place.last)
            if (
                told
                and told.aux == ("can",)
                and told.main
                and told.first - place.last < 4
                and told.subject
            ):
                if line.lower(place.first) in ("before", "until", "till"):
                    yield Found(*line.fix(told.first, told.last, rewritten(told, "could")))
                continue
            if line.lower(place.first) == "when" and main.base in _FOUND_OUT:
                continue
            if not told or told.passive or told.first - place.last > 5 or not present(told):
                continue
            got = (
                main.base == "be" and told.base in _GOT and main.subject in ("i", "we", "he", "she")
            )
            if main.base in ("be", "tell", "ask", "agree", "decide", "plan") and not got:
                continue
            near = told.first == place.last + 2 and _by_pronoun(line, told)
            noun = told.form is Form.THIRD and told.main is not None and not told.aux
            if near or (noun and not line.broken(place.last + 1, told.first)):
                yield Found(*line.fix(told.first, told.last, in_past(told)))


# "I found out when it happens": when is what they found out.
_LEARNT = word_set("find learn see know understand check explain remember show discover note write")
_WORKED = word_set("work live teach run study own sell serve manage stay")
_FOUND_OUT = word_set("find check show explain learn write mention say discuss")
_GOT = word_set("get receive hear see call ring come arrive read find")


def _once_past(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "After I paid, they block me": an act of the same story, if not of every time."""
    for line in lines(text):
        opening = next((place for _, place in line.find(_OPENING)), None)
        cut = comma(line)
        first = line.group_after(opening.last) if opening and cut else None
        while first and not first.finite and first.last < cut:
            first = line.group_after(first.last)
        if not first or not past(first) or first.last > cut or not first.subject or not first.main:
            continue
        main = line.verbs_after(cut)
        if main and present(main) and main.base in _ACTS and not line.search(_ALWAYS):
            yield Found(*line.fix(main.first, main.last, in_past(main)))


_ALWAYS = re.compile(
    r"\b(?:now|today|every (?:day|time|week|month|\w+day)|each time|always|still|usually|often|will|can|these days|tomorrow)\b"
)


def _shut_when(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "The shop is closed when I arrived", "When I open the app, it was blank"."""
    for line in lines(text):
        for at, word in enumerate(line.words):
            if word.lower not in ("when", "before") or at == 0:
                continue
            main, clause = line.verbs_before(at), line.group_after(at)
            if not main or not clause or not past(clause) or clause.subject_inside:
                continue
            told = main.base in TIMELESS or main.last + 1 == at or main.progressive
            if word.lower == "before" and (main.base not in _WORKED or not clause.subject):
                continue
            if present(main) and not told and line.lower(at - 1) != ",":
                yield Found(*line.fix(main.first, main.last, in_past(main)))
        opening = next((p for _, p in line.find(_WHEN_OPENS)), None)
        cut = comma(line)
        first = line.group_after(opening.last) if opening and cut else None
        if not first or not present(first) or first.last > cut or not first.main:
            continue
        if first.aux and not first.progressive:
            continue
        main = line.verbs_after(cut)
        if main and past(main) and first.subject in SUBJECT_PRONOUNS:
            yield Found(*line.fix(first.first, first.last, in_past(first)))


def _by_pronoun(line: Line, group: Group) -> bool:
    return line.lower(group.first - 1) in SUBJECT_PRONOUNS and group.base != "need"


def _by_the_time(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "By the time he came, the bus already left": the earlier of two past events."""
    for line in lines(text):
        opens = line.plain.startswith(("by the time ", "before ", "when "))
        first = next((g for g in line.groups if g.finite), None)
        cut = comma(line)
        if not opens or not first or not past(first) or not first.last < cut:
            continue
        for at in range(cut + 1, len(line.words) - 1):
            left = read_as(line.lower(at + 1), Form.PAST)
            free = line.lower(at - 1) not in (
                "had",
                "has",
                "have",
                "was",
                "were",
                "is",
                "are",
                "'d",
            )
            if line.lower(at) == "already" and left and free and at > cut + 1:
                yield Found(*line.fix(at, at + 1, f"had already {left.participle[0]}"))
                break
            if line.broken(at, at):
                break


CHECKS = (
    Check(
        id="COACH_TENSE_WHEN_PAST",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="You are telling what happened when something else happened, so both verbs are past: “{right}”.",
            bn="একটা ঘটনার সময় আরেকটা কী ঘটল তা বলছেন, তাই দুটো ক্রিয়াই অতীতে: “{right}”।",
        ),
        find=_when_past_main_present,
        wrong=(
            "When I opened the box, the cup [is broken => was broken].",
            "When we called the courier, nobody [answers => answered] the phone.",
            "As soon as I paid, the page [shows => showed] an error.",
            "When I called the customer he [says => said] that he was driving.",
            "When I was young I [live => lived] in a village.",
            "As I was writing the mail, the power [goes => went] off.",
        ),
        right=(
            "When I opened the box, the cup was broken.",
            "When you ordered, I think you chose the wrong size.",
            "When I click the link, the page shows an error.",
        ),
    ),
    Check(
        id="COACH_TENSE_PAST_CLAUSE",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The main verb is past, so the clause after it is past too: “{right}”.",
            bn="মূল ক্রিয়া অতীতে, তাই পরের অংশের ক্রিয়াও অতীতে: “{right}”।",
        ),
        find=_past_main_present_clause,
        wrong=(
            "We found the error only after we [launch => launched] the site.",
            "The rider left before I [reach => reached] the gate.",
            "She waited until he [comes => came] back.",
            "The dog bit him while he [is opening => was opening] the gate.",
            "I was at the airport when I [get => got] your message.",
            "She hung up before I [can ask => could ask] for her name.",
            "I had just sent the file when he [calls => called] me.",
        ),
        right=(
            "You told me to wait before I call again.",
            "We found the error after we launched the site.",
            "I answer before I go home.",
        ),
    ),
    Check(
        id="COACH_TENSE_WHEN_BOTH",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Both things happened at one time in the past, so both verbs are past: “{right}”.",
            bn="দুটো ঘটনাই অতীতের একই সময়ের, তাই দুটো ক্রিয়াই অতীতে: “{right}”।",
        ),
        find=_shut_when,
        wrong=(
            "The shop [is => was] empty when I arrived.",
            "Nobody [answers => answered] me when I called your office.",
            "When I [open => opened] the app, it showed a blank page.",
            "While I [am talking => was talking] to the bank, the line went dead.",
        ),
        right=(
            "The shop was empty when I arrived.",
            "I remember when we opened the shop.",
            "The trouble is when it happened, not how.",
        ),
    ),
    Check(
        id="COACH_TENSE_ONCE_PAST",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="The first half tells of the past, and so does this: “{right}”.",
            bn="আগের অংশটা অতীতের ঘটনা, এটাও তাই: “{right}”।",
        ),
        find=_once_past,
        wrong=(
            "After I paid the money, they [block => blocked] me.",
            "Although I explained it twice, the caller [keeps => kept] asking for cash.",
            "Before the rider came, I [wrap => wrapped] every glass.",
        ),
        right=(
            "After I paid the money, they blocked me.",
            "After the update came out, the site always asks for a code.",
            "Although we moved, we keep the old number now.",
        ),
    ),
    Check(
        id="COACH_TENSE_HAD_ALREADY",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Of two things in the past, the earlier one takes “had”: “{right}”.",
            bn="অতীতের দুটি ঘটনার মধ্যে যেটা আগে ঘটেছে, তাতে had লাগে: “{right}”।",
        ),
        find=_by_the_time,
        wrong=(
            "By the time we replied, the buyer [already left => had already left].",
            "When I reached the office, the meeting [already started => had already started].",
            "Before you wrote, our team [already fixed => had already fixed] the form.",
        ),
        right=(
            "By the time we replied, the buyer had already left.",
            "When I reached the office, they were already gone.",
            "We already fixed the form.",
        ),
    ),
)
