"""What adapters may call, and what an adapter is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.errors import Refused
from bot.ids import MeetingId, PersonId, RoomId
from bot.ports import meeting_service
from bot.ports.inbound import (
    Arrival,
    Attendance,
    CommandResult,
    Departure,
    Entrance,
    FloorView,
    LostAccess,
    MeetingStatus,
    Message,
    MessageDeletion,
    MessageRef,
    Reaction,
    Request,
    RunningMeeting,
)
from bot.ports.values import Account, OutboxMessage, Room
from bot.ports.visibility import Visibility
from bot.records.model import Position, Role
from bot.rendered import Form, RenderedCard, RenderedChart


class MeetingService(meeting_service.MeetingService, Protocol):
    """The parts, and for a while all their methods in one place."""

    async def open_room(self, where: RoomId, title: str, zone: str = "UTC") -> Room:
        """The room at that place, made on first sight. A changed title is taken over."""
        ...

    async def resume_delivery(self, where: RoomId) -> None:
        """Somebody has mended what kept Heard from showing things at a place: what was kept for it
        goes out now. Without a channel the place is a tenant, without a tenant the platform.

        Raises:
            NotSaved: the database cannot be reached; it goes out at the next try.
        """
        ...

    async def on_message_deleted(self, removal: MessageDeletion) -> CommandResult:
        """A message was deleted: what was copied from it is erased. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        ...

    async def on_arrival(self, arrival: Arrival) -> CommandResult:
        """Somebody is here, as the platform can tell. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        ...

    async def on_departure(self, departure: Departure) -> CommandResult:
        """Somebody is no longer here, as the platform can tell. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        ...

    async def attendance(self, room: RoomId) -> Attendance | None:
        """Who is in the meeting that is running here; None if none is."""
        ...

    async def display_names(self, people: Collection[PersonId]) -> Mapping[PersonId, str]:
        """What these people are called; somebody without a name is missing."""
        ...

    async def start_planned_meeting(self, room: RoomId, source: str, at: datetime) -> CommandResult:
        """The planned meeting was begun in the platform's own calendar; by whom is not known.
        One that is running already goes on.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        ...

    async def report_gap(
        self, room: RoomId, since: datetime, until: datetime, source: str, at: datetime
    ) -> CommandResult:
        """What was said between these times could not be heard: the room is told.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        ...

    async def quoted_messages(self, platform: str) -> Sequence[tuple[RoomId, str]]:
        """The messages of a platform from which recorded words were copied: rooms and references.

        Raises:
            NotSaved: the database cannot be reached.
        """
        ...

    async def running_meetings(self, platform: str) -> Sequence[RunningMeeting]:
        """The meetings that are running on a platform, for reading back what was missed. With
        `recent_messages(room, 1)` one knows how far."""
        ...

    async def floor_view(self, room: RoomId) -> FloorView:
        """Who has the floor, and whose hands are up, in order."""
        ...

    async def on_access_lost(self, lost: LostAccess) -> PersonId | None:
        """Somebody may not see a room any more: they are not expected there, not called, and not
        asked, until they are back. Gives who that is; None if they are not known, or the room is
        not: then nothing changes.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        ...

    async def on_account_gone(self, person: Account, source: str, at: datetime) -> None:
        """Somebody's account is gone: they have left all their rooms of that platform and tenant.

        Raises:
            NotSaved: the database did not take all of it.
        """
        ...

    async def home(
        self,
        person: Account,
        platform: str,
        sees: Callable[[RoomId], Awaitable[Visibility]] | None = None,
    ) -> RenderedCard:
        """What concerns one person in all their rooms of a platform and tenant: what is on, their
        hand, their points and what became of them, what is parked, how they want to be treated.

        A part's `room` is the one its buttons are for. `sees` asks the platform whether they may
        see a room now: others are left out.
        """
        ...

    async def minutes(self, meeting: MeetingId) -> RenderedCard | None:
        """A meeting's minutes in full, in words; None if it has not begun or there is none."""
        ...

    async def chart(self, kind: str, meeting: MeetingId) -> RenderedChart | None:
        """The figures of a picture ("poll-chart", "voices-chart"); None where they may not be
        shown, or there are none."""
        ...

    async def can_download(
        self, room: RoomId, person: Account, kind: str, meeting: MeetingId
    ) -> bool:
        """Whether somebody who is in a room may be given a file by its kind and meeting."""
        ...

    async def account(self, person: PersonId) -> Account | None:
        """A person as their platform knows them; None if they were forgotten."""
        ...

    async def on_message(self, message: Message) -> CommandResult:
        """Take a message in. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        ...

    async def on_reaction(self, reaction: Reaction) -> CommandResult:
        """Somebody lets a message know that it was heard. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        ...

    async def execute(self, request: Request) -> CommandResult:
        """Carry out a command. Returns after the commit; refusals come as a receipt.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        ...

    async def add_member(
        self,
        room: RoomId,
        person: Account,
        facilitator: bool,
        source: str,
        confirmed: bool = False,
        renewed: tuple[int, int] | None = None,
    ) -> CommandResult:
        """Somebody joined the room itself (by an invitation link): put them on the roster.

        `confirmed`: the seat was made for one person who is known here. `renewed`: how the links
        stood when theirs was looked at; refused, if one has been replaced since.
        """
        ...

    async def entrance(self, room: RoomId) -> Entrance:
        """What holds for people who come in: which links work, and what they will be able to do."""
        ...

    async def link_number(self, room: RoomId, role: Role) -> int:
        """The number of the link for that role that works now."""
        ...

    async def links_renewed(self, room: RoomId) -> tuple[int, int]:
        """Changes whenever somebody in the room has replaced a link. Costs nothing to ask."""
        ...

    async def readable_from(self, room: RoomId, person: Account) -> Position:
        """From where on in the room's record somebody may read."""
        ...

    async def is_facilitator(self, room: RoomId, person: Account) -> bool:
        """Whether somebody may run meetings here, as the room stands now."""
        ...

    async def personal_link_number(self, room: RoomId, person: Account) -> int:
        """The number of somebody's personal link that works now."""
        ...

    async def renew_personal_link(self, room: RoomId, person: Account) -> int:
        """Replace somebody's personal link; the number of the one that works from now on."""
        ...

    async def owner_link_number(self) -> int:
        """The number of the owner's link that works now."""
        ...

    async def renew_owner_link(self) -> int:
        """Replace the owner's link; the number of the one that works from now on."""
        ...

    async def panel(self, room: RoomId, meeting: MeetingId | None = None) -> RenderedCard:
        """The live panel as it is now: of the room's newest meeting, or of an earlier one."""
        ...

    async def facilitator_panel(self, room: RoomId, person: Account) -> RenderedCard | None:
        """The facilitators' side panel; None for anybody else."""
        ...

    async def form(
        self, room: RoomId, person: Account, command: str, args: dict[str, str | int]
    ) -> Form:
        """A command's form, with what is known filled in.

        Raises:
            Refused: no such command, or it is not for them.
        """
        ...

    async def recent_posts(
        self, room: RoomId, person: Account | None, limit: int
    ) -> Sequence[tuple[OutboxMessage, RenderedCard]]:
        """What the bot has said here of late, whispers to this person among it, oldest first."""
        ...

    async def refusal(self, no: Refused, where: RoomId | None = None) -> RenderedCard:
        """A refusal that was raised, in words as they are said at that place."""
        ...

    async def available_commands(self, room: RoomId, person: Account) -> Sequence[Form]:
        """The commands this person may use here, as their forms, for a list or a palette."""
        ...

    async def room(self, where: RoomId) -> Room | None:
        """The room at that place, if there is one."""
        ...

    async def person(self, account: Account) -> PersonId:
        """The person behind an account, made on first sight."""
        ...

    async def member_names(self, room: RoomId) -> Sequence[str]:
        """The display names of everybody who belongs to the room."""
        ...

    async def current_meeting(self, room: RoomId) -> MeetingStatus | None:
        """How far the room's newest meeting has got; None before there is any."""
        ...

    async def recent_messages(self, room: RoomId, limit: int) -> Sequence[MessageRef]:
        """The newest messages of the current and the previous meeting, oldest first."""
        ...

    async def known_sources(self, room: RoomId, sources: Collection[str]) -> set[str]:
        """Which of these sources have been accepted in this room before."""
        ...
