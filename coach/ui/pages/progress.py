"""My progress: is my writing getting better, and in what?"""

from datetime import UTC, datetime

from coach.ui import progress_view, resources, who

trainee = who.known()
coach = resources.coach()
progress = coach.progress.progress(trainee.id, datetime.now(UTC))
if progress.attempts:
    progress_view.draw(progress, coach.exercises, coach.plan.mastery(trainee.id))
else:
    progress_view.draw_empty()
