"""A point has a holder, an owner and a date; what it arose from is kept, and what it became.

People's columns have no foreign key: SQLite could only add one by copying the table.

Revision 0025. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

_IDS = ("holder", "owner", "owner_asked", "item", "decision")
_LISTS = ("declined", "groups", "awaiting")
_NUMBERS = ("joined_into", "split_from")
_MOMENTS = ("asked_at", "not_before", "changed_at")


def upgrade() -> None:
    """Add the columns."""
    for name in _IDS:
        op.add_column("contention", sa.Column(name, sa.String(length=64), nullable=True))
    for name in _LISTS:
        op.add_column("contention", sa.Column(name, sa.Text(), nullable=True))
    for name in _NUMBERS:
        op.add_column("contention", sa.Column(name, sa.Integer(), nullable=True))
    for name in _MOMENTS:
        op.add_column("contention", sa.Column(name, sa.BigInteger(), nullable=True))
    for column in (
        sa.Column("agreement", sa.String(length=64), nullable=False, server_default="agreed"),
        sa.Column("reopened", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("disputed", sa.Boolean(), nullable=False, server_default=sa.false()),
    ):
        op.add_column("contention", column)
