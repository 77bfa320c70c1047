"""Texts checked by a real LanguageTool server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.engines.languagetool.engine import LanguageTool
from coach.engines.languagetool.java import find_java
from coach.engines.languagetool.server_setup import ServerSetup
from coach.engines.languagetool.states import Phase

JARS = Path(__file__).parents[2] / ".coach" / "languagetool"


@pytest.fixture(scope="module")
def tool(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageTool]:
    setup = ServerSetup(java=find_java(), jars=str(JARS))
    if setup.missing():
        pytest.skip(f"{setup.missing()}: `python3 -m coach test` fetches Java and LanguageTool")
    with LanguageTool.on_this_machine(setup, tmp_path_factory.mktemp("runtime")) as tool:
        assert tool.wait_ready(90), tool.state()
        yield tool


def test_a_mistake_is_found_with_its_place_and_suggestion(tool: LanguageTool) -> None:
    text = "I have recieved an email."
    (match,) = tool.check(text)
    assert text[match.offset : match.offset + match.length] == "recieved"
    assert match.rule_id == "MORFOLOGIK_RULE_EN_US"
    assert match.replacements[0] == "received"


def test_a_warmed_server_says_that_it_is_ready(tool: LanguageTool) -> None:
    assert tool.state().phase is Phase.READY
