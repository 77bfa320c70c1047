"""LanguageTool's jars: fetched in parallel, verified against the lock, never half there."""

import shutil
import threading
import time
import tomllib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from coach.setup import stamps
from coach.setup.messages import UNREACHABLE, UNREACHABLE_BN, SetupFailed, say
from coach.setup.places import JAR_LOCK
from coach.setup.sources import Sources, download

_STAMP = "complete.json"
_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Jar:
    """One line of the lock."""

    path: str
    """Where every Maven repository keeps it."""
    sha256: str

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


def locked(lock: Path = JAR_LOCK) -> list[Jar]:
    """The jars that the lock names."""
    jars = []
    for one in tomllib.loads(lock.read_text("utf-8"))["dependencies"]:
        group, artifact, version = (
            one["groupId"].replace(".", "/"),
            one["artifactId"],
            one["version"],
        )
        path = f"{group}/{artifact}/{version}/{artifact}-{version}.{one['packaging']}"
        jars.append(Jar(path, one["sha256"]))
    return jars


def is_whole(folder: Path, lock: Path = JAR_LOCK) -> bool:
    """Whether the folder was verified against this lock and still holds files of those sizes."""
    stamp = stamps.read(folder / _STAMP)
    if stamp.get("lock", {}).get("sha256") != stamps.sha256_of(lock):
        return False
    return all(
        (folder / name).is_file() and (folder / name).stat().st_size == size
        for name, size in stamp.get("sizes", {}).items()
    )


def distrust(folder: Path) -> None:
    """Have every sum checked again at the next set-up."""
    (folder / _STAMP).unlink(missing_ok=True)


def damaged(folder: Path, lock: Path = JAR_LOCK) -> list[str]:
    """Names of jars that are missing or not what the lock says, by their sums."""
    return [jar.name for jar in locked(lock) if not _is_there(folder / jar.name, jar)]


def _is_there(path: Path, jar: Jar) -> bool:
    return path.is_file() and stamps.sha256_of(path) == jar.sha256


@dataclass(slots=True)
class _Progress:
    """Says how far it is, seldom enough for a log."""

    total: int
    begun: float = field(default_factory=time.monotonic)
    count: int = 0
    fetched: int = 0
    _said: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, size: int = 0, *, jars: int = 0) -> None:
        with self._lock:
            self.fetched += size
            self.count += jars
            if time.monotonic() - max(self._said, self.begun) > 2:
                self._said = time.monotonic()
                say(f"  LanguageTool: {self}")

    def __str__(self) -> str:
        seconds = time.monotonic() - self.begun
        return f"{self.count} of {self.total} jars, {self.fetched / 1e6:.0f} MB in {seconds:.0f} s"


def fetch(folder: Path, sources: Sources, lock: Path = JAR_LOCK) -> None:
    """Make the folder whole: jars that are there and right are kept, all others fetched."""
    wanted = locked(lock)
    folder.mkdir(parents=True, exist_ok=True)
    distrust(folder)
    progress = _Progress(total=len(wanted))
    say(f"LanguageTool: {len(wanted)} jars, at most 47 MB to fetch")
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        work = [pool.submit(_bring, jar, folder, sources, progress) for jar in wanted]
        try:
            for one in work:
                one.result()
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    _remove_others(folder, {jar.name for jar in wanted})
    sizes: dict[str, object] = {jar.name: (folder / jar.name).stat().st_size for jar in wanted}
    stamps.write(folder / _STAMP, {"lock": {"sha256": stamps.sha256_of(lock)}, "sizes": sizes})
    say(f"LanguageTool: {progress}, sums verified")


def _remove_others(folder: Path, names: set[str]) -> None:
    """Whatever ends in .jar is on the classpath: an older version may not stay beside the new."""
    for path in folder.iterdir():
        if path.name not in names and path.suffix in {".jar", ".part"}:
            path.unlink(missing_ok=True)


def _bring(jar: Jar, folder: Path, sources: Sources, progress: _Progress) -> None:
    target = folder / jar.name
    if not _is_there(target, jar):
        draft = folder / f"{jar.name}.part"
        try:
            _bring_from_any(jar, draft, sources, progress)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    progress.add(jars=1)


def _bring_from_any(jar: Jar, draft: Path, sources: Sources, progress: _Progress) -> None:
    for local in sources.files(jar.path):
        if _is_there(local, jar):
            shutil.copyfile(local, draft)
            return
    why = f"it is not in {sources.folder}"
    for repository in sources.repositories:
        try:
            download(f"{repository}/{jar.path}", draft, sources.trusted, progress.add)
        except OSError as problem:
            why = f"{repository}: {problem}"
            continue
        if _is_there(draft, jar):
            return
        raise SetupFailed(
            f"{jar.name} from {repository} is not the file that was locked (its sha256 differs).\n"
            "It was thrown away. A proxy or mirror may have changed it; try another network.",
            "ডাউনলোড করা একটি ফাইল আসলটির সাথে মেলে না, তাই ফেলে দেওয়া হয়েছে। অন্য নেটওয়ার্ক থেকে চেষ্টা করুন।",
        )
    raise SetupFailed(
        f"{jar.name} (part of LanguageTool) could not be fetched: {why}\n{UNREACHABLE}",
        f"LanguageTool নামানো গেল না। {UNREACHABLE_BN}",
    )
