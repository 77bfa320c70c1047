"""Every fault of every exercise file at once, each with its line."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from coach.content.checks import CHECKS
from coach.content.curriculum import FILE, curriculum_faults
from coach.content.faults import Fault
from coach.content.items import item_faults, item_files
from coach.content.library import files, parse
from coach.content.source import Source, read
from coach.content.writing import broken_lines, calendar_faults, language_faults, sentences
from coach.domain.exercise import Exercise

RETIRED = "retired.txt"


def lint(folder: Path, only: Iterable[Path] = ()) -> list[Fault]:
    """The faults of the exercises in `folder` and of their order, by file and line.

    With `only`, the faults of those files alone; they are still compared with
    all the others, for two exercises may not share an id or a sentence.
    """
    sources = [read(path) for path in files(folder)]
    faults = [fault for source in sources for fault in _of_one(source)]
    faults.extend(_ids(sources, folder))
    faults.extend(_shared_sentences(sources))
    faults.extend(_misplaced(folder))
    faults.extend(curriculum_faults(folder, {source.path.stem for source in sources}))
    faults.extend(item_faults(folder))
    wanted = {path.resolve() for path in only}
    kept = [fault for fault in faults if not wanted or fault.path.resolve() in wanted]
    once = {str(fault): fault for fault in kept}.values()
    return sorted(once, key=lambda fault: (fault.path, fault.line, str(fault)))


def _of_one(source: Source) -> Iterator[Fault]:
    exercise, refused = parse(source)
    yield from refused
    if source.data is None:
        return
    yield from language_faults(source)
    yield from calendar_faults(source)
    yield from broken_lines(source)
    if exercise:
        yield from _named_like_its_file(source, exercise)
        for check in CHECKS:
            for at, code, facts in check(exercise):
                yield source.fault(at, code, **facts)


def _named_like_its_file(source: Source, exercise: Exercise) -> Iterator[Fault]:
    if exercise.id != source.path.stem:
        yield source.fault(("id",), "id_not_file", id=exercise.id, file=source.path.stem)
    folder = source.path.parent.name
    if exercise.category != folder:
        category = str(exercise.category)
        yield source.fault(("category",), "category_not_folder", category=category, folder=folder)


def _ids(sources: list[Source], folder: Path) -> Iterator[Fault]:
    """An id belongs to one exercise, for ever: also after the exercise is gone."""
    seen: dict[str, Path] = {}
    retired = _retired(folder)
    for source in sources:
        name = str((source.data or {}).get("id", ""))
        if name in retired:
            yield source.fault(("id",), "id_retired", id=name)
        if name and name in seen:
            yield source.fault(("id",), "id_elsewhere", id=name, file=_short(seen[name]))
        seen.setdefault(name, source.path)


def _retired(folder: Path) -> set[str]:
    path = folder / RETIRED
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {line.partition("#")[0].strip() for line in lines} - {""}


def _shared_sentences(sources: list[Source]) -> Iterator[Fault]:
    seen: dict[str, Source] = {}
    for source in sources:
        for at, sentence in sentences(source):
            first = seen.setdefault(sentence, source)
            if first is not source:
                yield source.fault(at, "shared", sentence=sentence, file=_short(first.path))


def _misplaced(folder: Path) -> Iterator[Fault]:
    """Files the loader would never see: `.yml`, or not exactly one folder down."""
    known = {*files(folder), *item_files(folder)}
    for path in sorted(folder.rglob("*.y*ml")):
        # The one file beside the folders: the order of the exercises.
        if path not in known and path != folder / FILE:
            yield Fault(path, 1, "misplaced")


def _short(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"
