"""The review queue, and one attempt before its mentor.

Keyboard: j goes to the next, d is done, m sends the comment.
Native buttons with Streamlit's shortcuts, so that all works without a script.
"""

from collections.abc import Mapping, Sequence

import streamlit as st
from markupsafe import Markup

from coach.domain.assessment import Assessment, Criterion
from coach.domain.attempt import Draft
from coach.domain.exercise import Exercise
from coach.domain.issue import Issue, Tier
from coach.domain.review import Ruling, Verdict, Waiting
from coach.services.reviews import ReviewView
from coach.ui import frame, resources, situation_view, who, writing
from coach.ui.desk import comments
from coach.ui.desk.overview import plain
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import count, day, number, read, say

_SHOWN = 20


def draw_queue(waiting: Sequence[Waiting], exercises: Mapping[str, Exercise]) -> None:
    show(
        tag(
            "header",
            tag("h1", say("desk.review_title")),
            tag(
                "p",
                count("review.waiting", len(waiting)) if waiting else say("review.none"),
                class_="lead",
            ),
            class_="heading",
        )
    )
    for one in waiting[:_SHOWN]:
        exercise = exercises.get(one.exercise_id)
        title = read(exercise.title) if exercise else one.exercise_id
        with st.container(key=f"attempt_{one.attempt_id}", gap=None):
            st.page_link(
                frame.PAGES["review"],
                label=f"{plain(one.name)}: {title}",
                query_params={"attempt": one.attempt_id},
            )
            tags = [
                tag("span", say(f"review.{reason}"), class_="tag worry") for reason in one.reasons
            ]
            show(tag("p", *tags, day(one.submitted_at), class_="card-facts soft small"))
    if waiting:
        with st.container(key="review_begin"):
            st.button(
                say("review.begin"),
                key="review.begin",
                type="primary",
                shortcut="j",
                on_click=_go,
                args=(waiting[0].attempt_id,),
            )


def draw(view: ReviewView, exercise: Exercise | None, following: str | None) -> None:
    """One attempt: the task, the text with every issue and what to say of it, scores, words."""
    title = read(exercise.title) if exercise else view.attempt.exercise_id
    show(
        tag(
            "header",
            tag("h1", title),
            tag("p", say("review.by", name=view.person.name), class_="lead"),
            class_="heading",
        )
    )
    if exercise:
        with st.expander(say("review.task"), key="review.task"):
            situation_view.draw_messages(exercise)
    draft = view.submitted or next((d for d in reversed(view.said) if d.assessment), None)
    if draft is None or draft.assessment is None:
        show(tag("p", say("review.not_checked"), class_="empty"))
        return
    show(
        tag(
            "p",
            *_marked(draft, draft.assessment, view.verdicts),
            class_="review-text learner",
            lang="en",
        )
    )
    _draw_issues(view, draft, draft.assessment)
    _draw_scores(view, draft)
    comments.draw(view, draft)
    with st.container(key="review_end", horizontal=True):
        st.button(
            say("review.done"),
            key="review.done",
            type="primary",
            shortcut="d",
            on_click=frame.guarded(_finish),
            args=(view.attempt.id, following),
        )
        if following:
            st.button(
                say("review.skip"), key="review.skip", shortcut="j", on_click=_go, args=(following,)
            )
        st.page_link(frame.PAGES["review"], label=say("review.to_queue"))
    show(tag("p", say("review.keys"), class_="soft small keys"))


def _marked(draft: Draft, assessment: Assessment, verdicts: Mapping[str, Verdict]) -> list[object]:
    """The text with numbered marks."""
    pieces: list[object] = []
    done = 0
    for place, issue in enumerate(assessment.issues, start=1):
        if issue.span.start < done:
            continue
        ruled = verdicts.get(issue.key(draft.text))
        gone = " dismissed" if ruled and ruled.ruling is Ruling.DISMISSED else ""
        pieces.append(draft.text[done : issue.span.start])
        words = issue.span.of(draft.text)
        pieces.append(
            tag("span", words, tag("sup", number(place)), class_=f"key {issue.tier}{gone}")
        )
        done = issue.span.end
    return [*pieces, draft.text[done:]]


def _draw_issues(view: ReviewView, draft: Draft, assessment: Assessment) -> None:
    order = sorted(
        enumerate(assessment.issues, start=1),
        key=lambda one: (
            one[1].key(draft.text) not in view.disputed,
            one[1].tier is Tier.HINT,
            one[0],
        ),
    )
    seen: set[str] = set()
    for place, issue in order:
        key = issue.key(draft.text)
        if key not in seen:
            seen.add(key)
            _draw_issue(view, draft, place, issue)


def _draw_issue(view: ReviewView, draft: Draft, place: int, issue: Issue) -> None:
    key = issue.key(draft.text)
    ruled = view.verdicts.get(key)
    with st.container(key=f"issue_{issue.tier}_{place}"):
        disputed = (
            tag("span", say("review.disputed"), class_="tag worry")
            if key in view.disputed
            else None
        )
        said = tag("span", say(f"review.is_{ruled.ruling}"), class_="tag now") if ruled else None
        show(
            tag(
                "article",
                tag("h3", number(place), " ", say(f"concept.{issue.concept}"), " ", disputed, said),
                _fix(draft, issue),
                tag("p", read(issue.message), class_="why small"),
                class_="issue",
            )
        )
        with st.container(key=f"issue_{place}_rulings", horizontal=True, gap="small"):
            seen = ruled.ruling if ruled else None
            if ruled:
                _button("withdraw", place, _withdraw, view.attempt.id, key)
            if seen is not Ruling.CONFIRMED:
                _button("confirm", place, _rule, view.attempt.id, key, Ruling.CONFIRMED, seen)
            if seen is not Ruling.DISMISSED:
                _button("dismiss", place, _rule, view.attempt.id, key, Ruling.DISMISSED, seen)
                _button("dismiss_class", place, _rule_class, view.attempt.id, key, seen)


def _fix(draft: Draft, issue: Issue) -> Markup:
    words = issue.span.of(draft.text)
    if not issue.suggestions:
        return tag("p", words, class_="fix learner", lang="en")
    best = issue.suggestions[0] or say("feedback.remove")
    return tag("p", tag("del", words), " → ", tag("ins", best), class_="fix learner", lang="en")


def _button(what: str, place: int, act: object, *given: object) -> None:
    st.button(
        say(f"review.{what}"),
        key=f"review.{what}_{place}",
        type="tertiary" if what == "withdraw" else "secondary",
        on_click=frame.guarded(act),  # type: ignore[arg-type]
        args=given,
    )


def _draw_scores(view: ReviewView, draft: Draft) -> None:
    counted = next((one for one in view.drafts if one.id == draft.id), draft)
    card = counted.assessment.scorecard if counted.assessment else None
    said = draft.assessment.scorecard if draft.assessment else None
    if card is None or said is None:
        return
    show(tag("h2", say("review.scores"), class_="group"))
    rows = []
    for criterion in Criterion:
        now, before = card.criteria[criterion].score, said.criteria[criterion].score
        was = None
        if now != before and before is not None:
            was = tag("span", say("review.coach_said", score=number(before)), class_="small change")
        rows.append(
            tag(
                "div",
                tag("span", say(f"criterion.{criterion}"), class_="name"),
                tag(
                    "span", tag("i", style=f"width:{now or 0}%"), class_="meter", aria_hidden="true"
                ),
                tag("b", "–" if now is None else number(now)),
                was,
                class_="row",
            )
        )
    show(tag("div", *rows))
    for override in view.overrides.values():
        words = say(
            "review.overridden",
            criterion=say(f"criterion.{override.criterion}"),
            score=number(override.score),
        )
        show(tag("p", words, " ", tag("q", override.reason), class_="small learner"))
        _button(
            "drop_override",
            list(Criterion).index(override.criterion),
            _drop_override,
            view.attempt.id,
            str(override.criterion),
            override.id,
        )
    with st.expander(say("review.change_score"), key="review.change_score"):
        _draw_override(view)


def _draw_override(view: ReviewView) -> None:
    names = {str(one): say(f"criterion.{one}") for one in Criterion}
    chosen = st.segmented_control(
        say("review.criterion"),
        list(names),
        format_func=names.__getitem__,
        key="review.criterion",
        default="accuracy",
    )
    st.slider(say("review.score"), 0, 100, 80, key="review.score")
    st.text_area(say("review.reason"), key="review.reason", max_chars=1000, height=80)
    held = view.overrides.get(Criterion(chosen)) if chosen else None
    st.button(
        say("review.set_score"),
        key="review.set_score",
        on_click=frame.guarded(_override),
        args=(view.attempt.id, held.id if held else None),
        disabled=chosen is None,
    )


def _rule(attempt_id: str, key: str, ruling: Ruling, seen: Ruling | None) -> None:
    resources.coach().review.rule(
        who.actor(), attempt_id, key, Ruling(ruling), writing.now(), seen=seen
    )


def _rule_class(attempt_id: str, key: str, seen: Ruling | None) -> None:
    resources.coach().review.rule(
        who.actor(), attempt_id, key, Ruling.DISMISSED, writing.now(), seen=seen, for_class=True
    )


def _withdraw(attempt_id: str, key: str) -> None:
    resources.coach().review.withdraw(who.actor(), attempt_id, key, writing.now())


def _override(attempt_id: str, seen: str | None) -> None:
    reason = st.session_state.get("review.reason", "")
    if not reason.strip():
        return frame.note("review.needs_reason")
    resources.coach().review.override(
        who.actor(),
        attempt_id,
        Criterion(st.session_state["review.criterion"]),
        int(st.session_state["review.score"]),
        reason,
        writing.now(),
        seen=seen,
    )
    st.session_state["review.reason"] = ""
    return None


def _drop_override(attempt_id: str, criterion: str, seen: str) -> None:
    resources.coach().review.drop_override(
        who.actor(), attempt_id, Criterion(criterion), writing.now(), seen=seen
    )


def _finish(attempt_id: str, following: str | None) -> None:
    resources.coach().review.finish(who.actor(), attempt_id, writing.now())
    _go(following)


def _go(attempt_id: str | None) -> None:
    """To the next one, or back to the queue when it was the last."""
    if attempt_id:
        st.query_params["attempt"] = attempt_id
    else:
        st.query_params.pop("attempt", None)
