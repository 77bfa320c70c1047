"""The way in: real HTTP answers, and the cookie they set."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from coach.domain.language import Language
from coach.errors import StoreTooNew
from coach.ui import doorway, resources, who
from tests.ui.fakes import FakeCoach

OURS = {"sec-fetch-site": "same-origin"}


@pytest.fixture
def client(coach: FakeCoach) -> Iterator[TestClient]:
    async def page(_: object) -> PlainTextResponse:
        return PlainTextResponse("a page")

    app = Starlette(
        routes=[*doorway.ROUTES, *(Route(path, page) for path in doorway.PAGES)],
        middleware=[Middleware(doorway.Doorway)],
    )
    with TestClient(app, base_url="https://coach.test", follow_redirects=False) as client:
        yield client


def enter(client: TestClient, **form: str) -> object:
    return client.post("/welcome", headers=OURS, data={"name": "Rina", "language": "bn", **form})


def test_a_browser_without_a_name_is_welcomed_and_then_taken_where_it_wanted(
    client: TestClient,
) -> None:
    asked = client.get("/practice?exercise=late-box")
    assert asked.status_code == 303
    onward = parse_qs(urlsplit(asked.headers["location"]).query)["next"][0]
    entered = enter(client, next=onward)
    assert entered.headers["location"] == "/practice?exercise=late-box"
    assert client.get(entered.headers["location"]).text == "a page"


def test_the_cookie_lasts_and_no_script_can_read_it(client: TestClient, coach: FakeCoach) -> None:
    cookie = enter(client, language="en").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Secure" in cookie
    assert f"Max-Age={400 * 86400}" in cookie
    trainee = coach.welcome.recognise(client.cookies[who.COOKIE])
    assert trainee is not None
    assert (trainee.name, trainee.language) == ("Rina", Language.ENGLISH)


@pytest.mark.parametrize("name", ["", "   ", "\u200b"])
def test_a_name_nobody_can_see_is_asked_for_again(client: TestClient, name: str) -> None:
    answer = enter(client, name=name)
    assert answer.status_code == 422
    assert "একটা নাম লিখুন" in answer.text
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "headers", [{}, {"sec-fetch-site": "cross-site"}, {"origin": "https://elsewhere.test"}], ids=str
)
def test_a_form_of_another_site_is_refused(client: TestClient, headers: dict[str, str]) -> None:
    answer = client.post("/welcome", headers=headers, data={"name": "Rina"})
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "asked", ["//elsewhere.test", "/\\elsewhere.test", "https://elsewhere.test", "/a\nb", ""]
)
def test_nobody_is_sent_elsewhere(client: TestClient, asked: str) -> None:
    assert enter(client, next=asked).headers["location"] == "/"


def test_the_page_escapes_what_it_is_given(client: TestClient) -> None:
    page = client.get("/welcome", params={"next": '/"><script>x</script>'})
    assert "<script>" not in page.text


def test_a_store_that_cannot_be_used_is_said_at_the_door(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_new() -> FakeCoach:
        raise StoreTooNew

    monkeypatch.setattr(resources, "coach", too_new)
    answer = enter(client, language="en")
    assert answer.status_code == 503
    assert "made by a newer version of the coach" in answer.text
