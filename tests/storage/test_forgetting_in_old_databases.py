"""Somebody is forgotten in a database of the version with revision 11: no name, no account and no
group of theirs is left in it, in either kind of database.

Ana has a hand up there, and the first turn of a round; she chose a group and preferences, and
parked a point. She is looked for first where she stands.
"""

from __future__ import annotations

import json
from pathlib import Path

from sqlalchemy import Connection, make_url, text
from structlog.testing import capture_logs

from storage.tables import METADATA
from tests.dialogues.conftest import ROOM, Stage
from tests.storage.test_before_one_layer import goes_on, old_url

__all__ = ["goes_on", "old_url"]


async def everything(stage: Stage) -> dict[str, str]:
    """Each table with all of its rows as one text."""

    def read(tx: Connection) -> dict[str, str]:
        return {
            table: "\n".join(
                json.dumps(dict(row), default=str, ensure_ascii=False)
                for row in tx.execute(text(f'SELECT * FROM "{table}"')).mappings()
            )
            for table in METADATA.tables
        }

    found: dict[str, str] = await stage.store._store._db.read(read)
    return found


def tables_with(found: dict[str, str], needle: str) -> set[str]:
    return {table for table, rows in found.items() if needle in rows}


async def test_nothing_of_her_is_left_and_the_meeting_goes_on(goes_on: Stage, old_url: str) -> None:
    with capture_logs() as log:
        await forgotten(goes_on, old_url)
    assert "person_forgotten" in json.dumps(log, default=str)
    assert "Ana" not in json.dumps(log, default=str)


async def forgotten(goes_on: Stage, old_url: str) -> None:
    before = await everything(goes_on)
    ana = await goes_on.service.directory.person(goes_on.account("Ana"))
    assert tables_with(before, '"Ana"') == {"person"}
    assert tables_with(before, "account-Ana") == {"person"}
    assert {"group_choice", "preferences", "membership"} <= tables_with(before, ana)
    assert "plain" in before["journal"], "her preferences stand in journals"

    await goes_on.says("Ana", "/me forget when=now texts=all")

    after = await everything(goes_on)
    assert tables_with(after, "Ana") == set()
    assert not {"group_choice", "preferences", "membership"} & tables_with(after, ana)
    assert f'"to": "{ana}"' not in after["parcel"]
    hers = [line for line in after["journal"].splitlines() if ana in line and '"plain' in line]
    assert not hers
    assert f'"by": "{ana}"' not in after["words"]
    if old_url.startswith("sqlite"):
        file = Path(make_url(old_url).database or "")
        for each in (file, file.with_name(f"{file.name}-wal")):
            assert not each.exists() or b"account-Ana" not in each.read_bytes()
    assert await goes_on.service.reports.copy(ana) is None
    panel = await goes_on.service.queries.panel(ROOM)
    assert "Ana" not in panel.text
    assert (await goes_on.says("Grace", "/end")).accepted
    room = await goes_on.service.directory.room(ROOM)
    assert room is not None
    for number in (1, 2):
        minutes = await goes_on.service.reports.minutes(f"{room.key}.{number}")  # type: ignore[arg-type]
        assert minutes is not None
        assert "Ana" not in minutes.text
