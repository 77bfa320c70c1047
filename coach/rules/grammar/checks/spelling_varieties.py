"""British and American spelling are both right; the two in one text look careless."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.sentences import Sentence, Word

# Only words that writers of the other side do not use. -ize is good British English
# too (Oxford), and so are "program" and "license" in some senses: they are not here.
_PAIRS = (
    ("colour", "color"),
    ("favour", "favor"),
    ("favourite", "favorite"),
    ("honour", "honor"),
    ("labour", "labor"),
    ("behaviour", "behavior"),
    ("neighbour", "neighbor"),
    ("flavour", "flavor"),
    ("rumour", "rumor"),
    ("harbour", "harbor"),
    ("humour", "humor"),
    ("endeavour", "endeavor"),
    ("centre", "center"),
    ("theatre", "theater"),
    ("fibre", "fiber"),
    ("litre", "liter"),
    ("organise", "organize"),
    ("organisation", "organization"),
    ("apologise", "apologize"),
    ("recognise", "recognize"),
    ("realise", "realize"),
    ("customise", "customize"),
    ("optimise", "optimize"),
    ("finalise", "finalize"),
    ("prioritise", "prioritize"),
    ("summarise", "summarize"),
    ("analyse", "analyze"),
    ("travelled", "traveled"),
    ("travelling", "traveling"),
    ("labelled", "labeled"),
    ("labelling", "labeling"),
    ("modelling", "modeling"),
    ("jewellery", "jewelry"),
    ("defence", "defense"),
    ("offence", "offense"),
    ("grey", "gray"),
    ("cheque", "check"),
    ("tyre", "tire"),
    ("pyjamas", "pajamas"),
    ("aluminium", "aluminum"),
    ("catalogue", "catalog"),
    ("enrolment", "enrollment"),
    ("fulfil", "fulfill"),
    ("instalment", "installment"),
)
_ENDINGS = ("", "s", "d", "r", "rs", "ed", "ing", "ful", "able", "al", "hood", "less")
_FINAL_E = re.compile(r"e$")


def _forms() -> tuple[dict[str, str], dict[str, str]]:
    """British form -> American, and American form -> British."""
    british: dict[str, str] = {}
    american: dict[str, str] = {}
    for left, right in _PAIRS:
        for ending in _ENDINGS:
            one, other = _with(left, ending), _with(right, ending)
            british[one] = other
            # "check" and "tire" mean other things too: they never show a variety,
            # and -ize shows nothing either, being right on both sides.
            if right not in {"check", "tire"} and not right.endswith(("ize", "ization")):
                american[other] = one
    return british, american


def _with(word: str, ending: str) -> str:
    if ending in {"ed", "ing", "able"} and word.endswith("e"):
        return _FINAL_E.sub("", word) + ending
    return word + ending


_BRITISH, _AMERICAN = _forms()


def _mixed(text: Sequence[Sentence]) -> Iterator[Found]:
    """The first word of whichever variety comes second, and all later ones of it."""
    seen = [(word, word.lower in _BRITISH) for word in _varied(text)]
    if len({is_british for _, is_british in seen}) < 2:
        return
    first_is_british = seen[0][1]
    for word, is_british in seen:
        if is_british != first_is_british:
            other = (_BRITISH if is_british else _AMERICAN)[word.lower]
            yield Found(Span(word.start, word.end), (_cased_like(word.text, other),))


def _varied(text: Sequence[Sentence]) -> Iterator[Word]:
    for sentence in text:
        yield from (w for w in sentence.words if w.lower in _BRITISH or w.lower in _AMERICAN)


def _cased_like(model: str, word: str) -> str:
    if model.isupper():
        return word.upper()
    return word.capitalize() if model[0].isupper() else word


CHECKS = (
    Check(
        id="COACH_SPELLING_MIXED_VARIETIES",
        across=True,
        concept=Concept.SPELLING,
        tier=Tier.HINT,
        message=Bilingual(
            en="British and American spelling are both right, but keep to one in a text. You began "
            "with the other, so here “{right}”.",
            bn="ব্রিটিশ ও আমেরিকান দুই বানানই ঠিক, তবে এক লেখায় একটিই রাখুন। শুরুতে অন্যটি লিখেছেন, তাই এখানে “{right}”।",
        ),
        find=_mixed,
        wrong=(
            "The colour is right, but the [center => centre] of the logo looks empty.",
            "My favorite design has the [grey => gray] background.",
            "We apologise for the delay and will [honor => honour] the old price.",
        ),
        right=(
            "The colour is right, but the centre of the logo looks empty.",
            "My favorite color is gray.",
            "We organize the files by colour.",
            "Please check the cheque before you post it.",
        ),
    ),
)
