"""A large class at once, and the same bytes wherever it is written."""

import hashlib
import os
import random
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.domain.graded import Outcome
from coach.grading.outputs import write_all
from tests.unit.grading.outcomes import failed, graded, run

pytestmark = pytest.mark.slow

_WORDS = ["parcel", "courier", "refund", "address", "invoice", "colour", "order", "voucher"]


def school(students: int) -> Iterator[Outcome]:
    for number in range(students):
        choose = random.Random(number).choice
        words = " ".join(choose(_WORDS) for _ in range(40))
        text = f"Dear Ann,\nWe will discuss about it. I recieve teh {words} and reply.\nRahim"
        key = str(number)
        yield failed(f"F{number}", key) if number % 50 == 0 else graded(text, f"S{number}", key)


def peak(students: int, out: Path) -> int:
    """Bytes held at the most while everything is written."""
    tracemalloc.start()
    try:
        write_all(lambda: school(students), run(), out)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_six_times_the_students_take_hardly_more_memory(tmp_path: Path) -> None:
    peak(20, tmp_path / "warm")
    few, many = peak(100, tmp_path / "few"), peak(600, tmp_path / "many")
    # Half of it is the workbook, packed in pieces that the few do not fill.
    assert many - few < 2_000_000
    assert len(list((tmp_path / "many" / "feedback").iterdir())) == 2 * 588


def test_two_computers_write_the_same_bytes(tmp_path: Path) -> None:
    """Python orders sets and hashes texts otherwise in every process."""
    script = (
        "import sys; from pathlib import Path; from coach.grading.outputs import write_all;"
        "from tests.unit.grading.outcomes import run; "
        "from tests.unit.grading.test_outputs_at_scale import school;"
        "write_all(lambda: school(30), run(), Path(sys.argv[1]))"
    )
    digests = []
    for seed in ("1", "2"):
        out = tmp_path / seed
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", script, str(out)], env=environment, check=True)
        whole = hashlib.sha256()
        for path in sorted(out.rglob("*")):
            whole.update(path.name.encode() + (path.read_bytes() if path.is_file() else b""))
        digests.append(whole.hexdigest())
    assert digests[0] == digests[1]
