"""Speaks to one LanguageTool server through language-tool-python."""

import io
import logging
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlencode, urlsplit

import language_tool_python
import requests

from coach.engines.languagetool.matches import RawMatch

# Its debug lines name the address asked, its warnings a server that is ours to stop.
logging.getLogger("language_tool_python").setLevel(logging.ERROR)

LANGUAGE = "en-US"
CONNECT_SECONDS = 3.0
Sent = Callable[[], None]
THIS_MACHINE = {"127.0.0.1", "::1", "localhost"}


class ServerGone(Exception):
    """The server refused or broke the connection, or cannot work just now."""


class ServerSlow(Exception):
    """No answer within the time limit."""


class ServerRefused(Exception):
    """The server answered that it will not check this."""


@dataclass(frozen=True, slots=True)
class RuleChoice:
    """Rules switched off and on for one request, beyond the server's defaults."""

    disabled: frozenset[str] = frozenset()
    enabled: frozenset[str] = frozenset()

    @classmethod
    def of(cls, disabled: Collection[str], enabled: Collection[str]) -> "RuleChoice":
        return cls(frozenset(disabled), frozenset(enabled))


def ignore() -> None:
    """For who need not know when a question has left."""


def ask(
    url: str, text: str, rules: RuleChoice, *, deadline: float, sent: Sent = ignore
) -> tuple[RawMatch, ...]:
    """What the server at `url` finds in `text`, which must be plain.

    `deadline` is a moment of `time.monotonic`; `sent` is called once the question
    has left and the answer is awaited. Raises ServerGone, ServerSlow or
    ServerRefused.
    """
    tool = _Tool(url, deadline, sent)
    # LanguageTool keeps a set of loaded rules for each list it is sent, and
    # tells lists apart by their order: sorted, the same choice is the same list.
    tool.disabled_rules = dict.fromkeys(sorted(rules.disabled))
    tool.enabled_rules = dict.fromkeys(sorted(rules.enabled))
    matches = tool.check(text)
    return tuple(_ours(match, rule) for match, rule in zip(matches, tool.answered, strict=True))


class _Tool(language_tool_python.LanguageTool):  # type: ignore[misc]
    """One request's own tool: the library keeps its rule choice in the object."""

    def __init__(self, url: str, deadline: float, sent: Sent) -> None:
        self._deadline = deadline
        self._sent = sent
        self.answered: list[dict[str, str]] = []
        super().__init__(LANGUAGE, remote_server=f"{url}/")

    def _get_languages(self) -> set[str]:
        """Spares the request the library makes for each new tool."""
        return {LANGUAGE, "en", "auto"}

    def _query_server(
        self,
        url: str,
        params: dict[str, str] | None = None,
        num_tries: int = 2,  # noqa: ARG002  the library's own signature
        method: Literal["get", "post"] = "get",
    ) -> Any:
        """The library waits five minutes and asks twice; we have our own limits."""
        with _failures_named(), _session(url) as session:
            left = max(self._deadline - time.monotonic(), 0.05)
            limits = (min(CONNECT_SECONDS, left), left)
            body = _Question(params or {}, self._sent)
            response = session.request(method, url, data=body, timeout=limits)
            _accept(response)
            answer = response.json()
            self.answered = [_rule_details(match) for match in answer["matches"]]
        return answer


class _Question(io.BytesIO):
    """A form to be sent, which tells when its last byte has been taken."""

    def __init__(self, form: dict[str, str], sent: Sent) -> None:
        super().__init__(urlencode(form).encode())
        self._sent = sent

    def read(self, size: int | None = -1, /) -> bytes:
        block = super().read(size)
        if not block:
            self._sent()
        return block


@contextmanager
def _failures_named() -> Iterator[None]:
    try:
        yield
    except requests.ReadTimeout as err:
        raise ServerSlow from err
    except (requests.RequestException, KeyError, ValueError) as err:
        # A process that is not LanguageTool answers in words we cannot read.
        raise ServerGone(type(err).__name__) from err


def _session(url: str) -> requests.Session:
    session = requests.Session()
    # A proxy of the environment would carry a text for this machine off it.
    session.trust_env = urlsplit(url).hostname not in THIS_MACHINE
    # Java's small web server holds a kept connection's answer back by 40 ms.
    session.headers["Connection"] = "close"
    session.headers["Content-Type"] = "application/x-www-form-urlencoded"
    return session


def _accept(response: requests.Response) -> None:
    """Raise what the answer means; the text is never repeated in an error."""
    if response.ok:
        return
    if "took longer than" in response.text:
        raise ServerSlow
    if response.status_code in (429, 502, 503, 504):
        raise ServerGone(f"HTTP {response.status_code}")
    raise ServerRefused(f"HTTP {response.status_code}")


def _rule_details(match: dict[str, Any]) -> dict[str, str]:
    """What the library's own `Match` leaves out."""
    return {
        "sub_id": match["rule"].get("subId", ""),
        "short_message": match.get("shortMessage", ""),
    }


def _ours(match: language_tool_python.Match, details: dict[str, str]) -> RawMatch:
    return RawMatch(
        offset=match.offset,
        length=match.error_length,
        rule_id=match.rule_id,
        category=match.category,
        issue_type=match.rule_issue_type,
        message=match.message,
        replacements=tuple(match.replacements),
        **details,
    )
