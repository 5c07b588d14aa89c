"""What people need is where they put it, and nowhere else.

The same two meetings are held twice: once three people need things, once nobody does. Whoever was
not named sees and is sent the same both times, word for word; and whoever has the whole database,
its files and the log finds the needs in their own tables alone.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, make_url, text
from structlog.testing import capture_logs

from bot.ids import MeetingId, PersonId
from bot.people.needs import NeedKind
from bot.phrases import catalogue
from bot.rules import Rules
from storage.store import SqlStore
from storage.tables import METADATA
from tests.dialogues.conftest import ROOM, Stage
from tests.fakes.memory_store import memory_store

PEOPLE = ("Grace", "Tom", "Ana", "Ben", "Eve", "Kim", "Lou", "Uma")
PLANTED = "Kryptonite interpreter, and the quokka ramp"
"""Ana's own words."""
OWN_TABLES = {"need", "needs_said", "need_viewer"}
ARRANGED = ("captions", "written", "beside", "costs")
"""What people have to arrange. These codes are nothing else anywhere."""
FIRST, WEEK = datetime(2026, 3, 24, 18, 0, tzinfo=UTC), timedelta(days=7)
LABELS = tuple(catalogue().say(f"need-{kind.value}") for kind in NeedKind)
_SEEN: dict[str, Seen] = {}
_WITHOUT: list[Seen] = []
"""What was seen, by the kind of the database, and where nobody needs anything: seen once."""


@dataclass
class Seen:
    """What there is to see."""

    posts: list[str] = field(default_factory=list)
    told: dict[str, list[str]] = field(default_factory=dict)
    read: list[str] = field(default_factory=list)
    """Minutes, reports, panels and everybody's own copy but that of the three."""
    tables: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    files: list[bytes] = field(default_factory=list)
    after: list[bytes] = field(default_factory=list)
    """The files, once it was taken back."""
    log: str = ""
    ids: dict[str, PersonId] = field(default_factory=dict)


@pytest.fixture(params=["sqlite", "postgresql"])
def seen(request) -> tuple[Seen, Seen]:
    """What there is to see where people need something, and where nobody does."""
    if request.param not in _SEEN:
        url = request.getfixturevalue(f"{request.param}_database")
        _SEEN[request.param] = asyncio.run(_held(url))
    if not _WITHOUT:
        _WITHOUT.append(asyncio.run(_where_nobody_needs()))
    return _SEEN[request.param], _WITHOUT[0]


async def _where_nobody_needs() -> Seen:
    store = await memory_store()
    try:
        return await _play(store, None, needs=False)
    finally:
        await store.close()


async def _held(url: str) -> Seen:
    store = await SqlStore.open(url)
    try:
        return await _play(store, url, needs=True)
    finally:
        await store.close()


async def _play(store: SqlStore, url: str | None, *, needs: bool) -> Seen:
    stage, found = Stage(store, Rules()), Seen()
    await stage.service.directory.open_room(ROOM, "Respite care")
    await stage.joins("Grace", facilitator=True)
    await stage.joins("Tom", facilitator=True)
    for who in PEOPLE[2:]:
        await stage.joins(who)
    await stage.says("Grace", "/series 2026-03-24T19:00 UTC weekly")
    await stage.says("Grace", "/agenda add Night care")
    with capture_logs() as log:
        if needs:
            await stage.says("Ana", f'/needs captions, written, beside text="{PLANTED}" show=Grace')
            await stage.says("Ben", "/needs costs, papers, breaks days=3 show=Grace")
            await stage.says("Eve", "/needs slower, papers days=2")
            await stage.says("Grace", "/needs act=see")
            await stage.says("Grace", "/needs act=arranged person=Ana kind=captions")
        await _until(stage, FIRST)
        await _meeting(stage, found, 1)
        if needs:
            await stage.says("Ana", "/needs act=met kind=captions answer=no")
            await stage.says("Grace", "/needs act=reply person=Ana kind=captions reply=talked")
            await stage.says("Ana", "/needs act=met kind=beside answer=partly")
        await _until(stage, FIRST + WEEK)
        await _meeting(stage, found, 2)
        found.log = str(log)
    found.ids = {who: await stage.service.directory.person(stage.account(who)) for who in PEOPLE}
    found.posts = [post.text for post in stage.face.posts]
    found.told = {
        who: [card.text for card in stage.face.whispers.get(found.ids[who], ())] for who in PEOPLE
    }
    for who in ("Tom", "Kim", "Lou", "Uma"):
        copy = await stage.service.reports.copy(found.ids[who])
        assert copy is not None
        found.read.append(copy.decode())
    found.tables = await store._db.read(_everything)
    found.files = _files(url)
    if needs:
        for who in ("Ana", "Ben", "Eve"):
            await stage.says(who, "/needs act=take-back")
    found.after = _files(url)
    await stage.service.drain()
    return found


async def _meeting(stage: Stage, found: Seen, number: int) -> None:
    """A meeting to which everybody comes; what everybody can see of it is looked at."""
    begins = stage.clock.now()
    await stage.says("Grace", "/start")
    for who in PEOPLE:
        await stage.says(who, "/here")
    for who in PEOPLE:
        await stage.says(who, f"The van is too small for a wheelchair, says {who}.")
    await stage.says("Ben", "/hand The lift")
    await stage.says("Grace", "/call")
    found.read.append(await stage.panel())
    found.read.append(str(await stage.side("Tom")))
    await _until(stage, begins + timedelta(minutes=20))
    await stage.says("Grace", "/end anyway=yes")
    room = await stage.service.directory.room(ROOM)
    assert room is not None
    minutes = await stage.service.reports.minutes(MeetingId(f"{room.key}.{number}"))
    assert minutes is not None
    found.read.append(minutes.text)
    await _until(stage, begins + timedelta(minutes=40))
    report = await stage.says("Tom", "/report")
    assert report.reply is not None
    found.read.append(report.reply.text)


async def _until(stage: Stage, at: datetime) -> None:
    """Both times everything happens at the same moments, whatever was said in between."""
    await stage.time_passes(seconds=(at - stage.clock.now()).total_seconds())


def _everything(tx: Connection) -> dict[str, list[dict[str, Any]]]:
    return {
        name: [dict(row) for row in tx.execute(text(f'SELECT * FROM "{name}"')).mappings()]
        for name in METADATA.tables
    }


def _files(url: str | None) -> list[bytes]:
    if url is None or make_url(url).get_backend_name() != "sqlite":
        return []
    file = Path(make_url(url).database or "")
    return [one.read_bytes() for one in sorted(file.parent.glob(file.name + "*"))]


def _where(tables: dict[str, list[dict[str, Any]]], words: str) -> set[str]:
    """The tables in which a text stands."""
    return {
        name for name, rows in tables.items() if any(words in str(row.values()) for row in rows)
    }


def test_somebodys_own_words_stand_in_one_table_and_in_no_log(seen):
    there, _ = seen
    assert _where(there.tables, PLANTED) == {"needs_said"}
    assert "quokka" not in there.log
    if there.files:
        assert b"quokka" in b"".join(there.files), "it is found where it was put"
        assert b"quokka" not in b"".join(there.after), "and not once it was taken back"


def test_what_people_arrange_stands_in_one_table_and_in_no_log(seen):
    there, _ = seen
    for code in ARRANGED:
        assert "need" in _where(there.tables, f"'{code}'"), "it is found where it was put"
        others = {name: rows for name, rows in there.tables.items() if name not in OWN_TABLES}
        assert not _where(others, code), code
        assert code not in there.log


def test_the_journal_knows_how_heard_treats_somebody_and_of_needs_nothing_about_anybody(seen):
    there, without = seen
    bodies = [json.loads(row["body"]) for row in there.tables["journal"]]
    watched = [body for body in bodies if body["is"] == "NeedsWatched"]
    assert watched, "it is found where it was put"
    for body in bodies:
        if body["is"] == "NeedsWatched" or str(body.get("why", "")).startswith("needs-"):
            assert not any(who in json.dumps(body) for who in there.ids.values()), body
    tags = {body["is"] for body in bodies}
    plain = {json.loads(row["body"])["is"] for row in without.tables["journal"]}
    assert tags - plain == {"NeedsWatched", "PreferencesSet"}


def test_nothing_that_was_sent_because_of_a_need_is_left_in_the_outbox(seen):
    there, _ = seen
    assert any("Is what you need to take part still right?" in said for said in there.told["Ana"])
    assert any("On the agenda" in said for said in there.told["Eve"])
    assert any("Did you have what you needed" in said for said in there.told["Ben"])
    cards = [str(row["card"]) for row in there.tables["parcel"]]
    assert cards
    assert not [card for card in cards if "needs" in card or "-meeting-" in card]


def test_whoever_was_not_named_sees_and_is_sent_the_same_as_if_nobody_needed_anything(seen):
    there, without = seen
    assert there.posts == without.posts
    for shown, plain in zip(there.read, without.read, strict=True):
        assert shown.splitlines() == plain.splitlines()
    for who in ("Tom", "Kim", "Lou", "Uma"):
        assert there.told[who] == without.told[who], who


def test_no_post_no_minutes_and_no_report_tells_of_a_need(seen):
    there, _ = seen
    said = "\n".join((*there.posts, *there.read))
    assert "Night care" in said
    for label in (*LABELS, "quokka"):
        assert label not in said, label
