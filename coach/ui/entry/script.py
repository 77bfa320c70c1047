"""Run anew for every rerun of every session: who it is, which page, what failed."""

import streamlit as st

from coach.ui import frame, routes, state, strangers_view, who
from coach.ui.texts import say

st.set_page_config(page_title="Coach", page_icon=str(routes.ASSETS / "icon.svg"), layout="centered")

known, asked = None, False
with frame.said():
    known, asked = who.trainee(), True
if asked:
    state.belong_to(known.id if known else None)
if known:
    state.set_language(known.language)

pages = [
    st.Page(
        path,
        title=say(f"frame.{name}"),
        url_path="" if name == "exercises" else name,
        default=name == "exercises",
    )
    for name, path in frame.PAGES.items()
]
page = st.navigation(pages, position="hidden")
frame.dress()
frame.draw_bar(known)
problem = st.container(key="frame_problem")

if known:
    with frame.said():
        page.run()
elif asked:
    strangers_view.draw()
with problem:
    frame.draw_problem()
frame.tell_browser(known)
