"""What Alembic runs: the revisions, on the connection that `storage.migrate` hands over.

For a new revision: change `storage.tables`, add a file to `versions`, and set
`storage.migrate.HEAD` to it. A test then says whether the two agree.
"""

from __future__ import annotations

from alembic import context

from storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    # SQLite cannot change a table in place; Alembic then makes a new one and copies.
    render_as_batch=True,
    # The caller began a transaction, and it covers the tables, too, in both databases.
    transactional_ddl=True,
)
context.run_migrations()
