"""Slips cut out with their sentences, judged answers, and when a card is due."""

import itertools
from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.answering import Fault, judge
from coach.domain.issue import Concept
from coach.domain.language import Bilingual
from coach.domain.notebook import Answer, Card, Slip, sentence_around, slips
from coach.domain.schedule import due_at
from coach.domain.session import session
from coach.domain.text import Span
from tests.made import NOON, assessment

DAY = timedelta(days=1)
SAID = Bilingual(en="Look.", bn="দেখুন।")


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("Hi Ann. I recieve it. Bye.", "recieve", "I recieve it."),
        ("Dear Mr. Khan, I recieve it.", "recieve", "Dear Mr. Khan, I recieve it."),
        ("Hello,\nI recieve it\nBye", "recieve", "I recieve it"),
        ("It costs $4.50 to recieve. Ok?", "recieve", "It costs $4.50 to recieve."),
        ("One. Two! recieve", "recieve", "Two! recieve"),
        ("I recieve it. Then I go", "it. Then", "I recieve it. Then I go"),
    ],
)
def test_a_sentence_is_cut_out_whole(text, word, sentence):
    start = text.index(word)
    assert sentence_around(text, Span(start, start + len(word))).of(text) == sentence


@given(st.text(alphabet="aA .!?\n'1", min_size=1, max_size=60), st.data())
def test_a_sentence_always_holds_its_slip(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    around = sentence_around(text, Span(start, end))
    assert around.start <= start < end <= around.end


def of(sentence: str) -> Slip:
    (slip,) = slips(assessment(sentence))
    return slip


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ("Please send me the information.", None),
        ("Please send me some information today.", None),
        ("please  send me informations.", Fault.STILL_THERE),
        ("Please send me  informations.", Fault.UNCHANGED),
        ("Please send me the informations.", Fault.STILL_THERE),
        ("Please send me teh information.", Fault.NEW_ERROR),
        ("Thanks a lot for your kind order of shoes.", Fault.ANOTHER_SENTENCE),
        ("", Fault.ANOTHER_SENTENCE),
    ],
)
def test_any_right_answer_passes_and_no_wrong_one(answer, fault):
    slip = of("Please send me informations.")
    judged = judge(slip, assessment(slip.sentence), assessment(answer))
    assert judged.fault is fault


def test_an_error_that_was_there_before_is_another_cards():
    text = "I recieve informations today."
    (slip,) = [one for one in slips(assessment(text)) if one.concept is Concept.NUMBER]
    assert judge(slip, assessment(text), assessment("I recieve information today.")).passed


def test_a_slip_the_checker_cannot_see_alone_must_change():
    slip = Slip(Concept.TENSE, "R", "Then I call the courier.", Span(7, 11), "k", SAID)
    before = assessment(slip.sentence)
    assert not judge(slip, before, assessment("Then I call the courier!")).passed
    assert judge(slip, before, assessment("Then I called the courier.")).passed


def answers(*given: tuple[float, bool]) -> list[Answer]:
    return [
        Answer(str(uuid4()), "c", turn, NOON + days * DAY, passed, "")
        for turn, (days, passed) in enumerate(given)
    ]


def test_what_was_never_answered_is_due_at_once():
    assert due_at(NOON, []) == NOON


def test_right_answers_move_a_card_away_and_a_wrong_one_brings_it_back():
    days = [
        (due_at(NOON, answers(*log)) - NOON).days
        for log in ([(0, True)], [(0, True), (2, True)], [(0, True), (2, True), (12, False)])
    ]
    assert days[0] >= 2
    assert days[1] > days[0] + 5
    assert days[2] == 13 or days[2] < 12 + days[1]
    assert due_at(NOON, answers((0, False))) == NOON + DAY


@given(st.lists(st.tuples(st.floats(0, 400), st.booleans()), max_size=12), st.randoms())
def test_the_schedule_is_a_function_of_the_log_alone(log, shuffle):
    given_ = answers(*sorted(log))
    mixed = list(given_)
    shuffle.shuffle(mixed)
    due = due_at(NOON, given_)
    assert due == due_at(NOON, mixed)
    if given_:
        assert due - given_[-1].at >= timedelta(days=1)


def test_a_clock_that_was_set_back_stops_nothing():
    assert due_at(NOON, answers((3, True), (1, True))) >= NOON + 4 * DAY


def cards(count: int, *, turn: int = 1, concept: Concept = Concept.ARTICLE, late: int = 0):
    return [
        Card(f"{concept}{turn}-{n:04}", Slip(concept, "R", f"s{n}", Span(0, 1), "k", SAID),
             NOON - 99 * DAY, NOON - (late + n) * DAY, turn)
        for n in range(count)
    ]  # fmt: skip


def test_after_a_break_a_day_asks_no_more_than_any_day_and_the_oldest_first():
    asked = session(cards(300), now=NOON, daily=10)
    assert len(asked) == 10
    assert {card.due_at for card in asked} == {NOON - n * DAY for n in range(290, 300)}


def test_what_is_answered_today_counts():
    assert len(session(cards(300), now=NOON, daily=10, answered_today=7)) == 3
    assert session(cards(300), now=NOON, daily=10, answered_today=12) == ()


def test_new_cards_have_a_third_while_old_ones_wait_and_all_the_room_when_none_do():
    asked = session([*cards(50), *cards(50, turn=0)], now=NOON, daily=10)
    assert sum(card.is_new for card in asked) == 3
    assert len(session(cards(50, turn=0), now=NOON, daily=10)) == 10


def test_nothing_is_asked_before_its_time():
    assert session(cards(3, late=-5), now=NOON) == ()


def test_no_concept_stands_twice_in_a_row_while_there_is_another():
    asked = session([*cards(4), *cards(4, concept=Concept.TENSE, late=10)], now=NOON)
    concepts = [card.slip.concept for card in asked]
    assert len(concepts) == 8
    assert all(one is not other for one, other in itertools.pairwise(concepts))
