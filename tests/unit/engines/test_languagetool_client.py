"""One request to one server: what is sent, what comes back, what can go wrong."""

import socket
import time

import pytest

from coach.engines.languagetool.client import RuleChoice, ServerGone, ServerRefused, ServerSlow, ask
from coach.engines.languagetool.matches import RawMatch
from tests.unit.engines.languagetool_fakes import fake_server

TEXT = "I have recieved it."


def soon() -> float:
    return time.monotonic() + 20


def test_a_match_comes_back_as_our_value() -> None:
    with fake_server() as server:
        assert ask(server.url, TEXT, RuleChoice(), deadline=soon()) == (
            RawMatch(
                offset=7,
                length=8,
                rule_id="MORFOLOGIK_RULE_EN_US",
                sub_id="2",
                category="TYPOS",
                issue_type="misspelling",
                message="Possible spelling mistake found.",
                short_message="Spelling mistake",
                replacements=("received", "relieved"),
            ),
        )


def test_rules_are_sent_in_one_order_and_no_mother_tongue() -> None:
    rules = RuleChoice.of(disabled=["B_RULE", "A_RULE"], enabled=["D_RULE", "C_RULE"])
    with fake_server() as server:
        ask(server.url, TEXT, rules, deadline=soon())
    assert server.forms == [
        {
            "language": ["en-US"],
            "text": [TEXT],
            "disabledRules": ["A_RULE,B_RULE"],
            "enabledRules": ["C_RULE,D_RULE"],
        }
    ]


def test_a_text_for_this_machine_never_goes_through_a_proxy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with fake_server() as proxy, fake_server() as server:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        for name in ("no_proxy", "NO_PROXY"):
            monkeypatch.delenv(name, raising=False)
        ask(server.url, TEXT, RuleChoice(), deadline=soon())
        assert len(server.forms) == 1
        assert proxy.forms == []


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        pytest.param(503, b"overloaded", ServerGone, id="overloaded"),
        pytest.param(200, b"<html>hello</html>", ServerGone, id="not LanguageTool"),
        pytest.param(200, b'{"other": 1}', ServerGone, id="other JSON"),
        pytest.param(413, b"text too long", ServerRefused, id="refused"),
        pytest.param(500, b"internal error", ServerRefused, id="a rule that fails"),
        pytest.param(500, b"Checking took longer than 30 seconds", ServerSlow, id="its own limit"),
    ],
)
def test_each_bad_answer_has_its_error(status: int, body: bytes, error: type[Exception]) -> None:
    with fake_server(status=status, body=body) as server, pytest.raises(error) as raised:
        ask(server.url, TEXT, RuleChoice(), deadline=soon())
    assert "recieved" not in str(raised.value), "a trainee's text belongs in no error"


def test_a_silent_server_is_given_up_at_the_deadline() -> None:
    with fake_server() as server:
        server.may_answer.clear()
        with pytest.raises(ServerSlow):
            ask(server.url, TEXT, RuleChoice(), deadline=time.monotonic() + 0.1)


def test_a_port_nobody_listens_on_is_a_server_gone() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
        with pytest.raises(ServerGone):
            ask(url, TEXT, RuleChoice(), deadline=soon())
