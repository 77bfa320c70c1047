"""Which passwords may be chosen, and what is kept of them."""

import pytest
from argon2 import PasswordHasher

from coach.accounts.passwords import Argon2Passwords
from tests.classes import quick_passwords


@pytest.mark.parametrize(
    "password",
    ["correct horse", "নদীর ধারে", "k7#pa2vw", "rina likes mangoes", "x" * 100 + "yzw"],
)
def test_long_and_unusual_is_enough(password: str) -> None:
    assert quick_passwords().weakness(password, "rina") is None


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("k7#pa2v", "short"),
        ("", "short"),
        ("x" * 201, "long"),
        ("password", "common"),
        ("PassWord1", "common"),
        ("iloveyou", "common"),
        ("abababababab", "common"),
        ("১১১১১১১১", "common"),
        ("Nusrat.jahan1", "name"),
    ],
)
def test_what_is_guessed_first_is_refused(password: str, why: str) -> None:
    assert quick_passwords().weakness(password, "nusrat.jahan") == why


def test_only_the_right_one_fits() -> None:
    passwords = quick_passwords()
    stored = passwords.hashed("নদীর ধারে 7 গাছ")
    assert "নদীর" not in stored
    assert passwords.fits("নদীর ধারে 7 গাছ", stored)
    assert not passwords.fits("নদীর ধারে 7 গাছ ", stored)
    assert not passwords.fits("", stored)
    assert not passwords.fits("\ud800" * 5000, stored)


def test_one_password_from_two_keyboards_fits() -> None:
    """As Bengali য় may be typed as one letter, or as a letter and a dot."""
    passwords = quick_passwords()
    assert passwords.fits("বিজ\u09df দিবস", passwords.hashed("বিজ\u09af\u09bc দিবস"))


def test_nobodys_password_takes_the_same_work_and_fits_never() -> None:
    work: list[str] = []

    class Watched(PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> bool:  # noqa: A002
            work.append(str(hash).split("$")[3])
            return super().verify(hash, password)

    passwords = Argon2Passwords(Watched(time_cost=1, memory_cost=8, parallelism=1))
    assert not passwords.fits("nobody's password", None)
    assert not passwords.fits("nobody's password", passwords.hashed("another one"))
    assert work[0] == work[1]


def test_a_hash_of_less_work_is_made_anew() -> None:
    old = quick_passwords().hashed("correct horse")
    assert Argon2Passwords().is_outdated(old)
    assert not quick_passwords().is_outdated(old)
