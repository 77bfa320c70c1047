"""Where a trainee stands on a path, whatever was handed in and in whatever order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from coach.domain.curriculum import Curriculum, Path, nearest, standing

BOTH = {"en": "A", "bn": "ক"}
NAMES = ["one", "two", "three", "four", "five", "six"]


def path(*stages: list[str], name: str = "way", **last: object) -> Path:
    made = [{"title": BOTH, "exercises": names} for names in stages]
    made[-1] |= last
    return Path.model_validate({"id": name, "title": BOTH, "about": BOTH, "stages": made})


WAY = path(NAMES[:3], NAMES[3:])


def test_the_first_stage_is_open_and_the_second_waits_for_all_but_one() -> None:
    first, second = standing(WAY, set()).stages
    assert first.is_open
    assert second.waits_for == 2
    assert standing(WAY, {"three", "one"}).stages[1].is_open


def test_a_stage_may_say_how_many_it_waits_for() -> None:
    strict = path(NAMES[:3], NAMES[3:], opens_after=3)
    assert standing(strict, {"one", "two"}).stages[1].waits_for == 1


def test_the_next_one_is_the_first_not_handed_in_of_an_open_stage() -> None:
    assert standing(WAY, {"one"}).next == "two"
    assert standing(WAY, {"one", "two"}).next == "three"
    assert standing(WAY, {"four"}).next == "one"


@given(st.sets(st.sampled_from([*NAMES, "elsewhere"])))
def test_a_path_has_a_next_exercise_until_all_are_handed_in(handed_in: set[str]) -> None:
    stand = standing(WAY, handed_in)
    assert stand.done == len(handed_in & set(NAMES))
    assert (stand.next is None) == (stand.done == stand.total)
    assert stand.next not in handed_in


def test_the_nearest_path_is_the_unfinished_one_that_is_furthest() -> None:
    ways = (path(["one", "two"], name="a"), path(["three", "four"], name="b"))
    both = Curriculum(schema=1, paths=ways)
    assert nearest(both, set()).id == "a"
    assert nearest(both, {"three"}).id == "b"
    assert nearest(both, {"three", "four"}).id == "a"
    assert nearest(both, {"one", "two", "three", "four"}).id == "a"


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"stages": [{"title": BOTH, "exercises": ["one", "one"]}]}, id="twice"),
        pytest.param(
            {
                "stages": [
                    {"title": BOTH, "exercises": ["one"]},
                    {"title": BOTH, "exercises": ["two"], "opens_after": 2},
                ]
            },
            id="waiting for more than there are",
        ),
        pytest.param({"stages": []}, id="no stage"),
        pytest.param({"days": 14}, id="an unknown key"),
    ],
)
def test_a_path_that_cannot_be_walked_is_refused(wrong: dict[str, object]) -> None:
    good = {
        "id": "a",
        "title": BOTH,
        "about": BOTH,
        "stages": [{"title": BOTH, "exercises": ["one"]}],
    }
    with pytest.raises(ValidationError):
        Path.model_validate({**good, **wrong})
