"""The language of the reply patterns."""

import pytest

from coach.engines.patterns import PatternError
from coach.engines.structure import StructureReader

CLASSES = {"we": ("i", "we"), "days": ("=monday", "friday")}


def found(pattern: str, text: str) -> list[str]:
    reading = StructureReader({"it": (pattern,)}, CLASSES, {"u": "you", "three": "3"}).read(text)
    return [reading.span(hit.first, hit.end).of(text) for hit in reading.found("it")]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("send", "I sent it.", ["sent"]),
        ("=send", "I sent it, so send it.", ["send"]),
        ("send|give it", "I gave it and sent it.", ["gave it", "sent it"]),
        ("<we> <we>? send", "We send. I sent.", ["We send", "I sent"]),
        ("very? sorry", "Very sorry. Sorry.", ["Very sorry", "Sorry"]),
        ("thank you", "thank u", ["thank u"]),
        ("send .. back", "Send it all back. Send one two three four back.", ["Send it all back"]),
        ("send ... back", "Send one two three four back. Send.\nBack.", ["Send one two three four back"]),
        ("^ sorry", "Sorry. I am sorry.", ["Sorry"]),
        ("in # day", "in 3 days, in three days, in some days", ["in 3 days", "in three days"]),
        ("on *", "on time", ["on time"]),
        ("on <days>", "on Mondays or on Monday", ["on Monday"]),
        ("do not send", "I don't send it.", ["don't send"]),
    ],
)  # fmt: skip
def test_a_pattern_finds_what_it_says(pattern, text, expected):
    assert found(pattern, text) == expected


@pytest.mark.parametrize("pattern", ["", "very?", "...", "<nobody> sends"])
def test_a_pattern_that_cannot_be_read_is_refused(pattern):
    with pytest.raises(PatternError):
        found(pattern, "")


def test_forms_of_facts_take_articles_as_they_come():
    reader = StructureReader({}, {}, {})
    text = "We sent new kettle to the depot in town."
    hits = reader.find(text, ["send a ... the kettle", "depot in the town"])
    shown = [reader.read(text).span(hit.first, hit.end).of(text) for hit in hits]
    assert shown == ["sent new kettle", "depot in town"]


def test_a_reader_that_saw_very_many_words_starts_afresh(monkeypatch):
    monkeypatch.setattr("coach.engines.structure._MOST_STRINGS", 0)
    reader = StructureReader({"it": ("send",)}, {}, {})
    assert reader.read("I sent one.").found("it")
    assert reader.read("I sent two.").found("it")
    assert reader.find("I sent two.", ["send two"])
