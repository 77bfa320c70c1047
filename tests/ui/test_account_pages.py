"""Signing in and out over real HTTP, as a browser does it and as an attacker tries."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg

from coach.domain.account import Actor, Role
from coach.domain.language import Language
from coach.services.sign_up import Wish
from coach.ui import doorway, resources, who
from coach.ui.account import mine
from coach.ui.account.routes import ROUTES
from tests.classes import FakeClasses
from tests.made import NOON
from tests.ui.fakes import FakeCoach, fake_coach
from tests.ui.samples import samples

OURS = {"sec-fetch-site": "same-origin"}
PASSWORD = "a boat under the tree"
CONSOLE = Actor("", Role.ADMIN)
POSTS = sorted(route.path for route in ROUTES if "POST" in (route.methods or ()))
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def coach(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeCoach]:
    built = fake_coach(
        tmp_path, samples(), way="local", classes=FakeClasses(**{"BATCH-1": "class-1"})
    )
    monkeypatch.setattr(resources, "coach", lambda: built)
    yield built
    built.close()


@pytest.fixture
def app(coach: FakeCoach) -> Starlette:
    async def page(_: object) -> PlainTextResponse:
        return PlainTextResponse("a page")

    async def repeat(socket: WebSocket) -> None:
        await socket.accept()
        async for sent in socket.iter_bytes():
            await socket.send_bytes(sent)

    return Starlette(
        routes=[
            *doorway.ROUTES,
            *ROUTES,
            *(Route(path, page) for path in doorway.PAGES),
            WebSocketRoute("/_stcore/stream", repeat),
        ],
        middleware=[Middleware(doorway.Doorway)],
    )


@pytest.fixture
def browser(app: Starlette) -> Iterator[TestClient]:
    with TestClient(app, base_url="https://coach.test", follow_redirects=False) as client:
        client.headers.update(OURS)
        yield client


@pytest.fixture
def another(app: Starlette) -> TestClient:
    """Somebody else's browser."""
    return TestClient(app, base_url="https://coach.test", follow_redirects=False, headers=OURS)


def made(coach: FakeCoach, name: str, role: Role = Role.TRAINEE) -> Actor:
    wish = Wish(name.title(), name, PASSWORD, Language.ENGLISH)
    account = coach.people.sign_up.add(CONSOLE, wish, role, NOON)
    return Actor(account.trainee_id, role, account.id)


def sign_in(browser: TestClient, name: str = "rina", password: str = PASSWORD, **more: str):
    fields = {"sign_in_name": name, "password": password, "language": "en", **more}
    return browser.post("/account/sign-in", data=fields)


def sign_up(browser: TestClient, **more: str):
    fields = {"code": "BATCH-1", "name": "Rina", "sign_in_name": "rina", "password": PASSWORD}
    return browser.post("/account/sign-up", data={**fields, "language": "en", **more})


def test_a_stranger_is_asked_to_sign_in_and_then_taken_where_they_wanted(browser, coach):
    made(coach, "rina")
    asked = browser.get("/practice?exercise=late-box")
    assert asked.headers["location"] == ("/account/sign-in?next=%2Fpractice%3Fexercise%3Dlate-box")
    assert (
        'name="next" value="/practice?exercise=late-box"'
        in browser.get(asked.headers["location"]).text
    )
    there = sign_in(browser, next="/practice?exercise=late-box").headers["location"]
    assert browser.get(there).text == "a page"


def test_a_code_makes_an_account_and_the_cookie_is_out_of_reach(browser):
    answer = sign_up(browser)
    assert answer.status_code == 303
    cookie = answer.headers["set-cookie"]
    for guard in ("HttpOnly", "SameSite=lax", "Secure", "Path=/"):
        assert guard in cookie
    assert browser.get("/").text == "a page"


def test_a_refused_form_keeps_what_was_typed_but_no_password(browser):
    answer = sign_up(browser, code="GUESS", name="Rina <b>")
    assert answer.status_code == 422
    assert "This code does not work" in answer.text
    assert 'value="Rina &lt;b&gt;"' in answer.text
    assert PASSWORD not in answer.text


def test_a_weak_password_is_explained(browser):
    assert "Very many people use this password" in sign_up(browser, password="iloveyou").text


def test_wrong_name_and_wrong_password_look_alike(browser, coach):
    made(coach, "rina")
    answers = [sign_in(browser, "rina", "wrong wrong"), sign_in(browser, "mina", "wrong wrong")]
    pages = {re.sub("rina|mina", "", answer.text) for answer in answers}
    assert (len(pages), {answer.status_code for answer in answers}) == (1, {422})


def test_guessing_is_answered_with_a_shut_door(browser, coach):
    made(coach, "rina")
    codes = [sign_in(browser, "rina", f"wrong {n}").status_code for n in range(7)]
    assert codes == [422] * 5 + [429] * 2
    assert sign_in(browser).status_code == 429


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "", "origin": "https://evil.test"},
        {"sec-fetch-site": ""},
    ],
    ids=str,
)
def test_no_form_of_another_site_does_anything(browser, coach, path, headers):
    made(coach, "rina")
    sign_in(browser)
    assert browser.post(path, data={"sure": "yes"}, headers=headers).status_code == 403
    assert browser.get("/").text == "a page"


@pytest.mark.parametrize("path", POSTS)
def test_a_form_of_many_megabytes_is_not_read(browser, path):
    assert browser.post(path, data={"name": "x" * 30_000}).status_code == 413


@pytest.mark.parametrize("onward", ["//evil.test", "/\\evil.test", "https://evil.test", "/a\nb"])
def test_nobody_is_sent_elsewhere_after_signing_in(browser, coach, onward):
    made(coach, "rina")
    assert sign_in(browser, next=onward).headers["location"] == "/"


def test_a_planted_session_is_not_the_one_that_signs_in(browser, another, coach):
    made(coach, "mallory")
    made(coach, "rina")
    sign_in(another, "mallory")
    planted = another.cookies[who.SESSION]
    browser.cookies.set(who.SESSION, planted)
    sign_in(browser)
    assert browser.cookies.get(who.SESSION, domain="coach.test") != planted
    assert another.get("/").status_code == 303


def test_a_stolen_cookie_opens_nothing_after_signing_out(browser, another, coach):
    made(coach, "rina")
    sign_in(browser)
    stolen = browser.cookies[who.SESSION]
    out = browser.post("/account/sign-out")
    assert out.headers["clear-site-data"] == '"storage"'
    another.cookies.set(who.SESSION, stolen)
    assert another.get("/").headers["location"].startswith("/account/sign-in")


def test_signing_out_everywhere_reaches_the_other_device(browser, another, coach):
    made(coach, "rina")
    sign_in(browser)
    sign_in(another)
    browser.post("/account/sign-out-everywhere")
    assert another.get("/").status_code == 303


@pytest.mark.parametrize("cookie", ["forged", "x" * 4000, "%00", "a;b"])
def test_a_forged_cookie_opens_nothing(browser, coach, cookie):
    browser.cookies.set(who.SESSION, cookie)
    assert browser.get("/").status_code == 303
    assert browser.get("/account/who").json() == {"trainee": None}


def test_an_open_page_of_an_ended_session_does_nothing_more(browser, coach):
    """Whatever its buttons send becomes a plain "draw again", and then nobody is known."""
    made(coach, "rina")
    sign_in(browser)
    click = BackMsg()
    click.rerun_script.page_script_hash = "practice"
    shown = {"cookie": f"{who.SESSION}={browser.cookies[who.SESSION]}"}
    with browser.websocket_connect("/_stcore/stream", headers=shown) as socket:
        socket.send_bytes(click.SerializeToString())
        assert BackMsg.FromString(socket.receive_bytes()) == click
        coach.people.sign_in.sign_out(browser.cookies[who.SESSION])
        socket.send_bytes(click.SerializeToString())
        bare = BackMsg()
        bare.rerun_script.SetInParent()
        assert BackMsg.FromString(socket.receive_bytes()) == bare


def test_an_open_page_can_ask_whose_it_would_be_now(browser, coach):
    actor = made(coach, "rina")
    sign_in(browser)
    assert browser.get("/account/who").json() == {"trainee": actor.trainee_id}


def test_a_script_in_a_name_is_only_a_name(browser, coach):
    sign_up(browser, name=SCRIPT)
    boss = made(coach, "boss", Role.ADMIN)
    coach.people.sign_up.add(
        boss, Wish(SCRIPT, "evil", PASSWORD, Language.ENGLISH), Role.TRAINEE, NOON
    )
    pages = [browser.get(path).text for path in ("/account", "/account/export")]
    sign_in(browser, "boss")
    pages.append(browser.get("/account/people").text)
    pages.append(browser.get("/account/people", params={"find": SCRIPT}).text)
    for page in pages:
        assert "<script" not in page
        assert "&lt;script&gt;" in page


def test_what_is_kept_can_be_read_and_taken_along(browser, coach):
    actor, neighbour = made(coach, "rina"), made(coach, "mina")
    sign_in(browser)
    for one, text in ((actor, "I recieve it."), (neighbour, "A secret of Mina's.")):
        attempt = coach.practice.open(one.trainee_id, "late-box", NOON).attempt
        coach.practice.check(one.trainee_id, attempt.id, text, 0, NOON)
    taken = browser.get("/account/export?as=json")
    assert "attachment" in taken.headers["content-disposition"]
    found = json.loads(taken.text)
    assert [draft["text"] for draft in found["draft"]] == ["I recieve it."]
    assert found["assessment"][0]["body"]["issues"][0]["rule"] == "fake.spelling"
    assert "password_hash" not in taken.text
    read = browser.get("/account/export").text
    assert "I recieve it." in read
    assert "Mina" not in read


def test_deleting_takes_a_tick_and_the_password(browser, coach):
    actor = made(coach, "rina")
    sign_in(browser)
    assert (
        "Nothing was deleted" in browser.post("/account/delete", data={"password": PASSWORD}).text
    )
    wrong = browser.post("/account/delete", data={"password": "wrong wrong", "sure": "yes"})
    assert wrong.status_code == 422
    gone = browser.post("/account/delete", data={"password": PASSWORD, "sure": "yes"})
    assert gone.status_code == 303
    assert coach.store.trainees.find(actor.trainee_id) is None
    assert sign_in(browser).status_code == 422


def test_a_mentor_sees_what_was_kept_of_a_deleted_account(browser, another, coach):
    mentor = made(coach, "sir", Role.MENTOR)
    classes = coach.people.my_data._teaching
    sign_up(another, name="Rina Akter")
    classes.mentors["class-1"].add(mentor.account_id)
    another.post("/account/delete", data={"password": PASSWORD, "sure": "yes"})
    sign_in(browser, "sir")
    page = browser.get("/account").text
    assert "Deleted accounts" in page
    assert "Rina" not in page


def test_a_new_password_signs_the_other_device_out(browser, another, coach):
    made(coach, "rina")
    sign_in(browser)
    sign_in(another)
    changed = browser.post(
        "/account/password", data={"old_password": PASSWORD, "password": "quite another one"}
    )
    assert "Your password is changed" in changed.text
    assert browser.get("/").status_code == 200
    assert another.get("/").status_code == 303


def test_a_code_from_the_admin_gives_a_new_password(browser, another, coach):
    made(coach, "boss", Role.ADMIN)
    actor = made(coach, "rina")
    sign_in(browser, "boss")
    told = browser.post("/account/people/code", data={"trainee": actor.trainee_id}).text
    code = re.search(r'class="code">([^<]+)<', told)[1]
    answer = another.post("/account/reset", data={"code": code, "password": "quite another one"})
    assert answer.status_code == 303
    assert another.get("/").text == "a page"


@pytest.mark.parametrize("role", [Role.TRAINEE, Role.MENTOR])
def test_the_admins_page_is_for_admins(browser, coach, role):
    actor = made(coach, "rina", role)
    made(coach, "hidden")
    sign_in(browser)
    page = browser.get("/account/people")
    assert page.status_code == 403
    assert "hidden" not in page.text.lower()
    fields = {"account": actor.account_id, "role": "admin"}
    assert browser.post("/account/people/role", data=fields).status_code == 403
    assert coach.store.accounts.find(actor.account_id).role is role


def test_the_first_admin_comes_by_the_consoles_link(browser, coach):
    code = coach.people.sign_up.offer_first_admin(mine.asked.now())
    assert "You run this coach" in browser.get(f"/account/first-admin?code={code}&language=en").text
    assert browser.get("/account/first-admin?code=guess").status_code == 410
    fields = {"code": code, "name": "Boss", "sign_in_name": "boss", "password": PASSWORD}
    assert browser.post("/account/first-admin", data=fields).status_code == 303
    assert browser.get("/account/people").status_code == 200
    assert browser.get(f"/account/first-admin?code={code}").status_code == 410


def test_work_done_under_a_name_is_offered_and_kept(browser, coach):
    before = coach.welcome.welcome("Rina of before", Language.ENGLISH, NOON)
    browser.cookies.set(who.COOKIE, before.token)
    assert "“Rina of before” is mine" in browser.get("/account/sign-up?language=en").text
    sign_up(browser, claim="yes")
    assert browser.get("/account/who").json() == {"trainee": before.trainee.id}


def test_work_of_before_can_be_taken_into_the_account_later(browser, coach):
    actor = made(coach, "rina")
    before = coach.welcome.welcome("Rina of before", Language.ENGLISH, NOON)
    coach.practice.open(before.trainee.id, "late-box", NOON)
    browser.cookies.set(who.COOKIE, before.token)
    sign_in(browser)
    assert "“Rina of before”" in browser.get("/account").text
    assert "is in your account now" in browser.post("/account/claim").text
    assert coach.practice.open(actor.trainee_id, "late-box", NOON).attempt.started_at == NOON
    assert "“Rina of before”" not in browser.get("/account").text


def test_where_people_sign_in_a_name_is_not_enough(browser, coach):
    assert browser.get("/welcome").headers["location"].startswith("/account/sign-in")
    assert "set-cookie" not in browser.post("/welcome", data={"name": "Rina"}).headers
    token = coach.welcome.welcome("Rina", Language.ENGLISH, NOON).token
    browser.cookies.set(who.COOKIE, token)
    assert browser.get("/").status_code == 303


def test_every_page_forbids_frames_and_scripts_and_keeping(browser, coach):
    for path in ("sign-in", "sign-up", "reset", "first-admin"):
        headers = browser.get(f"/account/{path}").headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["cache-control"] == "no-store"
        assert headers["x-frame-options"] == "DENY"
