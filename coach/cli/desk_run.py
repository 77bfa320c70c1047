"""The process that grades one run of the app's: `python -m coach.cli.desk_run FOLDER`."""

import os
import sys
import threading
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import psutil

from coach.cli.grading_worker import grader
from coach.config import Settings
from coach.content.library import load
from coach.domain.attempt import Versions
from coach.domain.filing import FilingReport
from coach.domain.submission import Remark
from coach.errors import CoachError
from coach.grading.desk.folder import RunFolder
from coach.grading.desk.one_run import Means, carry_on
from coach.grading.local import LocalWorkers
from coach.services.file_results import Outcomes
from coach.services.ports import Exercises


def main(path: Path) -> int:
    """0 done, 130 stopped, 2 it could not go on; then the folder says why."""
    threading.Thread(target=_end_with_app, daemon=True, name="app").start()
    _let_others_go_first()
    settings, folder, exercises = Settings.from_environment(), RunFolder(path), load()
    means = Means(
        # One: trainees' checks need the rest of the machine.
        workers=partial(LocalWorkers, grader, 1),
        exercises=exercises,
        file=partial(_file, settings, exercises),
    )
    try:
        return carry_on(folder, means, datetime.now(settings.time_zone).date())
    except CoachError as error:
        facts = {name: str(fact) for name, fact in error.facts.items()}
        folder.keep_problem(Remark(error.code, facts))
        return 2


def _file(
    settings: Settings, exercises: Exercises, cohort_id: str, outcomes: Outcomes, versions: Versions
) -> FilingReport:
    from coach import bootstrap  # loads the engines: only who files pays for it

    with bootstrap.filing(settings, exercises) as service:
        return service.file(cohort_id, outcomes, versions, datetime.now(UTC))


def _end_with_app() -> None:
    """The app holds the other end: it is closed when the app ends, however that was."""
    # Not sys.stdin: a thread that waits in it lets Python end with an abort only.
    while os.read(0, 1024):
        pass
    os._exit(1)


def _let_others_go_first() -> None:
    if sys.platform == "win32":
        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        psutil.Process().nice(10)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
