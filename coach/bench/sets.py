"""The texts that accuracy is measured on: the project's own set, and others when present.

`COACH_SHARED_DATA` names a folder of third-party sets, which are not part of the
project: `clean_web_dev.jsonl` and `clean_replies_dev.jsonl` (`text`, nothing wrong
in it) and `jfleg_dev.jsonl` (`text`, and four correctors' `refs`).
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CLEAN = ("clean_web_dev", "clean_replies_dev")
LEARNERS = "jfleg_dev"


def clean(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Each set of texts with nothing wrong that is there: its name and texts."""
    for name in CLEAN:
        if rows := _rows(folder / f"{name}.jsonl"):
            yield name, [row["text"] for row in rows]


def all_corrected(folder: Path) -> list[str]:
    """Learners' sentences that every corrector changed."""
    return [
        row["text"]
        for row in _rows(folder / f"{LEARNERS}.jsonl")
        if all(" ".join(ref.split()) != " ".join(row["text"].split()) for ref in row["refs"])
    ]


def _rows(path: Path) -> list[dict[str, Any]]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
