"""Whose of a class each graded text is: what the input says of its writer, matched with the members."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from coach.domain.account import name_key
from coach.domain.submission import Student


@dataclass(frozen=True, slots=True)
class ClassMember:
    """A trainee of a class; without an account when they only ever gave a name."""

    trainee_id: str
    name: str
    account_id: str | None = None
    sign_in_key: str | None = None


class Unmatched(StrEnum):
    """Why a text was not filed. Named in results; never renamed."""

    NOT_IN_CLASS = "not_in_class"
    TWO_IN_CLASS = "two_in_class"
    TWO_IN_INPUT = "two_in_input"
    NO_EXERCISE = "exercise_not_here"


@dataclass(frozen=True, slots=True)
class NotFiled:
    """A graded text that is nobody's of the class; `student` as the input calls them."""

    student: str
    why: Unmatched


@dataclass(frozen=True, slots=True)
class FilingReport:
    """What became of a batch's graded texts. `before` were stored by an earlier run."""

    filed: int
    before: int
    not_filed: tuple[NotFiled, ...]


@dataclass(slots=True)
class Register:
    """Matches students by id, then by e-mail address or sign-in name, then by name.

    A name decides only when one member has it and one student of the input: look
    at every student with `note` before the first `find`.
    """

    members: Iterable[ClassMember]
    _ids: dict[str, ClassMember] = field(init=False, default_factory=dict)
    _names: dict[str, list[ClassMember]] = field(
        init=False, default_factory=lambda: defaultdict(list)
    )
    _noted: dict[str, set[tuple[str, str]]] = field(
        init=False, default_factory=lambda: defaultdict(set)
    )

    def __post_init__(self) -> None:
        signed: dict[str, ClassMember] = {}
        for member in self.members:
            self._ids[member.trainee_id] = member
            if member.account_id:
                self._ids[member.account_id] = member
            if member.sign_in_key:
                signed[member.sign_in_key] = member
            self._names[_plain(member.name)].append(member)
        self._ids = {**signed, **self._ids}

    def note(self, student: Student) -> None:
        """Remember who else goes by a member's name."""
        name = _plain(student.name or "")
        if name in self._names:
            self._noted[name].add((name_key(student.id or ""), name_key(student.email or "")))

    def find(self, student: Student) -> ClassMember | Unmatched:
        for said in (student.id, student.email):
            if said:
                found = self._ids.get(said.strip()) or self._ids.get(name_key(said))
                if found:
                    return found
        name = _plain(student.name or "")
        known = self._names.get(name, []) if name else []
        if not known:
            return Unmatched.NOT_IN_CLASS
        if len(known) > 1:
            return Unmatched.TWO_IN_CLASS
        if len(self._noted[name]) > 1:
            return Unmatched.TWO_IN_INPUT
        return known[0]


def filed_as(report: FilingReport) -> Mapping[str, object]:
    """A report as JSON."""
    return {
        "filed": report.filed,
        "before": report.before,
        "not_filed": [{"student": one.student, "why": str(one.why)} for one in report.not_filed],
    }


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
