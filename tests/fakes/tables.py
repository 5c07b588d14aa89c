"""What stands in every table of a database, as text."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import text

from storage.tables import METADATA


async def tables_with(store: Any, *needles: str) -> set[str]:
    """The tables that have one of these texts anywhere."""

    def read(tx: Any) -> set[str]:
        return {
            table
            for table in METADATA.tables
            for row in tx.execute(text(f'SELECT * FROM "{table}"')).mappings()
            if any(needle in json.dumps(dict(row), default=str) for needle in needles)
        }

    found: set[str] = await store._store._db.read(read)
    return found
