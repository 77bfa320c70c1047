"""What came out of a grading run, for whoever made it: answers beside the pages, as files to keep.

Students' words stand in them, so nothing is shown inside the app's own address.
"""

from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Route

from coach.errors import CoachError, NotYours
from coach.ui import resources, who

PATH = "/grading-file"

_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox",
}


async def send(request: Request) -> Response:
    """`?run=` and `?file=`, a name that the run's page lists."""
    query = request.query_params
    return await run_in_threadpool(
        _answer, request.cookies, query.get("run", ""), query.get("file", "")
    )


ROUTES = [Route(PATH, send, methods=["GET"])]


def _answer(cookies: Mapping[str, str], run_id: str, name: str) -> Response:
    try:
        visitor = who.of_cookies(cookies)
        if visitor is None:
            raise NotYours
        path = resources.coach().grading.file(visitor.actor, run_id, name)
    except CoachError:
        return RedirectResponse("/", 303)
    return FileResponse(path, filename=name, headers=_HEADERS)
