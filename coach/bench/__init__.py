"""Measurements of the coach, as figures that another machine can be compared by."""
