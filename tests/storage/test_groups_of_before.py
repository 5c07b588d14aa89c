"""What databases of before hold of people's groups is moved to a table of its own, and gone from
everywhere else.

`before/r0011.*`: Ana chose "carers" in the first meeting, and the journal of the second says so
again; see `test_before_one_layer`.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from bot.events import decode
from bot.ids import MeetingId, PersonId, RoomKey
from bot.meeting.meeting import Meeting
from bot.people.groups import Consent
from bot.rules import Rules
from storage.store import SqlStore
from storage.tables import METADATA
from tests.dialogues.conftest import Stage
from tests.fakes.old_databases import put_back, sqlite_file

ROOM, ANA, CARERS = RoomKey("id00001"), PersonId("id00005"), "id00027"
FIRST, SECOND = MeetingId(f"{ROOM}.1"), MeetingId(f"{ROOM}.2")


@pytest.fixture(params=["sqlite", "postgresql"])
def old_url(request):
    return put_back(11, str(request.getfixturevalue(f"empty_{request.param}")))


def bodies_before(folder):
    """The journals as they were, by meeting."""
    file = folder / "before.sqlite3"
    file.write_bytes(sqlite_file(11))
    with closing(sqlite3.connect(file)) as copy:
        rows = copy.execute("SELECT meeting, body FROM journal ORDER BY meeting, number").fetchall()
    found: dict[str, list[str]] = {}
    for meeting, body in rows:
        found.setdefault(meeting, []).append(body)
    return found


async def journal(store):
    def read(tx):
        order = "SELECT meeting, number, source, body FROM journal ORDER BY meeting, number"
        return [tuple(row) for row in tx.execute(text(order))]

    return await store._db.read(read)


async def test_the_choice_is_kept_with_the_most_careful_consent(old_url):
    store = await SqlStore.open(old_url)
    assert await store.group_choices.in_room(ROOM) == {ANA: {CARERS: Consent.COUNTED}}
    await store.close()
    store = await SqlStore.open(old_url)
    assert await store.group_choices.of(ROOM, ANA) == {CARERS: Consent.COUNTED}
    await store.close()


async def test_journals_say_nothing_of_it_any_more_and_fold_as_before(old_url, tmp_path):
    before = bodies_before(tmp_path)
    held = [b for bodies in before.values() for b in bodies if "in_groups" in b or "Chosen" in b]
    assert len(held) == 2, "the scan finds what was there"
    store = await SqlStore.open(old_url)
    rows = await journal(store)
    assert not [body for *_, body in rows if "in_groups" in body or "GroupChosen" in body]
    # Nothing else is changed: all other lines are the same to the letter, and in their places.
    for meeting, bodies in before.items():
        now = [(number, body) for of, number, _, body in rows if of == meeting]
        assert [number for number, _ in now] == list(range(1, len(bodies) + 1))
        for (_, body), was in zip(now, bodies, strict=True):
            if was not in held:
                assert body == was
        old = Meeting.fold(decode(body) for body in bodies).state
        new = Meeting.fold((await store.journals([meeting]))[meeting]).state
        assert new.version == old.version
        assert list(new.turns.roster) == list(old.turns.roster)
        assert new.turns.everybody == old.turns.everybody
        assert (new.idle_from, new.phase, new.settings) == (old.idle_from, old.phase, old.settings)
    # Deliveries that come once more are still known.
    assert "id00032" in {source for *_, source, _ in rows}
    await store.close()


async def test_after_it_was_taken_back_nothing_joins_the_person_and_the_group(old_url):
    store = await SqlStore.open(old_url)
    stage = Stage(store, Rules())
    stage.ids_begin_with("later")

    async def joined():
        """Where in the database one row has both, lists of a room's groups left out."""

        def scan(tx):
            found = []
            for name, table in METADATA.tables.items():
                for row in tx.execute(table.select()).mappings():
                    told = dict(row)
                    if "body" in told:
                        event = json.loads(told["body"])
                        event.pop("groups", None)
                        told["body"] = json.dumps(event)
                    if CARERS in str(told) and ANA in str(told):
                        found.append(name)
            return found

        return await store._db.read(scan)

    assert await joined() == ["group_choice"], "the scan finds it where it is"
    await stage.says("Ana", "/group none")
    stage.told("Ana", "You are not in a group now")
    assert await joined() == []
    await store.close()
    look_at_files(old_url)


def look_at_files(url):
    """In SQLite, no file has anything left of what journals held."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return
    file = Path(parsed.database or "")
    copy = file.with_name(f"{file.name}.before-upgrade-from-0011")
    for each in (file, copy, *file.parent.glob(f"{file.name}-*")):
        raw = each.read_bytes()
        assert b"GroupChosen" not in raw
        assert b"in_groups" not in raw
    # The copy from before the upgrade is a backup: it has what held then, and nothing older.
    assert f"{ANA}{CARERS}".encode() not in file.read_bytes()
    assert f"{ANA}{CARERS}".encode() in copy.read_bytes()
