"""One YAML file, read so that every value still knows its line."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from coach.content.faults import Fault, Location

# Written in C when PyYAML has it (every wheel does): ten times as fast.
# The Base loaders leave every scalar a string, so that a time 12:30, an answer
# No and a date 2026-03-03 stay what the author wrote.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Source:
    """What a file says, where each value stands, and what is wrong with it as YAML.

    `data` is None when the file cannot be read as a mapping.
    """

    path: Path
    data: dict[str, Any] | None
    lines: Mapping[Location, int]
    faults: tuple[Fault, ...] = ()

    def line(self, location: Location) -> int:
        """The line of a value, or of the nearest thing around it that was written."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)

    def texts(self) -> Iterator[tuple[Location, str]]:
        """Every written value with its place."""
        yield from _texts(self.data, ())

    def fault(self, location: Location, code: str, **facts: object) -> Fault:
        """A fault at the place of a value of this file."""
        return Fault(self.path, self.line(location), code, facts)


def read(path: Path) -> Source:
    """Read `path`; what cannot be read becomes faults, never an exception."""
    try:
        # One form for each letter: য় can be stored in two ways that look the same.
        written = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as err:
        return _unreadable(path, 1, str(err))
    loader = _Loader(written)
    try:
        root = loader.get_single_node()
    except yaml.MarkedYAMLError as err:
        # What is missing at the end is missed on the line after it.
        last = len(written.splitlines()) or 1
        line = min(err.problem_mark.line + 1, last) if err.problem_mark else 1
        return _unreadable(path, line, err.problem or str(err))
    except yaml.YAMLError as err:
        return _unreadable(path, 1, str(err).partition("\n")[0])
    finally:
        loader.dispose()
    if not isinstance(root, yaml.MappingNode):
        return _unreadable(path, 1, "an exercise is a list of 'key: value'")
    lines: dict[Location, int] = {}
    faults: list[Fault] = []
    data = _value(root, (), lines, faults, path)
    # The one number that the format compares with a number and not a text.
    if str(data.get("schema", "")).isdecimal():
        data["schema"] = int(data["schema"])
    return Source(path, data, lines, tuple(faults))


def _unreadable(path: Path, line: int, why: str) -> Source:
    return Source(path, None, {}, (Fault(path, line, "unreadable", {"why": why}),))


def _value(
    node: yaml.Node, at: Location, lines: dict[Location, int], faults: list[Fault], path: Path
) -> Any:
    lines.setdefault(at, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return [_value(part, (*at, n), lines, faults, path) for n, part in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return node.value
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if key in found:
            faults.append(Fault(path, line, "key_twice", {"name": key}))
            continue
        lines[(*at, key)] = line
        found[key] = _value(value_node, (*at, key), lines, faults, path)
    return found


def _texts(value: object, at: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, (*at, key))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from _texts(part, (*at, number))
