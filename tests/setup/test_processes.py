"""Children and locks: signals are passed on, and nothing is left running or held."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import psutil
import pytest

from coach.setup.places import PROJECT

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="only on POSIX: signals")


def python(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *arguments],
        cwd=PROJECT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def line_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


PARENT = """
    import sys
    from coach.setup import child
    sys.exit(child.run([sys.executable, "-c", sys.argv[1]], env=child.environment()))
"""
WAITS = "import time; print('up', flush=True); time.sleep(60)"
ENDS_IN_ORDER = """
import os, signal, sys, time
for number in (signal.SIGTERM, signal.SIGINT):
    signal.signal(number, lambda n, f: (os.write(1, b'asked %d\\n' % n), sys.exit(7)))
print('up', flush=True)
time.sleep(60)
"""
WATCHES = """
import os, time
from coach.cli import parent
parent.end_with_parent()
print(os.getpid(), flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("code", [0, 1, 5, 130])
def test_the_exit_code_is_the_childs(code: int) -> None:
    assert python(PARENT, f"raise SystemExit({code})").wait(30) == code


@POSIX
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_is_passed_on_and_the_child_decides(number: signal.Signals) -> None:
    parent = python(PARENT, ENDS_IN_ORDER)
    assert line_of(parent) == "up"
    parent.send_signal(number)
    assert line_of(parent) == f"asked {int(number)}"
    assert parent.wait(30) == 7


@POSIX
def test_a_child_ended_by_a_signal_is_told_as_a_shell_tells_it() -> None:
    parent = python(PARENT, WAITS)
    assert line_of(parent) == "up"
    parent.terminate()
    assert parent.wait(30) == 128 + signal.SIGTERM


@pytest.mark.slow
def test_a_killed_parent_leaves_no_child() -> None:
    parent = python(PARENT, WATCHES)
    child = psutil.Process(int(line_of(parent)))
    parent.kill()
    parent.wait(30)
    psutil.wait_procs([child], timeout=30)
    assert not child.is_running()


HOLDS = """
    import sys, time
    from pathlib import Path
    from coach.setup.only_one import alone
    with alone(Path(sys.argv[1])):
        print('held', flush=True)
        time.sleep(60)
"""
WAITS_FOR_LOCK = """
    import sys
    from pathlib import Path
    from coach.setup.only_one import alone
    with alone(Path(sys.argv[1])):
        print('held', flush=True)
"""


def test_a_second_set_up_waits_for_the_first_even_if_that_is_killed(tmp_path: Path) -> None:
    lock = str(tmp_path / "home" / "setup.lock")
    first = python(HOLDS, lock)
    assert line_of(first) == "held"
    second = python(WAITS_FOR_LOCK, lock)
    assert second.stderr
    assert "waiting" in second.stderr.readline()
    assert second.poll() is None
    first.kill()
    assert line_of(second) == "held"
    assert second.wait(30) == 0


INSTALLER_OUTLIVES = """
    import os, subprocess, sys
    from pathlib import Path
    from coach.setup.only_one import alone
    with alone(Path(sys.argv[1])) as held:
        installer = subprocess.Popen([sys.executable, "-c", sys.argv[2]], pass_fds=(held,))
        installer.wait()
"""
SAYS_ITS_NUMBER = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"


@POSIX
def test_an_installer_that_outlives_its_set_up_keeps_the_next_waiting(tmp_path: Path) -> None:
    lock = str(tmp_path / "setup.lock")
    first = python(INSTALLER_OUTLIVES, lock, SAYS_ITS_NUMBER)
    installer = int(line_of(first))
    first.kill()
    second = python(WAITS_FOR_LOCK, lock)
    assert second.stderr
    assert "waiting" in second.stderr.readline()
    os.kill(installer, signal.SIGKILL)
    assert line_of(second) == "held"
