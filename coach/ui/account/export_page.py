"""What is kept about someone, as a page to read and as JSON for programs."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from markupsafe import Markup
from starlette.responses import HTMLResponse

from coach.domain.attempt import Trainee
from coach.services.my_data import Rows
from coach.ui import resources
from coach.ui.account import paper
from coach.ui.markup import join, tag
from coach.ui.texts import read, say, when

_Row = Mapping[str, object]
# Stored as JSON, and shown as what it says.
_JSON_COLUMNS = {"body", "facts"}
_TOLD_APART = ("attempt", "draft", "assessment", "concept_count")


def readable(rows: Rows) -> dict[str, list[dict[str, object]]]:
    """The rows with what is stored as JSON opened up."""
    return {
        name: [{key: _opened(key, value) for key, value in row.items()} for row in found]
        for name, found in rows.items()
    }


def answer(trainee: Trainee, rows: Rows) -> HTMLResponse:
    """To be called inside `texts.reader`."""
    others = {name: found for name, found in rows.items() if found and name not in _TOLD_APART}
    return paper.page(
        trainee.language,
        "account.data",
        tag(
            "article",
            tag("p", tag("a", say("account.back"), href="/account"), class_="back"),
            tag("h1", say("account.export_title", name=trainee.name)),
            tag("h2", say("account.export_work")),
            join(*[_attempt(one, rows) for one in rows.get("attempt", ())])
            if rows.get("attempt")
            else tag("p", say("account.export_nothing"), class_="soft"),
            tag("h2", say("account.export_rest")),
            tag("p", say("account.export_rest_lead"), class_="soft"),
            *(_table(name, found) for name, found in others.items()),
            class_="export",
        ),
    )


def _attempt(attempt: _Row, rows: Rows) -> Markup:
    drafts = [row for row in rows.get("draft", ()) if row["attempt_id"] == attempt["id"]]
    scores = {
        row["draft_id"]: row["overall"] for row in rows.get("assessment", ()) if row["is_current"]
    }
    exercise = resources.coach().exercises.get(str(attempt["exercise_id"]))
    return tag(
        "section",
        tag("h3", read(exercise.title) if exercise else str(attempt["exercise_id"])),
        tag("p", _moment(attempt["started_at"]), class_="soft small"),
        *(_draft(draft, scores.get(draft["id"])) for draft in drafts),
        _words(attempt["text"])
        if all(draft["text"] != attempt["text"] for draft in drafts)
        else None,
        class_="card",
    )


def _draft(draft: _Row, score: object) -> Markup:
    points = say("account.export_score", score=score) if score is not None else ""
    return join(
        tag("p", _moment(draft["written_at"]), " · " if points else "", points, class_="small"),
        _words(draft["text"]),
    )


def _words(text: object) -> Markup:
    return tag("p", text, class_="words", lang="en")


def _table(name: str, rows: Sequence[_Row]) -> Markup:
    return tag(
        "details",
        tag("summary", f"{name} ({len(rows)})"),
        *(
            tag(
                "dl",
                *[join(tag("dt", key), tag("dd", _plain(value))) for key, value in row.items()],
            )
            for row in rows
        ),
        class_="card",
    )


def _plain(value: object) -> str:
    return "–" if value is None else str(value)


def _moment(written: object) -> str:
    return when(datetime.fromisoformat(str(written)))


def _opened(key: str, value: object) -> object:
    if key not in _JSON_COLUMNS or not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
