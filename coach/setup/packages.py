"""The Python environment: made, filled from a lock with sums, and marked whole at the end."""

import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from coach.setup import stamps
from coach.setup.messages import UNREACHABLE, UNREACHABLE_BN, SetupFailed, say
from coach.setup.places import Places
from coach.setup.profiles import PROFILES, Profile
from coach.setup.uv_settings import uv_environment

_PIN = re.compile(r"^[A-Za-z0-9][\w.-]*==", re.MULTILINE)


def is_whole(places: Places, profile: Profile) -> bool:
    """Whether the environment holds just what the profile's lock says now."""
    if places.unfinished.exists() or not places.python.exists():
        return False
    locks = stamps.read(places.stamp).get("locks", {})
    return locks.get(profile.name) == stamps.sha256_of(profile.lock)


def install(places: Places, profile: Profile, *, held: int) -> None:
    """Bring the environment to the profile's lock; `held` is the set-up lock's descriptor.

    An environment that an earlier set-up left half changed is made anew.
    """
    begun = time.monotonic()
    wanted = widest(places, profile)
    uv = _find_uv()
    usable = places.python.exists() and not places.unfinished.exists()
    places.home.mkdir(parents=True, exist_ok=True)
    places.unfinished.touch()
    places.stamp.unlink(missing_ok=True)
    if not usable:
        _create(places, uv)
    pins = len(_PIN.findall(wanted.lock.read_text("utf-8")))
    say(
        f"Python packages: {pins}, at most {wanted.about_mb} MB to fetch, with {'uv' if uv else 'pip'}"
    )
    _fill(places, wanted, uv, held)
    _mark_whole(places, wanted)
    say(f"Python packages: done in {time.monotonic() - begun:.0f} s")


def widest(places: Places, profile: Profile) -> Profile:
    """`profile`, or a wider one that was installed before: nobody loses their test tools."""
    had = stamps.read(places.stamp).get("locks", {})
    wider = [p for p in PROFILES.values() if p.name in had and profile.name in p.includes]
    return max([profile, *wider], key=lambda p: len(p.includes))


def _create(places: Places, uv: str | None) -> None:
    if places.environment.exists():
        say(
            "An earlier set-up did not finish; starting the environment anew. / আগের সেট-আপ শেষ হয়নি; নতুন করে শুরু করছি।"
        )
        shutil.rmtree(places.environment)
    base = getattr(sys, "_base_executable", None) or sys.executable
    if uv:
        command = [uv, "venv", "--quiet", "--no-project", "--python", base]
    elif has_venv():
        command = [base, "-m", "venv"]
    else:
        raise SetupFailed(
            f"Python's venv module is missing. Add it with: {venv_command()}",
            "Python-এর venv অংশটি নেই। উপরের কমান্ডটি চালিয়ে আবার চেষ্টা করুন।",
        )
    done = subprocess.run([*command, str(places.environment)], capture_output=True, text=True)
    if done.returncode:
        raise SetupFailed(
            f"The environment could not be made in {places.environment}:\n"
            f"{(done.stderr or done.stdout).strip()}",
            "পরিবেশ তৈরি করা গেল না। ফোল্ডারে লেখার অনুমতি ও ডিস্কে জায়গা আছে কি না দেখুন।",
        )


def has_venv() -> bool:
    """Debian ships venv without what it needs, and tells so only after half of the work."""
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def venv_command() -> str:
    """The one command that adds the venv module to this Python."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if shutil.which("apt-get"):
        return f"sudo apt install python{version}-venv"
    if shutil.which("apk"):
        return "sudo apk add python3 py3-pip"
    if shutil.which("zypper"):
        return f"sudo zypper install python{version.replace('.', '')}-venv"
    if shutil.which("dnf"):
        return f"sudo dnf install python{version}-libs"
    return f"{sys.executable} -m pip install uv"


def _find_uv() -> str | None:
    """uv, if it is there and really starts (a version manager's shim may only complain)."""
    found = shutil.which("uv")
    if not found:
        return None
    try:
        works = subprocess.run([found, "--version"], capture_output=True, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return found if works.returncode == 0 else None


def _fill(places: Places, profile: Profile, uv: str | None, held: int) -> None:
    # The lock is whole, so nothing is to be resolved again: --no-deps.
    wanted = ["--require-hashes", "--no-deps", "-r", str(profile.lock)]
    offline = os.environ.get("COACH_OFFLINE_FOLDER")
    if offline:
        wanted += ["--no-index", "--find-links", str(Path(offline).expanduser().resolve())]
    env = dict(os.environ)
    if uv:
        command = [uv, "pip", "install", "--python", str(places.python), *wanted]
        env = uv_environment(env)
    else:
        # Compiling all 6,600 files takes longer than the first start takes to compile its own.
        pip = [str(places.python), "-m", "pip", "install", "--no-input", "--no-compile"]
        command = [*pip, *wanted]
        env["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
    inherited = () if os.name == "nt" else (held,)
    if subprocess.run(command, stdout=sys.stderr, env=env, pass_fds=inherited).returncode:
        tested = "" if sys.version_info < (3, 15) else " (tested with Python 3.11 to 3.14)"
        raise SetupFailed(
            f"The Python packages could not be installed{tested}; the lines above name which.\n"
            f"{UNREACHABLE}",
            f"Python প্যাকেজ বসানো গেল না। {UNREACHABLE_BN}",
        )


def _mark_whole(places: Places, profile: Profile) -> None:
    locks: dict[str, object] = {
        name: stamps.sha256_of(PROFILES[name].lock) for name in profile.includes
    }
    made: dict[str, object] = {"python": platform.python_version()}
    stamps.write(places.stamp, {"locks": locks, "made": made})
    places.unfinished.unlink()
