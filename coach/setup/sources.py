"""Where LanguageTool's jars may come from, as the user's settings say, and fetching one."""

import json
import os
import ssl
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from coach.setup.maven_mirror import mirror_of_central
from coach.setup.messages import SetupFailed

_TRIES = 3
_TIME_LIMIT = 30
_WHAT_THE_ENVIRONMENT_KNOWS = """
import json, certifi
from jgo.config import GlobalSettings
from jgo.constants import MAVEN_CENTRAL_URL
user = GlobalSettings.load()
print(json.dumps({
    "central": user.repositories.get("central"), "default": MAVEN_CENTRAL_URL,
    "kept": str(user.repo_cache), "certificates": certifi.where(),
}))
"""


@dataclass(frozen=True, slots=True)
class Sources:
    """Folders of this machine first, then repositories."""

    folder: Path | None
    """The user's offline folder, flat."""
    local_maven: Path | None
    repositories: tuple[str, ...]
    trusted: ssl.SSLContext | None = None

    @classmethod
    def of_user(cls, python: Path) -> "Sources":
        """`python` is the environment's: jgo there knows the default repository.

        First wins: COACH_OFFLINE_FOLDER, COACH_MAVEN_URL, jgo's settings, Maven's settings.
        """
        known = _ask(python)
        local = Path(known["kept"])
        if offline := os.environ.get("COACH_OFFLINE_FOLDER"):
            return cls(Path(offline).expanduser(), local, ())
        repository = (
            os.environ.get("COACH_MAVEN_URL")
            or known["central"]
            or mirror_of_central(Path.home() / ".m2" / "settings.xml")
            or known["default"]
        )
        return cls(None, local, (repository.rstrip("/"),), _trust(known["certificates"]))

    def files(self, path: str) -> Iterator[Path]:
        """Places on this machine where the file of that repository path may lie."""
        if self.folder:
            yield self.folder / path.rpartition("/")[2]
        if self.local_maven:
            yield self.local_maven / path


def _ask(python: Path) -> dict[str, str]:
    answer = subprocess.run(
        [str(python), "-c", _WHAT_THE_ENVIRONMENT_KNOWS], capture_output=True, text=True
    )
    if answer.returncode:
        raise SetupFailed(
            f"The environment does not work:\n{answer.stderr.strip()}\n"
            f"Delete the folder {python.parent.parent} and run the same command again.",
            "পরিবেশটি কাজ করছে না। উপরের ফোল্ডারটি মুছে একই কমান্ড আবার চালান।",
        )
    known: dict[str, str] = json.loads(answer.stdout)
    return known


def _trust(certificates: str) -> ssl.SSLContext:
    """The system's certificates, the shipped ones (python.org's macOS build has none), the user's."""
    context = ssl.create_default_context()
    own = (os.environ.get(name) for name in ("REQUESTS_CA_BUNDLE", "PIP_CERT"))
    for bundle in (certificates, *own):
        if bundle and Path(bundle).is_file():
            context.load_verify_locations(bundle)
    return context


def download(
    url: str,
    target: Path,
    trusted: ssl.SSLContext | None,
    told: Callable[[int], None],
    *,
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Fetch `url` into `target`, telling the size of each piece; OSError after the last try."""
    for attempt in range(1, _TRIES + 1):
        try:
            _download_once(url, target, trusted, told)
        except urllib.error.HTTPError as problem:
            if problem.code < 500 or attempt == _TRIES:
                raise
        except OSError:
            if attempt == _TRIES:
                raise
        else:
            return
        pause(attempt)


def _download_once(
    url: str, target: Path, trusted: ssl.SSLContext | None, told: Callable[[int], None]
) -> None:
    with (
        urllib.request.urlopen(url, timeout=_TIME_LIMIT, context=trusted) as answer,
        target.open("wb") as file,
    ):
        expected = answer.headers.get("Content-Length")
        while piece := answer.read(1 << 16):
            file.write(piece)
            told(len(piece))
        if expected and file.tell() != int(expected):
            raise ConnectionError(f"only {file.tell()} of {expected} bytes came")
