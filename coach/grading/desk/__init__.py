"""Batches that the app grades: kept in folders, carried on one at a time by a process of its own."""
