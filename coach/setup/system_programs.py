"""Programs that only the tests need and only the system can bring."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_SCRIPT = "sudo tests/install-system-packages.sh"
_CHROMIUM_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
_CHROMIUM_PATHS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
)


@dataclass(frozen=True, slots=True)
class Program:
    """`marker` is the pytest marker of the tests that need it."""

    name: str
    bengali: str
    marker: str
    mend: str
    find: Callable[[], str | None]


def chromium() -> str | None:
    """The browser that Playwright drives."""
    on_path = (shutil.which(name) for name in _CHROMIUM_NAMES)
    installed = (path for path in _CHROMIUM_PATHS if Path(path).is_file())
    return next(filter(None, [*on_path, *installed]), None)


def postgresql() -> str | None:
    """`initdb` of the newest PostgreSQL, or the database that COACH_TEST_PG_URL names."""
    if os.environ.get("COACH_TEST_PG_URL"):
        return "COACH_TEST_PG_URL"
    if found := shutil.which("initdb"):
        return found
    homes = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = sorted(homes, key=lambda p: int(p.parts[4]) if p.parts[4].isdecimal() else 0)
    return str(newest[-1]) if newest else None


FOR_TESTS = (
    Program("Chromium", "ক্রোমিয়াম", "browser", _SCRIPT, chromium),
    Program("PostgreSQL", "পোস্টগ্রেস", "postgres", _SCRIPT, postgresql),
)
