"""A server that closes leaves nobody at the door."""

from __future__ import annotations

import asyncio
import socket
from contextlib import closing, suppress

import pytest

from adapters.web.server import BareServer


@pytest.mark.parametrize("turns", range(6))
async def test_who_comes_at_the_very_last_moment_is_hung_up_on(turns: int) -> None:
    server = BareServer([], "127.0.0.1", 0)
    await server.start()
    _, _, port = server.address.rpartition(":")
    # The system lets them in by itself; asyncio sees them in its next turn.
    with closing(socket.create_connection(("127.0.0.1", int(port)))) as caller:
        caller.setblocking(False)
        for _ in range(turns):
            await asyncio.sleep(0)
        await server.stop()
        async with asyncio.timeout(2):
            with suppress(ConnectionResetError):  # that is a way to hang up as well
                assert await asyncio.get_running_loop().sock_recv(caller, 1) == b""
