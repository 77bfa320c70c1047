"""Data and other people's words are not judged; the trainee's own are."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.text import Span
from coach.rules.grammar.protect import protected


def is_protected(text: str, words: str) -> bool:
    start = text.index(words)
    return protected(text).covers(Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("See https://shop.example.com/a?b=1 now", "shop"),
        ("Write to rina.das@example.com please", "rina.das"),
        ("Your shop mygadgets.com.bd is up", "mygadgets"),
        ("Order #BD-2291 is late", "BD-2291"),
        ("Invoice INV-00418 is paid", "INV-00418"),
        ("Use code EIDSALE20 today", "EIDSALE20"),
        ("It costs ৳1,250 now", "1,250"),
        ("It costs Tk. 500/- now", "Tk. 500/-"),
        ("It costs 500tk now", "500tk"),
        ("Run `npm instal` first", "instal"),
        ("Then:\n```\nfunciton x() {}\n```\nDone", "funciton"),
        ("Dear {{first_name}}, hello", "first_name"),
        ("Dear [Customer Name], hello", "Customer Name"),
        ("> i want refund plz\nWe will refund you today.", "i want refund plz"),
        ('You wrote "i want my money back now" and we understand how you feel.', "i want my money"),
        ("Thanks for “dress are too small for me” and we hear you, truly we do.", "dress are"),
        ("Noted.\n----- Original Message -----\ni has a problem", "i has a problem"),
        ("Ask @rinas_shop about it", "rinas_shop"),
        ("Open the <div clas='x'> tag", "clas"),
    ],
)
def test_data_and_quoted_words_are_not_judged(text: str, words: str) -> None:
    assert is_protected(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Please follow-up with him", "follow-up"),
        ("This is gr8 news", "gr8"),
        ("Come b4 noon", "b4"),
        ("On the 2th of May", "2th"),
        ('"We goes to the market every day and buys fish."', "goes"),
        ('The "Sumbit" button is broken', "Sumbit"),
        ("He said it's done. It's fine", "done"),
        ("We sent it.The client saw it", "The"),
        ("I have [a important] file", "important"),
    ],
)
def test_the_trainees_own_words_are_judged(text: str, words: str) -> None:
    assert not is_protected(text, words)


@given(st.text(alphabet='ab1A #@.-_/"“”>`<[{}]\n৳', max_size=60))
def test_protected_places_are_in_order_and_apart(text: str) -> None:
    spans = protected(text).spans
    assert all(a.end < b.start for a, b in pairwise(spans))
    assert all(span.end <= len(text) for span in spans)


@pytest.mark.parametrize("unseen", ["\u200b", "\u200d", "\u202e", "\u00ad", "\x00", "\ufeff"])
def test_a_word_split_by_what_nobody_sees_is_not_judged(unseen: str) -> None:
    split = f"ha{unseen}s"
    assert is_protected(f"She {split} a plan", split)
    assert not is_protected(f"She {split} a plan", "plan")
