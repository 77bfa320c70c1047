"""What a LanguageTool server is made of, and the command that starts it."""

import hashlib
import json
import os
import zipfile
from dataclasses import asdict, dataclass
from pathlib import Path

MAIN_CLASS = "org.languagetool.server.HTTPServer"

# Raised when the way a server is started or asked changes, so that an app of
# one version never shares the server of another.
SETUP_VERSION = 1

# One draft is checked again minutes later, and a class writes the same phrases:
# sentences seen are kept for an hour. Two checks at once fill two cores; more
# would only hold more sets of loaded rules in memory.
CONFIG = {
    "maxCheckThreads": "2",
    "pipelineCaching": "true",
    "maxPipelinePoolSize": "4",
    "pipelineExpireTimeInSeconds": "86400",
    "cacheSize": "2000",
    "cacheTTLSeconds": "3600",
}

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
    class path: LanguageTool rule files and word lists of our own."""

    java: str
    jars: str
    rules: str | None = None
    heap_megabytes: int = 512

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
        digest = hashlib.sha256(f"{SETUP_VERSION} {self.to_json()} {CONFIG}".encode())
        for jar in sorted(Path(self.jars).glob("*.jar")):
            digest.update(f"{jar.name} {jar.stat().st_size}\n".encode())
        for name, content in self._rule_files():
            digest.update(f"{name} {len(content)}\n".encode() + content)
        return digest.hexdigest()[:16]

    def prepare(self, folder: Path) -> None:
        """Write into `folder` the files that `command` names."""
        lines = [f"{key}={value}" for key, value in CONFIG.items()]
        (folder / "server.properties").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (folder / "logback.xml").write_text(QUIET_LOG, encoding="utf-8")
        # Packed, not put on the class path as a folder: Java keeps no archive of
        # loaded classes when a folder is among its paths.
        with zipfile.ZipFile(folder / "rules.jar", "w", zipfile.ZIP_DEFLATED) as jar:
            for name, content in self._rule_files():
                jar.writestr(zipfile.ZipInfo(name), content)

    def command(self, folder: Path, port: int) -> list[str]:
        return [
            self.java,
            f"-Xmx{self.heap_megabytes}m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.net.preferIPv4Stack=true",
            f"-Dlogback.configurationFile={folder / 'logback.xml'}",
            "-cp",
            os.pathsep.join([str(folder / "rules.jar"), str(Path(self.jars) / "*")]),
            MAIN_CLASS,
            "--port",
            str(port),
            "--config",
            str(folder / "server.properties"),
        ]

    def _rule_files(self) -> list[tuple[str, bytes]]:
        if self.rules is None:
            return []
        root = Path(self.rules)
        files = (path for path in root.rglob("*") if path.is_file())
        return sorted((path.relative_to(root).as_posix(), path.read_bytes()) for path in files)
