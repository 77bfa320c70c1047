"""What we know about Bengali speakers' English."""
