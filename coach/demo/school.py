"""The pretended school, made by the coach's own services: what it holds could have been typed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from coach.demo.assessing import KnownSlips, PretendingReader
from coach.demo.model import Fate, Go, Pretended, history, trainee
from coach.demo.names import CLASSES, MENTORS, name
from coach.demo.slips import written
from coach.domain.account import Account, Actor, Role
from coach.domain.assessment import Criterion
from coach.domain.attempt import Versions
from coach.domain.cohort import Cohort, Target
from coach.domain.curriculum import Curriculum
from coach.domain.exercise import Exercise
from coach.domain.language import Language
from coach.domain.review import Ruling
from coach.services.accounts import JoinCodes
from coach.services.assess import Assess
from coach.services.attempts import Attempts
from coach.services.cohorts import Teach
from coach.services.people import People
from coach.services.ports import ReadabilityMeter, ReplyReader
from coach.services.practise import AttemptView, Practise
from coach.services.reviews import Review
from coach.services.sign_up import Wish

VERSIONS = Versions(program="demo", rules="demo")
_REVIEWED = 0.3
"""Of what was submitted more than three days ago."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the school is made with."""

    people: People
    attempts: Attempts
    classes: JoinCodes
    teach: Teach
    review: Review
    reader: ReplyReader
    readability: ReadabilityMeter
    exercises: Mapping[str, Exercise]
    curriculum: Curriculum


@dataclass(frozen=True, slots=True)
class Size:
    trainees: int = 60
    weeks: int = 12
    seed: int = 7


@dataclass(frozen=True, slots=True)
class School:
    """Who is in it. All sign in with one password."""

    admin: str
    mentors: Mapping[str, Actor]
    trainees: Mapping[str, str]
    cohorts: tuple[Cohort, ...]
    attempts: int


@dataclass
class _Building:
    parts: Parts
    size: Size
    now: datetime
    password: str
    random: Random
    tell: Callable[[int, int], None]
    slips: KnownSlips = field(default_factory=KnownSlips)
    submitted: list[tuple[str, str, datetime]] = field(default_factory=list)
    attempts: int = 0


def build(
    parts: Parts,
    *,
    now: datetime,
    password: str,
    size: Size | None = None,
    tell: Callable[[int, int], None] = lambda _done, _of: None,
) -> School:
    """Fill an empty store. The same seed and moment give the same school, but for ids
    and join codes. `tell` hears how many trainees of how many are done."""
    size = size or Size()
    one = _Building(parts, size, now, password, Random(size.seed), tell)
    begun = now - timedelta(weeks=size.weeks, days=2)
    admin, mentors = _staff(one, begun)
    cohorts = _classes(one, list(mentors.values()), begun)
    trainees = _trainees(one, admin, cohorts, begun)
    _reviews(one, cohorts, list(mentors.values()))
    return School("admin", mentors, trainees, cohorts, one.attempts)


def _staff(one: _Building, begun: datetime) -> tuple[Actor, dict[str, Actor]]:
    sign_up = one.parts.people.sign_up
    code = sign_up.offer_first_admin(begun)
    wish = Wish("School office", "admin", one.password, Language.ENGLISH)
    admin = _actor(sign_up.first_admin(code or "", wish, begun).account)
    mentors = {}
    for person in MENTORS:
        sign_in = person.split()[0].lower()
        wish = Wish(person, sign_in, one.password, Language.ENGLISH)
        mentors[sign_in] = _actor(sign_up.add(admin, wish, Role.MENTOR, begun))
    return admin, mentors


def _actor(account: Account) -> Actor:
    return Actor(account.trainee_id, account.role, account.id)


def _classes(one: _Building, mentors: Sequence[Actor], begun: datetime) -> tuple[Cohort, ...]:
    """The first mentor has all classes, the second one of them."""
    teach, day = one.parts.teach, timedelta(days=1)
    cohorts = tuple(teach.create(mentors[0], title, None, begun) for title in CLASSES)
    teach.add_mentor(mentors[0], cohorts[1].id, MENTORS[1].split()[0].lower(), begun)
    paths = one.parts.curriculum.paths
    for cohort, path in zip(cohorts, (paths[0], paths[-1], paths[1 % len(paths)]), strict=True):
        names = path.exercises
        teach.assign(mentors[0], cohort.id, Target.PATH, path.id, one.now - 10 * day, begun)
        for exercise, days in zip((names[0], names[-1]), (-3, 4), strict=True):
            due = one.now + days * day
            teach.assign(mentors[0], cohort.id, Target.EXERCISE, exercise, due, begun)
    return cohorts


def _trainees(
    one: _Building, admin: Actor, cohorts: Sequence[Cohort], begun: datetime
) -> dict[str, str]:
    made = {}
    order = _order(one.parts.curriculum, one.parts.exercises)
    practise_at = _practise(one)
    for place in range(one.size.trainees):
        person = name(place)
        pretended = trainee(person, place, one.random)
        sign_in = person.lower().replace(" ", ".")
        language = Language.ENGLISH if place % 5 == 4 else Language.BENGALI
        wish = Wish(person, sign_in, one.password, language)
        account = one.parts.people.sign_up.add(admin, wish, Role.TRAINEE, begun)
        one.parts.classes.admit(cohorts[place % len(cohorts)].id, account.trainee_id, begun)
        _live(one, practise_at, pretended, account.trainee_id, order[place % len(cohorts)])
        made[sign_in] = account.trainee_id
        one.tell(place + 1, one.size.trainees)
    return made


def _order(curriculum: Curriculum, exercises: Mapping[str, Exercise]) -> tuple[list[Exercise], ...]:
    """For each class its path first, then the rest."""
    paths = curriculum.paths
    orders = []
    for path in (paths[0], paths[-1], paths[1 % len(paths)]):
        names = dict.fromkeys([*path.exercises, *exercises])
        orders.append([exercises[name] for name in names if name in exercises])
    return tuple(orders)


def _practise(one: _Building) -> Callable[[bool], Practise]:
    """Two practices: one for a trainee's own words, one that sees what is copied."""
    parts = one.parts

    def with_(reader: ReplyReader) -> Practise:
        assess = Assess(one.slips, parts.readability, reader)
        return Practise(parts.attempts, assess, parts.exercises, VERSIONS)

    own, copied = with_(PretendingReader(parts.reader)), with_(parts.reader)
    return lambda copies: copied if copies else own


def _live(
    one: _Building,
    practise_at: Callable[[bool], Practise],
    pretended: Pretended,
    trainee_id: str,
    exercises: Sequence[Exercise],
) -> None:
    for go in history(pretended, exercises, one.size.weeks, one.now, one.random):
        copies = pretended.fate is Fate.COPIES and go.drafts == ((),)
        _attempt(one, practise_at(copies), trainee_id, go)


def _attempt(one: _Building, practise: Practise, trainee_id: str, go: Go) -> None:
    view = practise.open(trainee_id, go.exercise.id, go.at)
    attempt, version = view.attempt, view.attempt.version
    at, text = go.at, ""
    for place, draft in enumerate(go.drafts):
        text, issues = written(go.good, draft)
        one.slips.texts[text] = issues
        pause = timedelta(minutes=go.minutes if place == 0 else go.minutes / 3)
        for part in (2, 1):
            kept = practise.keep(
                trainee_id, attempt.id, text[: len(text) // part], version, at + pause / part
            )
            version = kept.version
        at += pause
        version = practise.check(trainee_id, attempt.id, text, version, at).version
    one.attempts += 1
    if not go.submits:
        return
    at += timedelta(seconds=30)
    done = practise.submit(trainee_id, attempt.id, text, version, at).view
    one.submitted.append((attempt.id, trainee_id, at))
    if go.disputes:
        _dispute(practise, done, at, one.random)


def _dispute(practise: Practise, view: AttemptView, at: datetime, random: Random) -> None:
    last = view.checked[-1]
    if last.assessment and last.assessment.issues:
        issue = random.choice(last.assessment.issues)
        practise.dispute(
            view.attempt.trainee_id, view.attempt.id, last.id, issue.key(last.text), at
        )


def _reviews(one: _Building, cohorts: Sequence[Cohort], mentors: Sequence[Actor]) -> None:
    """Mentors have read some of what waited longest, and corrected the coach now and then."""
    for cohort in cohorts:
        for waiting in one.parts.review.queue(mentors[0], cohort.id, one.now):
            old = one.now - waiting.submitted_at > timedelta(days=3)
            if old and one.random.random() < 2 * _REVIEWED:
                _review(one, mentors[0], waiting.attempt_id, waiting.submitted_at)


_SAID = (
    "Good work. Say the new date in your first sentence: it is what the customer wants to know.",
    "You found the right tone. Read it aloud once before you submit: your ear hears missing words.",
    "Look at the articles again, one noun at a time.",
)


def _review(one: _Building, mentor: Actor, attempt_id: str, at: datetime) -> None:
    review, random = one.parts.review, one.random
    at += timedelta(days=random.uniform(0.2, 2))
    view = review.open(mentor, attempt_id)
    draft = view.submitted
    if draft is None or draft.assessment is None:
        return
    for issue in draft.assessment.issues[:3]:
        key = issue.key(draft.text)
        doubtful = key in view.disputed
        ruling = (
            Ruling.DISMISSED if random.random() < (0.5 if doubtful else 0.07) else Ruling.CONFIRMED
        )
        review.rule(mentor, attempt_id, key, ruling, at, seen=None)
    for criterion in (Criterion.TONE, Criterion.CLARITY, Criterion.TASK):
        score = draft.assessment.scorecard.criteria[criterion].score
        if score is not None and random.random() < 0.25:
            meant = max(0, min(100, score + round(random.gauss(-3, 9))))
            review.override(
                mentor, attempt_id, criterion, meant, "As a customer reads it.", at, seen=None
            )
    if random.random() < 0.5:
        review.comment(mentor, attempt_id, draft.id, random.choice(_SAID), at)
    review.finish(mentor, attempt_id, at)
