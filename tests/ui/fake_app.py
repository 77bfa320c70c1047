"""The web app with the fakes behind it: `streamlit run tests/ui/fake_app.py -- FOLDER`.

For looking at pages without a grammar server.
"""

import sys
from functools import cache
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

sys.path.insert(0, str(Path(__file__).parents[2]))
from coach.content.library import load
from coach.ui import doorway, drafts, report, resources, routes, run_files
from coach.ui.account import routes as account
from tests.ui.fakes import fake_coach

folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
resources.coach = cache(
    lambda: fake_coach(folder, load(), way=sys.argv[2] if len(sys.argv) > 2 else None)
)

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
