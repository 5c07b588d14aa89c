"""One act of a room in a process of its own, killed just before one of its writes reaches the
database: see `tests.fakes.nursery`, and `tests/test_killed_at_every_write.py`.

A write is a transaction that changes something. Killed before any of its statements, or in the
middle of its COMMIT, it leaves the same behind: everything of it or nothing.
"""

from __future__ import annotations

import os
import signal
import sqlite3
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine

from adapters.clock import SetClock, new_id
from adapters.outbox_dispatcher import OutboxDispatcher
from adapters.scheduler import Waker
from bot.ids import RoomId
from bot.ports import Account, OutboxMessage, Request, Room
from bot.rendered import RenderedCard
from bot.rules import Rules
from bot.service import Service
from storage import sqlite_thread
from storage.store import SqlStore
from tests.fakes import nursery

PLATFORM = "file"
ROOM = RoomId(PLATFORM, "", "hall")
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
PEOPLE = ("Grace", "Tom", "Ana")
RULES = Rules(idle_minutes=10_000, reopen_minutes=1, poll_hours=1)
BEFORE: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("Grace", "series", {"first": "2026-03-17T19:00", "repeat": "monthly"}),
    ("Tom", "here", {}),
    ("Ana", "here", {}),
    ("Tom", "park", {"wording": "The nights are too short"}),
    ("Ana", "park", {"wording": "Nobody knows who has the key"}),
    ("Ana", "point owner", {"contention": "1", "act": "take"}),
    ("Tom", "point owner", {"contention": "2", "act": "take"}),
    ("Tom", "action", {"act": "add", "what": "Ask the caretaker", "owner": "Tom"}),
    ("Ana", "propose", {"wording": "We meet at six"}),
)
"""What has been done in the room before."""


class Phase(msgspec.Struct, frozen=True):
    """What is done, when, and until when appointments are kept after it. `command`: none, where
    only time passes."""

    name: str
    after: timedelta
    command: str = ""
    args: dict[str, str] = {}

    def at(self, attempt: int) -> datetime:
        """When it is tried: each time somewhat later, so that leases of the dead have ended."""
        return NOON + self.after + attempt * timedelta(seconds=61)


PHASES = (
    Phase("opening", timedelta(days=15, hours=7)),
    Phase("closing", timedelta(days=15, hours=8), "end", {"anyway": "yes"}),
    Phase("reminding", timedelta(days=33)),
)
"""The series' first meeting opens by itself. Half of the time to the second has gone by when its
points' owners are reminded, and the action is due."""


class Plan(nursery.Plan, kw_only=True):
    """Which phase, and at which of its writes it is killed; None: it comes to an end."""

    url: str
    phase: int
    write: int | None
    attempt: int
    """How often anything was tried."""


class Face:
    """Writes down what it shows: its id, its kind, who it is for, and the kind of its card."""

    platform = PLATFORM

    def __init__(self) -> None:
        self.shown: list[tuple[str, str, str | None, str]] = []

    async def deliver(self, message: OutboxMessage, room: Room, spoken: RenderedCard) -> None:
        if message.edition:  # it was shown before, and its buttons go
            return
        card = "panel" if message.card is None else message.card.kind
        self.shown.append((message.id, message.kind, message.to, card))


def kill_at(number: int) -> None:
    """Die just before that write of this process."""
    left = number
    changed: set[int] = set()
    commit = sqlite_thread._commit

    def write() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def statement(connection: Connection, _cursor: Any, sql: str, *_: Any) -> None:
        if not sql.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE", "WITH")):
            return
        on_postgresql = connection.dialect.name == "postgresql"
        if on_postgresql and connection.get_isolation_level() == "AUTOCOMMIT":
            write()
        elif on_postgresql:
            changed.add(id(connection))
        else:
            changed.add(id(connection.connection.driver_connection))

    def commits_on_postgresql(connection: Connection) -> None:
        if id(connection) in changed:
            changed.discard(id(connection))
            write()

    def commits_on_sqlite(raw: sqlite3.Connection) -> None:
        if id(raw) in changed:
            changed.discard(id(raw))
            write()
        commit(raw)

    event.listen(Engine, "before_cursor_execute", statement)
    event.listen(Engine, "commit", commits_on_postgresql)
    sqlite_thread._commit = commits_on_sqlite


async def do(service: Service, who: str, source: str, command: str, **args: str) -> None:
    """Somebody uses a command, and it is taken in."""
    person = Account(platform=PLATFORM, tenant="", id=who.lower(), name=who)
    at = service.clock.now()
    request = Request(
        room=ROOM, person=person, source=source, at=at, command=command, args=dict(args)
    )
    done = await service.commands.execute(request)
    assert done.accepted, (command, done)


async def furnish(store: SqlStore) -> None:
    """Bring the room to where the first phase begins."""
    service = Service(store, SetClock(NOON), new_id, rules=RULES)
    for number, (who, command, args) in enumerate(BEFORE):
        await do(service, who, f"before-{number}", command, **args)
    due = (NOON + timedelta(days=20)).date().isoformat()
    await do(service, "Tom", "dated", "action", act="date", number="1", due=due)
    await service.drain()


async def show_all(store: SqlStore, now: datetime) -> list[tuple[str, str, str | None, str]]:
    """Deliver what there is to deliver; what was shown."""
    clock = SetClock(now)
    service = Service(store, clock, new_id, rules=RULES)
    face = Face()
    await OutboxDispatcher(
        store, service.outbox.render, {PLATFORM: face}, clock, "dispatcher"
    ).deliver_all()
    return face.shown


async def main(plan: Plan, reports: int) -> None:
    """Do what the plan says. What is reported: that it came to an end."""
    phase = PHASES[plan.phase]
    clock = SetClock(phase.at(plan.attempt))
    store = await SqlStore.open(plan.url)
    service = Service(store, clock, new_id, rules=RULES)
    waker = Waker(store, service.wakeups.wake, clock, f"{phase.name}-{plan.attempt}")
    if plan.write is not None:
        kill_at(plan.write)
    if phase.command:
        await do(service, "Grace", phase.name, phase.command, **phase.args)
    await waker.keep_due()
    await service.drain()
    os.write(reports, b"done\n")


if __name__ == "__main__":
    nursery.serve(Plan, main)
