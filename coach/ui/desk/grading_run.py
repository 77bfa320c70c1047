"""One run: what would be graded, how far it is, what came out."""

from collections.abc import Iterable

import streamlit as st
from markupsafe import Markup

from coach.domain.grading_run import (
    UNDER_WAY,
    GradingRun,
    Pace,
    Plan,
    PlanLine,
    RunResult,
    RunState,
)
from coach.domain.submission import Remark
from coach.ui import frame, resources, run_files, who
from coach.ui.desk import grading
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import count, number, read, say, say_or, when

_LOOK_SECONDS = 2
_FIRST = 12


def draw(run: GradingRun) -> None:
    show(
        tag(
            "header",
            tag("h1", run.file),
            tag("p", _about(run), class_="lead"),
            class_="heading",
        )
    )
    if run.state in UNDER_WAY:
        _draw_under_way(run.id)
    elif run.state is RunState.DONE:
        _draw_result(run)
    else:
        _draw_may_go_on(run)
    # No link: to the page that is open already, it would keep the run in the address.
    st.button(
        say("batch.back"),
        key="grading.back",
        type="tertiary",
        icon=":material/arrow_back:",
        on_click=_leave,
    )


def _about(run: GradingRun) -> str:
    parts = [say(f"batch.state.{run.state}"), when(run.made_at)]
    exercise = resources.coach().exercises.get(run.exercise or "")
    parts.append(read(exercise.title) if exercise else say("batch.in_table"))
    return " · ".join(parts)


# --- Before, and after a stop ----------------------------------------------------------------


def _draw_may_go_on(run: GradingRun) -> None:
    service, actor = resources.coach().grading, who.actor()
    plan = service.plan(actor, run.id)
    if run.problem:
        show(tag("div", tag("p", _problem(run.problem)), class_="notice action", role="alert"))
    if run.state is RunState.PLANNED:
        _draw_plan(plan)
    else:
        pace = service.pace(actor, run.id)
        show(tag("p", say("batch.kept", done=number(pace.settled), total=number(pace.total))))
    key = "batch.go_on" if run.state is not RunState.PLANNED else None
    with st.container(key="grading_acts", horizontal=True):
        st.button(
            say(key) if key else count("batch.start", plan.gradable),
            key="grading.start",
            type="primary",
            disabled=not plan.gradable,
            on_click=frame.guarded(_start),
            args=(run.id,),
        )
        st.button(
            say("batch.throw_away"),
            key="grading.throw_away",
            on_click=frame.guarded(_throw_away),
            args=(run.id,),
        )


def _start(run_id: str) -> None:
    resources.coach().grading.start(who.actor(), run_id)


def _throw_away(run_id: str) -> None:
    grading.delete(run_id)
    _leave()


def _leave() -> None:
    st.query_params.pop("run", None)


def _draw_plan(plan: Plan) -> None:
    parts = [count("grade.would_grade", plan.gradable)]
    if plan.refused:
        parts.append(count("batch.would_not", plan.refused))
    show(tag("p", " ".join(parts)))
    if plan.remarks:
        show(tag("ul", *[tag("li", _words(one)) for one in plan.remarks], class_="rule-list"))
    show(_lines(plan.lines[:_FIRST]))
    if len(plan.lines) > _FIRST:
        with st.expander(say("batch.all_lines"), key="grading.all_lines"):
            show(_lines(plan.lines[_FIRST:]))
    total = plan.gradable + plan.refused
    if total > len(plan.lines):
        show(tag("p", count("batch.more_lines", total - len(plan.lines)), class_="soft small"))


def _lines(lines: Iterable[PlanLine]) -> Markup:
    return tag("ul", *[_line(line) for line in lines], class_="entries")


def _line(line: PlanLine) -> Markup:
    exercise = resources.coach().exercises.get(line.exercise or "")
    facts = [line.place]
    if line.exercise:
        facts.append(read(exercise.title) if exercise else line.exercise)
    if line.words:
        facts.append(count("grade.words", line.words))
    return tag(
        "li",
        tag("b", line.student or say("batch.nobody")),
        " ",
        None if line.exercise else tag("span", say("batch.not_this"), class_="tag worry"),
        tag("span", " · ".join(facts), class_="soft small facts"),
        *[tag("span", _words(one), class_="small facts") for one in line.remarks],
    )


# --- While it is graded ----------------------------------------------------------------------


@st.fragment(run_every=_LOOK_SECONDS)
def _draw_under_way(run_id: str) -> None:
    with frame.said():
        service, actor = resources.coach().grading, who.actor()
        run = service.run(actor, run_id)
        if run.state not in UNDER_WAY:
            st.rerun()
        _draw_pace(run, service.pace(actor, run_id))
    st.button(say("batch.stop"), key="grading.stop", on_click=frame.guarded(_stop), args=(run_id,))


def _draw_pace(run: GradingRun, pace: Pace) -> None:
    share = pace.settled / pace.total if pace.total else 0.0
    st.progress(min(1.0, share))
    show(tag("p", in_words(run, pace), class_="pace", aria_live="polite"))
    show(tag("p", say("batch.may_close"), class_="soft small"))


def in_words(run: GradingRun, pace: Pace) -> str:
    """How far it is, how fast, and how long it will take."""
    if run.state is RunState.WAITING:
        return say("batch.waits")
    if pace.writing:
        return say("batch.writing")
    if not pace.settled:
        return say("batch.begins")
    parts = [say("grade.done", done=number(pace.settled), total=number(pace.total))]
    if pace.seconds_left is not None:
        parts.append(say("grade.rate", rate=number(pace.rate, decimals=1)))
        parts.append(say("grade.left", time=_lasting(pace.seconds_left)))
    if pace.not_graded:
        parts.append(say("grade.without", count=number(pace.not_graded)))
    return ", ".join(parts)


def _lasting(seconds: float) -> str:
    whole = int(seconds) + 1
    if whole < 60:
        return say("grade.seconds", count=number(whole))
    minutes = round(whole / 60)
    if minutes < 60:
        return say("grade.minutes", count=number(minutes))
    return say("grade.hours", hours=number(minutes // 60), minutes=number(minutes % 60))


def _stop(run_id: str) -> None:
    resources.coach().grading.stop(who.actor(), run_id)


# --- After -----------------------------------------------------------------------------------


def _draw_result(run: GradingRun) -> None:
    result = resources.coach().grading.result(who.actor(), run.id)
    if result is None:
        return
    show(_figures(result))
    if result.concepts:
        found = [
            say("batch.concept", concept=say(f"concept.{name}"), count=number(times))
            for name, times in result.concepts.items()
        ]
        show(tag("p", say("batch.most"), " ", ", ".join(found)))
    show(tag("h2", say("batch.fetch"), class_="group"))
    show(tag("ul", *[_file(run.id, name) for name in result.files], class_="entries"))
    _draw_filed(result)
    if result.reasons:
        show(tag("h2", say("batch.reasons"), class_="group"))
        lines = [
            tag("li", tag("b", name), tag("span", _words(why), class_="small facts"))
            for name, why in result.reasons
        ]
        show(tag("ul", *lines, class_="entries"))
    st.button(
        say("batch.delete_run"),
        key="grading.throw_away",
        type="tertiary",
        on_click=frame.guarded(_throw_away),
        args=(run.id,),
    )


def _figures(result: RunResult) -> Markup:
    figures = [(say("batch.graded"), number(result.graded))]
    figures.append((say("batch.without_mark"), number(result.not_graded)))
    if result.mean is not None and result.lowest is not None and result.highest is not None:
        spread = say("batch.spread", lowest=number(result.lowest), highest=number(result.highest))
        figures.append((f"{say('batch.mean')} ({spread})", number(result.mean)))
    cells = [tag("div", tag("dt", name), tag("dd", value)) for name, value in figures]
    return tag("dl", *cells, class_="figures-row")


def _file(run_id: str, name: str) -> Markup:
    return tag(
        "li",
        tag(
            "a",
            name,
            href=f"{run_files.PATH}?run={run_id}&file={name}",
            target="_self",
            download=name,
        ),
        tag("span", say_or("batch.what.other", f"batch.what.{name}"), class_="soft small facts"),
    )


def _draw_filed(result: RunResult) -> None:
    if result.filed is None:
        return
    said = count("batch.filed", result.filed)
    if result.filed_before:
        said = f"{said} {count('grade.filed_before', result.filed_before)}"
    show(tag("h2", say("batch.in_class"), class_="group"))
    show(tag("p", said))
    if result.not_filed:
        lines = [
            tag(
                "li",
                tag("b", name),
                tag("span", say(f"grade.unmatched.{why}"), class_="small facts"),
            )
            for name, why in result.not_filed
        ]
        show(tag("p", count("grade.not_filed", len(lines))))
        show(tag("ul", *lines, class_="entries"))


def _words(said: Remark) -> str:
    """A remark in the reader's words; by its code when this version does not know it."""
    facts = {
        name: number(int(value)) if value.isdecimal() and len(value) < 12 else value
        for name, value in said.details.items()
    }
    try:
        return say(f"grading.remark.{said.code}", **facts)
    except (KeyError, IndexError):
        return say("grading.unknown_remark", code=said.code)


def _problem(problem: Remark) -> str:
    try:
        return say(f"error.{problem.code}", **problem.details)
    except (KeyError, IndexError):
        return say("error.unexpected")
