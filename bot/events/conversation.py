"""Messages in the room: counted, never kept."""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.events.base import Event
from bot.ids import ItemId
from bot.rules import MoveKind, Wants


class MovingTo(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Where a facilitator's line says that the meeting goes."""

    kind: MoveKind
    item: ItemId | None = None
    """The item that it names; None: it names none."""


class MessagePosted(Event, frozen=True, kw_only=True, tag="Spoke"):
    """`actor` wrote a message. Its words are counted on arrival and not kept."""

    ref: str
    words: int
    substantial: bool = False
    """It has three or more content words: not just "yes" or "thanks"."""
    wants: Wants = Wants.NOTHING
    """How likely it is to want an answer, by its form."""
    drift: float | None = None
    """0 to 1; None where it was too short, or too early, to tell. Like the next three it is there
    only as earlier versions wrote it, which scored a message before it was taken in; today what a
    score comes to is an event of its own (`DriftNoticed`)."""
    leaves: bool = False
    """The talk seems to have left the item. What a few such messages in a row are worth depends on
    what facilitators have said."""
    strays: bool = False
    """The same, as earlier versions wrote it: there a few in a row were always worth a question,
    and people have answered those."""
    looks_like: ItemId | None = None
    """Another item on the agenda that the last messages clearly resemble."""
    limits: bool = False
    """Heard asks its author whether to write down the constraint that it seems to name. True only
    where it does ask: of other messages nothing is kept about that."""
    answers: tuple[str, ...] = ()
    """The messages of others that it answers, by their references."""
    terms: tuple[int, ...] = ()
    """The words of the room's word list that it uses and that nobody had used before, by their
    numbers; only where somebody wants them explained."""
    moves: MovingTo | None = None
    """Where it says that the meeting goes, if it is a facilitator's and says so. Of anybody else's
    messages nothing is kept about that, nor where the room has switched questions about the topic
    off."""


class Reacted(Event, frozen=True, kw_only=True, tag="Reacted"):
    """`actor` reacted to a message. That counts as an answer, but not as a turn."""

    ref: str


class MessageDeleted(Event, frozen=True, kw_only=True, tag="MessageGone"):
    """A message was deleted on its platform, perhaps before it reached Heard."""

    ref: str


class GapReported(Event, frozen=True, kw_only=True, tag="Missed"):
    """Heard could not receive what was said between these times."""

    since: datetime
    until: datetime


MessageEvent = MessagePosted | Reacted | MessageDeleted | GapReported
