"""An appointment has a subject: a meeting can have several for one reason.

Revision 0012. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table again with the new key, which SQLite cannot change, and fill it."""
    connection = op.get_bind()
    rows = connection.execute(sa.text("SELECT meeting, why, due, ready, worker FROM wake")).all()
    op.drop_table("wake")
    table = op.create_table(
        "wake",
        sa.Column("meeting", sa.String(length=64), nullable=False),
        sa.Column("why", sa.String(length=64), nullable=False),
        sa.Column("about", sa.String(length=64), nullable=False),
        sa.Column("due", sa.BigInteger(), nullable=False),
        sa.Column("ready", sa.BigInteger(), nullable=False),
        sa.Column("worker", sa.String(length=255), nullable=True),
        sa.PrimaryKeyConstraint("meeting", "why", "about", name="pk_wake"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_wake_ready", "wake", ["ready"])
    if rows:
        op.bulk_insert(table, [{"about": "", **row._mapping} for row in rows])
