"""Reads the data files that stand beside the rules."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

# The same as SafeLoader, and ten times as quick, where its C library is there.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(source: Traversable) -> dict[str, Any]:
    """The mapping in a YAML file; empty for an empty file. Raises yaml.YAMLError, OSError."""
    content: dict[str, Any] = yaml.load(source.read_text(encoding="utf-8"), Loader=_Loader) or {}
    return content


def read_lines(source: Traversable) -> Iterator[str]:
    """The lines of a word list, without blank ones and what follows a `#`."""
    for line in source.read_text(encoding="utf-8").split("\n"):
        if word := line.partition("#")[0].strip():
            yield word


def text_files(package: str, folder: str = "") -> dict[str, Traversable]:
    """Name without `.txt` -> file, for the word lists of a package."""
    place = files(package).joinpath(folder) if folder else files(package)
    found = (source for source in place.iterdir() if source.name.endswith(".txt"))
    return {source.name.removesuffix(".txt"): source for source in found}
