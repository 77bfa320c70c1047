"""The admin's page: who has an account, in which role, and what was done."""

from collections.abc import Sequence

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from coach.domain.account import Account, Role, name_key
from coach.domain.attempt import Trainee
from coach.domain.audit import AuditEntry
from coach.errors import CoachError
from coach.services.door import Visitor
from coach.ui.account import asked, paper
from coach.ui.account.asked import SIGN_IN, Fields, people
from coach.ui.account.mine import ACCOUNT, PEOPLE
from coach.ui.account.paper import Problem
from coach.ui.markup import join, tag
from coach.ui.texts import count, reader, say, when

ROLE, CODE = "/account/people/role", "/account/people/code"
_SHOWN = 100
_LOG = 50

Listed = Sequence[tuple[Account, Trainee]]


def show(
    request: Request,
    fields: Fields,
    problem: Problem = None,
    status: int = 200,
    told: Markup | None = None,
) -> Response:
    """Who has an account; `find` narrows it."""
    visitor = asked.visitor(request)
    if visitor is None:
        return RedirectResponse(f"{SIGN_IN}?next={PEOPLE}", 303)
    with reader(visitor.trainee.language):
        try:
            everyone = people().manage.all(visitor.actor)
            log = people().manage.audit(visitor.actor, _LOG)
        except CoachError as error:
            problem, everyone, log, status = error, (), (), 403
        return paper.page(
            visitor.trainee.language,
            "account.people",
            tag("p", tag("a", say("account.back_to_mine"), href=ACCOUNT), class_="back"),
            tag("h1", say("account.people")),
            paper.alert(problem),
            told,
            _list(everyone, fields.get("find", "")) if everyone else None,
            _log(log, everyone) if log else None,
            status=status,
        )


def change_role(request: Request, fields: Fields) -> Response:
    visitor = asked.visitor(request)
    if visitor is None:
        return RedirectResponse(SIGN_IN, 303)
    try:
        role = Role(fields.get("role", ""))
        people().manage.change_role(visitor.actor, fields.get("account", ""), role, asked.now())
    except ValueError:
        return show(request, fields, "error.not_allowed", 422)
    except CoachError as error:
        return show(request, fields, error, 422)
    return RedirectResponse(PEOPLE, 303)


def give_code(request: Request, fields: Fields) -> Response:
    visitor = asked.visitor(request)
    if visitor is None:
        return RedirectResponse(SIGN_IN, 303)
    try:
        code = people().manage.issue_reset_code(
            visitor.actor, fields.get("trainee", ""), asked.now()
        )
    except CoachError as error:
        return show(request, fields, error, 422)
    return show(request, fields, told=_told(visitor, code))


ROUTES = [
    Route(PEOPLE, asked.shown(show), methods=["GET"]),
    Route(ROLE, asked.sent(change_role), methods=["POST"]),
    Route(CODE, asked.sent(give_code), methods=["POST"]),
]


def _told(visitor: Visitor, code: str) -> Markup:
    with reader(visitor.trainee.language):
        return tag(
            "section",
            tag("p", say("account.code_for_them")),
            tag("p", code, class_="code"),
            tag("p", say("account.code_where"), class_="soft small"),
            class_="card",
            role="status",
        )


def _list(everyone: Listed, find: str) -> Markup:
    key = name_key(find)
    found = [
        (account, trainee)
        for account, trainee in everyone
        if key in name_key(account.sign_in_name) or key in name_key(trainee.name)
    ]
    return join(
        tag(
            "form",
            tag("label", say("account.find"), for_="find", class_="name"),
            tag("input", id="find", name="find", type="search", value=find or None),
            tag("button", say("account.find_go"), class_="quiet"),
            method="get",
            action=PEOPLE,
            class_="find",
        ),
        tag("p", count("account.found", len(found)), class_="soft"),
        tag("ul", *[_person(*one) for one in found[:_SHOWN]], class_="people"),
    )


def _person(account: Account, trainee: Trainee) -> Markup:
    chosen = f"role-{account.id}"
    return tag(
        "li",
        tag("b", trainee.name),
        tag("span", f" {account.sign_in_name}", class_="soft"),
        tag(
            "form",
            tag("input", type="hidden", name="account", value=account.id),
            tag("label", say("account.role"), for_=chosen, class_="visually-hidden"),
            tag(
                "select",
                *[
                    tag(
                        "option",
                        say(f"account.role_{role}"),
                        value=str(role),
                        selected="" if role is account.role else None,
                    )
                    for role in Role
                ],
                name="role",
                id=chosen,
            ),
            tag("button", say("account.change_role"), class_="quiet"),
            method="post",
            action=ROLE,
        ),
        tag(
            "form",
            tag("input", type="hidden", name="trainee", value=trainee.id),
            tag("button", say("account.give_code"), class_="quiet"),
            method="post",
            action=CODE,
        ),
        class_="card",
    )


def _log(log: Sequence[AuditEntry], everyone: Listed) -> Markup:
    names = {account.id: trainee.name for account, trainee in everyone}
    return tag(
        "details",
        tag("summary", say("account.log")),
        tag("ul", *[tag("li", _entry(entry, names)) for entry in log], class_="log"),
        class_="card",
    )


def _entry(entry: AuditEntry, names: dict[str, str]) -> str:
    by = names.get(entry.actor_id, say("account.log_gone")) if entry.actor_id else ""
    parts = [
        when(entry.at),
        by or say("account.log_console"),
        say(f"account.log_{entry.action}"),
        names.get(entry.subject_id, ""),
        " ".join(f"{name}: {fact}" for name, fact in entry.facts.items() if fact),
    ]
    return " · ".join(part for part in parts if part)
