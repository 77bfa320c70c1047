"""Whether verbs agree with their subjects, read from the words of a sentence alone."""
