"""The words of one file, in memory, whatever kind it is. Nothing in it is run or fetched."""

from coach.grading.readers.documents.found import Document
from coach.grading.readers.documents.html import html_text, is_html
from coach.grading.readers.documents.kinds import read_document, size_limit, unreadable_kind

__all__ = ["Document", "html_text", "is_html", "read_document", "size_limit", "unreadable_kind"]
