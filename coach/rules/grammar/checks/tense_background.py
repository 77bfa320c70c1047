"""Times and scenes that lie behind us, and verbs in a row that must share their tense."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import past_of_be, rewritten, simple_past
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import PAST
from coach.rules.grammar.verb_groups import Group, Kind
from coach.rules.grammar.verbs import Form, read_as, verb
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

_SCENE = re.compile(
    r"\b(?:at that (?:time|point|moment|stage)|in those (?:days|years)|as a (?:child|boy|girl|kid|teenager|student|young \w+|schoolboy|schoolgirl|trainee|beginner)|"
    r"in (?:my|his|her|our|their) (?:previous|last|former|earlier|old|first|past) (?:\w+ )?(?:job|role|company|office|school|position|workplace|firm|post|gig|internship|employment)|"
    r"(?:until|till|up to) (?:last (?:week|month|year|night|june|july|may|april|march|friday|monday|sunday|thursday)|yesterday|recently)|"
    r"during (?:the|our) (?:war|flood|floods|pandemic|lockdown|cyclone|liberation war|last \w+|first lockdown)|"
    r"(?:at|around|by) (?:\w+|\d\d?(?::\d\d)?(?: (?:am|pm|p\.m\.|a\.m\.))?) (?:last night|yesterday)(?: (?:morning|evening))?|"
    r"the (?:last|first) time (?:we|i|you|he|she|they) (?:met|spoke|talked|called|came|ordered|visited|wrote|saw \w+|bought \w+)|"
    r"in (?:the early|the late|the mid) (?:19|20)\d0s|in the (?:19[5-9]|200|201)0s|(?:centuries|decades|generations) ago|a hundred years ago|in my youth|in my childhood|as children|"
    r"before (?:the (?:war|pandemic|flood|internet)|covid)|back in (?:19|20)\d\d|in (?:spring|summer|autumn|winter) (?:19\d\d|20[01]\d|202[0-4]))(?![\w'’])"
)
_STATED = word_set(
    "think believe know hope mean guess remember see wonder say understand need want love"
)
_NOW = re.compile(
    r"\b(?:now|today|these days|nowadays|still|every|always|usually|currently|each|since|tomorrow|next|often|sometimes|will)\b"
)


def _in_scene(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "As a child she lives with her aunt", "at that time I work for a shipping line"."""
    for line in lines(text):
        for _, place in line.find(_SCENE):
            opens = line.opens(place.first) or line.lower(place.first - 1) in (",", "but", "and")
            group = line.verbs_after(place.last + 1) if opens else line.verbs_before(place.first)
            if group is None or not group.finite or group.tense != "present" or group.perfect:
                continue
            if line.lower(len(line.words) - 1) == "?" and not group.subject_inside:
                continue
            if not opens and (group.base in _STATED or not group.subject):
                continue
            if group.base in ("think", "believe", "remember", "mean") or line.search(_NOW):
                continue
            if group.progressive:
                yield Found(*line.fix(group.first, group.last, rewritten(group, "past")))
            elif group.main is None:
                yield Found(
                    *line.fix(
                        group.first,
                        group.last,
                        rewritten(group, "past") if group.inside else past_of_be(group),
                    )
                )
            elif not group.subject_inside:
                yield Found(*line.fix(group.first, group.last, rewritten(group, "past")))


def _in_a_row(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "He opened the door, takes the parcel and paid": one subject, one time."""
    for line in lines(text):
        if line.search(_NOW) or '"' in line.plain or "“" in line.plain:
            continue
        groups = [g for g in line.groups if g.kind in (Kind.FINITE, Kind.LOOSE, Kind.IMPERATIVE)]
        for one, two in pairwise(groups):
            if not (
                one.finite and one.tense == "past" and one.simple and not one.passive and one.main
            ):
                continue
            if one.subject not in ("i", "he", "she", "we", "they", "noun") or one.subject_inside:
                continue
            before = line.lower(two.first - 1)
            if two.first != two.last or (
                before not in ("and", ",")
                and not (before == "then" and line.lower(two.first - 2) == "and")
            ):
                continue
            word = line.lower(two.first)
            if line.lower(one.first - 1) in ("who", "which", "that") or line.broken(
                one.last + 1, two.first - 2
            ):
                continue
            third = read_as(word, Form.THIRD)
            base = read_as(word, Form.BASE)
            if third and one.subject in ("he", "she", "noun") and _acts(line, two):
                yield Found(*line.fix(two.first, two.last, third.past[0]))
            elif (
                base
                and one.subject in ("i", "we", "they")
                and word not in base.past
                and _acts(line, two)
                and "N" not in kinds(word)
            ):
                yield Found(*line.fix(two.first, two.last, base.past[0]))


_OBJECTS = word_set(
    "the a an my our your his her their its me him us them it this that these those for to at in away back out up off without with"
)


def _acts(line: Line, group: Group) -> bool:
    after = line.lower(group.last + 1)
    plural = "S" in kinds(line.lower(group.first))
    return after in _OBJECTS and not (plural and after in ("for", "to", "at", "in", "with"))


_AS_YOU = re.compile(
    r"\b(?:as|like) (?:you|i|we|he|she|they) (?P<at>ask|write|request|describe|explain|suggest|promise|note|state|point out|show|instruct|say|tell|complain|inform|discuss|agree) (?:\w+ )?(?=(?:in|on) (?:your|my|our|the|his|her|their|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d)|earlier|before|over the phone|on the phone|by phone)"
)
_WORRY = re.compile(
    r"(?:do not worry|no worries|do not be upset|no problem|rest assured) ,? ?(?:i|we) (?P<at>send|replace|refund|change|fix|deliver|give|call|bring|return|repair|resend|check|update|help|handle|solve|arrange|do) "
)
_AFTER = re.compile(r"^(?:after|once|as soon as|when|by the time) ")


def _said_earlier(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match in line.matches(_AS_YOU):
            base = match["at"].split()[0]
            place = line.place(*match.span("at"))
            if place:
                yield Found(*line.fix(place.first, place.first, verb(base).past[0]))
        for match in line.matches(_WORRY):
            if place := line.place(*match.span("at")):
                yield Found(*line.fix(place.first, place.last, f"will {match['at']}"))
        if _AFTER.match(line.plain):
            finite = [g for g in line.groups if g.finite]
            if len(finite) == 2 and "," in line.plain:
                one, two = finite
                comma = next((i for i, w in enumerate(line.words) if w.lower == ","), 0)
                perfect = one.perfect and one.tense == "present" and not one.progressive
                past = (
                    two.tense == "past"
                    and two.simple
                    and two.subject
                    and one.last < comma < two.first
                )
                if perfect and past and not line.search(_NOW):
                    yield Found(*line.fix(one.first, one.last, _had(line, one), *simple_past(one)))


def _had(line: Line, group: Group) -> str:
    return "had " + line.written(group.first + 1, group.last)


_EVENTS = word_set(
    "agree call go come leave arrive ask tell say give take send buy pay start stop break fall open close reach return answer "
    "reply refuse find lose run throw cancel order deliver bring get make write see meet hit steal die win crash fail accept "
    "reject decide forget promise apologise apologize complain happen begin finish sell put sit stand walk drive enter"
)
_STAGES = word_set(
    "ready open closed late full empty busy broken wet cold sick ill angry missing dark locked"
)
_BUT = word_set("but and so because")
_SOMEBODY = word_set("i he she we they everyone everybody nobody somebody someone")


def _next_clause(text: Sequence[Sentence]) -> Iterator[tuple[Tier, Found]]:
    """ "After the meeting was over, everyone goes home", "we talked, and in the end he agrees"."""
    for line in lines(text):
        if (
            line.search(_NOW)
            or line.lower(len(line.words) - 1) == "?"
            or "“" in line.plain
            or '"' in line.plain
        ):
            continue
        finite = [g for g in line.groups if g.finite]
        if len(finite) != 2 or any(g.subject_inside for g in finite):
            continue
        one, two = finite
        if not (one.tense == "past" and one.simple and two.tense == "present" and two.simple):
            continue
        if one.base in (
            "say",
            "tell",
            "know",
            "think",
            "hear",
            "read",
            "see",
            "find",
            "learn",
            "mean",
            "show",
            "want",
        ) or line.lower(one.first - 1) in ("who", "which", "that"):
            continue
        start = two.first - 1
        while start > one.last and not line.broken(start, start):
            start -= 1
        joint = line.lower(start)
        opened = bool(_AFTER.match(line.plain)) and joint == ","
        event = (
            two.main is not None
            and not two.passive
            and two.base in _EVENTS
            and two.form is Form.THIRD
        )
        if opened and (event or two.main is None) and one.last < start:
            new = past_of_be(two) if two.main is None and not two.inside else rewritten(two, "past")
            yield Tier.ERROR if event else Tier.HINT, Found(*line.fix(two.first, two.last, new))
        elif joint in _BUT and one.main is not None and one.base in _EVENTS:
            after = line.lower(two.last + 1)
            after = (
                line.lower(two.last + 2) if after in ("not", "very", "already", "all") else after
            )
            if event and (two.subject in ("he", "she") or line.search(PAST)):
                yield Tier.ERROR, Found(*line.fix(two.first, two.last, rewritten(two, "past")))
            elif _stage(line, two, after) and joint in ("but", "and"):
                new = rewritten(two, "past") if two.inside or two.main else past_of_be(two)
                yield Tier.HINT, Found(*line.fix(two.first, two.last, new))


def _stage(line: Line, two: Group, after: str) -> bool:
    last = line.lower(two.last)
    return (two.main is None and after in _STAGES) or (two.passive and last in _STAGES)


def _next_sure(text: Sequence[Sentence]) -> Iterator[Found]:
    return (found for tier, found in _next_clause(text) if tier is Tier.ERROR)


def _next_likely(text: Sequence[Sentence]) -> Iterator[Found]:
    return (found for tier, found in _next_clause(text) if tier is Tier.HINT)


_WISH = re.compile(
    r"\b(?:i|we) (?:really )?wish (?:that )?(?:my|our|your|the|this|his|her|their|all|every) (?:\w+ ){1,3}?(?P<at>is|are|has|have|can|will|takes?|works?|does not|do not|gives?|lets?|comes?|looks?|costs?|sells?|opens?|shows?|supports?) "
)
_WISHED = {
    "is": "were",
    "are": "were",
    "has": "had",
    "have": "had",
    "can": "could",
    "will": "would",
    "does not": "did not",
    "do not": "did not",
}
_SINCE = re.compile(
    r"\b(?:has|have) (?:\w+ ){1,6}?since (?:i|we|they|you|he|she|the \w+|my \w+|our \w+|your \w+|his \w+|her \w+) (?P<at>\w+) "
)
_YESTERDAYS = re.compile(
    r"\b(?P<at>have|has) (?P<verb>\w+) (?:[\w']+ ){1,5}?in (?:yesterday|last (?:week|month|year|night|friday|sunday|monday))'s \w+"
)
_REALISED = re.compile(
    r"\b(?:i|he|she|we|they) (?:realised|realized|noticed|discovered|remembered|understood|found out|saw) (?:that )?(?:i|he|she|we|they) (?P<at>left|forgot|lost|made|sent|took|put|broke|gave|paid|bought|missed|wrote|chose|dropped) "
)


def _wishes(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        plain = line.plain
        if " wish " in plain and (match := _WISH.search(plain)):
            word = match["at"]
            form = read_as(word, Form.THIRD, Form.BASE)
            new = _WISHED.get(word) or (form.past[0] if form else "")
            place = line.place(*match.span("at"))
            if place and new:
                yield Found(*line.fix(place.first, place.last, new))
        if " since " in plain and (match := _SINCE.search(plain)):
            place = line.place(*match.span("at"))
            form = read_as(match["at"], Form.THIRD, Form.BASE)
            past = read_as(match["at"], Form.PAST)
            who = line.lower(place.first - 1) if place else ""
            plural = who in ("i", "we", "they", "you")
            fits = (
                read_as(match["at"], Form.BASE)
                if plural
                else read_as(match["at"], Form.THIRD)
                and (who in ("he", "she") or "S" not in kinds(match["at"]))
            )
            if (
                place
                and form
                and fits
                and not past
                and form.base not in ("be", "have", "do", "last")
            ):
                yield Found(*line.fix(place.first, place.last, form.past[0]))
        if "'s " in plain and (match := _YESTERDAYS.search(plain)):
            place = line.place(match.start("at"), match.end("verb"))
            form = read_as(match["verb"], Form.PARTICIPLE)
            if place and form:
                yield Found(*line.fix(place.first, place.last, form.past[0]))


def _realised(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if (match := line.search(_REALISED)) and (place := line.place(*match.span("at"))):
            form = read_as(match["at"], Form.PAST)
            if form:
                yield Found(*line.fix(place.first, place.last, f"had {form.participle[0]}"))


CHECKS = (
    Check(
        id="COACH_TENSE_SCENE",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The time named here is over, so the verb goes into the past: “{right}”.",
            bn="যে সময়ের কথা বলছেন তা শেষ হয়ে গেছে, তাই ক্রিয়াও অতীতে: “{right}”।",
        ),
        find=_in_scene,
        wrong=(
            "At that time I [work => worked] for a shipping line.",
            "As a child she [lives => lived] with her aunt in Kolkata.",
            "In my previous job I [am => was] in charge of forty riders.",
            "At eight last night we [have => had] dinner with the buyers.",
        ),
        right=(
            "At that time I worked for a shipping line.",
            "As a member she pays half price.",
            "I think that in my previous job I learned more.",
        ),
    ),
    Check(
        id="COACH_TENSE_ROW",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="One person did these things one after another, so all the verbs stand in the past: “{right}”.",
            bn="একজন পরপর কাজগুলো করেছেন, তাই সব ক্রিয়াই অতীতে: “{right}”।",
        ),
        find=_in_a_row,
        wrong=(
            "He opened the door, [takes => took] the parcel and paid the rider.",
            "She came in, looked around and [leaves => left] the shop without a word.",
            "I called the shop and [ask => asked] for the manager.",
        ),
        right=(
            "He opened the door, took the parcel and paid.",
            "She sent us photos and files for the page.",
            "He said he works here and lives near the shop.",
        ),
    ),
    Check(
        id="COACH_TENSE_SAID_EARLIER",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Look at when it happens: “{right}”.",
            bn="কাজটা কখন ঘটে দেখুন, সেই অনুযায়ী “{right}”।",
        ),
        find=_said_earlier,
        wrong=(
            "As you [ask => asked] in your mail of 3 May, I have changed the font.",
            "Don't worry, we [replace => will replace] the cup free of charge.",
            "After he [has finished => had finished] the exam, he went home.",
        ),
        right=(
            "As you asked in your mail, I have changed the font.",
            "Do not worry, we will replace the cup.",
            "After he has finished the exam, he will go home.",
        ),
    ),
    Check(
        id="COACH_TENSE_NEXT_CLAUSE",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The first part tells what happened, and this happened then too: “{right}”.",
            bn="প্রথম অংশ অতীতের ঘটনা, এটাও তখনই ঘটেছে, তাই অতীতে লিখুন: “{right}”।",
        ),
        find=_next_sure,
        wrong=(
            "After the meeting was over, everyone [goes => went] home.",
            "We started a long talk, and in the end he [agrees => agreed] to pay.",
            "I called the shop last Sunday, but nobody [answers => answered] the phone.",
        ),
        right=(
            "After the meeting was over, everyone went home.",
            "I bought it last year, and it still works.",
            "He left the firm because he wants to study.",
        ),
    ),
    Check(
        id="COACH_TENSE_NEXT_CLAUSE_PERHAPS",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="If it was so at that time, write “{right}”.",
            bn="তখনকার কথা হলে অতীতে লিখুন: “{right}”।",
        ),
        find=_next_likely,
        wrong=(
            "The guests arrived at noon, but the food [is not => was not] ready.",
            "We reached the bank at four, but the gate [is closed => was closed].",
            "When the lights went off, the hall [is => was] full.",
        ),
        right=(
            "The guests arrived at noon, but the food was not ready.",
            "The cups arrived, and the invoice is attached.",
            "He called, but the line is now busy.",
        ),
    ),
    Check(
        id="COACH_TENSE_WISH_SINCE",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After wish, after has … since, and with yesterday’s the past stands: “{right}”.",
            bn="wish-এর পরে, has … since-এর পরে আর yesterday’s থাকলে অতীত বসে: “{right}”।",
        ),
        find=_wishes,
        wrong=(
            "I wish my phone [takes => took] better photos.",
            "She has worked here since she [leaves => left] school.",
            "I [have seen => saw] your advert in yesterday's paper.",
        ),
        right=(
            "I wish my phone took better photos.",
            "She has worked here since she left school.",
            "I saw your advert in yesterday's paper.",
        ),
    ),
    Check(
        id="COACH_TENSE_HAD_BEFORE",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="It had happened before that moment, so “{right}” is clearer.",
            bn="ওই মুহূর্তের আগেই ঘটেছিল, তাই “{right}” লিখলে পরিষ্কার হয়।",
        ),
        find=_realised,
        wrong=(
            "I realised that I [left => had left] my keys at the counter.",
            "She noticed that she [forgot => had forgotten] the code.",
            "We found out we [sent => had sent] the wrong file.",
        ),
        right=(
            "I realised that I had left my keys there.",
            "I noticed that he leaves at five every day.",
            "She noticed the error.",
        ),
    ),
)
