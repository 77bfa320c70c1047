"""One's own account: signing out, the password, and what is kept about one."""

import json
from datetime import UTC, datetime

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from coach.domain.account import Role
from coach.errors import CoachError
from coach.services.door import Visitor, Way
from coach.ui import who
from coach.ui.account import asked, export_page, paper
from coach.ui.account.asked import SIGN_IN, Fields, people
from coach.ui.account.paper import Problem
from coach.ui.markup import join, tag
from coach.ui.texts import count, reader, say, when

ACCOUNT = "/account"
SIGN_OUT, SIGN_OUT_EVERYWHERE = "/account/sign-out", "/account/sign-out-everywhere"
PASSWORD, DELETE, EXPORT = "/account/password", "/account/delete", "/account/export"
WHO, CLAIM = "/account/who", "/account/claim"
PEOPLE = "/account/people"


def account(request: Request, _: Fields, problem: Problem = None, status: int = 200) -> Response:
    visitor = asked.visitor(request)
    if visitor is None:
        return RedirectResponse(f"{SIGN_IN}?next={ACCOUNT}", 303)
    language = visitor.trainee.language
    with reader(language):
        return paper.page(
            language,
            "account.title",
            paper.alert(problem),
            _head(visitor),
            _claim(request, visitor),
            _signing_out() if visitor.account else None,
            _password() if visitor.account and _has_password(visitor) else None,
            _data(visitor),
            _deleted(visitor),
            status=status,
        )


def sign_out(request: Request, _: Fields) -> Response:
    people().sign_in.sign_out(request.cookies.get(who.SESSION))
    return _signed_out()


def sign_out_everywhere(request: Request, _: Fields) -> Response:
    if visitor := asked.visitor(request):
        people().sign_in.sign_out_everywhere(visitor.actor)
    return _signed_out()


def claim(request: Request, fields: Fields) -> Response:
    visitor = asked.visitor(request)
    if visitor is None:
        return RedirectResponse(SIGN_IN, 303)
    try:
        people().sign_up.claim(visitor.actor, request.cookies.get(who.COOKIE, ""))
    except CoachError as error:
        return account(request, fields, error, 422)
    return account(request, fields, "account.claimed")


def change_password(request: Request, fields: Fields) -> Response:
    visitor = asked.visitor(request)
    if visitor is None:
        return RedirectResponse(SIGN_IN, 303)
    try:
        people().sign_in.change_password(
            visitor.actor,
            request.cookies.get(who.SESSION, ""),
            fields.get("old_password", ""),
            fields.get("password", ""),
            asked.now(),
        )
    except CoachError as error:
        return account(request, fields, error, 422)
    return account(request, fields, "account.password_changed")


def delete(request: Request, fields: Fields) -> Response:
    """For good; the box must be ticked and the password right."""
    visitor = asked.visitor(request)
    if visitor is None:
        return RedirectResponse(SIGN_IN, 303)
    if not fields.get("sure"):
        return account(request, fields, "account.not_sure", 422)
    try:
        people().my_data.delete(visitor.actor, fields.get("password", ""), asked.now())
    except CoachError as error:
        return account(request, fields, error, 422)
    return _signed_out()


def export(request: Request, fields: Fields) -> Response:
    """Everything kept about the visitor, to read or (`as=json`) for programs."""
    visitor = asked.visitor(request)
    if visitor is None:
        return RedirectResponse(f"{SIGN_IN}?next={ACCOUNT}", 303)
    rows = people().my_data.export(visitor.actor, asked.now())
    day = datetime.now(UTC).date().isoformat()
    if fields.get("as") == "json":
        body = json.dumps(export_page.readable(rows), ensure_ascii=False, indent=1)
        kept = f'attachment; filename="writing-coach-{day}.json"'
        headers = {**paper.HEADERS, "Content-Disposition": kept}
        return Response(body, headers=headers, media_type="application/json")
    with reader(visitor.trainee.language):
        return export_page.answer(visitor.trainee, rows)


def tell_who(request: Request, _: Fields) -> Response:
    """For open pages: whose they would be if they were drawn now."""
    visitor = asked.visitor(request)
    known = visitor.trainee.id if visitor else None
    return JSONResponse({"trainee": known}, headers={"Cache-Control": "no-store"})


ROUTES = [
    Route(ACCOUNT, asked.shown(account), methods=["GET"]),
    Route(WHO, asked.shown(tell_who), methods=["GET"]),
    Route(EXPORT, asked.shown(export), methods=["GET"]),
    Route(SIGN_OUT, asked.sent(sign_out), methods=["POST"]),
    Route(SIGN_OUT_EVERYWHERE, asked.sent(sign_out_everywhere), methods=["POST"]),
    Route(CLAIM, asked.sent(claim), methods=["POST"]),
    Route(PASSWORD, asked.sent(change_password), methods=["POST"]),
    Route(DELETE, asked.sent(delete), methods=["POST"]),
]


def _signed_out() -> Response:
    """Out, with nothing of theirs left in this browser."""
    alone = people().door.way() is Way.ALONE
    response = RedirectResponse("/welcome" if alone else f"{SIGN_IN}?said=out", 303)
    response.delete_cookie(who.SESSION)
    response.delete_cookie(who.COOKIE)
    # The essay box keeps a copy of what is being typed.
    response.headers["Clear-Site-Data"] = '"storage"'
    return response


def _has_password(visitor: Visitor) -> bool:
    return people().sign_in.has_password(visitor.actor)


def _head(visitor: Visitor) -> Markup:
    known = visitor.account
    return tag(
        "section",
        tag("p", tag("a", say("account.back"), href="/"), class_="back"),
        tag("h1", visitor.trainee.name),
        tag(
            "p",
            f"{known.sign_in_name} · " if known else None,
            say(f"account.role_{known.role if known else Role.TRAINEE}"),
            class_="lead",
        ),
        tag("p", tag("a", say("account.people"), href=PEOPLE))
        if known and known.role is Role.ADMIN
        else None,
        class_="card",
    )


def _claim(request: Request, visitor: Visitor) -> Markup | None:
    """For those whose account was made by somebody else, after they had begun to practise."""
    name = asked.browser_name(request) if visitor.account else None
    if name is None:
        return None
    return tag(
        "section",
        tag("h2", say("account.claim_title")),
        tag("p", say("account.claim_lead", name=name)),
        _button(CLAIM, "account.claim_go", class_="quiet"),
        class_="card",
    )


def _signing_out() -> Markup:
    return tag(
        "section",
        tag("h2", say("account.sign_out")),
        _button(SIGN_OUT, "account.sign_out_here"),
        _button(SIGN_OUT_EVERYWHERE, "account.sign_out_everywhere", class_="quiet"),
        class_="card",
    )


def _button(action: str, key: str, class_: str | None = None) -> Markup:
    return tag("form", tag("button", say(key), class_=class_), method="post", action=action)


def _password() -> Markup:
    return tag(
        "details",
        tag("summary", say("account.change_password")),
        tag(
            "form",
            paper.field(
                "old_password",
                type="password",
                autocomplete="current-password",
            ),
            paper.field(
                "password",
                label="account.new_password",
                type="password",
                autocomplete="new-password",
                note="account.password_note",
            ),
            tag("button", say("account.change_password")),
            method="post",
            action=PASSWORD,
        ),
        class_="card",
    )


def _data(visitor: Visitor) -> Markup:
    asks = visitor.account is not None and _has_password(visitor)
    return join(
        tag(
            "section",
            tag("h2", say("account.data")),
            tag("p", say("account.data_lead")),
            tag("p", tag("a", say("account.export_html"), href=EXPORT)),
            tag("p", tag("a", say("account.export_json"), href=f"{EXPORT}?as=json")),
            class_="card",
        ),
        tag(
            "details",
            tag("summary", say("account.delete")),
            tag("p", say("account.delete_lead")),
            tag(
                "form",
                paper.field(
                    "password", group="delete", type="password", autocomplete="current-password"
                )
                if asks
                else None,
                tag(
                    "label",
                    tag("input", type="checkbox", name="sure", value="yes", required=""),
                    tag("span", say("account.delete_sure")),
                    class_="choice",
                ),
                tag("button", say("account.delete"), class_="danger"),
                method="post",
                action=DELETE,
            ),
            class_="card",
        ),
    )


def _deleted(visitor: Visitor) -> Markup | None:
    """What was kept of those who deleted their account, for those who taught them."""
    if visitor.actor.role is Role.TRAINEE:
        return None
    gone = people().my_data.deletions(visitor.actor)
    if not gone:
        return None
    return tag(
        "details",
        tag("summary", say("account.deleted")),
        tag("p", say("account.deleted_lead")),
        tag(
            "ul",
            *[
                tag(
                    "li",
                    f"{when(entry.at)} · ",
                    count("account.deleted_texts", int(entry.facts.get("attempt", "0"))),
                )
                for entry in gone
            ],
            class_="log",
        ),
        class_="card",
    )
