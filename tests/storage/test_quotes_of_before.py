"""What was posted before Heard wrote down which words it quotes: tied when the database is
brought up to date."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, make_url, text

import storage
from bot.ids import RoomKey
from bot.ports import Batch, Redaction
from storage.database import Database
from storage.postgres import Postgres
from storage.sqlite import Sqlite
from storage.store import SqlStore

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
CARD = '{"kind":"parked","title":{"key":"t","slots":{"w":{"is":"words","id":"w1"}}}}'
PLAIN = '{"kind":"over","title":{"key":"t"}}'


def _furnish(tx: Connection) -> None:
    config = Config()
    folder = Path(storage.__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder))
    config.attributes["connection"] = tx
    command.upgrade(config, "0006")
    for statement in (
        "INSERT INTO room (key, platform, tenant, channel, title, zone)"
        " VALUES ('hall', 'web', '', 'c', 'Hall', 'UTC')",
        "INSERT INTO person (id, platform, tenant) VALUES ('ada', 'web', '')",
        'INSERT INTO words (id, room, "by", "use", text, "at", source)'
        " VALUES ('w1', 'hall', 'ada', 'park.wording', 'The ramp', 1, 'm1')",
    ):
        tx.execute(text(statement))
    for number, card, tries in ((2, CARD, 1), (3, PLAIN, 1), (4, CARD, 0)):
        tx.execute(
            text(
                "INSERT INTO parcel (room, meeting, number, place, kind, at, card, tries,"
                " delivered_at) VALUES ('hall', 1, :n, 0, 'post', 1, :card, :tries, :arrived)"
            ),
            {"n": number, "card": card, "tries": tries, "arrived": 2 if tries else None},
        )


@pytest.fixture
async def old(empty_url: str):
    """A database at revision 0006 with three posts, two of which quote words."""
    parsed = make_url(empty_url)
    kind = Sqlite if parsed.get_backend_name() == "sqlite" else Postgres
    database: Database = await kind.open(parsed)
    await database.write(_furnish)
    await database.close()
    return empty_url


async def test_posts_of_before_are_edited_when_their_words_are_erased(old: str) -> None:
    store = await SqlStore.open(old)
    try:
        await store.commit(Batch(redactions=[Redaction(room=RoomKey("hall"), source="m1")]))
        taken = await store.claim_outbox("web", NOON, "worker", timedelta(minutes=1), 10)
        assert [(outbox_message.number, outbox_message.edition) for outbox_message in taken] == [
            (2, 1),
            (4, 0),
        ]
        assert [one.piece for one in await store.external_refs.posted_refs(taken[0])] == ["?"], (
            "nobody knows where"
        )
        assert await store.external_refs.posted_refs(taken[1]) == []
    finally:
        await store.close()
