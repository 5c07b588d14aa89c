"""Who has let us in, in what form, and what becomes of a workspace that leaves."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import cast

import pytest
from sqlalchemy import update

from bot.errors import HeardError
from bot.ids import RoomId, RoomKey, meeting_id
from bot.ports import Account, Batch, InstallationKey, OutboxMessage, Room
from bot.records.model import MeetingState
from bot.records.saved_records import MeetingRecord
from storage.tables import METADATA, WORKSPACE

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
LAMP = InstallationKey("slack", "TLEAVES")
ORG = InstallationKey("slack", enterprise="E1")
DAY = timedelta(days=1)


async def test_an_installation_is_kept_and_replaced(store):
    assert await store.installs.installed(LAMP) is None
    first = await store.installs.install(LAMP, "one", NOON)
    assert await store.installs.installed(LAMP) == first
    second = await store.installs.install(LAMP, "two", NOON + DAY)
    assert second.version == first.version + 1
    assert await store.installs.all_installed("slack") == [second]
    assert await store.installs.all_installed("discord") == []


async def test_a_workspace_has_its_own_or_its_organisations(store):
    installs = store.installs
    whole = await installs.install(ORG, "whole", NOON)
    assert await installs.installed_for("slack", "TLEAVES") is None
    assert await installs.installed_for("slack", "TLEAVES", "E1") == whole
    await installs.belongs("slack", "TLEAVES", "E1")
    assert await installs.installed_for("slack", "TLEAVES") == whole
    own = await installs.install(LAMP, "own", NOON, "E1")
    assert await installs.installed_for("slack", "TLEAVES", "E1") == own
    await installs.uninstall(LAMP, NOON + DAY, NOON + DAY)
    assert await installs.installed_for("slack", "TLEAVES", "E1") == whole


async def test_what_has_changed_meanwhile_is_not_overwritten(store):
    seen = await store.installs.install(LAMP, "one", NOON)
    assert await store.installs.reseal(seen, "two")
    assert not await store.installs.reseal(seen, "three")
    found = await store.installs.installed(LAMP)
    assert (found.sealed, found.version) == ("two", 2)


async def test_one_of_many_refreshes(store, other):
    seen = await store.installs.install(LAMP, "one", NOON)
    until = NOON + timedelta(seconds=30)

    def claims(at):
        return asyncio.gather(
            *(s.installs.claim_refresh(seen, at, until) for s in (store, other) for _ in range(5))
        )

    assert sum(await claims(NOON)) == 1
    assert sum(await claims(until - timedelta(seconds=1))) == 0
    # Whoever it was has died.
    assert await other.installs.claim_refresh(seen, until, until + DAY)
    assert await other.installs.reseal(seen, "two")
    assert sum(await claims(until + 2 * DAY)) == 0


async def test_a_state_is_good_for_one_time(store, other):
    await store.installs.issue_state("s1", NOON, NOON + DAY)
    tries = (s.installs.consume_state("s1", NOON) for s in (store, other) for _ in range(10))
    assert sum(await asyncio.gather(*tries)) == 1
    assert not await store.installs.consume_state("never issued", NOON)
    await store.installs.issue_state("s2", NOON, NOON)
    assert not await store.installs.consume_state("s2", NOON)


async def test_a_state_itself_is_not_kept(world):
    await world.store.installs.issue_state("secret-state", NOON, NOON + DAY)
    rows = (await world.dump())["oauth_state"]
    assert "secret-state" not in str(rows)


async def test_who_took_too_long_is_forgotten(world):
    installs = world.store.installs
    for number in range(3):
        await installs.issue_state(f"s{number}", NOON, NOON + DAY)
    await installs.issue_state("late", NOON + DAY, NOON + 2 * DAY)
    assert len((await world.dump())["oauth_state"]) == 1
    assert await installs.consume_state("late", NOON + DAY)


# -- leaving


async def furnish(world, tenant="TLEAVES"):
    """A workspace with a bit of everything."""
    key = RoomKey(f"room{tenant.lower()}")
    where = RoomId("slack", tenant, "C1")
    await world.store.add_room(Room(key=key, where=where, title="General"))
    ann = await world.store.person(
        Account(platform="slack", tenant=tenant, id="U1", name="Ann"), world.new_id
    )
    await world.store.external_refs.save(where, "panel", "1.2")
    meeting = meeting_id(key, 1)
    await world.store.commit(world.planned(1, key))
    record = MeetingRecord(id=meeting, room=key, number=1, state=MeetingState.OPEN)
    await world.store.commit(
        Batch(
            journal=[world.spoke(2, f"s{tenant}", meeting=meeting, tenant=f"slack/{tenant}")],
            records=[record],
            outbox_messages=[
                OutboxMessage(meeting=meeting, number=2, index=0, room=key, kind="panel", at=NOON)
            ],
        )
    )
    return key, ann


async def slack_rows(world):
    """What is kept of Slack's workspaces, in short."""
    dump = await world.dump()
    kept = ("installation", "workspace", "oauth_state")
    return {
        table: sum("tleaves" in str(row).lower() for row in rows)
        for table, rows in dump.items()
        if table not in kept and any("tleaves" in str(row).lower() for row in rows)
    }


async def test_tokens_go_at_once_and_the_rest_when_its_time_has_come(world):
    installs = world.store.installs
    await furnish(world)
    await furnish(world, "TSTAYS")
    await installs.install(LAMP, "sealed", NOON)
    assert await installs.uninstall(LAMP, NOON + DAY, NOON + 8 * DAY)
    assert await installs.installed(LAMP) is None
    # Slack says so twice; the first time counts.
    assert await installs.uninstall(LAMP, NOON + 2 * DAY, NOON + 9 * DAY)
    assert await installs.forget_departed(NOON + 7 * DAY, NOON) == []
    assert await slack_rows(world)
    forgotten = NOON + 8 * DAY
    assert await installs.forget_departed(forgotten, forgotten - DAY) == [("slack", "TLEAVES")]
    assert await slack_rows(world) == {}
    # Another workspace, and the web's room, are untouched.
    assert await world.store.room(RoomId("slack", "TSTAYS", "C1"))
    assert await world.store.meetings(world.room)
    # Nothing is left to do; that it was done is known for a while.
    assert await installs.forget_departed(forgotten + DAY, forgotten) == [("slack", "TLEAVES")]
    assert await installs.forget_departed(forgotten + DAY, forgotten + DAY) == []


async def test_who_comes_back_finds_everything_as_it_was(world):
    installs = world.store.installs
    await furnish(world)
    before = await slack_rows(world)
    await installs.install(LAMP, "one", NOON)
    await installs.uninstall(LAMP, NOON + DAY, NOON + 2 * DAY)
    await installs.install(LAMP, "two", NOON + DAY)
    assert await installs.forget_departed(NOON + 3 * DAY, NOON) == []
    assert await slack_rows(world) == before
    # The news that they had left comes late.
    assert not await installs.uninstall(LAMP, NOON + DAY - timedelta(seconds=1), NOON + 2 * DAY)
    assert (await installs.installed(LAMP)).sealed == "two"


async def test_who_comes_back_with_its_organisation_finds_everything_as_it_was(world):
    """M17: whatever date stands there, nothing is deleted of a workspace that has us."""
    installs = world.store.installs
    await furnish(world)
    before = await slack_rows(world)
    await installs.belongs("slack", "TLEAVES", "E1")
    await installs.install(ORG, "whole", NOON + DAY)
    # It came back between the look at whose time has come and the deletion.
    dated = update(WORKSPACE).where(WORKSPACE.c.tenant == "TLEAVES")
    await world.store._db.write(lambda tx: tx.execute(dated.values(forget=NOON + 2 * DAY)))
    assert await installs.forget_departed(NOON + 3 * DAY, NOON) == []
    assert await slack_rows(world) == before


async def test_a_whole_organisation_leaves(world):
    installs = world.store.installs
    for tenant in ("TLEAVES", "TSTAYS"):
        await furnish(world, tenant)
        await installs.belongs("slack", tenant, "E1")
    await installs.install(ORG, "whole", NOON)
    # One of its workspaces has installed the app by itself as well.
    await installs.install(InstallationKey("slack", "TSTAYS"), "own", NOON, "E1")
    await installs.uninstall(ORG, NOON + DAY, NOON + 2 * DAY)
    assert await installs.forget_departed(NOON + 2 * DAY, NOON) == [("slack", "TLEAVES")]
    assert await world.store.room(RoomId("slack", "TLEAVES", "C1")) is None
    assert await world.store.room(RoomId("slack", "TSTAYS", "C1"))


async def test_what_goes_in_the_middle_of_it_goes_on_later(world, monkeypatch):
    """All of a workspace is deleted, or nothing of it."""
    installs = world.store.installs
    await furnish(world)
    before = await slack_rows(world)
    await installs.install(LAMP, "one", NOON)
    await installs.uninstall(LAMP, NOON, NOON)

    def away(*_):
        raise HeardError("gone in the middle")

    with monkeypatch.context() as patch:
        patch.setattr("storage.installations.forget_tenant", away)
        with pytest.raises(HeardError):
            await installs.forget_departed(NOON, NOON)
    assert await slack_rows(world) == before
    assert await installs.forget_departed(NOON, NOON) == [("slack", "TLEAVES")]


def test_it_is_known_of_every_table_whose_its_rows_are():
    from sqlalchemy import Connection, create_mock_engine

    from storage.tenant_deletion import forget_tenant

    statements = []
    engine = create_mock_engine("sqlite://", lambda sql, *_: statements.append(sql))
    forget_tenant(cast(Connection, engine), "slack", "TLEAVES")
    # The keys of their polls are put down to be destroyed.
    kept = {"installation", "workspace", "oauth_state", "worker"}
    assert {sql.table.name for sql in statements} == set(METADATA.tables) - kept
