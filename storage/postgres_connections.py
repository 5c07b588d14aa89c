"""Connections to PostgreSQL that do not wait for ever.

A connection can fall silent without being closed: a firewall drops its packets, the server's
machine is gone, or the server hangs behind a proxy that does not. Whoever waits for an answer then
would wait for hours. So TCP is told to find out by itself whether the other side is there, which
takes nothing from statements that are slow for good reason; and a statement that ought to be quick
has a time limit besides, after which its connection is thrown away. To whoever used it, it has
broken: what follows from that is decided where all other failures are.

The server is told the same: of a client that has fallen silent it would keep an open transaction
for hours, and whoever tries again would wait for that.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final
from weakref import WeakSet

import asyncpg
import structlog

log = structlog.get_logger(__name__)

ANSWER_WITHIN = 10.0
"""Seconds for a piece of work that ought to be quick, its COMMIT included."""
CLOSE_WITHIN = 2.0
"""Seconds for which leave is taken of the server at the end; then it is left without."""

UNHURRIED = "SET LOCAL idle_in_transaction_session_timeout = 0"
"""For a transaction that may take long between two statements as well."""

_HAS_USER_TIMEOUT = 12
_UNACKNOWLEDGED = 10.0
"""Seconds after which TCP gives up a connection whose other side acknowledges nothing."""
_IDLE, _BETWEEN, _TIMES = 5, 2, 3
"""Seconds of silence until TCP asks, between two questions, and how many of them."""
_TCP: Final = (
    ("TCP_KEEPIDLE", _IDLE),
    ("TCP_KEEPALIVE", _IDLE),  # what macOS calls it
    ("TCP_KEEPINTVL", _BETWEEN),
    ("TCP_KEEPCNT", _TIMES),
    ("TCP_USER_TIMEOUT", round(_UNACKNOWLEDGED * 1000)),
)
"""By name, as not every system has each."""


class PostgresConnections:
    """Makes connections to one database, and knows those that are open."""

    def __init__(self) -> None:
        self._open: WeakSet[Any] = WeakSet()

    async def connect(self, *given: Any, **arguments: Any) -> Any:
        """A new connection of asyncpg's; takes and raises what `asyncpg.connect` does."""
        connection = await asyncpg.connect(*given, **arguments)
        self._open.add(connection)
        try:
            _keep_alive(connection)
            with time_limit(connection):
                await connection.execute(_for_the_server(connection))
        except BaseException:
            connection.terminate()
            raise
        return connection

    @contextmanager
    def closing(self) -> Iterator[None]:
        """Within this, all connections are closed; those that cannot be are thrown away."""
        late = asyncio.get_running_loop().call_later(CLOSE_WITHIN, self._terminate)
        try:
            yield
        finally:
            late.cancel()

    def _terminate(self) -> None:
        for connection in list(self._open):
            connection.terminate()


@contextmanager
def time_limit(connection: Any, seconds: float | None = None) -> Iterator[None]:
    """Whatever is asked of a connection within this ends after some seconds (`ANSWER_WITHIN`): with
    the error of a connection that has broken, as it has then."""
    wait = ANSWER_WITHIN if seconds is None else seconds
    late = asyncio.get_running_loop().call_later(wait, _throw_away, connection)
    try:
        yield
    finally:
        late.cancel()


def _throw_away(connection: Any) -> None:
    log.warning("database.silent")
    connection.terminate()


def _for_the_server(connection: Any) -> str:
    # Not among the parameters of a start: PgBouncer lets no others through than it knows.
    settings = {
        "idle_in_transaction_session_timeout": round(ANSWER_WITHIN * 1000),
        "tcp_keepalives_idle": _IDLE,
        "tcp_keepalives_interval": _BETWEEN,
        "tcp_keepalives_count": _TIMES,
    }
    if connection.get_server_version().major >= _HAS_USER_TIMEOUT:
        settings["tcp_user_timeout"] = round(_UNACKNOWLEDGED * 1000)
    return "; ".join(f"SET {name} = {value}" for name, value in settings.items())


def _keep_alive(connection: Any) -> None:
    # asyncpg has no option for it, and hands out its socket nowhere else.
    used = connection._transport.get_extra_info("socket")
    if used is None or used.family not in (socket.AF_INET, socket.AF_INET6):
        return
    used.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in _TCP:
        option = getattr(socket, name, None)
        if option is not None:
            with contextlib.suppress(OSError):
                used.setsockopt(socket.IPPROTO_TCP, option, value)
