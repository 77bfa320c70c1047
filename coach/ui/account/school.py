"""There and back: signing in at a school's identity provider.

Begun by a link, not by a form: the page's own rules let its forms go nowhere else.
"""

import json
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from coach.domain.school import Begun
from coach.errors import CoachError
from coach.services.accounts import School
from coach.ui.account import asked
from coach.ui.account.asked import SIGN_IN, Fields, people
from coach.ui.account.ways_in import OUT, SCHOOL

BACK = "/account/school/back"
_COOKIE = "coach_school"
_LASTS = 600  # seconds on the way


def go(request: Request, fields: Fields) -> Response:
    """Off to the school; what proves that they began here waits in a cookie."""
    school = people().school
    if school is None:
        return RedirectResponse(SIGN_IN, 303)
    try:
        begun = school.begin(_here(request, BACK))
    except CoachError:
        return _failed()
    kept = {
        "state": begun.state,
        "nonce": begun.nonce,
        "verifier": begun.verifier,
        "next": asked.safe_next(fields.get("next", "/")),
        "claim": fields.get("claim", ""),
        "language": str(asked.language(fields)),
    }
    response = RedirectResponse(begun.address, 303)
    asked.remember(request, response, _COOKIE, quote(json.dumps(kept)), _LASTS)
    return response


def come_back(request: Request, fields: Fields) -> Response:
    school, kept = people().school, _kept(request)
    if school is None or kept is None:
        return _failed()
    try:
        return _let_in(request, school, kept, fields)
    except CoachError:
        return _failed()


def go_out(request: Request, _: Fields) -> Response:
    """Signed out here already; now at the school too, if it offers that."""
    school = people().school
    try:
        farewell = school.farewell(_here(request, SIGN_IN)) if school else None
    except CoachError:
        farewell = None
    return RedirectResponse(farewell or SIGN_IN, 303)


ROUTES = [
    Route(SCHOOL, asked.shown(go), methods=["GET"]),
    Route(BACK, asked.shown(come_back), methods=["GET"]),
    Route(OUT, asked.shown(go_out), methods=["GET"]),
]


def _let_in(request: Request, school: School, kept: Fields, said: Fields) -> Response:
    begun = Begun("", kept["state"], kept["nonce"], kept["verifier"])
    arrival = school.arrive(begun, _here(request, BACK), said)
    signed = people().sign_up.arrive(
        arrival.identity,
        arrival.name,
        arrival.wanted,
        asked.language(kept),
        asked.now(),
        browser_token=asked.browser_token(request, kept),
    )
    response = asked.let_in(request, signed, kept["next"])
    response.delete_cookie(_COOKIE)
    return response


def _kept(request: Request) -> Fields | None:
    """What the cookie of `go` says; None when there is none, or somebody wrote in it."""
    try:
        kept = json.loads(unquote(request.cookies.get(_COOKIE, "")))
    except ValueError:
        return None
    names = ("state", "nonce", "verifier", "next", "claim", "language")
    if not isinstance(kept, dict) or not all(isinstance(kept.get(n), str) for n in names):
        return None
    return kept if kept["state"] and kept["nonce"] else None


def _failed() -> Response:
    response = RedirectResponse(f"{SIGN_IN}?said=school", 303)
    response.delete_cookie(_COOKIE)
    return response


def _here(request: Request, path: str) -> str:
    return f"{request.url.scheme}://{request.url.netloc}{path}"
