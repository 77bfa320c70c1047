"""The hiring test: choose one, write against the clock, read the report."""

import streamlit as st

from coach.ui import hiring, hiring_view, who

trainee = who.known()
asked = st.query_params.get("attempt")
if asked is None:
    hiring_view.draw_choices(hiring.hiring_test().choices(trainee.id))
else:
    test = hiring.opened(asked)
    if test.view.attempt.submitted:
        hiring_view.draw_report(test)
    else:
        hiring_view.draw_running(test)
