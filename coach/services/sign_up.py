"""Making an account: with a class's join code, as the first admin, or by a school's sign-in."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from coach.domain.account import (
    SIGN_IN_NAME_LIMIT,
    Account,
    Actor,
    Identity,
    Role,
    clean_sign_in_name,
    name_key,
)
from coach.domain.attempt import Trainee
from coach.domain.audit import Action, AuditEntry
from coach.domain.language import Language
from coach.errors import ClaimRefused, CodeRefused, NameRefused, NameTaken, NotAllowed
from coach.services.accounts import (
    Accounts,
    AuditLog,
    Codes,
    Doors,
    JoinCodes,
    Passwords,
    Purpose,
    SignedIn,
    new_token,
    token_hash,
)
from coach.services.permission import require, require_account
from coach.services.sign_in import SignIn, check_password, from_address, knock
from coach.services.welcome import Welcome, clean_name

FIRST_ADMIN_LINK_LASTS = timedelta(days=3)
FREE_CODES = 20
_TRIES_AT_A_NAME = 50


@dataclass(frozen=True, slots=True)
class Wish:
    """What someone filled in. `browser_token` is of a name of the welcome page whose
    work they want to keep."""

    name: str
    sign_in_name: str
    password: str
    language: Language
    browser_token: str | None = None


class SignUp:
    """Safe to share between threads."""

    def __init__(
        self,
        accounts: Accounts,
        codes: Codes,
        doors: Doors,
        passwords: Passwords,
        audit: AuditLog,
        sign_in: SignIn,
        welcome: Welcome,
        join_codes: JoinCodes,
    ) -> None:
        self._accounts = accounts
        self._codes = codes
        self._doors = doors
        self._passwords = passwords
        self._audit = audit
        self._sign_in = sign_in
        self._welcome = welcome
        self._join_codes = join_codes

    def sign_up(self, code: str, wish: Wish, address: str, now: datetime) -> SignedIn:
        """A trainee of the class whose join code it is.

        The code is looked at first, so that only someone a class invited learns
        which names are taken. Raises CodeRefused, NameRefused, NameTaken,
        PasswordWeak, TooManyTries, and ValueError for a name nobody can see.
        """
        door = f"code:{from_address(address)}"
        knock(self._doors, door, FREE_CODES, now)
        cohort = self._join_codes.cohort_of(code, now)
        if cohort is None:
            raise CodeRefused
        self._doors.take_back(door)
        account = self._made(wish, Role.TRAINEE, None, now)
        self._join_codes.admit(cohort, account.trainee_id, now)
        return self._sign_in.begin(account, now)

    def offer_first_admin(self, now: datetime) -> str | None:
        """A code for the link that makes the first admin; None when there is one already."""
        if self._accounts.exist(Role.ADMIN):
            return None
        code = new_token()
        self._codes.issue(
            token_hash(code),
            Purpose.FIRST_ADMIN,
            None,
            now=now,
            expires=now + FIRST_ADMIN_LINK_LASTS,
        )
        return code

    def may_be_first_admin(self, code: str, now: datetime) -> bool:
        """Whether the link still does something."""
        known = self._codes.holds(token_hash(code), Purpose.FIRST_ADMIN, now)
        return known and not self._accounts.exist(Role.ADMIN)

    def first_admin(self, code: str, wish: Wish, now: datetime) -> SignedIn:
        """Raises CodeRefused, and what is wrong with the wish; then the link still works."""
        if not self.may_be_first_admin(code, now):
            raise CodeRefused
        self._check(wish)
        if self._codes.use(token_hash(code), Purpose.FIRST_ADMIN, now) is None:
            raise CodeRefused
        return self._sign_in.begin(self._made(wish, Role.ADMIN, None, now), now)

    def claim(self, actor: Actor, browser_token: str) -> None:
        """Take the work of a name of the welcome page into the caller's account, as long
        as that has none. Raises ClaimRefused."""
        account_id = require_account(actor)
        before = self._welcome.recognise(browser_token)
        if before is None:
            raise ClaimRefused
        self._accounts.take_over(account_id, before.id)

    def add(self, actor: Actor, wish: Wish, role: Role, now: datetime) -> Account:
        """An admin makes an account of any role for somebody."""
        require(actor, Role.ADMIN)
        return self._made(wish, role, actor, now)

    def arrive(
        self,
        identity: Identity,
        name: str,
        wanted: str,
        language: Language,
        now: datetime,
        *,
        browser_token: str | None = None,
    ) -> SignedIn:
        """Someone whom their school's identity provider knows; a trainee at first.

        An account of the same name is never taken over: `wanted` gets a number.
        """
        known = self._accounts.by_identity(identity)
        if known is None:
            trainee = self._trainee(_seen_name(name, wanted), language, browser_token, now)
            known = self._arrived(identity, trainee, wanted, now)
        return self._sign_in.begin(known, now)

    def _arrived(self, identity: Identity, trainee: Trainee, wanted: str, now: datetime) -> Account:
        for number in range(1, _TRIES_AT_A_NAME):
            account = Account(
                str(uuid4()), trainee.id, _numbered(wanted, number), Role.TRAINEE, now
            )
            try:
                self._accounts.add(account, trainee, identity=identity)
            except NameTaken:
                if known := self._accounts.by_identity(identity):
                    return known  # a second tab was faster
                continue
            self._log(Action.ACCOUNT_MADE, account, account.id, now)
            return account
        raise NotAllowed

    def _made(self, wish: Wish, role: Role, actor: Actor | None, now: datetime) -> Account:
        self._check(wish)
        trainee = self._trainee(clean_name(wish.name), wish.language, wish.browser_token, now)
        account = Account(
            str(uuid4()), trainee.id, clean_sign_in_name(wish.sign_in_name), role, now
        )
        hashed = self._passwords.hashed(wish.password)
        self._accounts.add(account, trainee, password_hash=hashed)
        self._log(Action.ACCOUNT_MADE, account, actor.account_id if actor else account.id, now)
        return account

    def _check(self, wish: Wish) -> None:
        clean_name(wish.name)
        try:
            clean_sign_in_name(wish.sign_in_name)
        except ValueError as err:
            raise NameRefused from err
        if self._accounts.by_name(name_key(wish.sign_in_name)):
            raise NameTaken
        check_password(self._passwords, wish.password, wish.sign_in_name)

    def _trainee(
        self, name: str, language: Language, browser_token: str | None, now: datetime
    ) -> Trainee:
        """The browser's, if it is to be claimed and nobody has claimed it; else a new one."""
        before = self._welcome.recognise(browser_token) if browser_token else None
        if before and self._accounts.of_trainee(before.id) is None:
            return Trainee(before.id, name, language, before.joined_at)
        return Trainee(str(uuid4()), name, language, now)

    def _log(self, action: Action, account: Account, by: str | None, now: datetime) -> None:
        self._audit.add(AuditEntry(now, by, action, account.id, {"role": str(account.role)}))


def _seen_name(name: str, otherwise: str) -> str:
    try:
        return clean_name(name)
    except ValueError:
        return _numbered(otherwise, 1)


def _numbered(wanted: str, number: int) -> str:
    """`wanted` made a sign-in name, with a number after the first try."""
    marks = "".join(mark if mark.isalnum() or mark in ".-_@+" else "-" for mark in wanted)
    tail = "" if number == 1 else f"-{number}"
    try:
        return clean_sign_in_name(marks[: SIGN_IN_NAME_LIMIT - len(tail)].strip("-") + tail)
    except ValueError:
        return f"member{tail}"
