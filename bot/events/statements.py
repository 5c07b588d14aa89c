"""Statements that are read out for people."""

from __future__ import annotations

import msgspec

from bot.events.base import Event
from bot.ids import ItemId, PersonId, WordsId


class QueuedStatement(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A statement that waits to be read out. `by` is kept even if it is never shown."""

    words: WordsId
    by: PersonId
    signed: bool = True
    """Read out with the name of `by`."""
    about: WordsId | None = None
    """The title of the agenda item it is for; None: the meeting as a whole."""


class StatementQueued(Event, frozen=True, kw_only=True, tag="Said"):
    """`actor` wants words read out: with an item, or for the meeting as a whole."""

    words: WordsId
    item: ItemId | None = None
    signed: bool = True


StatementEvent = StatementQueued
