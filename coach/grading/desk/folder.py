"""One run's folder: what was asked, the file, how far it is, and what came out.

<owner>/<run>/run.json       what was asked, and the state: written by the app
              plan.json      what would be graded
              input/<file>   as it was given
              stop           is there when it shall stop
              pace.json      written by the process that grades
              result.json    likewise, at the end
              out/           the outputs, with the journal that lets a run go on
"""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from coach.domain.grading_run import (
    GradingRun,
    Pace,
    Plan,
    PlanLine,
    RunResult,
    RunState,
)
from coach.domain.submission import Remark
from coach.grading.out_folder import writable

_Json = Mapping[str, Any]
_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*\x7f\ud800-\udfff]')
_NAME_BYTES = 120
FEEDBACK = "feedback.zip"


class RunFolder:
    """Small files are replaced whole, so that a reader of any process sees all or nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.out = path / "out"

    @property
    def given(self) -> Path:
        return self.path / "input" / _fit(self.run().file)

    def make(self, run: GradingRun, content: bytes) -> None:
        """Raises DiskFull or OutUnwritable."""
        with writable(self.path):
            (self.path / "input").mkdir(mode=0o700, parents=True)
            (self.path / "input" / _fit(run.file)).write_bytes(content)
        self.keep(run)

    def keep(self, run: GradingRun) -> None:
        self._write("run.json", asdict(run) | {"made_at": run.made_at.isoformat()})

    def run(self) -> GradingRun:
        kept = self._read("run.json")
        problem = _remark(kept["problem"]) if kept["problem"] else None
        made_at = datetime.fromisoformat(kept["made_at"])
        state = RunState(kept["state"])
        return GradingRun(**{**kept, "made_at": made_at, "state": state, "problem": problem})

    def set_state(self, state: RunState, problem: Remark | None = None) -> None:
        self.keep(replace(self.run(), state=state, problem=problem))

    def keep_plan(self, plan: Plan) -> None:
        self._write("plan.json", asdict(plan))

    def plan(self) -> Plan:
        kept = self._read("plan.json")
        lines = tuple(
            PlanLine(**{**line, "remarks": _remarks(line["remarks"])}) for line in kept["lines"]
        )
        return Plan(kept["gradable"], kept["refused"], lines, _remarks(kept["remarks"]))

    def keep_pace(self, pace: Pace) -> None:
        self._write("pace.json", asdict(pace))

    def pace(self) -> Pace:
        try:
            return Pace(**self._read("pace.json"))
        except FileNotFoundError:
            return Pace()

    def keep_result(self, result: RunResult) -> None:
        self._write("result.json", asdict(result))

    def result(self) -> RunResult | None:
        try:
            kept = self._read("result.json")
        except FileNotFoundError:
            return None
        lists: dict[str, Any] = {
            "reasons": tuple((name, _remark(why)) for name, why in kept["reasons"]),
            "files": tuple(kept["files"]),
            "not_filed": tuple((name, why) for name, why in kept["not_filed"]),
        }
        return RunResult(**{**kept, **lists})

    def keep_problem(self, problem: Remark) -> None:
        self._write("problem.json", asdict(problem))

    def take_problem(self) -> Remark | None:
        """What the process that graded said last, once."""
        try:
            said = _remark(self._read("problem.json"))
        except FileNotFoundError:
            return None
        (self.path / "problem.json").unlink()
        return said

    def ask_to_stop(self) -> None:
        (self.path / "stop").touch()

    def let_go_on(self) -> None:
        (self.path / "stop").unlink(missing_ok=True)

    def shall_stop(self) -> bool:
        return (self.path / "stop").exists()

    def file(self, name: str) -> Path | None:
        """A file that the result lists; nothing else, whatever the name."""
        result = self.result()
        if result is None or name not in result.files:
            return None
        path = self.path / name if name == FEEDBACK else self.out / name
        return path if path.is_file() else None

    def _read(self, name: str) -> dict[str, Any]:
        read: dict[str, Any] = json.loads((self.path / name).read_text(encoding="utf-8"))
        return read

    def _write(self, name: str, content: _Json) -> None:
        new = self.path / f"{name}.{os.getpid()}.new"
        with writable(self.path):
            new.write_text(json.dumps(content, ensure_ascii=True), encoding="utf-8")
            os.replace(new, self.path / name)


def _remark(kept: _Json) -> Remark:
    return Remark(kept["code"], dict(kept["details"]))


def _remarks(kept: list[_Json]) -> tuple[Remark, ...]:
    return tuple(_remark(one) for one in kept)


def _fit(name: str) -> str:
    """A name that every system takes, with its ending, which tells what the file is."""
    plain = _UNFIT.sub("_", name.replace("\\", "/").rpartition("/")[2]).strip(" .") or "file"
    stem, dot, ending = plain.rpartition(".")
    if not dot:
        stem, ending = plain, ""
    while len(stem.encode()) > _NAME_BYTES:
        stem = stem[:-1]
    return f"{stem}{dot}{ending[:12]}"
