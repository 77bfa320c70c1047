"""One set-up at a time on one folder."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coach.setup.messages import say


def _try_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


@contextmanager
def alone(path: Path) -> Iterator[int]:
    """Wait until no other set-up holds `path`; gives the descriptor that holds it.

    The system lets go of it when its last holder ends, however it ends. On
    POSIX a child that inherits the descriptor holds it too: an installer that
    outlives a killed set-up keeps the next one waiting.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _try_lock(descriptor):
            say("Another set-up is running; waiting for it. / আরেকটি সেট-আপ চলছে, অপেক্ষা করছি।")
            while not _try_lock(descriptor):
                time.sleep(0.3)
        yield descriptor
    finally:
        os.close(descriptor)
