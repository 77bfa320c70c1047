"""The lessons: one concept in two minutes, and the list of them all."""

from collections.abc import Mapping

import streamlit as st
from markupsafe import Markup

from coach.domain.issue import Concept
from coach.domain.lesson import ConceptText, Lesson, Pair
from coach.ui import frame
from coach.ui.markup import draw as show
from coach.ui.markup import join, tag
from coach.ui.texts import read, say


def draw_all(lessons: Mapping[Concept, ConceptText]) -> None:
    show(
        tag(
            "header",
            tag("h1", say("lesson.all")),
            tag("p", say("lesson.lead"), class_="lead"),
            class_="heading",
        )
    )
    for concept, taught in lessons.items():
        if taught.lesson:
            st.page_link(
                frame.PAGES["lessons"],
                label=read(taught.name),
                query_params={"concept": str(concept)},
            )


def draw(taught: ConceptText, lesson: Lesson) -> None:
    show(
        tag(
            "article",
            tag("h1", read(taught.name)),
            tag("h2", say("lesson.why")),
            tag("p", read(lesson.why)),
            tag("h2", say("lesson.rule")),
            tag("p", read(lesson.rule)),
            tag("h2", say("lesson.examples")),
            join(*[_pair(pair) for pair in lesson.pairs]),
            tag("p", read(lesson.hook), class_="praise"),
            tag("h2", say("lesson.exception")),
            tag("p", read(lesson.exception)),
            class_="lesson",
        )
    )
    st.page_link(frame.PAGES["lessons"], label=say("lesson.all"))


def _pair(pair: Pair) -> Markup:
    return tag(
        "dl",
        tag("dt", say("feedback.example_wrong")),
        tag("dd", pair.wrong, lang="en"),
        tag("dt", say("feedback.example_right")),
        tag("dd", pair.right, lang="en"),
        *([tag("dt", ""), tag("dd", read(pair.note), class_="soft")] if pair.note else []),
        class_="example",
    )
