"""The app as a server process of its own, with a database of its own; it can be killed."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

PROJECT = Path(__file__).parents[2]
_START_SECONDS = 60


class Served:
    """Serves while the `with` block runs; `kill` is a power cut, `start` comes after it."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def __enter__(self) -> "Served":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end(signal.SIGTERM)

    def start(self) -> None:
        command = [sys.executable, "-m", "streamlit", "run", "app.py"]
        known = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        self._process = subprocess.Popen(
            [*command, f"--server.port={self._port}", "--server.headless=true"],
            cwd=PROJECT,
            env={**known, "COACH_DATA": str(self._data)},
            stdout=(self._data / "server.log").open("ab"),
            stderr=subprocess.STDOUT,
        )
        self._wait()

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def log(self) -> str:
        return (self._data / "server.log").read_text(encoding="utf-8", errors="replace")

    def _wait(self) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=1):
                    return
            except OSError:
                assert self._process is not None
                assert self._process.poll() is None, self.log()
                time.sleep(0.1)  # it is the process we wait for
        raise AssertionError(f"no server after {_START_SECONDS} s\n{self.log()}")

    def _end(self, how: signal.Signals) -> None:
        if self._process and self._process.poll() is None:
            self._process.send_signal(how)
            self._process.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
