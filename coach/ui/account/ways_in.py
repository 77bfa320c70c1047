"""Signing in, signing up by a class's code, a new password, and the first admin."""

from collections.abc import Callable
from urllib.parse import quote

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from coach.domain.account import SIGN_IN_NAME_LIMIT
from coach.errors import CoachError, TooManyTries
from coach.services.accounts import SignedIn
from coach.services.door import Way
from coach.services.sign_up import Wish
from coach.services.welcome import NAME_LIMIT
from coach.ui.account import asked, paper
from coach.ui.account.asked import SIGN_IN, Fields, people
from coach.ui.account.paper import Problem, both, field, heading, link
from coach.ui.markup import join, tag

SIGN_UP, RESET = "/account/sign-up", "/account/reset"
FIRST_ADMIN = "/account/first-admin"
SCHOOL, OUT = "/account/school", "/account/school/out"
# Why someone is sent to the sign-in page.
_SAID = {"school": "error.school_sign_in_failed"}


def sign_in(
    request: Request, fields: Fields, problem: Problem = None, status: int = 200
) -> Response:
    if people().door.way() is Way.ALONE:
        return RedirectResponse("/welcome", 303)
    language = asked.language(fields)
    card = paper.form(
        language,
        SIGN_IN,
        heading("account.sign_in_title", "account.sign_in_lead"),
        _school(request, fields) if people().door.way() is Way.OIDC else None,
        _sign_in_name(fields, first=True),
        field("password", type="password", autocomplete="current-password"),
        hidden=[("next", asked.safe_next(fields.get("next", "/")))],
        button="account.sign_in",
        problem=problem
        or (fields.get("said") == "school" and "error.school_sign_in_failed")
        or None,
    )
    below = tag(
        "p", link(SIGN_UP, "account.have_code"), link(RESET, "account.forgot"), class_="below"
    )
    return paper.page(language, "account.sign_in", card, below, status=status)


def take_sign_in(request: Request, fields: Fields) -> Response:
    def go() -> SignedIn:
        return people().sign_in.sign_in(
            fields.get("sign_in_name", ""),
            fields.get("password", ""),
            asked.address(request),
            asked.now(),
        )

    return _tried(request, fields, go, sign_in)


def sign_up(
    request: Request, fields: Fields, problem: Problem = None, status: int = 200
) -> Response:
    if people().door.way() is Way.ALONE:
        return RedirectResponse("/welcome", 303)
    language = asked.language(fields)
    card = paper.form(
        language,
        SIGN_UP,
        heading("account.sign_up_title", "account.sign_up_lead"),
        field("code", value=fields.get("code", ""), note="account.code_note", first=True, limit=40),
        *_person(request, fields),
        button="account.sign_up",
        problem=problem,
    )
    below = tag("p", link(SIGN_IN, "account.have_account"), class_="below")
    return paper.page(language, "account.sign_up", card, below, status=status)


def take_sign_up(request: Request, fields: Fields) -> Response:
    def go() -> SignedIn:
        wish = _wish(request, fields)
        code, address = fields.get("code", ""), asked.address(request)
        return people().sign_up.sign_up(code, wish, address, asked.now())

    return _tried(request, fields, go, sign_up)


def reset(_: Request, fields: Fields, problem: Problem = None, status: int = 200) -> Response:
    language = asked.language(fields)
    card = paper.form(
        language,
        RESET,
        heading("account.reset_title", "account.reset_lead"),
        field("code", label="account.reset_code", value=fields.get("code", ""), first=True),
        _new_password(),
        button="account.reset",
        problem=problem,
    )
    below = tag("p", link(SIGN_IN, "account.have_account"), class_="below")
    return paper.page(language, "account.reset", card, below, status=status)


def take_reset(request: Request, fields: Fields) -> Response:
    def go() -> SignedIn:
        code, password = fields.get("code", ""), fields.get("password", "")
        return people().manage.reset(code, password, asked.address(request), asked.now())

    return _tried(request, fields, go, reset)


def first_admin(
    request: Request, fields: Fields, problem: Problem = None, status: int = 200
) -> Response:
    """Only for whoever has the link of the server's console."""
    language = asked.language(fields)
    code = fields.get("code", "")
    if not people().sign_up.may_be_first_admin(code, asked.now()):
        gone = tag(
            "section", heading("account.link_used_title", "account.link_used"), class_="card"
        )
        below = tag("p", link(SIGN_IN, "account.have_account"), class_="below")
        return paper.page(language, "account.first_admin", gone, below, status=410)
    card = paper.form(
        language,
        FIRST_ADMIN,
        heading("account.first_admin_title", "account.first_admin_lead"),
        *_person(request, fields),
        hidden=[("code", code)],
        button="account.first_admin",
        problem=problem,
    )
    return paper.page(language, "account.first_admin", card, status=status)


def take_first_admin(request: Request, fields: Fields) -> Response:
    def go() -> SignedIn:
        wish = _wish(request, fields)
        return people().sign_up.first_admin(fields.get("code", ""), wish, asked.now())

    return _tried(request, fields, go, first_admin)


ROUTES = [
    Route(path, wrapped, methods=[method])
    for path, show, take in (
        (SIGN_IN, sign_in, take_sign_in),
        (SIGN_UP, sign_up, take_sign_up),
        (RESET, reset, take_reset),
        (FIRST_ADMIN, first_admin, take_first_admin),
    )
    for method, wrapped in (("GET", asked.shown(show)), ("POST", asked.sent(take)))
]


def _tried(
    request: Request,
    fields: Fields,
    go: Callable[[], SignedIn],
    again: Callable[[Request, Fields, Problem, int], Response],
) -> Response:
    """In, or the form once more with what was wrong."""
    try:
        return asked.let_in(request, go(), fields.get("next", "/"))
    except TooManyTries as error:
        return again(request, fields, error, 429)
    except ValueError:
        return again(request, fields, "welcome.no_name", 422)
    except CoachError as error:
        return again(request, fields, error, 422)


def _wish(request: Request, fields: Fields) -> Wish:
    return Wish(
        name=fields.get("name", ""),
        sign_in_name=fields.get("sign_in_name", ""),
        password=fields.get("password", ""),
        language=asked.language(fields),
        browser_token=asked.browser_token(request, fields),
    )


def _person(request: Request, fields: Fields) -> list[Markup | None]:
    """Who someone wants to be."""
    return [
        field(
            "name",
            label="welcome.name",
            value=fields.get("name", ""),
            autocomplete="given-name",
            limit=NAME_LIMIT,
        ),
        _sign_in_name(fields, note="account.sign_in_name_note"),
        _new_password(),
        _claim(request, fields),
    ]


def _sign_in_name(fields: Fields, *, note: str | None = None, first: bool = False) -> Markup:
    return field(
        "sign_in_name",
        value=fields.get("sign_in_name", ""),
        note=note,
        autocomplete="username",
        limit=SIGN_IN_NAME_LIMIT,
        first=first,
    )


def _new_password() -> Markup:
    return field(
        "password",
        label="account.new_password",
        type="password",
        autocomplete="new-password",
        note="account.password_note",
    )


def _claim(request: Request, fields: Fields) -> Markup | None:
    """Whether the work of a name chosen in this browser before is theirs."""
    name = asked.browser_name(request)
    if name is None:
        return None
    box = tag(
        "input",
        type="checkbox",
        name="claim",
        value="yes",
        checked="" if fields.get("claim") else None,
    )
    return tag("label", box, both("account.claim", name=name), class_="choice")


def _school(request: Request, fields: Fields) -> Markup:
    """The way to the school; and the same with the work of this browser, if there is some."""
    address = f"{SCHOOL}?next={quote(asked.safe_next(fields.get('next', '/')), safe='')}"
    name = asked.browser_name(request)
    return join(
        tag("p", link(address, "account.by_school"), class_="school"),
        tag("p", link(f"{address}&claim=yes", "account.by_school_claim", name=name))
        if name
        else None,
        tag("p", link(OUT, "account.school_out"), class_="soft small")
        if fields.get("said") == "out"
        else None,
        tag("p", both("account.or_here"), class_="soft or"),
    )
