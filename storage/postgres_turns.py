"""Turns in rooms on PostgreSQL: advisory locks, held by a connection that does nothing else.

They belong to the connection rather than to a transaction, so that several commits go by one turn,
each by whatever connection it likes. If the process dies, the server ends them with the connection.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from hashlib import blake2b
from typing import Any

import asyncpg
import structlog

from bot.errors import LeftToNewer, NotSaved
from bot.events import AnyEvent, decode
from bot.ids import MeetingId, RoomKey
from bot.ports.turn_taking import Turn

log = structlog.get_logger(__name__)

Connect = Callable[[], Awaitable[Any]]
"""Makes a connection of asyncpg's."""

WAIT = 1.0
"""Seconds for which others are waited for. Whoever takes longer hangs."""
CHANNEL = "heard_beaten"
"""On which processes tell each other the rooms in which they were beaten: by their keys."""
AT_ONCE = 100
"""Rooms in one notice, which has 7,999 bytes at most."""
_CLOSE_TIMEOUT = 2.0
_FAILURES = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)

# The tail is what was committed before this statement began. That is all there is for a lock that
# nobody had: whoever had it last committed well before giving it back.
_TAIL = """
    SELECT NULL::bigint, NULL::boolean, journal.meeting, journal.body
    FROM unnest($1::text[], $2::integer[]) AS known (meeting, number)
    JOIN journal ON journal.meeting = known.meeting AND journal.number > known.number
    ORDER BY journal.meeting, journal.number
"""
_TRY = f"""
    WITH tried AS MATERIALIZED (
        SELECT key, pg_try_advisory_lock(key) AS got FROM unnest($3::bigint[]) AS key
    )
    SELECT key, got, NULL AS meeting, NULL AS body FROM tried
    UNION ALL ({_TAIL})
"""  # noqa: S608 - ours
_TELL = f"SELECT pg_notify('{CHANNEL}', $1)"
_GIVE_BACK = "SELECT pg_advisory_unlock_all()"
# Nobody who waits holds what comes later in the order: two that want the same rooms cannot block
# each other.
_WAIT = _GIVE_BACK + "; SELECT pg_advisory_lock(key) FROM unnest('{%s}'::bigint[]) AS key"  # noqa: S608 - ours


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
        self._busy = asyncio.Lock()
        self._closed = False
        self._met: Callable[[Sequence[RoomKey]], None] = lambda _: None

    @property
    def kept(self) -> bool:
        """See `bot.ports.turn_taking.TurnTaking.kept`."""
        return self._connection is not None and not self._connection.is_closed()

    async def take(self, rooms: Collection[RoomKey], known: Mapping[MeetingId, int]) -> Turn:
        """See `bot.ports.turn_taking.TurnTaking.take`."""
        keys = {key_of(room): room for room in rooms}
        wanted = sorted(keys)
        tail = (list(known), list(known.values()))
        async with self._busy:
            try:
                connection = await self._ready()
                rows = await connection.fetch(_TRY, *tail, wanted)
                if _got(rows) != len(wanted):
                    rows = await self._wait(connection, tail, wanted)
            except _FAILURES as error:
                await self._hang_up()
                raise NotSaved(f"no turn was taken: {type(error).__name__}") from error
        news: dict[MeetingId, list[AnyEvent]] = {}
        held = set()
        left: set[MeetingId] = set()
        for key, got, meeting, body in rows:
            if meeting is not None:
                if meeting in left:
                    continue
                try:
                    news.setdefault(meeting, []).append(decode(body))
                except LeftToNewer:
                    # From here on, whoever goes on with this meeting is beaten, and reads it anew.
                    left.add(meeting)
            elif got:
                held.add(key)
        # Several rooms may share a key, and are had together.
        return Turn(frozenset(room for room in rooms if key_of(room) in held), news)

    async def _wait(self, connection: Any, tail: tuple[Any, ...], wanted: list[int]) -> Any:
        try:
            await connection.execute(_WAIT % ",".join(map(str, wanted)))
        except asyncpg.QueryCanceledError:
            log.warning("turn_hangs")
        # Once more, in a statement that sees what was committed meanwhile. What is held already is
        # had again, and given back as often.
        return await connection.fetch(_TRY, *tail, wanted)

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
                    await connection.execute(_TELL, " ".join(told[start : start + AT_ONCE]))
            except _FAILURES:
                await self._hang_up()

    async def give_back(self) -> None:
        """See `bot.ports.turn_taking.TurnTaking.give_back`."""
        async with self._busy:
            if not self.kept:
                return
            try:
                await self._connection.execute(_GIVE_BACK)
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
            self._connection = await self._connect()
            await self._connection.execute(f"SET statement_timeout = {round(WAIT * 1000)}")
            await self._connection.add_listener(CHANNEL, self._told)
        return self._connection

    def _told(self, _connection: Any, _pid: int, _channel: str, payload: str) -> None:
        self._met([RoomKey(room) for room in payload.split()])

    async def _hang_up(self) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        try:
            await connection.close(timeout=_CLOSE_TIMEOUT)
        except (*_FAILURES, TimeoutError):
            connection.terminate()


def _got(rows: Any) -> int:
    return sum(1 for row in rows if row[1])
