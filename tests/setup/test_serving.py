"""`coach run` with a small app in the place of ours: it serves, says so, and leaves nothing."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from coach.setup.places import PROJECT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="only on POSIX: signals"),
]

APP = """
import streamlit as st
app = st.App("page.py")
"""
PAGE = """
import streamlit as st
st.text("Hello")
"""
SET_UP = """
import sys
from coach.setup import child
sys.exit(child.run(sys.argv[1:], env=child.environment()))
"""


@dataclass
class Served:
    """Set-up's process, what it said until the app was ready, and the server's process."""

    process: subprocess.Popen[str]
    port: int
    said: str
    server: psutil.Process


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(PROJECT / "coach", tmp_path / "coach")
    (tmp_path / "app.py").write_text(APP, encoding="utf-8")
    (tmp_path / "page.py").write_text(PAGE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def served(project: Path) -> Iterator[Served]:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "coach.cli.main", "run", "--no-browser", "--port", str(port)]
    with subprocess.Popen(
        [sys.executable, "-c", SET_UP, *command],
        cwd=project,
        env={**os.environ, "HOME": str(project), "PYTHONPATH": str(project)},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stderr
        said = []
        for line in process.stderr:
            said.append(line)
            if "ready" in line:
                break
        [server] = psutil.Process(process.pid).children()
        yield Served(process, port, "".join(said), server)
        with contextlib.suppress(psutil.NoSuchProcess):  # ended by the test, as it should be
            server.kill()
        process.kill()


def health(served: Served) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{served.port}/_stcore/health") as answer:
        return answer.read().decode()


def test_it_says_where_it_serves_and_streamlit_answers_there(served: Served) -> None:
    assert f"http://127.0.0.1:{served.port}" in served.said
    assert health(served) == "ok"


def test_it_listens_on_this_machine_alone(served: Served) -> None:
    listening = [c.laddr for c in served.server.net_connections() if c.status == "LISTEN"]
    assert [(address.ip, address.port) for address in listening] == [("127.0.0.1", served.port)]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_end_it_leaves_nothing(served: Served, number: signal.Signals) -> None:
    server = served.server
    served.process.send_signal(number)
    assert served.process.wait(30) == 128 + number
    assert not server.is_running()


def test_killed_it_leaves_nothing(served: Served) -> None:
    server = served.server
    served.process.kill()
    gone, _ = psutil.wait_procs([server], timeout=30)
    assert gone == [server]
