"""The scorecard with its reasons, what the reply does and says, and how it reads."""

from markupsafe import Markup

from coach.domain.assessment import Assessment, Criterion, CriterionScore, Deduction
from coach.domain.exercise import Exercise, Move
from coach.locale.facts import value
from coach.services.practise import AttemptView
from coach.ui.markup import draw as show
from coach.ui.markup import join, tag
from coach.ui.texts import number, read, say, say_or

_PARTS = ("opening", "care", "answer", "outlook")  # of any reply, when no exercise says more
_EASY_SENTENCE = 18  # words; longer ones tire whoever reads support mail all day


def draw(exercise: Exercise, view: AttemptView, assessment: Assessment) -> None:
    show(card(exercise, view, assessment))
    show(checklist(exercise, assessment))
    show(_readability(assessment))


def card(
    exercise: Exercise, view: AttemptView, assessment: Assessment, *, opened: bool = False
) -> Markup:
    """The score, and each criterion with its reasons: behind a tap, or `opened`."""
    return tag(
        "section",
        tag("h2", say("score.title")),
        _overall(assessment, view),
        *[
            _criterion(criterion, score, assessment, exercise, opened=opened)
            for criterion, score in assessment.scorecard.criteria.items()
        ],
        class_="scorecard",
    )


def checklist(exercise: Exercise, assessment: Assessment) -> Markup:
    """What the text says and does of what it should."""
    return tag(
        "section",
        tag("h2", say("score.checklist")),
        _facts(exercise, assessment),
        _moves(exercise, assessment),
        class_="checklist",
    )


def _overall(assessment: Assessment, view: AttemptView) -> Markup:
    card = assessment.scorecard
    if card.overall is None:
        return tag("p", say("score.none_yet"), class_="soft")
    before = [d.assessment.scorecard.overall for d in view.checked[:-1] if d.assessment]
    cap = tag("p", say(f"flag.{card.cap}"), class_="cap") if card.cap else None
    return join(
        tag(
            "p",
            tag("b", number(card.overall), class_="overall"),
            " ",
            tag("span", say("score.of_100"), class_="soft"),
            _change(before[-1] if before else None, card.overall),
            class_="total",
        ),
        cap,
    )


def _change(before: int | None, now: int) -> Markup | None:
    if before is None:
        return None
    if before == now:
        return tag("span", say("score.same"), class_="tag")
    more = now > before
    words = say("score.more" if more else "score.less", points=number(abs(now - before)))
    return tag("span", words, class_="tag now" if more else "tag")


def _criterion(
    criterion: Criterion,
    score: CriterionScore,
    assessment: Assessment,
    exercise: Exercise,
    *,
    opened: bool,
) -> Markup:
    """A row; its reasons open at a tap."""
    name = tag("span", say(f"criterion.{criterion}"), class_="name")
    if score.score is None:
        return tag(
            "div", name, tag("span", say("score.not_applicable"), class_="soft small"), class_="row"
        )
    bar = tag(
        "span",
        tag("i", style=f"width:{score.score}%"),
        class_="meter",
        aria_hidden="true",
    )
    figures = tag("b", number(score.score))
    if not score.deductions:
        return tag("div", name, bar, figures, class_="row")
    reasons = [_reason(deduction, assessment, exercise) for deduction in score.deductions]
    return tag(
        "details",
        tag("summary", name, bar, figures, class_="row"),
        tag("ul", join(*reasons), class_="reasons small"),
        open="" if opened else None,
    )


def _reason(deduction: Deduction, assessment: Assessment, exercise: Exercise) -> Markup:
    points = tag("b", say("score.cost", points=_points(deduction.points)))
    quoted = _quoted(deduction.span.of(assessment.text) if deduction.span else None)
    why = say_or("score.other", f"score.{deduction.reason}")
    about = _subject(deduction, exercise)
    return tag("li", points, " ", f"{why}: {about}" if about else why, " ", quoted)


def _points(points: float) -> str:
    return number(points, decimals=0 if points == int(points) else 1)


def _subject(deduction: Deduction, exercise: Exercise) -> str:
    """What the deduction is about, by its name in the reader's language."""
    names = {fact.id: read(fact.label) for fact in exercise.facts}
    names |= {str(move): say(f"move.{move}") for move in Move}
    names |= {part: say(f"part.{part}") for part in _PARTS}
    return names.get(deduction.subject, "")


def _facts(exercise: Exercise, assessment: Assessment) -> Markup | None:
    met = {result.fact: result.met for result in assessment.facts}
    rows = [
        _tick(
            read(fact.label),
            None if met.get(fact.id) else tag("b", value(fact), lang="en"),
            done=met.get(fact.id, False),
        )
        for fact in exercise.facts
    ]
    if not rows:
        return None
    return join(tag("h3", say("score.facts")), tag("ul", join(*rows), class_="ticks"))


def _moves(exercise: Exercise, assessment: Assessment) -> Markup:
    made = {found.move: found.span.of(assessment.text) for found in reversed(assessment.moves)}
    rows = [
        _tick(say(f"move.{move}"), _quoted(made.get(move)), done=move in made)
        for move in exercise.moves.wanted
    ]
    unwanted = [
        tag("li", say("score.unwanted", move=say(f"move.{move}")), class_="no")
        for move in exercise.moves.unwanted
        if move in made
    ]
    return join(tag("h3", say("score.moves")), tag("ul", join(*rows, *unwanted), class_="ticks"))


def _tick(label: str, more: Markup | None, *, done: bool) -> Markup:
    state = tag("span", say("score.done" if done else "score.missing"), class_="visually-hidden")
    return tag("li", state, label, " ", more, class_="yes" if done else "no")


def _quoted(words: str | None) -> Markup | None:
    """The words that show it, shortened."""
    if not words:
        return None
    short = words if len(words) <= 60 else words[:57].rstrip() + "…"
    return tag("q", short, lang="en", class_="learner soft")


def _readability(assessment: Assessment) -> Markup:
    """How the text reads, in words first and figures second."""
    figures = assessment.readability
    if figures.words_per_sentence is None:
        words = say("reading.too_short")
    else:
        average = number(round(figures.words_per_sentence))
        easy = figures.words_per_sentence <= _EASY_SENTENCE
        key = "reading.easy" if easy else "reading.long"
        words = say(key, average=average, best=number(_EASY_SENTENCE))
    grade = None
    if figures.flesch_kincaid_grade is not None:
        grade = tag(
            "p",
            say("reading.grade", grade=number(max(0, round(figures.flesch_kincaid_grade)))),
            class_="soft small",
        )
    return tag("section", tag("h2", say("reading.title")), tag("p", words), grade, class_="reading")
