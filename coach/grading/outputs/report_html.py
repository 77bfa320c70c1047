"""The teacher's page."""

from urllib.parse import quote

from markupsafe import Markup

from coach.domain.issue import Concept
from coach.domain.language import Language
from coach.grading.outputs import report_charts, report_similar
from coach.grading.outputs.needy import BELOW, Needy
from coach.grading.outputs.page import both, page
from coach.grading.outputs.report_values import ClassReport, Note, Notes
from coach.grading.outputs.sentences import Sentence
from coach.grading.outputs.words import Languages, Texts, each, read, remark, say
from coach.locale import plural, text
from coach.locale.numbers import day, number
from coach.markup import join, tag

_TO_TEACH = 3


def as_html(report: ClassReport) -> bytes:
    run, languages = report.run, report.run.languages
    graded = report.survey.graded
    body = join(
        _head(report),
        None if graded else both("p", say(languages, "grading.report.empty"), languages),
        *([_tomorrow(report), _help(report), _pictures(report)] if graded else []),
        _sentences(report.sentences, languages),
        report_similar.section(report) if graded else None,
        _notes("problems", report.problems, languages),
        _notes("warnings", report.warnings, languages),
        both("footer", _made_by(report), languages),
    )
    title = f"{text(languages[0], 'grading.report.title')} – {run.input_name}"
    return page(languages, title, body, "report")


def _head(report: ClassReport) -> Markup:
    languages, survey = report.run.languages, report.survey
    median = survey.overall.median
    counted = each(languages, lambda one: _counted(one, report))
    return tag(
        "header",
        tag("h1", *_first_and_second(say(languages, "grading.report.title"), languages)),
        *[
            both("p", read(languages, report.run.exercises[name].title), languages, class_="title")
            for name in survey.exercises
        ],
        both("p", each(languages, lambda one: _from(one, report)), languages, class_="soft"),
        both("p", counted, languages, class_="counted"),
        both(
            "p",
            each(
                languages,
                lambda one: text(one, "grading.report.median", median=number(one, median or 0)),
            ),
            languages,
        )
        if median is not None
        else None,
    )


def _from(language: Language, report: ClassReport) -> str:
    when = day(language, report.run.day)
    return text(language, "grading.report.from", input=report.run.input_name, day=when)


def _counted(language: Language, report: ClassReport) -> str:
    survey = report.survey
    parts = [plural(language, "grading.report.graded", survey.graded)]
    if survey.not_graded:
        parts.append(plural(language, "grading.report.not_graded", survey.not_graded))
    return ", ".join(parts)


def _tomorrow(report: ClassReport) -> Markup:
    languages, survey = report.run.languages, report.survey
    lessons = report.run.lessons
    taught = [one for one in survey.commonest() if one in lessons and lessons[one].lesson]
    cards = [_to_teach(concept, report) for concept in taught[:_TO_TEACH]]
    nothing = both("p", say(languages, "grading.report.no_mistakes"), languages)
    return tag(
        "section",
        _heading("grading.report.tomorrow", languages),
        tag("ol", *cards, class_="teach") if cards else nothing,
        class_="tomorrow",
    )


def _to_teach(concept: Concept, report: ClassReport) -> Markup:
    languages = report.run.languages
    taught = report.run.lessons[concept]
    if taught.lesson is None:
        raise ValueError(f"{concept} has no lesson to teach")
    name = read(languages, taught.name)
    lesson: Texts = tuple(
        text(language, "grading.report.lesson", lesson=words)
        for language, words in zip(languages, name, strict=True)
    )
    own = next((one for one in report.sentences if one.concept is concept), None)
    return tag(
        "li",
        both("h3", name, languages),
        both("p", each(languages, lambda one: _how_common(one, concept, report)), languages),
        both("p", read(languages, taught.lesson.hook), languages, class_="hook"),
        _from_class(own, languages) if own else None,
        both("p", lesson, languages, class_="small"),
        class_="card",
    )


def _how_common(language: Language, concept: Concept, report: ClassReport) -> str:
    survey, count = report.survey, report.survey.concepts[concept]
    return plural(
        language,
        "grading.report.in_texts",
        count.texts,
        all=number(language, survey.graded),
        errors=number(language, count.errors),
        rate=number(language, survey.per_hundred_words(count.errors), decimals=1),
    )


def _from_class(sentence: Sentence, languages: Languages) -> Markup:
    label = text(languages[0], "grading.report.from_class")
    return tag(
        "p",
        tag("span", label, ": ", lang=languages[0], class_="soft small"),
        _corrected(sentence),
    )


def _corrected(sentence: Sentence) -> Markup:
    fix = join(" ", tag("ins", sentence.fix)) if sentence.fix else None
    return tag("span", sentence.before, tag("del", sentence.words), fix, sentence.after, lang="en")


def _help(report: ClassReport) -> Markup:
    languages, needy = report.run.languages, report.needy
    heading = _heading("grading.report.help", languages)
    if not needy.count:
        nobody = each(
            languages, lambda one: text(one, "grading.report.help_nobody", below=number(one, BELOW))
        )
        return tag("section", heading, both("p", nobody, languages))
    lead = each(
        languages,
        lambda one: plural(one, "grading.report.help_lead", needy.count, below=number(one, BELOW)),
    )
    shown = needy.weakest()
    more = each(
        languages,
        lambda one: text(one, "grading.report.help_shown", shown=number(one, len(shown))),
    )
    return tag(
        "section",
        heading,
        both("p", lead, languages),
        tag("ul", *[_needy(one, languages) for one in shown], class_="needy"),
        both("p", more, languages, class_="small soft") if len(shown) < needy.count else None,
    )


def _needy(one: Needy, languages: Languages) -> Markup:
    score = number(languages[0], one.overall) if one.overall is not None else "–"
    return tag(
        "li",
        tag("b", score, class_="score"),
        tag(
            "div",
            sheet_link(one.name, one.stem),
            *[both("p", why, languages, class_="small") for why in one.why],
        ),
    )


def sheet_link(name: str, stem: str) -> Markup:
    """A student's name, leading to their sheet beside this page."""
    return tag("a", name, href=f"feedback/{quote(stem, errors='replace')}.html")


def _pictures(report: ClassReport) -> Markup:
    languages, survey = report.run.languages, report.survey
    first = languages[0]
    concepts = report_charts.concepts(first, survey) if survey.errors else None
    left_out = report_charts.left_out(first, survey, report.run)
    figures = [
        _figure("scores", report_charts.scores(first, survey), languages),
        _figure("criteria", report_charts.criteria(first, survey), languages),
        _figure("concepts", concepts, languages, note=True) if concepts else None,
        _figure("moves", left_out, languages, note=True) if left_out else None,
    ]
    return tag(
        "section",
        _heading("grading.report.picture", languages),
        tag("div", *figures, class_="figures"),
        None if left_out else both("p", say(languages, "grading.report.moves_none"), languages),
    )


def _figure(name: str, chart: Markup, languages: Languages, *, note: bool = False) -> Markup:
    return tag(
        "figure",
        tag(
            "figcaption",
            *_first_and_second(say(languages, f"grading.report.{name}"), languages),
            both("p", say(languages, f"grading.report.{name}_note"), languages, class_="soft small")
            if note
            else None,
        ),
        chart,
        class_="card",
    )


def _sentences(sentences: list[Sentence], languages: Languages) -> Markup | None:
    if not sentences:
        return None
    return tag(
        "section",
        _heading("grading.report.sentences", languages),
        both("p", say(languages, "grading.report.sentences_lead"), languages, class_="soft small"),
        tag("ol", *[_sentence(one, languages) for one in sentences], class_="sentences"),
    )


def _sentence(one: Sentence, languages: Languages) -> Markup:
    times = text(languages[0], f"concept.{one.concept}")
    made_by = plural(languages[0], "grading.report.made_by_one", one.texts)
    return tag(
        "li",
        tag("p", _corrected(one), class_="said"),
        both("p", read(languages, one.message), languages, class_="small"),
        tag("p", f"{times} · {made_by}", lang=languages[0], class_="small soft"),
    )


def _notes(name: str, notes: Notes, languages: Languages) -> Markup | None:
    if not notes.shown:
        return None
    lead = f"grading.report.{name}_lead" if name == "problems" else ""
    more = each(languages, lambda one: plural(one, "grading.report.more_rows", notes.more))
    return tag(
        "section",
        _heading(f"grading.report.{name}", languages),
        both("p", say(languages, lead), languages, class_="small soft") if lead else None,
        tag("ul", *[_note(note, languages) for note in notes.shown], class_="notes"),
        both("p", more, languages, class_="small soft") if notes.more else None,
    )


def _note(note: Note, languages: Languages) -> Markup:
    """Whose it is and where it stood, then what happened, always in both languages."""
    told = tuple(Language)[::-1] if languages[0] is Language.BENGALI else tuple(Language)
    return tag(
        "li",
        tag("p", *_where(note, languages)),
        both("p", each(told, lambda one: remark(one, note.remark)), told),
    )


def _where(note: Note, languages: Languages) -> list[Markup]:
    if note.place is None:
        whole = text(languages[0], "grading.report.whole_input")
        return [tag("b", whole, lang=languages[0])]
    place = note.place.file
    if note.place.row is not None:
        row = text(languages[0], "grading.report.row", row=number(languages[0], note.place.row))
        place = f"{place}, {row}"
    name = tag("b", note.name, " ") if note.name else Markup()
    return [name, tag("span", place, class_="small soft")]


def _made_by(report: ClassReport) -> Texts:
    used = [report.run.exercises[name] for name in report.survey.exercises]
    return say(
        report.run.languages,
        "grading.report.made_by",
        program=report.run.versions.program,
        rules=report.run.versions.rules,
        exercises=", ".join(f"{one.id} r{one.revision}" for one in used) or "–",
    )


def _heading(key: str, languages: Languages) -> Markup:
    return both("h2", say(languages, key), languages)


def _first_and_second(texts: Texts, languages: Languages) -> list[Markup]:
    """The words of a heading that has more in it."""
    return [both("span", texts, languages)]
