"""A vote costs the same, however many there are: who has answered stands in rows of its own. And
what was published of a poll is kept as it was published.

Revision 0037. There is no way back from here but a backup. A box that was sealed before is opened
as it is, and its marks are taken out with the next vote: its key may not be there now.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table, and add the columns."""
    op.create_table(
        "ballot_mark",
        sa.Column("poll", sa.String(length=64), nullable=False),
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["poll"], ["poll.meeting"], name="fk_ballot_mark_poll"),
        sa.PrimaryKeyConstraint("poll", "mark", name="pk_ballot_mark"),
        sqlite_with_rowid=False,
    )
    op.add_column("poll_result", sa.Column("level", sa.String(length=64), nullable=True))
    op.add_column("poll_result", sa.Column("held", sa.String(length=64), nullable=True))
    op.add_column("poll_result", sa.Column("roll", sa.Integer(), nullable=True))
    op.add_column("poll_result", sa.Column("by_group", sa.Text(), nullable=True))
