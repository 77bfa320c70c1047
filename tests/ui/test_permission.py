"""Every call of every service, tried by everybody: only those whom the table names get through.

Those are a trainee, the neighbour in her class, her mentor, a mentor of another
class, the admin, and someone of the welcome page who never signed in.
"""

import inspect
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select

from coach.domain.account import Actor, Identity, Role
from coach.domain.assessment import Criterion
from coach.domain.attempt import Mode
from coach.domain.cohort import Target
from coach.domain.grading_run import RunResult, RunState
from coach.domain.language import Bilingual, Language
from coach.domain.notebook import Answer
from coach.domain.review import Ruling
from coach.errors import CoachError, NotAllowed
from coach.grading.desk.folder import RunFolder
from coach.services.sign_up import Wish
from coach.store.tables import metadata
from tests.made import NOON
from tests.ui.fakes import FakeCoach, fake_coach
from tests.ui.samples import samples

PASSWORD = "a boat under the tree"
CONSOLE = Actor("", Role.ADMIN)

HER, NEIGHBOUR, MENTOR, OTHER_MENTOR, ADMIN, NOBODY = everyone = (
    "trainee",
    "neighbour",
    "her mentor",
    "another mentor",
    "admin",
    "nobody signed in",
)
EVERYONE = frozenset(everyone)
SIGNED_IN = EVERYONE - {NOBODY}
MENTORS = frozenset({MENTOR, OTHER_MENTOR})


def to(*whom: str, calls: str) -> dict[str, frozenset[str]]:
    return dict.fromkeys(calls.split(), frozenset(whom))


def of_ones_own(calls: str) -> dict[str, frozenset[str]]:
    """They name nothing of anybody's: what is asked or done is the caller's own."""
    return dict.fromkeys(calls.split(), EVERYONE)


def to_proof(calls: str) -> dict[str, frozenset[str]]:
    """Whoever calls them brings a password, a code, a token or the school's word."""
    return dict.fromkeys(calls.split(), EVERYONE)


# The services, and who may make each of their calls about the trainee's work.
TABLE: Mapping[str, Mapping[str, frozenset[str]]] = {
    "practice": {
        **to(HER, calls="attempt check keep submit dispute undo_dispute"),
        **of_ones_own("open history"),
    },
    "hiring_test": {**to(HER, calls="view hand_in"), **of_ones_own("begin choices")},
    "progress": of_ones_own("progress"),
    "mistakes": {**to(HER, calls="answer undo"), **of_ones_own("session set_daily question")},
    "plan": of_ones_own("today mastery"),
    "welcome": {**of_ones_own("welcome rename speak"), **to_proof("recognise")},
    "door": {**to_proof("visitor"), **of_ones_own("way")},
    "sign_in": {
        **to_proof("sign_in begin recognise sign_out"),
        **to(*SIGNED_IN, calls="change_password has_password prove sign_out_everywhere"),
    },
    "sign_up": {
        **to(ADMIN, calls="add"),
        **to(*SIGNED_IN, calls="claim"),
        **to_proof("sign_up arrive first_admin may_be_first_admin offer_first_admin"),
    },
    "manage": {
        **to(ADMIN, calls="all audit change_role named"),
        **to(MENTOR, ADMIN, calls="issue_reset_code"),
        **to_proof("reset"),
    },
    "my_data": {**of_ones_own("export delete"), **to(*MENTORS, ADMIN, calls="deletions")},
    "teach": {
        **to(*MENTORS, calls="classes create"),
        **to(
            MENTOR,
            calls="view change new_code archive restore add_mentor remove_mentor"
            " remove_member assign unassign records own own_trainee",
        ),
        **of_ones_own("due"),
    },
    "enrol": to(MENTOR, calls="plan enrol code"),
    "grading": {
        **to(MENTOR, ADMIN, calls="run plan pace result start stop delete file"),
        **to(*MENTORS, ADMIN, NOBODY, calls="runs"),
        **to(MENTOR, calls="receive"),
        **of_ones_own("may"),
    },
    "desk": to(MENTOR, calls="overview heat_map trainee add_note drop_note"),
    "review": {
        **to(
            MENTOR,
            calls="queue open rule withdraw override drop_override comment take_back"
            " finish agreement lexicon drop_from_lexicon",
        ),
        **to(*MENTORS, calls="bank save_comment drop_comment"),
        **to(HER, calls="heard answer seen"),
        **of_ones_own("news"),
    },
}
CALLS = [(service, call) for service, calls in TABLE.items() for call in calls]
NOT_A_USE_CASE = {"checker", "store", "curriculum", "lessons", "exercises", "assessor", "engine"}
NOT_A_USE_CASE |= {"grading_runs"}


def test_the_table_has_every_call_of_every_service() -> None:
    from coach.bootstrap import Coach
    from coach.services.people import People

    kinds = {**inspect.get_annotations(Coach), **inspect.get_annotations(People)}
    services = {
        name: kind for name, kind in kinds.items() if name not in {*NOT_A_USE_CASE, "people"}
    }
    del services["school"]  # a neighbour of the services, not one of them
    assert services.keys() == TABLE.keys()
    for name, kind in services.items():
        public = {call for call, _ in inspect.getmembers(kind, inspect.isfunction)}
        assert {call for call in public if not call.startswith("_")} == TABLE[name].keys(), name


@dataclass
class School:
    folder: Path
    coach: FakeCoach
    actors: dict[str, Actor]
    tokens: dict[str, str]
    facts: dict[str, Any]

    def service(self, name: str) -> Any:
        found = getattr(self.coach, name, None)
        return found if found is not None else getattr(self.coach.people, name)

    def call(self, service: str, name: str, caller: str) -> object:
        """The call by `caller`, about the trainee's work wherever it asks whose."""
        method: Callable[..., object] = getattr(self.service(service), name)
        actor = self.actors[caller]
        given = {**self.facts, **self.facts.get(f"{service}.{name}", {}), "actor": actor}
        wanted = inspect.signature(method).parameters
        if "actor" not in wanted:
            given["trainee_id"] = actor.trainee_id  # who calls
        given["token"] = given["session_token"] = self.tokens.get(caller, "")
        return method(**{key: given[key] for key in wanted})

    def content(self) -> object:
        with self.coach.store.database.engine.connect() as connection:
            return [connection.execute(select(table)).all() for table in metadata.sorted_tables]


def school(folder: Path) -> School:
    coach = fake_coach(folder, samples(), way="local")
    people, teach, practice = coach.people, coach.teach, coach.practice
    actors, tokens = {}, {}
    roles = {HER: Role.TRAINEE, NEIGHBOUR: Role.TRAINEE, MENTOR: Role.MENTOR}
    for name, role in {**roles, OTHER_MENTOR: Role.MENTOR, ADMIN: Role.ADMIN}.items():
        sign_in_name = name.replace(" ", "-")
        wish = Wish(name, sign_in_name, PASSWORD, Language.ENGLISH)
        account = people.sign_up.add(CONSOLE, wish, role, NOON)
        actors[name] = Actor(account.trainee_id, role, account.id)
        tokens[name] = people.sign_in.begin(account, NOON).token
    alone = people.welcome.welcome("Alone", Language.ENGLISH, NOON)
    actors[NOBODY] = Actor(alone.trainee.id)
    her = actors[HER]

    cohort = teach.create(actors[MENTOR], "Hers", None, NOON)
    teach.create(actors[OTHER_MENTOR], "Another", None, NOON)
    for name in (HER, NEIGHBOUR):
        coach.store.cohorts.admit(cohort.id, actors[name].trainee_id, NOON)
    teach.assign(
        actors[MENTOR], cohort.id, Target.EXERCISE, "late-box", NOON + timedelta(days=7), NOON
    )
    attempt = practice.open(her.trainee_id, "late-box", NOON).attempt
    text = "Hello Ana, I recieve the informations."
    checked = practice.check(her.trainee_id, attempt.id, text, 0, NOON)
    practice.submit(her.trainee_id, attempt.id, text, checked.version, NOON)
    coach.mistakes.session(her.trainee_id, NOON)
    (card, *_) = coach.store.notebook.cards(her.trainee_id)
    answer = Answer(str(uuid4()), card.id, 0, NOON, True, "I receive it.")
    coach.store.notebook.add(her.trainee_id, answer)
    test = practice.open(her.trainee_id, "late-box", NOON, Mode.TEST).attempt
    coach.desk.add_note(actors[MENTOR], her.trainee_id, "Ask her about plurals.", NOON)
    (listed,) = coach.store.cohorts.assignments(cohort.id)
    run = coach.grading.receive(
        actors[MENTOR], "class.csv", b"Name,Reply\nRina,All is well.\n", "late-box", cohort.id, NOON
    )
    finished = RunFolder(folder / "grading" / run.owner / run.id)
    finished.keep_result(RunResult(1, 0, 90, 90, 90, files=("grades.csv",)))
    finished.out.mkdir()
    (finished.out / "grades.csv").write_text("90")
    finished.set_state(RunState.DONE)
    facts = {
        "run_id": run.id,
        "content": b"Name,Reply\nRina,All is well.\n",
        "exercise": "late-box",
        "grading.receive": {"name": "class.csv"},
        "grading.file": {"name": "grades.csv"},
        "trainee_id": her.trainee_id,
        "account_id": her.account_id,
        "attempt_id": attempt.id,
        "draft_id": checked.draft.id,
        "issue_key": checked.assessment.issues[0].key(text),
        "card_id": card.id,
        "answer_id": answer.id,
        "turn": 1,
        "card": card,
        "daily": 5,
        "cohort_id": cohort.id,
        "assignment_id": listed.id,
        "mentor_id": actors[MENTOR].trainee_id,
        "note_id": alone.trainee.id,
        "remark_id": alone.trainee.id,
        "comment_id": alone.trainee.id,
        "exercise_id": "late-box",
        "account": people.manage.named(CONSOLE, "neighbour"),
        "sign_in_name": "neighbour",
        "name_key": "another-mentor",
        "name": "A name",
        "wanted": "somebody",
        "wish": Wish("New", "new", PASSWORD, Language.ENGLISH),
        "identity": Identity("https://school.example", "subject"),
        "role": Role.MENTOR,
        "mode": Mode.PRACTICE,
        "target": Target.EXERCISE,
        "target_id": "site-note",
        "due_at": NOON + timedelta(days=9),
        "closes_at": None,
        "version": cohort.version,
        "base_version": 0,
        "text": text,
        "span": None,
        "criterion": Criterion.TONE,
        "score": 70,
        "reason": "It is kind.",
        "ruling": Ruling.DISMISSED,
        "for_class": True,
        "seen": None,
        "since": NOON,
        "history": (),
        "limit": 5,
        "table": [["Name"], ["Somebody New"]],
        "code": "GUESS",
        "address": "203.0.113.7",
        "password": PASSWORD,
        "old": PASSWORD,
        "new": "quite another one",
        "browser_token": alone.token,
        "language": Language.ENGLISH,
        "now": NOON,
        "hiring_test.view": {"attempt_id": test.id},
        "hiring_test.hand_in": {"attempt_id": test.id},
        "review.save_comment": {"text": Bilingual(en="Well put.", bn="সুন্দর বলেছেন।")},
    }
    return School(folder, coach, actors, tokens, facts)


@pytest.fixture(scope="module")
def shut(tmp_path_factory: pytest.TempPathFactory) -> Iterator[School]:
    """One that every refused call leaves as it was."""
    made = school(tmp_path_factory.mktemp("shut"))
    yield made
    made.coach.close()


@pytest.mark.parametrize(("service", "call"), CALLS)
def test_whom_the_table_does_not_name_is_refused_and_changes_nothing(
    shut: School, service: str, call: str
) -> None:
    before = shut.content()
    for caller in everyone:
        if caller not in TABLE[service][call]:
            with pytest.raises(NotAllowed):
                shut.call(service, call, caller)
    assert shut.content() == before


def another(like: School, folder: Path) -> School:
    """The same school, untouched."""
    folder.mkdir()
    like.coach.store.back_up(folder / "coach.db")
    shutil.copytree(like.folder / "grading", folder / "grading")
    opened = fake_coach(folder, samples(), way="local")
    return School(folder, opened, like.actors, like.tokens, like.facts)


@pytest.mark.parametrize(("service", "call"), CALLS)
def test_whom_the_table_names_gets_through(
    shut: School, tmp_path: Path, service: str, call: str
) -> None:
    for caller in everyone:
        if caller not in TABLE[service][call]:
            continue
        made = another(shut, tmp_path / caller.replace(" ", "-"))
        try:
            made.call(service, call, caller)
        except NotAllowed:
            raise
        except CoachError:
            pass  # let in, and told something else: that a code is wrong, say
        finally:
            made.coach.close()


def test_a_mentor_who_is_one_no_more_is_refused(shut: School) -> None:
    before = shut.actors[MENTOR]
    demoted = Actor(before.trainee_id, Role.TRAINEE, before.account_id)
    with pytest.raises(NotAllowed):
        shut.coach.teach.view(demoted, shut.facts["cohort_id"])


@pytest.mark.parametrize("forged", ["", "x", "\x00", "%", "00000000-0000-0000-0000-000000000000"])
def test_an_id_that_nobody_gave_out_is_nobodys(shut: School, forged: str) -> None:
    with pytest.raises(NotAllowed):
        shut.coach.practice.attempt(shut.actors[HER].trainee_id, forged)
    with pytest.raises(NotAllowed):
        shut.coach.teach.view(shut.actors[MENTOR], forged)
    with pytest.raises(NotAllowed):
        shut.coach.review.open(shut.actors[MENTOR], forged)
    with pytest.raises(NotAllowed):
        shut.coach.people.manage.change_role(shut.actors[ADMIN], forged, Role.ADMIN, NOON)
