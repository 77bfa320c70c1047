"""Several servers elsewhere: spread over the well ones, the others left alone."""

import time
from collections.abc import Iterator

import pytest

from coach.engines.languagetool.engine import LanguageTool
from coach.engines.languagetool.remote_servers import RemoteServers
from coach.engines.languagetool.servers import Server
from coach.engines.languagetool.states import Phase
from coach.errors import EngineTimeout, EngineUnavailable
from tests.unit.engines.languagetool_fakes import FakeServer, fake_server

ONE, TWO = "http://one.example", "http://two.example"


class Health:
    """Which servers pass a probe; counts how often each was probed."""

    def __init__(self, *well: str) -> None:
        self.well = set(well)
        self.probed: list[str] = []

    def __call__(self, url: str) -> bool:
        self.probed.append(url)
        return url in self.well


def started(urls: list[str], health: Health) -> RemoteServers:
    servers = RemoteServers(urls, probe=health)
    servers.start()
    return servers


def soon() -> float:
    return time.monotonic() + 10


def lent(servers: RemoteServers) -> Server:
    server = servers.lend(soon())
    assert server is not None
    return server


def await_all(servers: RemoteServers, count: int) -> None:
    """Until so many have passed their first check."""
    limit = soon()
    while len(servers.well()) < count:
        assert time.monotonic() < limit, servers.well()
        servers.wait_ready(0.01)


def test_work_goes_to_the_server_with_the_least_of_it() -> None:
    servers = started([ONE, TWO], Health(ONE, TWO))
    await_all(servers, 2)
    first, second = lent(servers), lent(servers)
    assert {first.url, second.url} == {ONE, TWO}
    servers.give_back(second, well=True)
    assert lent(servers).url == second.url
    servers.close()


def test_a_server_that_failed_is_left_out() -> None:
    servers = started([ONE, TWO], Health(ONE, TWO))
    failing = lent(servers)
    servers.give_back(failing, well=False)
    others = [lent(servers).url for _ in range(3)]
    assert failing.url not in others
    servers.close()


def test_a_server_that_is_well_again_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.engines.languagetool.remote_servers.FIRST_REST_SECONDS", 0.01)
    health = Health(ONE)
    servers = started([ONE], health)
    failing = lent(servers)
    health.well.clear()
    servers.give_back(failing, well=False)
    assert servers.state().phase is Phase.DOWN
    health.well.add(ONE)
    assert servers.wait_ready(10)
    assert lent(servers).url == ONE
    servers.close()


def test_none_well_is_said_at_once() -> None:
    servers = started([ONE, TWO], Health())
    assert servers.lend(soon()) is None
    assert servers.state().phase is Phase.DOWN
    assert servers.state().reason == "remote_unreachable"
    servers.close()


@pytest.mark.parametrize("url", [ONE, f"{ONE}/", f"{ONE}/v2", f" {ONE}/v2/ "])
def test_a_url_may_be_written_in_any_usual_way(url: str) -> None:
    servers = started([url], Health(ONE))
    assert lent(servers).url == ONE
    servers.close()


@pytest.fixture
def pair() -> Iterator[tuple[FakeServer, FakeServer, LanguageTool]]:
    with fake_server() as one, fake_server() as two:
        servers = RemoteServers([one.url, two.url])
        with LanguageTool(servers, request_seconds=2) as tool:
            await_all(servers, 2)
            one.forms.clear()
            two.forms.clear()
            yield one, two, tool


def test_a_request_that_one_server_breaks_off_is_answered_by_the_other(
    pair: tuple[FakeServer, FakeServer, LanguageTool],
) -> None:
    one, two, tool = pair
    one.status = 503
    assert [match.rule_id for match in tool.check("I have recieved it.")]
    assert tool.state().is_ready
    assert [match.rule_id for match in tool.check("I have recieved it.")]
    assert (len(one.forms), len(two.forms)) == (1, 2)


def test_a_silent_server_leaves_time_for_the_other(
    pair: tuple[FakeServer, FakeServer, LanguageTool],
) -> None:
    one, two, tool = pair
    one.may_answer.clear()
    assert [match.rule_id for match in tool.check("I have recieved it.")]
    assert len(two.forms) == 1


def test_all_silent_ends_at_the_time_limit(
    pair: tuple[FakeServer, FakeServer, LanguageTool],
) -> None:
    one, two, tool = pair
    one.may_answer.clear()
    two.may_answer.clear()
    with pytest.raises(EngineTimeout):
        tool.check("I have recieved it.")


def test_a_text_a_server_cannot_check_costs_no_server_its_place(
    pair: tuple[FakeServer, FakeServer, LanguageTool],
) -> None:
    one, two, tool = pair
    one.status = two.status = 500
    for _ in range(3):
        with pytest.raises(EngineUnavailable):
            tool.check("a text that trips a rule")
    assert tool.state().is_ready


def test_nothing_is_asked_about_an_empty_text(
    pair: tuple[FakeServer, FakeServer, LanguageTool],
) -> None:
    one, two, tool = pair
    assert tool.check(" \n\t ") == ()
    assert one.forms == two.forms == []


def test_a_closed_engine_says_so() -> None:
    with fake_server() as server:
        tool = LanguageTool.elsewhere([server.url])
        tool.start()
        assert tool.wait_ready(10)
        tool.close()
        with pytest.raises(EngineUnavailable):
            tool.check("I have recieved it.")
