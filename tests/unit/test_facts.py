"""A fact is met however it is rightly written, and by nothing else."""

import pytest

from coach.domain.exercise import Fact
from coach.domain.language import Bilingual
from coach.engines.structure import StructureReader
from coach.rules.replies.facts.checker import check
from coach.rules.replies.words import CLASSES, SPELLINGS


class _Exercise:
    def __init__(self, fact: Fact) -> None:
        self.facts = (fact,)


@pytest.fixture(scope="module")
def reader() -> StructureReader:
    return StructureReader({}, CLASSES, SPELLINGS)


def said(reader, text, kind, value, *forms) -> str | None:
    fact = Fact(id="it", label=Bilingual(en="it", bn="এটা"), kind=kind, value=value, forms=forms)
    (result,) = check(reader, text, _Exercise(fact))
    assert result.met is (result.span is not None)
    return result.span.of(text) if result.span else None


@pytest.mark.parametrize(
    "written",
    [
        "It will come on 3 March.",
        "Expect it on March 3rd.",
        "We open on 03/03/2026.",
        "The date is 2026-03-03.",
        "See you on Tuesday 3 March!",
        "it reaches on tuesday, the 3rd of march",
        "by 3rd march 2026",
        "Mar. 3, 2026 works for us.",
        "The fair is on 2-3 March.",
        "We will visit from 3 to 5 March.",
        "You will have it by the 3rd.",
        "on 3/3",
        "৩ March is fixed.",
        "Delivery: 03.03.2026",
        "It starts on March the third, 2026.",
    ],
)
def test_a_date_is_met_in_every_way_of_writing_it(reader, written):
    assert said(reader, written, "date", "2026-03-03")


@pytest.mark.parametrize(
    "written",
    [
        "It will come on 4 March.",
        "Expect it on 3 April.",
        "We open on 03/03/2025.",
        "See you on Monday 3 March 2026!",
        "You have 3 marches to finish.",
        "It costs 3.03 dollars.",
        "by the 13th",
        "not 3 March, but 5 March",
        "on Tuesday",
        "The 3rd draft is ready.",
    ],
)
def test_another_date_does_not_meet_it(reader, written):
    assert said(reader, written, "date", "2026-03-03") is None


@pytest.mark.parametrize(
    "written",
    [
        "at 3 pm",
        "15:00 sharp",
        "We meet at 3:00 p.m. on Zoom.",
        "3.00 pm",
        "from 3PM",
        "three o'clock",
        "at 3 in the afternoon",
        "between 3 and 5 pm",
        "3-5 pm",
        "1500 hrs",
        "call me at 3",
        "15h00",
        "3 P.M",
    ],
)
def test_a_time_is_met_in_every_way_of_writing_it(reader, written):
    assert said(reader, written, "time", "15:00")


@pytest.mark.parametrize(
    "written",
    ["3 am", "at 5 pm", "in 3 days", "3:30 pm", "order 1500", "$3.00", "by 3 March", "at 3%"],
)
def test_another_time_does_not_meet_it(reader, written):
    assert said(reader, written, "time", "15:00") is None


def test_half_past_and_noon_are_times(reader):
    assert said(reader, "at half past two", "time", "14:30") == "half past two"
    assert said(reader, "a quarter to ten in the evening", "time", "21:45")
    assert said(reader, "before noon", "time", "12:00") == "noon"


@pytest.mark.parametrize(
    "written",
    ["It is $1,250.00.", "1250 USD in all", "the fee is 1,250 dollars", "US$1250", "1,250$",
     "Your total is 1250.", "$1.25k", "one thousand two hundred and fifty dollars"],
)  # fmt: skip
def test_an_amount_is_met_with_and_without_marks(reader, written):
    assert said(reader, written, "money", "$1,250")


@pytest.mark.parametrize(
    "written",
    ["$1,205", "€1,250", "1250%", "order #1250", "1,250 taka", "$12.50", "AB-1250", "$11,250"],
)
def test_another_amount_does_not_meet_it(reader, written):
    assert said(reader, written, "money", "$1,250") is None


@pytest.mark.parametrize(
    "written",
    [
        "৳1,25,000",
        "Tk. 125000",
        "BDT 1,25,000",
        "1,25,000 taka",
        "125000/-",
        "1.25 lakh taka",
        "১,২৫,০০০ টাকা",
        "৳ 125,000.00",
    ],
)
def test_taka_are_counted_the_bengali_way_too(reader, written):
    assert said(reader, written, "money", "৳125000")


@pytest.mark.parametrize(
    ("written", "value", "met"),
    [
        ("You have 30 days to return it.", "30", True),
        ("a 30-day trial", "30 days", True),
        ("thirty days", "30 days", True),
        ("30 hours", "30 days", False),
        ("Take 15% off.", "15%", True),
        ("Take 15 off.", "15%", False),
        ("fifteen percent", "15%", True),
        ("twelve photos", "12", True),
        ("12 March", "12", False),
        ("at 12:30", "12", False),
        ("#12", "12", False),
        ("112 photos", "12", False),
        ("1,200 visits", "1200", True),
        ("1 200 visits", "1200", True),
        ("$12", "12", False),
        ("the 12th photo", "12", False),
        ("2.5 kg", "2.5", True),
    ],
)
def test_a_number_is_met_by_that_number_of_that_thing(reader, written, value, met):
    assert bool(said(reader, written, "number", value)) is met


@pytest.mark.parametrize(
    ("written", "value", "met"),
    [
        ("Your order #AB-1234 left today.", "AB-1234", True),
        ("order ab 1234", "AB-1234", True),
        ("order AB1234.", "AB-1234", True),
        ("order AB-12345", "AB-1234", False),
        ("order AB-1243", "AB-1234", False),
        ("Invoice No. 2026/77 is paid", "2026/77", True),
        ("We sent a replacement.", "send ... replacement", True),
        ("We are sending you the brand new replacement", "send ... replacement", True),
        ("The depot at Bergen has it", "Bergen depot", False),
        ("We will not refund you.", "refund", False),
        ("There is no refund.", "refund", False),
        ("We do not refund sale items.", "not refund", True),
        ("We can refund it.", "refund", True),
        ("We refunded you", "refund", True),
        ("It has three pages.", "3 pages", True),
        ("You picked the grey colour", "gray color", True),
        ("delivered to blue house", "the blue house", True),
        ("We sent. The replacement came", "send ... replacement", False),
        ("a follow up call", "follow-up call", True),
    ],
)  # fmt: skip
def test_a_phrase_is_met_by_its_words_in_any_form(reader, written, value, met):
    assert bool(said(reader, written, "phrase", value)) is met


def test_further_forms_count_as_well(reader):
    assert said(reader, "It comes this Thursday.", "date", "2027-03-04", "this Thursday")
    assert said(reader, "It comes this Friday.", "date", "2027-03-04", "this Thursday") is None
