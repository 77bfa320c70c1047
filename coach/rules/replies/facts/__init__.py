"""Whether a text gets the facts of its exercise right."""
