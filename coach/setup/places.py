"""Where the set-up keeps things, on every platform."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
SETUP_FOLDER = Path(__file__).resolve().parent
JAR_LOCK = SETUP_FOLDER / "languagetool" / "jgo.lock.toml"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one installation; a deleted project leaves nothing behind by default."""

    environment: Path
    home: Path

    @classmethod
    def of_user(cls) -> "Places":
        """Beside the project, or all under COACH_HOME for a checkout that cannot be written."""
        chosen = os.environ.get("COACH_HOME")
        if chosen:
            home = Path(chosen).expanduser().resolve()
            return cls(environment=home / "environment", home=home)
        return cls(environment=PROJECT / ".venv", home=PROJECT / ".coach")

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        if sys.platform == "win32":
            return self.environment / "Scripts" / "python.exe"
        return self.environment / "bin" / "python"

    @property
    def stamp(self) -> Path:
        """Written last: names the locks that the environment was made from."""
        return self.environment / "coach-setup.json"

    @property
    def unfinished(self) -> Path:
        """There while the environment is being changed; outside it, so that a rebuild keeps it."""
        return self.home / "environment.unfinished"

    @property
    def jars(self) -> Path:
        """LanguageTool's jars, one flat folder for a classpath wildcard."""
        return self.home / "languagetool"

    @property
    def lock(self) -> Path:
        """Held while a set-up runs."""
        return self.home / "setup.lock"
