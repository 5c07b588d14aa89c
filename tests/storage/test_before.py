"""Databases of earlier versions: they are copied, brought up to date, and go on as they were.

`before/r0006.*` are of one room over two meetings: the first is over and its poll still open with
three of five ballots in; the second is running, with a hand up and a point that has come back.
"""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import make_url

from adapters.clock import SetClock, new_id
from bot.errors import Unusable
from bot.ids import RoomId, meeting_id
from bot.ports import Account, Request
from bot.rules import Rules
from bot.service import Service
from storage.engine import look_at
from storage.migrate import HEAD, revision
from storage.store import SqlStore
from tests.fakes.old_databases import put_back, sqlite_file

THEN = datetime(2026, 3, 3, 19, 30, tzinfo=UTC)
LAMP = RoomId("web", "", "lamp")


@pytest.fixture(params=["sqlite", "postgresql"])
def old_url(request: pytest.FixtureRequest) -> str:
    """The URL of a database as the version with revision 6 left it."""
    return put_back(6, str(request.getfixturevalue(f"empty_{request.param}")))


def file(url: str) -> Path:
    return Path(make_url(url).database or "")


async def test_a_meeting_goes_on_after_the_upgrade(old_url):
    store = await SqlStore.open(old_url)
    try:
        assert await store._db.read(revision) == HEAD
        service = Service(store, SetClock(THEN), new_id, Rules())

        async def does(who: str, line: str) -> str:
            person = Account(platform="web", tenant="", id=await account(store, who), name=who)
            receipt = await service.commands.execute(
                Request(room=LAMP, person=person, source=new_id(), at=THEN, line=line)
            )
            assert receipt.reply is not None, (who, line)
            return receipt.reply.text

        assert "Ben" in await does("Grace", "queue")
        assert "Nights: at home or away?" in await does("Ana", "parked")
        assert "The grant form has to be sent by May" in await does("Ben", "notes meeting=1")
        assert "We ask the council for longer breaks" in await does("Ben", "decisions meeting=1")
        assert "Nights away" in await does("Cleo", "agenda")
        assert "You are next" in await does("Ben", "status")
        assert "Tuesday 10 March 2026, 19:00" in await does("Grace", "series")
        assert "carers" in await does("Ana", "group")
    finally:
        await store.close()


async def test_ballots_of_before_still_count(old_url):
    store = await SqlStore.open(old_url)
    try:
        room = await store.room(LAMP)
        assert room is not None
        first = meeting_id(room.key, 1)
        assert await store.ballot_office.votes_outstanding(first) == 2
        tally = await store.ballot_office.tally(first)
        assert tally.ballots == 3
        assert tally.counts["listened"] == {"5": 1, "4": 1, "3": 1}
        assert sorted(tally.comments) == [
            f"The comment that {it} gave" for it in ("Ana", "Ben", "Cleo")
        ]
    finally:
        await store.close()


async def account(store: SqlStore, who: str) -> str:
    room = await store.room(LAMP)
    assert room is not None
    people = [member.person for member in await store.members(room.key)]
    names = await store.names(people)
    found = await store.account(next(person for person, name in names.items() if name == who))
    assert found is not None
    return found.id


async def test_a_look_writes_nothing(old_url):
    look = await look_at(old_url)
    try:
        assert (look.found, look.ready, look.newer) == ("0006", False, False)
    finally:
        await look.database.close()
    if old_url.startswith("sqlite"):
        folder = file(old_url)
        beside = sorted(it.name for it in folder.parent.glob(f"{folder.name}*"))
        assert beside == [folder.name]
        original = sqlite_file(6)
        assert folder.read_bytes() == original


async def test_a_look_at_what_is_not_there_makes_nothing(tmp_path):
    with pytest.raises(Unusable, match="there is no database file"):
        await look_at(f"sqlite:///{tmp_path}/heard.sqlite3")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("old_url", ["sqlite"], indirect=True)
async def test_before_an_upgrade_a_sqlite_file_is_copied(old_url):
    await (await SqlStore.open(old_url)).close()
    copy = Path(f"{file(old_url)}.before-upgrade-from-0006")
    assert os.stat(copy).st_mode & 0o077 == 0  # noqa: PTH116 # pathlib's would be called blocking
    with sqlite3.connect(copy) as raw:
        assert raw.execute("SELECT version_num FROM alembic_version").fetchone() == ("0006",)
        assert raw.execute("SELECT count(*) FROM note").fetchone() == (2,)
        # An open box of before is plain to read, and lies in the folder of the database.
        assert raw.execute("SELECT count(*) FROM ballot").fetchone() == (0,)
        assert raw.execute("SELECT count(*) FROM roll WHERE voted").fetchone() == (0,)
    assert b"The comment that Ana gave" in sqlite_file(6)
    for each in copy.parent.glob(f"{file(old_url).name}*"):
        assert b"The comment that" not in each.read_bytes(), each.name
    await (await SqlStore.open(old_url)).close()
    assert len(list(copy.parent.glob(f"{file(old_url).name}*before*"))) == 1
