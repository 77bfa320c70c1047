"""The only way a page draws its own HTML."""

import streamlit as st
from markupsafe import Markup

from coach.markup import join, tag

__all__ = ["draw", "join", "tag"]


def draw(markup: Markup) -> None:
    """Show it. Only Markup: a plain string would not be escaped."""
    if not isinstance(markup, Markup):
        raise TypeError("draw() takes what tag() made")
    st.html(str(markup))
