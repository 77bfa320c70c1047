"""A class list becomes a class: accounts for everyone on it, each with a code to begin with."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from coach.domain.account import SIGN_IN_NAME_LIMIT, Account, Actor, Role, name_key
from coach.domain.attempt import Trainee
from coach.domain.roster import Entry, Fault, Roster, Wrong, read
from coach.errors import NameTaken, RosterFaulty
from coach.services.accounts import Accounts, JoinCodes
from coach.services.cohorts import Teach
from coach.services.manage_accounts import ManageAccounts
from coach.services.welcome import clean_name

_TRIES_AT_A_NAME = 50


@dataclass(frozen=True, slots=True)
class Enrolled:
    """Somebody new, and the code with which they choose their password, once, for a day."""

    name: str
    sign_in_name: str
    code: str


class Enrol:
    """Safe to share between threads."""

    def __init__(
        self, teach: Teach, accounts: Accounts, classes: JoinCodes, manage: ManageAccounts
    ) -> None:
        self._teach = teach
        self._accounts = accounts
        self._classes = classes
        self._manage = manage

    def plan(self, actor: Actor, cohort_id: str, table: Sequence[Sequence[str]]) -> Roster:
        """The dry run: what would be added, and every fault. Nothing is stored."""
        members = self._teach.view(actor, cohort_id).members
        roster = read(table, in_class=[one.name for one in members])
        taken = [
            Fault(one.row, Wrong.TAKEN, one.username)
            for one in roster.entries
            if one.username and self._accounts.by_name(name_key(one.username))
        ]
        faults = sorted([*roster.faults, *taken], key=lambda fault: fault.row)
        return replace(roster, faults=tuple(faults))

    def enrol(
        self, actor: Actor, cohort_id: str, table: Sequence[Sequence[str]], now: datetime
    ) -> tuple[Enrolled, ...]:
        """Add everyone on the list. RosterFaulty unless the plan has no fault."""
        roster = self.plan(actor, cohort_id, table)
        if not roster.is_clean:
            raise RosterFaulty
        return tuple(self._add(actor, cohort_id, one, now) for one in roster.entries)

    def code(self, actor: Actor, trainee_id: str, now: datetime) -> str:
        """A new code, for one who lost theirs."""
        self._teach.own_trainee(actor, trainee_id)
        return self._manage.issue_reset_code(actor, trainee_id, now)

    def _add(self, actor: Actor, cohort_id: str, one: Entry, now: datetime) -> Enrolled:
        trainee = Trainee(str(uuid4()), clean_name(one.name), one.language, now)
        account = self._account(trainee, one, now)
        self._classes.admit(cohort_id, trainee.id, now)
        code = self._manage.issue_reset_code(actor, trainee.id, now)
        return Enrolled(trainee.name, account.sign_in_name, code)

    def _account(self, trainee: Trainee, one: Entry, now: datetime) -> Account:
        wanted = one.username or _from_name(one.name)
        for number in range(1, _TRIES_AT_A_NAME):
            tail = "" if number == 1 else f".{number}"
            sign_in = wanted[: SIGN_IN_NAME_LIMIT - len(tail)] + tail
            account = Account(str(uuid4()), trainee.id, sign_in, Role.TRAINEE, now)
            try:
                self._accounts.add(account, trainee)
            except NameTaken:
                continue
            return account
        raise NameTaken


def _from_name(name: str) -> str:
    """A sign-in name for whom none was given: rina.akter."""
    words = [
        "".join(mark for mark in word if mark.isalnum() or not mark.isascii())
        for word in name.split()
    ]
    made = ".".join(word.casefold() for word in words if word)
    return made if len(made) > 1 else f"{made}.trainee".strip(".")
