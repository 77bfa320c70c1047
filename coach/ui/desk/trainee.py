"""One trainee as their mentor sees them: trends, every attempt with its drafts, notes."""

import difflib
import re
from collections.abc import Mapping, Sequence

import streamlit as st
from markupsafe import Markup

from coach.domain.assessment import Criterion
from coach.domain.attempt import AttemptSummary, Draft
from coach.domain.exercise import Exercise
from coach.domain.progress import AttemptPoint, ConceptTrend, Rate, Week
from coach.domain.review import Note
from coach.services.desk import TraineeView
from coach.services.reviews import ReviewView
from coach.ui import charts, frame, resources, who, writing
from coach.ui.charts import Point
from coach.ui.markup import draw as show
from coach.ui.markup import join, tag
from coach.ui.texts import count, day, number, read, say, short_day, when

_SHOWN = 12
_TREND = 8
_WORD = re.compile(r"\s+|[^\s]+")


def draw(shown: TraineeView, exercises: Mapping[str, Exercise]) -> None:
    classes = ", ".join(one.name for one in shown.cohorts)
    show(
        tag(
            "header",
            tag("h1", shown.person.name),
            tag("p", classes, class_="lead"),
            class_="heading",
        )
    )
    _draw_notes(shown.person.id, shown.notes)
    if not shown.progress.attempts:
        show(tag("p", say("trainee.nothing"), class_="empty"))
        return
    _draw_criteria(shown.progress.attempts)
    _draw_scores(shown.progress.attempts)
    _draw_rates(shown.progress.weeks)
    _draw_concepts(shown.progress.concepts)
    _draw_history(shown.history, exercises)


def _draw_criteria(attempts: Sequence[AttemptPoint]) -> None:
    """The latest texts against the ones before, for each criterion."""
    st.subheader(say("trainee.criteria"), anchor=False)
    latest, before = attempts[-5:], attempts[-10:-5]
    rows = []
    for criterion in Criterion:
        now, then = _mean(latest, criterion), _mean(before, criterion)
        change = None
        if now is not None and then is not None:
            change = _change(round(now) - round(then))
        rows.append(
            tag(
                "div",
                tag("span", say(f"criterion.{criterion}"), class_="name"),
                _meter(now),
                tag("b", "–" if now is None else number(now)),
                change,
                class_="row",
            )
        )
    show(tag("div", *rows, tag("p", say("trainee.criteria_of"), class_="soft small")))


def _draw_scores(attempts: Sequence[AttemptPoint]) -> None:
    """Is the work getting better?"""
    scored = [(p.at, p.last.overall) for p in attempts if p.last.overall is not None]
    if len(scored) < 2:
        return
    st.subheader(say("trainee.scores"), anchor=False)
    recent = list(enumerate(scored, start=1))[-_TREND:]
    points = [Point(f"{number(n)} · {short_day(at)}", score) for n, (at, score) in recent]
    charts.line(points, key="trainee.scores", says=say("trainee.scores"), top=110)


def _draw_rates(weeks: Sequence[Week]) -> None:
    """Fewer slips in what is written unaided?"""
    points = [Point(short_day(week.start), _per_100(week.rate)) for week in weeks[-_TREND:]]
    if sum(point.value is not None for point in points) < 2:
        return
    st.subheader(say("trainee.rates"), anchor=False)
    charts.line(points, key="trainee.rates", says=say("trainee.rates"))


def _draw_concepts(concepts: Sequence[ConceptTrend]) -> None:
    """What goes wrong most, over all the time and in the latest weeks with enough words."""
    rated = [(one, rate) for one in concepts if (rate := _per_100(one.rate)) is not None]
    if not rated:
        return
    st.subheader(say("trainee.concepts"), anchor=False)
    rows = []
    for one, rate in rated[:_TREND]:
        known = [r for r in map(_per_100, one.weeks) if r is not None][-4:]
        rows.append(
            tag(
                "tr",
                tag("th", say(f"concept.{one.concept}"), scope="row"),
                tag("td", number(rate, decimals=1)),
                tag("td", " → ".join(number(r, decimals=1) for r in known)),
            )
        )
    head = [say("trainee.concept"), say("trainee.over_all"), say("trainee.last_weeks")]
    titles = tag("tr", *[tag("th", title, scope="col") for title in head])
    show(tag("table", tag("thead", titles), tag("tbody", *rows), class_="plain-table"))


def _per_100(rate: Rate) -> float | None:
    return None if rate.per_100 is None else round(rate.per_100, 1)


def _mean(points: Sequence[AttemptPoint], criterion: Criterion) -> float | None:
    scores = [s for point in points if (s := point.last.scores.get(criterion)) is not None]
    return sum(scores) / len(scores) if scores else None


def _meter(score: float | None) -> Markup:
    return tag(
        "span", tag("i", style=f"width:{round(score or 0)}%"), class_="meter", aria_hidden="true"
    )


def _change(points: int) -> Markup:
    if points == 0:
        return tag("span", say("trainee.same"), class_="small change")
    key = "trainee.more" if points > 0 else "trainee.less"
    return tag("span", say(key, points=number(abs(points))), class_="small change")


def _draw_history(history: Sequence[AttemptSummary], exercises: Mapping[str, Exercise]) -> None:
    """Every attempt, newest first; opened, its drafts side by side."""
    st.subheader(say("trainee.history"), anchor=False)
    for one in history[:_SHOWN]:
        exercise = exercises.get(one.exercise_id)
        with st.container(key=f"attempt_{one.attempt_id}", gap=None):
            st.page_link(
                frame.PAGES["review"],
                label=read(exercise.title) if exercise else one.exercise_id,
                query_params={"attempt": one.attempt_id},
            )
            show(tag("p", *_facts(one), class_="card-facts soft small"))
    if len(history) > _SHOWN:
        show(tag("p", count("trainee.older", len(history) - _SHOWN), class_="soft small"))


def _facts(one: AttemptSummary) -> list[object]:
    parts = [
        day(one.started_at),
        count("progress.checks", one.checks),
        say("trainee.minutes", minutes=number(max(1, round(one.seconds / 60)))),
    ]
    if one.submitted_at is None:
        parts.append(say("progress.unfinished"))
    score = None
    if one.last_overall is not None:
        first = one.first_overall
        if first is not None and first != one.last_overall:
            score = say("trainee.from_to", first=number(first), last=number(one.last_overall))
        else:
            score = say("exercises.score", score=number(one.last_overall))
    return [" · ".join(parts), tag("span", score, class_="tag") if score else None]


# --- Drafts side by side ---------------------------------------------------------------------


def draw_drafts(view: ReviewView) -> None:
    """Each draft with what changed since the one before, and the time between."""
    checked = [draft for draft in view.drafts if draft.assessment]
    if len(checked) < 2:
        return
    with st.expander(count("trainee.drafts", len(checked)), key="review.drafts"):
        columns = [
            _draft(before, draft) for before, draft in zip([None, *checked], checked, strict=False)
        ]
        show(tag("div", *columns, class_="drafts"))


def _draft(before: Draft | None, draft: Draft) -> Markup:
    assessment = draft.assessment
    overall = assessment.scorecard.overall if assessment else None
    facts = [when(draft.written_at)]
    if before:
        minutes = round((draft.written_at - before.written_at).total_seconds() / 60)
        facts.append(say("trainee.later", minutes=number(max(1, minutes))))
    score = "" if overall is None else say("exercises.score", score=number(overall))
    return tag(
        "article",
        tag("h4", say("trainee.draft", number=number(draft.number)), " ", tag("b", score)),
        tag("p", " · ".join(facts), class_="soft small"),
        tag(
            "p",
            changed(before.text if before else draft.text, draft.text),
            class_="words learner",
            lang="en",
        ),
    )


def changed(before: str, after: str) -> Markup:
    """`after` with what is new in it marked, and what is gone struck out."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    pieces: list[object] = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for what, start, end, new_start, new_end in matcher.get_opcodes():
        gone, come = "".join(old[start:end]), "".join(new[new_start:new_end])
        if what == "equal":
            pieces.append(come)
            continue
        pieces.append(tag("del", gone) if gone.strip() else None)
        pieces.append(tag("ins", come) if come.strip() else come)
    return join(*pieces)


# --- Notes -----------------------------------------------------------------------------------


def _draw_notes(trainee_id: str, notes: Sequence[Note]) -> None:
    own = who.actor().trainee_id
    label = count("trainee.notes", len(notes)) if notes else say("trainee.no_notes")
    with st.expander(label, key="trainee.notes", expanded=bool(notes)):
        for note in notes:
            show(
                tag(
                    "div",
                    tag("p", note.text, class_="learner"),
                    tag("p", f"{note.name} · {day(note.at)}", class_="soft small"),
                    class_="mentor-note",
                )
            )
            if note.by == own:
                st.button(
                    say("trainee.drop_note"),
                    key=f"trainee.drop_{note.id}",
                    type="tertiary",
                    on_click=frame.guarded(_drop),
                    args=(trainee_id, note.id),
                )
        st.text_area(
            say("trainee.note"), key="trainee.note", persist_state="session", max_chars=4000
        )
        st.button(
            say("trainee.add_note"),
            key="trainee.add_note",
            on_click=frame.guarded(_add),
            args=(trainee_id,),
        )
        show(tag("p", say("trainee.notes_who"), class_="soft small"))


def _add(trainee_id: str) -> None:
    text = st.session_state.get("trainee.note", "")
    if not text.strip():
        return frame.note("trainee.empty_note")
    resources.coach().desk.add_note(who.actor(), trainee_id, text, writing.now())
    st.session_state["trainee.note"] = ""
    return None


def _drop(trainee_id: str, note_id: str) -> None:
    resources.coach().desk.drop_note(who.actor(), trainee_id, note_id)
