"""How apps and the keeper of one server find each other."""

import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from coach.engines.languagetool.runtime_folder import (
    NEIGHBOUR_SECONDS,
    RuntimeFolder,
    ServerRecord,
)
from coach.engines.languagetool.server_process import end_left_over
from coach.engines.languagetool.states import Phase

TAKE_A_LEASE = """
import sys
from pathlib import Path
from coach.engines.languagetool.runtime_folder import RuntimeFolder
folder = RuntimeFolder(Path(sys.argv[1]))
with folder.door():
    lease = folder.take_lease()
print("taken", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> RuntimeFolder:
    return RuntimeFolder(tmp_path / "server")


def test_a_folder_has_users_until_the_last_lease_is_given_back(folder: RuntimeFolder) -> None:
    first, second = folder.take_lease(), folder.take_lease()
    first.release()
    assert folder.has_users()
    second.release()
    assert not folder.has_users()


def test_a_killed_app_is_no_user(folder: RuntimeFolder) -> None:
    app = subprocess.Popen(
        [sys.executable, "-c", TAKE_A_LEASE, str(folder.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with app:
        assert app.stdout is not None
        assert app.stdout.readline() == "taken\n"
        assert folder.has_users()
        app.kill()
    assert not folder.has_users()
    assert not any((folder.path / "leases").iterdir()), "its lease is cleared away"


def test_there_is_one_keeper_at_a_time(folder: RuntimeFolder) -> None:
    lock = folder.try_to_keep()
    assert lock is not None
    assert folder.has_keeper()
    assert folder.try_to_keep() is None
    lock.release()
    assert not folder.has_keeper()


def test_what_the_keeper_wrote_is_read_back(folder: RuntimeFolder) -> None:
    record = ServerRecord(Phase.READY, 1764000000.5, "run", 4711, 12, 3.5, keeper=13)
    folder.write(record)
    assert folder.read() == record
    folder.forget()
    assert folder.read() is None


@pytest.mark.parametrize(
    "words", ["", "{", "[]", '{"phase": "ready"}', '{"phase": "asleep", "since": 1}', "\x00\x01"]
)
def test_words_that_cannot_be_read_are_no_record(folder: RuntimeFolder, words: str) -> None:
    (folder.path / "server.json").write_text(words, encoding="utf-8")
    assert folder.read() is None


def test_folders_long_unused_are_removed_and_used_ones_stay(tmp_path: Path) -> None:
    old, used, recent, mine = (RuntimeFolder(tmp_path / name) for name in ("old", "used", "r", "m"))
    for each in (old, used, recent):
        with each.door():
            each.write(ServerRecord(Phase.READY, 1.0))
    lease = used.take_lease()
    long_ago = time.time() - NEIGHBOUR_SECONDS - 60
    for each in (old, used):
        os.utime(each.path, (long_ago, long_ago))
    mine.clear_old_neighbours()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["m", "r", "used"]
    lease.release()


def test_a_process_that_took_over_the_id_of_a_server_is_left_alone() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as innocent:
        created = psutil.Process(innocent.pid).create_time()
        end_left_over(innocent.pid, created)
        end_left_over(innocent.pid, created - 3600)
        assert innocent.poll() is None
        innocent.communicate(b"\n")
    assert innocent.returncode == 0
