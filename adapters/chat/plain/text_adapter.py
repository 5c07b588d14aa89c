"""An adapter for a platform of plain text, put together from its parts."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection
from functools import partial
from typing import Any, Final

import structlog

from adapters.chat.admission import Admission
from adapters.chat.closures import state_of
from adapters.chat.delivery import CorePorts
from adapters.chat.direct_lines import DirectLines
from adapters.chat.layer import ChatLayer, Pace
from adapters.chat.lifecycle import END_WITHIN
from adapters.chat.plain.text_inbox import TextInbox
from adapters.chat.plain.text_listener import TextListener
from adapters.chat.plain.text_platform import TextPlatform
from adapters.chat.plain.text_requests import TextRequests
from adapters.chat.plain.text_rooms import TextRooms
from adapters.chat.plain.text_wire import TextWire
from adapters.chat.platform import Ambiguous
from adapters.chat.posting import Poster
from adapters.chat.tasks import FINISH_WITHIN, BackgroundTasks
from adapters.chat.unnamed import WAITS
from adapters.health import AWAY, PartState
from bot.admin_texts import admin_text
from bot.errors import RetryLater, Unusable
from bot.ids import RoomId
from bot.ports import Account, OutboxMessage, Room, Visibility
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)

READY_WITHIN: Final = 5.0
"""Seconds to wait at the start for the platform's first answer."""
PANEL_SECONDS: Final = 1.0
"""Between two edits of a panel, each of which the platform keeps."""
ASK_AGAIN: Final = 5.0
"""Seconds until something is tried again while the platform is away."""

OnEnded = Callable[[Unusable], None]


class TextAdapter(ABC):
    """Implements `bot.ports.PlatformAdapter`. `start`, then `stop` and `close`."""

    entrance = ""
    """Nothing has to be opened in a browser."""

    def __init__(
        self,
        wire: TextWire,
        rooms: TextRooms,
        core: CorePorts,
        on_ended: OnEnded | None = None,
        *,
        panel_seconds: float = PANEL_SECONDS,
    ) -> None:
        """`on_ended`: told when Heard can listen no longer."""
        self.platform = wire.name
        self.tasks = tasks = BackgroundTasks()
        lines = DirectLines(wire.name, core.service, core.external_refs, Admission(core.service))
        platform = TextPlatform(wire, rooms, lines, tasks)
        self._on_ended = on_ended
        self._listening: asyncio.Task[None] | None = None
        self._rooms = rooms
        self._outbox = core.service.outbox
        poster = Poster(platform, core.clock)
        self.layer = layer = ChatLayer(
            platform,
            poster,
            core,
            self,
            rooms,
            Pace(panel_seconds, WAITS),
            self._reopened,
        )
        requests = TextRequests(platform, core, layer.notifier, layer.private_answers)
        delivery = layer.delivery
        count = delivery.panels.count_message
        self.inbox = TextInbox(platform, core, requests, count, delivery.threads)
        layer.lifecycle.takes_in(self._stop_listening)
        layer.lifecycle.takes_in(partial(tasks.idle, FINISH_WITHIN))
        layer.lifecycle.holds(self.disconnect)
        layer.lifecycle.holds(layer.delivery.stop)
        layer.lifecycle.holds(partial(tasks.stop, END_WITHIN))

    @property
    @abstractmethod
    def listener(self) -> TextListener[Any]:
        """Listens to the platform."""

    @abstractmethod
    async def connect(self) -> None:
        """Log in. May raise `RetryLater` or `Ambiguous`: then the listener tries it again, and
        `Unusable`: never."""

    @abstractmethod
    async def disconnect(self) -> None:
        """Let go of the connection."""

    async def start(self) -> None:
        """Log in and listen. Where the platform cannot be reached it returns all the same, and goes
        on trying.

        Raises:
            Unusable: the platform does not let Heard in.
        """
        try:
            await self.connect()
        except (Ambiguous, RetryLater) as wrong:
            log.warning("away", platform=self.platform, error=type(wrong).__name__)
        await self.layer.closed.start()
        self._listening = asyncio.create_task(self._listen(), name=self.platform)
        heard = asyncio.create_task(self.listener.heard.wait())
        await asyncio.wait(
            {self._listening, heard}, timeout=READY_WITHIN, return_when=asyncio.FIRST_COMPLETED
        )
        heard.cancel()

    async def state(self) -> PartState:
        """Whether the platform answers, and lets Heard write; for `/health`."""
        if self.listener.is_away:
            return AWAY
        return state_of(await self.layer.closed.refresh(), single=False)

    async def deliver(self, outbox_message: OutboxMessage, room: Room, card: RenderedCard) -> None:
        """Show an outbox message: see `Delivery.deliver`."""
        if self.listener.is_away:
            raise RetryLater(ASK_AGAIN)
        await self.layer.delivery.deliver(outbox_message, room, card)

    async def sees(self, person: Account, room: RoomId) -> Visibility:
        """Whether somebody may see a room now, as far as the platform can be asked."""
        if self.listener.is_away:
            return Visibility.UNKNOWN
        return await self._rooms.sees(person, room)

    async def members(self, room: RoomId) -> Collection[str] | None:
        """Everybody who is in a room now; None if that cannot be told. Never fails."""
        return None if self.listener.is_away else await self._rooms.members(room)

    async def stop(self) -> None:
        """Take nothing more in, and finish what was taken in. What Heard says still goes out."""
        await self.layer.lifecycle.stop()

    async def close(self) -> None:
        """Let go of everything."""
        await self.layer.lifecycle.close()

    async def _reopened(self, where: RoomId) -> None:
        await self._outbox.resume_delivery(where)
        self.layer.tasks.spawn(self._draw(where))

    async def _draw(self, where: RoomId) -> None:
        """Show what could not be shown in a place, or in all of them, for a while."""
        if self.listener.heard.is_set():
            await self.layer.delivery.threads.resume(
                lambda room: where.channel in ("", room.channel)
            )
            await self.layer.delivery.panels.redraw_stale(where)

    async def _draw_all(self) -> None:
        await self.listener.heard.wait()
        await self.layer.delivery.panels.redraw_all()
        await self._draw(RoomId(self.platform, "", ""))

    async def _listen(self) -> None:
        drawing = asyncio.create_task(self._draw_all(), name=f"{self.platform} panels")
        try:
            await self.listener.run()
        except Exception as wrong:
            log.exception("ended", platform=self.platform, error=type(wrong).__name__)
            if self._on_ended is not None:
                failed = Unusable(admin_text("chat-ended", platform=self.platform.capitalize()))
                self._on_ended(wrong if isinstance(wrong, Unusable) else failed)
        finally:
            drawing.cancel()
            await asyncio.gather(drawing, return_exceptions=True)

    async def _stop_listening(self) -> None:
        self.listener.stop()
        if self._listening is not None:
            await asyncio.wait({self._listening}, timeout=ASK_AGAIN)
            self._listening.cancel()
            await asyncio.gather(self._listening, return_exceptions=True)
