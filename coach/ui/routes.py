"""What is served beside the pages, and what is said when a page breaks."""

import logging
from pathlib import Path

import streamlit as st
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from coach.ui.texts import say

HERE = Path(__file__).parent
# In a folder of its own: a folder `pages` beside the script makes Streamlit run
# the pages by themselves, without the frame.
SCRIPT = HERE / "entry" / "script.py"
PAGES = HERE / "pages"
ASSETS = HERE / "assets"
REPORT = "/report"

ROUTES = [Mount("/assets", StaticFiles(directory=ASSETS))]

_log = logging.getLogger(__name__)


def on_script_error(error: Exception) -> bool:
    """A bug of ours: into the log with all its details, on the page as a sentence."""
    _log.error("A page failed", exc_info=error)
    st.error(say("error.unexpected"))
    return True
