"""The light tokenisation that Python checks read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.rules.grammar.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We sent it. Thank you!", ["We sent it.", "Thank you!"]),
        ("Dear Mr. Khan, hello.", ["Dear Mr. Khan, hello."]),
        ("It costs Tk. 500. Fine.", ["It costs Tk. 500.", "Fine."]),
        ("Call at 5 p.m. today.", ["Call at 5 p.m. today."]),
        ("Hello,\n\nWe got it", ["Hello,", "We got it"]),
        ("Steps:\n- open it\n- save it", ["Steps:", "- open it", "- save it"]),
        ("He said “stop.” Then left.", ["He said “stop.”", "Then left."]),
        ("ঠিক আছে। Thanks.", ["ঠিক আছে।", "Thanks."]),
        ("Really?! Yes...", ["Really?!", "Yes..."]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert [sentence.text.strip() for sentence in sentences(text)] == expected


def test_words_keep_their_apostrophes_and_hyphens() -> None:
    (sentence,) = sentences("I don’t follow-up, it's 1,250.50 taka.")
    assert [w.lower for w in sentence.words] == [
        "i", "don't", "follow-up", ",", "it's", "1,250.50", "taka", ".",
    ]  # fmt: skip


@given(st.text(alphabet="aB .!?\n-'’1,।“”", max_size=80))
def test_every_word_stands_where_it_says(text: str) -> None:
    for sentence in sentences(text):
        assert text[sentence.start : sentence.start + len(sentence.text)] == sentence.text
        for word in sentence.words:
            assert text[word.start : word.end] == word.text
