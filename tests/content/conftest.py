"""One LanguageTool with our rules loaded, for all tests of content that need it."""

from collections.abc import Iterator

import pytest

from coach.rules.grammar.build import build
from coach.rules.grammar.finder import GrammarFinder
from tests.content.rule_server import JARS, RuleServer, serving

_ABSENT = "LanguageTool is not here yet: `python -m coach doctor` says how to fetch it"


@pytest.fixture(scope="session")
def finder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GrammarFinder]:
    """Our judgement over a server with our rules."""
    if not any(JARS.glob("languagetool-server-*.jar")):
        pytest.skip(_ABSENT)
    folder = tmp_path_factory.mktemp("rules")
    with serving(folder, build(folder)) as server:
        yield GrammarFinder(server)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RuleServer]:
    """LanguageTool as it comes, without our rules."""
    if not any(JARS.glob("languagetool-server-*.jar")):
        pytest.skip(_ABSENT)
    with serving(tmp_path_factory.mktemp("plain")) as server:
        yield server
