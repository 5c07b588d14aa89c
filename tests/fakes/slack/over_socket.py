"""The way to the app over WebSockets that it has opened: Socket Mode."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from aiohttp import WSCloseCode, WSMsgType, web

from tests.fakes.slack.deliveries import Answer, Delivery

MOST_SOCKETS = 10


class OverSocket:
    """Sends deliveries as envelopes, and takes the acknowledgements."""

    def __init__(self, app_id: str, changed: Callable[[], None]) -> None:
        self._app_id = app_id
        self._changed = changed
        self.sockets: list[web.WebSocketResponse] = []
        self.patience = 3.0
        self.opened = 0
        """How many times the app has connected."""
        self.acks: list[str] = []
        """The envelopes that the app has acknowledged, in order."""
        self.pings = 0
        self._waiting: dict[str, asyncio.Future[dict[str, Any]]] = {}
        self._turn = 0

    @property
    def connected(self) -> bool:
        """Whether the app is there."""
        return bool(self.sockets)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """A connection of the app's, until it ends."""
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        if len(self.sockets) >= MOST_SOCKETS:
            await self._say_goodbye(socket, "too_many_websockets")
            await socket.close()
            return socket
        await socket.send_json(
            {
                "type": "hello",
                "num_connections": len(self.sockets) + 1,
                "debug_info": {"host": "applink-fake", "approximate_connection_time": 18060},
                "connection_info": {"app_id": self._app_id},
            }
        )
        self.sockets.append(socket)
        self.opened += 1
        self._changed()
        try:
            async for message in socket:
                if message.type is WSMsgType.PING:
                    self.pings += 1
                    await socket.pong(message.data)
                elif message.type is WSMsgType.TEXT:
                    self._take(json.loads(message.data))
        finally:
            if socket in self.sockets:
                self.sockets.remove(socket)
            self._changed()
        return socket

    def _take(self, ack: dict[str, Any]) -> None:
        envelope = ack.get("envelope_id", "")
        self.acks.append(envelope)
        if (waiting := self._waiting.get(envelope)) and not waiting.done():
            waiting.set_result(ack)
        self._changed()

    async def send(self, delivery: Delivery) -> Answer:
        """See `Route.send`. The app's connections take turns."""
        if not self.sockets:
            delivery.reason = "connection_failed"
            return Answer(delivery)
        envelope = str(uuid4())
        self._turn += 1
        socket = self.sockets[self._turn % len(self.sockets)]
        acknowledged = self._waiting[envelope] = asyncio.get_running_loop().create_future()
        frame: dict[str, Any] = {
            "envelope_id": envelope,
            "payload": delivery.payload,
            "type": delivery.kind,
            "accepts_response_payload": not delivery.is_event,
        }
        if delivery.is_event:
            frame |= {"retry_attempt": delivery.attempt, "retry_reason": delivery.reason}
        try:
            await socket.send_json(frame)
            async with asyncio.timeout(self.patience):
                ack = await acknowledged
        except (TimeoutError, ConnectionError):
            delivery.reason = "timeout"
            return Answer(delivery)
        finally:
            self._waiting.pop(envelope, None)
        return Answer(delivery, 200, ack.get("payload"))

    # -- what goes wrong

    async def says_goodbye(self, reason: str = "refresh_requested") -> None:
        """Slack asks the app to connect anew: "warning", "refresh_requested", "link_disabled".

        With "warning" the socket stays for a while; with the others Slack closes it when the app
        has not done so.
        """
        for socket in list(self.sockets):
            await self._say_goodbye(socket, reason)

    async def _say_goodbye(self, socket: web.WebSocketResponse, reason: str) -> None:
        await socket.send_json(
            {
                "type": "disconnect",
                "reason": reason,
                "debug_info": {"host": "applink-fake"},
            }
        )

    async def close(self, *, rudely: bool = False) -> None:
        """Close all sockets: politely, or as if the cable had been cut."""
        for socket in list(self.sockets):
            if rudely:
                transport = socket._req.transport if socket._req else None
                if transport is not None:
                    transport.abort()
            else:
                await socket.close(code=WSCloseCode.GOING_AWAY, message=b"")
            if socket in self.sockets:
                self.sockets.remove(socket)
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(ConnectionResetError())
