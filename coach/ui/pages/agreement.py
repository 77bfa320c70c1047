"""How far coach and mentors agree about a class."""

import streamlit as st

from coach.ui import frame, resources, who
from coach.ui.desk import trust, which
from coach.ui.texts import say

cohort = which.chosen("agreement")
if cohort:
    trust.draw(resources.coach().review.agreement(who.actor(), cohort.id))
    st.page_link(frame.PAGES["desk"], label=say("desk.back"), icon=":material/arrow_back:")
