"""What people take along: the minutes of a long meeting in each form, and a room's calendar."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from functools import partial

from adapters.documents.calendars import feed
from adapters.documents.generated_files import MinutesWriter
from bench.measure import Costs, Options, blocked_cells, in_turns, millis, table
from bench.world import START, furnish, meeting_in, person_id, room_key, service_on, sqlite_file
from bot.ids import RoomKey, WordsId
from bot.ports import Batch, WordsRow
from bot.ports.feeds import FEED, FeedAddress
from bot.ports.room_calendar import RoomCalendar
from bot.records.actions import Action, ActionRecord
from bot.records.minutes_forms import MinutesForm
from bot.records.saved_records import Record
from bot.service import Service
from storage.store import SqlStore

MESSAGES, PEOPLE, ENTRIES = 10_000, 50, 500
AIM_MINUTES, AIM_FEED = 150.0, 50.0
"""Milliseconds."""
TEXT = "Ask the council whether the hall can have a ramp before the summer, and what it would cost."


async def run(options: Options) -> None:
    """Print how long it takes to make them."""
    rounds = options.pick(9, 3)
    with sqlite_file() as url:
        await furnish(url, range(1), PEOPLE, MESSAGES)
        await _fill(url)
        async with service_on(url) as service:
            works = {form.value: partial(_minutes, service, form) for form in MinutesForm}
            made = await in_turns(rounds, works, probed=(MinutesForm.HTML.value,))
            _print(
                f"Minutes of a meeting of {MESSAGES:,} messages, read and made (SQLite)",
                made,
                f"The aim is {AIM_MINUTES:.0f} ms, off the loop.",
            )
            feeds = {f"{ENTRIES} entries": partial(_feed, service, room_key(0))}
            fetched = await in_turns(rounds, feeds, probed=tuple(feeds))
            _print(
                "A room's calendar feed, read and made (SQLite)",
                fetched,
                f"The aim is {AIM_FEED:.0f} ms.",
            )


async def _fill(url: str) -> None:
    """As many actions with a date as the feed has entries, and an address that works."""
    store = await SqlStore.open(url)
    try:
        words = [
            WordsRow(
                id=WordsId(f"action{n}"),
                room=room_key(0),
                by=person_id(0),
                use="action.what",
                text=TEXT,
                at=START,
            )
            for n in range(ENTRIES)
        ]
        records: list[Record] = [
            ActionRecord(
                room=room_key(0),
                meeting=meeting_in(0),
                action=Action(
                    number=n + 1,
                    words=WordsId(f"action{n}"),
                    by=person_id(0),
                    due=date(2026, 4, 1) + timedelta(days=n % 90),
                ),
                at=START,
            )
            for n in range(ENTRIES)
        ]
        await store.commit(Batch(words=words, records=records))
        await store.link_numbers.renew(room_key(0), FEED)
    finally:
        await store.close()


async def _minutes(service: Service, form: MinutesForm) -> int:
    document = await service.reports.minutes_document(meeting_in(0))
    assert document is not None
    made = await asyncio.to_thread(MinutesWriter().write, document, form)
    assert made
    return 1


async def _feed(service: Service, room: RoomKey) -> int:
    found = await service.feeds.calendar(FeedAddress(room, person_id(0), 1))
    assert isinstance(found, RoomCalendar)
    assert len(found.entries) == ENTRIES
    now = datetime.now(UTC)
    address = "https://heard.example.org/room/lamp"
    assert await asyncio.to_thread(feed, found, address, now, now)
    return 1


def _print(title: str, costs: dict[str, Costs], note: str) -> None:
    rows = [
        [
            name,
            millis(cost.wall),
            millis(cost.cpu),
            *(blocked_cells(cost) if cost.blocks else ("", "")),
        ]
        for name, cost in costs.items()
    ]
    table(title, ["", "time", "CPU", "blocked", "by its own CPU"], rows, note)
