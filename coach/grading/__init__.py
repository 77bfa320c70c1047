"""Batches: submissions read, graded by many workers, reported."""
