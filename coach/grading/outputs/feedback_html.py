"""A student's sheet as a page that prints on one or two sheets of paper."""

from markupsafe import Markup

from coach.domain.issue import Tier
from coach.grading.outputs.feedback import Feedback, Point, Practise, Row, Tick
from coach.grading.outputs.marked import Piece
from coach.grading.outputs.page import both, page
from coach.grading.outputs.reasons import Reason
from coach.grading.outputs.words import Languages, Texts, each, say
from coach.locale import text
from coach.locale.numbers import number
from coach.markup import join, tag


def as_html(sheet: Feedback) -> bytes:
    languages = sheet.languages
    title = f"{sheet.name} – {text(languages[0], 'grading.feedback.title')}"
    body = join(
        _head(sheet),
        *[both("p", notice, languages, class_="notice") for notice in sheet.notices],
        _strengths(sheet),
        _points(sheet),
        tag("div", _scores(sheet), _checklist(sheet), class_="halves"),
        _text(sheet),
        _practise(sheet, sheet.practise),
        both("footer", sheet.made_by, languages),
    )
    return page(languages, title, body, "feedback")


def _head(sheet: Feedback) -> Markup:
    languages = sheet.languages
    return tag(
        "header",
        tag(
            "div",
            both("p", say(languages, "grading.feedback.title"), languages, class_="soft"),
            tag("h1", sheet.name),
            both("p", sheet.title, languages),
            tag("p", tag("span", sheet.about[0], lang=languages[0]), class_="soft small"),
        ),
        _overall(sheet),
        class_="head",
    )


def _overall(sheet: Feedback) -> Markup:
    languages = sheet.languages
    if sheet.overall is None:
        return both("p", say(languages, "grading.feedback.no_score"), languages, class_="overall")
    return tag(
        "p",
        tag("b", number(languages[0], sheet.overall)),
        both("span", say(languages, "score.of_100"), languages, class_="soft"),
        class_="overall",
    )


def _strengths(sheet: Feedback) -> Markup | None:
    if not sheet.strengths:
        return None
    return tag(
        "section",
        _heading("grading.feedback.strengths", sheet.languages),
        tag("ul", *[both("li", one, sheet.languages) for one in sheet.strengths], class_="yes"),
        class_="card good",
    )


def _points(sheet: Feedback) -> Markup | None:
    if not sheet.summary:
        return None
    languages = sheet.languages
    if not sheet.points:
        return tag("section", both("p", sheet.summary, languages))
    return tag(
        "section",
        _heading("grading.feedback.points", languages),
        both("p", sheet.summary, languages, class_="found"),
        tag("ol", *[_point(one, languages) for one in sheet.points], class_="points"),
        both("p", sheet.rest, languages, class_="soft small") if sheet.rest else None,
    )


def _point(point: Point, languages: Languages) -> Markup:
    kind = both("span", say(languages, f"feedback.{point.tier}"), languages, class_="kind")
    return tag(
        "li",
        tag("p", tag("span", point.concept[0], lang=languages[0]), " ", kind, class_="concept"),
        _fix(point, languages),
        both("p", point.why, languages, class_="why"),
        class_=str(point.tier),
        value=point.number,
    )


def _fix(point: Point, languages: Languages) -> Markup:
    """Their words among their neighbours, and there what to write instead."""
    words = point.words if point.words.strip() else "␣"
    first, *others = [*point.fixes, ""]
    or_ = text(languages[0], "feedback.or")
    gone = tag("i", text(languages[0], "grading.feedback.remove"), lang=languages[0])
    return tag(
        "p",
        tag("span", point.before, class_="soft"),
        tag("del" if point.fixes else "u", words),
        join(" ", tag("ins", first) if first else gone) if point.fixes else None,
        tag("span", point.after, class_="soft"),
        *[
            join(" ", tag("i", or_, lang=languages[0]), " ", tag("ins", fix))
            for fix in others
            if fix
        ],
        lang="en",
        class_="fix own",
    )


def _scores(sheet: Feedback) -> Markup:
    return tag(
        "section",
        _heading("grading.feedback.scores", sheet.languages),
        *[_row(row, sheet.languages) for row in sheet.rows],
        class_="scores",
    )


def _row(row: Row, languages: Languages) -> Markup:
    name = both("span", row.name, languages, class_="name")
    if row.score is None:
        figure = both("span", say(languages, "score.not_applicable"), languages, class_="soft")
        return tag("div", name, figure, class_="criterion")
    meter = tag("span", tag("i", style=f"width:{row.score}%"), class_="meter", aria_hidden="true")
    figure = tag("b", number(languages[0], row.score))
    reasons = tag("ul", *[_reason(one, languages) for one in row.reasons], class_="reasons")
    return tag("div", name, figure, meter, reasons if row.reasons else None, class_="criterion")


def _reason(reason: Reason, languages: Languages) -> Markup:
    quote = join(" ", tag("q", reason.words, lang="en")) if reason.words else None
    return tag(
        "li",
        tag("b", reason.points[0]),
        " ",
        tag("span", both("span", reason.why, languages), quote),
    )


def _checklist(sheet: Feedback) -> Markup:
    languages = sheet.languages
    facts = [_tick(tick, languages) for tick in sheet.facts]
    moves = [_tick(tick, languages) for tick in sheet.moves]
    unwanted = [both("li", one, languages, class_="no") for one in sheet.unwanted]
    return tag(
        "section",
        _heading("grading.feedback.checklist", languages),
        tag("ul", *moves, *unwanted, class_="ticks"),
        both("h3", say(languages, "score.facts"), languages) if facts else None,
        tag("ul", *facts, class_="ticks") if facts else None,
    )


def _tick(tick: Tick, languages: Languages) -> Markup:
    state = text(languages[0], "score.done" if tick.done else "score.missing")
    shown = None
    if tick.shown:
        shown = tag("q" if tick.done else "b", tick.shown, lang="en", class_="shown")
    return tag(
        "li",
        tag("span", state, " ", class_="visually-hidden"),
        both("span", tick.label, languages),
        " ",
        shown,
        class_="yes" if tick.done else "no",
    )


def _text(sheet: Feedback) -> Markup:
    languages = sheet.languages
    legend = [
        tag("mark", tag("span", text(languages[0], f"feedback.{tier}")), class_=str(tier))
        for tier in Tier
    ]
    return tag(
        "section",
        _heading("grading.feedback.your_text", languages),
        tag("p", legend[0], " · ", legend[1], class_="soft small") if sheet.points else None,
        tag("p", *[_piece(piece) for piece in sheet.text], lang="en", class_="own card"),
        _small("grading.feedback.hint_free", languages) if _has_hint(sheet) else None,
        _small("grading.feedback.set_aside", languages) if sheet.set_aside else None,
        class_="text",
    )


def _piece(piece: Piece) -> Markup | str:
    if piece.tier is None:
        return piece.words
    mark = tag("sup", piece.number) if piece.number else None
    return tag("mark", piece.words, mark, class_=str(piece.tier))


def _has_hint(sheet: Feedback) -> bool:
    return any(piece.tier is Tier.HINT for piece in sheet.text)


def _practise(sheet: Feedback, practise: Practise | None) -> Markup | None:
    languages = sheet.languages
    heading = _heading("grading.feedback.next", languages)
    if practise is None:
        if sheet.notices or sheet.points:
            return None
        words = say(languages, "grading.feedback.no_issue")
        return tag("section", heading, both("p", words, languages), class_="card next")
    lesson: Texts = tuple(
        text(language, "grading.feedback.lesson", lesson=name)
        for language, name in zip(languages, practise.name, strict=True)
    )
    pairs = [
        tag("li", tag("del", pair.wrong), tag("br"), tag("ins", pair.right), lang="en")
        for pair in practise.pairs
    ]
    return tag(
        "section",
        heading,
        both("h3", practise.name, languages),
        both("p", practise.hook, languages),
        tag("ul", *pairs, class_="pairs"),
        both("p", lesson, languages, class_="small"),
        class_="card next",
    )


def _small(key: str, languages: Languages) -> Markup:
    return both("p", say(languages, key), languages, class_="soft small")


def _heading(key: str, languages: Languages) -> Markup:
    return both("h2", each(languages, lambda one: text(one, key)), languages)
