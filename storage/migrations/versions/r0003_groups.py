"""The stakeholder groups of a team, and who has chosen which.

Revision 0003. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "team_group",
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_team_group_room"),
        sa.PrimaryKeyConstraint("room", "name", name="pk_team_group"),
    )
    op.create_table(
        "group_choice",
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_group_choice_person"),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_group_choice_room"),
        sa.PrimaryKeyConstraint("room", "person", name="pk_group_choice"),
    )
