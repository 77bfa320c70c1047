"""The web app's frame, run by `streamlit run app.py` or `python app.py`.

Streamlit finds the app by reading this file for an assignment of `st.App`. The
pages themselves are drawn by `coach/ui/entry/script.py`, once for every rerun.
"""

import streamlit as st
from starlette.middleware import Middleware

from coach.ui import doorway, drafts, report, resources, routes, run_files
from coach.ui.account import routes as account

app = st.App(
    routes.SCRIPT,
    lifespan=resources.lifespan,
    routes=[
        *routes.ROUTES,
        *doorway.ROUTES,
        *account.ROUTES,
        *drafts.ROUTES,
        *report.ROUTES,
        *run_files.ROUTES,
    ],
    middleware=[Middleware(doorway.Doorway)],
    on_script_error=routes.on_script_error,
)

if __name__ == "__main__":
    app.run()
