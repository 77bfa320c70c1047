"""`exercises/items/<concept>.yaml` -> the fresh items of each concept, and what is wrong with them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from pydantic import ValidationError

from coach.content.faults import Fault, located
from coach.content.library import EXERCISES, ITEMS
from coach.content.source import Source, read
from coach.content.writing import language_faults
from coach.domain.issue import Concept
from coach.domain.item import Item, ItemFile
from coach.errors import ContentInvalid


def load_items(folder: Path = EXERCISES) -> Mapping[Concept, tuple[Item, ...]]:
    """Raises ContentInvalid naming every fault that the format refuses."""
    found: dict[Concept, tuple[Item, ...]] = {}
    faults: list[Fault] = []
    for path in item_files(folder):
        file, refused = parse(read(path))
        faults.extend(refused)
        if file:
            found[file.concept] = file.items
    if faults:
        raise ContentInvalid(faults="\n".join(str(fault) for fault in faults))
    return MappingProxyType(found)


def item_files(folder: Path) -> list[Path]:
    return sorted((folder / ITEMS).glob("*.yaml"))


def parse(source: Source) -> tuple[ItemFile | None, list[Fault]]:
    """The items a file holds, or None, and what the format refuses in it."""
    if source.data is None:
        return None, list(source.faults)
    try:
        return ItemFile.model_validate(source.data), list(source.faults)
    except ValidationError as err:
        refused = [
            source.fault(_without_kind(at), code, **facts) for at, code, facts in located(err)
        ]
        return None, [*source.faults, *refused]


def item_faults(folder: Path) -> Iterator[Fault]:
    """What an author should mend: the language of a text, a file's name, an id used twice."""
    seen: dict[str, Path] = {}
    for path in item_files(folder):
        source = read(path)
        file, refused = parse(source)
        yield from refused
        if source.data is None or file is None:
            continue
        yield from language_faults(source)
        if file.concept != path.stem:
            yield source.fault(("concept",), "id_not_file", id=str(file.concept), file=path.stem)
        for number, item in enumerate(file.items):
            if item.id in seen:
                yield source.fault(
                    ("items", number, "id"), "id_elsewhere", id=item.id, file=seen[item.id].name
                )
            seen[item.id] = path


def _without_kind(at: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Pydantic names the kind it tried between an item's number and its key."""
    return (*at[:2], *at[3:]) if at[:1] == ("items",) and len(at) > 2 else at
