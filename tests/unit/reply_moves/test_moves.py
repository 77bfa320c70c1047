"""Each move against sentences that make it (+) and sentences that only look like it (-)."""

from pathlib import Path

import pytest

from coach.domain.exercise import Move
from coach.engines.structure import StructureReader
from coach.rules.replies.move_finder import MoveFinder
from coach.rules.replies.words import CLASSES, SPELLINGS

FINDER = MoveFinder()


def _sentences() -> list[tuple[Move, bool, str]]:
    read = []
    for move in Move:
        for line in Path(__file__).with_name(f"{move}.txt").read_text("utf-8").splitlines():
            if line[:2] in {"+ ", "- "}:
                read.append((move, line[0] == "+", line[2:].replace("\\n", "\n")))
    return read


SENTENCES = _sentences()


@pytest.fixture(scope="module")
def reader() -> StructureReader:
    return StructureReader(FINDER.patterns(), CLASSES, SPELLINGS)


@pytest.mark.parametrize(
    ("move", "made", "text"),
    SENTENCES,
    ids=[f"{move}{'+' if made else '-'}{text[:40]}" for move, made, text in SENTENCES],
)
def test_a_move_is_seen_where_it_is_made_and_nowhere_else(reader, move, made, text):
    found = [m.span.of(text) for m in FINDER.find(reader.read(text)) if m.move is move]
    assert bool(found) is made, found


@pytest.mark.parametrize("move", Move)
def test_every_move_is_tried_on_many_sentences_of_both_kinds(move):
    made = [text for this, is_made, text in SENTENCES if this is move and is_made]
    not_made = [text for this, is_made, text in SENTENCES if this is move and not is_made]
    assert len(set(made)) >= 25
    assert len(set(not_made)) >= 15
