"""One server a machine, through every way in which apps and processes end."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from coach.engines.languagetool.engine import LanguageTool
from coach.engines.languagetool.java import find_java
from coach.engines.languagetool.runtime_folder import RuntimeFolder, ServerRecord
from coach.engines.languagetool.server_setup import ServerSetup
from coach.engines.languagetool.states import Phase
from coach.errors import EngineUnavailable

pytestmark = [pytest.mark.languagetool, pytest.mark.slow]

JARS = Path(__file__).parents[2] / ".coach" / "languagetool"
WRONG = "I have recieved an email."
SPELLING = ["MORFOLOGIK_RULE_EN_US"]
END_SECONDS = 20

# An app: for each line it is sent it answers with the rules that line breaks.
APP = """
import json, sys
from pathlib import Path
from coach.engines.languagetool.engine import LanguageTool
from coach.engines.languagetool.server_setup import ServerSetup
setup = ServerSetup.from_json(sys.argv[1])
with LanguageTool.on_this_machine(setup, Path(sys.argv[2])) as tool:
    print(json.dumps(tool.wait_ready(90)), flush=True)
    for line in sys.stdin:
        print(json.dumps([match.rule_id for match in tool.check(line)]), flush=True)
"""


class App:
    """Another process that uses the engine, as the web app or a command would."""

    def __init__(self, setup: ServerSetup, runtime: Path) -> None:
        self._runtime = runtime / setup.fingerprint()
        self._app = subprocess.Popen(
            [sys.executable, "-c", APP, setup.to_json(), str(runtime)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def is_ready(self) -> bool:
        return bool(self._answer())

    def ask(self, text: str) -> None:
        assert self._app.stdin is not None
        self._app.stdin.write(text + "\n")
        self._app.stdin.flush()

    def check(self, text: str) -> list[str]:
        self.ask(text)
        return list(self._answer())

    def end(self) -> None:
        assert self._app.stdin is not None
        self._app.stdin.close()
        assert self._app.wait(END_SECONDS) == 0

    def kill(self) -> None:
        self._app.kill()
        self._app.wait()

    def has_server(self) -> bool:
        record = RuntimeFolder(self._runtime).read()
        return record is not None and record.pid != 0

    def record(self) -> ServerRecord:
        record = RuntimeFolder(self._runtime).read()
        assert record is not None
        return record

    def server(self) -> psutil.Process:
        return psutil.Process(self.record().pid)

    def keeper(self) -> psutil.Process:
        return psutil.Process(self.record().keeper)

    def everything_behind_it(self) -> list[psutil.Process]:
        return [self.keeper(), *self.keeper().children(recursive=True)]

    def _answer(self) -> list[str]:
        assert self._app.stdout is not None
        line = self._app.stdout.readline()
        assert line, "the app ended"
        return json.loads(line)

    def close_pipes(self) -> None:
        for pipe in (self._app.stdin, self._app.stdout):
            if pipe is not None:
                pipe.close()


@pytest.fixture(scope="module")
def setup() -> ServerSetup:
    setup = ServerSetup(java=find_java(), jars=str(JARS), archives=False)
    if setup.missing():
        pytest.skip(f"{setup.missing()}: `python3 -m coach test` fetches Java and LanguageTool")
    return setup


@pytest.fixture
def start_app(setup: ServerSetup, tmp_path: Path) -> Iterator[Callable[[], App]]:
    apps: list[App] = []

    def start() -> App:
        apps.append(App(setup, tmp_path))
        return apps[-1]

    yield start
    for app in apps:
        app.kill()
        app.close_pipes()


def assert_ended(processes: list[psutil.Process]) -> None:
    _, alive = psutil.wait_procs(processes, timeout=END_SECONDS)
    left = [process for process in alive if process.status() != psutil.STATUS_ZOMBIE]
    assert left == []


def until(is_so: Callable[[], bool]) -> None:
    limit = time.monotonic() + END_SECONDS
    while not is_so():
        assert time.monotonic() < limit
        threading.Event().wait(0.02)


def test_two_apps_share_a_server_that_lives_until_the_last_has_ended(
    start_app: Callable[[], App],
) -> None:
    first, second = start_app(), start_app()
    assert first.is_ready()
    assert second.is_ready()
    server = first.server()
    assert server == second.server()
    everything = first.everything_behind_it()
    first.end()
    assert second.check(WRONG) == SPELLING
    assert second.server() == server
    second.end()
    assert_ended(everything)


def test_a_killed_app_leaves_nothing_behind(start_app: Callable[[], App]) -> None:
    app = start_app()
    assert app.is_ready()
    everything = app.everything_behind_it()
    app.kill()
    assert_ended(everything)


def test_an_app_killed_while_the_server_starts_leaves_nothing_behind(
    start_app: Callable[[], App],
) -> None:
    app = start_app()
    until(app.has_server)
    everything = app.everything_behind_it()
    app.kill()
    assert_ended(everything)


def test_an_app_outlives_a_killed_app_that_had_started_the_server(
    start_app: Callable[[], App],
) -> None:
    first = start_app()
    assert first.is_ready()
    second = start_app()
    assert second.is_ready()
    server = second.server()
    first.kill()
    assert second.check(WRONG) == SPELLING
    assert second.server() == server


def test_a_killed_server_is_started_again_and_the_check_is_answered(
    start_app: Callable[[], App],
) -> None:
    app = start_app()
    assert app.is_ready()
    killed = app.server()
    killed.kill()
    assert app.check(WRONG) == SPELLING
    assert app.server() != killed


def test_a_server_that_hangs_is_replaced_and_the_check_is_answered(
    start_app: Callable[[], App],
) -> None:
    app = start_app()
    assert app.is_ready()
    hung = app.server()
    hung.suspend()
    assert app.check(WRONG) == SPELLING
    assert app.server() != hung
    assert_ended([hung])


def test_a_killed_keeper_takes_its_server_along_and_is_replaced(
    start_app: Callable[[], App],
) -> None:
    app = start_app()
    assert app.is_ready()
    before = app.everything_behind_it()
    app.keeper().kill()
    assert_ended(before)
    assert app.check(WRONG) == SPELLING
    after = app.everything_behind_it()
    app.end()
    assert_ended(after)


def test_what_even_the_guard_could_not_end_is_ended_by_the_next_keeper(
    start_app: Callable[[], App],
) -> None:
    app = start_app()
    assert app.is_ready()
    server, keeper = app.server(), app.keeper()
    guards = [child for child in keeper.children() if child != server]
    keeper.suspend()
    for process in [*guards, keeper]:
        process.kill()
    assert_ended([server])
    assert app.check(WRONG) == SPELLING


def test_the_first_orderly_end_leaves_an_archive_that_the_next_start_uses(
    setup: ServerSetup, tmp_path: Path
) -> None:
    archiving = replace(setup, archives=True)
    folder = tmp_path / archiving.fingerprint()
    for _ in range(2):
        with LanguageTool.on_this_machine(archiving, tmp_path) as tool:
            assert tool.wait_ready(90), tool.state()
            assert [match.rule_id for match in tool.check(WRONG)] == SPELLING
            record = RuntimeFolder(folder).read()
            assert record is not None
            options = psutil.Process(record.pid).cmdline()
        assert (folder / "start.aot").stat().st_size > 1_000_000
    assert f"-XX:AOTCache={folder / 'start.aot'}" in options


def test_missing_jars_are_said(setup: ServerSetup, tmp_path: Path) -> None:
    jars = tmp_path / "jars"
    jars.mkdir()
    without = ServerSetup(java=setup.java, jars=str(jars), archives=False)
    with LanguageTool.on_this_machine(without, tmp_path / "runtime") as tool:
        assert not tool.wait_ready(60)
        assert (tool.state().phase, tool.state().reason) == (Phase.DOWN, "jars_missing")
        with pytest.raises(EngineUnavailable):
            tool.check(WRONG)
