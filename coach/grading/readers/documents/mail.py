"""A mail saved as .eml: its text, who sent it, and what hangs on it."""

import io
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr

from coach.domain.submission import Remark, Student
from coach.grading.readers.documents.found import Document
from coach.grading.readers.documents.html import html_text
from coach.grading.readers.encodings import decoded, find_encoding
from coach.grading.readers.source import Unusable
from coach.grading.readers.wording import fit_name

# email's own parser raises these on headers and parts that no mail program would write.
_FAULTS = (
    MessageError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    RecursionError,
)


def read_mail(data: bytes) -> Document:
    """Raises Unusable when it is no mail."""
    mail = message_from_bytes(data, policy=policy.default)
    if not isinstance(mail, EmailMessage) or not mail.keys():
        raise Unusable("damaged")
    subject = _header(mail, "subject")
    attached = [found for part in mail.walk() if (found := _attachment(part))]
    names = ", ".join(name for name, _ in attached)
    return Document(
        _body(mail),
        student=_sender(mail),
        beside=(f"Subject: {subject}",) if subject else (),
        remarks=(Remark("attachments", {"files": names}),) if attached else (),
        attached=tuple(attached),
    )


def _body(mail: EmailMessage) -> str:
    part = mail.get_body(("plain", "html"))
    if part is None:
        return ""
    text = _content(part)
    return html_text(text) if part.get_content_subtype() == "html" else text


def _content(part: MIMEPart) -> str:
    try:
        return str(part.get_content())
    except (LookupError, ValueError):  # an encoding that does not exist
        raw = part.get_payload(decode=True)
        data = raw if isinstance(raw, bytes) else b""
        return decoded(data, find_encoding(io.BytesIO(data)))


def _sender(mail: EmailMessage) -> Student | None:
    name, address = parseaddr(_header(mail, "from"))
    found = Student(name=fit_name(name), email=fit_name(address))
    return None if found == Student() else found


def _header(mail: EmailMessage, name: str) -> str:
    """A header as a person reads it; what stands there when it cannot be decoded."""
    raw = next((value for key, value in mail.raw_items() if key.casefold() == name), "")
    try:
        return " ".join(str(make_header(decode_header(str(raw)))).split())
    except _FAULTS:
        return " ".join(str(raw).split())


def _attachment(part: object) -> tuple[str, bytes] | None:
    try:
        name = fit_name(part.get_filename()) if isinstance(part, EmailMessage) else None
        content = part.get_payload(decode=True) if isinstance(part, EmailMessage) else None
    except _FAULTS:
        return None
    return (name, content if isinstance(content, bytes) else b"") if name else None
