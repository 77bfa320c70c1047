"""Exercise files to domain objects, and their lint."""
