"""Passwords, kept as argon2 hashes (`coach.services.accounts.Passwords`)."""

import unicodedata
from functools import cache
from importlib.resources import files
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

SHORTEST, LONGEST = 8, 200
_DIFFERENT_MARKS = 4
_BESIDE_THE_NAME = 5
# 64 MB each: a class that signs in at once must not fill the memory.
_AT_ONCE = 4


class Argon2Passwords:
    """Safe for threads. One hash takes about a tenth of a second, on purpose."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._turn = BoundedSemaphore(_AT_ONCE)
        self._nobodys = self._hasher.hash("nobody's password")

    def weakness(self, password: str, sign_in_name: str) -> str | None:
        """Why it would soon be guessed: `short`, `long`, `common` or `name`; else None."""
        plain = _normal(password)
        if len(plain) < SHORTEST:
            return "short"
        if len(plain) > LONGEST:
            return "long"
        folded = plain.casefold()
        if folded in _common() or len(set(folded)) < _DIFFERENT_MARKS:
            return "common"
        name = _normal(sign_in_name).casefold()
        if name and name in folded and len(folded) - len(name) < _BESIDE_THE_NAME:
            return "name"
        return None

    def hashed(self, password: str) -> str:
        with self._turn:
            return self._hasher.hash(_normal(password))

    def fits(self, password: str, stored: str | None) -> bool:
        """Whether it is the one of that hash. None is nobody's: False after the same work."""
        try:
            with self._turn:
                # A longer one than can be chosen would only cost work.
                self._hasher.verify(stored or self._nobodys, _normal(password[: LONGEST + 1]))
        except (VerifyMismatchError, InvalidHashError):
            return False
        return stored is not None

    def is_outdated(self, stored: str) -> bool:
        """Whether it was made with less work than is usual now."""
        return self._hasher.check_needs_rehash(stored)


def _normal(password: str) -> str:
    """The same for one password typed on two keyboards."""
    whole = password.encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFKC", whole)


@cache
def _common() -> frozenset[str]:
    """The 11,611 most used passwords of eight marks or more: those of the frequency
    list of zxcvbn (MIT licence), which counts them in passwords that were stolen."""
    listed = files(__package__).joinpath("common-passwords.txt").read_text(encoding="utf-8")
    return frozenset(listed.split())
