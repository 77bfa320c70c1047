"""Bengali doubles a word for many (ছোট ছোট) and ends any sentence with one tag (তাই না?)."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.wordset import word_set

# Adjectives and adverbs that learners double; not those English itself doubles (very, so, long, far).
_DOUBLED = word_set(
    """
    big small little tiny large huge hot cold warm fresh sweet sour nice good bad new old young tall
    short thin thick soft hard light dark red blue green white black yellow pink colourful colorful
    beautiful pretty cheap costly expensive fast slow slowly quickly quick early late easy difficult
    round fat heavy clean clear rich poor famous great rare true proper fine high low wide narrow
    loud sharp strong weak tasty spicy crispy happy sad funny lovely simple local bright sunny shiny
    daily sometimes separately gently carefully softly
    """
)
_TAG = re.compile(
    r"(?P<subject>\b(?:i|you|we|they|he|she)\b)(?P<rest>[^,;.!?]*),\s*"
    r"(?P<tag>(?:isn['’]t it|is it not|na|no))\s*\?",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(
    r"^\s+(?:(?:also|just|still|already|really)\s+)?"
    r"(am|are|is|was|were|will|would|can|could|should|have|has|had|do|does|did)\b",
    re.IGNORECASE,
)
_NEGATIVE = {"am": "aren't", "will": "won't", "can": "can't"}


def _doubled(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        said = sentence.words
        for place, (one, other) in enumerate(pairwise(said)):
            if one.lower == other.lower and one.lower in _DOUBLED:
                yield Found(sentence.span(place, place + 1), (one.text,))


def _one_tag_for_all(text: Sequence[Sentence]) -> Iterator[Found]:
    """`You will come, isn't it?`: the tag repeats the subject and its helping verb."""
    for sentence in text:
        if not (match := _TAG.search(sentence.text)):
            continue
        start = sentence.start + match.start("tag")
        span = Span(start, sentence.start + match.end("tag"))
        yield Found(span, (_tag(match["subject"], match["rest"]), "right"))


def _tag(subject: str, rest: str) -> str:
    """The tag that belongs to a statement; `right` where that is not plain to see."""
    subject = "I" if subject.lower() == "i" else subject.lower()
    if not (found := _AUXILIARY.match(rest)):
        return "right"
    verb = found[1].lower()
    if re.match(r"\s*(?:not|never)\b|n['’]t", rest[found.end() :]):
        return f"{verb} {subject}"
    negative = _NEGATIVE.get(verb, f"{verb}n't")
    return f"{negative} {subject}"


CHECKS = (
    Check(
        id="COACH_CALQUE_DOUBLED",
        concept=Concept.CALQUE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Bengali doubles a word for “many” or “very” (“বড় বড়”, “গরম গরম”). English says it once: “{right}”.",
            bn="বাংলায় “অনেক” বা “খুব” বোঝাতে শব্দ দুবার বলে (“বড় বড়”, “গরম গরম”)। ইংরেজিতে একবার: “{right}”।",
        ),
        find=_doubled,
        wrong=(
            "We work for [big big => big] brands in Dhaka.",
            "Please send us [small small => small] samples of each cloth.",
            "The rider brought [hot hot => hot] tea for the team.",
        ),
        right=(
            "It is a big, big day for the whole team.",
            "We are very, very sorry about the long wait.",
            "That shop is far, far away from the station.",
        ),
    ),
    Check(
        id="COACH_CALQUE_TAG",
        concept=Concept.CALQUE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“তাই না?” is one tag for all in Bengali. In English the tag repeats the verb and the person: “{right}?”",
            bn="বাংলায় “তাই না?” সব বাক্যে চলে। ইংরেজিতে শেষের প্রশ্নে আগের ক্রিয়া আর কর্তা ফিরে আসে: “{right}?”",
        ),
        find=_one_tag_for_all,
        wrong=(
            "You will send the logo today, [isn't it => won't you]?",
            "We can change the date, [isn't it => can't we]?",
            "She has paid the bill, [no => hasn't she]?",
        ),
        right=(
            "It is the blue one, isn't it?",
            "You will send the logo today, won't you?",
            "The price is fair, isn't it?",
        ),
    ),
)
