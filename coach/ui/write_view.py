"""The essay box: ours in the browser, and the plain one that needs nothing of ours."""

from functools import partial

import streamlit as st

from coach.domain.attempt import Attempt
from coach.domain.exercise import Exercise
from coach.services.practise import AttemptView
from coach.ui import components, frame, state, writing
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import number, say


def draw_box(exercise: Exercise, attempt: Attempt) -> None:
    """The box, a text to start from if there is one, and the way to the other box."""
    # Always there, so that the box behind it keeps its place, and the cursor in it.
    with st.container(key="practice_start"):
        if exercise.source_text and not attempt.text:
            _draw_start(attempt.id, exercise.source_text)
    if state.plain_editor():
        _draw_plain(exercise, attempt)
    else:
        _draw_ours(exercise, attempt)
    draw_choice()
    frame.draw_problem()


def _draw_start(attempt_id: str, text: str) -> None:
    """A text to correct need not be typed again."""
    st.button(
        say("practice.start_from"),
        key="practice.start_from",
        on_click=frame.guarded(writing.put),
        args=(attempt_id, text),
    )


def draw_choice() -> None:
    """The way to a box that any browser can show, and back."""
    plain = state.plain_editor()
    st.button(
        say("practice.rich" if plain else "practice.plain"),
        key="practice.box",
        type="tertiary",
        on_click=frame.guarded(partial(state.set_plain_editor, chosen=not plain)),
    )


def _draw_ours(exercise: Exercise, attempt: Attempt) -> None:
    components.editor(
        {**contents(exercise, attempt), "labels": labels(exercise)},
        keep=frame.guarded(writing.keep),
        check=frame.guarded(writing.check),
    )


def contents(exercise: Exercise, attempt: Attempt) -> dict[str, object]:
    """What the essay box shows, its words apart."""
    kept = state.writing()
    return {
        "attempt": attempt.id,
        "text": attempt.text,
        "version": attempt.version,
        "kept": kept if "seq" in kept else None,
        "words": {"min": exercise.words.min, "max": exercise.words.max},
        "language": str(state.language()),
    }


def labels(exercise: Exercise) -> dict[str, str]:
    """The words the box says; the browser puts the numbers in, as they change."""
    count = "{count}"
    limits = {"min": number(exercise.words.min), "max": number(exercise.words.max)}
    return {
        "label": say(f"practice.label_{exercise.kind}"),
        "placeholder": say("practice.placeholder"),
        "under": say("practice.words_under", count=count, **limits),
        "right": say("practice.words_right", count=count, **limits),
        "over": say("practice.words_over", count=count, **limits),
        "started": say("practice.time_started"),
        "minutes": say("practice.time", count=count),
        "saved": say("practice.saved"),
        "saving": say("practice.saving"),
        "here": say("practice.saved_here"),
        "check": say("practice.check"),
        "checking": say("practice.checking"),
        "restored": say("practice.restored"),
        "trouble": say("practice.not_saved"),
        "nowhere": say("practice.saved_nowhere"),
    }


def _draw_plain(exercise: Exercise, attempt: Attempt) -> None:
    draw_plain_text(exercise, attempt)
    st.button(
        say("practice.check"),
        key="practice.check",
        type="primary",
        width="stretch",
        on_click=frame.guarded(writing.check_plain),
        args=(attempt.id,),
    )


def draw_plain_text(exercise: Exercise, attempt: Attempt) -> None:
    """The plain box alone."""
    # Not in a form: a form keeps an unsent draft in the browser, and leaving the page loses it.
    if state.PLAIN_TEXT not in st.session_state:
        st.session_state[state.PLAIN_TEXT] = attempt.text
    st.text_area(
        say(f"practice.label_{exercise.kind}"),
        key=state.PLAIN_TEXT,
        height=280,
        placeholder=say("practice.placeholder"),
        persist_state="session",
        on_change=frame.guarded(writing.keep_plain),
        args=(attempt.id,),
    )


def draw_set_aside(view: AttemptView) -> None:
    """Texts that another tab's replaced: kept, shown, and brought back at a tap."""
    texts = [draft for draft in view.set_aside if draft.text != view.attempt.text]
    if not texts:
        return
    with st.expander(say("practice.set_aside"), key="practice.set_aside"):
        for draft in texts[-3:]:
            st.text(draft.text)
            st.button(
                say("practice.bring_back"),
                key=f"practice.bring_back_{draft.number}",
                on_click=frame.guarded(writing.put),
                args=(view.attempt.id, draft.text),
            )


def draw_submit(attempt_id: str) -> None:
    """Hand it in, when the trainee is content."""
    with st.container(key="practice_submit"):
        show(tag("p", say("practice.submit_lead")))
        st.button(
            say("practice.submit"),
            key="practice.submit_reply",
            type="primary",
            width="stretch",
            on_click=frame.guarded(writing.submit),
            args=(attempt_id,),
        )
