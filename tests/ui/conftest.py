"""The pages as Streamlit runs them, with fakes behind them and no browser before them."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import streamlit as st
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

from coach.domain.language import Language
from coach.ui import resources, routes, who
from tests.ui.fakes import FakeCoach, fake_coach
from tests.ui.samples import samples

SECONDS = 20


@pytest.fixture
def coach(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeCoach]:
    built = fake_coach(tmp_path, samples())
    monkeypatch.setattr(resources, "coach", lambda: built)
    yield built
    st.cache_data.clear()
    st.cache_resource.clear()
    built.close()


@pytest.fixture
def cookies(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What the browser sends; AppTest itself has no cookies."""
    sent: dict[str, str] = {}
    monkeypatch.setattr(ContextProxy, "cookies", property(lambda _: sent))
    return sent


@pytest.fixture
def trainee_id(coach: FakeCoach, cookies: dict[str, str]) -> str:
    """Nusrat, who reads English, in this browser."""
    welcomed = coach.welcome.welcome("Nusrat", Language.ENGLISH, datetime.now(UTC))
    cookies[who.COOKIE] = welcomed.token
    return welcomed.trainee.id


@pytest.fixture
def open_page(coach: FakeCoach, cookies: dict[str, str]) -> Callable[..., AppTest]:
    """A page of the app in a new tab, as `open_page("practice", exercise="late-box")`."""

    def opened(name: str = "", **query: str) -> AppTest:
        tab = AppTest.from_file(str(routes.SCRIPT), default_timeout=SECONDS)
        for key, value in query.items():
            tab.query_params[key] = value
        if name:
            tab.run()
            tab.switch_page(str(routes.PAGES / f"{name}.py"))
            for key, value in query.items():
                tab.query_params[key] = value
        return tab.run()

    return opened
