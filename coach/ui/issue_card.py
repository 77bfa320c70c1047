"""The card of one issue: what, why, the fix, a small example, and what to do about it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st
from markupsafe import Markup

from coach.domain.attempt import Attempt, Draft
from coach.domain.issue import Concept, Issue
from coach.domain.language import Language
from coach.ui import frame, reviewing, state
from coach.ui.components import Chosen
from coach.ui.markup import draw as show
from coach.ui.markup import join, tag
from coach.ui.texts import read, say


@dataclass(frozen=True, slots=True)
class Shown:
    """An issue as the page shows it. `place` is its place among the draft's issues,
    `applied` the suggestion that was taken, `news` "still", "new" or nothing."""

    place: int
    issue: Issue
    words: str
    applied: int | None = None
    disputed: bool = False
    news: str = ""

    @property
    def state(self) -> str:
        if self.applied is not None:
            return "applied"
        return "disputed" if self.disputed else "open"

    @property
    def fix(self) -> str:
        """What was put in, or the best suggestion."""
        suggestions = self.issue.suggestions
        return suggestions[self.applied or 0] if suggestions else ""


def draw(attempt: Attempt, draft: Draft, one: Shown) -> None:
    """The native twin of the marked text's card, with the same actions."""
    with st.container(key=f"issue_{one.issue.tier}_{one.place}"):
        show(_card(one))
        with st.container(key=f"issue_{one.place}_actions", horizontal=True, gap="small"):
            if not attempt.submitted:
                _draw_actions(attempt.id, draft.id, one)
            _draw_lesson(one)


def _card(one: Shown) -> Markup:
    issue = one.issue
    news = (
        tag("span", say(f"feedback.is_{one.news}"), class_=f"tag {one.news}") if one.news else None
    )
    heading = tag(
        "h3",
        tag("span", say(f"feedback.{issue.tier}"), class_=f"key {issue.tier}"),
        say(f"concept.{issue.concept}"),
        news,
    )
    return tag(
        "article",
        heading,
        _fix(one),
        tag("p", read(issue.message), class_="why"),
        _example(issue),
        _other_language(issue),
        class_=f"issue {one.state}",
    )


def _fix(one: Shown) -> Markup:
    """The words, and what to write for them; learner text, so escaped like all."""
    words = tag("span" if not one.issue.suggestions else "del", one.words)
    if not one.issue.suggestions:
        return tag("p", words, class_="fix learner", lang="en")
    put = one.fix or say("feedback.remove")
    others = [words for words in one.issue.suggestions[1:3] if words and one.applied is None]
    more = [
        tag("span", " ", say("feedback.or"), " ", tag("b", words, lang="en")) for words in others
    ]
    arrow = tag("span", " → ", aria_hidden="true")
    return tag("p", words, arrow, tag("ins", put), join(*more), class_="fix learner", lang="en")


def _example(issue: Issue) -> Markup | None:
    if issue.example is None:
        return None
    return tag(
        "dl",
        tag("dt", say("feedback.example_wrong")),
        tag("dd", issue.example.wrong, lang="en"),
        tag("dt", say("feedback.example_right")),
        tag("dd", issue.example.right, lang="en"),
        class_="example",
    )


def _other_language(issue: Issue) -> Markup:
    other = next(language for language in Language if language is not state.language())
    summary = tag("summary", say("feedback.other_language"), lang=str(other))
    return tag("details", summary, tag("p", issue.message[other], lang=str(other)))


def _draw_actions(attempt_id: str, draft_id: str, one: Shown) -> None:
    chosen = Chosen(draft_id, one.place)
    if one.state == "applied":
        show(tag("p", say("feedback.applied"), class_="done"))
        _button("undo", one, reviewing.undo, attempt_id, chosen)
    elif one.state == "disputed":
        show(tag("p", say("feedback.disputed"), class_="done"))
        _button("undo_dispute", one, reviewing.accept, attempt_id, chosen)
    else:
        if one.issue.suggestions:
            _button("apply", one, reviewing.apply, attempt_id, chosen)
        _button("dispute", one, reviewing.dispute, attempt_id, chosen)


def _draw_lesson(one: Shown) -> None:
    """The way to the rule behind it."""
    if one.issue.concept is not Concept.OTHER:
        st.page_link(
            frame.PAGES["lessons"],
            label=say("lesson.link"),
            query_params={"concept": str(one.issue.concept)},
        )


def _button(
    name: str, one: Shown, act: Callable[[str, Chosen], None], attempt_id: str, chosen: Chosen
) -> None:
    st.button(
        say(f"feedback.{name}"),
        key=f"practice.{name}_{one.place}",
        type="secondary" if name == "apply" else "tertiary",
        on_click=frame.guarded(partial(act, attempt_id, chosen)),
    )
