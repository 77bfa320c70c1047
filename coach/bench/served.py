"""The app as a server process of its own, with data of its own; it can be killed."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Mapping
from pathlib import Path

from coach.config import PROJECT, Settings

_START_SECONDS = 60


def apart(home: Path) -> dict[str, str]:
    """Settings of an app that shares no grammar server with another."""
    jars = Settings.from_environment().jars
    return {"COACH_HOME": str(home), "COACH_LANGUAGETOOL_JARS": str(jars)}


class Served:
    """Serves while the `with` block runs; `kill` is a power cut, `start` comes after it.

    `data` takes the trainees' work and the log; `settings` are further environment variables.
    """

    def __init__(self, data: Path, settings: Mapping[str, str] | None = None) -> None:
        self._data = data
        self._settings = dict(settings or {})
        self._port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def pid(self) -> int:
        """Of the process that serves now; 0 before the start."""
        return self._process.pid if self._process else 0

    def __enter__(self) -> "Served":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end(signal.SIGTERM)

    def start(self) -> None:
        command = [sys.executable, "-m", "streamlit", "run", "app.py"]
        known = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        with (self._data / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                [*command, f"--server.port={self._port}", "--server.headless=true"],
                cwd=PROJECT,
                env={**known, "COACH_DATA": str(self._data), **self._settings},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._wait(self._process)

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def log(self) -> str:
        return (self._data / "server.log").read_text(encoding="utf-8", errors="replace")

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=1):
                    return
            except OSError:
                if process.poll() is not None:
                    raise RuntimeError(f"the app ended at its start\n{self.log()}") from None
                time.sleep(0.1)  # it is the process we wait for
        raise RuntimeError(f"no server after {_START_SECONDS} s\n{self.log()}")

    def _end(self, how: signal.Signals) -> None:
        if self._process and self._process.poll() is None:
            self._process.send_signal(how)
            self._process.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
