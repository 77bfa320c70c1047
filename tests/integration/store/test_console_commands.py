"""What an admin does at the server's console: accounts, copies."""

from pathlib import Path

import pytest

from coach.cli.main import main
from coach.config import Settings
from coach.store import open_store


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)


def test_accounts_are_made_listed_and_given_another_role(capsys: pytest.CaptureFixture):
    assert main(["user", "add", "boss", "--role", "admin", "--name", "Nusrat"]) == 0
    said = capsys.readouterr()
    assert said.out.strip().replace("-", "").isalnum()
    assert "/account/reset" in said.err
    assert main(["user", "add", "rina"]) == 0
    assert main(["user", "role", "rina", "mentor"]) == 0
    capsys.readouterr()
    assert main(["user", "list"]) == 0
    assert capsys.readouterr().out == "admin\tboss\tNusrat\nmentor\trina\trina\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["user", "add", "two words"], "no spaces"),
        (["user", "reset", "nobody"], "no account with the sign-in name “nobody”"),
        (["user", "role", "boss", "trainee"], "always be one admin"),
        (["user", "add", "BOSS"], "Someone else has this sign-in name"),
        (["restore", "nothing.db"], "no file nothing.db"),
    ],
)
def test_what_cannot_be_done_is_said(capsys: pytest.CaptureFixture, words: list[str], said: str):
    main(["user", "add", "boss", "--role", "admin"])
    capsys.readouterr()
    assert main(words) == 2
    refused = capsys.readouterr()
    assert said in refused.err
    assert refused.out == ""


def test_a_copy_replaces_work_only_when_told_to_and_keeps_that_too(
    tmp_path: Path, capsys: pytest.CaptureFixture
):
    main(["user", "add", "boss", "--role", "admin"])
    copy = tmp_path / "copy.db"
    assert main(["backup", str(copy)]) == 0
    assert main(["backup", str(copy)]) == 2, "a copy is never written over"
    main(["user", "add", "late"])
    assert main(["restore", str(copy)]) == 2
    capsys.readouterr()
    assert main(["restore", str(copy), "--replace"]) == 0
    kept = Path(capsys.readouterr().out.strip())
    assert names() == ["boss"]
    assert main(["restore", str(kept), "--replace"]) == 0
    assert names() == ["boss", "late"]


def names() -> list[str]:
    store = open_store(Settings.from_environment())
    found = [account.sign_in_name for account, _ in store.accounts.all()]
    store.close()
    return found
