"""Texts checked by a real LanguageTool server."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from coach.engines.languagetool.british import british_words
from coach.engines.languagetool.engine import LanguageTool
from coach.engines.languagetool.java import find_java
from coach.engines.languagetool.runtime_folder import RuntimeFolder
from coach.engines.languagetool.server_setup import ServerSetup
from coach.engines.languagetool.states import Phase

pytestmark = [pytest.mark.languagetool, pytest.mark.slow]

JARS = Path(__file__).parents[2] / ".coach" / "languagetool"

OUR_RULE = """<?xml version="1.0" encoding="UTF-8"?>
<rules lang="en">
  <category id="COACH" name="Coach">
    <rule id="COACH_OUT_OF_STATION" name="out of station">
      <pattern><token>out</token><token>of</token><token>station</token></pattern>
      <message>Say <suggestion>out of town</suggestion>.</message>
      <example correction="out of town">He is <marker>out of station</marker>.</example>
    </rule>
  </category>
</rules>
"""


@pytest.fixture(scope="module")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("runtime")


@pytest.fixture(scope="module")
def setup(tmp_path_factory: pytest.TempPathFactory) -> ServerSetup:
    rules = tmp_path_factory.mktemp("rules") / "org" / "languagetool" / "rules" / "en"
    rules.mkdir(parents=True)
    (rules / "grammar_custom.xml").write_text(OUR_RULE, encoding="utf-8")
    setup = ServerSetup(
        java=find_java(), jars=str(JARS), rules=str(rules.parents[3]), archives=False
    )
    if setup.missing():
        pytest.skip(f"{setup.missing()}: `python3 -m coach test` fetches Java and LanguageTool")
    return setup


@pytest.fixture(scope="module")
def tool(setup: ServerSetup, runtime: Path) -> Iterator[LanguageTool]:
    with LanguageTool.on_this_machine(setup, runtime) as tool:
        assert tool.wait_ready(90), tool.state()
        yield tool


def marked(tool: LanguageTool, text: str) -> list[str]:
    return [text[match.offset : match.offset + match.length] for match in tool.check(text)]


def test_a_mistake_is_found_with_its_place_and_suggestion(tool: LanguageTool) -> None:
    text = "I have recieved an email."
    (match,) = tool.check(text)
    assert text[match.offset : match.offset + match.length] == "recieved"
    assert match.rule_id == "MORFOLOGIK_RULE_EN_US"
    assert match.replacements[0] == "received"


def test_a_warmed_server_says_that_it_is_ready(tool: LanguageTool) -> None:
    assert tool.state().phase is Phase.READY


def test_our_own_rules_are_among_the_servers(tool: LanguageTool) -> None:
    (match,) = tool.check("The manager is out of station this week.")
    assert (match.rule_id, match.replacements) == ("COACH_OUT_OF_STATION", ("out of town",))


BRITISH = "The customiser apologised for the grey colour of the cancelled catalogue."
AMERICAN = "The customizer apologized for the gray color of the canceled catalog."


@pytest.mark.parametrize("text", [BRITISH, AMERICAN])
def test_british_and_american_spelling_are_both_accepted(tool: LanguageTool, text: str) -> None:
    assert marked(tool, text) == []


def test_words_only_the_british_know_are_read_from_the_servers_own_dictionaries() -> None:
    words = british_words(JARS)
    assert {"colour", "organising", "cheque", "judgement", "customiser"} <= set(words)
    assert not {"color", "the", "organizing", "recieved"} & set(words)
    assert all(word.isascii() for word in words)


def test_a_rule_switched_off_for_one_request_is_on_for_the_next(tool: LanguageTool) -> None:
    text = "I have recieved an email."
    assert tool.check(text, disabled={"MORFOLOGIK_RULE_EN_US"}) == ()
    assert marked(tool, text) == ["recieved"]


def test_a_server_listens_on_this_machine_alone(
    tool: LanguageTool, setup: ServerSetup, runtime: Path
) -> None:
    record = RuntimeFolder(runtime / setup.fingerprint()).read()
    assert record is not None
    addresses = {
        each.laddr.ip.removeprefix("::ffff:")
        for each in psutil.Process(record.pid).net_connections()
        if each.status == psutil.CONN_LISTEN
    }
    assert addresses == {"127.0.0.1"}


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("😀😀 ", id="emoji"),
        pytest.param("👩‍👩‍👧‍👦 🇧🇩 ❤️ ", id="emoji with joiners"),
        pytest.param("ধন্যবাদ আপা। ", id="Bengali"),
        pytest.param("Price: ৳500. ", id="taka sign"),
        pytest.param("\x00 and \ud83d and \udc00. ", id="NUL and lone surrogates"),
        pytest.param("\u200e\u200f\u202b Hello. \u202c ", id="right-to-left marks"),
        pytest.param("Hel\u200blo the\u200cre\u200d. ", id="zero-width characters"),
        pytest.param("\ufeffHello. ", id="byte-order mark"),
        pytest.param("co\u00adoperate and un\u00addo. ", id="soft hyphens"),
        pytest.param("Hello,\r\n\r\nThank you.\r", id="carriage returns"),
        pytest.param("\n" * 5000, id="5,000 newlines"),
        pytest.param("Line\u2028break\u2029and \x85 \x0b \x0c more. ", id="other line breaks"),
        pytest.param("e\u0301te\u0301 cafe\u0301. ", id="combining marks"),
        pytest.param("<b>Hi</b> &amp; {'a': %41} + =cmd|' /C'!A0 \\ ", id="markup and formulas"),
        pytest.param("𝒽𝑒𝓁𝓁𝑜 𝕎𝕠𝕣𝕝𝕕 ", id="mathematical letters"),
    ],
)
def test_nothing_in_front_of_a_mistake_moves_its_mark(tool: LanguageTool, before: str) -> None:
    assert marked(tool, f"{before}I have recieved an email.")[-1] == "recieved"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 20_000, id="20,000 characters in one word"),
        pytest.param("ক" * 20_000, id="20,000 Bengali characters in one word"),
        pytest.param("Thank you for your message. " * 3_600, id="100,000 characters"),
        pytest.param("\ud83d" * 1_000, id="nothing but surrogates"),
        pytest.param("😀" * 5_000, id="nothing but emoji"),
    ],
)
def test_an_extreme_text_is_answered_and_the_next_is_too(tool: LanguageTool, text: str) -> None:
    for match in tool.check(text):
        assert 0 <= match.offset < match.offset + match.length <= len(text)
    assert marked(tool, "I have recieved an email.") == ["recieved"]


def test_twenty_trainees_at_once_each_get_their_own_answer(tool: LanguageTool) -> None:
    texts = [f"Dear 😀 number {n}, I have recieved the {'very ' * n}good email." for n in range(20)]
    together = threading.Barrier(20)

    def check(text: str) -> list[str]:
        together.wait()
        return marked(tool, text)

    with ThreadPoolExecutor(20) as pool:
        found = list(pool.map(check, texts))
    assert ["recieved" in each for each in found] == [True] * 20
