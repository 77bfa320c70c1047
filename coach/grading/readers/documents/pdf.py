"""The text of a PDF; a scan has none."""

import io
import logging

from pypdf import PdfReader

from coach.grading.readers.documents.found import Document
from coach.grading.readers.source import Unusable

_MOST_PAGES = 100

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings are our remarks


def read_pdf(data: bytes) -> Document:
    """Raises Unusable: encrypted, too_many_pages, scanned_pdf; whatever pypdf does for a damaged one."""
    reader = PdfReader(io.BytesIO(data))
    # Many programs lock only changing and printing: such a PDF opens without a password.
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unusable("encrypted")
    count = len(reader.pages)
    if count > _MOST_PAGES:
        raise Unusable("too_many_pages", pages=str(count), limit=str(_MOST_PAGES))
    text = "\n\n".join(page.extract_text().strip() for page in reader.pages)
    if not text.strip():
        raise Unusable("scanned_pdf", pages=str(count))
    return Document(text)
