"""What the core offers to platforms, and what a platform offers to the core."""

from __future__ import annotations

from typing import Protocol

from bot.ids import RoomId
from bot.ports.about_me import PersonalPort
from bot.ports.entry import EntryPort
from bot.ports.feeds import FeedPort
from bot.ports.intake import CommandPort, IntakePort, PlatformEventsPort
from bot.ports.members import MembersPort
from bot.ports.queries import DirectoryPort, MessageLogPort, QueryPort, ReportPort
from bot.ports.roles import RolePort
from bot.ports.storage_types import OutboxMessage, Room
from bot.ports.visibility import SightPort
from bot.rendered import RenderedCard


class PlatformAdapter(Protocol):
    """Shows messages on a platform."""

    platform: str

    async def deliver(
        self, outbox_message: OutboxMessage, room: Room, rendered: RenderedCard
    ) -> None:
        """Show a message. Called in order for each room, again after a failure.

        Raises:
            Later: not now (a rate limit, a server in trouble); after so many seconds, in order.
            Blocked: not until somebody mends it, who has been told. It is kept until then.
            Undeliverable: neither now nor later: it is struck off.
            Exception: anything else: try again, a few times soon, then when the lease is over.
        """
        ...


class OutboxPort(Protocol):
    """Releases what was held back."""

    async def resume_delivery(self, where: RoomId) -> None:
        """What kept Heard from showing things at a place was mended: what was held for it goes out
        now. Without a channel the place is a tenant, without a tenant the platform.

        Raises:
            NotSaved: the database cannot be reached; it goes out at the next try.
        """
        ...


class MeetingService(Protocol):
    """Everything that platforms may call, part by part. `bot.service.Service` implements it.

    Depend on one part where that is enough.
    """

    @property
    def directory(self) -> DirectoryPort:
        """Finds rooms and people."""
        ...

    @property
    def intake(self) -> IntakePort:
        """Takes in messages."""
        ...

    @property
    def platform_events(self) -> PlatformEventsPort:
        """Takes in what else a platform reports."""
        ...

    @property
    def commands(self) -> CommandPort:
        """Runs commands."""
        ...

    @property
    def queries(self) -> QueryPort:
        """Answers questions about the present state."""
        ...

    @property
    def reports(self) -> ReportPort:
        """Makes minutes and charts."""
        ...

    @property
    def feeds(self) -> FeedPort:
        """Gives rooms' calendars to programs that fetch them."""
        ...

    @property
    def messages(self) -> MessageLogPort:
        """Tells which messages were received."""
        ...

    @property
    def entry(self) -> EntryPort:
        """Lets people in by links."""
        ...

    @property
    def sight(self) -> SightPort:
        """Tells who may see a room now."""
        ...

    @property
    def roles(self) -> RolePort:
        """Knows who may run meetings because of a role."""
        ...

    @property
    def personal(self) -> PersonalPort:
        """Shows people what is kept of them, and forgets them."""
        ...

    @property
    def members(self) -> MembersPort:
        """Finds out who has left unnoticed."""
        ...

    @property
    def outbox(self) -> OutboxPort:
        """Releases what was held back."""
        ...
