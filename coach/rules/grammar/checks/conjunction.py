"""Connectors that Bengali pairs and English does not."""

from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.sentences import Sentence

_CONCESSIVE = ("although", "though")


def _although_but(text: Sequence[Sentence]) -> Iterator[Found]:
    """`Although ..., but ...`: the sentence opens with although, a clause later comes `, but`."""
    for sentence in text:
        words = sentence.words
        if words[0].lower not in _CONCESSIVE:
            continue
        for place, word in enumerate(words[:-1]):
            if word.text == "," and words[place + 1].lower == "but":
                # "Although small but useful, ..." and a second "but" clause after
                # the main one are rare; only the first comma ends the clause.
                if any(w.text == "," for w in words[:place]):
                    break
                yield Found(sentence.span(place, place + 1), (",",))
                break


CHECKS = (
    Check(
        id="COACH_CONJUNCTION_ALTHOUGH_BUT",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Although” already says “but”. English uses one of them, not both: drop “but”.",
            bn="“যদিও … তবুও”-র মতো ইংরেজিতে জোড়া বসে না। “although” থাকলে “but” বাদ দিন; একটিই যথেষ্ট।",
        ),
        find=_although_but,
        wrong=(
            "Although it was late[, but => ,] we finished the report.",
            "Though the client was busy[, but => ,] she answered our email.",
            "Although I sent the file yesterday[, but => ,] nobody opened it.",
        ),
        right=(
            "Although it was late, we finished the report.",
            "It was late, but we finished the report.",
            "Although the site was slow, nobody but the owner noticed it.",
        ),
    ),
)
