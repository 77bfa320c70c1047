"""Secrets asked for or repeated: card numbers, PINs, passwords, one-time codes, identity papers."""

import re
from collections.abc import Iterator

from coach.domain.text import Span

_CARD = re.compile(r"(?<![\w#-])[3-6]\d{3}(?:[ -]?\d){9,15}(?![\w-])")
_CARD_LENGTHS = (14, 15, 16, 19)
# A tracking or order number of that length passes the card's checksum one time in ten.
_OTHER_NUMBER = re.compile(
    r"(?:order|tracking|invoice|parcel|reference|ref|booking|imei|serial|awb|consignment|ticket|case|purchase)"
    r"\W+(?:(?:number|no|id|code|is|with|the)\W+){0,3}$",
    re.IGNORECASE,
)
_SECRET = (
    r"(?:pass\s?words?|pass\s?codes?|pin(?:\s(?:code|number))?|otp|one[- ]time (?:code|password|pin)"
    r"|cvv2?|cvc|security code|(?:credit |debit |bank |visa |master)?card (?:number|no\b|details?|info\w*)"
    r"|bank (?:login|password|account password)|verification code|nid(?: (?:number|no|card|copy|photo))?"
    r"|national id(?: (?:number|card))?|passport (?:number|copy|photo)|social security number|ssn)"
)
_ASKED = re.compile(
    r"\b(?:send|share|give|tell|provide|(?:email|text|inbox|dm|message|write)(?= (?:me|us|your)\b)|forward|confirm|reply with"
    r"|need|require|want|may i (?:have|know)|can i (?:have|get|know)|could i (?:have|get|know)"
    rf"|what(?:'s| is| are))\b(?:\W+\w+){{0,6}}?\W+(?P<secret>{_SECRET})\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    rf"\b(?P<secret>{_SECRET})\s*(?:is|was|=|:|-)\s*(?P<told>[\"'“]?(?=\S*[\d@#$!])[^\s\"'”,]{{3,}})",
    re.IGNORECASE,
)
# "never share your PIN", "we will not ask for your password": good advice, not a request.
_WARNED = re.compile(
    r"(?:\b(?:not|never|nobody|no one|without|avoid|cannot|no need to|before|instead of|reset|change|forgot\w*"
    r"|how to)\b|n['’]t\b)[^.!?\n]*$",
    re.IGNORECASE,
)
# What happens on a login page is the reader's own business; so are links and rules about secrets.
_ABOUT = re.compile(
    r"^\W*(?:reset|change|link|page|field|box|recovery|manager|protected|policy|option|section|form|settings?|fields?|again on)\b"
    r"|^[^.!?\n]{0,25}\b(?:on|in|into) (?:the|your|our) (?:login|log-in|site|website|page|app|account|checkout|form|portal|secure|payment)",
    re.IGNORECASE,
)
_SENT_TO_US = re.compile(r"\b(?:need|want|require)\b", re.IGNORECASE)
_STRENGTH = re.compile(r"\b(?:a|an|new|strong|stronger|another|temporary)\W+$", re.IGNORECASE)


def secrets(text: str) -> Iterator[Span]:
    """Where `text` repeats someone's secret or asks for it."""
    yield from _cards(text)
    for found in _ASKED.finditer(text):
        before = text[max(0, found.start() - 60) : found.start()]
        asked = text[found.start() : found.start("secret")]
        if _WARNED.search(before) or _WARNED.search(asked) or _ABOUT.match(text, found.end()):
            continue
        if _ABOUT.match(text[found.end() : found.end() + 80]) or _STRENGTH.search(asked):
            continue
        if re.search(r"\b(?:reset|change|link|new)\b", asked, re.IGNORECASE):
            continue
        if _SENT_TO_US.match(found[0]) and re.search(
            r"\byou\W+(?:\w+\W+)?$", before, re.IGNORECASE
        ):
            continue
        yield Span(*found.span())
    for found in _TOLD.finditer(text):
        if not _WARNED.search(text[max(0, found.start() - 30) : found.start()]):
            yield Span(*found.span())


def _cards(text: str) -> Iterator[Span]:
    for found in _CARD.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        is_other = _OTHER_NUMBER.search(text[max(0, found.start() - 40) : found.start()])
        if len(digits) in _CARD_LENGTHS and not is_other and _has_checksum(digits):
            yield Span(*found.span())


def _has_checksum(digits: str) -> bool:
    """Luhn's check, which every card number passes."""
    total = 0
    for place, digit in enumerate(map(int, reversed(digits))):
        doubled = 2 * digit if place % 2 else digit
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0
