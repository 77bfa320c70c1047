"""“Since” and “from”: what began then and still goes on takes “have” or “has”."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, Place, lines
from coach.rules.grammar.ongoing import MESSAGE, perfects, still_present, verbs_near
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import NUMBERS, SINCE_POINT, UNITS
from coach.rules.grammar.verb_groups import Group, Kind
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

_SINCE = re.compile(rf"\b(?:ever )?since {SINCE_POINT}(?![\w'’-])")
_SINCE_CLAUSE = re.compile(r"\b(?:ever )?since(?= [a-z])")
_A_NUMBER_OF = re.compile(rf"\b{NUMBERS} {UNITS}s?$")


def _since(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if "since " not in line.plain:
            continue
        known = [place for _, place in line.find(_SINCE)]
        for place in known or [*_since_a_noun(line)]:
            group = verbs_near(line, place.first, place.last)
            if (
                group
                and still_present(line, group)
                and not _it_is_long_since(line, group, place.first)
            ):
                yield Found(*line.fix(group.first, group.last, *perfects(group)))


_SINCE_NOUN = re.compile(
    r"\b(?:ever )?since (?:breakfast|lunch|dinner|dawn|sunrise|midnight|birth|marriage|graduation|independence|ramadan|puja"
    r"|(?:the|my|our|his|her|their|your|its|that|this) (?:\w+ ){0,3}?\w+)(?= (?:on|in|at|of|last|this|with|,)|\s*[.,;!?]| (?:so|and|but|because)\b|$)"
)


def _since_a_noun(line: Line) -> Iterator[Place]:
    """ "Since the storm on Sunday", "since my wedding": no verb of its own behind it."""
    for _, place in line.find(_SINCE_NOUN):
        end = next(
            (i for i in range(place.last + 1, len(line.words)) if line.broken(i, i)),
            len(line.words),
        )
        if not any(place.first < g.first < end and g.kind in _VERBAL for g in line.groups):
            yield place


_VERBAL = (Kind.FINITE, Kind.LOOSE, Kind.INFINITIVE)


def _it_is_long_since(line: Line, group: Group, at: int) -> bool:
    """ "It is two weeks since yesterday's …": right, if British."""
    words = line.plain[line.starts[group.first] : line.starts[at]].strip()
    return group.main is None and group.subject == "it" and bool(_A_NUMBER_OF.search(words))


def _since_past(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match, place in line.find(_SINCE):
            group = verbs_near(line, place.first, place.last)
            if not group or "then" in match.group() or group.perfect:
                continue
            others = any(g is not group and g.finite and g.tense == "past" for g in line.groups)
            if group.tense == "past" and group.subject and not others:
                yield Found(*line.fix(group.first, group.last, *perfects(group)))
            elif group.aux == ("can",) and "not" in group.inside and group.main:
                able = f"have not been able to {group.main.base}"
                yield Found(*line.fix(group.first, group.last, able.replace("have", _have(group))))


def _have(group: Group) -> str:
    return "has" if group.subject in ("he", "she", "it") else "have"


def _since_clause(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "Since we changed the page, sales are falling": time, or only a reason?"""
    for line in lines(text):
        for _, place in line.find(_SINCE_CLAUSE):
            began = _began(line, place.last)
            if not began:
                continue
            group = line.verbs_before(place.first)
            if not group and place.first == 0:
                comma = next((i for i in range(began.last, len(line.words))
                              if line.lower(i) == ","), None)  # fmt: skip
                group = line.verbs_after(comma) if comma else None
            young = began.main is None and began.subject in ("i", "we", "he", "she")
            ever = line.lower(place.first) == "ever" or began.base in _BEGINNINGS or young
            if group and ever and _changed(group):
                fix = rewritten(group, "present", perfect=True, progressive=False)
                yield Found(*line.fix(group.first, group.last, fix))
            if not group or not still_present(line, group) or group.passive:
                continue
            goes_on = ever and group.main is not None and group.base not in _THINKING
            if group.progressive or goes_on or (began.base not in _REASONS and _lasts(group)):
                yield Found(*line.fix(group.first, group.last, *perfects(group)))


_BEGINNINGS = word_set(
    "join start launch hire open move install begin switch graduate leave redesign"
)
_CHANGES = word_set(
    "increase decrease improve grow drop fall rise double change become get lose gain receive learn help"
)
_THINKING = word_set("think hope believe mean want need like feel know see be")


def _changed(group: Group) -> bool:
    """ "Ever since we hired her, sales improved": they have, up to now."""
    simple = group.tense == "past" and group.finite and not group.perfect and not group.progressive
    return simple and bool(group.subject) and group.base in _CHANGES and not group.passive


_REASONS = word_set("ask pay choose mention order say want buy request need tell")
_LASTING = word_set(
    "use work live know run sell do manage handle follow own have study teach make keep hold rent serve lead "
    "help look seem feel"
)


def _lasts(group: Group) -> bool:
    """ "The site is slow since we moved": a state or work that went on."""
    person = group.subject in ("i", "we", "he", "she", "they")
    lasting = _LASTING if person else _LASTING - {"have", "do", "know", "help", "study", "use"}
    return group.main is None or (group.base in lasting and bool(group.subject))


def _began(line: Line, since: int) -> Group | None:
    """The past verbs of the since-clause; the first that are no noun."""
    for group in line.groups:
        if group.first <= since or (group.kind is Kind.LOOSE and not _past_form(line, group)):
            continue
        past = group.tense == "past" or group.kind is Kind.LOOSE
        return group if past and not group.perfect and not group.progressive else None
    return None


def _past_form(line: Line, group: Group) -> bool:
    return read_as(line.lower(group.first), Form.PAST) is not None


CHECKS = (
    Check(
        id="COACH_ASPECT_SINCE",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=MESSAGE,
        find=_since,
        wrong=(
            "I [am working => have been working] with Shopify since 2021.",
            "The checkout page [is => has been] down since yesterday.",
            "Since last Monday we [are facing => have been facing] a payment error.",
            "We [use => have been using] this courier since last year.",
            "The lift [is not working => has not worked] since the storm on Sunday.",
            "The children [watch => have been watching] cartoons since breakfast.",
        ),
        right=(
            "I have been working with Shopify since 2021.",
            "Since you are busy, I am sending a short note.",
            "We are sending two boxes since the order was large.",
            "It is two weeks since we last spoke.",
        ),
    ),
    Check(
        id="COACH_ASPECT_SINCE_PAST",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="“Since” reaches up to now, so it goes with “have” or “has”: “{right}”.",
            bn="“since” মানে তখন থেকে এখন পর্যন্ত, তাই have/has লাগে: “{right}”।",
        ),
        find=_since_past,
        wrong=(
            "I [did not get => have not got] any reply since Monday.",
            "We [waited => have been waiting] since morning.",
            "I [cannot log => have not been able to log] in since yesterday.",
        ),
        right=(
            "I have not got any reply since Monday.",
            "We asked since we were curious.",
            "We waited until noon.",
        ),
    ),
    Check(
        id="COACH_ASPECT_SINCE_CLAUSE",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="If “since” means “from that time”, write “{right}”. If you mean “because”, it is fine.",
            bn="“since” দিয়ে “তখন থেকে” বোঝালে লিখুন “{right}”। “যেহেতু” বোঝালে ঠিক আছে।",
        ),
        find=_since_clause,
        wrong=(
            "Since we changed the theme, the site [is loading => has been loading] slowly.",
            "She [is working => has been working] with us since she finished college.",
            "Sales [are growing => have been growing] ever since the new shop opened.",
            "Ever since we hired her, our service [improved => has improved].",
            "Since I joined this team, I [learn => have been learning] many tools.",
        ),
        right=(
            "Since we changed the theme, the site has been slow.",
            "Since you asked, the price is 500 taka.",
            "She has worked with us since she finished college.",
            "The price includes tax since you chose delivery.",
        ),
    ),
)
