"""What a chat platform's folder implements, so that everything above it is written once.

A platform subclasses `Platform` and gives it the type of its rendered messages. Whatever it leaves
out degrades: where there are no threads everything stands in the room, where messages cannot be
edited they are posted again. What a platform can do is declared in its `Capabilities`; nothing
above it ever asks which platform it is.

`Platform.losses` has the platform's own words for a room that is gone, so that no meeting can be
held there; and those of its adapter for what the platform tells by an event.

A primitive raises `RetryLater`, one of the errors below, or `NotSaved`, and nothing else. So each
platform sorts its own codes once, in one place.

HeardError
├── RetryLater         the platform wants us to slow down, or is in trouble; in so many seconds
├── Undeliverable
│   └── Denied         the platform said no; `scope` says to what
│       ├── NotFound   the message, thread or file is not there any more
│       └── Uneditable the message is there, and can no longer be edited
└── Ambiguous          the connection broke: it may have been done, or not
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from types import MappingProxyType
from typing import Generic, Protocol, TypeVar

from adapters.chat.closed import ClosedPlaces
from bot.errors import HeardError, RetryLater, Undeliverable
from bot.ids import PersonId, RoomId
from bot.ports import Account, OutboxMessage, Room
from bot.records.room_end import EndReason
from bot.rendered import RenderedCard, RenderedFile

Page = TypeVar("Page")
"""A rendered message: whatever a platform makes of one. Two that look the same are equal."""


class DeniedScope(Enum):
    """What a refusal is about."""

    TENANT = "tenant"
    """Nothing can be shown in the whole workspace or server until somebody mends it."""
    PLACE = "place"
    """Nothing can be shown in this channel, or to people, until somebody mends it."""
    PERSON = "person"
    """This person cannot be written to."""
    MESSAGE = "message"
    """This message will never be shown, or cannot be changed: asked again, the answer is the
    same."""


class Denied(Undeliverable):
    """The platform said no. `code` is its own word for it; `needed` is the permission that is
    missing, if that is why."""

    def __init__(
        self, code: str, scope: DeniedScope = DeniedScope.MESSAGE, needed: str = ""
    ) -> None:
        super().__init__(code)
        self.code = code
        self.scope = scope
        self.needed = needed


class NotFound(Denied):
    """The message, thread or file is not there any more."""


class Uneditable(Denied):
    """The message is there, and can no longer be edited."""


class Ambiguous(HeardError):
    """The connection broke, or the platform was in trouble: it may have been done, or not. The
    message is a code, or the kind of failure."""


PLATFORM_ERRORS = (RetryLater, Denied, Ambiguous)
"""What a primitive may raise, apart from `NotSaved`."""


@dataclass(frozen=True)
class Capabilities:
    """What a platform can do. The defaults are the least."""

    edits: bool = False
    deletes: bool = False
    threads: bool = False
    broadcasts: bool = False
    """A reply in a thread can be shown in the room as well; otherwise it is posted twice."""
    attaches: bool = False
    """Files go with a message, rather than being uploaded by themselves."""
    mentions: bool = False
    """A mention in a room reaches the person, as a direct message does."""
    answers_privately: bool = False
    """Somebody who presses a button in a room can be answered so that only they see it."""
    finds_by_key: bool = False
    """`find` knows a message by its key, whatever it says by now."""
    idempotent_for: timedelta = timedelta()
    """For so long after it was first sent, the same key and number are posted only once."""
    proves_tenant_open: bool = False
    """Where anything has been shown, its whole workspace is open to us; otherwise the platform says
    when it is."""


@dataclass(frozen=True)
class Destination:
    """Where messages stand: a room's channel, a thread of it, or a conversation with one person.

    `room` is the room that it is about. `channel` and `thread` are the platform's own ids.
    """

    room: RoomId
    channel: str
    thread: str = ""
    direct: bool = False

    @classmethod
    def in_room(cls, room: RoomId) -> Destination:
        """A room's own channel."""
        return cls(room, room.channel)


class Attachment(Protocol):
    """A file. `alt` says in words what it shows."""

    @property
    def name(self) -> str:
        """Its name."""
        ...

    @property
    def data(self) -> bytes:
        """What is in it."""
        ...

    @property
    def media_type(self) -> str:
        """What kind of file it is, such as `image/png`."""
        ...

    @property
    def alt(self) -> str:
        """In words, what it shows."""
        ...


@dataclass(frozen=True)
class RenderContext:
    """What a card is rendered for."""

    room: Room
    kind: str = "post"
    """`post`, `whisper`, `panel`, or `copy` for what is posted in a thread once more. A panel is
    always one page; a copy has no buttons."""
    mentions: Sequence[Account] = ()
    """Whose attention it is for. Nobody else is ever mentioned."""
    attachments: Sequence[Attachment] = ()
    """Files that go with it, on a platform that attaches them."""
    retires: bool = False
    """It takes the place of a message whose subject is over: what that said before is no secret."""
    panel_link: str = ""
    """Leads back to a panel that has scrolled away."""
    deleted: bool = False
    """The room's channel was deleted: the platform shows nobody its name any more."""


class Platform(ABC, Generic[Page]):
    """The primitives of one chat platform."""

    name: str
    """As in `RoomId.platform`."""
    capabilities: Capabilities = Capabilities()
    losses: Mapping[str, EndReason] = MappingProxyType({})

    @abstractmethod
    async def render(self, card: RenderedCard, context: RenderContext) -> list[Page]:
        """A card as messages: one, unless it is too long for that."""

    @abstractmethod
    async def post(self, to: Destination, page: Page, key: str, number: int) -> str:
        """Post the page with that number of what goes by `key`; returns the platform's id of it."""

    async def find(
        self, to: Destination, key: str, since: datetime, pages: Sequence[Page]
    ) -> Mapping[int, str]:
        """Which pages of what goes by `key` stand there already, by their numbers. `since`: when it
        was first to be posted, by our clock."""
        return {}

    async def edit(self, to: Destination, ref: str, page: Page) -> None:
        """Show something else in place of a message. Raises `NotFound` or `Uneditable` where that
        cannot be."""
        raise Uneditable("cannot_edit")

    async def delete(self, to: Destination, ref: str) -> None:
        """Take a message away. Raises `NotFound` if it is not there."""
        raise Denied("cannot_delete")

    async def retire_buttons(self, to: Destination, ref: str) -> None:
        """Take the buttons off a message that is out of date, where they would stay otherwise."""

    async def pin(self, to: Destination, ref: str, *, pinned: bool) -> None:
        """Pin a message in its channel, or take the pin off."""
        raise Denied("cannot_pin")

    async def open_thread(self, to: Destination, ref: str, title: str) -> str:
        """Begin a thread at a message; returns the thread's id."""
        raise Denied("no_threads")

    async def rename_thread(self, to: Destination, thread: str, title: str) -> None:
        """Call a thread something else, where threads have names."""

    def thread_ref(self, thread: str) -> str:
        """The reference of the message that a thread begins with."""
        return thread

    async def direct(self, room: RoomId, person: Account) -> Destination:
        """The conversation with somebody, about a room. Raises `Undeliverable` for who is gone."""
        raise Denied("no_direct", DeniedScope.PERSON)

    async def ephemeral(self, to: Destination, person: Account, page: Page) -> None:
        """Show a page to one person in a room, for as long as they look at it. It may not arrive:
        what matters goes to `direct`."""
        raise Denied("no_ephemeral")

    async def before_whisper(self, room: Room, to: PersonId, card: RenderedCard) -> None:
        """Something is about to be said to one person."""

    async def unreachable(
        self, room: Room, person: Account, missed: OutboxMessage, no: Denied, closed: ClosedPlaces
    ) -> bool:
        """Somebody cannot be written to: let them know in another way that they `missed` something,
        but not what. `closed`: where nothing can be shown now. Whether it is kept for them."""
        return False

    async def upload(
        self, to: Destination, file: RenderedFile, made: Attachment, key: str, number: int
    ) -> str:
        """Put a file there; returns the platform's id of it. `number` is its place in the card that
        goes by `key`."""
        raise Denied("no_files")

    async def find_file(self, to: Destination, made: Attachment, key: str, since: datetime) -> bool:
        """Whether a file that goes by `key` has arrived already."""
        return False

    async def delete_file(self, to: Destination, file: str) -> None:
        """Take an uploaded file away, if it is still there."""

    async def stands_elsewhere(self, to: Destination, file: RenderedFile) -> bool:
        """Whether a file need not be uploaded there, since it is linked to already."""
        return False

    async def words_erased(self, room: Room, files: Sequence[RenderedFile]) -> None:
        """Words were erased: mend what shows them beside messages and uploads."""

    async def link(self, to: Destination, ref: str) -> str:
        """The address of a message; "" where it has none."""
        return ""

    def sent_at(self, ref: str) -> datetime | None:
        """When a message was posted, if its id says so."""
        return None

    async def name_of(self, tenant: str, person: str) -> str:
        """What somebody is called; "" if that cannot be told now."""
        return ""

    async def is_gone(self, room: RoomId, ref: str) -> bool:
        """Whether a message of somebody's was deleted, by its reference in the core; False where
        that cannot be told now. Never fails."""
        return False
