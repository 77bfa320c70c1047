"""Answers that are nearly the same, side by side with what they share marked."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from coach.domain.text import Span
from coach.grading.outputs.page import both
from coach.grading.outputs.report_values import ClassReport
from coach.grading.outputs.similar import MOST_SHOWN, Group, Likeness, Side
from coach.grading.outputs.words import Languages, each, say
from coach.locale import plural, text
from coach.locale.numbers import number
from coach.markup import join, tag

_MOST_NAMES = 8


def section(report: ClassReport) -> Markup:
    languages = report.run.languages
    heading = both("h2", say(languages, "grading.report.similar"), languages)
    if not report.groups and not report.copies:
        none = say(languages, "grading.report.similar_none")
        return tag("section", heading, both("p", none, languages))
    groups, copies = report.groups[:MOST_SHOWN], report.copies
    hidden = len(report.groups) - len(groups) + report.copies_found - len(copies)
    more = each(languages, lambda one: plural(one, "grading.report.more_groups", hidden))
    lead = say(languages, "grading.report.similar_lead")
    return tag(
        "section",
        heading,
        both("p", lead, languages, class_="soft small"),
        *[_copy(one, languages) for one in copies],
        *[_group(one, languages) for one in groups],
        both("p", more, languages, class_="soft small") if hidden else None,
        class_="similar",
    )


def _copy(copy: Likeness, languages: Languages) -> Markup:
    what = text(languages[0], "grading.report.with_model")
    summary = [tag("b", copy.left.name), " · ", tag("span", what, lang=languages[0])]
    return _folded(summary, copy, languages)


def _group(group: Group, languages: Languages) -> Markup:
    names = [side.name for side in group.sides]
    listed = ", ".join(names[:_MOST_NAMES])
    rest = len(names) - _MOST_NAMES
    more = plural(languages[0], "grading.report.and_more", rest) if rest > 0 else ""
    summary = [tag("b", listed), tag("span", f", {more}", lang=languages[0]) if more else None]
    return _folded(summary, group.most, languages)


def _folded(summary: Sequence[object], likeness: Likeness, languages: Languages) -> Markup:
    share = text(
        languages[0],
        "grading.report.alike",
        share=number(languages[0], round(100 * likeness.share)),
    )
    return tag(
        "details",
        tag(
            "summary",
            tag("span", *summary),
            " ",
            tag("span", share, lang=languages[0], class_="soft small"),
        ),
        tag(
            "div",
            _side(likeness.left, likeness.shared.left, languages),
            _side(likeness.right, likeness.shared.right, languages),
            class_="sides",
        ),
        class_="card",
    )


def _side(side: Side, shared: Sequence[Span], languages: Languages) -> Markup:
    if side.number:
        heading = tag("h3", side.name)
    else:
        heading = tag("h3", text(languages[0], "grading.report.model"), lang=languages[0])
    marked = join(*_marked(side.text, shared))
    return tag("div", heading, tag("p", marked, lang="en", class_="own small"))


def _marked(words: str, shared: Sequence[Span]) -> Iterator[Markup | str]:
    at = 0
    for span in shared:
        yield words[at : span.start]
        yield tag("mark", span.of(words), class_="same")
        at = span.end
    yield words[at:]
