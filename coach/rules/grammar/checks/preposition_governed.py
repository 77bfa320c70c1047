"""The preposition that belongs to a verb, a noun or an adjective."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar import governed
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import DETERMINERS, Kind
from coach.rules.grammar.verbs import verb
from coach.rules.grammar.wordset import word_set

# What stands on its own behind a preposition: a time, a place that every sentence may have, a set phrase.
_ON_ITS_OWN = (
    r"(?:(?:early |late |mid-)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|"
    r"may|june|july|august|september|october|november|december|ramadan|eid|christmas|winter|summer|spring|autumn)s?"
    r"|part\b|twenty\b|thirty\b|fifty\b|hundred\b|half\b|doing so"
    r"|\d+(?:st|nd|rd|th)?(?: (?:january|february|march|april|may|june|july|august|september|october|november|december))?"
    r"|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|a few|few|one|an|a) (?:\w+ )?"
    r"(?:minutes?|hours?|days?|weeks?|months?|years?|am|pm|while|moment|time|sense|way|percent|taka|dollars?)"
    r"|(?:last|next|this|that|every|each|all|most|some) (?:week|month|year|morning|evening|afternoon|night|time|day|weekend|"
    r"monday|friday|sunday|case|way|point|moment|occasion|reason|purpose|price|account|regard|respect|matter-x|ways|days)"
    r"|the (?:same |very |whole |early |late )?(?:morning|afternoon|evening|weekend|night|end|beginning|past|future|meantime|last|"
    r"first|moment|time|next|day|week|month|year|way|hour|phone|spot|whole|contrary|other hand|one hand|internet|web|weekends|"
    r"holidays|long run|event|case|hope|course|middle|office|second|start)"
    r"|noon|night|midnight|home|work|once|least|first|last|all|time|present|ease|short|general|total|fact|detail|details|"
    r"particular|person|advance|addition|return|case|order|front|favou?r|terms|spite|bulk|cash|sale|stock|example|instance|"
    r"now|sure|free|ever|good|duty|leave|holiday|purpose|behalf|average|top|foot|demand|request|account|mistake|then|"
    r"which|whom|whose|what|where|how|when|why|whether|if|course|late|today|tomorrow|yesterday|school|bed|both|"
    r"email|phone|chat|bkash|facebook|whatsapp|mobile|desktop|screen|paper|track|line|board|public|private|english|bangla|"
    r"us|our part|my part|your part|his part|her part|their part|our end|my end|your end|our side|my side|your side)"
    r"(?![\w'’-])"
)
_FREE = re.compile(_ON_ITS_OWN)


_NOUN_BEFORE = DETERMINERS - {"that"} | word_set("great good no much of in for with from")


@cache
def _heads() -> dict[str, tuple[str, frozenset[str], bool]]:
    """Word -> the preposition it takes, those that are wrong, and whether it is a verb."""
    found: dict[str, tuple[str, frozenset[str], bool]] = {}
    tables = ((governed.VERBS, True), (governed.NOUNS, False), (governed.ADJECTIVES, False))
    for table, is_verb in tables:
        for row in table.strip().splitlines():
            words, rest = row.split(":")
            right, wrong = rest.split("|")
            bad = frozenset(word for word in wrong.split() if "-" not in word and word != "x")
            for word in words.split() if bad else ():
                forms = {form for form, _ in verb(word).forms()} if is_verb else {word}
                for form in forms:
                    found[form] = (right.split()[0], bad, is_verb)
    return found


def _governed(text: Sequence[Sentence]) -> Iterator[Found]:
    heads = _heads()
    for line in lines(text):
        for at in range(len(line.words) - 2):
            entry = heads.get(line.lower(at))
            if entry and line.lower(at + 1) in entry[1] and _belongs(line, at, is_verb=entry[2]):
                yield Found(*line.fix(at + 1, at + 1, entry[0]))


def _belongs(line: Line, at: int, *, is_verb: bool) -> bool:
    """Whether what follows is what the preposition joins, not a time or place of its own."""
    rest = line.plain[line.starts[at + 2] :]
    word = line.lower(at + 2)
    if _FREE.match(rest) or not word[0].isalpha() or (at and line.words[at].text != line.lower(at)):
        return False
    if line.lower(at + 1) == "to" and _a_verb(line, at + 2):
        return False
    if is_verb and (line.lower(at - 1) in _NOUN_BEFORE or not _a_verb(line, at)):
        return False
    if _set(line, at):
        return False
    return "behalf" not in rest[:40]


def _set(line: Line, at: int) -> bool:
    """By reason of, for reasons of safety, with the exception of, with respect to, kind at heart."""
    word, before, after = line.lower(at), line.lower(at - 1), line.lower(at + 2)
    if word in ("reason", "reasons") and before in ("by", "for"):
        return True
    if word in ("exception", "exceptions"):
        return line.lower(at + 1) == "of"
    if word == "damage" and after in ("any", "this", "that", "some", "every", "all"):
        return True
    return (word, line.lower(at + 1), after) in _SET_PHRASES or (
        line.lower(at + 1) == "with" and after == "respect"
    )


_SET_PHRASES = {("kind", "at", "heart"), ("happy", "on", "the"), ("next", "of", "kin")}


def _a_verb(line: Line, at: int) -> bool:
    return any(g.first <= at <= g.last and g.kind is not Kind.LOOSE for g in line.groups)


CHECKS = (
    Check(
        id="COACH_PREPOSITION_GOVERNED",
        concept=Concept.PREPOSITION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="This word goes with “{right}”, not “{wrong}”. Each verb, noun or adjective keeps its own preposition: learn the two together.",
            bn="এই শব্দের সঙ্গে “{right}” বসে, “{wrong}” নয়। কোন শব্দের সঙ্গে কোন preposition, তা জোড়া ধরে শিখে রাখুন; বাংলা বিভক্তি দেখে অনুমান করা যায় না।",
        ),
        find=_governed,
        wrong=(
            "Most buyers are satisfied [from => with] our service.",
            "It depends [of => on] the size of the parcel.",
            "There is no solution [of => to] this problem.",
            "He specialises [on => in] logo design.",
            "She has a talent [of => for] drawing.",
            "Our rider complained [for => about] the heavy box.",
        ),
        right=(
            "Most buyers are satisfied with our service.",
            "He is proud, of course.",
            "She is interested to know the price.",
            "I will apply on Monday.",
            "He is different in many ways.",
            "All gates are open, with the exception of one.",
            "For reasons of safety, we check every login.",
            "It works in bulk orders for all of us.",
        ),
    ),
)
