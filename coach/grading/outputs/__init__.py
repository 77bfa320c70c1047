"""Writes everything a teacher gets back from a run."""

from coach.grading.outputs.run_facts import RunFacts
from coach.grading.outputs.write import Written, write_all

__all__ = ["RunFacts", "Written", "write_all"]
