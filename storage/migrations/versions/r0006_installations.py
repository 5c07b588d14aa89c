"""How workspaces let us in, and what becomes of their data when they leave.

Revision 0006. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "installation",
        sa.Column("platform", sa.String(length=64), nullable=False),
        sa.Column("enterprise", sa.String(length=255), nullable=False),
        sa.Column("tenant", sa.String(length=255), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("installed_at", sa.BigInteger(), nullable=False),
        sa.Column("refreshing", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("platform", "enterprise", "tenant", name="pk_installation"),
    )
    op.create_table(
        "workspace",
        sa.Column("platform", sa.String(length=64), nullable=False),
        sa.Column("tenant", sa.String(length=255), nullable=False),
        sa.Column("enterprise", sa.String(length=255), nullable=False),
        sa.Column("forget", sa.BigInteger(), nullable=True),
        sa.Column("forgotten", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("platform", "tenant", name="pk_workspace"),
    )
    op.create_table(
        "oauth_state",
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("state", name="pk_oauth_state"),
    )
