"""Letters drawn out as in chat: `plzzz`, `sooo`, `thankssss`."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.languagetool.spelling import commonness
from coach.rules.grammar.sentences import Sentence

_DRAWN_OUT = re.compile(r"([a-z])\1{2,}")
# Roman numbers, addresses, sounds that are always written so.
_AS_IT_IS = re.compile(r"(?i)x+|i+|w+|h+m+|z+|a+|b?r+|[hH]a(?:ha)+")
_SHORT = {"pls": "please", "plz": "please", "thx": "thanks", "u": "you"}


def _drawn_out(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for word in sentence.words:
            if _DRAWN_OUT.search(word.lower) and not _AS_IT_IS.fullmatch(word.text):
                yield Found(word.span, _usual(word.text))


def _usual(word: str) -> tuple[str, ...]:
    """The word as it is usually written: of its shorter forms the commonest."""
    shorter = {_DRAWN_OUT.sub(kept, word.lower()) for kept in (r"\1", r"\1\1")}
    for form in sorted(shorter, key=len):
        if form in _SHORT:
            return (_cased(_SHORT[form], word),)
    ranked = sorted((rank, form) for form in shorter if (rank := commonness(form)) is not None)
    return tuple(_cased(form, word) for _, form in ranked[:1])


def _cased(form: str, like: str) -> str:
    return form[0].upper() + form[1:] if like[0].isupper() else form


CHECKS = (
    Check(
        id="COACH_SMS_DRAWN_OUT",
        concept=Concept.SMS,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Letters drawn out (“{wrong}”) belong in chat with friends. Write “{right}”; an adverb like “really” gives the stress.",
            bn="অক্ষর টেনে লেখা (“{wrong}”) বন্ধুদের চ্যাটে চলে। “{right}” লিখুন; জোর দিতে “really”-র মতো শব্দ ব্যবহার করুন।",
        ),
        find=_drawn_out,
        wrong=(
            "We are [sooo => so] sorry about the wait.",
            "[Helloooo => Hello] everyone, the sale starts today.",
            "The new logo looks [goooood => good] on the page.",
        ),
        right=(
            "Visit www.example.com for the price list.",
            "The XXL shirt is back in stock.",
            "Part III of the report is attached.",
        ),
    ),
)
