"""What posts with buttons are about, so that they are shown again as over once it has ended.

Revision 0022. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

_KEY = ("room", "meeting", "number", "place")


def upgrade() -> None:
    """Make the table. What was posted before keeps its buttons; a press on one is answered."""
    op.add_column("parcel", sa.Column("retires", sa.Integer(), server_default="0", nullable=False))
    op.create_table(
        "subject",
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("about", sa.String(length=64), nullable=False),
        *(sa.Column(name, sa.Integer(), autoincrement=False, nullable=False) for name in _KEY[1:]),
        sa.PrimaryKeyConstraint("room", "about", *_KEY[1:], name="pk_subject"),
    )
    op.create_index("ix_subject_room_meeting_number_place", "subject", [*_KEY], unique=False)
