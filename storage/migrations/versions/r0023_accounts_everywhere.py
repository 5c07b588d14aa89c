"""Who writes to Heard directly is found wherever they are known, by an index.

Revision 0023. There is no way back from here but a backup.
"""

from __future__ import annotations

from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index."""
    op.create_index("ix_person_platform_account", "person", ["platform", "account"], unique=False)
