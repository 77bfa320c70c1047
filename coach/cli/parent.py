"""Leave nothing running: end when the process that started this one is gone, however it went."""

import contextlib
import os
import signal
import threading
import time

import psutil

_LOOK_EVERY = 0.5
_GRACE = 10


def end_with_parent() -> None:
    """Watch the set-up process that started this command, if one did."""
    number = os.environ.pop("COACH_PARENT_PID", "")
    if not number.isdecimal():
        return
    try:
        parent = psutil.Process(int(number))
    except psutil.NoSuchProcess:
        os._exit(1)
    threading.Thread(target=_end_after, args=(parent,), daemon=True, name="parent").start()


def _end_after(parent: psutil.Process) -> None:
    with contextlib.suppress(psutil.NoSuchProcess):
        # Not `wait`: it goes on while the dead parent's own parent has not looked at its end.
        while parent.is_running() and parent.status() != psutil.STATUS_ZOMBIE:
            time.sleep(_LOOK_EVERY)
    # As if asked to end: servers shut down in order. What does not listen is ended hard.
    timer = threading.Timer(_GRACE, os._exit, args=(1,))
    timer.daemon = True
    timer.start()
    if os.name == "nt":
        signal.raise_signal(signal.SIGINT)
    else:
        os.kill(os.getpid(), signal.SIGTERM)
