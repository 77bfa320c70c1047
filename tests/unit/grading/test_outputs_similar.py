"""Answers that are nearly the same."""

from collections.abc import Sequence

import pytest

from coach.domain.exercise import Kind
from coach.grading.outputs.output import Item
from coach.grading.outputs.own_words import own_words, runs_of, shared
from coach.grading.outputs.similar import Similar
from tests.unit.grading.outcomes import EXERCISE, graded, run

ANSWER = (
    "Dear Ann, I looked for your parcel this morning and found that the van broke down near "
    "Leeds. A second driver took everything over, so your box arrives before noon on Friday. "
    "Please write to me if nobody rings your bell by then."
)
CHANGED = ANSWER.replace("this morning", "today").replace("near Leeds", "close to Leeds")
OTHER = (
    "Hello Ann, sorry for the delay. Our courier lost one day because of heavy snow. It comes "
    "tomorrow afternoon. I added a small voucher to your account, and here is my direct number "
    "in case anything else goes wrong with it."
)


def items(texts: Sequence[str]) -> list[Item]:
    made = [graded(text, f"S{n}", str(n)) for n, text in enumerate(texts, start=1)]
    return [Item(number, f"s{number}", one) for number, one in enumerate(made, start=1)]


def found(texts: Sequence[str], **changes: object) -> Similar:
    similar = Similar(run(**changes))
    for item in items(texts):
        similar.add(item)
    return similar


def groups(texts: Sequence[str], **changes: object) -> list[list[str]]:
    return [
        [side.name for side in group.sides]
        for group in found(texts, **changes).groups(lambda: iter(items(texts)))
    ]


def test_an_answer_with_a_few_words_changed_is_found() -> None:
    assert groups([ANSWER, OTHER, CHANGED]) == [["S1", "S3"]]


def test_answers_of_ones_own_are_not_alike() -> None:
    assert groups([ANSWER, OTHER]) == []


def test_a_whole_class_with_one_text_is_one_group() -> None:
    assert groups([ANSWER] * 40) == [[f"S{n}" for n in range(1, 41)]]


def test_what_the_exercise_says_is_nobodys_likeness() -> None:
    said = EXERCISE.model_copy(
        update={"messages": (EXERCISE.messages[0].model_copy(update={"text": ANSWER}),)}
    )
    copied = [f"{ANSWER} I agree.", f"{ANSWER} No."]
    assert groups(copied, exercises={EXERCISE.id: said}) == []


def test_who_proofreads_well_writes_what_everybody_writes() -> None:
    proofread = EXERCISE.model_copy(update={"kind": Kind.PROOFREAD})
    assert groups([ANSWER, ANSWER], exercises={EXERCISE.id: proofread}) == []


def test_a_copy_of_the_model_answer_is_found() -> None:
    model = EXERCISE.models[1].model_copy(update={"text": f"{ANSWER} {OTHER}"})
    with_model = EXERCISE.model_copy(update={"models": (EXERCISE.models[0], model)})
    similar = found([CHANGED, "My own words " * 3], exercises={EXERCISE.id: with_model})
    assert [copy.left.name for copy in similar.copies()] == ["S1"]
    assert similar.copies_found == 1


def test_short_answers_are_not_compared() -> None:
    assert groups(["Thank you, Ann. Bye."] * 3) == []


def test_what_is_shared_is_marked_in_both() -> None:
    left, right = (own_words(text, frozenset()) for text in (ANSWER, CHANGED))
    common = shared(left, right)
    assert [span.of(ANSWER) for span in common.left] == [span.of(CHANGED) for span in common.right]
    assert common.words > 30


def test_quotes_and_case_make_no_difference() -> None:
    one, other = (
        own_words("Don’t wait for IT", frozenset()),
        own_words("don't wait for it", frozenset()),
    )
    assert one.words == other.words


@pytest.mark.parametrize("text", ["", "   ", "১২৩ বাংলা লেখা", "\ud800"])
def test_any_text_can_be_compared(text: str) -> None:
    assert groups([text, text]) == []
    assert own_words(text, runs_of(EXERCISE)).text == text
