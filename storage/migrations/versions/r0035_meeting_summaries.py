"""What each meeting came to, in figures, for reports over many.

Revision 0035. There is no way back from here but a backup. Meetings of before get theirs when a
report first asks for them, if their journal is still there.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "meeting_summary",
        sa.Column("meeting", sa.String(length=64), nullable=False),
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("heard", sa.Integer(), nullable=False),
        sa.Column("largest_share", sa.Float(), nullable=True),
        sa.Column("evenness", sa.Float(), nullable=True),
        sa.Column("half_heard_seconds", sa.Integer(), nullable=True),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("messages", sa.Integer(), nullable=False),
        sa.Column("unanswered", sa.Integer(), nullable=False),
        sa.Column("called", sa.Integer(), nullable=False),
        sa.Column("waiting", sa.Integer(), nullable=False),
        sa.Column("longest_wait_seconds", sa.Integer(), nullable=True),
        sa.Column("planned_seconds", sa.Integer(), nullable=True),
        sa.Column("over_seconds", sa.Integer(), nullable=False),
        sa.Column("points_opened", sa.Integer(), nullable=False),
        sa.Column("points_settled", sa.Integer(), nullable=False),
        sa.Column("points_disputed", sa.Integer(), nullable=False),
        sa.Column("settle_seconds", sa.Text(), nullable=False),
        sa.Column("outcomes", sa.Integer(), nullable=False),
        sa.Column("decisions", sa.Integer(), nullable=False),
        sa.Column("reviewed", sa.Integer(), nullable=False),
        sa.Column("proposals_closed", sa.Integer(), nullable=False),
        sa.Column("actions", sa.Integer(), nullable=False),
        sa.Column("actions_closed", sa.Integer(), nullable=False),
        sa.Column("did", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], name="fk_meeting_summary_meeting"),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_meeting_summary_room"),
        sa.PrimaryKeyConstraint("meeting", name="pk_meeting_summary"),
    )
    op.create_index("ix_meeting_summary_room", "meeting_summary", ["room"], unique=False)
