"""A school's own sign-in, against a provider on this machine, honest and not."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from coach.accounts.openid import OpenIdProvider
from coach.domain.account import Actor, Role
from coach.domain.language import Language
from coach.services.sign_up import Wish
from coach.ui import doorway, resources, who
from coach.ui.account.routes import ROUTES
from tests.made import NOON
from tests.provider import CLIENT, SECRET, Provider, running, secret_key
from tests.ui.fakes import FakeCoach, fake_coach
from tests.ui.samples import samples

OURS = {"sec-fetch-site": "same-origin"}


@pytest.fixture
def provider() -> Iterator[Provider]:
    with running() as started:
        yield started


@pytest.fixture
def coach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, provider: Provider
) -> Iterator[FakeCoach]:
    school = OpenIdProvider(provider.issuer, CLIENT, SECRET)
    built = fake_coach(tmp_path, samples(), way="oidc", school=school)
    monkeypatch.setattr(resources, "coach", lambda: built)
    yield built
    built.close()


def tab(coach: FakeCoach) -> TestClient:
    async def page(_: object) -> PlainTextResponse:
        return PlainTextResponse("a page")

    app = Starlette(
        routes=[*doorway.ROUTES, *ROUTES, *(Route(path, page) for path in doorway.PAGES)],
        middleware=[Middleware(doorway.Doorway)],
    )
    return TestClient(app, base_url="https://coach.test", follow_redirects=False, headers=OURS)


@pytest.fixture
def browser(coach: FakeCoach) -> TestClient:
    return tab(coach)


def there_and_back(browser: TestClient, provider: Provider, query: str = "") -> str:
    """Where someone stands after signing in at the school."""
    off = browser.get(f"/account/school?language=en{query}").headers["location"]
    return browser.get(provider.sign_in(off)).headers["location"]


def signed_in(browser: TestClient) -> bool:
    return browser.get("/").text == "a page"


def test_a_school_signs_its_people_in_and_takes_them_where_they_wanted(
    browser: TestClient, provider: Provider, coach: FakeCoach
) -> None:
    assert there_and_back(browser, provider, "&next=/progress") == "/progress"
    visitor = who.of_cookies(browser.cookies)
    assert visitor is not None
    assert (visitor.account.sign_in_name, visitor.account.role) == ("rina", Role.TRAINEE)
    again = tab(coach)
    there_and_back(again, provider)
    assert who.of_cookies(again.cookies).account == visitor.account


def test_signing_out_is_effective_at_once_and_offered_at_the_school_too(
    browser: TestClient, provider: Provider, coach: FakeCoach
) -> None:
    there_and_back(browser, provider)
    stolen = browser.cookies[who.SESSION]
    out = browser.post("/account/sign-out").headers["location"]
    assert "/account/school/out" in browser.get(out).text
    farewell = urlsplit(browser.get("/account/school/out").headers["location"])
    assert (farewell.path, "the-coach" in farewell.query) == ("/out", True)
    thief = tab(coach)
    thief.cookies.set(who.SESSION, stolen)
    assert not signed_in(thief)


def test_coming_back_twice_with_one_code_opens_nothing(
    browser: TestClient, provider: Provider, coach: FakeCoach
) -> None:
    off = browser.get("/account/school").headers["location"]
    back = provider.sign_in(off)
    browser.get(back)
    browser.post("/account/sign-out")
    assert browser.get(back).headers["location"] == "/account/sign-in?said=school"
    assert not signed_in(browser)


def test_nobody_is_signed_in_by_a_link_of_another(
    browser: TestClient, provider: Provider, coach: FakeCoach
) -> None:
    mallory = tab(coach)
    planted = provider.sign_in(mallory.get("/account/school").headers["location"])
    assert browser.get(planted).headers["location"] == "/account/sign-in?said=school"
    browser.get("/account/school")
    assert browser.get(planted).headers["location"] == "/account/sign-in?said=school"
    assert not signed_in(browser)


@pytest.mark.parametrize(
    "lie",
    [
        {"nonce": "another"},
        {"nonce": None},
        {"aud": "another-client"},
        {"aud": ["another-client", "a-third"]},
        {"iss": "https://evil.test"},
        {"exp": 1_000_000_000},
        {"iat": 9_999_999_999},
        {"sub": None},
        {"sub": ""},
        {"sub": "x" * 300},
        {"sub": 7},
    ],
    ids=str,
)
def test_a_token_that_is_not_for_this_moment_and_this_client_opens_nothing(
    browser: TestClient, provider: Provider, lie: dict[str, object]
) -> None:
    provider.lie = lie
    assert there_and_back(browser, provider) == "/account/sign-in?said=school"
    assert not signed_in(browser)


def forge(provider: Provider, how: str) -> None:
    if how == "unsigned":
        provider.header = {"alg": "none"}
    elif how == "by the client's secret":
        provider.header, provider.signs_with = {"alg": "HS256"}, secret_key()
    else:
        provider.signs_with = RSAKey.generate_key(2048, {"kid": "one"})


@pytest.mark.parametrize("how", ["unsigned", "by the client's secret", "by another key"])
def test_a_token_the_school_did_not_sign_opens_nothing(
    browser: TestClient, provider: Provider, how: str
) -> None:
    forge(provider, how)
    assert there_and_back(browser, provider) == "/account/sign-in?said=school"
    assert not signed_in(browser)


def test_the_school_may_change_its_key(browser: TestClient, provider: Provider) -> None:
    there_and_back(browser, provider)
    provider.key = RSAKey.generate_key(2048, {"kid": "two"})
    provider.published, provider.header = [provider.key], {"alg": "RS256", "kid": "two"}
    browser.post("/account/sign-out")
    assert there_and_back(browser, provider) == "/"


def test_a_school_that_does_not_answer_is_said_and_accounts_of_here_still_work(
    browser: TestClient, provider: Provider, coach: FakeCoach
) -> None:
    provider.down = True
    failed = browser.get("/account/school").headers["location"]
    assert "did not work this time" in browser.get(f"{failed}&language=en").text
    wish = Wish("Boss", "boss", "a boat under the tree", Language.ENGLISH)
    coach.people.sign_up.add(Actor("", Role.ADMIN), wish, Role.ADMIN, NOON)
    fields = {"sign_in_name": "boss", "password": "a boat under the tree"}
    browser.post("/account/sign-in", data=fields)
    assert signed_in(browser)


def test_an_account_of_the_same_name_is_not_taken_over(
    browser: TestClient, provider: Provider, coach: FakeCoach
) -> None:
    wish = Wish("Rina", "rina", "a boat under the tree", Language.ENGLISH)
    mine = coach.people.sign_up.add(Actor("", Role.ADMIN), wish, Role.MENTOR, NOON)
    there_and_back(browser, provider)
    account = who.of_cookies(browser.cookies).account
    assert (account.id != mine.id, account.role) == (True, Role.TRAINEE)


def test_the_work_of_this_browser_can_be_kept(
    browser: TestClient, provider: Provider, coach: FakeCoach
) -> None:
    before = coach.welcome.welcome("Rina of before", Language.ENGLISH, NOON)
    browser.cookies.set(who.COOKIE, before.token)
    assert "“Rina of before”" in browser.get("/account/sign-in?language=en").text
    there_and_back(browser, provider, "&claim=yes")
    assert who.of_cookies(browser.cookies).trainee.id == before.trainee.id


@pytest.mark.parametrize("cookie", ["", "%7B%7D", "null", '{"state":1}', "%"])
def test_a_cookie_somebody_wrote_in_opens_nothing(browser: TestClient, cookie: str) -> None:
    browser.cookies.set("coach_school", cookie)
    assert browser.get("/account/school/back?code=x&state=").headers["location"] == (
        "/account/sign-in?said=school"
    )
