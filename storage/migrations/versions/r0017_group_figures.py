"""In which meetings groups were there and had a turn.

Revision 0017. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "group_figures",
        sa.Column("meeting", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("there", sa.Boolean(), nullable=False),
        sa.Column("heard", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], name="fk_group_figures_meeting"),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_group_figures_room"),
        sa.PrimaryKeyConstraint("meeting", "name", name="pk_group_figures"),
    )
