"""What a reader sees on a page under test."""

import re
from html import unescape

from streamlit.testing.v1 import AppTest

_TAG = re.compile(r"<style.*?</style>|<[^>]+>", re.DOTALL)


def html(tab: AppTest) -> str:
    """All the HTML of our own on the page."""
    return "\n".join(piece.proto.body for piece in tab.get("html"))


def words(tab: AppTest) -> str:
    """The same as read: without tags, and in one line."""
    return " ".join(unescape(_TAG.sub(" ", html(tab))).split())


def keys(tab: AppTest) -> set[str]:
    return {button.key for button in tab.button}


def links(tab: AppTest) -> list[tuple[str, str]]:
    """Label and query of each link to a page."""
    return [(link.proto.label, link.proto.query_string) for link in tab.get("page_link")]
