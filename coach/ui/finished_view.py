"""After submission: two model answers beside the trainee's own, and what comes next."""

import streamlit as st
from markupsafe import Markup

from coach.domain.exercise import Exercise, ModelAnswer
from coach.services.practise import AttemptView
from coach.ui import exercises_view, frame, resources, writing
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import read, say


def draw(exercise: Exercise, view: AttemptView) -> None:
    draw_answers(exercise, view)
    _draw_next(exercise, view)


def draw_answers(exercise: Exercise, view: AttemptView) -> None:
    """One's own answer beside the two models."""
    show(
        tag(
            "section",
            tag("h2", say("finished.title")),
            tag("p", say("finished.lead")),
            tag(
                "div",
                _own(view),
                *[_model(model) for model in exercise.models],
                class_="answers",
            ),
            class_="finished",
        )
    )


def _own(view: AttemptView) -> Markup:
    draft = next(d for d in view.drafts if d.id == view.attempt.submitted_draft_id)
    return tag(
        "article",
        tag("h3", say("finished.yours")),
        tag("p", draft.text, class_="words learner", lang="en"),
        class_="answer own",
    )


def _model(model: ModelAnswer) -> Markup:
    return tag(
        "article",
        tag("h3", say(f"finished.{model.style}")),
        tag("p", model.text, class_="words", lang="en"),
        tag("h4", say("finished.why")),
        tag("p", read(model.note), class_="small"),
        class_="answer",
    )


def _draw_next(exercise: Exercise, view: AttemptView) -> None:
    """The next exercise of the list that was not handed in yet, and another go at this one."""
    known = resources.coach()
    history = known.practice.history(view.attempt.trainee_id)
    following = exercises_view.following(exercise, known.exercises, history)
    with st.container(key="finished_next"):
        if following:
            show(tag("h2", say("finished.next")))
            exercises_view.draw_card(following, None)
        with st.container(key="finished_actions", horizontal=True):
            st.button(
                say("finished.again"),
                key="finished.again",
                type="tertiary",
                on_click=frame.guarded(writing.begin_anew),
                args=(exercise.id,),
            )
            st.page_link(frame.PAGES["progress"], label=say("finished.progress"))
