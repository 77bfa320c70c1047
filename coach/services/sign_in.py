"""Signing in and out: sessions that the server knows and can end.

A wrong name and a wrong password look alike and take as long, and every try is
counted before it is made: a hundred at once are still a hundred.
"""

from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address

from coach.domain.account import Account, Actor, name_key
from coach.errors import PasswordWeak, SignInRefused, TooManyTries
from coach.services.accounts import (
    Accounts,
    Doors,
    Passwords,
    Sessions,
    Signed,
    SignedIn,
    new_token,
    token_hash,
)
from coach.services.permission import require_account

KEPT = timedelta(days=90)
"""How long a session lasts without being used."""
_EXTEND_AFTER = timedelta(days=1)
_LONGEST_TOKEN = 100

FREE_BY_NAME = 5
FREE_BY_ADDRESS = 60
"""A whole class may sit behind one address."""


class SignIn:
    """Safe to share between threads and, through the store, processes."""

    def __init__(
        self, accounts: Accounts, sessions: Sessions, doors: Doors, passwords: Passwords
    ) -> None:
        self._accounts = accounts
        self._sessions = sessions
        self._doors = doors
        self._passwords = passwords

    def sign_in(self, name: str, password: str, address: str, now: datetime) -> SignedIn:
        """A new session. Raises SignInRefused or TooManyTries; neither tells whether
        there is such a name. `address` is where the browser is."""
        key = name_key(name)
        with_name, with_address = f"name:{key}", from_address(address)
        knock(self._doors, with_address, FREE_BY_ADDRESS, now)
        knock(self._doors, with_name, FREE_BY_NAME, now)
        account = self._accounts.by_name(key)
        stored = self._accounts.password_hash(account.id) if account else None
        if not self._passwords.fits(password, stored) or account is None or stored is None:
            raise SignInRefused
        self._doors.forget(with_name)
        self._doors.take_back(with_address)
        if self._passwords.is_outdated(stored):
            self._accounts.set_password(account.id, self._passwords.hashed(password))
        return self.begin(account, now)

    def begin(self, account: Account, now: datetime) -> SignedIn:
        """A new session for someone who has proved who they are."""
        token = new_token()
        self._sessions.begin(token_hash(token), account.id, now=now, expires=now + KEPT)
        return SignedIn(account, token)

    def recognise(self, token: str | None, now: datetime) -> Signed | None:
        """Whose session it is; None when it has ended, or never was."""
        if not token or len(token) > _LONGEST_TOKEN:
            return None
        hashed = token_hash(token)
        signed = self._sessions.find(hashed, now)
        if signed and signed.expires_at < now + KEPT - _EXTEND_AFTER:
            self._sessions.extend(hashed, now + KEPT)
        return signed

    def sign_out(self, token: str | None) -> None:
        """End this session; it opens nothing from this moment on."""
        if token:
            self._sessions.end(token_hash(token))

    def sign_out_everywhere(self, actor: Actor) -> None:
        self._sessions.end_all(require_account(actor))

    def change_password(self, actor: Actor, token: str, old: str, new: str, now: datetime) -> None:
        """Everyone else who is signed in with the old one is signed out."""
        account = self._accounts.find(require_account(actor))
        if account is None:
            raise SignInRefused
        self.prove(actor, old, now)
        check_password(self._passwords, new, account.sign_in_name)
        self._accounts.set_password(account.id, self._passwords.hashed(new))
        self._sessions.end_all(account.id, but=token_hash(token))

    def has_password(self, actor: Actor) -> bool:
        """False for someone whom their school signs in."""
        return self._accounts.password_hash(require_account(actor)) is not None

    def prove(self, actor: Actor, password: str, now: datetime) -> None:
        """SignInRefused unless the caller knows their password, if they have one."""
        account_id = require_account(actor)
        stored = self._accounts.password_hash(account_id)
        if stored is None:
            return  # their school signs them in; their session is all there is
        door = f"account:{account_id}"
        knock(self._doors, door, FREE_BY_NAME, now)
        if not self._passwords.fits(password, stored):
            raise SignInRefused
        self._doors.forget(door)


def knock(doors: Doors, key: str, free: int, now: datetime) -> None:
    """Count a try at this door. Raises TooManyTries while it is shut."""
    if shut_until := doors.knock(key, free=free, now=now):
        raise TooManyTries(minutes=max(1, -((now - shut_until) // timedelta(minutes=1))))


def from_address(address: str) -> str:
    """The door of a network address. Whoever has one IPv6 address has all beside it."""
    try:
        known = ip_address(address)
    except ValueError:
        return "address:unknown"
    if isinstance(known, IPv6Address) and known.ipv4_mapped is None:
        return f"address:{known.exploded[:19]}"
    return f"address:{known}"


def check_password(passwords: Passwords, password: str, sign_in_name: str) -> None:
    """Raises PasswordWeak."""
    if why := passwords.weakness(password, sign_in_name):
        raise PasswordWeak(why=why)
