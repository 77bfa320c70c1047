"""What a request says, and what an answer leaves in the browser."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import wraps
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from coach import locale
from coach.domain.language import Language
from coach.services.accounts import SignedIn
from coach.services.door import Visitor
from coach.services.people import People
from coach.ui import resources, who

SIGN_IN = "/account/sign-in"
_LARGEST = 20_000  # bytes of a form
_FIELDS = 20

Fields = dict[str, str]


def people() -> People:
    return resources.coach().people


def now() -> datetime:
    return datetime.now(UTC)


def language(fields: Fields) -> Language:
    return Language.ENGLISH if fields.get("language") == "en" else Language.BENGALI


def address(request: Request) -> str:
    """Where the browser is, as the server or the proxy before it saw it."""
    return request.client.host if request.client else ""


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


def shown(
    draw: Callable[[Request, Fields], Response],
) -> Callable[[Request], Awaitable[Response]]:
    """A page: `draw` gets the address's fields, in a thread of its own."""

    @wraps(draw)
    async def answer(request: Request) -> Response:
        return await run_in_threadpool(draw, request, dict(request.query_params))

    return answer


def sent(
    take: Callable[[Request, Fields], Response],
) -> Callable[[Request], Awaitable[Response]]:
    """A form of ours: `take` gets its fields. Forms of other sites are refused."""

    @wraps(take)
    async def answer(request: Request) -> Response:
        if not same_origin(request):
            both = (locale.text(one, "welcome.elsewhere") for one in Language)
            return PlainTextResponse("\n".join(both), 403)
        if int(request.headers.get("content-length", _LARGEST + 1)) > _LARGEST:
            return Response(status_code=413)
        form = await request.form(max_fields=_FIELDS, max_files=0)
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
        return await run_in_threadpool(take, request, fields)

    return answer


def visitor(request: Request) -> Visitor | None:
    return who.of_cookies(request.cookies)


def browser_name(request: Request) -> str | None:
    """The name under which someone practised in this browser, if nobody has claimed it."""
    token = request.cookies.get(who.COOKIE)
    found = people().welcome.recognise(token) if token else None
    return found.name if found else None


def browser_token(request: Request, fields: Fields) -> str | None:
    """What the work to be kept is known by, if it is to be kept."""
    return request.cookies.get(who.COOKIE) if fields.get("claim") else None


def let_in(request: Request, signed: SignedIn, onward: str = "/") -> Response:
    """Onward with a fresh session; the one before, whoever's it was, has ended."""
    people().sign_in.sign_out(request.cookies.get(who.SESSION))
    response = RedirectResponse(safe_next(onward), 303)
    remember(request, response, who.SESSION, signed.token)
    return response


def remember(
    request: Request, response: Response, name: str, value: str, seconds: int | None = None
) -> None:
    """A cookie that no script can read and no other site's form sends along."""
    response.set_cookie(
        name,
        value,
        max_age=who.REMEMBERED_DAYS * 86400 if seconds is None else seconds,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
