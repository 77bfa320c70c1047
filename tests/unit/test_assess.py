"""From a text to its assessment, with fakes for the grammar server."""

import threading
from collections.abc import Callable

import pytest

from coach.domain.assessment import Criterion
from coach.domain.exercise import Flag, Move
from coach.domain.issue import Concept, Issue, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.engines.readability import ReadabilityMeter
from coach.errors import EngineUnavailable, TextTooLong
from coach.services.assess import LONGEST_TEXT, Assess
from tests.unit.replies import exercise, reader

GOOD = (
    "Hello Maria,\nI am sorry that your kettle has not come. Your order KT-5512 went to the wrong "
    "depot. We will bring it on Thursday 14 May, and I will write again on Wednesday.\nRegards,\nJui"
)


class Finder:
    """Finds "recieve"; counts how often it was asked."""

    def __init__(self) -> None:
        self.is_up = True
        self.asked: list[str] = []

    def begin(self, text: str) -> Callable[[], tuple[Issue, ...]]:
        self.asked.append(text)

        def issues() -> tuple[Issue, ...]:
            if not self.is_up:
                raise EngineUnavailable
            return self.find_without_server(text)

        return issues

    def find_without_server(self, text: str) -> tuple[Issue, ...]:
        at = text.find("recieve")
        if at < 0:
            return ()
        message = Bilingual(en="i before e", bn="বানান দেখুন")
        return (
            Issue(Span(at, at + 7), Concept.SPELLING, "SPELL", Tier.ERROR, message, ("receive",)),
        )


@pytest.fixture
def finder() -> Finder:
    return Finder()


@pytest.fixture
def assess(finder) -> Assess:
    return Assess(finder, ReadabilityMeter(), reader())


def test_a_good_answer_is_seen_to_be_good(assess):
    found = assess.assess(GOOD, exercise())
    assert {move.move for move in found.moves} >= set(exercise().moves.wanted)
    assert all(result.met for result in found.facts)
    assert found.flags == ()
    assert found.complete
    assert found.scorecard.overall == 100


def test_every_score_explains_itself(assess):
    found = assess.assess("u will recieve ur kettle soon. pls wait", exercise())
    for score in found.scorecard.criteria.values():
        if score.score is not None:
            assert sum(lost.points for lost in score.deductions) == pytest.approx(100 - score.score)


def test_with_the_server_down_the_rest_is_still_told(assess, finder):
    finder.is_up = False
    found = assess.assess(GOOD.replace("not come", "not come; did you recieve a note"), exercise())
    assert not found.complete
    assert [issue.rule for issue in found.issues] == ["SPELL"]
    assert found.scorecard.criteria[Criterion.ACCURACY].score is None
    assert found.scorecard.criteria[Criterion.TASK].score == 100


def test_only_whole_assessments_are_kept(assess, finder):
    finder.is_up = False
    assess.assess(GOOD)
    finder.is_up = True
    first = assess.assess(GOOD)
    assert first.complete
    assert assess.assess(GOOD) is first
    assert len(finder.asked) == 2


def test_a_changed_exercise_is_judged_anew(assess):
    found = assess.assess(GOOD, exercise())
    changed = exercise(facts=[])
    assert assess.assess(GOOD, changed).facts == ()
    assert found.facts


def test_a_text_over_the_limit_is_refused_by_name(assess):
    assert assess.assess("a" * LONGEST_TEXT).flags
    with pytest.raises(TextTooLong) as refused:
        assess.assess("a" * (LONGEST_TEXT + 1))
    assert refused.value.facts == {"length": LONGEST_TEXT + 1, "limit": LONGEST_TEXT}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n" * 5000,
        "a" * 20_000,
        "!" * 20_000,
        "Hi\x00 Maria, thank you.",
        "Hi \ud800Maria\udfff, thank you.",
        "Th\u200bank y\u200bou, Maria\u200b.",
        "\u202eThank you\u202c, Maria. مرحبا",
        "👩‍👩‍👧‍👦 Thank you, Maria 👍🏽 🇧🇩",
        "<script>alert('x')</script> Thank you, Maria",
        "**Thank you** $x$ :red[Maria] [a](b)",
        '=HYPERLINK("http://example.com","Thank you")',
        "Thank you. " * 2000,
        "1 2 3 " * 3000,
    ],
    ids=lambda text: ascii(text[:16]),
)
def test_whatever_is_pasted_gets_an_answer_with_places_inside_it(assess, text):
    found = assess.assess(text, exercise())
    spans = [move.span for move in found.moves]
    spans += [flag.span for flag in found.flags if flag.span]
    spans += [
        lost.span for s in found.scorecard.criteria.values() for lost in s.deductions if lost.span
    ]
    assert all(span.end <= len(text) for span in spans)
    if "hank" in text and "HYPER" not in text and "**" not in text:
        thanks = next(move.span for move in found.moves if move.move is Move.THANKS)
        assert thanks.of(text).replace("\u200b", "").lower().startswith("thank")


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("", Flag.EMPTY),
        ("ami apnar order ta dekhtesi, ektu wait korun please", Flag.NOT_ENGLISH),
        ("kjahsd kajhsd aksjd qwpoei zmxnc", Flag.GIBBERISH),
        ("Sorry thanks hello understand solution regards", Flag.GIBBERISH),
        ("I am sorry for your late kettle. " * 5, Flag.REPETITION),
        (exercise().messages[0].text, Flag.COPIED_PROMPT),
        (exercise().models[0].text, Flag.COPIED_MODEL),
    ],
)
def test_tricks_are_flagged_and_stay_under_forty(assess, text, flag):
    found = assess.assess(text, exercise())
    assert flag in {one.flag for one in found.flags}
    assert found.scorecard.overall <= 40


def test_threads_may_assess_at_once(assess):
    texts = [f"Hello Maria, thank you for order {number}. I sent it today." for number in range(40)]
    found = {}

    def work(mine: list[str]) -> None:
        for text in mine:
            found[text] = [move.span.of(text) for move in assess.assess(text).moves]

    workers = [threading.Thread(target=work, args=(texts[at::4],)) for at in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    alone = Assess(Finder(), ReadabilityMeter(), reader())
    assert found == {
        text: [move.span.of(text) for move in alone.assess(text).moves] for text in texts
    }


def test_what_is_no_english_has_no_mistakes_of_english(assess) -> None:
    found = assess.assess("recieve ami apnar order ta peyechi kal pathiye debo apnar thikanay")
    assert {raised.flag for raised in found.flags} >= {Flag.NOT_ENGLISH}
    assert found.issues == ()
