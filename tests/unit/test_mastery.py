"""Mastery has a denominator, an uncertainty, and says when it knows too little."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.issue import Concept
from coach.domain.mastery import ENOUGH, FirstDraft, chances_in, mastery, wilson


@pytest.mark.parametrize(
    ("concept", "text", "errors", "chances"),
    [
        (Concept.ARTICLE, "The parcel is in a box. I sent invoice.", 1, 3),
        (Concept.PREPOSITION, "It arrives on Friday at noon.", 0, 2),
        (Concept.AGREEMENT, "It is here, they are there, she doesn't know.", 0, 3),
        (Concept.TENSE, "I checked it and sent it; it was late.", 0, 2),
        (Concept.NUMBER, "Two pictures and more information.", 0, 2),
        (Concept.PUNCTUATION, "Hi, Ann. Thanks!", 0, 3),
        (Concept.CAPITALISATION, "Hi Ann. thanks. I know", 1, 3),
        (Concept.COPULA, "I'm glad you are here.", 0, 2),
        (Concept.TENSE, "Nothing.", 2, 2),
    ],
)
def test_chances_are_counted_where_the_concept_shows(concept, text, errors, chances):
    assert chances_in(FirstDraft(text, {concept: errors} if errors else {}), concept) == chances


def test_right_uses_come_out_of_all_chances_and_the_weakest_first():
    texts = [FirstDraft("the a the " * 8, {Concept.ARTICLE: 6}), FirstDraft("in on at " * 10, {})]
    found = {one.concept: one for one in mastery(texts)}
    assert (found[Concept.ARTICLE].right, found[Concept.ARTICLE].chances) == (24, 30)
    assert found[Concept.PREPOSITION].share == 1.0
    assert mastery(texts)[0].concept is Concept.ARTICLE


def test_too_few_chances_are_not_zero():
    (article,) = [
        one
        for one in mastery([FirstDraft("a the", {Concept.ARTICLE: 2})])
        if one.concept is Concept.ARTICLE
    ]
    assert (article.share, article.interval) == (None, None)
    assert article.chances < ENOUGH


def test_a_concept_whose_chances_cannot_be_counted_is_left_out():
    assert Concept.CALQUE not in {
        one.concept for one in mastery([FirstDraft("a b", {Concept.CALQUE: 1})])
    }


def test_wilson_is_the_textbooks():
    low, high = wilson(41, 52)
    assert (round(low, 3), round(high, 3)) == (0.66, 0.878)


@given(st.integers(1, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_interval_holds_the_share(both):
    right, of = both
    low, high = wilson(right, of)
    assert 0 <= low <= right / of + 1e-9
    assert right / of - 1e-9 <= high <= 1


@given(st.text(max_size=80), st.dictionaries(st.sampled_from(Concept), st.integers(0, 9)))
def test_nobody_is_right_less_than_never(text, errors):
    assert all(0 <= one.right <= one.chances for one in mastery([FirstDraft(text, errors)]))
