"""The mentor's pages: classes, the desk, one trainee, the review queue, agreement."""
