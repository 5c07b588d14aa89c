"""People may want to be reminded before a meeting; until they say so, they do not.

Revision 0021. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column, with a no for everybody who has chosen something before."""
    op.add_column(
        "preferences",
        sa.Column("reminders", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
