"""Matrix as a face: put together, listening, hushed, and gone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import structlog

from adapters.chat.admission import Admission
from adapters.chat.closed import ClosedPlaces
from adapters.chat.closures import state_of
from adapters.chat.delivery import CorePorts, Delivery, DeliveryAccess
from adapters.chat.files import Documents
from adapters.chat.gates import Gates
from adapters.chat.lifecycle import Lifecycle
from adapters.chat.platform import Ambiguous
from adapters.chat.posting import Poster
from adapters.chat.tasks import BackgroundTasks
from adapters.chat.unnamed import WAITS
from adapters.health import AWAY, PartState
from adapters.matrix.homeserver import PLATFORM, Homeserver
from adapters.matrix.inbox import Inbox
from adapters.matrix.listener import Listener
from adapters.matrix.membership import MembershipWatcher
from adapters.matrix.platform import MatrixPlatform
from adapters.matrix.requests import MatrixRequests
from adapters.matrix.rooms import MatrixRooms
from adapters.matrix.settings import MatrixSettings
from adapters.matrix.work import Work
from bot.errors import RetryLater, Unusable
from bot.ports import Clock, ExternalRefs, MeetingService, OutboxMessage, Room
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)

READY_WITHIN: Final = 5.0
"""Seconds to wait at the start for the server's first answer."""
PANEL_SECONDS: Final = 1.0
"""Between two edits of a panel: each is an event that every server of the room keeps."""
ASK_AGAIN: Final = 5.0
"""Seconds until something is tried again while the server is away."""


class MatrixFace:
    """Implements `bot.ports.PlatformAdapter`. `start`, then `stop` and `close`."""

    platform = PLATFORM
    entrance = ""
    """Nothing has to be opened in a browser."""

    def __init__(
        self,
        settings: MatrixSettings,
        service: MeetingService,
        external_refs: ExternalRefs,
        clock: Clock,
        documents: Documents,
        on_ended: Callable[[Unusable], None] | None = None,
        *,
        panel_seconds: float = PANEL_SECONDS,
    ) -> None:
        self._service = service
        self._on_ended = on_ended
        self._listening: asyncio.Task[None] | None = None
        self.server = Homeserver(settings.homeserver, settings.token)
        self.rooms = MatrixRooms(self.server, service, external_refs)
        self.tasks = tasks = BackgroundTasks()
        work = Work(tasks)
        platform = MatrixPlatform(self.rooms, external_refs, work)
        admission = Admission(service, self.rooms, clock)
        self.closed = ClosedPlaces(
            PLATFORM, external_refs, clock, platform.tell, service.outbox.resume_delivery
        )
        self.delivery = Delivery(
            platform,
            Poster(platform, clock),
            CorePorts(service, external_refs, clock, documents),
            DeliveryAccess(self.closed, admission),
            panel_seconds=panel_seconds,
            unnamed_seconds=WAITS,
        )
        answers = MatrixRequests(
            platform, service, external_refs, clock, documents, admission, work
        )
        self.listener = Listener(
            self.rooms,
            Inbox(self.rooms, answers, service, clock, self.delivery.panels.count_message),
            MembershipWatcher(self.rooms, service, self.closed),
            service,
            external_refs,
            clock,
        )
        self._lifecycle = Lifecycle(PLATFORM, tasks, Gates())
        self._lifecycle.takes_in(self._hush)
        self._lifecycle.holds(self.server.close)
        self._lifecycle.holds(self.delivery.stop)

    async def start(self) -> None:
        """Log in and listen. Where the server cannot be reached it returns all the same, and goes
        on trying.

        Raises:
            Unusable: the server does not know the token.
        """
        try:
            await self.server.log_in()
        except (Ambiguous, RetryLater) as wrong:
            log.warning("matrix.away", error=type(wrong).__name__)
        await self.closed.start()
        self._listening = asyncio.create_task(self._listen(), name="matrix")
        synced = asyncio.create_task(self.listener.synced.wait())
        await asyncio.wait(
            {self._listening, synced}, timeout=READY_WITHIN, return_when=asyncio.FIRST_COMPLETED
        )
        synced.cancel()

    async def state(self) -> PartState:
        """Whether the server can be heard, and lets us write; for `/health`."""
        if not self.rooms.synced:
            return AWAY
        return state_of(await self.closed.refresh(), single=False)

    async def deliver(
        self, outbox_message: OutboxMessage, room: Room, spoken: RenderedCard
    ) -> None:
        """Show a parcel: see `Delivery.deliver`."""
        if not self.rooms.synced:
            raise RetryLater(ASK_AGAIN)
        await self.delivery.deliver(outbox_message, room, spoken)

    async def stop(self) -> None:
        """Take nothing more in, and finish what was taken in. What Heard says still goes out."""
        await self._lifecycle.stop()

    async def close(self) -> None:
        """Let go of everything."""
        await self._lifecycle.close()

    async def _listen(self) -> None:
        try:
            await self.listener.run()
        except Exception as wrong:
            log.exception("matrix.ended", error=type(wrong).__name__)
            if self._on_ended is not None:
                failed = Unusable("Listening to Matrix has failed. The log says why.")
                self._on_ended(wrong if isinstance(wrong, Unusable) else failed)

    async def _hush(self) -> None:
        self.listener.stop()
        if self._listening is not None:
            await asyncio.wait({self._listening}, timeout=ASK_AGAIN)
            self._listening.cancel()
            await asyncio.gather(self._listening, return_exceptions=True)
