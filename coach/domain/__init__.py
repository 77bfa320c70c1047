"""Values and rules of the field. Imports nothing of ours; no clock, no randomness, no I/O."""
