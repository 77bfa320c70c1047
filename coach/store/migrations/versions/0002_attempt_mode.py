"""How an attempt is made: as practice, or as a hiring test with a clock and no help.

An exercise may be open in both ways at once, so what may be unfinished only
once is a trainee's attempt at an exercise in one mode.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_UNFINISHED = sa.text("submitted_at IS NULL")


def upgrade() -> None:
    op.drop_index("uq_attempt_unfinished", "attempt")
    op.add_column(
        "attempt",
        sa.Column("mode", sa.String(10), nullable=False, server_default="practice"),
    )
    op.create_index(
        "uq_attempt_unfinished",
        "attempt",
        ["trainee_id", "exercise_id", "mode"],
        unique=True,
        sqlite_where=_UNFINISHED,
        postgresql_where=_UNFINISHED,
    )
