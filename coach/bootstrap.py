"""Wires the real parts together, for the app, the commands, the workers and the tests.

The one module that sees all others. A `Checker` judges texts; a `Coach` is a
checker that also remembers.
"""

import gc
import itertools
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

from coach import __version__
from coach.accounts.openid import OpenIdProvider
from coach.accounts.passwords import Argon2Passwords
from coach.config import PROJECT, Settings
from coach.content.curriculum import load_curriculum
from coach.content.items import load_items
from coach.content.library import load
from coach.demo.large import LargeSchool
from coach.demo.school import Parts
from coach.domain.attempt import Versions
from coach.domain.curriculum import Curriculum
from coach.domain.exercise import Exercise
from coach.domain.graded import Outcome
from coach.domain.issue import Concept
from coach.domain.lesson import ConceptText
from coach.domain.submission import Submission
from coach.engines.languagetool.engine import LanguageTool
from coach.engines.languagetool.java import find_java
from coach.engines.languagetool.server_setup import ServerSetup
from coach.engines.readability import ReadabilityMeter
from coach.engines.structure import StructureReader
from coach.grading.desk.queue import RunQueue
from coach.grading.workers import Knowledge
from coach.rules.concepts import concepts
from coach.rules.grammar.build import build as build_rules
from coach.rules.grammar.finder import GrammarFinder
from coach.rules.grammar.own import OwnRules, own_rules
from coach.rules.replies.reader import Reader, patterns
from coach.rules.replies.words import CLASSES, SPELLINGS
from coach.rules.version import rules_version
from coach.services.assess import Assess
from coach.services.cohorts import Teach
from coach.services.desk import Desk
from coach.services.enrol import Enrol
from coach.services.file_results import FileResults
from coach.services.grade import Grade
from coach.services.grade_class import GradeClass
from coach.services.hiring_test import HiringTest
from coach.services.notebook import PractiseMistakes
from coach.services.people import People, people
from coach.services.practise import Practise
from coach.services.progress import MyProgress
from coach.services.reviews import Review
from coach.services.today import Plan
from coach.services.welcome import Welcome
from coach.store.bulk import fill
from coach.store.opening import Store, open_store

# A batch has time: a busy machine may need minutes to start the grammar server.
_ENGINE_SECONDS = 300.0
_NEVER_READY = {"java_missing", "jars_missing", "closed"}
_SETTLING_EXERCISES = 5
_DESK_RUN = (sys.executable, "-m", "coach.cli.desk_run")


@dataclass(frozen=True, slots=True)
class Checker:
    """Judges texts and remembers nothing. Safe for threads; `start` before use."""

    exercises: Mapping[str, Exercise]
    engine: LanguageTool
    finder: GrammarFinder
    assessor: Assess
    versions: Versions

    def start(self) -> None:
        """Begin to start and warm the grammar server, and our own checks; returns at once."""
        self.engine.start()
        threading.Thread(target=self._settle, name="settle", daemon=True).start()

    def _settle(self) -> None:
        """Do now what the first text would wait for, and then leave what is loaded in peace.

        Patterns are compiled when they are first looked for. What stands in memory
        by then stays for ever: with thousands of patterns there, Python's garbage
        collector would otherwise take as long over a text as all our checks.
        """
        for exercise in itertools.islice(self.exercises.values(), _SETTLING_EXERCISES):
            for model in exercise.models:
                self.finder.find_without_server(model.text)
        gc.collect()
        gc.freeze()

    def close(self) -> None:
        self.engine.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class Grader:
    """What grades in each worker of a batch. Safe for threads."""

    knowledge: Knowledge
    grading: Grade

    def grade(self, submission: Submission, exercise: Exercise) -> Outcome:
        return self.grading.grade(submission, exercise)


@dataclass(frozen=True, slots=True)
class Coach:
    """Everything the web app uses. Safe for threads; `start` before use."""

    checker: Checker
    store: Store
    people: People
    practice: Practise
    progress: MyProgress
    mistakes: PractiseMistakes
    plan: Plan
    curriculum: Curriculum
    hiring_test: HiringTest
    teach: Teach
    desk: Desk
    review: Review
    enrol: Enrol
    grading: GradeClass
    grading_runs: RunQueue
    lessons: Mapping[Concept, ConceptText]

    @property
    def welcome(self) -> Welcome:
        return self.people.welcome

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        return self.checker.exercises

    @property
    def engine(self) -> LanguageTool:
        return self.checker.engine

    @property
    def assessor(self) -> Assess:
        return self.checker.assessor

    def start(self) -> None:
        self.checker.start()
        self.grading_runs.begin()

    def close(self) -> None:
        self.grading_runs.close()
        self.checker.close()
        self.store.close()


def build_checker(settings: Settings, own: OwnRules | None = None) -> Checker:
    """The parts that judge a text, wired; nothing is started yet.

    `own` are the grammar rules of ours to use; by default all there are. Raises
    ContentInvalid when an exercise file has a fault.
    """
    own = own or own_rules()
    rules = build_rules(settings.home / "rules", own.packs)
    engine = _engine(settings, rules)
    finder = GrammarFinder(engine.check, own, begin=engine.begin)
    return Checker(
        exercises=load(),
        engine=engine,
        finder=finder,
        assessor=Assess(finder, ReadabilityMeter(), _reader(), text_limit=settings.text_limit),
        versions=Versions(program=__version__, rules=rules_version()),
    )


def build_checker_without_rules(settings: Settings) -> Checker:
    """One that knows LanguageTool's rules and none of ours, to compare with."""
    return build_checker(settings, OwnRules((), (), {}))


@contextmanager
def grader(settings: Settings) -> Iterator[Grader]:
    """A checker of its own, with the grammar server that all of this machine share.

    The server is not started before something is to be graded.
    """
    checker = build_checker(settings)
    start = cache(checker.start)
    starting = Lock()

    def await_engine() -> bool:
        with starting:
            start()
        return _await(checker.engine)

    try:
        yield Grader(Knowledge(checker.versions, concepts()), Grade(checker.assessor, await_engine))
    finally:
        checker.close()


def build(settings: Settings, *, only_this_machine: bool = True) -> Coach:
    """The whole coach, wired; nothing is started yet.

    `only_this_machine` says that nobody else can reach the server. Raises StoreTooNew or StoreUnavailable when the database cannot be used.
    """
    store = open_store(settings)
    checker = build_checker(settings)
    curriculum = load_curriculum()
    practice = Practise(store.attempts, checker.assessor, checker.exercises, checker.versions)
    progress = MyProgress(store.checked_drafts, settings.time_zone)
    mistakes = PractiseMistakes(store.notebook, checker.assessor, load_items(), settings.time_zone)
    teach = Teach(store.cohorts, checker.exercises, curriculum)
    someone = build_people(settings, store, only_this_machine=only_this_machine)
    runs = RunQueue(settings.data / "grading", checker.exercises, _DESK_RUN, PROJECT)
    return Coach(
        checker=checker,
        store=store,
        people=someone,
        practice=practice,
        progress=progress,
        mistakes=mistakes,
        plan=Plan(
            mistakes,
            store.notebook,
            store.first_drafts,
            teach,
            checker.exercises,
            curriculum,
            settings.time_zone,
        ),
        curriculum=curriculum,
        hiring_test=HiringTest(
            store.attempts, practice, checker.exercises, curriculum.hiring_tests
        ),
        teach=teach,
        desk=Desk(store.desk, teach, store.attempts, progress, store.remarks, settings.time_zone),
        review=_review(store, teach, checker.exercises),
        enrol=Enrol(teach, store.accounts, store.cohorts, someone.manage),
        grading=GradeClass(runs, teach, checker.exercises),
        grading_runs=runs,
        lessons=concepts(),
    )


def _await(engine: LanguageTool) -> bool:
    """Whether the grammar server is ready, be it after it was started again."""
    deadline = time.monotonic() + _ENGINE_SECONDS
    while not engine.wait_ready(deadline - time.monotonic()):
        if time.monotonic() > deadline or engine.state().reason in _NEVER_READY:
            return False
        time.sleep(1)  # its keeper waits a while after a failure, too
    return True


def open_memory(settings: Settings) -> Store:
    """What is remembered, alone: for commands that judge no text."""
    return open_store(settings)


def build_people(settings: Settings, store: Store, *, only_this_machine: bool = True) -> People:
    """The services about people alone: commands need no grammar server for them."""
    return people(
        store,
        Argon2Passwords(),
        store.cohorts,
        school=OpenIdProvider(**asdict(settings.school)) if settings.school else None,
        way=settings.sign_in,
        only_this_machine=only_this_machine,
    )


@contextmanager
def filing(settings: Settings, exercises: Mapping[str, Exercise]) -> Iterator[FileResults]:
    """What files a batch's results as attempts of a class."""
    store = open_store(settings)
    try:
        yield FileResults(store.filings, exercises)
    finally:
        store.close()


@contextmanager
def school_parts(settings: Settings) -> Iterator[Parts]:
    """What `coach demo` fills a store with; no grammar server is needed for it."""
    store = open_store(settings, lasting=False)  # a pretended school can be made again
    exercises, curriculum = load(), load_curriculum()
    teach = Teach(store.cohorts, exercises, curriculum)
    try:
        yield Parts(
            people=build_people(settings, store),
            attempts=store.attempts,
            classes=store.cohorts,
            teach=teach,
            review=_review(store, teach, exercises),
            reader=_reader(),
            readability=ReadabilityMeter(),
            exercises=exercises,
            curriculum=curriculum,
        )
    finally:
        store.close()


@dataclass(frozen=True, slots=True)
class DeskParts:
    """What `coach bench desk` measures, and what it fills the store with."""

    teach: Teach
    desk: Desk
    review: Review
    exercises: Mapping[str, Exercise]
    reader: Reader
    readability: ReadabilityMeter
    store: Store

    def fill(self, school: LargeSchool) -> None:
        fill(self.store.database, school)


@contextmanager
def desk_parts(settings: Settings) -> Iterator[DeskParts]:
    """No grammar server is needed for it."""
    store = open_store(settings, wait=600, lasting=False)  # filling takes minutes
    exercises, zone = load(), settings.time_zone
    teach = Teach(store.cohorts, exercises, load_curriculum())
    progress = MyProgress(store.checked_drafts, zone)
    try:
        yield DeskParts(
            teach=teach,
            desk=Desk(store.desk, teach, store.attempts, progress, store.remarks, zone),
            review=_review(store, teach, exercises),
            exercises=exercises,
            reader=_reader(),
            readability=ReadabilityMeter(),
            store=store,
        )
    finally:
        store.close()


def _review(store: Store, teach: Teach, exercises: Mapping[str, Exercise]) -> Review:
    return Review(
        store.reviews,
        store.queue,
        store.remarks,
        store.remarks,
        store.attempts,
        teach,
        exercises,
        store.audit_log,
    )


def _reader() -> Reader:
    return Reader(StructureReader(patterns(), CLASSES, SPELLINGS))


def _engine(settings: Settings, rules: Path) -> LanguageTool:
    if settings.languagetool_urls:
        return LanguageTool.elsewhere(settings.languagetool_urls)
    setup = ServerSetup(java=find_java(), jars=str(settings.jars), rules=str(rules))
    return LanguageTool.on_this_machine(setup, settings.home / "languagetool-run")
