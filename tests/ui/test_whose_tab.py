"""A tab shows and keeps only what belongs to whoever is signed in now."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from coach.domain.account import Actor, Role
from coach.domain.language import Language
from coach.services.accounts import SignedIn
from coach.services.sign_up import Wish
from coach.ui import resources, who
from tests.made import NOON
from tests.ui import seen
from tests.ui.fakes import FakeCoach, fake_coach
from tests.ui.samples import samples

PASSWORD = "a boat under the tree"


@pytest.fixture
def coach(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeCoach]:
    built = fake_coach(tmp_path, samples(), way="local")
    monkeypatch.setattr(resources, "coach", lambda: built)
    yield built
    built.close()


def signed(coach: FakeCoach, name: str, cookies: dict[str, str]) -> SignedIn:
    wish = Wish(name, name, PASSWORD, Language.ENGLISH)
    people = coach.people
    account = people.sign_up.add(Actor("", Role.ADMIN), wish, Role.TRAINEE, NOON)
    begun = people.sign_in.begin(account, datetime.now(UTC))
    cookies[who.SESSION] = begun.token
    return begun


def test_someone_who_signed_in_is_greeted(
    coach: FakeCoach, cookies: dict[str, str], open_page: Callable[..., AppTest]
) -> None:
    signed(coach, "Nusrat", cookies)
    tab = open_page()
    assert "Hello, Nusrat" in seen.words(tab)
    assert 'href="/account"' in seen.html(tab)


def test_the_next_click_after_signing_out_shows_nothing_of_theirs(
    coach: FakeCoach, cookies: dict[str, str], open_page: Callable[..., AppTest]
) -> None:
    nusrat = signed(coach, "Nusrat", cookies)
    tab = open_page("practice", exercise="late-box", plain="yes")
    tab.text_area(key="practice.text").input("A secret of Nusrat's.").run()
    coach.people.sign_in.sign_out(nusrat.token)
    tab.run()
    assert "You are signed out" in seen.words(tab)
    assert "secret" not in str(tab.session_state)
    assert "Ana" not in seen.words(tab)


def test_another_who_signs_in_finds_nothing_left_in_the_tab(
    coach: FakeCoach, cookies: dict[str, str], open_page: Callable[..., AppTest]
) -> None:
    signed(coach, "Nusrat", cookies)
    tab = open_page("practice", exercise="late-box", plain="yes")
    tab.text_area(key="practice.text").input("A secret of Nusrat's.").run()
    signed(coach, "Mina", cookies)
    tab.run()
    assert "secret" not in str(tab.session_state)


def test_anothers_attempt_by_its_id_is_not_there(
    coach: FakeCoach, cookies: dict[str, str], open_page: Callable[..., AppTest]
) -> None:
    nusrat = signed(coach, "Nusrat", cookies)
    attempt = coach.practice.open(nusrat.account.trainee_id, "late-box", NOON).attempt
    coach.practice.keep(attempt.trainee_id, attempt.id, "A secret of Nusrat's.", 0, NOON)
    signed(coach, "Mina", cookies)
    tab = open_page("practice", exercise="late-box", attempt=attempt.id)
    assert "someone else" in seen.words(tab)
    assert "secret" not in seen.html(tab)


def test_a_name_chosen_before_there_were_accounts_opens_nothing(
    coach: FakeCoach, cookies: dict[str, str], open_page: Callable[..., AppTest]
) -> None:
    cookies[who.COOKIE] = coach.welcome.welcome("Rina", Language.ENGLISH, NOON).token
    assert 'href="/account/sign-in"' in seen.html(open_page())
