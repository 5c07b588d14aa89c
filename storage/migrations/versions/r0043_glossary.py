"""The word lists of rooms, and who wants their words explained at their first use.

Revision 0043. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table, and the column."""
    op.create_table(
        "glossary",
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("term", sa.String(length=64), nullable=False),
        sa.Column("explanation", sa.String(length=64), nullable=True),
        sa.Column("by", sa.String(length=64), nullable=True),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_glossary_by"),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_glossary_room"),
        sa.PrimaryKeyConstraint("room", "number", name="pk_glossary"),
    )
    op.create_index("ix_glossary_by", "glossary", ["by"])
    op.add_column(
        "preferences",
        sa.Column("words", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
