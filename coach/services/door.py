"""How people come in: under a name of their own choice, or by signing in.

Safe by default: as soon as others can reach the server, or anybody has an
account, signing in is asked for. Only someone alone on their own machine, who
never made an account, practises under a name.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coach.domain.account import Account, Actor
from coach.domain.attempt import Trainee
from coach.services.accounts import Accounts
from coach.services.sign_in import SignIn
from coach.services.welcome import Welcome


class Way(StrEnum):
    """`COACH_SIGN_IN`."""

    ALONE = "alone"
    LOCAL = "local"
    OIDC = "oidc"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who a browser is; `account` is None for a name of the welcome page."""

    trainee: Trainee
    account: Account | None = None

    @property
    def actor(self) -> Actor:
        if self.account is None:
            return Actor(self.trainee.id)
        return Actor(self.trainee.id, self.account.role, self.account.id)


class Door:
    """Whom a browser's cookies let in. Safe to share between threads."""

    def __init__(
        self,
        chosen: Way | None,
        accounts: Accounts,
        sign_in: SignIn,
        welcome: Welcome,
        *,
        only_this_machine: bool = True,
    ) -> None:
        self._chosen = chosen
        self._accounts = accounts
        self._sign_in = sign_in
        self._welcome = welcome
        self._only_this_machine = only_this_machine
        self._somebody = False

    def way(self) -> Way:
        if self._chosen:
            return self._chosen
        if not self._only_this_machine or self._has_accounts():
            return Way.LOCAL
        return Way.ALONE

    def visitor(
        self, session_token: str | None, browser_token: str | None, now: datetime
    ) -> Visitor | None:
        """Who it is; a browser's token counts only where nobody signs in."""
        if self.way() is Way.ALONE:
            trainee = self._welcome.recognise(browser_token) if browser_token else None
            return Visitor(trainee) if trainee else None
        signed = self._sign_in.recognise(session_token, now)
        return Visitor(signed.trainee, signed.account) if signed else None

    def _has_accounts(self) -> bool:
        # Asked until there is one: another process or the command line may make it.
        self._somebody = self._somebody or self._accounts.exist()
        return self._somebody
