"""A suggestion taken, and taken back, in a text that goes on changing."""

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.text import Span
from coach.ui.edits import moved, replaced, undone

words = st.text(alphabet="abc é😀\n", max_size=30)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, Span, str, Span]:
    """A text with a span, and the same after something was typed before and behind it."""
    before, inside, after = draw(words), draw(words.filter(bool)), draw(words)
    typed_before, typed_after = draw(words), draw(words)
    start, moved_start = len(before), len(before) + len(typed_before)
    return (
        before + inside + after,
        Span(start, start + len(inside)),
        typed_before + before + inside + after + typed_after,
        Span(moved_start, moved_start + len(inside)),
    )


@given(edited())
def test_a_place_is_found_again_with_its_own_words_in_it(
    case: tuple[str, Span, str, Span],
) -> None:
    checked, span, current, _ = case
    place = moved(span, before=checked, after=current)
    assert place is None or place.of(current) == span.of(checked)


@given(st.text(alphabet="xyz ", max_size=20), st.text(alphabet="xyz ", max_size=20))
def test_typing_around_the_words_never_loses_them(before: str, behind: str) -> None:
    checked, current = "one MARK two", f"{before}one MARK two{behind}"
    place = moved(Span(4, 8), before=checked, after=current)
    assert place is not None
    assert place.of(current) == "MARK"


@given(words, words.filter(bool), words, words)
def test_undo_gives_back_the_very_text(before: str, inside: str, after: str, fix: str) -> None:
    text = before + inside + after
    change = replaced(Span(len(before), len(before + inside)), fix, checked=text, current=text)
    assert change is not None
    assert change.text == before + fix + after
    if change.text:
        assert undone(change, current=change.text) == text


def test_undo_keeps_what_was_typed_elsewhere_since() -> None:
    change = replaced(Span(5, 11), "", checked="This very good", current="This very good")
    assert change is not None
    back = undone(change, current=change.text + " indeed")
    assert back == "This very good indeed"


def test_words_that_were_edited_are_gone() -> None:
    assert moved(Span(0, 8), before="I have a", after="I had a") is None


def test_two_texts_with_nothing_in_common_are_given_up_quickly() -> None:
    assert moved(Span(5_000, 5_004), before="ab" * 10_000, after="cd" * 10_000) is None
