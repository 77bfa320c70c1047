"""Who may do what. Every service asks here, whoever drew the page that called it."""

from coach.domain.account import Actor, Role
from coach.errors import NotAllowed, NotYours


def require(actor: Actor, *roles: Role) -> None:
    """NotAllowed unless the caller has one of the roles. Roles do not contain each
    other: name each that may."""
    if actor.role not in roles:
        raise NotAllowed


def require_account(actor: Actor) -> str:
    """The caller's account id. NotAllowed for a name that never signed in."""
    if actor.account_id is None:
        raise NotAllowed
    return actor.account_id


def require_own(actor: Actor, trainee_id: str) -> None:
    """NotYours unless it is the caller's own."""
    if actor.trainee_id != trainee_id:
        raise NotYours
