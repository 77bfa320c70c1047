"""Who is practising: a name chosen on the welcome page, remembered by the browser.

The browser keeps a secret token; only its SHA-256 is stored, so that a copy of
the database lets nobody in. An account may claim the work later
(`coach.services.sign_up`).
"""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Protocol
from uuid import uuid4

from coach.domain.attempt import Trainee
from coach.domain.language import Language
from coach.errors import NotYours

NAME_LIMIT = 60


class Trainees(Protocol):
    """Where trainees are kept."""

    def add(self, trainee: Trainee, token_hash: str) -> None: ...

    def find(self, trainee_id: str) -> Trainee | None: ...

    def by_token(self, token_hash: str) -> Trainee | None: ...

    def change(self, trainee: Trainee) -> None:
        """Store the trainee's new name and language."""
        ...


@dataclass(frozen=True, slots=True)
class Welcomed:
    """A new trainee, and the secret that their browser must keep."""

    trainee: Trainee
    token: str


class Welcome:
    """The use cases of the welcome page. Safe to share between threads."""

    def __init__(self, trainees: Trainees) -> None:
        self._trainees = trainees

    def welcome(self, name: str, language: Language, now: datetime) -> Welcomed:
        """Make a trainee. ValueError for a name `clean_name` finds nothing in."""
        token = secrets.token_urlsafe(32)
        trainee = Trainee(str(uuid4()), clean_name(name), language, now)
        self._trainees.add(trainee, _hash(token))
        return Welcomed(trainee, token)

    def recognise(self, token: str) -> Trainee | None:
        """Whose browser this is; None for a token that is nobody's."""
        return self._trainees.by_token(_hash(token))

    def rename(self, trainee_id: str, name: str) -> Trainee:
        return self._store(replace(self._known(trainee_id), name=clean_name(name)))

    def speak(self, trainee_id: str, language: Language) -> Trainee:
        """Explain in this language from now on."""
        return self._store(replace(self._known(trainee_id), language=language))

    def _known(self, trainee_id: str) -> Trainee:
        trainee = self._trainees.find(trainee_id)
        if trainee is None:
            raise NotYours
        return trainee

    def _store(self, trainee: Trainee) -> Trainee:
        self._trainees.change(trainee)
        return trainee


def clean_name(name: str) -> str:
    """`name` on one line, without what cannot be seen, cut at the limit."""
    one_line = " ".join(name.split())
    visible = "".join(mark for mark in one_line if mark.isprintable() or mark in _JOINERS)
    if not visible.strip(_JOINERS + " "):
        raise ValueError("a name needs at least one visible character")
    return visible[:NAME_LIMIT].strip()


_JOINERS = "\u200c\u200d"  # Bengali conjuncts need them


def _hash(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
