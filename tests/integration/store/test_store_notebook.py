"""No card and no answer is lost or doubled, whatever clicks, tabs and crashes do."""

from dataclasses import replace
from datetime import datetime, timedelta
from threading import Thread
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from coach.content.items import load_items
from coach.domain.attempt import Mode
from coach.domain.issue import Concept
from coach.domain.language import Language
from coach.domain.notebook import Answer
from coach.domain.schedule import due_at
from coach.errors import EngineUnavailable, NotYours
from coach.services.notebook import PractiseMistakes
from coach.services.welcome import Welcome
from tests.made import NOON

TEXT = "I recieve the parcel. Please send me informations about it."
DAY = timedelta(days=1)


@pytest.fixture
def mistakes(store, assessor) -> PractiseMistakes:
    return PractiseMistakes(store.notebook, assessor, load_items(), ZoneInfo("Asia/Dhaka"))


def check(practise, trainee, text=TEXT, *, exercise="late-parcel", at=NOON) -> str:
    attempt = practise.open(trainee.id, exercise, at).attempt
    practise.check(trainee.id, attempt.id, text, attempt.version, at)
    return attempt.id


def test_each_error_becomes_a_card_with_its_sentence(practise, mistakes, rina):
    check(practise, rina)
    shown = mistakes.session(rina.id, NOON)
    assert {(card.slip.concept, card.slip.sentence) for card in shown.cards} == {
        (Concept.SPELLING, "I recieve the parcel."),
        (Concept.NUMBER, "Please send me informations about it."),
    }
    assert {card.slip.span.of(card.slip.sentence) for card in shown.cards} == {
        "recieve",
        "informations",
    }


def test_a_slip_left_standing_in_later_drafts_stays_one_card(practise, mistakes, rina):
    check(practise, rina)
    check(practise, rina, TEXT.replace("about it", "about this"))
    check(practise, rina, "Hello. " + TEXT)
    assert mistakes.session(rina.id, NOON).total == 2


def test_what_is_disputed_or_withdrawn_rests_and_comes_back(practise, mistakes, rina):
    attempt = check(practise, rina)
    draft = practise.attempt(rina.id, attempt).drafts[-1]
    key = draft.assessment.issues[0].key(TEXT)
    mistakes.session(rina.id, NOON)
    practise.dispute(rina.id, attempt, draft.id, key, NOON)
    assert [card.slip.concept for card in mistakes.session(rina.id, NOON).cards] == [Concept.NUMBER]
    practise.undo_dispute(rina.id, attempt, key)
    assert mistakes.session(rina.id, NOON).total == 2


def test_a_hiring_test_gives_cards_only_after_it(practise, mistakes, rina):
    attempt = practise.open(rina.id, "late-parcel", NOON, Mode.TEST).attempt
    practise.keep(rina.id, attempt.id, TEXT, 0, NOON)
    assert mistakes.session(rina.id, NOON).total == 0
    practise.submit(rina.id, attempt.id, TEXT, 1, NOON)
    assert mistakes.session(rina.id, NOON).total == 2


def test_a_crash_while_gathering_loses_nothing(practise, mistakes, store, rina):
    check(practise, rina)

    def power_cut(_connection, _cursor, statement, *_rest) -> None:
        if "INSERT INTO card" in statement:
            raise KeyboardInterrupt

    event.listen(store.database.engine, "before_cursor_execute", power_cut)
    with pytest.raises(KeyboardInterrupt):
        mistakes.session(rina.id, NOON)
    event.remove(store.database.engine, "before_cursor_execute", power_cut)
    assert mistakes.session(rina.id, NOON).total == 2


def test_two_tabs_that_gather_at_once_make_each_card_once(practise, mistakes, store, rina):
    for day in range(5):
        check(practise, rina, TEXT.replace("it.", f"number {day}."), exercise="wrong-size")
    tabs = [Thread(target=store.notebook.gather, args=(rina.id,)) for _ in range(4)]
    for tab in tabs:
        tab.start()
    for tab in tabs:
        tab.join()
    marks = [card.slip.mark for card in store.notebook.cards(rina.id)]
    assert len(marks) == len(set(marks)) == 2


def test_an_answer_is_judged_stored_once_and_moves_the_card_on(practise, mistakes, store, rina):
    check(practise, rina)
    (card, *_) = [
        one for one in mistakes.session(rina.id, NOON).cards if one.slip.concept is Concept.SPELLING
    ]
    answer = str(uuid4())
    first = mistakes.answer(rina.id, card.id, answer, 0, "I receive the parcel.", NOON)
    again = mistakes.answer(rina.id, card.id, answer, 0, "I receive the parcel.", NOON)
    other_tab = mistakes.answer(rina.id, card.id, str(uuid4()), 0, "I recieve the parcel.", NOON)
    assert (first.new, again.new, other_tab.new) == (True, False, False)
    assert first.judged.passed
    assert other_tab.card == first.card
    assert (first.card.turn, first.card.passed) == (1, True)
    assert first.card.due_at >= NOON + DAY
    assert len(store.notebook.answers(rina.id)) == 1
    shown = mistakes.session(rina.id, NOON)
    assert (shown.done, [one.slip.concept for one in shown.cards]) == (1, [Concept.NUMBER])


def test_once_put_right_a_card_asks_fresh_items_and_after_a_fail_ones_own(
    practise, mistakes, store, rina
):
    check(practise, rina, "Please send me informations.")
    (card,) = mistakes.session(rina.id, NOON).cards
    assert mistakes.question(card) is None
    right = "Please send me information."
    card = mistakes.answer(rina.id, card.id, str(uuid4()), 0, right, NOON).card
    item = mistakes.question(card)
    assert item is not None
    answered = mistakes.answer(rina.id, card.id, str(uuid4()), 1, "no idea", NOON + 9 * DAY)
    assert not answered.judged.passed
    assert mistakes.question(answered.card) is None
    assert [one.item for one in store.notebook.answers(rina.id)] == [None, item.id]


def test_undo_puts_the_card_back_as_it_was(practise, mistakes, store, rina):
    check(practise, rina)
    before = mistakes.session(rina.id, NOON).cards
    answer = str(uuid4())
    mistakes.answer(rina.id, before[0].id, answer, 0, "no", NOON)
    assert mistakes.undo(rina.id, answer, NOON)
    assert not mistakes.undo(rina.id, answer, NOON)
    shown = mistakes.session(rina.id, NOON)
    assert (shown.cards, shown.done) == (before, 0)
    assert mistakes.answer(rina.id, before[0].id, str(uuid4()), 0, "no", NOON).new


def test_only_the_last_answer_of_a_card_can_be_taken_back(practise, mistakes, store, rina):
    check(practise, rina)
    card = mistakes.session(rina.id, NOON).cards[0]
    ids = [str(uuid4()), str(uuid4())]
    for turn, answer in enumerate(ids):
        mistakes.answer(rina.id, card.id, answer, turn, "no", NOON + turn * DAY)
    assert not mistakes.undo(rina.id, ids[0], NOON)
    assert mistakes.undo(rina.id, ids[1], NOON)
    assert store.notebook.card(rina.id, card.id).turn == 1


def test_without_the_checker_nothing_is_judged_and_nothing_stored(
    practise, mistakes, store, rina, assessor
):
    check(practise, rina)
    card = mistakes.session(rina.id, NOON).cards[0]
    assessor.server = False
    with pytest.raises(EngineUnavailable):
        mistakes.answer(rina.id, card.id, str(uuid4()), 0, "I receive it.", NOON)
    assert store.notebook.answers(rina.id) == ()


def test_a_card_of_somebody_elses_is_nobodys(practise, mistakes, store, rina):
    check(practise, rina)
    card = mistakes.session(rina.id, NOON).cards[0]
    mina = Welcome(store.trainees).welcome("Mina", Language.ENGLISH, NOON).trainee
    assert mistakes.session(mina.id, NOON).total == 0
    with pytest.raises(NotYours):
        mistakes.answer(mina.id, card.id, str(uuid4()), 0, "Mine.", NOON)
    with pytest.raises(NotYours):
        store.notebook.add(mina.id, Answer(str(uuid4()), card.id, 0, NOON, True, "Mine."))
    answer = Answer(str(uuid4()), card.id, 0, NOON, True, "Hers.")
    store.notebook.add(rina.id, answer)
    with pytest.raises(NotYours):
        mistakes.undo(mina.id, answer.id, NOON)


def test_a_trainee_sets_how_many_a_day(practise, mistakes, rina):
    assert mistakes.session(rina.id, NOON).daily == 10
    mistakes.set_daily(rina.id, 5)
    mistakes.set_daily(rina.id, 20)
    mistakes.set_daily(rina.id, 100000)
    assert mistakes.session(rina.id, NOON).daily == 20


DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["answer", "click twice", "other tab", "undo", "crash"]),
        st.integers(0, 1),  # which card
        st.booleans(),  # passed
        st.integers(0, 40),  # days later
    ),
    max_size=12,
)


@given(DEEDS)
@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_whatever_happens_the_cards_are_what_the_log_says(practise, store, deeds):
    trainee = Welcome(store.trainees).welcome("Any", Language.ENGLISH, NOON).trainee
    check(practise, trainee)
    store.notebook.gather(trainee.id)
    ids = [card.id for card in store.notebook.cards(trainee.id)]
    expected: dict[str, list[Answer]] = {one: [] for one in ids}
    now: datetime = NOON
    for deed, which, passed, days in deeds:
        now += days * DAY
        card, log = ids[which], expected[ids[which]]
        answer = Answer(str(uuid4()), card, len(log), now, passed, "text")
        if deed == "undo" and log:
            assert store.notebook.undo(trainee.id, log.pop().id, now)
        elif deed == "crash":
            _crash(store, trainee.id, answer)
        elif deed != "undo":
            assert store.notebook.add(trainee.id, answer)
            log.append(answer)
            if deed == "click twice":
                assert not store.notebook.add(trainee.id, answer)
            if deed == "other tab":
                assert not store.notebook.add(trainee.id, replace(answer, id=str(uuid4())))
        store.notebook.gather(trainee.id)
    cards = store.notebook.cards(trainee.id)
    assert sorted(card.id for card in cards) == sorted(ids)
    for card in cards:
        log = expected[card.id]
        assert (card.turn, card.due_at) == (len(log), due_at(card.made_at, log))
    stored = store.notebook.answers(trainee.id)
    assert {one.id for one in stored} == {one.id for log in expected.values() for one in log}


def _crash(store, trainee_id: str, answer: Answer) -> None:
    def power_cut(_connection, _cursor, statement, *_rest) -> None:
        if "UPDATE card" in statement:
            raise KeyboardInterrupt

    event.listen(store.database.engine, "before_cursor_execute", power_cut)
    try:
        with pytest.raises(KeyboardInterrupt):
            store.notebook.add(trainee_id, answer)
    finally:
        event.remove(store.database.engine, "before_cursor_execute", power_cut)
