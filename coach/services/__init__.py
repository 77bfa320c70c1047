"""Use cases: what trainees, mentors and teachers do. They name what they need as Protocols."""
