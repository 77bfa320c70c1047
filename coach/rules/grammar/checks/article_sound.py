"""A or an: by the first sound of the next word, not by its letter."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.rules.grammar.articles import misfits
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.sentences import Sentence

_ARTICLE = re.compile(r"(?<![\w.'’&/-])([Aa]n?) ([“\"‘']?)([A-Za-z0-9][\w.,%-]*)")
_A_LETTER = re.compile(
    r"\b(?:vitamin|plan|grade|class|option|hepatitis|block|section|type|team|letter|an|the|part) $",
    re.I,
)


def _by_sound(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for match in _ARTICLE.finditer(sentence.text):
            article, quote, word = match.groups()
            opens = not sentence.text[: match.start()].strip()
            if article[0] == "A" and not opens:
                continue
            if _A_LETTER.search(sentence.text[: match.start()]):
                continue
            bare = word.rstrip(".,%-")
            if bare and misfits(article.lower(), bare):
                other = "an" if article.lower() == "a" else "a"
                right = (other.capitalize() if article[0] == "A" else other) + " " + quote + bare
                start = sentence.start + match.start()
                yield Found(
                    Span(start, start + len(article) + 1 + len(quote) + len(bare)), (right,)
                )


CHECKS = (
    Check(
        id="COACH_ARTICLE_SOUND",
        concept=Concept.ARTICLE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A or an goes by the first sound, not the first letter: “{right}”.",
            bn="a না an, তা ঠিক হয় পরের শব্দের প্রথম ধ্বনি দিয়ে, অক্ষর দিয়ে নয়: “{right}”।",
        ),
        find=_by_sound,
        wrong=(
            "She works [a 8-hour => an 8-hour] shift.",
            "He is [an one-eyed => a one-eyed] cat's owner.",
            "We bought [a LED => an LED] lamp.",
            "Please fill in [a enquiry => an enquiry] form.",
        ),
        right=(
            "She works an eight-hour shift.",
            "It is a US-based shop.",
            "Take vitamin A in the morning.",
            "A user sent us an XML file and an HR form.",
            "It was a one-off gift for a European buyer.",
            "We need a UX designer and an unusual idea.",
        ),
    ),
)
