"""Which lessons people have read, and what they said of each.

Revision 0044. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "lesson_taken",
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("lesson", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("tried", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_lesson_taken_person"),
        sa.PrimaryKeyConstraint("person", "lesson", name="pk_lesson_taken"),
    )
