"""A pretended school with a past, for trying, for pictures and for tests: no real person's work."""
