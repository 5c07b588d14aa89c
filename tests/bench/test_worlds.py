"""What the benches measure is really there: an item that is up, scores, and outbox messages that
arrive."""

from __future__ import annotations

import multiprocessing
import operator
import sqlite3
from itertools import islice

import pytest

from bench import backlog, discord_world, overdue_delivery, overdue_floors
from bench.talk import Speakers, made_up, talk
from bench.world import (
    PLATFORM,
    account,
    furnish,
    journal,
    message,
    place,
    put_item_up,
    say,
    service_on,
    sqlite_file,
)
from bot.events import encode
from storage.store import SqlStore


async def test_with_an_item_up_messages_are_scored_and_without_one_they_are_not() -> None:
    with sqlite_file() as url:
        await furnish(url, range(2), 3)
        async with service_on(url) as service:
            await put_item_up(service, place(1), account(0), made_up()[0])
            said = [message(*one) for one in islice(Speakers(talk(), [0, 1], 3), 120)]
            service.core.meetings.drift.at_once = True
            assert await say(service, said, 10) == 120
            (plain, _), (up, _) = [await service.queries.figures(place(room)) for room in (0, 1)]
            scored = service.core.meetings.drift.scored
    assert (plain.messages, up.messages) == (60, 60)
    assert 20 < scored <= 60


async def test_the_floor_of_an_overdue_item_does_all_of_it_once() -> None:
    with sqlite_file() as url:
        await overdue_delivery._furnish(url, 3)
        await overdue_floors.rows_alone(url, overdue_delivery.MINUTES)
        database = sqlite3.connect(url.removeprefix("sqlite:///"))
        posts = "SELECT count(*), count(delivered_at) FROM parcel"
        woken = "SELECT count(*) FROM journal WHERE number = 5"
        assert database.execute(posts).fetchone() == (3, 3), "panels go when they are shown"
        assert database.execute(woken).fetchone() == (3,)
        assert database.execute("SELECT count(*) FROM wake").fetchone() == (0,)
        database.close()
    meeting, says = overdue_floors._told(1, [encode(event) for event in journal(1, 3, 0, 10)], 10)
    assert [card.kind for card in says] == ["item-time", "panel"]
    assert meeting.version == 5
    assert (await overdue_floors.core_alone(3, 10)).cpu > 0


async def test_the_floor_of_a_claim_takes_as_many_posts_as_a_claim_of_heards() -> None:
    with sqlite_file() as url:
        await furnish(url, range(500), 1)
        store = await SqlStore.open(url)
        try:
            await backlog._post(store, range(500))
            [before] = await store.outbox_backlog()
            await backlog._bare(url)
            left = await store.claim_outbox(PLATFORM, backlog.NOW, "due", backlog.LEASE, 2_000)
        finally:
            await store.close()
    assert before.messages == 1_000 == backlog.CLAIMS * backlog.CLAIMED
    assert left == []


async def test_the_courier_delivers_what_overdue_items_have_to_say() -> None:
    with sqlite_file() as url:
        await overdue_delivery._furnish(url, 3)
        kept = await overdue_delivery._measured(url, 3, wake=True, deliver=False)
        assert kept.delivered == 0
        later = await overdue_delivery._measured(url, 3, wake=False, deliver=True)
        assert later.delivered >= 6  # a post and a panel for each
    with sqlite_file() as url:
        await overdue_delivery._furnish(url, 3)
        together = await overdue_delivery._measured(url, 3, wake=True, deliver=True)
    assert together.delivered >= 6
    assert together.heard
    assert together.heart.longest > 0


def test_the_discord_that_is_measured_against_ends_with_whoever_measures() -> None:
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=discord_world._serve, args=(there, 1), daemon=True)
    process.start()
    there.close()
    try:
        assert here.recv() > 0  # it listens
        here.close()
        process.join(30)
        assert process.exitcode == 0
    finally:
        process.kill()


async def test_a_discord_that_does_not_come_up_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(discord_world, "_serve", operator.is_)  # which ends at once
    with pytest.raises(EOFError):
        async with discord_world.discord_elsewhere(1):
            raise AssertionError
