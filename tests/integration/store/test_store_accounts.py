"""Accounts as people use them and as others attack them, on both databases."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import text

from coach.config import Settings
from coach.domain.account import Actor, Identity, Role
from coach.domain.audit import Action
from coach.domain.language import Language
from coach.errors import (
    ClaimRefused,
    CoachError,
    CodeRefused,
    LastAdmin,
    NameRefused,
    NameTaken,
    NotAllowed,
    PasswordWeak,
    SignInRefused,
    TooManyTries,
    UnknownAccount,
)
from coach.services.accounts import SignedIn, token_hash
from coach.services.people import People, people
from coach.services.sign_in import FREE_BY_NAME, KEPT
from coach.services.sign_up import Wish
from coach.store import Store, open_store
from tests.classes import FakeClasses, quick_passwords
from tests.made import NOON

CODE = "BATCH-1"
PASSWORD = "নদীর ধারে 7 গাছ"
OTHER_PASSWORD = "a boat under the tree"
HERE = "203.0.113.7"
MINUTE = timedelta(minutes=1)
CONSOLE = Actor("", Role.ADMIN)


@pytest.fixture
def classes() -> FakeClasses:
    return FakeClasses(**{CODE: "class-1"})


@pytest.fixture
def us(store: Store, classes: FakeClasses) -> People:
    return people(store, quick_passwords(), classes, way="local")


def wish(sign_in_name: str = "rina", password: str = PASSWORD, **more: str) -> Wish:
    return Wish("রিনা", sign_in_name, password, Language.BENGALI, **more)


def sign_up(us: People, sign_in_name: str = "rina") -> SignedIn:
    return us.sign_up.sign_up(CODE, wish(sign_in_name), HERE, NOON)


def made(us: People, sign_in_name: str, role: Role) -> Actor:
    account = us.sign_up.add(CONSOLE, wish(sign_in_name), role, NOON)
    return Actor(account.trainee_id, role, account.id)


def who(us: People, token: str, now=NOON) -> Actor | None:
    visitor = us.door.visitor(token, None, now)
    return visitor.actor if visitor else None


# --- Coming in ---


def test_whoever_has_a_join_code_signs_up_and_is_in_the_class(us, classes):
    signed = sign_up(us)
    visitor = us.door.visitor(signed.token, None, NOON)
    assert (visitor.trainee.name, visitor.account.role) == ("রিনা", Role.TRAINEE)
    assert classes.members["class-1"] == {visitor.trainee.id}


def test_they_sign_in_again_whichever_way_they_spell_their_name(us):
    account = sign_up(us).account
    assert us.sign_in.sign_in(" RINA", PASSWORD, HERE, NOON).account == account


def test_a_session_survives_a_restart_and_is_kept_while_it_is_used(us, settings: Settings):
    token = sign_up(us).token
    used = NOON + KEPT - timedelta(days=2)
    again = open_store(settings)
    restarted = people(again, quick_passwords(), FakeClasses(), way="local")
    assert who(restarted, token, used) is not None
    assert who(restarted, token, used + KEPT - MINUTE) is not None
    again.close()


def test_the_work_under_a_name_can_be_claimed_and_then_needs_the_password(us, store):
    before = us.welcome.welcome("Rina", Language.ENGLISH, NOON)
    signed = us.sign_up.sign_up(CODE, wish(browser_token=before.token), HERE, NOON)
    assert signed.account.trainee_id == before.trainee.id
    assert us.welcome.recognise(before.token) is None
    assert store.trainees.find(before.trainee.id).name == "রিনা"


def test_what_is_claimed_cannot_be_claimed_twice(us):
    before = us.welcome.welcome("Rina", Language.ENGLISH, NOON)
    us.sign_up.sign_up(CODE, wish("rina", browser_token=before.token), HERE, NOON)
    thief = us.sign_up.sign_up(CODE, wish("mina", browser_token=before.token), HERE, NOON)
    assert thief.account.trainee_id != before.trainee.id


def test_work_under_a_name_is_taken_into_an_account_made_by_somebody_else(us, store, practise):
    before = us.welcome.welcome("Rina", Language.ENGLISH, NOON)
    attempt = practise.open(before.trainee.id, "late-parcel", NOON).attempt
    practise.check(before.trainee.id, attempt.id, "I recieve it.", 0, NOON)
    account = made(us, "rina", Role.TRAINEE)
    us.sign_up.claim(account, before.token)
    view = practise.attempt(account.trainee_id, attempt.id)
    assert [draft.text for draft in view.drafts] == ["I recieve it."]
    assert us.welcome.recognise(before.token) is None
    assert store.trainees.find(before.trainee.id) is None


def test_work_cannot_be_taken_twice_nor_mixed_nor_out_of_an_account(us, practise):
    before = us.welcome.welcome("Rina", Language.ENGLISH, NOON)
    worked, thief = made(us, "worked", Role.TRAINEE), made(us, "thief", Role.TRAINEE)
    practise.open(worked.trainee_id, "late-parcel", NOON)
    claimed = us.welcome.welcome("Mina", Language.ENGLISH, NOON)
    us.sign_up.sign_up(CODE, wish("mina", browser_token=claimed.token), HERE, NOON)
    for actor, token in ((worked, before.token), (thief, claimed.token), (thief, "guess")):
        with pytest.raises(ClaimRefused):
            us.sign_up.claim(actor, token)
    assert us.welcome.recognise(before.token) == before.trainee


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"sign_in_name": "RINA"}, NameTaken),
        ({"sign_in_name": "<script>"}, NameRefused),
        ({"sign_in_name": "x"}, NameRefused),
        ({"password": "seven77"}, PasswordWeak),
        ({"password": "iloveyou"}, PasswordWeak),
        ({"sign_in_name": "nusrat.jahan", "password": "nusrat.jahan12"}, PasswordWeak),
    ],
    ids=str,
)
def test_what_cannot_be_an_account(us, store, change, error):
    sign_up(us)
    with pytest.raises(error):
        us.sign_up.sign_up(CODE, wish(**{"sign_in_name": "mina", **change}), HERE, NOON)
    assert len(store.accounts.all()) == 1


def test_two_who_want_one_name_at_once_get_one_account(us, store):
    def attempt(_: int) -> bool:
        try:
            sign_up(us)
        except NameTaken:
            return False
        return True

    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(attempt, range(4))) == 1
    assert len(store.accounts.all()) == 1


# --- Ways in that must stay shut ---


@pytest.mark.parametrize("token", [None, "", "guess", "x" * 5000, "\x00", "\ud800"])
def test_a_forged_cookie_is_nobodys(us, token):
    sign_up(us)
    assert who(us, token) is None


def test_a_session_ends_for_good_with_signing_out(us):
    token = sign_up(us).token
    us.sign_in.sign_out(token)
    assert who(us, token) is None


def test_an_old_session_ends_by_itself(us):
    token = sign_up(us).token
    assert who(us, token, NOON + KEPT + MINUTE) is None


def test_signing_out_everywhere_ends_every_session_of_theirs_alone(us):
    first, neighbour = sign_up(us), sign_up(us, "mina")
    second = us.sign_in.sign_in("rina", PASSWORD, HERE, NOON)
    us.sign_in.sign_out_everywhere(who(us, first.token))
    assert [who(us, s.token) is None for s in (first, second, neighbour)] == [True, True, False]


def test_every_sign_in_makes_a_session_nobody_could_have_planted(us):
    tokens = {
        sign_up(us).token,
        *(us.sign_in.sign_in("rina", PASSWORD, HERE, NOON).token for _ in "ab"),
    }
    assert len(tokens) == 3


def test_a_copy_of_the_database_lets_nobody_in(us, store):
    token = sign_up(us).token
    code = us.manage.issue_reset_code(CONSOLE, who(us, token).trainee_id, NOON)
    with store.database.engine.connect() as connection:
        kept = " ".join(
            str(row)
            for table in ("account", "session", "one_time_code", "audit_entry", "throttle")
            for row in connection.execute(text(f"SELECT * FROM {table}"))
        )
    for secret in (token, code, code.replace("-", ""), PASSWORD):
        assert secret not in kept
    assert token_hash(token) in kept


def tries(us: People, name: str, count: int, password: str = "wrong wrong") -> list[str]:
    """What each try to sign in was answered."""
    said = []
    for _ in range(count):
        try:
            us.sign_in.sign_in(name, password, HERE, NOON)
            said.append("in")
        except CoachError as error:
            said.append(str(error))
    return said


def test_guessing_shuts_the_door_and_says_the_same_of_a_name_that_does_not_exist(us):
    sign_up(us)
    assert tries(us, "rina", 8) == tries(us, "nobody", 8)
    assert tries(us, "rina", 1, PASSWORD) == ["too_many_tries: minutes=1"]


def test_the_door_opens_again_and_shuts_for_longer(us):
    sign_up(us)
    tries(us, "rina", FREE_BY_NAME)
    later = NOON + 2 * MINUTE
    with pytest.raises(SignInRefused):
        us.sign_in.sign_in("rina", "wrong wrong", HERE, later)
    with pytest.raises(TooManyTries) as shut:
        us.sign_in.sign_in("rina", PASSWORD, HERE, later)
    assert shut.value.facts == {"minutes": 2}
    assert us.sign_in.sign_in("rina", PASSWORD, HERE, later + 3 * MINUTE)


def test_a_right_password_clears_what_was_mistyped(us):
    sign_up(us)
    for _ in range(4):
        tries(us, "rina", FREE_BY_NAME - 1)
        us.sign_in.sign_in("rina", PASSWORD, HERE, NOON)


def test_guesses_at_once_are_counted_one_by_one_by_all_processes(us, settings: Settings):
    sign_up(us)
    other = open_store(settings)
    both = [us, people(other, quick_passwords(), FakeClasses(), way="local")]
    with ThreadPoolExecutor(8) as threads:
        said = list(threads.map(lambda n: tries(both[n % 2], "rina", 1)[0], range(24)))
    assert said.count("sign_in_refused") == FREE_BY_NAME
    other.close()


def test_one_address_cannot_try_every_name(us):
    said = [tries(us, f"name{n}", 1)[0] for n in range(70)]
    assert said.count("sign_in_refused") == 60
    elsewhere = us.sign_in
    sign_up(us)
    assert elsewhere.sign_in("rina", PASSWORD, "198.51.100.1", NOON)


def test_a_join_code_cannot_be_guessed(us):
    said = []
    for n in range(40):
        try:
            us.sign_up.sign_up(f"GUESS-{n}", wish(), HERE, NOON)
        except CoachError as error:
            said.append(error.code)
    assert set(said[:20]) == {"code_refused"}
    assert set(said[20:]) == {"too_many_tries"}


def test_without_a_code_nobody_learns_which_names_are_taken(us):
    sign_up(us)
    with pytest.raises(CodeRefused):
        us.sign_up.sign_up("GUESS", wish("rina"), HERE, NOON)


def test_a_name_of_the_welcome_page_opens_nothing_where_people_sign_in(us):
    token = us.welcome.welcome("Rina", Language.ENGLISH, NOON).token
    assert us.door.visitor(token, token, NOON) is None


# --- A forgotten password ---


def test_a_mentors_code_gives_a_new_password_once_and_ends_every_session(us, classes):
    stolen = sign_up(us)
    mentor = made(us, "sir", Role.MENTOR)
    classes.mentors["class-1"].add(mentor.account_id)
    code = us.manage.issue_reset_code(mentor, stolen.account.trainee_id, NOON)
    fresh = us.manage.reset(code.lower(), OTHER_PASSWORD, HERE, NOON)
    assert who(us, stolen.token) is None
    assert who(us, fresh.token) is not None
    with pytest.raises(CodeRefused):
        us.manage.reset(code, "yet another one", HERE, NOON)
    with pytest.raises(SignInRefused):
        us.sign_in.sign_in("rina", PASSWORD, HERE, NOON)


def test_a_code_is_too_old_after_a_day_and_void_after_the_next_one(us):
    trainee_id = sign_up(us).account.trainee_id
    first = us.manage.issue_reset_code(CONSOLE, trainee_id, NOON)
    second = us.manage.issue_reset_code(CONSOLE, trainee_id, NOON)
    for code, when in ((first, NOON), (second, NOON + timedelta(hours=25))):
        with pytest.raises(CodeRefused):
            us.manage.reset(code, OTHER_PASSWORD, HERE, when)


def test_a_weak_password_does_not_use_the_code_up(us):
    code = us.manage.issue_reset_code(CONSOLE, sign_up(us).account.trainee_id, NOON)
    with pytest.raises(PasswordWeak):
        us.manage.reset(code, "12345678", HERE, NOON)
    assert us.manage.reset(code, OTHER_PASSWORD, HERE, NOON)


def test_a_code_used_twice_at_once_works_once(us):
    code = us.manage.issue_reset_code(CONSOLE, sign_up(us).account.trainee_id, NOON)

    def use(password: str) -> bool:
        try:
            us.manage.reset(code, password, HERE, NOON)
        except CodeRefused:
            return False
        return True

    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(use, [f"{OTHER_PASSWORD} {n}" for n in range(4)])) == 1


def test_changing_the_password_signs_everyone_else_out(us):
    here = sign_up(us)
    there = us.sign_in.sign_in("rina", PASSWORD, HERE, NOON)
    us.sign_in.change_password(who(us, here.token), here.token, PASSWORD, OTHER_PASSWORD, NOON)
    assert who(us, there.token) is None
    assert who(us, here.token) is not None
    with pytest.raises(SignInRefused):
        us.sign_in.change_password(who(us, here.token), here.token, PASSWORD, "x" * 9, NOON)


# --- Admins ---


def test_the_first_admin_comes_by_a_link_that_works_once(us):
    code = us.sign_up.offer_first_admin(NOON)
    spare = us.sign_up.offer_first_admin(NOON)
    signed = us.sign_up.first_admin(code, wish("boss"), NOON)
    assert who(us, signed.token).role is Role.ADMIN
    for used in (code, spare, "guess"):
        with pytest.raises(CodeRefused):
            us.sign_up.first_admin(used, wish("thief"), NOON)
    assert us.sign_up.offer_first_admin(NOON) is None


def test_a_role_changes_at_once_in_open_sessions_and_is_written_down(us):
    admin, signed = made(us, "boss", Role.ADMIN), sign_up(us)
    us.manage.change_role(admin, signed.account.id, Role.MENTOR, NOON)
    assert who(us, signed.token).role is Role.MENTOR
    newest = us.manage.audit(admin)[0]
    assert (newest.action, newest.actor_id) == (Action.ROLE_CHANGED, admin.account_id)
    assert newest.facts == {"from": "trainee", "to": "mentor"}


def test_there_is_always_an_admin_left(us):
    one, two = made(us, "one", Role.ADMIN), made(us, "two", Role.ADMIN)

    def dismiss(whom: Actor) -> bool:
        try:
            us.manage.change_role(CONSOLE, whom.account_id, Role.TRAINEE, NOON)
        except LastAdmin:
            return False
        return True

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(dismiss, [one, two])) == [False, True]


def test_an_account_that_is_not_there_is_said_by_name(us):
    with pytest.raises(UnknownAccount):
        us.manage.named(CONSOLE, "nobody")


# --- A school's own sign-in ---

SCHOOL = Identity("https://school.example", "subject-1")


def test_a_school_brings_its_people_and_nobody_takes_over_an_account(us):
    sign_up(us, "rina")
    first = us.sign_up.arrive(SCHOOL, "Rina Akter", "rina", Language.BENGALI, NOON)
    again = us.sign_up.arrive(SCHOOL, "Renamed", "renamed", Language.ENGLISH, NOON)
    assert first.account == again.account
    assert first.account.sign_in_name == "rina-2"
    with pytest.raises(SignInRefused):
        us.sign_in.sign_in("rina-2", "", HERE, NOON)


@pytest.mark.parametrize("wanted", ["", "<b>", "x" * 300, "a b", "\x00"])
def test_whatever_a_school_calls_them_they_get_a_name(us, wanted):
    signed = us.sign_up.arrive(SCHOOL, wanted, wanted or "x", Language.BENGALI, NOON)
    assert us.door.visitor(signed.token, None, NOON).trainee.name


# --- One's own data ---


def test_a_deleted_account_leaves_one_line_and_no_words(us, store, classes):
    signed, mentor = sign_up(us), made(us, "sir", Role.MENTOR)
    classes.mentors["class-1"].add(mentor.account_id)
    actor = who(us, signed.token)
    with pytest.raises(SignInRefused):
        us.my_data.delete(actor, "wrong wrong", NOON)
    us.my_data.delete(actor, PASSWORD, NOON)
    assert who(us, signed.token) is None
    assert store.trainees.find(actor.trainee_id) is None
    (kept,) = us.my_data.deletions(mentor)
    assert (kept.subject_id, kept.facts["cohorts"]) == (signed.account.id, "class-1")
    assert us.my_data.deletions(made(us, "neighbour", Role.MENTOR)) == ()


def test_the_only_admin_cannot_delete_themselves(us):
    admin = made(us, "boss", Role.ADMIN)
    with pytest.raises(LastAdmin):
        us.my_data.delete(admin, PASSWORD, NOON)
    assert us.manage.named(admin, "boss")


def test_a_name_without_an_account_can_take_and_delete_its_work_too(us, store):
    alone = us.welcome.welcome("Rina", Language.ENGLISH, NOON).trainee
    assert us.my_data.export(Actor(alone.id), NOON)["trainee"][0]["name"] == "Rina"
    us.my_data.delete(Actor(alone.id), "", NOON)
    assert store.trainees.find(alone.id) is None


def test_nobody_exports_a_secret(us):
    rows = us.my_data.export(who(us, sign_up(us).token), NOON)
    assert "argon2" not in str(rows)
    assert {"account", "session", "trainee"} <= {name for name, found in rows.items() if found}


def test_the_audit_log_is_for_admins(us):
    with pytest.raises(NotAllowed):
        us.manage.audit(made(us, "sir", Role.MENTOR))
