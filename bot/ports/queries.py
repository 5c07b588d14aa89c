"""Queries that platforms may make. None of them changes a meeting."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from typing import Protocol

from bot.ids import MeetingId, PersonId, RoomId
from bot.people.preferences import Preferences
from bot.ports.inbound import (
    Attendance,
    FloorView,
    MeetingStatus,
    MessageRef,
    OpenAnswer,
    PastMeeting,
    RunningMeeting,
    UnheldMeeting,
)
from bot.ports.minutes_document import MinutesDocument
from bot.ports.own_view import OwnView
from bot.ports.storage_types import Account, OutboxMessage, Room
from bot.ports.visibility import Visibility
from bot.rendered import RenderedCard, RenderedChart
from bot.rendered_report import RenderedReport


class DirectoryPort(Protocol):
    """Finds rooms and people by their addresses on a platform, and adds them on first sight."""

    async def room(self, where: RoomId) -> Room | None:
        """The room at an address; None if there is none."""
        ...

    async def open_room(self, where: RoomId, title: str, zone: str = "UTC") -> Room:
        """The room at an address, made on first sight. A changed title is adopted."""
        ...

    async def move_room(self, old: RoomId, new: RoomId) -> bool:
        """A room stands at another address now, such as a channel with a new id; False: there is no
        such room, or another one stands there already."""
        ...

    async def person(self, account: Account) -> PersonId:
        """The person behind an account, recorded on first sight. A changed name is adopted."""
        ...

    async def known_person(self, account: Account) -> PersonId | None:
        """The person behind an account if they were ever seen and were not forgotten; nobody is
        recorded."""
        ...

    async def accounts_everywhere(self, platform: str, id: str) -> Sequence[Account]:
        """The accounts of one user of a platform, one for each of its tenants in which they were
        ever seen; none where they were forgotten. Nobody is recorded."""
        ...

    async def account(self, person: PersonId) -> Account | None:
        """A person's account on their platform; None if they were forgotten."""
        ...

    async def display_names(self, people: Collection[PersonId]) -> Mapping[PersonId, str]:
        """Display names; people without one are missing."""
        ...


class QueryPort(Protocol):
    """Answers how a room and its meeting stand now."""

    async def panel(self, room: RoomId, meeting: MeetingId | None = None) -> RenderedCard:
        """The live panel as it is now: of the room's newest meeting, or of an earlier one."""
        ...

    async def facilitator_panel(
        self, room: RoomId, person: Account, seen: Visibility | None = None
    ) -> RenderedCard | None:
        """The facilitators' side panel; None for anybody else, and for whoever may not see the
        room. `seen`: see `Request.seen`."""
        ...

    async def my_panel(
        self, room: RoomId, person: Account, seen: Visibility | None = None
    ) -> RenderedCard | None:
        """Somebody's own panel: how things stand for them, what they are asked, what they can do
        now, the meeting, and what only facilitators see if they are one. None for whoever may not
        see the room. `seen`: see `Request.seen`. The names of its sections are in
        `bot.meeting.cards.my_panel`."""
        ...

    async def thread_title(self, room: RoomId, subject: str) -> str:
        """What the thread about a subject (`RenderedCard.thread`) is called now; "" if there is
        nothing to call it by."""
        ...

    async def own_views(self, room: RoomId, people: Sequence[Account]) -> Sequence[OwnView | None]:
        """How things stand for each of these people, for an adapter on which many have the same
        room open; None for whoever may not see it."""
        ...

    async def home(
        self,
        person: Account,
        platform: str,
        sees: Callable[[RoomId], Awaitable[Visibility]] | None = None,
    ) -> RenderedCard:
        """What concerns one person in all their rooms of a platform and tenant: what is on, their
        hand, their points and what became of them, what is parked, how they want to be treated.

        A part's `room` is the one its buttons are for. Rooms that they may not see now are left
        out. `sees`: a shorter way to ask the platform that.
        """
        ...

    async def answers(self, person: Account) -> str:
        """Whoever is being answered (`bot.phrases.reading`) is this person: from here on, in the
        language they have chosen, which is returned. Never fails, and writes nobody down."""
        ...

    async def answer_now(
        self, room: RoomId, person: Account, answer: OpenAnswer
    ) -> RenderedCard | None:
        """An answer that somebody was given in a room (`CommandResult.answer`), without the buttons
        of what is over, and saying so. None: nothing is, or they may not see the room any more.

        Raises:
            NotSaved: the database cannot be reached.
        """
        ...

    async def preferences(self, person: Account) -> Preferences:
        """How somebody wants to be treated."""
        ...

    async def recent_posts(
        self, room: RoomId, person: Account | None, limit: int, seen: Visibility | None = None
    ) -> Sequence[tuple[OutboxMessage, RenderedCard]]:
        """The newest `limit` posts, with the whispers to this person among them, oldest first.
        None if they may not see the room. `person` None: no whispers, for the room itself. `seen`:
        see `Request.seen`."""
        ...

    async def posts_for(
        self, room: RoomId, people: Sequence[Account], limit: int
    ) -> Sequence[Sequence[tuple[OutboxMessage, RenderedCard]]]:
        """The same for each of these people, for an adapter on which many open a room at once;
        nothing for whoever may not see it. What went to everybody is the same for all of them."""
        ...

    async def member_names(self, room: RoomId) -> Sequence[str]:
        """The display names of everybody who belongs to the room."""
        ...

    async def current_meeting(self, room: RoomId) -> MeetingStatus | None:
        """How far the room's newest meeting has got; None before there is any."""
        ...

    async def missed_meetings(self, room: RoomId) -> Sequence[UnheldMeeting]:
        """The newest planned meetings of a room that did not take place, the newest first."""
        ...

    async def past_meetings(self, room: RoomId) -> Sequence[PastMeeting]:
        """The meetings of a room that have begun, the newest first."""
        ...

    async def floor_view(self, room: RoomId) -> FloorView:
        """Who has the floor, and whose hands are up, in order."""
        ...

    async def attendance(self, room: RoomId) -> Attendance | None:
        """Who is in the meeting that is running here; None if none is."""
        ...

    async def attendances(self, rooms: Collection[Room]) -> Mapping[RoomId, Attendance]:
        """Who is in the meetings that are running in these rooms, read in one go; rooms in which
        none is are missing."""
        ...

    async def can_download(
        self, room: RoomId, person: Account, kind: str, meeting: MeetingId
    ) -> bool:
        """Whether somebody may see a room, and be given a file by its kind and meeting."""
        ...


class ReportPort(Protocol):
    """Makes what meetings leave behind."""

    async def minutes(self, meeting: MeetingId, *, times: bool = False) -> RenderedCard | None:
        """A meeting's minutes in full, in words; None if it has not begun or there is none.
        `times`: with when things happened."""
        ...

    async def minutes_document(
        self, meeting: MeetingId, *, times: bool = False
    ) -> MinutesDocument | None:
        """The same with all that they name, for other forms of them."""
        ...

    async def chart(self, kind: str, meeting: MeetingId) -> RenderedChart | None:
        """The figures of a picture ("poll-chart", "poll-groups-chart", "voices-chart"); None where
        they may not be shown, or there are none."""
        ...

    async def report(self, kind: str, meeting: MeetingId) -> RenderedReport | None:
        """A report over many meetings of the room that this is a meeting of: "series-report", or
        "programme-report" (None if the room is not in it)."""
        ...

    async def leftovers(self, meeting: MeetingId) -> RenderedCard | None:
        """What was taken away of what is open in a meeting's room, where no further one is planned;
        None if nothing is."""
        ...

    async def copy(self, person: PersonId) -> bytes | None:
        """Everything that is kept of somebody, as JSON (`docs/about-me.md`); None if they are not
        known, or were forgotten. Only they may have it."""
        ...


class MessageLogPort(Protocol):
    """Answers what is known of messages that were taken in, to read back what was missed."""

    async def running_meetings(self, platform: str) -> Sequence[RunningMeeting]:
        """The meetings that are running on a platform. `recent_messages(room, 1)` tells how far
        each has been heard."""
        ...

    async def recent_messages(self, room: RoomId, limit: int) -> Sequence[MessageRef]:
        """The newest messages of the current and the previous meeting, oldest first."""
        ...

    async def known_sources(self, room: RoomId, sources: Collection[str]) -> set[str]:
        """Which of these sources have been accepted in this room before."""
        ...

    async def quoted_messages(self, platform: str) -> Sequence[tuple[RoomId, str]]:
        """The messages of a platform from which recorded words were copied: rooms and references.

        Raises:
            NotSaved: the database cannot be reached.
        """
        ...
