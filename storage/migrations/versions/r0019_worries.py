"""What is written to a team's contact waits in a table of its own until it has arrived.

Revision 0019. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "worry",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("to", sa.String(length=64), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_worry_room"),
        sa.ForeignKeyConstraint(["to"], ["person.id"], name="fk_worry_to"),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_worry_by"),
        sa.PrimaryKeyConstraint("id", name="pk_worry"),
        sqlite_with_rowid=False,
    )
