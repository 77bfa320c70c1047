"""Small parts of the pages: escaping, cutting a text at its marks, breaking lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from coach.domain.issue import Concept, Issue, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.ui import markup
from coach.ui.feedback_view import segments
from coach.ui.issue_card import Shown
from coach.ui.markup import tag

SAYS = Bilingual(en="why", bn="কেন")


@given(st.text(max_size=60), st.lists(st.integers(0, 59), max_size=8, unique=True))
def test_cutting_a_text_at_its_marks_never_loses_or_adds_a_character(
    text: str, cuts: list[int]
) -> None:
    places = sorted(cut for cut in cuts if cut <= len(text))
    spans = [Span(*pair) for pair in zip(places[::2], places[1::2], strict=False)]
    shown = [
        Shown(n, Issue(span, Concept.OTHER, "rule", Tier.ERROR, SAYS), span.of(text))
        for n, span in enumerate(spans)
    ]
    pieces = segments(text, shown)
    assert "".join(str(piece["text"]) for piece in pieces) == text
    assert [piece["issue"] for piece in pieces if "issue" in piece] == list(range(len(spans)))


@given(st.text())
def test_no_text_becomes_markup(text: str) -> None:
    written = tag("p", text, title=text)
    inside = str(written).removeprefix("<p ").removesuffix("</p>")
    assert inside.count("<") == 0
    assert inside.count('"') == 2, "only the attribute's own quotes"


def test_only_what_was_escaped_is_drawn() -> None:
    with pytest.raises(TypeError):
        markup.draw("<b>typed</b>")  # type: ignore[arg-type]
    assert tag("p", tag("b", "<i>")) == Markup("<p><b>&lt;i&gt;</b></p>")
