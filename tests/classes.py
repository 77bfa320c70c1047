"""Classes in memory, for tests of what only asks who is in which."""

from collections import defaultdict
from datetime import datetime

from argon2 import PasswordHasher

from coach.accounts.passwords import Argon2Passwords


def quick_passwords() -> Argon2Passwords:
    """Real ones, with as little work as argon2 allows."""
    return Argon2Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


class FakeClasses:
    """`codes` opens classes; `mentors` names the accounts that teach them."""

    def __init__(self, **codes: str) -> None:
        self.codes = codes
        self.mentors: dict[str, set[str]] = defaultdict(set)
        self.members: dict[str, set[str]] = defaultdict(set)

    def cohort_of(self, code: str, now: datetime) -> str | None:
        return self.codes.get(code)

    def admit(self, cohort_id: str, trainee_id: str, now: datetime) -> None:
        self.members[cohort_id].add(trainee_id)

    def teaches(self, mentor_id: str, trainee_id: str) -> bool:
        return any(trainee_id in self.members[c] for c in self.taught_by(mentor_id))

    def cohorts_of(self, trainee_id: str) -> list[str]:
        return [c for c, members in self.members.items() if trainee_id in members]

    def taught_by(self, mentor_id: str) -> list[str]:
        return [c for c, mentors in self.mentors.items() if mentor_id in mentors]
