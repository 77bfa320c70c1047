"""What was found in a sentence is kept for the next text that has it."""

from collections.abc import Iterable, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.sentence_by_sentence import SentenceBySentence
from coach.rules.grammar.sentences import Sentence, sentences


class Bads:
    """Finds each "bad", and counts the sentences it was shown."""

    def __init__(self) -> None:
        self.shown: list[str] = []

    def __call__(self, read: Sequence[Sentence]) -> Iterable[Found]:
        for sentence in read:
            self.shown.append(sentence.text.strip())
            for word in sentence.words:
                if word.lower == "bad":
                    yield Found(word.span, ("good",))


def finding(bads: Bads) -> SentenceBySentence:
    examples = ("[bad => good]",) * 3
    check = Check(
        "COACH_X",
        Concept.OTHER,
        Tier.HINT,
        Bilingual(en="Good.", bn="ভালো।"),
        bads,
        examples,
        ("a",) * 3,
    )
    return SentenceBySentence([check])


def places(finder: SentenceBySentence, text: str) -> list[tuple[int, str]]:
    return [(span.start, span.of(text)) for _, span, _ in finder.find(sentences(text))]


def test_each_place_is_found_where_it_stands() -> None:
    text = "A bad day. No bad, bad day. Bad?"
    assert places(finding(Bads()), text) == [(2, "bad"), (14, "bad"), (19, "bad"), (28, "Bad")]


def test_a_sentence_said_twice_is_found_twice_and_looked_at_once() -> None:
    bads = Bads()
    assert places(finding(bads), "A bad day.\nA bad day.\nA bad day.") == [
        (2, "bad"), (13, "bad"), (24, "bad"),
    ]  # fmt: skip
    assert len(bads.shown) == 2  # the first has no line break before it


def test_only_the_new_sentences_of_a_draft_are_looked_at() -> None:
    bads = Bads()
    finder = finding(bads)
    places(finder, "One bad day. Two good days. Three.")
    bads.shown.clear()
    assert places(finder, "One bad day. Four bad days. Three.") == [(4, "bad"), (18, "bad")]
    assert bads.shown == ["Four bad days."]


def test_a_text_without_sentences_has_nothing() -> None:
    assert places(finding(Bads()), "  ") == []
