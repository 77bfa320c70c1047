"""Fresh items: the right answers pass, and the wrong ones do not."""

from pathlib import Path

import pytest

from coach.content.items import item_faults, load_items
from coach.domain.answering import Fault
from coach.domain.issue import Concept
from coach.domain.item import Choose, Fix, Gap, Item, Prefer, Reorder, judge_item, shuffled
from tests.made import assessment

ITEMS = load_items()
COMMONEST = (
    "article",
    "preposition",
    "agreement",
    "tense",
    "aspect",
    "number",
    "verb_form",
    "punctuation",
)
EACH = pytest.mark.parametrize(
    ("concept", "item"),
    [pytest.param(concept, item, id=item.id) for concept, items in ITEMS.items() for item in items],
)


def test_the_commonest_concepts_have_ten_items_and_every_kind() -> None:
    for name in COMMONEST:
        items = ITEMS[Concept(name)]
        assert len(items) >= 10
        assert {item.kind for item in items} == {"fix", "choose", "gap", "reorder", "prefer"}


def test_nothing_is_to_mend_in_the_files() -> None:
    from coach.content.library import EXERCISES

    assert list(item_faults(EXERCISES)) == []


@EACH
def test_what_is_written_as_right_passes_and_as_wrong_does_not(
    concept: Concept, item: Item
) -> None:
    for answer in item.answers:
        assert judge_item(item, concept, f" {answer} ", None, None).passed
    for answer in wrong_answers(item):
        assert not judge_item(item, concept, answer, None, None).passed


def test_pieces_are_mixed_the_same_way_each_time() -> None:
    for items in ITEMS.values():
        for item in items:
            if isinstance(item, Reorder):
                mixed = shuffled(item.pieces, item.id)
                assert mixed == shuffled(item.pieces, item.id) != item.pieces
                assert sorted(mixed) == sorted(item.pieces)


def test_a_gap_is_filled_without_its_hint() -> None:
    gap = Gap(
        id="a",
        kind="gap",
        level="A2",
        why={"en": "a", "bn": "ক"},
        text="I ___ (see) it.",
        right=("saw",),
        wrong=("see",),
    )
    assert gap.filled("saw") == "I saw it."


def test_an_answer_nobody_wrote_down_is_judged_by_the_checker() -> None:
    fix = Fix(
        id="a",
        kind="fix",
        level="A2",
        why={"en": "a", "bn": "ক"},
        wrong="Send informations now.",
        right=("Send information now.",),
    )
    before = assessment(fix.wrong)

    def judged(answer: str):
        return judge_item(fix, Concept.NUMBER, answer, before, assessment(answer)).fault

    assert judged("Send some information now.") is None
    assert judged("Send informations, now.") is Fault.STILL_THERE
    assert judged(fix.wrong) is Fault.UNCHANGED


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("kind: gap", "kind: song", "does_not_fit"),
        ("text: I ___ it.", "text: I it.", "does_not_fit"),
        ("right: [saw]", "right: [see]", "does_not_fit"),
        ("level: A2", "level: C2", "not_one_of"),
        ("bn: ক", "bn: why", "not_bengali"),
        ("concept: tense", "concept: aspect", "id_not_file"),
    ],
)
def test_each_fault_of_a_file_is_found_on_its_line(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    text = """schema: 1
concept: tense
items:
  - id: tense-one
    kind: gap
    level: A2
    text: I ___ it.
    right: [saw]
    wrong: [see]
    why: {en: Look., bn: ক}
"""
    path = tmp_path / "items" / "tense.yaml"
    path.parent.mkdir()
    path.write_text(text.replace(old, new), encoding="utf-8")
    found = {(fault.code, fault.path.name) for fault in item_faults(tmp_path)}
    assert (code, "tense.yaml") in found


def wrong_answers(item: Item) -> tuple[str, ...]:
    match item:
        case Fix():
            return (item.wrong,)
        case Choose() | Gap():
            return item.wrong
        case Reorder():
            return (" ".join(reversed(item.pieces)),)
        case Prefer():
            return (item.worse,)


@pytest.mark.languagetool
@EACH
def test_the_checker_agrees(coach, concept: Concept, item: Item) -> None:
    """It finds no error in what is right, and the concept's error in a sentence to fix."""
    for answer in item.answers:
        found = coach.assessor.assess(item.filled(answer))
        assert [(issue.rule, issue.span.of(found.text)) for issue in found.errors] == []
    if isinstance(item, Fix):
        before = coach.assessor.assess(item.wrong)
        assert concept in {issue.concept for issue in before.errors}
        assert not judge_item(item, concept, item.wrong + " ", before, before).passed
