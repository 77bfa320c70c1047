"""What a student reads about their text, before it is laid out as a page or a document."""

import re
from collections import Counter
from dataclasses import dataclass

from coach.domain.assessment import Assessment
from coach.domain.exercise import Exercise
from coach.domain.graded import Graded
from coach.domain.issue import Concept, Issue, Tier
from coach.domain.lesson import Pair
from coach.domain.scoring import is_work
from coach.domain.useful import most_useful
from coach.grading.outputs.marked import Piece, pieces
from coach.grading.outputs.reasons import Reason, criterion_name, reasons
from coach.grading.outputs.run_facts import RunFacts
from coach.grading.outputs.strengths import strengths
from coach.grading.outputs.words import Languages, Texts, each, read, say, together
from coach.locale import plural, text
from coach.locale.facts import value
from coach.locale.numbers import day

_MOST_FIXES = 2
_MOST_PAIRS = 2
_LONGEST_QUOTE = 60
_AROUND = 4  # words


@dataclass(frozen=True, slots=True)
class Row:
    """A criterion; `score` is None when it was not judged."""

    name: Texts
    score: int | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One issue explained, with a few words `before` and `after` it.

    `fixes` are what to write instead, "" for leaving it out.
    """

    number: int
    tier: Tier
    concept: Texts
    before: str
    words: str
    after: str
    fixes: tuple[str, ...]
    why: Texts


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the checklist; `shown` are the words that do it, or the value that is missing."""

    label: Texts
    done: bool
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Practise:
    """The one thing to practise next."""

    concept: Concept
    name: Texts
    hook: Texts
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Feedback:
    """Everything on one student's sheet, in the run's languages."""

    languages: Languages
    name: str
    title: Texts
    about: Texts
    overall: int | None
    summary: Texts
    notices: tuple[Texts, ...]
    strengths: tuple[Texts, ...]
    rows: tuple[Row, ...]
    points: tuple[Point, ...]
    rest: Texts
    facts: tuple[Tick, ...]
    moves: tuple[Tick, ...]
    unwanted: tuple[Texts, ...]
    text: tuple[Piece, ...]
    set_aside: bool
    practise: Practise | None
    made_by: Texts


def feedback(graded: Graded, name: str, run: RunFacts) -> Feedback:
    """`name` is what the student is called. KeyError when `run` has not the exercise."""
    assessment, languages = graded.assessment, run.languages
    exercise = run.exercises[graded.exercise_id]
    numbers = {
        place: number for number, place in enumerate(most_useful(assessment.issues), start=1)
    }
    flags = dict.fromkeys(raised.flag for raised in assessment.flags)
    return Feedback(
        languages=languages,
        name=name,
        title=read(languages, exercise.title),
        about=each(languages, lambda one: f"{exercise.level} · {day(one, run.day)}"),
        overall=assessment.scorecard.overall,
        summary=_summary(languages, assessment),
        notices=tuple(say(languages, f"flag.{flag}") for flag in flags),
        strengths=together(strengths(one, exercise, assessment) for one in languages),
        rows=_rows(languages, assessment, exercise),
        points=tuple(
            _point(languages, number, assessment.issues[place], assessment.text)
            for place, number in numbers.items()
        ),
        rest=_rest(languages, len(assessment.issues) - len(numbers)),
        facts=_facts(languages, exercise, assessment),
        moves=_moves(languages, exercise, assessment),
        unwanted=_unwanted(languages, exercise, assessment),
        text=pieces(assessment.text, assessment.issues, numbers),
        set_aside=bool(graded.submission.set_aside),
        practise=_practise(assessment, run),
        made_by=_made_by(graded, run),
    )


def next_concept(assessment: Assessment, run: RunFacts) -> Concept | None:
    """What to practise next: what most errors are about, then most hints; None without a lesson."""
    weighed: Counter[Concept] = Counter()
    for issue in assessment.issues:
        if (taught := run.lessons.get(issue.concept)) and taught.lesson:
            weighed[issue.concept] += 100 if issue.tier is Tier.ERROR else 1
    order = {concept: place for place, concept in enumerate(Concept)}
    return min(weighed, key=lambda one: (-weighed[one], order[one]), default=None)


def _summary(languages: Languages, assessment: Assessment) -> Texts:
    errors, hints = len(assessment.errors), len(assessment.hints)
    if errors:
        return each(languages, lambda one: plural(one, "feedback.errors", errors))
    if hints:
        return each(languages, lambda one: plural(one, "feedback.hints_only", hints))
    return say(languages, "feedback.nothing") if is_work(assessment) else ()


def _rows(languages: Languages, assessment: Assessment, exercise: Exercise) -> tuple[Row, ...]:
    return tuple(
        Row(
            each(languages, lambda one, which=criterion: criterion_name(one, which)),  # type: ignore[misc]
            score.score,
            reasons(languages, score, assessment, exercise),
        )
        for criterion, score in assessment.scorecard.criteria.items()
    )


def _point(languages: Languages, number: int, issue: Issue, text_: str) -> Point:
    return Point(
        number=number,
        tier=issue.tier,
        concept=say(languages, f"concept.{issue.concept}"),
        before=_before(text_[: issue.span.start]),
        words=issue.span.of(text_),
        after=_after(text_[issue.span.end :]),
        # A dictionary's second guess at a word is another word.
        fixes=issue.suggestions[: 1 if issue.concept is Concept.SPELLING else _MOST_FIXES],
        why=read(languages, issue.message),
    )


def _before(text_: str) -> str:
    """The last few words of its line, with what stands between them and the issue."""
    line = text_[-_LONGEST_QUOTE:].rpartition("\n")[2]
    found = re.search(rf"(?:\S+[ \t]+){{1,{_AROUND}}}\S*$|\S+$", line)
    near = found[0] if found else ""
    return f"… {near}" if len(near) < len(line.lstrip()) else near


def _after(text_: str) -> str:
    line = text_[: _LONGEST_QUOTE * 2].partition("\n")[0]
    found = re.match(rf"\S*(?:[ \t]+\S+){{0,{_AROUND}}}", line)
    near = found[0][:_LONGEST_QUOTE] if found else ""
    return f"{near} …" if len(near) < len(line.rstrip()) else near


def _rest(languages: Languages, rest: int) -> Texts:
    return each(languages, lambda one: plural(one, "grading.feedback.rest", rest)) if rest else ()


def _facts(languages: Languages, exercise: Exercise, assessment: Assessment) -> tuple[Tick, ...]:
    met = {result.fact: result for result in assessment.facts if result.met}
    return tuple(
        Tick(
            read(languages, fact.label),
            fact.id in met,
            "" if fact.id in met else value(fact),
        )
        for fact in exercise.facts
        if fact.required or fact.id in met
    )


def _moves(languages: Languages, exercise: Exercise, assessment: Assessment) -> tuple[Tick, ...]:
    made = {found.move: found.span for found in reversed(assessment.moves)}
    return tuple(
        Tick(
            say(languages, f"move.{move}"),
            move in made,
            _short(made[move].of(assessment.text)) if move in made else "",
        )
        for move in exercise.moves.wanted
    )


def _unwanted(
    languages: Languages, exercise: Exercise, assessment: Assessment
) -> tuple[Texts, ...]:
    made = {found.move for found in assessment.moves}
    return tuple(
        each(
            languages,
            lambda one, move=move: text(one, "score.unwanted", move=text(one, f"move.{move}")),  # type: ignore[misc]
        )
        for move in exercise.moves.unwanted
        if move in made
    )


def _practise(assessment: Assessment, run: RunFacts) -> Practise | None:
    concept = next_concept(assessment, run)
    lesson = run.lessons[concept].lesson if concept else None
    if concept is None or lesson is None:
        return None
    name = read(run.languages, run.lessons[concept].name)
    hook = read(run.languages, lesson.hook)
    return Practise(concept, name, hook, lesson.pairs[:_MOST_PAIRS])


def _made_by(graded: Graded, run: RunFacts) -> Texts:
    return say(
        run.languages,
        "grading.feedback.made_by",
        program=run.versions.program,
        rules=run.versions.rules,
        exercise=f"{graded.exercise_id} r{graded.exercise_revision}",
    )


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + "…"
