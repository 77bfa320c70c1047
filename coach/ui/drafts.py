"""Where the essay box sends its text while typing pauses: a plain request, no rerun."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from coach import locale
from coach.domain.attempt import Trainee
from coach.errors import AlreadySubmitted, CoachError, NotYours
from coach.ui import components, resources, who
from coach.ui.account.asked import same_origin
from coach.ui.components import Written

_LARGEST = 2_000_000  # bytes


async def keep_draft(request: Request) -> Response:
    """`{"version"}` when it is stored, else `{"failed", "why"}` in the trainee's language."""
    if not same_origin(request):
        return Response(status_code=403)
    if int(request.headers.get("content-length", _LARGEST + 1)) > _LARGEST:
        return Response(status_code=413)
    written = components.as_written(_parsed(await request.body()))
    if written is None:
        return Response(status_code=422)
    return JSONResponse(await run_in_threadpool(_kept, request.cookies, written))


ROUTES = [Route("/draft", keep_draft, methods=["POST"])]


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return None


def _kept(cookies: Mapping[str, str], written: Written) -> dict[str, object]:
    trainee: Trainee | None = None
    try:
        visitor = who.of_cookies(cookies)
        if visitor is None:
            raise NotYours
        trainee = visitor.trainee
        kept = resources.coach().practice.keep(
            trainee.id, written.attempt, written.text, written.base, datetime.now(UTC)
        )
    except AlreadySubmitted as error:
        # The text is stored all the same, so there is nothing to send again.
        return {"version": written.base, "failed": False, "why": _said(error, trainee)}
    except CoachError as error:
        return {"failed": True, "why": _said(error, trainee)}
    return {"version": kept.version, "failed": False}


def _said(error: CoachError, trainee: Trainee | None) -> str:
    return locale.text(trainee.language if trainee else "bn", f"error.{error.code}", **error.facts)
