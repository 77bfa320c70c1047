"""The essay box: typing always wins it, and nothing another tab wrote is lost."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.attempt import Attempt, write
from tests.made import NOON


def attempt(text: str = "", version: int = 0) -> Attempt:
    return Attempt("a", "t", "late-parcel", 1, NOON, NOON, text=text, version=version)


@pytest.mark.parametrize(
    ("before", "typed", "seen", "set_aside"),
    [
        pytest.param("Dear Ann", "Hello Ann", True, None, id="one's own text changed"),
        pytest.param("Dear Ann", "", True, None, id="one's own text deleted"),
        pytest.param("Dear Ann", "Hello Ann", False, "Dear Ann", id="another tab's text"),
        pytest.param("Dear Ann", "", False, "Dear Ann", id="another tab's text, box empty"),
        pytest.param("Dear", "Dear Ann", False, None, id="another tab's text continued"),
        pytest.param("  \n", "Hello", False, None, id="nothing but space"),
        pytest.param("Same", "Same", False, None, id="the same in both tabs"),
    ],
)
def test_what_is_set_aside(before, typed, seen, set_aside):
    written = write(attempt(before, 3), typed, base_version=3 if seen else 2, now=NOON)
    assert (written.attempt.text, written.set_aside) == (typed, set_aside)


def test_the_same_text_changes_nothing():
    before = attempt("Dear Ann", 3)
    assert write(before, "Dear Ann", base_version=3, now=NOON + timedelta(1)).attempt is before


@given(st.lists(st.tuples(st.sampled_from("AB"), st.text("ab ", max_size=4)), max_size=12))
def test_no_text_of_two_tabs_is_ever_lost(changes):
    """Every text that stood in the box when its tab stopped writing is still somewhere."""
    box, versions, kept = attempt(), {"A": 0, "B": 0}, []
    for tab, text in changes:
        before = box
        written = write(box, text, base_version=versions[tab], now=NOON)
        if written.set_aside is not None:
            kept.append(written.set_aside)
        unseen = versions[tab] != before.version
        if unseen and before.text.strip():
            assert any(stored.startswith(before.text) for stored in [written.attempt.text, *kept])
        box = written.attempt
        versions[tab] = box.version
        assert box.text == text


@pytest.mark.parametrize(
    ("pause", "counted"),
    [
        pytest.param(timedelta(seconds=40), 40, id="thinking"),
        pytest.param(timedelta(hours=1), 120, id="lunch"),
        pytest.param(timedelta(days=30), 120, id="a month later"),
        pytest.param(timedelta(seconds=-5), 0, id="a clock that was set back"),
    ],
)
def test_time_spent_counts_pauses_to_think_but_no_lunch(pause, counted):
    written = write(attempt(), "Dear", base_version=0, now=NOON + pause)
    assert written.attempt.seconds == counted
