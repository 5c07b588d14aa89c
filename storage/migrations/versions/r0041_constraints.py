"""What a constraint is about, and how many there were and what became of them.

Revision 0041. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns."""
    op.add_column("view", sa.Column("constraint_kind", sa.String(length=64), nullable=True))
    for name in ("constraints", "constraints_real", "constraints_met", "constraints_avoided"):
        column = sa.Column(name, sa.Integer(), nullable=False, server_default="0")
        op.add_column("meeting_summary", column)
