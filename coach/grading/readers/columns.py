"""Which column of a table is the text, the student and the exercise.

A teacher may name the columns; else they are found by the headings that
schools, forms and learning platforms use, in English and Bengali.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from coach.errors import InputColumnMissing

# The better sign of a student's own text stands first: a table with both
# "Message" and "Reply" holds the customer's message and the student's reply.
_TEXT = (
    "reply, student reply, your reply, answer, student answer, your answer, response, "
    "your response, online text, submission, student submission, submitted text, student text, "
    "text, essay, writing, email text, email body, body, content, message, "
    "উত্তর, আপনার উত্তর, শিক্ষার্থীর উত্তর, জবাব, আপনার জবাব, রিপ্লাই, লেখা, আপনার লেখা, "
    "শিক্ষার্থীর লেখা, জমা, জমা দেওয়া লেখা, অনলাইন টেক্সট, টেক্সট, ইমেইলের লেখা, বার্তা"
)
_NAME = (
    "full name, student name, name, your name, your full name, student, trainee, trainee name, "
    "learner, learner name, participant, participant name, "
    "পুরো নাম, পূর্ণ নাম, সম্পূর্ণ নাম, শিক্ষার্থীর নাম, নাম, আপনার নাম, শিক্ষার্থী, ছাত্রের নাম, "
    "ছাত্র, ছাত্রী, প্রশিক্ষণার্থী, প্রশিক্ষণার্থীর নাম, অংশগ্রহণকারী"
)
_FIRST = "first name, given name, নামের প্রথম অংশ, প্রথম নাম"
_LAST = "last name, surname, family name, নামের শেষ অংশ, শেষ নাম, পদবি"
_EMAIL = (
    "email address, email, e mail, e mail address, mail, your email, student email, gmail, "
    "ইমেইল ঠিকানা, ইমেইল, ই মেইল, ই মেইল ঠিকানা, ইমেল, মেইল, আপনার ইমেইল"
)
_ID = (
    "student id, id, id number, identifier, participant id, trainee id, user id, student number, "
    "student no, roll, roll no, roll number, reg no, registration no, registration number, "
    "শিক্ষার্থী আইডি, শিক্ষার্থীর আইডি, আইডি, আইডি নম্বর, আইডি নং, পরিচিতি নম্বর, শনাক্তকারী, "
    "রোল, রোল নম্বর, রোল নং, রেজিস্ট্রেশন নম্বর, রেজিস্ট্রেশন নং"
)
_EXERCISE = "exercise, exercise id, অনুশীলন, অনুশীলনের আইডি, অনুশীলন আইডি"
# A form's question as a heading: "Write your reply to the customer here".
_TEXT_WORDS = re.compile(r"\b(?:reply|answer|response|email to)\b|উত্তর|জবাব|রিপ্লাই")


@dataclass(frozen=True, slots=True)
class Columns:
    """Headings named by the teacher; None is found by the usual headings."""

    text: str | None = None
    name: str | None = None
    email: str | None = None
    id: str | None = None
    exercise: str | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """Places of the columns in a row, from 0; None where the table has none."""

    text: int
    name: int | None = None
    first_name: int | None = None
    last_name: int | None = None
    email: int | None = None
    id: int | None = None
    exercise: int | None = None


def heading(written: str) -> str:
    """A heading without what varies from hand to hand: case, marks, joiners, spaces."""
    plain = unicodedata.normalize("NFC", written).casefold()
    plain = re.sub(r"[\u200b-\u200d\ufeff]", "", plain)
    return re.sub(r"[\s_\-*:.?।]+", " ", plain).strip()


def _known(names: str) -> tuple[str, ...]:
    return tuple(heading(name) for name in names.split(","))


_USUAL = {
    "name": _known(_NAME),
    "first_name": _known(_FIRST),
    "last_name": _known(_LAST),
    "email": _known(_EMAIL),
    "id": _known(_ID),
    "exercise": _known(_EXERCISE),
}
_USUAL_TEXT = _known(_TEXT)
_STAMPS = _known("timestamp, submitted at, date, টাইমস্ট্যাম্প, তারিখ, সময়")


def find_layout(headings: Sequence[str], named: Columns | None) -> Layout | None:
    """Where the columns stand, or None when these headings have no text column."""
    named = named or Columns()
    plain = [heading(one) for one in headings]
    text = _place(plain, (heading(named.text),) if named.text else _USUAL_TEXT)
    if text is None and not named.text:
        text = _asking(plain)
    if text is None:
        return None
    places: dict[str, int | None] = {}
    for role, usual in _USUAL.items():
        own = getattr(named, role, None)
        places[role] = _place(plain, (heading(own),) if own else usual, but=text)
    if places["name"] is not None:
        places["first_name"] = places["last_name"] = None
    return Layout(text=text, **places)


def _asking(plain: list[str]) -> int | None:
    """A form's one question that asks for a text, beside a heading that is surely one:
    a student's own sentence ("Thank you for your reply") is no heading."""
    if all(_place(plain, usual) is None for usual in (*_USUAL.values(), _STAMPS)):
        return None
    asking = [at for at, words in enumerate(plain) if _TEXT_WORDS.search(words)]
    return asking[0] if len(asking) == 1 else None


def _place(plain: list[str], names: Sequence[str], *, but: int = -1) -> int | None:
    for name in names:
        for at, words in enumerate(plain):
            if words == name and at != but:
                return at
    return None


def check_named(headings: Sequence[str], named: Columns | None, file: str) -> None:
    """Raises InputColumnMissing when a column that the teacher named is not there."""
    plain = {heading(one) for one in headings}
    for role in Columns.__slots__ if named else ():
        own = getattr(named, role)
        if own and heading(own) not in plain:
            raise InputColumnMissing(file=file, missing=own, found=listed(headings))


def listed(headings: Sequence[str]) -> str:
    """The headings as a message shows them; a long table is cut."""
    shown = [" ".join(one.split())[:40] for one in headings if one.strip()][:20]
    return ", ".join(f"“{one}”" for one in shown) or "–"
