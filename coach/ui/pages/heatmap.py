"""The class's weak points: trainee by concept, errors per 100 words."""

from datetime import UTC, datetime, timedelta

import streamlit as st

from coach.ui import frame, resources, who
from coach.ui.desk import heat, which
from coach.ui.markup import draw, tag
from coach.ui.texts import count, say

cohort = which.chosen("heat")
if cohort:
    draw(
        tag(
            "header",
            tag("h1", say("desk.heat_title")),
            tag("p", say("heat.lead"), class_="lead"),
            class_="heading",
        )
    )
    weeks = st.segmented_control(
        say("heat.period"),
        [4, 12, 52],
        default=4,
        format_func=lambda weeks: count("heat.weeks", weeks),
        key="heat.weeks",
    )
    since = datetime.now(UTC) - timedelta(weeks=weeks or 4)
    found = resources.coach().desk.heat_map(who.actor(), cohort.id, since)
    with st.container(key="heat_map"):
        if found.concepts:
            heat.draw(found)
            heat.draw_files(found, cohort.name)
        else:
            draw(tag("p", say("heat.empty"), class_="empty"))
    st.page_link(frame.PAGES["desk"], label=say("desk.back"), icon=":material/arrow_back:")
