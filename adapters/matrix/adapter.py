"""Matrix's adapter, put together from its parts."""

from __future__ import annotations

from functools import partial

from adapters.chat.backfill import Backfill
from adapters.chat.delivery import CorePorts
from adapters.chat.plain.text_adapter import PANEL_SECONDS, OnEnded, TextAdapter
from adapters.chat.plain.text_rooms import TextRoster
from adapters.matrix.homeserver import Homeserver
from adapters.matrix.listener import MatrixListener
from adapters.matrix.membership import MembershipWatcher
from adapters.matrix.rooms import MatrixRooms
from adapters.matrix.settings import MatrixSettings
from adapters.matrix.wire import MatrixWire


class MatrixFace(TextAdapter):
    """Heard's account on a homeserver."""

    def __init__(
        self,
        settings: MatrixSettings,
        core: CorePorts,
        on_ended: OnEnded | None = None,
        *,
        panel_seconds: float = PANEL_SECONDS,
    ) -> None:
        self.server = Homeserver(settings.homeserver, settings.token)
        service, refs = core.service, core.external_refs
        self.rooms = MatrixRooms(self.server, service, refs)
        super().__init__(
            MatrixWire(self.rooms), self.rooms, core, on_ended, panel_seconds=panel_seconds
        )
        membership = MembershipWatcher(
            self.rooms, TextRoster(self.rooms, service), self.layer.closed
        )
        backfill = partial(
            Backfill,
            service=service,
            clock=core.clock,
            gates=self.layer.gates,
            tasks=self.layer.tasks,
        )
        self._listener = MatrixListener(self.rooms, self.inbox, membership, backfill, refs)

    @property
    def listener(self) -> MatrixListener:
        """Reads the server's sync."""
        return self._listener

    async def connect(self) -> None:
        """Find out whose token it is."""
        await self.server.log_in()

    async def disconnect(self) -> None:
        """Let go of the connection."""
        await self.server.close()
