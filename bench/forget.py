"""Somebody is forgotten who has taken part in a lot: how long that takes, and what waits for it."""

from __future__ import annotations

from datetime import timedelta

from bench.measure import Heartbeat, Options, count, millis, once, table
from bench.world import START, furnish, meeting_in, person_id, room_key, service_on, sqlite_file
from bot.events import PreferencesSet
from bot.ids import WordsId
from bot.people.preferences import Preferences
from bot.ports import Batch, JournalRow, WordsRow
from bot.records.model import Membership, Role
from bot.records.saved_records import MembershipRecord
from storage import unit_of_work
from storage.store import SqlStore

LINES, WORDS, ROOMS, PEOPLE = 100_000, 10_000, 20, 20
"""As the goal has it: so many lines of journals, and so many texts of the one who is forgotten."""
AIM, BLOCKED = 1.0, 20.0
"""Seconds for all of it, and milliseconds for which the loop may stand still."""


async def run(options: Options) -> None:
    """Print how long it takes to forget somebody, and for how long nothing else could happen."""
    lines, words = options.pick(LINES, LINES // 10), options.pick(WORDS, WORDS // 10)
    with sqlite_file() as url:
        await furnish(url, range(ROOMS), PEOPLE, lines // ROOMS)
        await _add(url, words)
        async with service_on(url) as service:
            who = person_id(0)
            for room in await service.core.store.rooms_of(who):
                await service.core.current(room)  # the rooms are in memory, as they are at work

            async def forget() -> int:
                await service.personal.forget(who, (), START + timedelta(days=1))
                return 1

            async with Heartbeat() as heart:
                cost = await once(forget, tidy=False)
    table(
        f"Somebody is forgotten: {count(lines)} lines of journals, {count(words)} texts (SQLite)",
        ["", "time", "CPU", "blocked", "by its own CPU"],
        [["", millis(cost.wall), millis(cost.cpu), millis(heart.longest), millis(heart.busiest)]],
        f"Aim: {AIM:.0f} s, blocked {BLOCKED:.0f} ms. {ROOMS} rooms with open meetings.",
    )


async def _add(url: str, words: int) -> None:
    """The person's memberships, texts, and what they wanted, in every room."""
    store, who = await SqlStore.open(url), person_id(0)
    try:
        batch = Batch(
            words=[
                WordsRow(
                    id=WordsId(f"words{n:015d}"),
                    room=room_key(n % ROOMS),
                    by=who,
                    use=("say.text", "note.text")[n % 2],
                    text=f"Text number {n}, about as long as a text of this kind often is.",
                    at=START,
                )
                for n in range(words)
            ],
            records=[
                MembershipRecord(
                    room=room_key(n), membership=Membership(person=who, role=Role.MEMBER)
                )
                for n in range(ROOMS)
            ],
        )
        await store._db.write(lambda tx: unit_of_work.write(tx, batch))
        numbers = await store.versions([meeting_in(n) for n in range(ROOMS)])
        wanted = PreferencesSet(at=START, who=who, preferences=Preferences(more_time=True))
        rows = [
            JournalRow(
                meeting=meeting, number=number + 1, tenant="bench/", source=None, event=wanted
            )
            for meeting, number in numbers.items()
        ]
        await store.commit(Batch(journal=rows))
    finally:
        await store.close()
