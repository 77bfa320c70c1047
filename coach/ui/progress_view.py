"""A trainee's progress: numbers with words, and one chart for each question."""

from collections.abc import Mapping

import streamlit as st

from coach.domain.exercise import Exercise
from coach.domain.progress import MINIMUM_WORDS, AttemptPoint, ConceptTrend, Progress, Week
from coach.ui import charts, frame
from coach.ui.charts import Point
from coach.ui.markup import draw as show
from coach.ui.markup import join, tag
from coach.ui.texts import count, day, number, read, say, short_day

_ATTEMPTS_SHOWN = 10
_CONCEPTS_SHOWN = 6


def draw_empty() -> None:
    """Nothing yet: what will be here, and the first step."""
    show(
        tag(
            "header",
            tag("h1", say("progress.title")),
            tag("p", say("progress.empty"), class_="lead"),
            class_="heading",
        )
    )
    st.page_link(frame.PAGES["exercises"], label=say("progress.begin"))


def draw(progress: Progress, exercises: Mapping[str, Exercise]) -> None:
    show(
        tag(
            "header",
            tag("h1", say("progress.title")),
            tag("p", _sum(progress), class_="lead"),
            class_="heading",
        )
    )
    _draw_scores(progress)
    _draw_rates(progress)
    _draw_concepts(progress.concepts)
    _draw_attempts(progress.attempts, exercises)


def _sum(progress: Progress) -> str:
    return say(
        "progress.sum",
        attempts=count("progress.attempts", len(progress.attempts)),
        words=number(progress.words),
    )


def _draw_scores(progress: Progress) -> None:
    """Is my work getting better?"""
    scored = [point for point in progress.attempts if point.last.overall is not None]
    if not scored:
        return
    st.subheader(say("progress.scores"), anchor=False)
    recent = scored[-_ATTEMPTS_SHOWN:]
    show(tag("p", _scores_in_words(scored)))
    charts.line(
        [Point(_tried(place, point), point.last.overall) for place, point in enumerate(recent, 1)],
        key="progress.scores",
        top=110,
    )


def _tried(place: int, point: AttemptPoint) -> str:
    """A label that stays apart from others of the same day."""
    return f"{number(place)} · {short_day(point.at)}"


def _scores_in_words(scored: list[AttemptPoint]) -> str:
    last = scored[-1].last.overall
    if len(scored) == 1:
        return say("progress.one_score", score=number(last))
    change = last - scored[-2].last.overall
    if change == 0:
        return say("progress.score_same", score=number(last))
    key = "progress.score_more" if change > 0 else "progress.score_less"
    return say(key, score=number(last), points=number(abs(change)))


def _draw_rates(progress: Progress) -> None:
    """Am I making fewer errors? By weeks, in what was written unaided."""
    st.subheader(say("progress.rates"), anchor=False)
    known = [week for week in progress.weeks if week.rate.per_100 is not None]
    if not known:
        show(tag("p", say("progress.rates_soon", words=number(MINIMUM_WORDS)), class_="soft"))
        return
    show(tag("p", _rates_in_words(known)))
    if len(known) > 1:
        points = [Point(short_day(week.start), _rounded(week)) for week in progress.weeks[-8:]]
        charts.line(points, key="progress.rates")


def _rounded(week: Week) -> float | None:
    return None if week.rate.per_100 is None else round(week.rate.per_100, 1)


def _rates_in_words(known: list[Week]) -> str:
    now = _rounded(known[-1])
    if len(known) == 1:
        return say("progress.one_rate", rate=number(now, decimals=1))
    change = round(now - _rounded(known[-2]), 1)
    if change == 0:
        return say("progress.rate_same", rate=number(now, decimals=1))
    key = "progress.rate_fewer" if change < 0 else "progress.rate_more"
    return say(key, rate=number(now, decimals=1), change=number(abs(change), decimals=1))


def _draw_concepts(concepts: tuple[ConceptTrend, ...]) -> None:
    """What do I get wrong most often?"""
    if not concepts:
        return
    st.subheader(say("progress.concepts"), anchor=False)
    first = concepts[0]
    show(
        tag(
            "p",
            count(
                "progress.concept_most",
                first.rate.errors,
                concept=say(f"concept.{first.concept}"),
            ),
        )
    )
    charts.bars(
        [
            Point(say(f"concept.{trend.concept}"), trend.rate.errors)
            for trend in concepts[:_CONCEPTS_SHOWN]
        ],
        key="progress.concepts",
    )


def _draw_attempts(attempts: tuple[AttemptPoint, ...], exercises: Mapping[str, Exercise]) -> None:
    """Everything that was written, newest first; each opens again."""
    st.subheader(say("progress.history"), anchor=False)
    for point in reversed(attempts[-_ATTEMPTS_SHOWN:]):
        exercise = exercises.get(point.exercise_id)
        with st.container(key=f"attempt_{point.attempt_id}", gap=None):
            if exercise is not None:
                query = {"exercise": point.exercise_id}
                if point.submitted:
                    query["attempt"] = point.attempt_id
                st.page_link(
                    frame.PAGES["practice"], label=read(exercise.title), query_params=query
                )
            show(tag("p", _attempt_in_words(point), class_="card-facts soft small"))


def _attempt_in_words(point: AttemptPoint) -> object:
    parts = [day(point.at), count("progress.checks", point.checks)]
    if not point.submitted:
        parts.append(say("progress.unfinished"))
    score = None
    if point.last.overall is not None:
        gained = say("progress.gained", points=number(point.gained)) if point.gained else None
        score = join(
            tag("span", say("exercises.score", score=number(point.last.overall)), class_="tag"),
            tag("span", gained, class_="tag now") if gained and point.gained > 0 else None,
        )
    return join(" · ".join(parts), " ", score)
