"""Who wants to be forgotten later, and what is left of a meeting whose journal was deleted.

Revision 0013. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "forget_later",
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_forget_later_person"),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_forget_later_room"),
        sa.PrimaryKeyConstraint("person", name="pk_forget_later"),
    )
    op.create_table(
        "meeting_counts",
        sa.Column("meeting", sa.String(length=64), nullable=False),
        *(
            sa.Column(name, sa.Integer(), nullable=False)
            for name in ("events", "people", "heard", "messages", "words", "turns")
        ),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], name="fk_meeting_counts_meeting"),
        sa.PrimaryKeyConstraint("meeting", name="pk_meeting_counts"),
    )
