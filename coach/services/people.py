"""All services about people, wired to the same parts."""

from dataclasses import dataclass
from typing import Protocol

from coach.services.accounts import (
    Accounts,
    AuditLog,
    Codes,
    Doors,
    JoinCodes,
    Passwords,
    PersonalData,
    School,
    Sessions,
    Teaching,
)
from coach.services.door import Door, Way
from coach.services.manage_accounts import ManageAccounts
from coach.services.my_data import MyData
from coach.services.sign_in import SignIn
from coach.services.sign_up import SignUp
from coach.services.welcome import Trainees, Welcome


class Memory(Protocol):
    """What of the store is about people."""

    @property
    def trainees(self) -> Trainees: ...
    @property
    def accounts(self) -> Accounts: ...
    @property
    def sessions(self) -> Sessions: ...
    @property
    def doors(self) -> Doors: ...
    @property
    def codes(self) -> Codes: ...
    @property
    def audit_log(self) -> AuditLog: ...
    @property
    def personal_data(self) -> PersonalData: ...


class Classes(JoinCodes, Teaching, Protocol):
    """What of the classes matters for accounts."""


@dataclass(frozen=True, slots=True)
class People:
    """The use cases of the door, of accounts and of one's own data."""

    welcome: Welcome
    door: Door
    sign_in: SignIn
    sign_up: SignUp
    manage: ManageAccounts
    my_data: MyData
    school: School | None


def people(
    memory: Memory,
    passwords: Passwords,
    classes: Classes,
    *,
    school: School | None = None,
    way: str | None = None,
    only_this_machine: bool = True,
) -> People:
    """`way` is `COACH_SIGN_IN`; None leaves it to what is safe."""
    m = memory
    welcome = Welcome(m.trainees)
    sign_in = SignIn(m.accounts, m.sessions, m.doors, passwords)
    return People(
        welcome=welcome,
        door=Door(
            Way(way) if way else None,
            m.accounts,
            sign_in,
            welcome,
            only_this_machine=only_this_machine,
        ),
        sign_in=sign_in,
        sign_up=SignUp(
            m.accounts, m.codes, m.doors, passwords, m.audit_log, sign_in, welcome, classes
        ),
        manage=ManageAccounts(
            m.accounts, m.sessions, m.codes, m.doors, passwords, m.audit_log, sign_in, classes
        ),
        my_data=MyData(m.personal_data, m.audit_log, sign_in, classes),
        school=school,
    )
