"""The plan against chance and a fixed order, with synthetic trainees."""

from statistics import mean

from coach.bench.learning import CONCEPTS, simulate
from coach.domain.session import DAILY

LIVES = simulate(20, seed=7)


def test_the_plan_leaves_fewer_errors_than_chance_and_a_fixed_order() -> None:
    left = {way: mean(one.left for one in lives) for way, lives in LIVES.items()}
    assert left["plan"] < min(left["random"], left["fixed"])


def test_nobody_is_buried_in_reviews_or_starved_of_variety() -> None:
    for one in LIVES["plan"]:
        assert one.most <= DAILY
        assert len(one.asked) >= len(CONCEPTS) - 2
        assert max(one.asked.values()) < sum(one.asked.values()) / 2


def test_the_same_seed_tells_the_same_story() -> None:
    assert simulate(3, seed=1) == simulate(3, seed=1)
