"""`/metrics` says how things are, and nothing of anybody."""

from __future__ import annotations

from datetime import timedelta

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import text

from adapters.clock import SetClock, new_id
from adapters.health import AWAY, OK, Health, PartState
from adapters.metrics import Metrics
from adapters.platforms import build_adapters
from adapters.registration import Dependencies
from adapters.registry import settings_type
from adapters.web.server import BareServer
from bot.errors import NotSaved
from bot.ids import PersonId
from bot.ports import ActivityCounts, Backlog
from bot.rules import Rules
from bot.service import Service
from storage.store import SqlStore
from tests.dialogues.conftest import TUESDAY_AT_SEVEN, Stage
from tests.fakes.memory_store import memory_store

Figures = dict[tuple[str, ...], float]


async def _asked(metrics: Metrics) -> tuple[Figures, str]:
    server = BareServer(metrics.routes(), "127.0.0.1", 0)
    await server.start()
    try:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{server.address}/metrics") as answer,
        ):
            assert answer.status == 200
            assert answer.headers["Content-Type"].startswith("text/plain; version=")
            text = await answer.text()
    finally:
        await server.stop()
    samples = [s for family in text_string_to_metric_families(text) for s in family.samples]
    return {(s.name, *s.labels.values()): s.value for s in samples}, text


async def test_it_tells_how_things_are_and_nothing_of_anybody(store: SqlStore) -> None:
    stage = Stage(store, Rules())
    health = Health()

    async def well() -> PartState:
        return OK

    async def away() -> PartState:
        return AWAY

    health.watch("database", well)
    health.watch("slack", away)
    metrics = Metrics(store.outbox_backlog, stage.service, health, stage.clock)
    await stage.says("Grace", "/start")
    await stage.says("Tom", "/park Who pays for the nights?")
    figures, _ = await _asked(metrics)
    assert ("heard_outbox_messages", "stage") not in figures, "everything has arrived"
    before = figures["heard_commits_total",]
    assert before >= 2
    # Now nothing is delivered any more.
    request = stage.request("Tom", "/park Who drives the van?")
    await stage.service.commands.execute(request)
    await stage.service.commands.execute(stage.request("Tom", "/round next"))
    stage.clock.set(stage.clock.now() + timedelta(seconds=90))
    figures, page = await _asked(metrics)
    assert figures["heard_part_up", "database"] == 1
    assert figures["heard_part_up", "slack"] == 0
    assert figures["heard_outbox_messages", "stage"] >= 1
    assert figures["heard_outbox_oldest_seconds", "stage"] == 90
    assert figures["heard_commits_total",] == before + 1
    for word in ("Grace", "Tom", "van", "nights", "Lamp", "lamp", "id0"):
        assert word not in page
    people = await store.names([PersonId(one) for one in await _people(store)])
    assert "Tom" in people.values(), "it is there to be found"


async def _people(store: SqlStore) -> list[str]:
    return await store._db.read(
        lambda tx: list(tx.execute(text("SELECT id FROM person")).scalars())
    )


async def test_where_the_database_is_away_the_rest_is_told() -> None:
    health = Health()

    async def no() -> PartState:
        raise NotSaved("away")

    async def backlog() -> list[Backlog]:
        raise NotSaved("away")

    class Process:
        def activity(self) -> ActivityCounts:
            return ActivityCounts(commits=3, refusals=1)

    health.watch("database", no)
    clock = SetClock(TUESDAY_AT_SEVEN)
    figures, _ = await _asked(Metrics(backlog, Process(), health, clock))
    assert figures["heard_part_up", "database"] == 0
    assert figures["heard_commits_total",] == 3
    assert figures["heard_refusals_total",] == 1


@pytest.mark.parametrize("switched", [True, False])
async def test_it_is_there_only_where_it_was_switched_on(switched: bool, tmp_path) -> None:
    store = await memory_store()
    service = Service(store, SetClock(TUESDAY_AT_SEVEN), new_id)
    settings = settings_type().model_validate({
        "web": {"metrics": switched, "port": 0},
        "secrets": {"key_file": str(tmp_path / "key")},
    })  # fmt: skip
    built = build_adapters(Dependencies(settings, store, service))
    try:
        await built.adapters[0].start()
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{built.adapters[0].entrance}metrics") as answer,
        ):
            assert answer.status == (200 if switched else 404)
    finally:
        await built.adapters[0].stop()
        await store.close()
