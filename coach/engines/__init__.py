"""One adapter for each outside tool. They own quirks and locks; only our values come out."""
