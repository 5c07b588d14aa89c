"""Puts together, once for all chat platforms, what stands above a platform's primitives."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Generic

from adapters.chat.access_changes import AccessChanges
from adapters.chat.admission import Admission
from adapters.chat.channel_errors import ErrorNotifier, Helpdesk
from adapters.chat.closed import ClosedPlaces, Reopened
from adapters.chat.delivery import CorePorts, Delivery, DeliveryAccess
from adapters.chat.gates import Gates
from adapters.chat.lifecycle import Lifecycle
from adapters.chat.member_sync import MemberSync
from adapters.chat.platform import Page, Platform
from adapters.chat.posting import Poster
from adapters.chat.private_answers import PrivateAnswers
from adapters.chat.tasks import BackgroundTasks
from bot.ids import RoomId
from bot.ports import VisibilityCheck
from bot.records.room_end import EndReason


@dataclass(frozen=True)
class Pace:
    """Seconds between two edits of one panel, and before each new look for a missing name."""

    panel_seconds: float
    unnamed_seconds: tuple[float, ...]
    sight_remembered: timedelta = timedelta()
    """For how long the platform's answer who may see a room is gone by."""


class ChatLayer(Generic[Page]):
    """The shared parts of one platform's adapter."""

    def __init__(
        self,
        platform: Platform[Page],
        poster: Poster[Page],
        core: CorePorts,
        sight: VisibilityCheck,
        helpdesk: Helpdesk[Page],
        pace: Pace,
        on_reopened: Reopened | None = None,
    ) -> None:
        """`on_reopened`: told of each place that is open again (default: what was kept for it goes
        out)."""
        service = core.service
        self._clock, self._events = core.clock, service.platform_events
        self.poster = poster
        self.tasks = BackgroundTasks()
        self.gates = Gates()
        self.lifecycle = Lifecycle(platform.name, self.tasks, self.gates)
        self.notifier = ErrorNotifier(
            helpdesk, poster, service.directory, core.external_refs, core.clock
        )
        self.closed = ClosedPlaces(
            platform.name,
            core.external_refs,
            core.clock,
            self.notifier.tell,
            on_reopened or service.outbox.resume_delivery,
            self._lost,
            platform.losses,
        )
        service.sight.attach(platform.name, sight, pace.sight_remembered)
        self.admission = Admission(service)
        self.access_changes = AccessChanges(platform.name, service, core.clock, self.tasks)
        self.member_sync = MemberSync(platform.name, service, core.external_refs, core.clock)
        self.lifecycle.holds(self.member_sync.stop)
        self.private_answers = PrivateAnswers(service, core.clock, self.tasks)
        self.delivery = Delivery(
            platform,
            poster,
            core,
            DeliveryAccess(
                self.closed, self.admission, self.notifier.lost, self.private_answers.changed
            ),
            panel_seconds=pace.panel_seconds,
            unnamed_seconds=pace.unnamed_seconds,
        )

    async def _lost(self, room: RoomId, why: EndReason | None, but: Collection[RoomId]) -> None:
        """A room is gone, and why; None: it is there again. Without a channel: all rooms of a
        workspace or server, `but` for these.

        Raises:
            NotSaved: that is not saved.
        """
        if why is None:
            await self._events.on_room_back(room, self._clock.now(), but)
        else:
            await self._events.on_room_lost(room, why, self._clock.now())
