"""Our three components in the browser, and what we let them say.

Whatever comes back is a stranger's word: its type, its bounds and the text it
is about are looked at before it becomes one of the values below.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from coach.ui import state
from coach.ui.routes import ASSETS

_LONGEST = 400_000  # characters taken from a browser at all; the coach checks far fewer


def _asset(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")


_editor = st.components.v2.component(
    "coach.editor",
    html=_asset("editor.html"),
    css=_asset("editor.css"),
    js=_asset("editor.js"),
)
_marked = st.components.v2.component(
    "coach.marked",
    html=_asset("marked.html"),
    css=_asset("marked.css"),
    js=_asset("marked.js"),
)
_page = st.components.v2.component("coach.page", js=_asset("page.js"))


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the essay box. `mount` and `seq` name this sending of it."""

    attempt: str
    text: str
    base: int
    mount: str
    seq: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """An issue of a draft's, by its place among them, and one of its suggestions."""

    draft: str
    issue: int
    suggestion: int = 0


def editor(
    data: Mapping[str, object], *, keep: Callable[[], None], check: Callable[[], None]
) -> None:
    """The essay box; `keep` and `check` are called when `written()` has news."""
    _editor(key=state.editor(), data=_sent(data), on_draft_change=keep, on_check_change=check)


def marked(data: Mapping[str, object], **acts: Callable[[], None]) -> None:
    """The text with its issues marked; `apply`, `dispute` and `accept` act on `chosen`."""
    _marked(
        key=state.MARKED,
        data=_sent(data),
        on_apply_change=acts["apply"],
        on_dispute_change=acts["dispute"],
        on_accept_change=acts["accept"],
    )


def page(*, language: str, trainee: str | None, target: str, show: str | None) -> None:
    """Tell the browser the page's language and whose it is; scroll to the container
    `target` once for each `show`."""
    data = {"language": language, "trainee": trainee, "target": target, "show": show}
    _page(key="frame.page", data=_sent(data))


def _sent(data: Mapping[str, object]) -> list[Mapping[str, object]]:
    """In a list: Streamlit looks for tables in a mapping, and loads pandas (90 MB, a second) to do so."""
    return [data]


def written(event: str) -> Written | None:
    """What the essay box says with `draft` or `check`."""
    return as_written(_said(state.editor(), event))


def as_written(value: Any) -> Written | None:
    """None unless it is one, of a size a person can write."""
    if not _has(value, {"attempt": str, "text": str, "base": int, "mount": str, "seq": int}):
        return None
    if len(value["text"]) > _LONGEST or len(value["mount"]) > 64:
        return None
    names = ("attempt", "base", "mount", "seq")
    return Written(text=storable(value["text"]), **{name: value[name] for name in names})


def chosen(event: str) -> Chosen | None:
    """Which issue of the marked text `apply`, `dispute` or `accept` is about."""
    value = _said(state.MARKED, event)
    if not _has(value, {"draft": str, "issue": int}):
        return None
    suggestion = value.get("suggestion", 0)
    if isinstance(suggestion, bool) or not isinstance(suggestion, int):
        return None
    if value["issue"] < 0 or suggestion < 0:
        return None
    return Chosen(value["draft"], value["issue"], suggestion)


def storable(text: str) -> str:
    """`text` without what no database takes: NUL, and halves of surrogate pairs."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\x00", "").replace("\r\n", "\n")


def _said(component: str, event: str) -> Any:
    result = st.session_state.get(component)
    return result.get(event) if isinstance(result, Mapping) else getattr(result, event, None)


def _has(value: Any, fields: Mapping[str, type]) -> bool:
    return isinstance(value, Mapping) and all(
        isinstance(value.get(name), kind) and not isinstance(value.get(name), bool)
        for name, kind in fields.items()
    )
