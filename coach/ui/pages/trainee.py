"""One trainee, as their mentor sees them."""

from datetime import UTC, datetime

import streamlit as st

from coach.ui import frame, resources, who
from coach.ui.desk import trainee
from coach.ui.texts import say

asked = st.query_params.get("trainee", "")
coach = resources.coach()
trainee.draw(coach.desk.trainee(who.actor(), asked, datetime.now(UTC)), coach.exercises)
st.page_link(frame.PAGES["desk"], label=say("desk.back"), icon=":material/arrow_back:")
