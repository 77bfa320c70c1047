"""The set that accuracy is measured with is itself worth trusting."""

import re
from collections import Counter

import pytest
from rapidfuzz import fuzz, process

from coach.domain.issue import Concept, Tier
from tests.accuracy.load import (
    Difficulty,
    Half,
    Pair,
    first_difference,
    pair_file,
    pairs,
    rights,
    split,
)

PAIRS = pairs()
RIGHTS = rights()
MEASURED = [concept for concept in Concept if concept not in {Concept.CLARITY, Concept.OTHER}]

# Beside ASCII: the danda typed from habit, the accents of "café" and the pound sign.
PLAIN = re.compile(r"[ -~।é£]+")


def words(text: str) -> int:
    return len(text.split())


def test_the_set_is_as_large_as_promised():
    assert len(PAIRS) >= 640
    assert len(RIGHTS) >= 320


@pytest.mark.parametrize("concept", MEASURED)
def test_each_concept_has_enough_pairs_in_both_halves(concept):
    halves = Counter(split(pair.id) for pair in PAIRS if pair.concept is concept)
    assert halves.total() >= 25
    assert min(halves[half] for half in Half) >= 10


def test_neither_half_is_much_larger_than_the_other():
    for items in (PAIRS, RIGHTS):
        kept = sum(split(item.id) is Half.KEPT for item in items)
        assert 0.45 <= kept / len(items) <= 0.55


def test_each_difficulty_has_its_share():
    shares = Counter(pair.difficulty for pair in PAIRS)
    assert all(shares[difficulty] >= 0.2 * len(PAIRS) for difficulty in Difficulty)


@pytest.mark.parametrize("concept", MEASURED)
def test_each_pair_is_in_the_file_of_its_concept_under_an_id_of_it(concept):
    found = pairs(concept=concept)
    assert {pair.concept for pair in found} == {concept}
    assert [pair.id for pair in found if not re.fullmatch(rf"{concept}-\d{{3}}", pair.id)] == []


def test_there_is_no_file_of_a_concept_that_is_not_measured():
    expected = {pair_file(concept) for concept in MEASURED}
    assert set(pair_file(Concept.ARTICLE).parent.iterdir()) == expected


def test_no_id_and_no_sentence_stands_twice():
    ids = Counter([pair.id for pair in PAIRS] + [right.id for right in RIGHTS])
    texts = Counter(
        [pair.wrong for pair in PAIRS]
        + [pair.right for pair in PAIRS]
        + [right.text for right in RIGHTS]
    )
    assert [twice for counter in (ids, texts) for twice, n in counter.items() if n > 1] == []


def test_no_two_wrong_sentences_fill_one_template():
    wrongs = [pair.wrong for pair in PAIRS]
    likeness = process.cdist(wrongs, wrongs, scorer=fuzz.token_sort_ratio, score_cutoff=80)
    alike = [
        (wrongs[one], wrongs[other])
        for one, other in zip(*likeness.nonzero(), strict=True)
        if one < other
    ]
    assert alike == []


def test_a_correction_is_never_the_wrong_sentence_and_never_given_twice():
    def faulty(pair: Pair) -> bool:
        given = (pair.right, *pair.also)
        return pair.wrong in given or len(set(given)) < len(given)

    assert [pair.id for pair in PAIRS if faulty(pair)] == []


def test_the_difference_is_local_and_covered_by_the_wrong_words():
    def elsewhere(pair: Pair) -> bool:
        place, change = pair.place, first_difference(pair.wrong, pair.right)
        same_before = pair.right.startswith(pair.wrong[: place.start])
        same_after = pair.right.endswith(pair.wrong[place.end :])
        # A word left out follows the span, and may begin like the word after the gap.
        near = place.start <= change <= place.end + 4
        return not (same_before and same_after and near and words(pair.replacement) <= 12)

    assert [pair.id for pair in PAIRS if elsewhere(pair)] == []


def test_the_wrong_words_are_few_whole_and_in_the_sentence():
    def faulty(pair: Pair) -> bool:
        whole = re.search(rf"(?<!\w){re.escape(pair.span)}(?!\w)", pair.wrong)
        return not whole or pair.span != pair.span.strip() or words(pair.span) > 11

    assert [pair.id for pair in PAIRS if faulty(pair)] == []


def test_sentences_are_of_the_length_that_people_write():
    assert [pair.id for pair in PAIRS if not 6 <= words(pair.wrong) <= 28] == []
    assert [right.id for right in RIGHTS if not 1 <= words(right.text) <= 28] == []


def test_only_a_wrong_sentence_about_punctuation_has_a_danda():
    def texts(pair: Pair) -> str:
        allowed = pair.concept is Concept.PUNCTUATION
        return " ".join(
            (pair.wrong.replace("।", ".") if allowed else pair.wrong, pair.right, *pair.also)
        )

    assert [pair.id for pair in PAIRS if "।" in texts(pair)] == []
    assert [right.id for right in RIGHTS if "।" in right.text] == []


def test_texts_use_plain_characters_and_no_stray_space():
    texts = [text for pair in PAIRS for text in (pair.wrong, pair.right, *pair.also)]
    texts += [right.text for right in RIGHTS]
    assert [text for text in texts if not PLAIN.fullmatch(text) or text != text.strip()] == []
    assert [pair.id for pair in PAIRS if "  " in pair.wrong + pair.right] == []


def test_every_right_sentence_says_why_it_is_here():
    assert [right.id for right in RIGHTS if words(right.why) < 1] == []
    assert [right.id for right in RIGHTS if not re.fullmatch(r"right-\d{3}", right.id)] == []


def test_manners_are_a_hint_and_grammar_is_an_error():
    tiers = {concept: {p.tier for p in PAIRS if p.concept is concept} for concept in MEASURED}
    assert tiers[Concept.REGISTER] == {Tier.HINT}
    may_hint = {Concept.REGISTER, Concept.SMS, Concept.CALQUE, Concept.REDUNDANCY}
    assert {c for c in MEASURED if c not in may_hint and tiers[c] != {Tier.ERROR}} == set()


def test_each_item_is_in_one_half_alone():
    seen, kept = (
        {item.id for item in (*pairs(half), *rights(half))} for half in (Half.SEEN, Half.KEPT)
    )
    assert seen & kept == set()
    assert seen | kept == {item.id for item in (*PAIRS, *RIGHTS)}


@pytest.mark.parametrize(
    ("item_id", "half"),
    [("article-001", Half.KEPT), ("tense-001", Half.SEEN), ("right-001", Half.SEEN)],
)
def test_no_item_ever_changes_sides(item_id, half):
    assert split(item_id) is half
