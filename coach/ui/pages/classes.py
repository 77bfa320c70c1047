"""A mentor's classes: made, joined, given work, archived."""

from coach.ui import resources, who
from coach.ui.desk import classes, roster, which

actor, coach = who.actor(), resources.coach()
every = coach.teach.classes(actor)
cohort = which.chosen("classes") if every else None
if cohort:
    view = coach.teach.view(actor, cohort.id)
    classes.draw(view)
    classes.draw_codes(cohort.id)
    records = coach.teach.records(actor, cohort.id)
    classes.draw_work(cohort, records, coach.exercises, coach.curriculum)
    classes.draw_members(view)
    roster.draw_import(cohort)
    classes.draw_lexicon(cohort, coach.review.lexicon(actor, cohort.id))
classes.draw_new(first=not cohort)
classes.draw_archived(every)
