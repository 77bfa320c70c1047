"""A student's words, the mail they answer, and signatures."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.grading.readers.own_words import own_words

OWN = "Dear Sarah,\n\nThank you for your message. I am sorry.\n\nBest regards,\nRahim Uddin"
ASKED = "Where is my parcel?\nIt is late.\nSarah"


def quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))


@pytest.mark.parametrize(
    "mail",
    [
        f"{OWN}\n\nOn Mon, 3 Mar 2026 at 10:12 AM Sarah <s@x.com> wrote:\n{quoted(ASKED)}",
        f"{OWN}\n\nOn Mon, 3 Mar 2026 at 10:12 AM Sarah\n<s@x.com> wrote:\n\n{quoted(ASKED)}",
        f"{OWN}\n\nOn Mon, 3 Mar 2026 at 10:12 AM Sarah <s@x.com> wrote:\n\n{ASKED}",
        f"{OWN}\n\nসোম, ৩ মার্চ, ২০২৬ ১০:১২ AM তারিখে Sarah <s@x.com> লিখেছেন:\n\n{quoted(ASKED)}",
        f"{OWN}\n\nFrom: Sarah <s@x.com>\nSent: Monday\nTo: Shop\nSubject: Parcel\n\n{ASKED}",
        f"{OWN}\n\n________________________________\nFrom: Sarah\nDate: Monday\nTo: Shop\n\n{ASKED}",
        f"{OWN}\n\n-----Original Message-----\nFrom: Sarah\nSent: Monday\n\n{ASKED}",
        f"{OWN}\n\n---------- Forwarded message ---------\nFrom: Sarah\n\n{ASKED}",
        f"{quoted(ASKED)}\n\n{OWN}",
        f"On Mon, 3 Mar 2026 at 10:12 AM Sarah <s@x.com> wrote:\n{quoted(ASKED)}\n\n{OWN}",
    ],
)
def test_the_mail_that_is_answered_is_set_aside(mail: str) -> None:
    found = own_words(mail)
    assert found.text.rstrip("_\n") == OWN
    assert "Where is my parcel?" in "\n".join(found.set_aside)
    assert [remark.code for remark in found.remarks] == ["quoted_set_aside"]


@pytest.mark.parametrize(
    "end",
    [
        "\n-- \nRahim Uddin\nSupport",
        "\n--\nRahim",
        "\n\nSent from my iPhone",
        "\n\nGet Outlook for Android",
    ],
)
def test_a_signature_is_set_aside(end: str) -> None:
    found = own_words(OWN + end)
    assert (found.text, found.remarks) == (OWN, ())
    assert found.set_aside == (end.strip("\n"),)


@pytest.mark.parametrize(
    "text",
    [
        OWN,
        f"From: Rahim\nTo: Sarah\nSubject: Your parcel\n\n{OWN}",
        f"To: Sarah\nSubject: Your parcel\n\n{OWN}",
        f"Subject: Your parcel\n\n{OWN}",
        "Dear Sarah,\nOn Monday you wrote:\nthe parcel is late. We are sorry for that.",
        "On Sunday, I checked what you wrote:\nyour parcel is on the way to you now.",
        "I am sorry.\nTo: I mean the shop.\nDate: 3 March. We will send it again.",
        "I will do this:\n- find it\n- send it\n\n--\n" + "one more line of my letter\n" * 12,
        "5 > 3 is true, and a --> b is an arrow for you.",
        "Thanks,\nRahim",
        "",
    ],
)
def test_the_students_own_words_stay(text: str) -> None:
    found = own_words(text)
    assert (found.text, found.set_aside) == (text.strip("\n"), ())


@pytest.mark.parametrize(
    "text",
    [quoted(OWN), f"OK\n\nFrom: Sarah\nSent: Monday\n\n{ASKED}", f"> {ASKED}\n> one\n>two"],
)
def test_a_text_that_is_all_quoted_is_kept_with_a_remark(text: str) -> None:
    lines = [f">{line}" if text.startswith(">") else line for line in text.split("\n")]
    found = own_words("\n".join(lines))
    assert found.set_aside == ()
    assert [remark.code for remark in found.remarks] == ["all_quoted"]


PIECES = [
    "> Where is it?", "On Mon, 3 Mar 2026 at 10:12 Sarah wrote:", "From: Sarah", "Sent: Monday", "",
    "--", "-- ", "Sent from my phone", "I am sorry about that.", "On we go", ">", "wrote:",
    "-----Original Message-----", "________________________________", "Begin forwarded message:",
]  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=20)), max_size=25))
def test_no_word_is_ever_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = own_words(text)
    kept = " ".join((found.text, *found.set_aside))
    assert Counter(kept.split()) == Counter(text.split())


def test_a_text_made_to_be_slow_is_not() -> None:
    for line in ["On " + "a " * 40_000, "On\n" * 40_000, "\n" * 150_000, "From: a\n" * 20_000]:
        assert own_words(line).set_aside == ()
