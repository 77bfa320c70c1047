"""What the user's own settings for pip and Maven say, the set-up follows."""

from pathlib import Path

import pytest

from coach.setup import uv_settings
from coach.setup.maven_mirror import mirror_of_central
from coach.setup.uv_settings import parse_pip_settings, uv_environment

LISTING = """\
:env:.cert='/certs/own.pem'
global.index-url='https://user@mirror.example/simple'
global.find-links='/wheels\\n/more wheels'
global.timeout='9'
install.timeout='60'
list.format='columns'
not a setting
"""


def test_pip_settings_are_read_with_the_nearest_winning() -> None:
    assert parse_pip_settings(LISTING) == {
        "cert": "/certs/own.pem",
        "index-url": "https://user@mirror.example/simple",
        "find-links": "/wheels /more wheels",
        "timeout": "60",
    }


def test_uv_hears_what_pip_was_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings = {"index-url": "https://a.example", "extra-index-url": "https://b.example"}
    monkeypatch.setattr(
        uv_settings,
        "_pip_settings",
        lambda: {**settings, "find-links": f"{tmp_path} /not/there https://c.example"},
    )
    told = uv_environment({"PATH": "/bin"})
    assert told["UV_DEFAULT_INDEX"] == "https://a.example"
    assert told["UV_INDEX"] == "https://b.example"
    assert told["UV_INDEX_STRATEGY"] == "unsafe-best-match"
    assert told["UV_FIND_LINKS"] == f"{tmp_path},https://c.example"
    assert told["PATH"] == "/bin"


def test_a_setting_made_for_uv_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uv_settings, "_pip_settings", lambda: {"index-url": "https://a.example"})
    told = uv_environment({"UV_DEFAULT_INDEX": "https://own.example"})
    assert told["UV_DEFAULT_INDEX"] == "https://own.example"


MIRROR = "<mirror><mirrorOf>{of}</mirrorOf><url>{url}</url></mirror>"
NAMESPACE = ' xmlns="http://maven.apache.org/SETTINGS/1.0.0"'


@pytest.mark.parametrize("namespace", ["", NAMESPACE], ids=["plain", "namespace"])
@pytest.mark.parametrize(
    ("of", "url", "expected"),
    [
        ("central", "https://mirror.example/maven", "https://mirror.example/maven"),
        ("*", "https://mirror.example/maven", "https://mirror.example/maven"),
        ("other, central", "https://mirror.example/maven", "https://mirror.example/maven"),
        ("*,!central", "https://mirror.example/maven", None),
        ("external:http:*", "http://0.0.0.0/", None),
        ("other", "https://mirror.example/maven", None),
        ("central", "ftp://mirror.example", None),
    ],
)
def test_the_mirror_of_mavens_settings(
    tmp_path: Path, namespace: str, of: str, url: str, expected: str | None
) -> None:
    file = tmp_path / "settings.xml"
    mirror = MIRROR.format(of=of, url=url)
    file.write_text(
        f"<settings{namespace}><mirrors>{mirror}</mirrors></settings>", encoding="utf-8"
    )
    assert mirror_of_central(file) == expected


@pytest.mark.parametrize("content", [None, "", "<settings>"], ids=["missing", "empty", "broken"])
def test_settings_that_cannot_be_read_name_no_mirror(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "settings.xml"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    assert mirror_of_central(file) is None
