"""What is remembered. The only importer of SQLAlchemy and Alembic; no row or session leaves it."""

from coach.store.opening import Store, open_store

__all__ = ["Store", "open_store"]
