"""A changed rule is another version, so that old marks are never taken for new ones."""

import shutil
from pathlib import Path

import pytest

from coach.rules import version


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "rules"
    shutil.copytree(version._FOLDER / "replies", folder / "replies")
    monkeypatch.setattr(version, "_FOLDER", folder)
    return folder


def told() -> str:
    version.rules_version.cache_clear()
    return version.rules_version()


@pytest.fixture(autouse=True)
def _forget():
    yield
    version.rules_version.cache_clear()


def test_the_same_rules_have_one_version_however_their_lines_end(rules: Path) -> None:
    before = told()
    file = rules / "replies" / "words.py"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert told() == before


def test_a_changed_check_a_new_one_and_a_renamed_one_are_other_versions(rules: Path) -> None:
    seen = [told()]
    file = rules / "replies" / "words.py"
    file.write_text(file.read_text(encoding="utf-8") + "\n# more\n", encoding="utf-8")
    seen.append(told())
    (rules / "replies" / "new.txt").write_text("new\n", encoding="utf-8")
    seen.append(told())
    (rules / "replies" / "new.txt").rename(rules / "replies" / "newer.txt")
    seen.append(told())
    assert len(set(seen)) == 4
