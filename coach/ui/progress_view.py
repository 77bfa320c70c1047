"""A trainee's progress: numbers with words, and one chart for each question."""

from collections.abc import Mapping, Sequence

import streamlit as st

from coach.domain.exercise import Exercise
from coach.domain.mastery import Mastery
from coach.domain.progress import MINIMUM_WORDS, AttemptPoint, ConceptTrend, Progress, Rate, Week
from coach.ui import charts, frame, mastery_view
from coach.ui.charts import Point
from coach.ui.markup import draw as show
from coach.ui.markup import join, tag
from coach.ui.texts import count, day, number, read, say, short_day

_ATTEMPTS_SHOWN = 10
_WEEKS_SHOWN = 8
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


def draw(progress: Progress, exercises: Mapping[str, Exercise], known: Sequence[Mastery]) -> None:
    show(
        tag(
            "header",
            tag("h1", say("progress.title")),
            tag("p", _sum(progress), class_="lead"),
            class_="heading",
        )
    )
    _draw_scores(progress)
    _draw_rates(progress.weeks)
    _draw_concepts(progress.concepts)
    mastery_view.draw(known)
    _draw_attempts(progress.attempts, exercises)


def _sum(progress: Progress) -> str:
    return say(
        "progress.sum",
        attempts=count("progress.attempts", len(progress.attempts)),
        words=number(progress.words),
    )


def _draw_scores(progress: Progress) -> None:
    """Is my work getting better?"""
    scores = [
        (point.at, point.last.overall)
        for point in progress.attempts
        if point.last.overall is not None
    ]
    if not scores:
        return
    st.subheader(say("progress.scores"), anchor=False)
    words = _scores_in_words([score for _, score in scores])
    show(tag("p", words))
    if len(scores) > 1:
        # The count keeps two tries of one day apart on the axis.
        recent = list(enumerate(scores, start=1))[-_ATTEMPTS_SHOWN:]
        points = [Point(f"{number(n)} · {short_day(at)}", score) for n, (at, score) in recent]
        charts.line(points, key="progress.scores", says=words, top=110)


def _scores_in_words(scores: Sequence[int]) -> str:
    last = scores[-1]
    if len(scores) == 1:
        return say("progress.one_score", score=number(last))
    change = last - scores[-2]
    if change == 0:
        return say("progress.score_same", score=number(last))
    key = "progress.score_more" if change > 0 else "progress.score_less"
    return say(key, score=number(last), points=number(abs(change)))


def _draw_rates(weeks: Sequence[Week]) -> None:
    """Am I making fewer errors? By weeks, in what was written unaided."""
    st.subheader(say("progress.rates"), anchor=False)
    rates = [_per_100(week.rate) for week in weeks]
    known = [rate for rate in rates if rate is not None]
    if not known:
        show(tag("p", say("progress.rates_soon", words=number(MINIMUM_WORDS)), class_="soft"))
        return
    words = _rates_in_words(known)
    show(tag("p", words))
    if len(known) > 1:
        points = [
            Point(short_day(week.start), rate) for week, rate in zip(weeks, rates, strict=True)
        ]
        charts.line(points[-_WEEKS_SHOWN:], key="progress.rates", says=words)


def _per_100(rate: Rate) -> float | None:
    return None if rate.per_100 is None else round(rate.per_100, 1)


def _rates_in_words(known: Sequence[float]) -> str:
    now = known[-1]
    if len(known) == 1:
        return say("progress.one_rate", rate=number(now, decimals=1))
    change = round(now - known[-2], 1)
    if change == 0:
        return say("progress.rate_same", rate=number(now, decimals=1))
    key = "progress.rate_fewer" if change < 0 else "progress.rate_more"
    return say(key, rate=number(now, decimals=1), change=number(abs(change), decimals=1))


def _draw_concepts(concepts: Sequence[ConceptTrend]) -> None:
    """What do I get wrong most often?"""
    if not concepts:
        return
    st.subheader(say("progress.concepts"), anchor=False)
    most = concepts[0]
    words = count("progress.concept_most", most.rate.errors, concept=say(f"concept.{most.concept}"))
    show(tag("p", words, " ", _trend(most)))
    rates = [(trend.concept, _per_100(trend.rate)) for trend in concepts[:_CONCEPTS_SHOWN]]
    if all(rate is not None for _, rate in rates):
        show(tag("p", say("progress.concepts_unit"), class_="soft small"))
        points = [Point(say(f"concept.{concept}"), rate) for concept, rate in rates]
        charts.bars(points, key="progress.concepts", says=words)


def _trend(trend: ConceptTrend) -> str:
    """Whether it is getting rarer, as soon as two weeks can be compared."""
    known = [rate for rate in map(_per_100, trend.weeks) if rate is not None]
    if len(known) < 2 or known[-1] == known[-2]:
        return ""
    key = "progress.concept_rarer" if known[-1] < known[-2] else "progress.concept_more_often"
    return say(key)


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
        score = tag("span", say("exercises.score", score=number(point.last.overall)), class_="tag")
    gained = None
    if point.gained and point.gained > 0:
        gained = tag("span", say("progress.gained", points=number(point.gained)), class_="tag now")
    return join(" · ".join(parts), " ", score, " ", gained)
