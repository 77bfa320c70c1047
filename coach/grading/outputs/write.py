"""Feeds the outcomes to every output, one after the other, so that a class of any size fits."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from coach.domain.graded import Outcome
from coach.grading.outputs.files import Stems, written
from coach.grading.outputs.output import Item, Output, called, key_of, student_of
from coach.grading.outputs.plain_files import GradesCsv, ResultsJsonl
from coach.grading.outputs.run_facts import RunFacts


@dataclass(frozen=True, slots=True)
class Written:
    """How many were graded and how many not, and the files that hold it."""

    graded: int
    not_graded: int
    files: tuple[Path, ...]


def write_all(
    outcomes: Callable[[], Iterator[Outcome]],
    run: RunFacts,
    out: Path,
    *,
    progress: Callable[[int], None] = lambda _done: None,
) -> Written:
    """Write every output into the folder `out`, which is made when it is not there.

    `outcomes()` gives them in the input's order, the same at every call; it is
    called more than once. Equal outcomes and facts give equal bytes. Each file
    is written under another name first and takes its own when it is whole, so
    a run that was cut off leaves the files of the last one. `progress` hears
    how many outcomes were written. Raises OSError as the disk does.
    """
    out.mkdir(parents=True, exist_ok=True)
    files = [out / GradesCsv.NAME, out / ResultsJsonl.NAME]
    counted = {True: 0, False: 0}
    with ExitStack() as stack:
        outputs: list[Output] = [
            GradesCsv(stack.enter_context(written(files[0])), run),
            ResultsJsonl(stack.enter_context(written(files[1])), run),
        ]
        for item in _items(outcomes()):
            for output in outputs:
                output.add(item)
            counted[item.graded is not None] += 1
            progress(item.number)
        for output in outputs:
            output.finish()
    return Written(counted[True], counted[False], tuple(files))


def _items(outcomes: Iterator[Outcome]) -> Iterator[Item]:
    stems = Stems()
    for number, outcome in enumerate(outcomes, start=1):
        student = student_of(outcome)
        item = Item(number, "", outcome)
        name = called(student, item.place)
        yield Item(number, stems.take(name, key_of(outcome)), outcome)
