"""Writes down what the database holds at the end, as lines of JSON, for a program that knows
nothing of Heard."""

from __future__ import annotations

import json
from pathlib import Path

import asyncpg

QUERIES = {
    "room": "SELECT key, platform || '/' || tenant || '/' || channel AS room FROM room",
    "journal": "SELECT meeting, number, tenant, source, body FROM journal ORDER BY meeting, number",
    "outbox": (
        "SELECT room, meeting, number, place, kind, platform,"
        " delivered_at IS NOT NULL AS delivered,"
        " coalesce(card::json ->> 'on_panel', 'false')::bool AS on_panel"
        " FROM parcel ORDER BY room, meeting, number, place"
    ),
    "words": 'SELECT room, use, text FROM words ORDER BY "at"',
    "point": (
        "SELECT contention.room, contention.number, words.text FROM contention"
        " JOIN words ON words.id = contention.wording ORDER BY 1, 2"
    ),
}
"""What is asked, by the word for it. `on_panel`: a chat platform shows it on the panel alone."""


async def dump(url: str, file: Path) -> None:
    """Write all of it into a file."""
    connection = await asyncpg.connect(url)
    try:
        with file.open("w", encoding="utf-8") as lines:
            for what, query in QUERIES.items():
                for row in await connection.fetch(query):
                    lines.write(json.dumps({"is": what, **dict(row)}) + "\n")
    finally:
        await connection.close()


async def waiting(url: str) -> int:
    """How many posts and whispers still wait in the outbox."""
    connection = await asyncpg.connect(url)
    try:
        found = await connection.fetchval(
            "SELECT count(*) FROM parcel WHERE delivered_at IS NULL AND kind <> 'panel'"
        )
    finally:
        await connection.close()
    return int(found)
