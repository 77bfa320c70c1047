"""A PostgreSQL server for the tests: a given one, or one of our own for the session."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

GIVEN = "COACH_TEST_PG_URL"
HOW_TO_ADD = (
    "PostgreSQL is not installed: these tests were left out. Add it with "
    "`apt-get install postgresql` (macOS: `brew install postgresql`), or give the address "
    f"of a server whose databases the tests may make and drop: {GIVEN}=postgresql://..."
)


@contextmanager
def server() -> Iterator[str | None]:
    """The address of a running server; None when there is none to be had."""
    if given := os.environ.get(GIVEN):
        yield given
    elif (programs := _programs()) is None:
        yield None
    else:
        with _own_server(programs) as address:
            yield address


def _programs() -> Path | None:
    """The folder of initdb and pg_ctl; Debian keeps them off the PATH."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), reverse=True)
    for found in (*debian, shutil.which("pg_ctl")):
        if found and Path(found).resolve().with_name("initdb").exists():
            return Path(found).resolve().parent
    return None


@contextmanager
def _own_server(programs: Path) -> Iterator[str]:
    # A socket's path may have 107 characters, so not in pytest's deep folders.
    with tempfile.TemporaryDirectory(prefix="coach-pg-", ignore_cleanup_errors=True) as folder:
        user = _as_another_user(Path(folder))
        data = f"{folder}/data"
        # It lives for a minute: nothing of it needs to survive a power cut.
        careless = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        run = _runner(programs, folder, user)
        run("initdb", "-D", data, "-U", "coach", "-A", "trust", "-E", "UTF8", "-N")
        only_here = f"-k {folder} -c listen_addresses='' {careless}"
        run("pg_ctl", "-D", data, "-l", f"{folder}/log", "-w", "-o", only_here, "start")
        try:
            yield f"postgresql://coach@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


def _runner(programs: Path, folder: str, user: dict[str, Any]) -> Any:
    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [str(programs / program), *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=folder,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            **user,
        )

    return run


def _as_another_user(folder: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root; for root, whom to run it as."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return {}
    import pwd  # not on Windows

    names = {entry.pw_name for entry in pwd.getpwall()}
    other = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    os.chown(folder, other.pw_uid, other.pw_gid)
    return {"user": other.pw_uid, "group": other.pw_gid, "extra_groups": []}
