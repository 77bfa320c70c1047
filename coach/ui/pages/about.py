"""What this is, what is remembered and where, and whose browser it is."""

import streamlit as st

from coach.ui import about_view, frame, who
from coach.ui.markup import draw, tag
from coach.ui.texts import say

draw(
    tag(
        "section",
        tag("h1", say("frame.about")),
        tag("p", say("about.what")),
        tag("h2", say("about.privacy_title")),
        tag("p", say("about.privacy")),
        tag("p", say("about.browser")),
        tag("h2", say("about.judging_title")),
        tag("p", say("about.judging")),
        tag("h2", say("about.name_title")),
        *about_view.whose(who.known(), signed_in=who.actor().account_id is not None),
    )
)
if who.grades(who.actor()):
    draw(tag("section", tag("h2", say("about.grading_title")), tag("p", say("about.grading"))))
    st.page_link(frame.PAGES[frame.GRADING], label=say("batch.title"))
