"""A class as its mentors run it: the join code, who is in it, what is assigned, the list to import."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

import streamlit as st

from coach.domain.account import name_key
from coach.domain.cohort import Cohort, Record, Target, spaced
from coach.domain.curriculum import Curriculum
from coach.domain.exercise import Exercise
from coach.services.cohorts import ClassView
from coach.ui import frame, resources, state, texts, who, writing
from coach.ui.desk.overview import plain, target
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import count, day, number, read, say

_NAME, _CLOSES = "classes.name", "classes.closes"


def draw_new(*, first: bool) -> None:
    """Make a class: a name is all it takes."""
    with st.expander(say("classes.new"), key="classes.new", expanded=first):
        st.text_input(say("classes.name"), key=_NAME, max_chars=80)
        st.date_input(say("classes.closes"), value=None, key=_CLOSES)
        st.button(
            say("classes.make"), key="classes.make", type="primary", on_click=frame.guarded(_make)
        )


def _make() -> None:
    name = st.session_state.get(_NAME, "")
    if not name.strip():
        return frame.note("classes.needs_name")
    closes = st.session_state.get(_CLOSES)
    made = resources.coach().teach.create(who.actor(), name, _evening(closes), writing.now())
    state.set_last_class(made.id)
    st.session_state[_NAME] = ""
    return None


def _evening(chosen: date | None) -> datetime | None:
    """The end of that day, where the reader is."""
    if chosen is None:
        return None
    return datetime.combine(chosen, time(23, 59), tzinfo=texts.zone()).astimezone(UTC)


def draw(view: ClassView) -> None:
    cohort = view.cohort
    show(
        tag(
            "section",
            tag("h1", cohort.name),
            tag("p", say("classes.code"), class_="soft"),
            tag("p", spaced(cohort.join_code), class_="join-code", translate="no"),
            tag("p", _closing(cohort), class_="soft small"),
            class_="heading",
        )
    )
    with st.expander(say("classes.settings"), key="classes.settings"):
        _draw_settings(view)


def _closing(cohort: Cohort) -> str:
    if cohort.closes_at is None:
        return say("classes.open_always")
    key = "classes.open_until" if cohort.takes_members(writing.now()) else "classes.closed_since"
    return say(key, day=day(cohort.closes_at))


def _draw_settings(view: ClassView) -> None:
    cohort = view.cohort
    # Keyed by version: what another mentor changed is shown anew.
    key = f"{cohort.id}_{cohort.version}"
    st.text_input(say("classes.name"), cohort.name, key=f"classes.rename_{key}", max_chars=80)
    closes = cohort.closes_at.astimezone(texts.zone()).date() if cohort.closes_at else None
    st.date_input(say("classes.closes"), closes, key=f"classes.until_{key}")
    with st.container(key="class_acts", horizontal=True):
        st.button(
            say("classes.save"),
            key="classes.save",
            type="primary",
            on_click=frame.guarded(_save),
            args=(cohort.id, cohort.version),
        )
        st.button(
            say("classes.new_code"),
            key="classes.new_code",
            on_click=frame.guarded(_new_code),
            args=(cohort.id,),
        )
        st.button(
            say("classes.archive"),
            key="classes.archive",
            on_click=frame.guarded(_archive),
            args=(cohort.id,),
        )
    show(tag("p", say("classes.mentors"), " ", ", ".join(one.name for one in view.mentors)))
    for one in view.mentors if len(view.mentors) > 1 else ():
        st.button(
            say("classes.remove_mentor", name=plain(one.name)),
            key=f"classes.remove_mentor_{one.id}",
            type="tertiary",
            on_click=frame.guarded(_remove_mentor),
            args=(cohort.id, one.id),
        )
    st.text_input(say("classes.colleague"), key="classes.colleague")
    st.button(
        say("classes.add_mentor"),
        key="classes.add_mentor",
        on_click=frame.guarded(_add_mentor),
        args=(cohort.id,),
    )


def _save(cohort_id: str, version: int) -> None:
    key = f"{cohort_id}_{version}"
    name = st.session_state.get(f"classes.rename_{key}", "")
    if not name.strip():
        return frame.note("classes.needs_name")
    closes = _evening(st.session_state.get(f"classes.until_{key}"))
    resources.coach().teach.change(who.actor(), cohort_id, name, closes, version)
    return None


def _new_code(cohort_id: str) -> None:
    resources.coach().teach.new_code(who.actor(), cohort_id)


def _archive(cohort_id: str) -> None:
    resources.coach().teach.archive(who.actor(), cohort_id, writing.now())


def _restore(cohort_id: str) -> None:
    resources.coach().teach.restore(who.actor(), cohort_id)
    state.set_last_class(cohort_id)


def _add_mentor(cohort_id: str) -> None:
    typed = st.session_state.get("classes.colleague", "")
    resources.coach().teach.add_mentor(who.actor(), cohort_id, name_key(typed), writing.now())
    st.session_state["classes.colleague"] = ""


def _remove_mentor(cohort_id: str, mentor_id: str) -> None:
    resources.coach().teach.remove_mentor(who.actor(), cohort_id, mentor_id)


def draw_lexicon(cohort: Cohort, keys: Sequence[str]) -> None:
    """What the coach no longer marks in this class, to be taken back."""
    if not keys:
        return
    with st.expander(count("classes.lexicon", len(keys)), key="classes.lexicon"):
        show(tag("p", say("classes.lexicon_how"), class_="soft small"))
        for place, key in enumerate(keys):
            rule, _, words = key.partition("\x1f")
            with st.container(key=f"work_lexicon_{place}", horizontal=True):
                show(tag("p", tag("q", words, lang="en"), " ", tag("code", rule), class_="work"))
                st.button(
                    say("classes.mark_again"),
                    key=f"classes.mark_again_{place}",
                    type="tertiary",
                    on_click=frame.guarded(_mark_again),
                    args=(cohort.id, key),
                )


def _mark_again(cohort_id: str, key: str) -> None:
    resources.coach().review.drop_from_lexicon(who.actor(), cohort_id, key)


# --- Work ------------------------------------------------------------------------------------


def draw_work(
    cohort: Cohort,
    records: Sequence[Record],
    exercises: Mapping[str, Exercise],
    curriculum: Curriculum,
) -> None:
    show(tag("h2", say("classes.work"), class_="group"))
    for record in records:
        with st.container(key=f"work_{record.assignment.id}", horizontal=True):
            title = target(record, exercises, curriculum)
            due = say("desk.is_due", day=day(record.assignment.due_at))
            done = say("desk.finished", done=number(record.finished), of=number(len(record.dues)))
            show(tag("p", tag("b", title), tag("br"), f"{due} · {done}", class_="work"))
            st.button(
                say("classes.unassign"),
                key=f"classes.unassign_{record.assignment.id}",
                type="tertiary",
                on_click=frame.guarded(_unassign),
                args=(cohort.id, record.assignment.id),
            )
    with st.expander(say("classes.assign"), key="classes.assign", expanded=not records):
        _draw_assign(cohort, exercises, curriculum)


def _draw_assign(cohort: Cohort, exercises: Mapping[str, Exercise], curriculum: Curriculum) -> None:
    kinds = {str(kind): say(f"classes.{kind}") for kind in Target}
    kind = st.segmented_control(
        say("classes.what"),
        list(kinds),
        default=str(Target.EXERCISE),
        format_func=kinds.__getitem__,
        key="classes.target",
    )
    if kind == Target.PATH:
        titles = {path.id: read(path.title) for path in curriculum.paths}
    else:
        ranked = sorted(exercises.values(), key=lambda one: (one.level, read(one.title)))
        titles = {one.id: f"{read(one.title)} ({one.level})" for one in ranked}
    st.selectbox(
        say("classes.which"),
        list(titles),
        format_func=titles.__getitem__,
        key=f"classes.target_{kind}",
        index=None,
        placeholder=say("classes.which"),
    )
    in_a_week = datetime.now(texts.zone()).date() + timedelta(days=7)
    st.date_input(say("classes.due"), in_a_week, key="classes.due")
    st.button(
        say("classes.assign_it"),
        key="classes.assign_it",
        type="primary",
        on_click=frame.guarded(_assign),
        args=(cohort.id,),
    )


def _assign(cohort_id: str) -> None:
    kind = Target(st.session_state.get("classes.target") or Target.EXERCISE)
    chosen = st.session_state.get(f"classes.target_{kind}")
    due = _evening(st.session_state.get("classes.due"))
    if not chosen or due is None:
        return frame.note("classes.choose")
    resources.coach().teach.assign(who.actor(), cohort_id, kind, chosen, due, writing.now())
    st.session_state[f"classes.target_{kind}"] = None
    return None


def _unassign(cohort_id: str, assignment_id: str) -> None:
    resources.coach().teach.unassign(who.actor(), cohort_id, assignment_id)


# --- People ----------------------------------------------------------------------------------


def draw_members(view: ClassView) -> None:
    show(tag("h2", count("classes.members", len(view.members)), class_="group"))
    if not view.members:
        show(tag("p", say("classes.empty"), class_="soft"))
    for one in view.members:
        with st.container(key=f"member_{one.trainee_id}", horizontal=True):
            st.page_link(
                frame.PAGES["trainee"],
                label=plain(one.name),
                query_params={"trainee": one.trainee_id},
            )
            with st.popover("⋯", key=f"classes.member_{one.trainee_id}"):
                st.button(
                    say("classes.give_code"),
                    key=f"classes.give_{one.trainee_id}",
                    on_click=frame.guarded(_give_code),
                    args=(view.cohort.id, one.trainee_id, one.name),
                )
                st.button(
                    say("classes.remove"),
                    key=f"classes.remove_{one.trainee_id}",
                    on_click=frame.guarded(_remove),
                    args=(view.cohort.id, one.trainee_id),
                )


def _remove(cohort_id: str, trainee_id: str) -> None:
    resources.coach().teach.remove_member(who.actor(), cohort_id, trainee_id)


def _give_code(cohort_id: str, trainee_id: str, name: str) -> None:
    code = resources.coach().enrol.code(who.actor(), trainee_id, writing.now())
    state.set_codes(cohort_id, [(name, "", code)])


def draw_codes(cohort_id: str) -> None:
    """Codes just made: shown once, as they are stored nowhere."""
    codes = state.codes(cohort_id)
    if not codes:
        return
    rows = [
        tag("tr", tag("th", name, scope="row"), tag("td", sign_in), tag("td", tag("code", code)))
        for name, sign_in, code in codes
    ]
    show(
        tag(
            "div",
            tag("h3", say("classes.codes")),
            tag("p", say("classes.codes_how"), class_="small"),
            tag("table", tag("tbody", *rows), class_="plain-table"),
            class_="notice-block",
        )
    )
    st.button(
        say("classes.codes_done"),
        key="classes.codes_done",
        on_click=state.set_codes,
        args=(cohort_id, []),
    )


def draw_archived(classes: Sequence[Cohort]) -> None:
    archived = [one for one in classes if one.archived_at]
    if not archived:
        return
    with st.expander(count("classes.archived", len(archived)), key="classes.archived"):
        for one in archived:
            with st.container(key=f"archived_{one.id}", horizontal=True):
                show(tag("p", one.name))
                st.button(
                    say("classes.restore"),
                    key=f"classes.restore_{one.id}",
                    on_click=frame.guarded(_restore),
                    args=(one.id,),
                )
