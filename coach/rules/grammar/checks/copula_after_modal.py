"""A verb missing after a modal, "to" or have: "can available", "want to a freelancer", "have very busy"."""

from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import BREAKS, DETERMINERS, is_adverb
from coach.rules.grammar.verbless import (
    AUXILIARIES,
    SUBJECTS,
    clause_end,
    follows_predicate,
    is_end,
    is_preposition,
)
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

_MODALS = word_set("will would can could should shall must may might")
_SKIPPED = word_set(
    "very so really also not more most always still only just too quite even definitely probably highly fully extremely"
)
# Adjectives that are adverbs, nouns or participles too.
_ADJECTIVES = word_set(
    "ready late early better best good great fine ok okay careful available able present absent free busy happy glad "
    "sorry sure kind enough perfect safe secret cheaper faster easier interested pleased delighted disappointed "
    "satisfied limited related married responsible correct complete clear open closed due fair patient polite "
    "similar equal unable eligible active valid visible online offline honest online home alone"
)
_WANTS = word_set(
    "want wants wanted need needs needed have has had try tries tried trying going hope hopes like expect expects "
    "supposed wish seems seem appears used ought planning hoping love prefer willing aim aims able good better best nice important necessary hard difficult easy proud glad happy essential wise"
)
_PLEASE = word_set(
    "patient sure careful aware kind ready polite advised honest quick available calm informed assured specific present"
)
_DONT = word_set(
    "worried afraid upset late angry sad rude shy confused disappointed surprised nervous sorry scared lazy careless "
    "tense frustrated impatient hasty greedy jealous"
)
# "In touch", "on leave": what one is in for a time.
_KEPT_IN = word_set("business touch contact this leave charge hospital")


def _without_be(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "We can available", "it would better", "I want to available"."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if piece.lower in _MODALS:
                yield from _modal(line, at)
            elif piece.lower in ("please", "kindly") and line.lower(at + 1) in _PLEASE:
                if _ends_there(line, at + 2) and line.lower(at + 2) not in ("down", "up"):
                    yield _with_be(line, at + 1)
            elif (
                piece.lower == "do" and line.lower(at + 1) == "not" and line.lower(at + 2) in _DONT
            ):
                if line.opens(at) or line.lower(at - 1) == "please":
                    yield _with_be(line, at + 2)
            elif piece.lower in ("have", "has", "had"):
                yield from _after_have(line, at)
            elif (
                piece.lower == "to"
                and line.lower(at - 1) in _WANTS
                and line.lower(at + 1) in ("a", "an")
            ):
                yield from _to_a(line, at)
            elif piece.lower == "to" and line.lower(at - 1) in _WANTS:
                yield from _adjective_at(line, at + 1)


def _modal(line: Line, at: int) -> Iterator[Found]:
    before = line.lower(at - 1)
    if (
        at == 0
        or before in DETERMINERS - {"this", "that", "these", "those", "all"}
        or before in ("to", "of", "in")
    ):
        return
    if line.lower(at + 1) in ("i", "we", "you", "he", "she", "it", "they"):
        at += 1
    elif line.lower(at + 1) in ("a", "an", "there", "at", "because", "on", "in"):
        yield from _modal_and_noun(line, at + 1, before)
        return
    yield from _adjective_at(line, at + 1)


def _modal_and_noun(line: Line, at: int, before: str) -> Iterator[Found]:
    """ "She can a good manager", "he will there at six", "you must at least 18"."""
    word, after = line.lower(at), line.lower(at + 1)
    if before in BREAKS or is_adverb(before):
        return
    known = before in SUBJECTS | {"you", "it", "this", "that", "which", "who"}
    if not known and not set("NS").intersection(kinds(before)):
        return
    sure = (
        word in ("a", "an")
        or (word == "there" and (is_preposition(after) or is_end(after)))
        or (word == "at" and after == "least")
        or (word == "because" and after == "of")
        or (
            word in ("on", "in", "at")
            and not is_end(after)
            and after not in ("least", "any", "all", "fact", "turn", "this", "that", "such")
            and not (after == "the" and line.lower(at + 2) in _TIMES_AFTER_THE)
        )
    )
    if sure and not any(_plain_verb(line, i) for i in range(at + 1, clause_end(line, at + 1))):
        yield _with_be(line, at)


# "In the end", "in the meantime": no place where something is.
_TIMES_AFTER_THE = word_set(
    "end meantime future long short first last next evening morning afternoon same other process event case most very "
    "course past near meanwhile beginning least best worst coming"
)


def _plain_verb(line: Line, at: int) -> bool:
    before = line.lower(at - 1)
    return (
        before not in DETERMINERS
        and not is_preposition(before)
        and kinds(before) != "J"
        and "V" in kinds(line.lower(at))
    )


def _after_have(line: Line, at: int) -> Iterator[Found]:
    """ "I have very busy this week", "she has absent since Monday", "we have in business for years"."""
    first = place = at + 1
    while line.lower(place) in _SKIPPED - {"most", "more", "too", "only"}:
        place += 1
    word, after = line.lower(place), line.lower(place + 1)
    if line.lower(at - 1) == "to" or after in DETERMINERS - {"this", "all"}:
        return
    rest = {after, line.lower(place + 2), line.lower(place + 3), line.lower(place + 4)}
    lasting = not rest.isdisjoint(("since", "for", "this", "all", "lately", "recently"))
    lasting = lasting and word not in ("available", "due", "similar", "free", "online")
    state = kinds(word) == "J" or word in ("busy", "absent", "ill", "sick", "active", "late")
    stays = word in ("in", "with", "on") and after in _KEPT_IN and rest & {"for", "since"}
    if (state and lasting and follows_predicate(after) and word not in ("due", "enough")) or stays:
        yield Found(line.span(first, place), (f"been {line.written(first, place)}",))


def _to_a(line: Line, at: int) -> Iterator[Found]:
    """ "I want to a freelancer": a verb is missing after "to"."""
    verb, subject = line.lower(at - 1), line.lower(at - 2)
    known_as = verb == "used" and (
        subject in AUXILIARIES or subject in ("get", "got", "getting", "not")
    )
    if (
        verb
        in ("want", "wants", "wanted", "hoping", "planning", "supposed", "seem", "seems", "used")
        and not known_as
    ):
        yield _with_be(line, at + 1)


def _ends_there(line: Line, at: int) -> bool:
    return follows_predicate(line.lower(at)) and line.lower(at) not in DETERMINERS


def _with_be(line: Line, at: int) -> Found:
    return Found(line.span(at, at), (f"be {line.written(at, at)}",))


_VERBS_TOO = word_set(
    "clear clean close dry empty free open complete cool warm slow narrow correct double perfect secure welcome right "
    "better second right smooth level lower tidy steady mature present separate loose tense thin"
)


def _adjective_at(line: Line, at: int) -> Iterator[Found]:
    first = at
    while line.lower(at) in _SKIPPED:
        at += 1
    word, after = line.lower(at), line.lower(at + 1)
    if (
        (word == "kind" and after == "of")
        or (word == "sure" and after in ("like", "hope", "wish", "help", "appreciate", "be", "as"))
        or (word == "open" and after == "up")
        or (word == "complete" and line.lower(first - 1) in SUBJECTS | {"you", "it"})
    ):
        return
    kind = kinds(word)
    graded = (
        first < at
        and word != "much"
        and "J" in kind
        and not set("VGIDP").intersection(kind)
        and line.lower(at - 1) in ("very", "so", "too", "more", "quite")
    )
    plain = (
        graded
        or (kind.startswith("J") and not set("NSVRGIDP").intersection(kind))
        or word in _ADJECTIVES
    )
    graders = ("very", "so", "too", "more", "quite")
    if (
        line.lower(at - 1) not in graders
        and word in _VERBS_TOO
        and after not in ("to", "that", "from", "about", "with")
    ):
        return  # "payments won't clear until Tuesday", "the shop will open early"
    if line.lower(first - 1) == "to" and " ".join((word, after)) in (
        "part of",
        "a part",
        "a member",
        "a freelancer",
        "a designer",
        "an expert",
    ):
        yield Found(line.span(first, first), (f"be {word}",))
        return
    if (
        word == "able"
        and line.lower(first - 1) in ("can", "could")
        and first == at
        and after == "to"
    ):
        can = line.lower(first - 1)
        yield Found(*line.fix(first - 1, at + 1, can))
        return
    if (
        not plain
        or not (follows_predicate(after) or word in ("able", "unable"))
        or after in DETERMINERS
    ):
        return
    if (word == "better" and line.lower(first - 1) not in ("would", "will", "should")) or (
        word in ("home", "early", "late", "enough") and line.lower(first - 1) == "to"
    ):
        return
    if word in ("open", "complete", "clear", "free", "correct", "close", "present") and (
        first == at
    ):
        subject = line.lower(first - 2)
        people = (
            subject in ("i", "we", "you", "he", "she", "they")
            or subject.endswith("s")
            or line.lower(first - 1) == "to"
        )
        if people or not (is_end(after) or after in ("now", "today")) or word in ("open", "close"):
            return
    yield (
        Found(line.span(first, at), (f"be {line.written(first, at)}",))
        if line.lower(first) != "not"
        else Found(line.span(first, at), (f"not be {line.written(first + 1, at)}",))
    )


CHECKS = (
    Check(
        id="COACH_COPULA_AFTER_MODAL",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After can, will, should or “to” a verb must come. An adjective is none, so add be: “{right}”.",
            bn="can, will, should বা to-এর পরে ক্রিয়া লাগে। বিশেষণ ক্রিয়া নয়, তাই be বসান: “{right}”।",
        ),
        find=_without_be,
        wrong=(
            "We can [available => be available] on WhatsApp at night.",
            "It would [great => be great] if you could call me.",
            "I want to [available => be available] at night.",
            "We [can able to => can] deliver in two days.",
            "You should [very careful => be very careful] with your password.",
            "I have [very busy => been very busy] this month.",
            "Please [patient => be patient] while we check.",
            "It may [a => be a] problem with your browser.",
        ),
        right=(
            "We can deliver available items today.",
            "I want to open a shop.",
            "You had better wait.",
            "Please calm down.",
            "We have available rooms this week.",
            "You can at any time ask for a refund.",
            "We go to great lengths to help.",
        ),
    ),
)
