"""A concept's lesson, or the list of all."""

import streamlit as st

from coach.ui import lesson_view, resources

lessons = resources.coach().lessons
asked = st.query_params.get("concept", "")
taught = next((text for concept, text in lessons.items() if concept == asked), None)
if taught and taught.lesson:
    lesson_view.draw(taught, taught.lesson)
else:
    lesson_view.draw_all(lessons)
