"""The database; the only importer of SQLAlchemy."""
