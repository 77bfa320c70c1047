"""Each concept's lesson is a tap away from an issue of its."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from coach.domain.issue import Concept
from tests.ui import seen

Open = Callable[..., AppTest]


@pytest.mark.parametrize("concept", [c for c in Concept if c is not Concept.OTHER])
def test_every_concept_has_its_lesson(open_page: Open, trainee_id: str, concept: Concept) -> None:
    shown = seen.words(open_page("lessons", concept=str(concept)))
    assert "Why we slip" in shown
    assert "The rule" in shown


@pytest.mark.parametrize("asked", ["other", "no-such-concept", ""])
def test_without_a_lesson_the_list_of_all_is_shown(
    open_page: Open, trainee_id: str, asked: str
) -> None:
    tab = open_page("lessons", concept=asked)
    assert len([query for _, query in seen.links(tab) if "concept=" in query]) == len(Concept) - 1


def test_an_issue_leads_to_its_lesson(open_page: Open, trainee_id: str) -> None:
    tab = open_page("practice", exercise="late-box", plain="yes")
    tab.text_area(key="practice.text").input("Hello Ana, I am agree with you.").run()
    tab.button(key="practice.check").click().run()
    assert ("The rule in two minutes", "concept=copula") in seen.links(tab)
