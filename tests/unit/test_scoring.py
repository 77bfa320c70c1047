"""The scorecard: what costs what, and that every lost point is told."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.assessment import (
    Criterion,
    Deduction,
    FactResult,
    FlagRaised,
    MoveFound,
    Readability,
)
from coach.domain.exercise import Flag, Move
from coach.domain.issue import Concept, Issue, Tier
from coach.domain.language import Bilingual
from coach.domain.scoring import Evidence, scorecard
from coach.domain.scoring.overall import CAPS
from coach.domain.scoring.settle import settle
from coach.domain.text import Span
from tests.unit.replies import exercise

TEXT = "word " * 100
MESSAGE = Bilingual(en="a slip", bn="একটা ভুল")


def slip(place: int, concept: Concept = Concept.TENSE, tier: Tier = Tier.ERROR) -> Issue:
    return Issue(Span(place, place + 1), concept, f"RULE_{place}", tier, MESSAGE)


def figures(words: int = 100, average: float = 12.0, grade: float = 6.0) -> Readability:
    return Readability(words, max(1, round(words / average)), average, 70.0, grade)


def evidence(**changes) -> Evidence:
    made = {
        "text": TEXT,
        "issues": (),
        "moves": (),
        "facts": (),
        "flags": (),
        "shorthand": (),
        "readability": figures(),
    }
    return Evidence(**{**made, **changes})


def score(criterion: Criterion, **changes) -> int | None:
    return scorecard(evidence(**changes)).criteria[criterion].score


def moves(*made: Move) -> tuple[MoveFound, ...]:
    return tuple(MoveFound(move, Span(at, at + 1)) for at, move in enumerate(made))


def flags(*raised: Flag) -> tuple[FlagRaised, ...]:
    return tuple(FlagRaised(flag) for flag in raised)


@given(st.lists(st.floats(0, 60), max_size=30))
def test_what_is_shown_as_lost_adds_up_to_what_was_lost(points):
    settled = settle([Deduction("error", lost) for lost in points])
    shown = sum(round(10 * lost.points) for lost in settled.deductions)
    assert shown == 10 * (100 - settled.score)
    assert 0 <= settled.score <= 100


class TestAccuracy:
    def test_no_error_is_a_hundred(self):
        assert score(Criterion.ACCURACY) == 100

    def test_hints_cost_nothing(self):
        hints = tuple(slip(at, tier=Tier.HINT) for at in range(50))
        card = scorecard(evidence(issues=hints))
        assert card == scorecard(evidence())

    @pytest.mark.parametrize(
        ("errors", "least", "most"),
        [(1, 95, 96), (4, 80, 84), (8, 62, 68), (16, 30, 40), (40, 0, 5)],
    )
    def test_errors_per_hundred_words_decide(self, errors, least, most):
        found = tuple(slip(at) for at in range(errors))
        assert least <= score(Criterion.ACCURACY, issues=found) <= most

    def test_each_further_error_costs_less(self):
        scores = [
            score(Criterion.ACCURACY, issues=tuple(slip(at) for at in range(errors)))
            for errors in range(0, 30, 5)
        ]
        lost = [before - after for before, after in pairwise(scores)]
        assert lost == sorted(lost, reverse=True)

    def test_a_slip_of_the_pen_costs_less_than_a_wrong_verb(self):
        comma = score(Criterion.ACCURACY, issues=(slip(0, Concept.PUNCTUATION),))
        assert comma > score(Criterion.ACCURACY, issues=(slip(0, Concept.AGREEMENT),))

    def test_the_same_slip_again_costs_half(self):
        again = tuple(
            Issue(Span(at, at + 4), Concept.TENSE, "SAME", Tier.ERROR, MESSAGE) for at in (0, 5)
        )
        lost = scorecard(evidence(issues=again)).criteria[Criterion.ACCURACY].deductions
        assert lost[0].points == pytest.approx(2 * lost[1].points, abs=0.2)
        assert [one.span for one in lost] == [Span(0, 4), Span(5, 9)]

    def test_one_slip_in_a_short_chat_line_is_no_disaster(self):
        assert score(Criterion.ACCURACY, issues=(slip(0),), readability=figures(8)) >= 85

    def test_without_the_grammar_server_it_is_not_judged_and_nothing_is_summed_up(self):
        card = scorecard(evidence(complete=False))
        assert card.criteria[Criterion.ACCURACY].score is None
        assert card.overall is None
        assert card.criteria[Criterion.CLARITY].score is not None


class TestTask:
    WANTED = (Move.GREETING, Move.APOLOGY, Move.SOLUTION, Move.NEXT_STEP)
    MET = (FactResult("order-number", met=True), FactResult("day", met=True))

    def test_all_moves_and_required_facts_are_a_hundred(self):
        assert (
            score(Criterion.TASK, exercise=exercise(), moves=moves(*self.WANTED), facts=self.MET)
            == 100
        )

    def test_each_missing_move_and_fact_is_named(self):
        card = scorecard(
            evidence(exercise=exercise(), moves=moves(*self.WANTED[1:]), facts=self.MET[:1])
        )
        lost = card.criteria[Criterion.TASK].deductions
        assert {(one.reason, one.subject) for one in lost} == {
            ("missing_move", "greeting"),
            ("missing_fact", "day"),
        }
        assert card.criteria[Criterion.TASK].score == round(100 - 100 * 2.2 / 6.4)

    def test_a_fact_that_is_not_required_costs_nothing(self):
        facts = (*self.MET, FactResult("why", met=False))
        assert (
            score(Criterion.TASK, exercise=exercise(), moves=moves(*self.WANTED), facts=facts)
            == 100
        )

    def test_an_unwanted_move_and_a_forbidden_promise_cost_points(self):
        made = moves(*self.WANTED, Move.THANKS)
        known = {"exercise": exercise(), "facts": self.MET}
        assert score(Criterion.TASK, moves=made, **known) == 94
        unsafe = flags(Flag.UNSAFE_PROMISE)
        assert score(Criterion.TASK, moves=moves(*self.WANTED), flags=unsafe, **known) == 75

    def test_too_few_words_cost_by_what_is_missing(self):
        half = score(
            Criterion.TASK,
            exercise=exercise(),
            moves=moves(*self.WANTED),
            facts=self.MET,
            flags=flags(Flag.TOO_SHORT),
            readability=figures(15),
        )
        assert half == 85

    def test_without_an_exercise_a_reply_is_judged_by_its_moves(self):
        whole = moves(Move.GREETING, Move.APOLOGY, Move.SOLUTION, Move.CLOSING)
        assert score(Criterion.TASK, moves=whole) == 100
        card = scorecard(evidence(moves=whole[:2]))
        assert {one.subject for one in card.criteria[Criterion.TASK].deductions} == {
            "answer",
            "outlook",
        }

    @pytest.mark.parametrize("made", [(), (Move.SOLUTION,), (Move.SOLUTION, Move.NEXT_STEP)])
    def test_without_an_exercise_what_is_no_reply_is_not_judged(self, made):
        assert score(Criterion.TASK, moves=moves(*made)) is None


class TestTone:
    def test_shorthand_costs_and_each_piece_is_named(self):
        card = scorecard(evidence(shorthand=(Span(0, 1), Span(5, 8))))
        tone = card.criteria[Criterion.TONE]
        assert tone.score == 88
        assert [(one.reason, one.points, one.span) for one in tone.deductions] == [
            ("sms", 8.0, Span(0, 1)),
            ("sms", 4.0, Span(5, 8)),
        ]

    def test_shorthand_that_is_an_issue_too_is_paid_for_once_and_not_as_grammar(self):
        issue = Issue(Span(0, 1), Concept.SMS, "SMS", Tier.ERROR, MESSAGE)
        card = scorecard(evidence(issues=(issue,), shorthand=(Span(0, 1),)))
        assert card.criteria[Criterion.TONE].score == 92
        assert card.criteria[Criterion.ACCURACY].score == 100

    def test_shouting_and_rudeness_cost_much(self):
        assert score(Criterion.TONE, flags=flags(Flag.SHOUTING)) == 75
        assert score(Criterion.TONE, flags=flags(Flag.RUDE)) == 60
        assert score(Criterion.TONE, flags=flags(Flag.RUDE, Flag.RUDE, Flag.RUDE, Flag.RUDE)) == 0


class TestClarity:
    def test_short_plain_sentences_cost_nothing(self):
        assert score(Criterion.CLARITY, text="A short line.\n" * 20) == 100

    def test_a_very_long_sentence_is_named(self):
        text = "Hello.\n" + "word " * 50 + "end. Bye."
        clarity = scorecard(evidence(text=text)).criteria[Criterion.CLARITY]
        (lost,) = clarity.deductions
        assert lost.reason == "long_sentence"
        assert lost.span.of(text).startswith("word")
        assert lost.span.of(text).endswith("end")

    def test_long_sentences_and_hard_words_are_held_against_the_level(self):
        text = "A short line.\n" * 20
        long = figures(average=24.0)
        assert score(Criterion.CLARITY, text=text, readability=long, exercise=exercise()) == 85
        hard = figures(grade=12.0)
        assert score(Criterion.CLARITY, text=text, readability=hard, exercise=exercise()) == 91
        harder_level = exercise(level="B2")
        assert score(Criterion.CLARITY, text=text, readability=hard, exercise=harder_level) == 100

    def test_a_long_letter_needs_paragraphs(self):
        text = "A short line for you. " * 25
        known = {"exercise": exercise(), "readability": figures(125)}
        assert score(Criterion.CLARITY, text=text, **known) == 90
        assert score(Criterion.CLARITY, text=text.replace("you. ", "you.\n", 3), **known) == 100

    def test_a_line_wrapped_by_the_mail_program_is_one_sentence(self):
        text = ("word " * 20 + "\n" + "more " * 20 + ".\n") + "Bye now, dear reader."
        lost = scorecard(evidence(text=text)).criteria[Criterion.CLARITY].deductions
        assert [one.reason for one in lost] == ["long_sentence"]


class TestOverall:
    WHOLE = moves(Move.GREETING, Move.APOLOGY, Move.SOLUTION, Move.CLOSING)

    def test_it_is_the_mean_by_the_weights_of_the_exercise(self):
        weights = {"accuracy": 0, "task": 50, "tone": 50, "clarity": 0}
        card = scorecard(
            evidence(
                exercise=exercise(weights=weights),
                moves=moves(*TestTask.WANTED),
                facts=TestTask.MET,
                flags=flags(Flag.RUDE),
            )
        )
        assert card.overall == 80

    @pytest.mark.parametrize("flag", CAPS)
    def test_some_faults_no_score_can_outweigh(self, flag):
        card = scorecard(evidence(moves=self.WHOLE, flags=flags(flag)))
        assert card.overall <= 40
        assert card.cap is flag

    def test_a_cap_is_named_only_where_it_holds_something_down(self):
        slips = tuple(slip(at) for at in range(90))
        card = scorecard(
            evidence(issues=slips, flags=flags(Flag.REPETITION, Flag.RUDE, Flag.RUDE, Flag.RUDE))
        )
        assert card.overall <= 40
        assert card.cap is None

    def test_what_does_not_apply_is_left_out_of_the_mean(self):
        assert scorecard(evidence()).criteria[Criterion.TASK].score is None
        assert scorecard(evidence(text="A line.\n" * 9)).overall == 100

    def test_an_empty_text_scores_nothing_and_is_judged_on_nothing(self):
        card = scorecard(evidence(text="", flags=flags(Flag.EMPTY), readability=figures(0, 1)))
        assert card.overall == 0
        assert {one.score for one in card.criteria.values()} == {None}
