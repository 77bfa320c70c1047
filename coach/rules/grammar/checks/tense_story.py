"""A story told in the past stays in the past, from one clause to the next."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import PAST
from coach.rules.grammar.verb_groups import SUBJECT_PRONOUNS, Group
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

_WHEN_OPENS = re.compile(r"^(?:but |and |so |then )?(?:when|as soon as|the moment|while)(?= )")
_AFTER = re.compile(r"\b(?:only )?(?:after|before|until|till|when|as soon as)(?= )")
_BY_THE_TIME = re.compile(r"\b(?:by the time|before)(?= )")
_AS_I = re.compile(
    r"\bas (?:i|we|you|he|she|they) (?:already |also )?"
    r"(?P<verb>mention|say|tell|explain|discuss|promise|write|agree|inform|note|describe|state|send|show)"
    r"(?= (?:(?:you|him|her|them|us|it|about it) )?(?:(?:in|on|during) (?:my|our|your|the|his|her) "
    r"(?:last|previous|earlier|first) |before\b|earlier\b|previously\b|yesterday\b|in the last\b))"
)
_LAST_JOB = re.compile(
    r"\b(?:in|at|on|during|for) (?:my|our) (?:last|previous|former|first|old) "
    r"(?:\w+ )?(?:job|company|project|office|workplace|role|position|contract|client|agency|firm"
    r"|employment|employer|internship)(?![\w'’])"
)
_MY_LAST_ONE = re.compile(
    r"^(?:my|our) (?:last|previous|former|old) (?:client|boss|employer|manager|customer|buyer)(?= )"
)
_LAST_TIME = re.compile(r"\b(?:the )?last time(?: when| that)?(?= (?:i|we|you|he|she|they) )")
_GIVES = word_set(
    "leave give pay send hire fire ask tell say write rate praise thank offer cancel recommend promote"
)
# What one says or shows now about what happened then.
_TIMELESS = word_set(
    "think believe know hope mean guess understand see apologize apologise regret want need say please "
    "attach appreciate assure suggest recommend remember suppose wonder"
)
_EVENTS = word_set(
    "say tell ask call come go reply send give take stop refuse promise answer arrive leave cancel pay "
    "cry start shout disappear break fall open close buy charge hang bring phone ring pick drop find "
    "throw become receive get return deliver notice close reject hear lose learn"
)


def _past(group: Group) -> bool:
    return group.finite and group.tense == "past" and not group.perfect


def _present(group: Group) -> bool:
    return (
        group.finite
        and group.tense == "present"
        and not group.perfect
        and not group.subject_inside
        and bool(group.subject)
    )


def _when_past_main_present(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_WHEN_OPENS):
            comma = next((i for i, w in enumerate(line.words) if w.lower == ","), 0)
            first = next((g for g in line.groups if g.first > place.last and g.finite), None)
            if not comma or not first or not _past(first) or first.last > comma:
                continue
            if not first.subject or (first.base == "be" and first.subject != "i"):
                continue
            main = line.verbs_after(comma)
            if not main or main.last <= comma or main.base in _TIMELESS - {"see"}:
                continue
            if _present(main) or _just_perfect(main):
                yield Found(*line.fix(main.first, main.last, _in_past(main)))


def _just_perfect(group: Group) -> bool:
    """ "When I was in college, I have worked": over, so no "have"."""
    return (
        group.perfect and group.tense == "present" and not group.progressive and bool(group.subject)
    )


def _in_past(group: Group) -> str:
    return rewritten(group, "past")


def _past_main_present_clause(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "I noticed it only after I upload the file": the clause after a past event."""
    for line in lines(text):
        for _, place in line.find(_AFTER):
            main = line.group_before(place.first)
            if not main or not _past(main) or not main.subject or main.base in _TIMELESS:
                continue
            if line.broken(main.last + 1, place.first - 1) or main.passive:
                continue
            if main.base in ("be", "tell", "ask", "agree", "decide", "plan"):
                continue
            told = line.group_after(place.last)
            if not told or told.passive or told.first - place.last > 5 or not _present(told):
                continue
            near = told.first == place.last + 2 and _by_pronoun(line, told)
            noun = told.form is Form.THIRD and told.main is not None and not told.aux
            if near or (noun and not line.broken(place.last + 1, told.first)):
                yield Found(*line.fix(told.first, told.last, _in_past(told)))


def _shut_when(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "The shop is closed when I arrived", "When I open the app, it was blank"."""
    for line in lines(text):
        for at, word in enumerate(line.words):
            if word.lower not in ("when", "as soon as") or at == 0:
                continue
            main, clause = line.verbs_before(at), line.group_after(at)
            if not main or not clause or not _past(clause) or clause.subject_inside:
                continue
            told = main.base in _TIMELESS or main.last + 1 == at or main.progressive
            if _present(main) and not told and line.lower(at - 1) != ",":
                yield Found(*line.fix(main.first, main.last, _in_past(main)))
        opening = next((p for _, p in line.find(_WHEN_OPENS)), None)
        comma = next((i for i, w in enumerate(line.words) if w.lower == ","), 0)
        first = line.group_after(opening.last) if opening and comma else None
        if not first or not _present(first) or first.last > comma or first.aux or not first.main:
            continue
        main = line.verbs_after(comma)
        if main and _past(main) and first.subject in SUBJECT_PRONOUNS:
            yield Found(*line.fix(first.first, first.last, _in_past(first)))


def _by_pronoun(line: Line, group: Group) -> bool:
    return line.lower(group.first - 1) in SUBJECT_PRONOUNS and group.base != "need"


def _by_the_time(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "By the time he came, the bus already left": the earlier of two past events."""
    for line in lines(text):
        opens = line.plain.startswith(("by the time ", "before ", "when "))
        first = next((g for g in line.groups if g.finite), None)
        comma = next((i for i, w in enumerate(line.words) if w.lower == ","), 0)
        if not opens or not first or not _past(first) or not first.last < comma:
            continue
        for at in range(comma + 1, len(line.words) - 1):
            past = read_as(line.lower(at + 1), Form.PAST)
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
            if line.lower(at) == "already" and past and free and at > comma + 1:
                yield Found(*line.fix(at, at + 1, f"had already {past.participle[0]}"))
                break
            if line.broken(at, at):
                break


def _as_i_mention(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match, place in line.find(_AS_I):
            verb = read_as(match["verb"], Form.BASE)
            if verb:
                yield Found(*line.fix(place.last, place.last, verb.past[0]))


def _in_last_job(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_LAST_JOB):
            group = line.verbs_after(place.last + 1) if line.opens(place.first) else None
            group = group or line.verbs_before(place.first)
            if group and _present(group) and group.base not in _TIMELESS and group.main:
                if group.base == "have" and group.subject != "i":
                    continue
                yield Found(*line.fix(group.first, group.last, _in_past(group)))
        for _, place in line.find(_MY_LAST_ONE):
            third = read_as(line.lower(place.last + 1), Form.THIRD)
            if third and third.base in _GIVES:
                yield Found(*line.fix(place.last + 1, place.last + 1, third.past[0]))


def _last_time(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_LAST_TIME):
            group = line.group_after(place.last)
            if not group or group.first > place.last + 3 or not _present(group):
                continue
            if group.main and group.base not in _TIMELESS:
                yield Found(*line.fix(group.first, group.last, _in_past(group)))


_RECENTLY = word_set(
    "buy purchase order receive get start join complete finish launch open sell send move change "
    "update install hire publish pay visit cancel find lose"
)


def _recently(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            near = line.lower(group.first - 1) == "recently" or line.plain.startswith("recently ")
            simple = _present(group) and not group.aux and group.form is Form.BASE
            if near and simple and group.base in _RECENTLY and group.subject in ("i", "we"):
                yield Found(*line.fix(group.first, group.last, _in_past(group)))


def _mixed(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "He called yesterday and then asks": an event in the present, in the middle of a story."""
    for line in lines(text):
        past_seen = False
        told_when = bool(_TOLD_WHEN.search(line.plain) or PAST.search(line.plain))
        for group in line.groups:
            past_seen = past_seen or (_past(group) and group.main is not None)
            simple = group.finite and group.tense == "present" and group.simple and group.main
            if not (past_seen and told_when and simple) or group.passive:
                continue
            if _NOW.search(line.plain[line.starts[max(0, group.first - 3)] :]):
                continue
            joined = {line.lower(i) for i in range(max(0, group.first - 4), group.first)}
            relative = joined & {"who", "which", "that"}
            if group.base in _EVENTS and joined & {"and", "but", "then", "so"} and not relative:
                yield Found(*line.fix(group.first, group.last, _in_past(group)))


_TOLD_WHEN = re.compile(
    r"^when |\b(?:at first|one day|this morning|at (?:noon|midnight)|on \w+day|in (?:january|february|march"
    r"|april|may|june|july|august|september|october|november|december)|(?:two|three|four|five|many) times"
    r"|(?:the )?next day|first)\b"
)
_NOW = re.compile(
    r"\b(?:now|today|still|always|every|usually|currently|these days|tomorrow|next)\b"
)


def _past_perfect_alone(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        finite = [g for g in line.groups if g.finite]
        if len(finite) != 1 or not PAST.search(line.plain):
            continue
        only = finite[0]
        if only.tense == "past" and only.perfect and only.subject and "already" not in only.inside:
            yield Found(
                *line.fix(only.first, only.last, rewritten(only, "past", progressive=False))
            )


_BN_STORY = "গল্পটা অতীতের, তাই এই ক্রিয়াটাও অতীতে থাকবে: “{right}”।"

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
        ),
        right=(
            "The shop was empty when I arrived.",
            "I remember when we opened the shop.",
            "The trouble is when it happened, not how.",
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
    Check(
        id="COACH_TENSE_AS_MENTIONED",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="You said it before, so the verb is past: “{right}”.",
            bn="কথাটা আগে বলা হয়েছে, তাই ক্রিয়া অতীতে: “{right}”।",
        ),
        find=_as_i_mention,
        wrong=(
            "As I [mention => mentioned] in my last mail, the offer ends today.",
            "As we [discuss => discussed] earlier, the logo needs a new colour.",
            "As you [say => said] before, the box was empty.",
        ),
        right=(
            "As I mentioned in my last mail, the offer ends today.",
            "As I say in every meeting, speed matters.",
            "As you say, the box was empty.",
        ),
    ),
    Check(
        id="COACH_TENSE_LAST_JOB",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Your last job or client is in the past, so the verb is too: “{right}”.",
            bn="আগের চাকরি বা আগের ক্লায়েন্টের কথা অতীতের, তাই ক্রিয়াও অতীতে: “{right}”।",
        ),
        find=_in_last_job,
        wrong=(
            "In my previous job I [answer => answered] fifty chats a day.",
            "At my last company we [use => used] Zendesk.",
            "My last client [gives => gave] me five stars.",
        ),
        right=(
            "In my previous job I answered fifty chats a day.",
            "My last client still gives me work.",
            "In my job I answer fifty chats a day.",
        ),
    ),
    Check(
        id="COACH_TENSE_LAST_TIME",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Last time” is over, so the verb is past: “{right}”.",
            bn="“last time” পার হয়ে গেছে, তাই ক্রিয়া অতীতে: “{right}”।",
        ),
        find=_last_time,
        wrong=(
            "Last time I [order => ordered] from you, it took a week.",
            "The last time we [speak => spoke], you asked for a quote.",
            "Last time he [comes => came] to our shop, he bought two bags.",
        ),
        right=(
            "Last time I ordered from you, it took a week.",
            "This is the last time I will ask.",
            "Every time I order, it takes a week.",
        ),
    ),
    Check(
        id="COACH_TENSE_RECENTLY",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Recently” looks back a little, so the verb is past: “{right}”.",
            bn="“recently” মানে কিছুদিন আগে, তাই ক্রিয়া অতীতে: “{right}”।",
        ),
        find=_recently,
        wrong=(
            "I recently [purchase => purchased] a watch from your page.",
            "Recently we [start => started] a new page for shoes.",
            "We recently [change => changed] our address.",
        ),
        right=(
            "I recently purchased a watch from your page.",
            "Recently I feel tired.",
            "We have recently changed our address.",
        ),
    ),
    Check(
        id="COACH_TENSE_STORY",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="The story began in the past; keep this verb there too: “{right}”.",
            bn=_BN_STORY,
        ),
        find=_mixed,
        wrong=(
            "The rider called me yesterday and then he [cancels => cancelled] the trip.",
            "She ordered two bags last week but then the shop [sends => sent] her one.",
            "Two days ago he paid me and [asks => asked] me to wait.",
        ),
        right=(
            "He ordered it yesterday and wants it today.",
            "She ordered two bags last week but the shop sent one.",
            "I spoke to the manager who calls every week.",
        ),
    ),
    Check(
        id="COACH_TENSE_HAD_ALONE",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="“Had” is only for what came before another past event. For one event alone write “{right}”.",
            bn="আরেকটা অতীত ঘটনার আগে ঘটলে তবেই had লাগে। একটাই ঘটনা হলে লিখুন “{right}”; বাংলার "
            "“করেছিলাম” মানেই had নয়।",
        ),
        find=_past_perfect_alone,
        wrong=(
            "I [had sent => sent] you the file last week.",
            "Yesterday I [had called => called] your office.",
            "We [had ordered => ordered] ten shirts two weeks ago.",
        ),
        right=(
            "I sent you the file last week.",
            "I had sent the file before you called yesterday.",
            "He had already left.",
        ),
    ),
)
