"""What comes from the browser is looked at before it is believed."""

from typing import Any

import pytest
import streamlit as st

from coach.ui import components, state
from coach.ui.components import Chosen, Written

DRAFT = {"attempt": "a1", "text": "Hello", "base": 3, "mount": "m", "seq": 2}
CHOICE = {"draft": "d1", "issue": 1, "suggestion": 0}


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the components say in this run."""
    said: dict[str, Any] = {"practice.open": "a1"}
    monkeypatch.setattr(st, "session_state", said)
    return said


def test_a_draft_that_is_whole_is_taken(browser: dict[str, Any]) -> None:
    browser["practice.editor_a1"] = {"draft": DRAFT}
    assert components.written("draft") == Written("a1", "Hello", 3, "m", 2)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "text",
        [],
        {},
        {**DRAFT, "text": 5},
        {**DRAFT, "base": "3"},
        {**DRAFT, "seq": True},
        {**DRAFT, "mount": "m" * 65},
        {**DRAFT, "text": "x" * 500_000},
        {name: value for name, value in DRAFT.items() if name != "attempt"},
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_draft_with_anything_wrong_is_not(value: Any, browser: dict[str, Any]) -> None:
    browser["practice.editor_a1"] = {"draft": value}
    assert components.written("draft") is None


@pytest.mark.parametrize(
    "value",
    [{**CHOICE, "issue": -1}, {**CHOICE, "issue": "1"}, {**CHOICE, "suggestion": True}, {}, None],
    ids=str,
)
def test_a_choice_of_nothing_is_none(value: Any, browser: dict[str, Any]) -> None:
    browser[state.MARKED] = {"apply": value}
    assert components.chosen("apply") is None


def test_a_choice_names_its_draft(browser: dict[str, Any]) -> None:
    browser[state.MARKED] = {"apply": CHOICE}
    assert components.chosen("apply") == Chosen("d1", 1, 0)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("a\x00b", "ab", id="NUL"),
        pytest.param("a\ud800b", "a\ufffdb", id="half a surrogate pair"),
        pytest.param("\ud83d\ude00", "😀", id="a pair in two halves"),
        pytest.param("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧", id="emoji with joiners"),
        pytest.param("a\r\nb", "a\nb", id="line ends"),
        pytest.param("\u200b\u202e", "\u200b\u202e", id="marks that cannot be seen"),
    ],
)
def test_a_text_becomes_one_that_any_database_takes(typed: str, kept: str) -> None:
    assert components.storable(typed) == kept
