"""The way in: a name and a language, and a cookie that remembers them.

Real HTTP routes, because only a server's answer can set a cookie that no script
in the page can read. The page has no script: radio buttons and CSS change its
language.
"""

import html
from datetime import UTC, datetime
from http.cookies import SimpleCookie
from string import Template
from urllib.parse import quote, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from coach import locale
from coach.domain.language import Language
from coach.errors import CoachError
from coach.services.welcome import NAME_LIMIT, Welcomed
from coach.ui import resources, routes, who
from coach.ui.routes import ASSETS

WELCOME = "/welcome"
PAGES = ("/", "/practice", "/test", "/progress", "/lessons", "/about", routes.REPORT)

_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
        " form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
}


class Doorway:
    """Sends a browser without a name to the welcome page, and back afterwards.

    It keeps nobody out: which trainee a token stands for is asked in every run
    of a page (`coach.ui.who`).
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] in PAGES and not _token(scope):
            asked = scope["path"]
            if query := scope["query_string"].decode("latin-1"):
                asked += f"?{query}"
            response = RedirectResponse(f"{WELCOME}?next={quote(asked, safe='')}", 303)
            await response(scope, receive, send)
            return
        await self._app(scope, receive, send)


async def show_welcome(request: Request) -> Response:
    return _page(_language_asked(request), request.query_params.get("next", "/"))


async def take_name(request: Request) -> Response:
    """A new trainee in this browser."""
    form = await request.form(max_fields=5, max_files=0)
    language = _language(form)
    onward = safe_next(str(form.get("next", "/")))
    if not same_origin(request):
        return _page(language, onward, problem="welcome.elsewhere", status=403)
    try:
        welcomed = await run_in_threadpool(_welcome, str(form.get("name", "")), language)
    except ValueError:
        return _page(language, onward, problem="welcome.no_name", status=422)
    except CoachError as error:
        return _page(language, onward, problem=error, status=503)
    response = RedirectResponse(onward, 303)
    response.set_cookie(
        who.COOKIE,
        welcomed.token,
        max_age=who.REMEMBERED_DAYS * 86400,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
    return response


ROUTES = [
    Route(WELCOME, show_welcome, methods=["GET"]),
    Route(WELCOME, take_name, methods=["POST"]),
]


def _welcome(name: str, language: Language) -> Welcomed:
    return resources.coach().welcome.welcome(name, language, datetime.now(UTC))


def safe_next(asked: str) -> str:
    """A page of this app; anything else would let a link send the reader elsewhere."""
    inside = asked.startswith("/") and not asked.startswith(("//", "/\\"))
    return asked if inside and asked.isprintable() else "/"


def same_origin(request: Request) -> bool:
    """Whether our own page sent this form; older browsers say it by Origin only."""
    if site := request.headers.get("sec-fetch-site"):
        return site in ("same-origin", "none")
    origin = request.headers.get("origin")
    return bool(origin) and urlsplit(origin).netloc == request.headers.get("host")


def _token(scope: Scope) -> str | None:
    for name, value in scope["headers"]:
        if name == b"cookie":
            cookie = SimpleCookie(value.decode("latin-1")).get(who.COOKIE)
            return cookie.value if cookie else None
    return None


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
        onward=html.escape(safe_next(onward), quote=True),
        name_limit=NAME_LIMIT,
        title=_both("welcome.title"),
        lead=_both("welcome.lead"),
        choose=_both("welcome.language"),
        name=_both("welcome.name"),
        name_note=_both("welcome.name_note"),
        begin=_both("welcome.begin"),
        promise=_both("welcome.promise"),
        problem=f'<p role="alert">{_both(problem)}</p>' if problem else "",
    )
    return HTMLResponse(page, status, _HEADERS)


def _both(said: str | CoachError) -> str:
    """A text or an error in both languages; the page shows the one that is chosen."""
    key, facts = (f"error.{said.code}", said.facts) if isinstance(said, CoachError) else (said, {})
    return "".join(
        f'<span lang="{language}">{html.escape(locale.text(language, key, **facts))}</span>'
        for language in Language
    )
