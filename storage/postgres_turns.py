"""Turns in rooms on PostgreSQL: advisory locks, held by a connection that does nothing else.

They belong to the connection rather than to a transaction, so that several commits go by one turn,
each by whatever connection it likes; the last one goes by this one, and gives the turn back. If the
process dies, the server ends them with the connection.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from hashlib import blake2b
from typing import Any

import asyncpg
import structlog
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.errors import LeftToNewer, NotSaved
from bot.events import AnyEvent, decode
from bot.ids import MeetingId, RoomKey
from bot.ports import Conflict
from bot.ports.turn_taking import Turn
from storage.journal import Line
from storage.postgres_append import columns, written
from storage.postgres_connections import CLOSE_WITHIN, time_limit
from storage.postgres_errors import POOLED, is_passing, sqlstate
from storage.postgres_turn_functions import APPEND, GIVE_BACK, MAKE, TAKE

log = structlog.get_logger(__name__)

Connect = Callable[[], Awaitable[Any]]
"""Makes a connection of asyncpg's."""

WAIT = 1.0
"""Seconds for which others are waited for. Whoever takes longer hangs."""
CHANNEL = "heard_beaten"
"""On which processes tell each other the rooms in which they were beaten: by their keys."""
AT_ONCE = 100
"""Rooms in one notice, which has 7,999 bytes at most."""
_FAILURES = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)

_TELL = f"SELECT pg_notify('{CHANNEL}', $1)"


def key_of(room: RoomKey) -> int:
    """The number of a room's lock. Two rooms of one number wait for each other, and no more."""
    return int.from_bytes(blake2b(room.encode(), digest_size=8, person=b"heardroom").digest()) - (
        1 << 63
    )


class PostgresTurns:
    """Holds turns on a connection of its own, which is made with the first one."""

    def __init__(self, connect: Connect) -> None:
        self._connect = connect
        self._connection: Any = None
        self._take_now: Any = None
        self._append_now: Any = None
        self._held: list[int] = []
        self.ends_with_commit = False
        """See `bot.ports.turn_taking.TurnTaking.end_with_commit`."""
        self._busy = asyncio.Lock()
        self._closed = False
        self._met: Callable[[Sequence[RoomKey]], None] = lambda _: None

    @property
    def kept(self) -> bool:
        """See `bot.ports.turn_taking.TurnTaking.kept`."""
        return self._connection is not None and not self._connection.is_closed()

    async def take(self, rooms: Collection[RoomKey], known: Mapping[MeetingId, int]) -> Turn:
        """See `bot.ports.turn_taking.TurnTaking.take`."""
        wanted = sorted({key_of(room) for room in rooms})
        self.ends_with_commit = False
        async with self._busy:
            try:
                connection = await self._ready()
                with time_limit(connection):
                    rows = await self._take_now.fetch(
                        wanted, round(WAIT * 1000), list(known), list(known.values())
                    )
            except _FAILURES as error:
                await self._hang_up()
                raise NotSaved(f"no turn was taken: {type(error).__name__}") from error
            self._held = [key for key, _, _ in rows if key is not None]
        if len(self._held) != len(wanted):
            log.warning("turn_hangs")
        news: dict[MeetingId, list[AnyEvent]] = {}
        left: set[MeetingId] = set()
        for _, meeting, body in rows:
            if meeting is None or meeting in left:
                continue
            try:
                news.setdefault(meeting, []).append(decode(body))
            except LeftToNewer:
                # From here on, whoever goes on with this meeting is beaten, and reads it anew.
                left.add(meeting)
        # Several rooms may share a key, and are had together.
        held = set(self._held)
        return Turn(frozenset(room for room in rooms if key_of(room) in held), news)

    @property
    def held(self) -> bool:
        """See `bot.ports.turn_taking.TurnTaking.held`."""
        return bool(self._held) and self.kept

    async def append(self, lines: Sequence[Line]) -> bool:
        """Add rows to the journal, commit them, and give everything back with that, so that others
        wait for no journey more. False: nothing was written, but it may be in another way.

        Raises:
            Conflict: an event number or a source is taken.
            Unconfirmed: nobody knows whether they were written.
            DBAPIError: they were not.
        """
        self.ends_with_commit = False
        async with self._busy:
            if not self.held:
                return False
            connection, append = self._connection, self._append_now
            try:
                await written(connection, append, *columns(lines), self._held)
            except IntegrityError as error:
                raise Conflict("an event number or a source is taken") from error
            except DBAPIError as error:
                if is_passing(error) or sqlstate(error) in POOLED:
                    return False
                raise
            self._held = []
        return True

    async def begin(self, met: Callable[[Collection[RoomKey]], None]) -> None:
        """See `bot.ports.turn_taking.TurnTaking.begin`."""
        self._met = met
        async with self._busy:
            try:
                await self._ready()
            except _FAILURES:
                await self._hang_up()

    async def beaten(self, rooms: Collection[RoomKey]) -> None:
        """See `bot.ports.turn_taking.TurnTaking.beaten`."""
        async with self._busy:
            try:
                connection = await self._ready()
                told = list(rooms)
                for start in range(0, len(told), AT_ONCE):
                    with time_limit(connection):
                        await connection.execute(_TELL, " ".join(told[start : start + AT_ONCE]))
            except _FAILURES:
                await self._hang_up()

    async def give_back(self) -> None:
        """See `bot.ports.turn_taking.TurnTaking.give_back`."""
        self.ends_with_commit = False
        async with self._busy:
            held, self._held = self._held, []
            if not held or not self.kept:
                return
            try:
                with time_limit(self._connection):
                    await self._connection.execute(GIVE_BACK)
            except _FAILURES:
                await self._hang_up()

    async def close(self) -> None:
        """Give everything back, and close the connection."""
        self._closed = True
        async with self._busy:
            await self._hang_up()

    async def _ready(self) -> Any:
        if self._closed:
            raise OSError("the database is closed")
        if not self.kept:
            self._held = []
            self._connection = connection = await self._connect()
            with time_limit(connection):
                await connection.execute(MAKE)
                self._take_now = await connection.prepare(TAKE)
                self._append_now = await connection.prepare(APPEND)
                await connection.add_listener(CHANNEL, self._told)
        return self._connection

    def _told(self, _connection: Any, _pid: int, _channel: str, payload: str) -> None:
        self._met([RoomKey(room) for room in payload.split()])

    async def _hang_up(self) -> None:
        connection, self._connection, self._held = self._connection, None, []
        if connection is None:
            return
        try:
            await connection.close(timeout=CLOSE_WITHIN)
        except (*_FAILURES, TimeoutError):
            connection.terminate()
