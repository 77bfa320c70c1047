"""Files that say a step is whole. Each is written last and at once, never half."""

import hashlib
import json
import os
from pathlib import Path


def sha256_of(path: Path) -> str:
    """The file's sum, as lock files write it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read(path: Path) -> dict[str, dict[str, object]]:
    """What the stamp says; empty if there is none, or none that can be read."""
    try:
        content = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def write(path: Path, content: dict[str, dict[str, object]]) -> None:
    """Replace the stamp in one step, so that a reader sees the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_text(json.dumps(content, indent=1), "utf-8")
    draft.replace(path)
