"""What is sent to LanguageTool can be sent, and has the text's own places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.engines.languagetool.plain_text import STAND_IN, plain

any_text = st.text(st.characters(codec=None, exclude_categories=[]), max_size=60)


@given(any_text)
def test_every_text_can_be_sent_and_keeps_its_length(text: str) -> None:
    sent = plain(text)
    assert len(sent) == len(text)
    assert len(sent.encode("utf-16-le")) == 2 * len(text), "LanguageTool counts UTF-16 units"
    assert "\x00" not in sent


@given(st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cc", "Cs"])))
def test_a_text_without_hazards_is_sent_as_it_is(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        pytest.param("ok 😀!", f"ok {STAND_IN}!", id="emoji"),
        pytest.param("👩‍💻", f"{STAND_IN}\u200d{STAND_IN}", id="emoji with a joiner"),
        pytest.param("a\ud83dz", f"a{STAND_IN}z", id="lone surrogate"),
        pytest.param("a\x00z", f"a{STAND_IN}z", id="NUL"),
        pytest.param("a\tb\r\nc", "a\tb\r\nc", id="tab and newline stay"),
        pytest.param("ধন্যবাদ", "ধন্যবাদ", id="Bengali stays"),
    ],
)
def test_what_cannot_be_sent_becomes_one_symbol(text: str, sent: str) -> None:
    assert plain(text) == sent
