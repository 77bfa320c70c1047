"""What a LanguageTool server is made of, and the command that starts it."""

import hashlib
import json
import os
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from coach.engines.languagetool.british import ACCEPTED_WORDS, british_words

MAIN_CLASS = "org.languagetool.server.HTTPServer"

# Raised when the way a server is started or asked changes, so that an app of
# one version never shares the server of another.
SETUP_VERSION = 3

# One draft is checked again minutes later, and a class writes the same phrases:
# sentences seen are kept for an hour. Two checks at once fill two cores; more
# would only hold more sets of loaded rules in memory. A text nobody waits for
# any more is given up.
CONFIG = {
    "maxCheckThreads": "2",
    "maxCheckTimeMillis": "30000",
    "pipelineCaching": "true",
    "maxPipelinePoolSize": "4",
    "pipelineExpireTimeInSeconds": "86400",
    "cacheSize": "2000",
    "cacheTTLSeconds": "3600",
}

ARCHIVE = "start.aot"
NEW_ARCHIVE = "start.new.aot"

QUIET_LOG = """<configuration>
  <appender name="STDERR" class="ch.qos.logback.core.ConsoleAppender">
    <target>System.err</target>
    <encoder><pattern>%d{HH:mm:ss} %-5level %logger{0} %msg%n</pattern></encoder>
  </appender>
  <root level="error"><appender-ref ref="STDERR" /></root>
</configuration>
"""


@dataclass(frozen=True, slots=True)
class ServerSetup:
    """Where the parts are. `rules` is a folder that goes before the jars on the
    class path: LanguageTool rule files and word lists of our own.

    A server that `archives` leaves, at its first orderly end, what Java learned
    while loading it: the next start takes a third less time, that first end
    three seconds more. Java before 25 ignores this, and on Windows, where one
    process cannot ask another to end, there is never an orderly end.

    `as_it_comes` is for comparison: LanguageTool's own defaults and word lists.
    """

    java: str
    jars: str
    rules: str | None = None
    heap_megabytes: int = 352
    archives: bool = True
    as_it_comes: bool = False

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "ServerSetup":
        return cls(**json.loads(text))

    def missing(self) -> str:
        """The first part that is not there, in a word; empty when all are."""
        if not Path(self.java).is_file():
            return "java_missing"
        if not any(Path(self.jars).glob("languagetool-server-*.jar")):
            return "jars_missing"
        return ""

    def fingerprint(self) -> str:
        """The same for two apps only if one server serves both alike."""
        # Of the rules the content counts, not where they lie.
        parts = replace(self, rules=None).to_json()
        digest = hashlib.sha256(f"{SETUP_VERSION} {parts} {CONFIG}".encode())
        for part in [Path(self.java), *self._jars()]:
            if part.is_file():
                digest.update(f"{part.name} {part.stat().st_size}\n".encode())
        for name, content in self._rule_files():
            digest.update(f"{name} {len(content)}\n".encode() + content)
        return digest.hexdigest()[:16]

    def prepare(self, folder: Path) -> None:
        """Write into `folder`, which is this set-up's alone, what `command` names."""
        config = {} if self.as_it_comes else CONFIG
        lines = [f"{key}={value}" for key, value in config.items()]
        (folder / "server.properties").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (folder / "logback.xml").write_text(QUIET_LOG, encoding="utf-8")
        # Java keeps no archive of its start when a folder is on the class path.
        # So our rules are packed; and the server's own jar, whose manifest names
        # the folder it lies in, is packed anew without it.
        _pack(folder / "rules.jar", self._first_on_class_path())
        _pack(folder / "server.jar", self._server_files())

    def command(self, folder: Path, port: int) -> list[str]:
        """To be run in the folder of jars, whose names alone keep it short."""
        jars = [jar.name for jar in self._jars() if jar != self._server_jar()]
        class_path = [str(folder / "rules.jar"), str(folder / "server.jar"), *jars]
        return [
            self.java,
            # All of the heap is taken at once: what the server holds of the memory
            # after an hour is what it held after a minute. 150 MB of it stay in
            # use; the young part is small, for a text needs little and not for long.
            f"-Xms{self.heap_megabytes}m",
            f"-Xmx{self.heap_megabytes}m",
            "-Xmn64m",
            "-XX:+AlwaysPreTouch",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+IgnoreUnrecognizedVMOptions",
            *self._archive_options(folder),
            "-Djava.net.preferIPv4Stack=true",
            f"-Dlogback.configurationFile={folder / 'logback.xml'}",
            "-cp",
            os.pathsep.join(class_path),
            MAIN_CLASS,
            "--port",
            str(port),
            "--config",
            str(folder / "server.properties"),
        ]

    def makes_archive(self, folder: Path) -> bool:
        """Whether a server started now leaves an archive when it ends."""
        return self._can_archive() and not (folder / ARCHIVE).exists()

    def accept_archive(self, folder: Path) -> None:
        """Use from now on what an ended server left, if it left something."""
        if (folder / NEW_ARCHIVE).exists():
            os.replace(folder / NEW_ARCHIVE, folder / ARCHIVE)

    def drop_archive(self, folder: Path) -> None:
        for name in (ARCHIVE, NEW_ARCHIVE):
            (folder / name).unlink(missing_ok=True)

    def _can_archive(self) -> bool:
        return self.archives and os.name != "nt"

    def _archive_options(self, folder: Path) -> list[str]:
        if not self._can_archive():
            return []
        if self.makes_archive(folder):
            return [f"-XX:AOTCacheOutput={folder / NEW_ARCHIVE}"]
        return [f"-XX:AOTCache={folder / ARCHIVE}"]

    def _jars(self) -> list[Path]:
        return sorted(Path(self.jars).glob("*.jar"))

    def _server_jar(self) -> Path:
        return next(Path(self.jars).glob("languagetool-server-*.jar"))

    def _first_on_class_path(self) -> Iterator[tuple[str, bytes]]:
        accepted = b""
        for name, content in self._rule_files():
            if name == ACCEPTED_WORDS:
                accepted = content.rstrip() + b"\n"
            else:
                yield name, content
        if self.as_it_comes:
            return
        yield ACCEPTED_WORDS, accepted + "\n".join(british_words(Path(self.jars))).encode()

    def _server_files(self) -> Iterator[tuple[str, bytes]]:
        with zipfile.ZipFile(self._server_jar()) as jar:
            for name in jar.namelist():
                if not name.endswith("/") and not name.startswith("META-INF/"):
                    yield name, jar.read(name)

    def _rule_files(self) -> list[tuple[str, bytes]]:
        if self.rules is None:
            return []
        root = Path(self.rules)
        files = (path for path in root.rglob("*") if path.is_file())
        return sorted((path.relative_to(root).as_posix(), path.read_bytes()) for path in files)


def _pack(jar: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Once: an archive of the start is only good for jars of an unchanged time."""
    if jar.exists():
        return
    new = jar.with_suffix(".new")
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files:
            packed.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    os.replace(new, jar)
