"""Whose browser this is, asked anew in every run, fragment and callback."""

import streamlit as st

from coach.domain.attempt import Trainee
from coach.errors import NotYours
from coach.ui import resources

COOKIE = "coach_trainee"
REMEMBERED_DAYS = 400  # the longest a browser keeps a cookie


def trainee() -> Trainee | None:
    """None when the browser shows no token, or one that is nobody's."""
    token = st.context.cookies.get(COOKIE)
    return resources.coach().welcome.recognise(token) if token else None


def known() -> Trainee:
    """For pages, and for fragments and callbacks, which the main script's question does not cover."""
    found = trainee()
    if found is None:
        raise NotYours
    return found
