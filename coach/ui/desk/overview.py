"""A class at a glance: who needs help and why, what is due, this week against last."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import streamlit as st
from markupsafe import Markup

from coach.domain.cohort import Record, Target
from coach.domain.curriculum import Curriculum
from coach.domain.desk import Activity, Attention, Cause, Worry
from coach.domain.exercise import Exercise
from coach.services.desk import Overview
from coach.ui import frame
from coach.ui.markup import draw as show
from coach.ui.markup import join, tag
from coach.ui.texts import count, day, number, read, say

_FIRST = 6


def draw(shown: Overview, waiting: int) -> None:
    show(
        tag(
            "header",
            tag("h1", shown.cohort.name),
            tag("p", _week(shown), class_="lead"),
            class_="heading",
        )
    )
    show(_figures(shown))
    with st.container(key="desk_ways", horizontal=True):
        label = count("desk.waiting", waiting) if waiting else say("desk.nothing_waits")
        st.page_link(frame.PAGES["review"], label=label, icon=":material/rate_review:")
        st.page_link(frame.PAGES["heatmap"], label=say("desk.to_heat"), icon=":material/grid_on:")
        st.page_link(frame.PAGES["classes"], label=say("desk.to_class"), icon=":material/group:")
    _draw_attention(shown.attention)


def _week(shown: Overview) -> str:
    """This week against last, in a sentence."""
    change = shown.this_week - shown.last_week
    handed_in = count("desk.handed_in", shown.this_week)
    if change == 0:
        return say("desk.week_same", handed_in=handed_in)
    key = "desk.week_more" if change > 0 else "desk.week_less"
    return say(key, handed_in=handed_in, change=number(abs(change)))


def _figures(shown: Overview) -> Markup:
    of = len(shown.activities)
    return tag(
        "dl",
        _figure(
            say("desk.active"), say("desk.of", part=number(len(shown.active)), whole=number(of))
        ),
        _figure(say("desk.silent"), number(len(shown.silent))),
        _figure(say("desk.need"), number(len(shown.attention))),
        class_="figures-row",
    )


def _figure(name: str, value: str) -> Markup:
    return tag("div", tag("dt", name), tag("dd", value))


def _draw_attention(attention: Sequence[Attention]) -> None:
    show(tag("h2", say("desk.attention"), class_="group"))
    if not attention:
        show(tag("p", say("desk.nobody_needs"), class_="praise"))
        return
    for one in attention[:_FIRST]:
        _draw_trainee(one.activity, one.worries)
    if len(attention) > _FIRST:
        with st.expander(count("desk.more_need", len(attention) - _FIRST), key="desk.more_need"):
            for one in attention[_FIRST:]:
                _draw_trainee(one.activity, one.worries)


def _draw_trainee(one: Activity, worries: Sequence[Worry]) -> None:
    with st.container(key=f"attempt_trainee_{one.trainee_id}", gap=None):
        st.page_link(
            frame.PAGES["trainee"],
            label=plain(one.name),
            query_params={"trainee": one.trainee_id},
        )
        tags = [tag("span", worded(worry), class_="tag worry") for worry in worries]
        show(tag("p", join(*tags), class_="card-facts small"))


def worded(worry: Worry) -> str:
    """A worry with its figure."""
    figure = worry.figure
    match worry.cause:
        case Cause.STUCK:
            concept = say(f"concept.{worry.concept}")
            return say("desk.worry_stuck", concept=concept, rate=number(figure, decimals=1))
        case Cause.DROP:
            return say("desk.worry_drop", points=number(figure))
        case _:
            return count(f"desk.worry_{worry.cause}", int(figure))


def plain(name: str) -> str:
    """A name for a label, which Streamlit reads as Markdown."""
    marks = "\\`*_{}[]()#+-.!|~$:<>&"
    return "".join(f"\\{mark}" if mark in marks else mark for mark in name)


def draw_due(
    records: Sequence[Record],
    names: Mapping[str, str],
    exercises: Mapping[str, Exercise],
    curriculum: Curriculum,
    now: datetime,
) -> None:
    """Assigned work, the nearest date first, with who is missing."""
    show(tag("h2", say("desk.due"), class_="group"))
    if not records:
        show(tag("p", say("desk.nothing_assigned"), class_="soft"))
        return
    for record in records:
        missing = [names[name] for name in record.missing() if name in names]
        show(
            tag(
                "article",
                tag("h3", target(record, exercises, curriculum)),
                tag("p", _state(record, now), class_="card-facts soft small"),
                _bar(record),
                _missing(missing),
                class_="due-card",
            )
        )


def target(record: Record, exercises: Mapping[str, Exercise], curriculum: Curriculum) -> str:
    one = record.assignment
    if one.target is Target.EXERCISE:
        exercise = exercises.get(one.target_id)
        return read(exercise.title) if exercise else one.target_id
    path = curriculum.path(one.target_id)
    return say("desk.path", title=read(path.title)) if path else one.target_id


def _state(record: Record, now: datetime) -> Markup:
    over = now > record.assignment.due_at
    when = say("desk.was_due" if over else "desk.is_due", day=day(record.assignment.due_at))
    done = say("desk.finished", done=number(record.finished), of=number(len(record.dues)))
    return join(tag("span", when, class_="tag worry" if over and record.missing() else "tag"), done)


def _bar(record: Record) -> Markup:
    share = round(100 * record.finished / max(1, len(record.dues)))
    return tag("span", tag("i", style=f"width:{share}%"), class_="meter", aria_hidden="true")


def _missing(names: Sequence[str]) -> Markup | None:
    if not names:
        return None
    summary = tag("summary", count("desk.missing", len(names)))
    return tag("details", summary, tag("p", ", ".join(names)), class_="small")


def draw_everyone(activities: Sequence[Activity], now: datetime) -> None:
    """All trainees as a table, and each as a link."""
    show(tag("h2", say("desk.everyone"), class_="group"))
    for one in activities:
        with st.container(key=f"attempt_all_{one.trainee_id}", gap=None):
            st.page_link(
                frame.PAGES["trainee"],
                label=plain(one.name),
                query_params={"trainee": one.trainee_id},
            )
            show(tag("p", *_row(one, now), class_="card-facts soft small"))


def _row(one: Activity, now: datetime) -> list[object]:
    if one.last_at is None:
        return [say("desk.never")]
    days = (now - one.last_at).days
    last = say("desk.today") if days == 0 else count("desk.days_ago", days)
    score = None
    if one.score is not None:
        score = tag("span", say("exercises.score", score=number(one.score)), class_="tag")
    return [last, " · ", count("desk.this_week", one.this_week), score]
