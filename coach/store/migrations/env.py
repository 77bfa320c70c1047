"""Run by Alembic, only ever from `coach.store.migrating`, inside its transaction."""

from alembic import context

from coach.store import account_tables, learning_tables  # noqa: F401  their tables join the metadata
from coach.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    compare_type=True,
)
context.run_migrations()
