"""What is looked up in a room that has a great deal: a point with very many entries, and the form
about very many views of which nobody has said what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from itertools import count

from bench.lasting_world import NOW, PEOPLE, ROSTER, planned, planned_batch, point
from bench.measure import Costs, Options, blocked_cells, in_turns, millis, table
from bench.world import account, furnish, place, room_key, service_on, sqlite_file
from bot.ids import WordsId, meeting_id
from bot.ports import Batch, Request, Visibility, WordsRow
from bot.records.contentions import ContentionMove
from bot.records.model import ContentionEntry, EntryKind
from bot.records.recorded_views import View, ViewKind, ViewRecord
from bot.records.saved_records import ContentionEntryRecord, ContentionRecord, Record
from bot.service import Service
from storage.store import SqlStore

ENTRIES, VIEWS = 1_000, 2_000
FEW = 10
"""As many entries and views has the room that they are compared with."""
TEXT = "It was 900 pounds last year, and nobody has asked again since."

_numbers = count(1)


async def run(options: Options) -> None:
    """Print how long it takes to answer."""
    rounds = options.pick(9, 3)
    with sqlite_file() as url:
        await furnish(url, range(2), PEOPLE)
        store = await SqlStore.open(url)
        for room, entries, views in ((0, FEW, FEW), (1, ENTRIES, VIEWS)):
            await store.commit(planned_batch(room, [planned(room, points=1)]))
            await store.commit(_filled(room, entries, views))
        await store.close()
        async with service_on(url) as service:
            points = await in_turns(
                rounds,
                {
                    f"{FEW} entries": partial(_asked, service, 0, "point 1"),
                    f"{ENTRIES:,} entries": partial(_asked, service, 1, "point 1"),
                },
                probed=(f"{ENTRIES:,} entries",),
            )
            forms = await in_turns(
                rounds,
                {
                    f"{FEW} pending": partial(_asked, service, 0, "outcomes"),
                    f"{VIEWS:,} pending": partial(_asked, service, 1, "outcomes"),
                },
                probed=(f"{VIEWS:,} pending",),
            )
    _print("A point is shown (SQLite)", points, "The aim is 5 ms.")
    _print("What became of it: facilitators get the form (SQLite)", forms, "The aim is 20 ms.")


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


AT_ONCE = 5
"""How often something is asked for in one piece of work."""


async def _asked(service: Service, room: int, line: str) -> int:
    for _ in range(AT_ONCE):
        request = Request(
            room=place(room),
            person=account(0),
            source=f"look-up-{next(_numbers)}",
            at=NOW + timedelta(hours=1),
            line=line,
            seen=Visibility.YES,
        )
        done = await service.commands.execute(request)
        if done.reply is None and done.form is None:
            raise RuntimeError(f"no answer to {line}")
    return AT_ONCE


def _filled(room: int, entries: int, views: int) -> Batch:
    """A point with so many entries, and so many views that are pending."""
    key, meeting = room_key(room), meeting_id(room_key(room), 2)
    its = point(1)
    records: list[Record] = [
        ContentionRecord(
            room=key,
            meeting=meeting,
            contention=its,
            step=ContentionMove.PARK.value,
            by=its.raised_by,
            at=NOW,
        )
    ]
    words: list[WordsRow] = []
    for use, number in _uses(entries, views):
        who = ROSTER[number % PEOPLE]
        text = WordsId(f"{use[:4]}{room}{number:015d}")
        at = NOW + timedelta(seconds=number)
        words.append(WordsRow(id=text, room=key, by=who, use=use, text=TEXT, at=at))
        if use == "note.text":
            view = View(words=text, kind=ViewKind.NOTE, at=at, by=who)
            records.append(ViewRecord(room=key, meeting=meeting, view=view))
        else:
            entry = ContentionEntry(
                contention=1, kind=EntryKind.POSITION, words=text, at=at, by=who
            )
            records.append(
                ContentionEntryRecord(room=key, meeting=meeting, contention=its, entry=entry)
            )
    return Batch(records=records, words=words)


def _uses(entries: int, views: int) -> Iterator[tuple[str, int]]:
    yield from (("point add.text", number) for number in range(entries))
    yield from (("note.text", number) for number in range(views))
