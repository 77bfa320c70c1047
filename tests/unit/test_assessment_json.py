"""Assessments stay readable for ever: a round trip, and the layout of schema 1 itself."""

import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.assessment import (
    Assessment,
    Criterion,
    CriterionScore,
    Deduction,
    FactResult,
    FlagRaised,
    MoveFound,
    Readability,
    Scorecard,
)
from coach.domain.assessment_json import decode, encode
from coach.domain.exercise import Flag, Move
from coach.domain.issue import Concept, Example, Issue, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from tests.integration.store.whole import whole

SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 99), st.integers(1, 9)
)
ANY = st.text(st.characters(), max_size=8)  # lone surrogates and NUL too
SAID = st.builds(Bilingual, en=st.just("Why."), bn=st.text("কেন ", min_size=1).filter(str.strip))
FIGURE = st.none() | st.floats(-200, 200)
SCORE = st.none() | st.integers(0, 100)


def tuples(of: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(of, max_size=3).map(tuple)


ASSESSMENTS = st.builds(
    Assessment,
    text=ANY,
    issues=tuples(
        st.builds(
            Issue,
            SPANS,
            st.sampled_from(Concept),
            ANY,
            st.sampled_from(Tier),
            SAID,
            tuples(ANY),
            st.none() | st.builds(Example, ANY, ANY),
        )
    ),
    moves=tuples(st.builds(MoveFound, st.sampled_from(Move), SPANS)),
    facts=tuples(st.builds(FactResult, ANY, st.booleans(), st.none() | SPANS)),
    flags=tuples(st.builds(FlagRaised, st.sampled_from(Flag), st.none() | SPANS)),
    readability=st.builds(Readability, st.integers(0), st.integers(0), FIGURE, FIGURE, FIGURE),
    scorecard=st.builds(
        Scorecard,
        SCORE,
        st.dictionaries(
            st.sampled_from(Criterion),
            st.builds(
                CriterionScore,
                SCORE,
                tuples(st.builds(Deduction, ANY, st.floats(0, 100), ANY, st.none() | SPANS)),
            ),
        ),
        st.none() | st.sampled_from(Flag),
    ),
    complete=st.booleans(),
)


@given(ASSESSMENTS)
def test_an_assessment_comes_back_as_it_was(assessment):
    assert decode(assessment.text, encode(assessment)) == assessment


def test_the_text_is_not_stored_twice():
    assert "Dear Ann" not in encode(whole("Dear Ann, hello"))


STORED = {
    Assessment: "text issues moves facts flags readability scorecard complete",
    Issue: "span concept rule tier message suggestions example",
    Example: "wrong right",
    MoveFound: "move span",
    FactResult: "fact met span",
    FlagRaised: "flag span",
    Readability: "words sentences words_per_sentence flesch_reading_ease flesch_kincaid_grade",
    Scorecard: "overall criteria cap",
    CriterionScore: "score deductions",
    Deduction: "reason points subject span",
}


@pytest.mark.parametrize(
    ("value", "names"), STORED.items(), ids=lambda x: getattr(x, "__name__", "")
)
def test_every_field_is_stored(value, names):
    """A field added to the domain is lost on a restart until `assessment_json` knows it."""
    assert " ".join(field.name for field in fields(value)) == names


def test_a_layout_of_the_future_is_refused_not_misread():
    body = json.loads(encode(whole("Dear Ann, hello"))) | {"schema": 99}
    with pytest.raises(ValueError, match="99"):
        decode("Dear Ann, hello", json.dumps(body))
