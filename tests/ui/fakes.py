"""A coach whose neighbours are simple: an assessor that knows ten slips, an engine
that says what it is told, and a real store in a folder of the test's."""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from coach.config import Settings
from coach.content.items import load_items
from coach.domain.assessment import (
    Assessment,
    Criterion,
    CriterionScore,
    Deduction,
    FactResult,
    FlagRaised,
    MoveFound,
    Readability,
    Scorecard,
)
from coach.domain.attempt import Versions
from coach.domain.curriculum import Curriculum
from coach.domain.exercise import Exercise, Flag, Move
from coach.domain.issue import Concept, Example, Issue, Tier
from coach.domain.language import Bilingual
from coach.domain.lesson import ConceptText
from coach.domain.text import Span
from coach.errors import TextTooLong
from coach.grading.desk.queue import RunQueue
from coach.rules.concepts import concepts
from coach.services.accounts import School
from coach.services.cohorts import Teach
from coach.services.desk import Desk
from coach.services.enrol import Enrol
from coach.services.grade_class import GradeClass
from coach.services.hiring_test import HiringTest
from coach.services.notebook import PractiseMistakes
from coach.services.people import People, people
from coach.services.practise import Practise
from coach.services.progress import MyProgress
from coach.services.reviews import Review
from coach.services.today import Plan
from coach.services.welcome import Welcome
from coach.store.opening import Store, open_store
from tests.classes import FakeClasses, quick_passwords
from tests.made import one_path

LIMIT = 50_000


@dataclass(frozen=True)
class Slip:
    pattern: str
    concept: Concept
    fixes: tuple[str, ...]
    message: Bilingual
    tier: Tier = Tier.ERROR
    example: Example | None = None


def _says(en: str, bn: str) -> Bilingual:
    return Bilingual(en=en, bn=bn)


SLIPS = (
    Slip(
        r"\binformations\b",
        Concept.NUMBER,
        ("information",),
        _says(
            "“Information” has no plural in English: write “information”, however much of it there is.",
            "ইংরেজিতে “information”-এর বহুবচন হয় না: যত তথ্যই হোক, লিখুন “information”।",
        ),
        example=Example("two advices", "two pieces of advice"),
    ),
    Slip(
        r"\bdiscuss about\b",
        Concept.PREPOSITION,
        ("discuss", "talk about"),
        _says(
            "“Discuss” takes no “about”. The Bengali “নিয়ে” is already inside the word.",
            "“discuss”-এর পরে “about” বসে না। বাংলার “নিয়ে” কথাটা শব্দটির ভেতরেই আছে।",
        ),
        example=Example("We discussed about the price.", "We discussed the price."),
    ),
    Slip(
        r"\bI am agree\b",
        Concept.COPULA,
        ("I agree",),
        _says(
            "“Agree” is a verb by itself, so there is no “am” before it.",
            "“agree” নিজেই ক্রিয়া, তাই এর আগে “am” বসে না।",
        ),
    ),
    Slip(
        r"\brecieve\b",
        Concept.SPELLING,
        ("receive",),
        _says("After c, e comes before i.", "c-এর পরে আগে e, তারপর i।"),
    ),
    Slip(
        r"\bhave sent you yesterday\b",
        Concept.TENSE,
        ("sent you yesterday",),
        _says(
            "With a past time like “yesterday”, use the simple past.",
            "“yesterday”-এর মতো অতীত সময়ের সঙ্গে simple past ব্যবহার করুন।",
        ),
    ),
    Slip(
        r"\bkindly do the needful\b",
        Concept.REGISTER,
        ("please take care of this", "please help with this"),
        _says(
            "Readers outside South Asia do not know this phrase.",
            "দক্ষিণ এশিয়ার বাইরের পাঠকেরা এই কথাটা চেনেন না।",
        ),
        tier=Tier.HINT,
    ),
    Slip(
        r"\bvery very\b",
        Concept.REDUNDANCY,
        ("very",),
        _says("Once is stronger than twice.", "দুবারের চেয়ে একবারই বেশি জোরালো।"),
        tier=Tier.HINT,
    ),
    Slip(
        r"\bu\b",
        Concept.SMS,
        ("you",),
        _says("Write the whole word to a customer.", "কাস্টমারকে পুরো শব্দটা লিখুন।"),
    ),
    Slip(
        r"\bi\b",
        Concept.CAPITALISATION,
        ("I",),
        _says("“I” is always a capital letter.", "“I” সব সময় বড় হাতের।"),
    ),
    Slip(
        r"\bin monday\b",
        Concept.PREPOSITION,
        ("on Monday",),
        _says("Days take “on”.", "দিনের আগে “on” বসে।"),
    ),
)

_MOVES = {
    Move.GREETING: r"\b(?:Hi|Hello|Dear)\b[^,\n]*",
    Move.THANKS: r"\b[Tt]hank(?:s| you)[^.\n]*",
    Move.APOLOGY: r"\b(?:[Ss]orry|[Aa]pologi[sz]e)[^.\n]*",
    Move.EMPATHY: r"\bI (?:understand|see)[^.\n]*",
    Move.NEXT_STEP: r"\b(?:I|We) will[^.\n]*",
    Move.CLOSING: r"\b(?:Kind|Best) regards\b",
}


@dataclass
class FakeAssessor:
    """Knows `SLIPS`. With `grammar` off it is what a server that is down leaves."""

    grammar: bool = True
    asked: list[str] = field(default_factory=list)

    def assess(self, text: str, exercise: Exercise | None = None) -> Assessment:
        if len(text) > LIMIT:
            raise TextTooLong(length=len(text), limit=LIMIT)
        self.asked.append(text)
        issues = _issues(text) if self.grammar else ()
        moves = tuple(_moves(text))
        facts = _facts(text, exercise)
        return Assessment(
            text=text,
            issues=issues,
            moves=moves,
            facts=facts,
            flags=() if text.strip() else (FlagRaised(Flag.EMPTY),),
            readability=_readability(text),
            scorecard=_scorecard(issues, moves, facts, exercise, complete=self.grammar),
            complete=self.grammar,
        )


def _issues(text: str) -> tuple[Issue, ...]:
    found = [
        Issue(
            span=Span(*match.span()),
            concept=slip.concept,
            rule=f"fake.{slip.concept}",
            tier=slip.tier,
            message=slip.message,
            suggestions=slip.fixes,
            example=slip.example,
        )
        for slip in SLIPS
        for match in re.finditer(slip.pattern, text)
    ]
    return tuple(sorted(found, key=lambda issue: issue.span))


def _moves(text: str) -> list[MoveFound]:
    return [
        MoveFound(move, Span(*match.span()))
        for move, pattern in _MOVES.items()
        if (match := re.search(pattern, text))
    ]


def _facts(text: str, exercise: Exercise | None) -> tuple[FactResult, ...]:
    facts = exercise.facts if exercise else ()
    return tuple(
        FactResult(fact.id, any(form in text for form in (fact.value, *fact.forms)))
        for fact in facts
    )


def _readability(text: str) -> Readability:
    words, sentences = len(text.split()), max(1, len(re.findall(r"[.!?]+", text)))
    if words < 10:
        return Readability(words, sentences, None, None, None)
    return Readability(words, sentences, words / sentences, 70.0, 6.4)


def _scorecard(issues, moves, facts, exercise, *, complete: bool) -> Scorecard:
    errors = [issue for issue in issues if issue.tier is Tier.ERROR]
    cost = tuple(Deduction("error", 5, issue.rule, issue.span) for issue in errors)
    accuracy = CriterionScore(max(0, 100 - 5 * len(errors)), cost) if complete else None
    made = {found.move for found in moves}
    wanted = exercise.moves.wanted if exercise else ()
    missing = [Deduction("missing_move", 12, move) for move in wanted if move not in made]
    missing += [Deduction("missing_fact", 10, result.fact) for result in facts if not result.met]
    task = max(0, 100 - round(sum(one.points for one in missing)))
    criteria = {
        Criterion.ACCURACY: accuracy or CriterionScore(None),
        Criterion.TASK: CriterionScore(task, tuple(missing)),
        Criterion.TONE: CriterionScore(90),
        Criterion.CLARITY: CriterionScore(80),
    }
    given = [one.score for one in criteria.values() if one.score is not None]
    return Scorecard(round(sum(given) / len(given)), criteria)


@dataclass
class FakeState:
    phase: str = "ready"
    since: datetime = field(default_factory=lambda: datetime.now(UTC))
    reason: str = ""

    @property
    def is_ready(self) -> bool:
        return self.phase == "ready"


@dataclass
class FakeEngine:
    phase: str = "ready"

    def state(self) -> FakeState:
        return FakeState(self.phase)


@dataclass
class FakeCoach:
    """What `coach.bootstrap.Coach` gives the pages."""

    exercises: Mapping[str, Exercise]
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
    assessor: FakeAssessor
    engine: FakeEngine
    store: Store

    @property
    def welcome(self) -> Welcome:
        return self.people.welcome

    def start(self) -> None:
        """Nothing to start."""

    def close(self) -> None:
        self.store.close()


def fake_coach(
    folder: Path,
    exercises: Mapping[str, Exercise],
    *,
    way: str | None = None,
    classes: FakeClasses | None = None,
    school: School | None = None,
) -> FakeCoach:
    store = open_store(
        Settings.from_environment({"COACH_DATA": str(folder), "COACH_HOME": str(folder)})
    )
    assessor = FakeAssessor()
    practice = Practise(store.attempts, assessor, exercises, Versions("test", "test"))
    curriculum = one_path(exercises)
    zone = ZoneInfo("Asia/Dhaka")
    progress = MyProgress(store.checked_drafts, zone)
    mistakes = PractiseMistakes(store.notebook, assessor, load_items(), zone)
    teach = Teach(store.cohorts, exercises, curriculum)
    # Nothing is graded: a test says itself how far a run is.
    runs = RunQueue(folder / "grading", exercises, (sys.executable, "--version"), folder)
    someone = people(store, quick_passwords(), classes or store.cohorts, school=school, way=way)
    return FakeCoach(
        exercises=exercises,
        people=someone,
        practice=practice,
        progress=progress,
        mistakes=mistakes,
        plan=Plan(
            mistakes,
            store.notebook,
            store.first_drafts,
            teach,
            exercises,
            curriculum,
            zone,
        ),
        curriculum=curriculum,
        hiring_test=HiringTest(store.attempts, practice, exercises, exercises),
        teach=teach,
        desk=Desk(store.desk, teach, store.attempts, progress, store.remarks, zone),
        review=Review(
            store.reviews,
            store.queue,
            store.remarks,
            store.remarks,
            store.attempts,
            teach,
            exercises,
            store.audit_log,
        ),
        enrol=Enrol(teach, store.accounts, store.cohorts, someone.manage),
        grading=GradeClass(runs, teach, exercises),
        grading_runs=runs,
        lessons=concepts(),
        assessor=assessor,
        engine=FakeEngine(),
        store=store,
    )
