"""Run anew for every rerun of every session: who it is, which page, what failed."""

import streamlit as st

from coach.domain.account import Role
from coach.ui import frame, routes, state, strangers_view, who
from coach.ui.texts import say

st.set_page_config(page_title="Coach", page_icon=str(routes.ASSETS / "icon.svg"), layout="centered")

visitor, asked = None, False
with frame.said():
    visitor, asked = who.visitor(), True
known = visitor.trainee if visitor else None
is_mentor = visitor is not None and visitor.actor.role is Role.MENTOR
home = "desk" if is_mentor else "exercises"
grades = visitor is not None and who.grades(visitor.actor)
if asked:
    state.belong_to(known.id if known else None)
if known:
    state.set_language(known.language)

pages = [
    st.Page(
        path,
        title=say(f"frame.{name}"),
        url_path="" if name == home else name,
        default=name == home,
    )
    for name, path in frame.PAGES.items()
    if (grades if name == frame.GRADING else is_mentor or name not in frame.MENTOR_PAGES)
]
page = st.navigation(pages, position="hidden")
frame.dress()
frame.draw_bar(known, is_mentor=is_mentor)
problem = st.container(key="frame_problem")

if known:
    with frame.said():
        page.run()
elif asked:
    strangers_view.draw()
with problem:
    frame.draw_problem()
frame.tell_browser(known)
