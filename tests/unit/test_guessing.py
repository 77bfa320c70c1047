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


def test_many_years_of_guessing_overflow_nothing() -> None:
    assert one_more(Tries(10**6, NOON), 5, NOON).closed_until == NOON + 15 * MINUTE
