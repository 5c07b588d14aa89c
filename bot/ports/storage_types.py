"""Values passed between the core, the store and the adapters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Literal

import msgspec

from bot.cards import Card, Document
from bot.errors import HeardError
from bot.events import AnyEvent, WakeReason
from bot.ids import MeetingId, PersonId, RoomId, RoomKey, WordsId
from bot.records.saved_records import Record
from bot.rendered import RenderedCard
from bot.rules import USUAL_FEATURES, Feature


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """A person as their platform knows them. Adapters drop bots."""

    platform: str
    tenant: str
    id: str
    name: str
    """The display name; "" if the adapter does not know it now, which keeps the known one."""
    language: str = ""
    """The language that the platform shows them, if it has a catalogue (`bot.phrases.language_of`):
    theirs when they are first seen, until they choose. "" for English, and if it is not known."""
    offered: str = ""
    """The same for a language that no speaker has checked: they are asked first whether they want
    it."""


class Room(msgspec.Struct, frozen=True, kw_only=True):
    """A room as it stands in storage."""

    key: RoomKey
    where: RoomId
    title: str
    zone: str = "UTC"


class PlatformFeatures(msgspec.Struct, frozen=True, kw_only=True):
    """What the rooms of a platform allow at first, and what the platform has."""

    features: tuple[Feature, ...] = USUAL_FEATURES
    voice: bool = False
    """It has voice channels."""
    by_link: bool = False
    """People come into its rooms by links, and need no account."""
    typed: Callable[[str], str] = str
    """Spells a command as it is typed there, given the plain form such as "/agenda next"."""
    mentions: bool = False
    """It can show somebody by its own id of them."""
    inbox: bool = True
    """What is said to somebody who is away reaches them there, and does not wait until they come
    back."""
    presses_seen: bool = False
    """Everybody in a room sees who presses a button there, or types a command."""
    times: Literal["no", "parts", "everywhere"] = "no"
    """Where it can show moments in the reader's own time: nowhere, in the parts of a card but not
    in its whole text, or everywhere."""
    fits: Callable[[RenderedCard], bool] | None = None
    """Whether a card fits into as few messages as a list may have there. In one that does not, what
    people wrote is shortened. None: there is room for all of it."""


class JournalRow(msgspec.Struct, frozen=True, kw_only=True):
    """One accepted event. (meeting, number) is unique, and so is (tenant, source) if there is one:
    `source` is the platform's own id of the delivery that caused it."""

    meeting: MeetingId
    number: int
    tenant: str
    source: str | None
    event: AnyEvent


class WordsRow(msgspec.Struct, frozen=True, kw_only=True):
    """Words that somebody asked Heard to record, and where they belong."""

    id: WordsId
    room: RoomKey
    by: PersonId
    use: str
    """What they are for: the command and the parameter, such as `park.wording`."""
    text: str
    at: datetime
    source: str | None = None
    """The message whose words these are, if it was one: when it is deleted, they go too."""


class Redaction(msgspec.Struct, frozen=True, kw_only=True):
    """A message was deleted where it was said: whatever was copied from it is to go."""

    room: RoomKey
    source: str


class TakenBack(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody takes words of their own back: these are to go. Others' words are left alone."""

    person: PersonId
    words: tuple[WordsId, ...]


OutboxKind = Literal["post", "whisper", "panel"]
"""How an outbox message is shown: to everybody in the room, to one person, or as the panel."""


class OutboxMessage(msgspec.Struct, frozen=True, kw_only=True):
    """A message that Heard has yet to deliver. The id orders outbox messages within a meeting and
    is the same however often its event is folded."""

    meeting: MeetingId
    number: int
    index: int
    room: RoomKey
    kind: OutboxKind
    at: datetime
    to: PersonId | None = None
    card: Card | None = None
    """None for a panel, which is rendered from the meeting when it is delivered."""
    redelivered: bool = False
    """It was handed out before, and may have arrived already unnoticed."""
    edition: int = 0
    """How often words that it quotes were erased, or what it is about has ended, after it had been
    taken. Above 0, the messages that show it are to be edited; only where there are none is it
    posted."""
    unreadable: bool = False
    """It is of a kind, or has a card, that only a newer version of Heard knows, which is to deliver
    it: what is private must not be taken for a post."""
    retires: bool = False
    """It has arrived, and what it is about has ended since: its messages are edited, or left as
    they are; it is never posted."""

    @property
    def files(self) -> tuple[Document, ...]:
        """The files that go with it."""
        return () if self.card is None else self.card.files

    @property
    def id(self) -> str:
        """One text that names this outbox message, such as `k3f9.2:17:0`."""
        return f"{self.meeting}:{self.number}:{self.index}"


class PostedRef(msgspec.Struct, frozen=True, kw_only=True):
    """A message or file that shows an outbox message, or one piece of it, by the platform's own
    ids."""

    piece: str
    """Which piece: an adapter's own name for it, such as the number of a page."""
    channel: str
    ref: str


class Appointment(msgspec.Struct, frozen=True, kw_only=True):
    """When a meeting wants to be woken, why, and about what. One for each (meeting, why, about)."""

    meeting: MeetingId
    why: WakeReason
    due: datetime
    about: str = ""


class Backlog(msgspec.Struct, frozen=True, kw_only=True):
    """Messages that are still waiting for a platform."""

    platform: str
    messages: int
    oldest: datetime


class WakeRow(msgspec.Struct, frozen=True, kw_only=True):
    """Set the appointment of (meeting, why) to `due`, or cancel it (None)."""

    meeting: MeetingId
    why: WakeReason
    due: datetime | None
    about: str = ""


class WorryRow(msgspec.Struct, frozen=True, kw_only=True):
    """A message to a contact. `by` is known only so that it can go back if it cannot be
    delivered; the contact is told if they are `named`."""

    id: str
    room: RoomKey
    to: PersonId
    by: PersonId
    named: bool
    text: str
    at: datetime


class EndedSubject(msgspec.Struct, frozen=True, kw_only=True):
    """Something that cards of a room are about has ended. `to`: for this person; None: for all."""

    room: RoomKey
    about: str
    to: PersonId | None = None
    goes_on: bool = False
    """It has not, but what was posted about it is to be shown again as it is now."""


class Batch(msgspec.Struct, kw_only=True):
    """Everything that goes into one commit, atomically."""

    journal: list[JournalRow] = []
    words: list[WordsRow] = []
    worries: list[WorryRow] = []
    redactions: list[Redaction] = []
    taken_back: list[TakenBack] = []
    records: list[Record] = []
    wakes: list[WakeRow] = []
    """In order: a later one for the same (meeting, why) wins."""
    fulfilled: list[Appointment] = []
    """Appointments that this batch keeps: gone afterwards, unless a wake sets them again."""
    outbox_messages: list[OutboxMessage] = []
    """A panel outbox message takes the place of an undelivered older panel outbox message of its
    meeting."""
    ended: list[EndedSubject] = []
    """What has been shown about these is to be shown again, as over."""


class Conflict(HeardError):
    """Somebody else appended to the same meeting, or this source was accepted before."""


class Ballot(msgspec.Struct, frozen=True, kw_only=True):
    """A ballot's answers. Nothing in it tells whose they are."""

    meeting: MeetingId
    answers: dict[str, str]
    comment: str = ""


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """A poll's answers, counted: `counts[question][answer]`. Comments are in no order of time."""

    ballots: int
    counts: dict[str, dict[str, int]]
    comments: tuple[str, ...] = ()
    written: int = 0
    """How many comments there were, also where they are not kept because too few have answered."""
