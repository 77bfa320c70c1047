"""What a mentor said of one's own text, and the answer to it."""

import streamlit as st
from markupsafe import Markup

from coach.domain.attempt import Attempt
from coach.domain.review import News
from coach.services.practise import AttemptView
from coach.ui import frame, resources, who, writing
from coach.ui.desk.comments import thread
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import count, number, read, say

_ANSWER = "heard.answer"


def draw_news(news: tuple[News, ...]) -> None:
    """On the first page: where a mentor wrote something not read yet."""
    exercises = resources.coach().exercises
    for one in news[:3]:
        exercise = exercises.get(one.exercise_id)
        title = read(exercise.title) if exercise else one.exercise_id
        with st.container(key=f"attempt_news_{one.attempt_id}", gap=None):
            st.page_link(
                frame.PAGES["practice"],
                label=title,
                query_params={"exercise": one.exercise_id, "attempt": one.attempt_id},
            )
            show(
                tag(
                    "p",
                    tag("span", count("heard.news", one.count), class_="tag now"),
                    class_="card-facts",
                )
            )


def draw(view: AttemptView) -> None:
    """Under the text: everything mentors said and decided, and a box to answer in."""
    attempt = view.attempt
    heard = resources.coach().review.heard(attempt.trainee_id, attempt.id)
    if heard.none:
        return
    show(tag("h2", say("heard.title"), class_="group"))
    for override in heard.overrides.values():
        show(
            tag(
                "p",
                _set(str(override.criterion), override.score),
                " ",
                tag("q", override.reason),
                class_="learner",
            )
        )
    for verdict in heard.dismissed:
        show(
            tag(
                "p",
                say("heard.dismissed"),
                " ",
                tag("q", verdict.words, lang="en"),
                class_="praise learner",
            )
        )
    show(thread(heard.remarks, {draft.id: draft.text for draft in view.drafts}))
    resources.coach().review.seen(attempt.trainee_id, attempt.id, writing.now())
    if attempt.submitted:
        _draw_answer(attempt)


def _set(criterion: str, score: int) -> Markup:
    words = say("review.overridden", criterion=say(f"criterion.{criterion}"), score=number(score))
    return tag("b", words)


def _draw_answer(attempt: Attempt) -> None:
    st.text_area(
        say("heard.answer"), key=_ANSWER, persist_state="session", max_chars=4000, height=90
    )
    st.button(
        say("heard.send"), key="heard.send", on_click=frame.guarded(_send), args=(attempt.id,)
    )


def _send(attempt_id: str) -> None:
    said = st.session_state.get(_ANSWER, "")
    if not said.strip():
        return frame.note("review.says_nothing")
    resources.coach().review.answer(who.known().id, attempt_id, said, writing.now())
    st.session_state[_ANSWER] = ""
    return None
