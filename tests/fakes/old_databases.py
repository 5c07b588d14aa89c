"""Databases as earlier versions left them, on both engines: see `tests/storage/before`."""

from __future__ import annotations

import asyncio
import gzip
from pathlib import Path

import asyncpg
from sqlalchemy import make_url

BEFORE = Path(__file__).parent.parent / "storage" / "before"


def sqlite_file(revision: int) -> bytes:
    """The SQLite file that the version with this revision left."""
    return gzip.decompress((BEFORE / f"r{revision:04}.sqlite3.gz").read_bytes())


def put_back(revision: int, url: str) -> str:
    """Fill an empty database as the version with this revision left it; gives its URL."""
    if url.startswith("sqlite"):
        Path(make_url(url).database or "").write_bytes(sqlite_file(revision))
    else:
        asyncio.run(_run(url, (BEFORE / f"r{revision:04}.sql").read_text("utf-8")))
    return url


async def _run(url: str, script: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(script)
    finally:
        await connection.close()
