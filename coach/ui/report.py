"""The hiring test's report as a page of its own, made for paper.

A plain HTML answer, no page of Streamlit's: those scroll inside a frame and
print only what is on the screen.
"""

from collections.abc import Mapping
from string import Template

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from coach.domain.assessment import Assessment
from coach.domain.attempt import Trainee
from coach.domain.issue import Issue
from coach.errors import CoachError, NotYours
from coach.services.hiring_test import Sitting
from coach.ui import hiring_view, resources, scorecard_view, texts, who, writing
from coach.ui.markup import join, tag
from coach.ui.routes import ASSETS, REPORT
from coach.ui.texts import count, day, read, say

_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    # The meters' widths are style attributes; everything written is escaped.
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self';"
        " script-src 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
}


async def show_report(request: Request) -> Response:
    """`?attempt=` names a test that is handed in; its owner alone may see it."""
    asked = request.query_params.get("attempt", "")
    return await run_in_threadpool(_answer, request.cookies, asked)


ROUTES = [Route(REPORT, show_report, methods=["GET"])]


def _answer(cookies: Mapping[str, str], attempt_id: str) -> Response:
    try:
        visitor = who.of_cookies(cookies)
        if visitor is None:
            raise NotYours
        trainee = visitor.trainee
        test = resources.coach().hiring_test.view(trainee.id, attempt_id, writing.now())
    except CoachError:
        return RedirectResponse("/test", 303)
    if not test.view.attempt.submitted:
        return RedirectResponse(f"/test?attempt={test.view.attempt.id}", 303)
    with texts.reader(trainee.language):
        return HTMLResponse(_page(trainee, test), headers=_HEADERS)


def _page(trainee: Trainee, test: Sitting) -> str:
    template = Template((ASSETS / "report.html").read_text(encoding="utf-8"))
    return template.substitute(
        language=trainee.language,
        title=tag("title", say("test.report")),
        head=_head(trainee, test),
        print=tag("button", say("test.print"), type="button", class_="print"),
        body=_body(test, test.view.last) if test.view.last else "",
    )


def _head(trainee: Trainee, test: Sitting) -> Markup:
    moment = test.view.attempt.submitted_at
    when = day(moment) if moment else ""
    return tag(
        "header",
        tag("p", say("test.report"), class_="soft"),
        tag("h1", trainee.name),
        tag("p", " · ".join([read(test.exercise.title), str(test.exercise.level), when])),
        hiring_view.facts(test),
    )


def _body(test: Sitting, assessment: Assessment) -> Markup:
    return join(
        scorecard_view.card(test.exercise, test.view, assessment, opened=True),
        scorecard_view.checklist(test.exercise, assessment),
        tag(
            "section",
            tag("h2", say("finished.yours")),
            tag("p", assessment.text, class_="words", lang="en"),
        ),
        _issues(assessment),
    )


def _issues(assessment: Assessment) -> Markup | None:
    listed = [*assessment.errors, *assessment.hints]
    if not listed:
        return None
    heading = count("feedback.errors", len(assessment.errors)) if assessment.errors else ""
    return tag(
        "section",
        tag("h2", heading or say("feedback.title")),
        tag("ol", join(*[_issue(issue, assessment.text) for issue in listed]), class_="issues"),
    )


def _issue(issue: Issue, text: str) -> Markup:
    fix = tag("ins", issue.suggestions[0], lang="en") if issue.suggestions else None
    return tag(
        "li",
        tag("b", say(f"feedback.{issue.tier}")),
        " ",
        tag("del", issue.span.of(text), lang="en"),
        " ",
        fix,
        tag("br"),
        read(issue.message),
        class_=str(issue.tier),
    )
