"""What happens at this moment takes -ing: "I check it right now" -> "I am checking it"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import Group, Kind
from coach.rules.grammar.verbs import Form
from coach.rules.grammar.wordset import word_set

_NOW = re.compile(
    r"\b(?:right now|at the moment|at this moment|just now|as we speak|at present)(?=\s|$)"
)
# Seen while it happens; others ("use", "offer", "work") are as good in the simple present.
_ACTS = word_set(
    "check drive wait write look speak talk call try prepare process search eat test fix "
    "upload download cook pack travel load type train walk listen watch read contact "
    "discuss investigate update edit clean wash serve attend face experience install design "
    "draw develop build review verify transfer move unpack repair print collect study search upgrade migrate "
    "translate record scan rewrite redesign restock count sort sleep cry ring knock burn boil leak smoke bark "
    "install teach paint pray rest sign rain snow deliver iron sew mix bake weigh measure argue shout sing dance "
    "play bleed drip run chat type swim jump mop sweep carry climb dig wrap sing knit"
)


def _right_now(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in [*line.find(_NOW), *line.find(_CURRENTLY)]:
            group = line.verbs_before(place.first)
            if not group and line.opens(place.first):
                group = line.verbs_after(place.last + 1) or _bare_after_noun(line, place.last + 1)
            if group and (_is_simple_act(line, group) or _works_on(line, group)):
                yield Found(*line.fix(group.first, group.last, _going_on(group)))


def _going_on(group: Group) -> str:
    return rewritten(group, "present", progressive=True)


def _works_on(line: Line, group: Group) -> bool:
    """ "Our team works on it right now"."""
    simple = group.tense == "present" and group.simple and not group.aux and group.subject
    follows = line.lower(group.last + 1), line.lower(group.last + 2)
    return bool(simple) and group.base in ("work", "look") and follows in (
        ("on", "it"), ("on", "this"), ("on", "your"), ("on", "that"), ("into", "it"), ("into", "this"),
        ("into", "your"), ("for", "it"),
    )  # fmt: skip


def _this_now(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "The designer makes your banner now": this one, at this moment."""
    for line in lines(text):
        for match in line.matches(_NOW_ENDS):
            at = line.starts.index(match.start(1))
            group = line.verbs_before(at)
            simple = group and group.tense == "present" and group.simple and not group.aux
            if not group or not simple or group.form is not Form.THIRD or not group.subject:
                continue
            this = line.lower(group.last + 1) in ("your", "the", "it", "this", "them")
            coming = group.base in ("come", "go", "arrive") and line.lower(group.last + 1) == "to"
            if coming or (this and group.base in _ACTS | {"make", "do", "send", "finish"}):
                yield Found(*line.fix(group.first, group.last, _going_on(group)))
        for _, place in line.find(_THESE_DAYS):
            group = line.verbs_before(place.first) or line.verbs_after(place.last + 1)
            simple = group and group.tense == "present" and group.simple and not group.aux
            if group and simple and group.subject in ("i", "we") and group.base in _FOR_A_WHILE:
                yield Found(*line.fix(group.first, group.last, _going_on(group)))


_CURRENTLY = re.compile(r"^(?:currently|presently)(?: ,)?(?= )")
_NOW_ENDS = re.compile(r"(?<=\w )(now)(?= [.;!]| ,|$)")
_THESE_DAYS = re.compile(
    r"^(?:these days|nowadays|currently|at the moment|at present)(?: ,)?(?= )|(?<= )(?:these days|at the moment)(?= \.|$)"
)
_FOR_A_WHILE = word_set("learn study look search prepare try plan train")


def _in_progress(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "Look, the customer types", "please hold, I check it", "I cannot talk because I drive"."""
    for line in lines(text):
        for _, place in line.find(_CUES):
            group = line.group_after(place.last)
            near = group and group.first - place.last <= 4 and not group.subject_inside
            if group and near and _is_simple_act(line, group):
                yield Found(*line.fix(group.first, group.last, _going_on(group)))


_CUES = re.compile(
    r"(?:\b(?:hurry up|be quiet|keep quiet|hold on|hang on|come quickly|be careful|excuse me)(?: please)? [,;!]"
    r"|\bdo not (?:switch|turn|close|unplug|open|touch|shut|enter|press|move|leave)(?: \w+){0,4}(?: ,)? (?:because|as|,|;)"
    r"|\bi (?:can )?(?:hear|smell|see) (?:a|an|some|the) \w+ [,;](?: i think)?"
    r"|^(?:look|listen|wait) [,!.]|^(?:look|listen) ,|\bwait (?:a (?:minute|moment|second|bit)|please) [,;]"
    r"|\b(?:do not|never) (?:call|disturb|ring|interrupt|phone|text) (?:me|him|her|us|them|the \w+)(?: right)?(?: now)? [,;]"
    r"|\bsorry (?:for|about) the (?:delay|wait|noise) [,;]|\bplease (?:wait|hold|be patient|be quiet|stay)"
    r"(?: on| the line| a (?:moment|minute|second)| for a (?:moment|minute))? [,;]"
    r"|\b(?:just|one) (?:a )?(?:moment|minute|second|sec) [,;]"
    r"|\b(?:cannot|can not) (?:talk|speak|answer|come|join|reply|call|hear)(?: you)?(?: right)?(?: now)? (?:because|as|,))(?= )"
)
_WAIT = re.compile(
    r"\b(?:hold on|hang on|please wait|wait a (?:second|minute|moment)|just a (?:second|minute|moment)|one (?:second|minute|moment)"
    r"|be quiet|hurry up|hold the line|stay on the line)\b"
)


def _while_you_wait(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "Could you hold on? The manager signs your cheque"."""
    told = False
    for line in lines(text):
        if told:
            group = next((g for g in line.groups if g.finite), None)
            this = group and line.lower(group.last + 1) in (
                "your",
                "the",
                "it",
                "this",
                "you",
                "for",
                "with",
                "to",
            )
            if group and this and group.first < 5 and _is_simple_act(line, group):
                yield Found(*line.fix(group.first, group.last, _going_on(group)))
        told = bool(line.search(_WAIT))


def _asked_now(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "What do the children do right now?"."""
    for line in lines(text):
        if line.words[-1].lower != "?":
            continue
        for _, place in line.find(_AT_THIS_MOMENT):
            group = line.verbs_before(place.first)
            asked = group and group.subject_inside and group.tense == "present" and group.simple
            if group and asked and group.main and group.base in _ACTS | {"do", "go", "work", "use"}:
                yield Found(*line.fix(group.first, group.last, _going_on(group)))


_AT_THIS_MOMENT = re.compile(r"\b(?:right now|at the moment|at this moment)(?= \?)")


def _is_simple_act(line: Line, group: Group) -> bool:
    if group.tense != "present" or group.perfect or group.progressive or group.passive:
        return False
    if group.main is None or group.base not in _ACTS or not group.subject:
        return False
    conditional = {line.lower(i) for i in range(group.first)} & {"if", "when", "whenever", "unless"}
    return not conditional and not (group.aux and group.subject_inside)


def _bare_after_noun(line: Line, start: int) -> Group | None:
    """ "At the moment two of our agents train the new ones": a bare verb with its object."""
    for group in line.groups:
        if group.first <= start or line.broken(start, group.first - 1):
            continue
        plain = group.kind is Kind.LOOSE and group.main and line.lower(group.first) == group.base
        objects = line.lower(group.first + 1) in (
            "the",
            "a",
            "an",
            "our",
            "your",
            "my",
            "their",
            "new",
        )
        plural = line.lower(group.first - 1).endswith("s")
        if plain and objects and plural:
            return Group(Kind.FINITE, group.first, group.last, "present", group.main, Form.BASE,
                         subject="noun")  # fmt: skip
    return None


CHECKS = (
    Check(
        id="COACH_ASPECT_WAIT",
        across=True,
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="It is going on while the other person waits: “{right}”.",
            bn="অপরজন অপেক্ষা করার সময় কাজটা চলছে, তাই “{right}”।",
        ),
        find=_while_you_wait,
        wrong=(
            "Please wait. I [check => am checking] the stock.",
            "Could you hold on? The manager [signs => is signing] your cheque.",
            "Just a moment, sir. My colleague [searches => is searching] for your file.",
        ),
        right=(
            "Please wait. I am checking the stock.",
            "Please wait. We open at nine.",
            "Could you hold on? I need a pen.",
        ),
    ),
    Check(
        id="COACH_ASPECT_ASKED_NOW",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="You ask about this moment, so use “be … -ing”: “{right}”.",
            bn="এই মুহূর্তের কথা জানতে চাইছেন, তাই “be … -ing”: “{right}”।",
        ),
        find=_asked_now,
        wrong=(
            "What [do you do => are you doing] right now?",
            "[Does she talk => Is she talking] to a client at the moment?",
            "What [do the riders do => are the riders doing] at the moment?",
        ),
        right=(
            "What are you doing right now?",
            "Do you have time right now?",
            "What do you do for a living?",
        ),
    ),
    Check(
        id="COACH_ASPECT_RIGHT_NOW",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="What you are doing at this moment takes “be … -ing”: “{right}”.",
            bn="এই মুহূর্তে যা চলছে তার জন্য “be … -ing” লাগে: “{right}”।",
        ),
        find=_right_now,
        wrong=(
            "I [check => am checking] the tracking page right now.",
            "She [talks => is talking] to the courier at the moment.",
            "At the moment we [test => are testing] the new form.",
            "Currently we [upgrade => are upgrading] our server.",
            "Our team [works => is working] on it right now.",
        ),
        right=(
            "We use Trello at the moment.",
            "Do you check your inbox right now or later?",
            "If you call right now, someone will answer.",
        ),
    ),
    Check(
        id="COACH_ASPECT_THIS_NOW",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="If it is going on now, write “{right}”.",
            bn="কাজটা এখন চলছে বোঝাতে “{right}”।",
        ),
        find=_this_now,
        wrong=(
            "The designer [makes => is making] your banner now.",
            "The rider [comes => is coming] to you now.",
            "These days I [learn => am learning] video editing.",
        ),
        right=(
            "The designer is making your banner now.",
            "He makes banners now.",
            "These days we use Canva.",
        ),
    ),
    Check(
        id="COACH_ASPECT_IN_PROGRESS",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="It is happening while you write, so use “be … -ing”: “{right}”.",
            bn="কাজটা এই মুহূর্তে চলছে, তাই “be … -ing”: “{right}”।",
        ),
        find=_in_progress,
        wrong=(
            "Please wait, I [check => am checking] the stock.",
            "Look, the customer [types => is typing] a reply.",
            "One moment, I [call => am calling] the rider.",
        ),
        right=(
            "Please wait, I am checking the stock.",
            "Look, we have two sizes left.",
            "One moment, I need my glasses.",
        ),
    ),
)
