"""One life of the Java process that is a LanguageTool server."""

import json
import socket
import subprocess
import sys
import urllib.parse
import urllib.request
import uuid
from http.client import HTTPException
from pathlib import Path

import psutil

from coach.engines.languagetool.server_setup import MAIN_CLASS, ServerSetup

PING_SECONDS = 3.0
WARM_SECONDS = 60.0
END_SECONDS = 3.0
ARCHIVE_SECONDS = 30.0
# A server at work on a long text answers late but uses its processor; one that
# does neither will never answer.
IDLE_MISSES = 2
BUSY_MISSES = 20

# Kills the server when the pipe from the keeper closes without a word, which is
# what happens when the keeper is killed, on every system.
_GUARD = "import os, sys; sys.stdin.buffer.read(1) or os.kill(int(sys.argv[1]), 9)"

# Touches the speller, the tagger, the chunker and many rules, so that they are
# loaded before a trainee waits for them.
_WARM_UP = (
    "Hello Sumaiya, I have went to the the market yesterday. She dont know if the "
    "informations is correct, or if an parcel were send to you're new adress."
)

# Never through a proxy: the server is on this machine, and so must the text be.
_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class ServerProcess:
    def __init__(self, setup: ServerSetup, folder: Path) -> None:
        self.run = uuid.uuid4().hex
        self.port = _free_port()
        self._end_seconds = ARCHIVE_SECONDS if setup.makes_archive(folder) else END_SECONDS
        with open(folder / "server.log", "wb") as log:
            self._java = subprocess.Popen(
                setup.command(folder, self.port),
                cwd=setup.jars,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self._guard = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _GUARD, str(self._java.pid)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._seen = psutil.Process(self._java.pid)
        self.pid = self._java.pid
        self.created = self._seen.create_time()
        self._processor_seconds = 0.0
        self._missed = 0

    def has_ended(self, *, within: float) -> bool:
        """Wait up to `within` seconds for the process to end by itself."""
        try:
            self._java.wait(within)
        except subprocess.TimeoutExpired:
            return False
        return True

    def answers(self) -> bool:
        try:
            with _direct.open(self._url("healthcheck"), timeout=PING_SECONDS):
                is_there = True
        except urllib.request.HTTPError:
            is_there = True  # overloaded, but there
        except (OSError, HTTPException):
            is_there = False
        self._missed = 0 if is_there else self._missed + 1
        return is_there

    def is_stuck(self) -> bool:
        """Whether it has left so many questions in a row without an answer that
        it will never answer again."""
        return self._missed >= (BUSY_MISSES if self._has_worked() else IDLE_MISSES)

    def warm(self) -> bool:
        """Have one text checked, which loads the rules; false when that failed."""
        form = urllib.parse.urlencode({"language": "en-US", "text": _WARM_UP}).encode()
        try:
            with _direct.open(self._url("check"), form, timeout=WARM_SECONDS) as answer:
                return bool(json.load(answer)["matches"])
        except (OSError, HTTPException, ValueError, KeyError):
            return False

    def end(self) -> None:
        """Let it end by itself, which takes it a while when it leaves an archive."""
        self._java.terminate()
        self.has_ended(within=self._end_seconds)
        self.kill()

    def kill(self) -> None:
        """End it now; nothing to do for one that has ended."""
        self._java.kill()
        self._java.wait()
        if self._guard.stdin and not self._guard.stdin.closed:
            self._guard.communicate(b"x")

    def _url(self, what: str) -> str:
        return f"http://127.0.0.1:{self.port}/v2/{what}"

    def _has_worked(self) -> bool:
        """Whether it used the processor since last asked."""
        try:
            times = self._seen.cpu_times()
        except psutil.Error:
            return False
        before, self._processor_seconds = self._processor_seconds, times.user + times.system
        return self._processor_seconds - before > 0.1


def end_left_over(pid: int, created: float) -> None:
    """End the server of a keeper that was killed, if `pid` is still that one."""
    try:
        process = psutil.Process(pid)
        if abs(process.create_time() - created) < 2 and MAIN_CLASS in process.cmdline():
            process.kill()
            process.wait(END_SECONDS)
    except (psutil.NoSuchProcess, psutil.AccessDenied, psutil.TimeoutExpired):
        return


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
