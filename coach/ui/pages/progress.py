"""My progress: is my writing getting better, and in what?"""

from datetime import UTC, datetime

from coach.ui import mastery_view, progress_view, resources, who

trainee = who.known()
coach = resources.coach()
progress = coach.progress.progress(trainee.id, datetime.now(UTC))
if progress.attempts:
    mastery_view.draw(coach.plan.mastery(trainee.id))
    progress_view.draw(progress, coach.exercises)
else:
    progress_view.draw_empty()
