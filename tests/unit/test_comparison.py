"""From one draft to the next: what is fixed, what is still there, what is new."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.comparison import compare
from tests.made import SLIPS, assessment


def outcome(before: str, after: str) -> tuple[list[str], list[str], list[str]]:
    """The words fixed, still there and new, each with the word after it."""
    compared = compare(assessment(before), assessment(after))

    def shown(text: str, issue) -> str:
        rest = text[issue.span.end :].split()
        return f"{issue.span.of(text)} {rest[0] if rest else ''}".strip()

    return (
        [shown(before, issue) for issue in compared.fixed],
        [shown(after, pair.after) for pair in compared.still],
        [shown(after, issue) for issue in compared.new],
    )


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param("I recieve it", "I receive it", (["recieve it"], [], []), id="fixed"),
        pytest.param("I recieve it", "I recieve it", ([], ["recieve it"], []), id="nothing done"),
        pytest.param("I see it", "I recieve it", ([], [], ["recieve it"]), id="new"),
        pytest.param(
            "We recieve teh box", "We receive teh parcel today",
            (["recieve teh"], ["teh parcel"], []), id="one of two different ones",
        ),
        pytest.param(
            "I saw teh dog and you saw teh cat", "I saw the dog and you saw teh cat",
            (["teh dog"], ["teh cat"], []), id="the first of two equal ones fixed",
        ),
        pytest.param(
            "I saw teh dog and you saw teh cat", "I saw teh dog and you saw the cat",
            (["teh cat"], ["teh dog"], []), id="the second of two equal ones fixed",
        ),
        pytest.param(
            "Teh dog barks. We are so sorry for that. Then teh cat left us.",
            "Then teh cat left us. We are so sorry for that. The dog barks.",
            (["Teh dog"], ["teh cat"], []), id="sentences swapped and one fixed",
        ),
        pytest.param(
            "Open teh red box. Close teh blue box.",
            "Thank you for waiting so long. Close teh blue box. Open teh red box. Move teh lid.",
            ([], ["teh blue", "teh red"], ["teh lid."]), id="moved, and one more of the same",
        ),
        pytest.param(
            "I RECIEVE it", "I recieve it", ([], ["recieve it"], []), id="only capitals changed",
        ),
    ],
)  # fmt: skip
def test_what_became_of_each_issue(before, after, expected):
    assert outcome(before, after) == expected


TEXTS = st.lists(st.sampled_from([*SLIPS, "dog", "cat", "we", "."]), max_size=14).map(" ".join)


@given(TEXTS, TEXTS)
def test_every_issue_is_accounted_for_exactly_once(before, after):
    old, new = assessment(before), assessment(after)
    compared = compare(old, new)
    pairs = compared.still
    assert sorted([*compared.fixed, *(p.before for p in pairs)], key=_place) == list(old.issues)
    assert sorted([*compared.new, *(p.after for p in pairs)], key=_place) == list(new.issues)
    assert all(p.before.key(before) == p.after.key(after) for p in pairs)


@given(TEXTS)
def test_an_unchanged_text_has_the_same_issues_in_the_same_places(text):
    compared = compare(assessment(text), assessment(text))
    assert (compared.fixed, compared.new) == ((), ())
    assert all(pair.before == pair.after for pair in compared.still)


@given(TEXTS, TEXTS)
def test_the_numbers_of_equal_slips_add_up(before, after):
    compared = compare(assessment(before), assessment(after))
    gone, come = len(compared.fixed), len(compared.new)
    assert len(assessment(before).issues) - gone == len(assessment(after).issues) - come


def test_a_slip_made_a_thousand_times_is_compared_too():
    before, after = "teh " * 1000, "teh " * 999
    compared = compare(assessment(before), assessment(after))
    assert (len(compared.fixed), len(compared.still), len(compared.new)) == (1, 999, 0)


def test_what_was_not_looked_for_is_not_called_fixed():
    with pytest.raises(ValueError, match="complete"):
        compare(assessment("I recieve it"), assessment("I recieve it", complete=False))


def _place(issue):
    return issue.span
