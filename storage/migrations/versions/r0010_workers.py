"""Which processes are at work on this database.

Revision 0010. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "worker",
        sa.Column("id", sa.String(length=255), nullable=False),
        sa.Column("beat", sa.BigInteger(), nullable=False),
        sa.Column("web", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_worker"),
    )
