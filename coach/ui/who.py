"""Whose browser this is, asked anew in every run, fragment and callback."""

from collections.abc import Mapping
from datetime import UTC, datetime

import streamlit as st

from coach.domain.account import Actor, Role
from coach.domain.attempt import Trainee
from coach.errors import NotYours
from coach.services.door import Visitor
from coach.ui import resources

COOKIE = "coach_trainee"
"""The token of a name chosen on the welcome page."""
SESSION = "coach_session"
"""The token of someone who signed in."""
REMEMBERED_DAYS = 400  # the longest a browser keeps a cookie; the server knows when it ends


def of_cookies(cookies: Mapping[str, str]) -> Visitor | None:
    """None when the browser shows no token, or one that is nobody's."""
    door = resources.coach().people.door
    return door.visitor(cookies.get(SESSION), cookies.get(COOKIE), datetime.now(UTC))


def visitor() -> Visitor | None:
    return of_cookies(st.context.cookies)


def trainee() -> Trainee | None:
    found = visitor()
    return found.trainee if found else None


def known() -> Trainee:
    """For pages, and for fragments and callbacks, which the main script's question does not cover."""
    return _known().trainee


def actor() -> Actor:
    """The caller of a service that asks for a role."""
    return _known().actor


def grades(caller: Actor) -> bool:
    """Whether the page of grading runs is for them; its service asks again."""
    return caller.role is Role.ADMIN or resources.coach().grading.may(caller)


def _known() -> Visitor:
    found = visitor()
    if found is None:
        raise NotYours
    return found
