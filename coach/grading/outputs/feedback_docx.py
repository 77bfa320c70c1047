"""A student's sheet as a Word document, for teachers who write their own remarks into it."""

from collections.abc import Iterator

from coach.domain.issue import Tier
from coach.domain.language import Language
from coach.grading.outputs.feedback import Feedback, Point, Row, Tick
from coach.grading.outputs.marked import Piece
from coach.grading.outputs.word_file import (
    ACCENT,
    ACTION,
    SMALL,
    SOFT,
    Paragraph,
    Run,
    word_file,
)
from coach.grading.outputs.words import Languages, Texts, say
from coach.locale import text
from coach.locale.numbers import number

_SECOND_SIZE = 9.0
_BULLET = "List Bullet"


def as_docx(sheet: Feedback) -> bytes:
    return word_file(_paragraphs(sheet))


def _paragraphs(sheet: Feedback) -> Iterator[Paragraph]:
    languages = sheet.languages
    yield from _head(sheet)
    for notice in sheet.notices:
        yield _line(notice, languages, colour=ACTION)
    if sheet.strengths:
        yield _heading("grading.feedback.strengths", languages)
        yield from (_line(one, languages, style=_BULLET) for one in sheet.strengths)
    yield from _points(sheet)
    yield _heading("grading.feedback.scores", languages)
    for row in sheet.rows:
        yield from _row(row, languages)
    yield _heading("grading.feedback.checklist", languages)
    yield from (_tick(tick, languages) for tick in (*sheet.moves, *sheet.facts))
    yield from (_line(one, languages, style=_BULLET) for one in sheet.unwanted)
    yield from _text(sheet)
    yield from _practise(sheet)
    yield _line(sheet.made_by, languages, style=SMALL, colour=SOFT)


def _head(sheet: Feedback) -> Iterator[Paragraph]:
    languages = sheet.languages
    yield Paragraph((Run(sheet.name, _language_of(sheet.name)),), "Title")
    yield _line(sheet.title, languages, bold=True)
    first = languages[0]
    about = [Run(sheet.about[0], first, colour=SOFT)]
    if sheet.overall is not None:
        of = text(first, "score.of_100")
        about.append(Run("   ", first))
        about.append(Run(f"{number(first, sheet.overall)} ", first, bold=True, colour=ACCENT))
        about.append(Run(of, first, colour=SOFT))
    yield Paragraph(tuple(about))


def _points(sheet: Feedback) -> Iterator[Paragraph]:
    languages = sheet.languages
    if sheet.points:
        yield _heading("grading.feedback.points", languages)
    if sheet.summary:
        yield _line(sheet.summary, languages)
    for point in sheet.points:
        yield from _point(point, languages)
    if sheet.rest:
        yield _line(sheet.rest, languages, style=SMALL, colour=SOFT)


def _point(point: Point, languages: Languages) -> Iterator[Paragraph]:
    first = languages[0]
    kind = text(first, f"feedback.{point.tier}")
    heading = f"{number(first, point.number)}. {point.concept[0]} · {kind}"
    yield Paragraph((Run(heading, first),), "Heading 2")
    runs = [
        Run(point.before, colour=SOFT),
        Run(point.words, struck=bool(point.fixes), under="" if point.fixes else "wave"),
    ]
    fixes = [fix for fix in point.fixes if fix]
    if fixes:
        runs += [Run(" "), Run(fixes[0], bold=True, colour=ACCENT)]
    elif point.fixes:
        runs += [Run(" "), Run(f"({text(first, 'grading.feedback.remove')})", first, colour=ACCENT)]
    runs.append(Run(point.after, colour=SOFT))
    for fix in fixes[1:]:
        runs.append(Run(f" {text(first, 'feedback.or')} ", first))
        runs.append(Run(fix, bold=True, colour=ACCENT))
    yield Paragraph(tuple(runs))
    yield _line(point.why, languages)


def _row(row: Row, languages: Languages) -> Iterator[Paragraph]:
    first = languages[0]
    score = text(first, "score.not_applicable") if row.score is None else number(first, row.score)
    yield Paragraph((*_both(row.name, languages), Run(": ", first), Run(score, first, bold=True)))
    for reason in row.reasons:
        quote = (Run(f" “{reason.words}”"),) if reason.words else ()
        cost = Run(f"{reason.points[0]} ", first, bold=True, colour=ACTION)
        yield Paragraph((cost, *_both(reason.why, languages), *quote), _BULLET)


def _tick(tick: Tick, languages: Languages) -> Paragraph:
    mark = Run("✓ " if tick.done else "○ ", bold=True, colour=ACCENT if tick.done else ACTION)
    shown: tuple[Run, ...] = ()
    if tick.shown:
        words = f" “{tick.shown}”" if tick.done else f" {tick.shown}"
        shown = (Run(words, bold=not tick.done, colour=SOFT if tick.done else ACTION),)
    return Paragraph((mark, *_both(tick.label, languages), *shown))


def _text(sheet: Feedback) -> Iterator[Paragraph]:
    languages = sheet.languages
    yield _heading("grading.feedback.your_text", languages)
    yield Paragraph(tuple(run for piece in sheet.text for run in _piece(piece)))
    if any(piece.tier is Tier.HINT for piece in sheet.text):
        words = say(languages, "grading.feedback.hint_free")
        yield _line(words, languages, style=SMALL, colour=SOFT)
    if sheet.set_aside:
        words = say(languages, "grading.feedback.set_aside")
        yield _line(words, languages, style=SMALL, colour=SOFT)


def _piece(piece: Piece) -> Iterator[Run]:
    language = _language_of(piece.words)
    if piece.tier is None:
        yield Run(piece.words, language)
        return
    under = "wave" if piece.tier is Tier.ERROR else "dotted"
    yield Run(piece.words, language, under=under)
    if piece.number:
        yield Run(str(piece.number), raised=True, bold=True)


def _practise(sheet: Feedback) -> Iterator[Paragraph]:
    languages, practise = sheet.languages, sheet.practise
    if practise is None:
        return
    yield _heading("grading.feedback.next", languages)
    yield _line(practise.name, languages, bold=True)
    yield _line(practise.hook, languages)
    for pair in practise.pairs:
        struck = Run(pair.wrong, struck=True, colour=SOFT)
        yield Paragraph((struck, Run("\n"), Run(pair.right, bold=True, colour=ACCENT)), _BULLET)
    lesson = tuple(
        text(language, "grading.feedback.lesson", lesson=name)
        for language, name in zip(languages, practise.name, strict=True)
    )
    yield _line(lesson, languages, style=SMALL)


def _heading(key: str, languages: Languages) -> Paragraph:
    return Paragraph(_both(say(languages, key), languages), "Heading 1")


def _line(
    texts: Texts,
    languages: Languages,
    *,
    style: str = "Normal",
    bold: bool = False,
    colour: str = "",
) -> Paragraph:
    return Paragraph(_both(texts, languages, bold=bold, colour=colour), style)


def _both(
    texts: Texts, languages: Languages, *, bold: bool = False, colour: str = ""
) -> tuple[Run, ...]:
    """The first language, then the second smaller and softer."""
    first, *others = zip(texts, languages, strict=True)
    return (
        Run(first[0], first[1], bold=bold, colour=colour),
        *(
            Run(f"  {words}", language, colour=SOFT, points=_SECOND_SIZE)
            for words, language in others
            if words != first[0]
        ),
    )


def _language_of(words: str) -> Language:
    """Which font it needs: Bengali when a Bengali letter stands in it."""
    bengali = any("\u0980" <= letter <= "\u09ff" for letter in words)
    return Language.BENGALI if bengali else Language.ENGLISH
