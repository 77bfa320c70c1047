"""The way in: a name and a language, and a cookie that remembers them.

Real HTTP routes, because only a server's answer can set a cookie that no script
in the page can read. The page has no script: radio buttons and CSS change its
language.
"""

import html
from collections.abc import Mapping
from datetime import UTC, datetime
from string import Template
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

from coach import locale
from coach.domain.language import Language
from coach.errors import CoachError
from coach.services.door import Way
from coach.services.welcome import NAME_LIMIT, Welcomed
from coach.ui import frame, resources, routes, who
from coach.ui.account import asked, paper
from coach.ui.account.asked import SIGN_IN
from coach.ui.routes import ASSETS

WELCOME = "/welcome"
PAGES = (
    "/",
    *(f"/{name}" for name in frame.PAGES),
    routes.REPORT,
)


class Doorway:
    """Sends a browser that nobody is known by to where it can say who it is, and back.

    It keeps nobody out of a service: whose a token is, is asked in every run of a
    page (`coach.ui.who`). But of someone whose session has ended, nothing that an
    open page sends gets through: instead the page is drawn again, for nobody.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] in PAGES:
            if door := await run_in_threadpool(_way_in, HTTPConnection(scope).cookies):
                await _send_to(door, scope)(scope, receive, send)
                return
        elif scope["type"] == "websocket":
            receive = _while_known(HTTPConnection(scope).cookies, receive)
        await self._app(scope, receive, send)


def _way_in(cookies: Mapping[str, str]) -> str | None:
    """Where this browser has to go first, if anywhere."""
    try:
        if resources.coach().people.door.way() is Way.ALONE:
            return None if cookies.get(who.COOKIE) else WELCOME
        return None if who.of_cookies(cookies) else SIGN_IN
    except CoachError:
        return None  # the page itself says what is wrong


def _send_to(door: str, scope: Scope) -> Response:
    asked_for = scope["path"]
    if query := scope["query_string"].decode("latin-1"):
        asked_for += f"?{query}"
    return RedirectResponse(f"{door}?next={quote(asked_for, safe='')}", 303)


def _while_known(cookies: Mapping[str, str], receive: Receive) -> Receive:
    """`receive`, as long as the session lasts with which this tab was opened."""

    async def checked() -> Message:
        message = await receive()
        if message["type"] == "websocket.receive" and await run_in_threadpool(_is_over, cookies):
            # Not closed: the browser would connect again and leave the old page standing.
            bare = BackMsg()
            bare.rerun_script.SetInParent()
            return {"type": "websocket.receive", "bytes": bare.SerializeToString()}
        return message

    return checked


def _is_over(cookies: Mapping[str, str]) -> bool:
    try:
        door = resources.coach().people.door
        return door.way() is not Way.ALONE and who.of_cookies(cookies) is None
    except CoachError:
        return False  # not known; every service asks again


async def show_welcome(request: Request) -> Response:
    if await run_in_threadpool(_signs_in):
        onward = asked.safe_next(request.query_params.get("next", "/"))
        return RedirectResponse(f"{SIGN_IN}?next={quote(onward, safe='')}", 303)
    return _page(_language_asked(request), request.query_params.get("next", "/"))


async def take_name(request: Request) -> Response:
    """A new trainee in this browser."""
    form = await request.form(max_fields=5, max_files=0)
    language = _language(form)
    onward = asked.safe_next(str(form.get("next", "/")))
    if not asked.same_origin(request):
        return _page(language, onward, problem="welcome.elsewhere", status=403)
    if await run_in_threadpool(_signs_in):
        return RedirectResponse(SIGN_IN, 303)
    try:
        welcomed = await run_in_threadpool(_welcome, str(form.get("name", "")), language)
    except ValueError:
        return _page(language, onward, problem="welcome.no_name", status=422)
    except CoachError as error:
        return _page(language, onward, problem=error, status=503)
    response = RedirectResponse(onward, 303)
    asked.remember(request, response, who.COOKIE, welcomed.token)
    return response


ROUTES = [
    Route(WELCOME, show_welcome, methods=["GET"]),
    Route(WELCOME, take_name, methods=["POST"]),
]


def _signs_in() -> bool:
    """Whether people sign in here, so that a name is not enough."""
    try:
        return resources.coach().people.door.way() is not Way.ALONE
    except CoachError:
        return False  # said when the name is to be stored


def _welcome(name: str, language: Language) -> Welcomed:
    return resources.coach().welcome.welcome(name, language, datetime.now(UTC))


def _language_asked(request: Request) -> Language:
    return Language.ENGLISH if request.query_params.get("language") == "en" else Language.BENGALI


def _language(form: FormData) -> Language:
    return Language.ENGLISH if form.get("language") == "en" else Language.BENGALI


def _page(
    language: Language, onward: str, *, problem: str | CoachError = "", status: int = 200
) -> HTMLResponse:
    template = Template((ASSETS / "welcome.html").read_text(encoding="utf-8"))
    page = template.substitute(
        language=language,
        bn_chosen="checked" if language is Language.BENGALI else "",
        en_chosen="checked" if language is Language.ENGLISH else "",
        onward=html.escape(asked.safe_next(onward), quote=True),
        name_limit=NAME_LIMIT,
        title=_both("welcome.title"),
        lead=_both("welcome.lead"),
        choose=_both("welcome.language"),
        name=_both("welcome.name"),
        name_note=_both("welcome.name_note"),
        begin=_both("welcome.begin"),
        promise=_both("welcome.promise"),
        for_schools=_both("welcome.for_schools"),
        problem=f'<p role="alert">{_both(problem)}</p>' if problem else "",
    )
    return HTMLResponse(page, status, paper.HEADERS)


def _both(said: str | CoachError) -> str:
    """A text or an error in both languages; the page shows the one that is chosen."""
    key, facts = (f"error.{said.code}", said.facts) if isinstance(said, CoachError) else (said, {})
    return "".join(
        f'<span lang="{language}">{html.escape(locale.text(language, key, **facts))}</span>'
        for language in Language
    )
