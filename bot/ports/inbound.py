"""What adapters pass to the core, and what they get back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

import msgspec

from bot.cards import Card
from bot.events import PresenceSource
from bot.ids import ItemId, MeetingId, PersonId, RoomId
from bot.ports.storage_types import Account, Room
from bot.ports.visibility import Visibility
from bot.records.model import BEGINNING, MeetingState, MissedReason, Position, Series
from bot.rendered import Form, RenderedCard
from bot.rules import Feature


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody wrote something in a room. The text is only measured, and never kept."""

    room: RoomId
    person: Account
    text: str
    ref: str
    source: str
    at: datetime
    reply_to: str = ""
    """The message it replies to, by its reference; "" for none."""
    thread: str = ""
    """The thread it stands in, by the platform's own id, where commands are typed in threads; ""
    for none."""
    literal: bool = False
    """Always a message, even if it reads like `q+` or another command without a slash."""
    unless_silent: bool = False
    """Its writer has not said that it is for everybody: while a silent round is running, in which
    people write privately, it is not taken. See `CommandResult.silent_round`."""
    mentions: dict[str, Account] = {}
    """People who were picked, by the mark that stands for each of them in the text."""


class Reaction(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody lets a message know that it was heard, as a button or an emoji.

    `ref` is the reference of a message that the adapter has seen: nothing a person could have
    typed.
    """

    room: RoomId
    person: Account
    ref: str
    source: str
    at: datetime
    sign: str = ""
    """The emoji itself, without a skin tone. What it means is up to the core: a raised hand is one,
    a question mark asks for the floor with a question. "": a button that says "I hear you"."""
    withdrawn: bool = False
    """They have taken the emoji away again."""


class MessageDeletion(msgspec.Struct, frozen=True, kw_only=True):
    """A message was deleted where it was posted, perhaps before Heard ever saw it."""

    room: RoomId
    ref: str
    source: str
    at: datetime


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody is here, as the platform can tell: in the voice channel, say.

    Reporting it twice changes nothing.
    """

    room: RoomId
    person: Account
    at: datetime
    where: PresenceSource


class Departure(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody is no longer here, as far as a platform can tell."""

    room: RoomId
    person: PersonId
    at: datetime


class Attendance(msgspec.Struct, frozen=True, kw_only=True):
    """Who is in a meeting that is running, as far as it knows."""

    meeting: MeetingId
    opened_at: datetime
    here: tuple[PersonId, ...]
    """In the order in which they came."""
    whereabouts: Mapping[PersonId, PresenceSource]
    """Of those, whom a platform has seen, and how."""


class LostAccess(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody has lost access to a room, as the platform reports: they left, or were removed."""

    room: RoomId
    person: Account
    at: datetime
    source: str | None = None
    """The delivery that told of it; None: the platform was asked."""
    happened_at: datetime | None = None
    """When it happened by the platform's clock, which messages go by as well: who has written later
    has not left. None: the platform does not say, or was asked, and it is so now."""


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody asks for a command: by name with `args` (a button, a form), or as a typed `line`."""

    room: RoomId
    person: Account
    source: str
    at: datetime
    command: str = ""
    args: dict[str, str | int] = {}
    line: str = ""
    typed: bool = False
    """It was typed just now (`ack`, for example), although it arrives by name."""
    unless_silent: bool = False
    """Its writer has not said that it is for everybody: while a silent round is running, in which
    people write privately, it is not taken. See `CommandResult.silent_round`."""
    public: bool = False
    """It was typed, or pressed, where the room can see who did it."""
    mentions: dict[str, Account] = {}
    """People who were picked, by the mark that stands for each of them in the line."""
    roles: dict[str, str] = {}
    """Roles and user groups that were picked, by the mark that stands for each: the platform's
    ids."""
    seen: Visibility | None = None
    """Whether they may see the room, if the platform has just said so: it brought this from there,
    or was asked. None: it is asked."""


class OpenAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What an answer to one person was made of: whoever has shown it asks `QueryPort.answer_now`
    how it stands."""

    card: Card
    within: timedelta | None = None
    """It is over after so long at the latest, and may be remembered for no longer."""


class CommandResult(msgspec.Struct, frozen=True, kw_only=True):
    """The outcome of a message or a request. `accepted`: it is committed."""

    accepted: bool
    reply: RenderedCard | None = None
    answer: OpenAnswer | None = None
    """What the reply was made of, if it offers what will be over."""
    form: Form | None = None
    """Something is still missing: ask for it with this form."""
    field: str = ""
    """With a refusal: which parameter is meant."""
    refused: bool = False
    command: bool = False
    """With a message: it was a command without a slash, such as `q+`. It does not count as said,
    and an adapter that shows messages itself does not show it to anybody."""
    repeated: bool = False
    """It had been accepted before, and was not carried out a second time."""
    silent_round: str = ""
    """With a message that was not taken because of it: the round that is running, for `write`."""


class MeetingStatus(msgspec.Struct, frozen=True, kw_only=True):
    """The state of a room's newest meeting."""

    number: int
    state: MeetingState
    done: tuple[ItemId, ...] = ()
    """The agenda items that are behind it: finished, or taken off the agenda."""
    starts: datetime | None = None
    """When it is to begin, if that was set."""
    zone: str = "UTC"
    """The time zone that its times are told in."""
    minutes: int = 60
    """How long it is meant to take."""
    opened_at: datetime | None = None
    items: int = 0
    """How many items are on its agenda."""
    changes: int = 0
    """Grows with whatever happens to it: tells a later state from an earlier one."""
    features: frozenset[Feature] = frozenset()
    """What the room allows."""
    voice: str = ""
    """The voice channel that the room's meetings are tied to, by the platform's id; "" for none."""
    series: Series | None = None
    """When the room meets; None: it has no regular meetings."""


class UnheldMeeting(msgspec.Struct, frozen=True, kw_only=True):
    """A planned meeting that did not take place. `reason`: what was said about it, "" if nothing
    was, or its words are gone."""

    due: datetime
    why: MissedReason
    reason: str = ""
    zone: str = "UTC"
    """The time zone that its time is told in."""


class PastMeeting(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting that has begun. `closed_at` None: it is running."""

    id: MeetingId
    number: int
    opened_at: datetime
    closed_at: datetime | None
    has_minutes: bool
    """Its journal is still there to make minutes from."""
    zone: str = "UTC"
    """The time zone that its times are told in."""


class RunningMeeting(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting that is running now."""

    room: Room
    opened_at: datetime


class FloorView(msgspec.Struct, frozen=True, kw_only=True):
    """Who has the floor and whose hands are up, for an adapter that can open a microphone."""

    running: bool
    floor: Account | None = None
    hands: tuple[Account, ...] = ()


class MessageRef(msgspec.Struct, frozen=True, kw_only=True):
    """A message that was said: its reference, whose it was (a name), and when. Not its text."""

    ref: str
    who: str
    at: datetime
    heard_by: tuple[PersonId, ...] = ()
    """Who has let it know that it was heard."""
    place: Position = BEGINNING
    """Where it stands in the room's record."""


class Entrance(msgspec.Struct, frozen=True, kw_only=True):
    """The rules for people who enter a room by a link.

    `member` and `facilitator` are the numbers of the links that work now: one with an earlier
    number opens nothing.
    """

    member: int = 0
    facilitator: int = 0
    by_name: bool = False
    """Only confirmed seats count where people are counted."""
    earlier: bool = False
    """They may read what was said before they came."""
    renewed: tuple[int, int] | None = None
    """The value of `links_renewed` before the numbers were read. Passed to `add_member`, it
    keeps out people whose link is replaced at that very moment."""
