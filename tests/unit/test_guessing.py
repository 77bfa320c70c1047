"""How long a door stays shut."""

from datetime import timedelta

from coach.domain.guessing import FORGOTTEN_AFTER, Tries, one_more
from tests.made import NOON

MINUTE = timedelta(minutes=1)


def waits(count: int, free: int = 5) -> list[float]:
    """Minutes the door is shut after each try made as soon as it is open."""
    tries: Tries | None = None
    now, found = NOON, []
    for _ in range(count):
        tries = one_more(tries, free, now)
        wait = (tries.closed_until - now) if tries.closed_until else timedelta()
        found.append(wait / MINUTE)
        now += wait
    return found


def test_the_first_tries_are_free_and_each_later_one_costs_more() -> None:
    assert waits(11) == [0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15]


def test_knocking_at_a_shut_door_does_not_shut_it_for_longer() -> None:
    shut = Tries(5, NOON, NOON + MINUTE)
    assert one_more(shut, 5, NOON + MINUTE / 2) == shut


def test_a_day_later_it_is_forgotten() -> None:
    assert one_more(Tries(9, NOON), 5, NOON + FORGOTTEN_AFTER).failures == 1


def test_a_school_that_mistypes_now_and_then_is_never_shut_out() -> None:
    """Sixty tries are free for an address; forty wrong ones an hour, day after day."""
    tries: Tries | None = None
    for number in range(40 * 24 * 7):
        tries = one_more(tries, 60, NOON + number * 1.5 * MINUTE)
    assert tries is not None
    assert tries.closed_until is None


def test_a_patient_guesser_has_no_more_than_a_few_tries_an_hour() -> None:
    tries: Tries | None = None
    now, guesses = NOON, 0
    while now < NOON + timedelta(hours=24):
        tries = one_more(tries, 5, now)
        guesses += 1
        now = tries.closed_until or now
    assert guesses < 24 * 6


def test_many_years_of_guessing_overflow_nothing() -> None:
    assert one_more(Tries(10**6, NOON), 5, NOON).closed_until == NOON + 15 * MINUTE
