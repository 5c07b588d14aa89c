"""Keeping on topic."""

from __future__ import annotations

from bot.events.base import Event
from bot.ids import ItemId, PersonId


class TopicConfirmed(Event, frozen=True, kw_only=True, tag="TopicConfirmed"):
    """`actor` says that the last messages were about the item. `question`: what was asked, if
    so."""

    question: int | None = None


class TopicQuestionDismissed(Event, frozen=True, kw_only=True, tag="TopicLeft"):
    """`actor` dismisses a question about the topic."""

    question: int


class OffTopicFlagged(Event, frozen=True, kw_only=True, tag="OffTopicFlagged"):
    """`actor` feels that the talk has left the item. Nobody is shown who it was."""

    source: str | None = None
    """The message that is meant; None: the talk at present."""


class DriftNoticed(Event, frozen=True, kw_only=True, tag="DriftNoticed"):
    """The last messages seem to have left the item. Messages are scored after they have been taken
    in, and only this is written down of it: it is there where a question or a mark follows."""

    ref: str
    """The last of those messages, and with `author` whose it is."""
    author: PersonId
    shared: bool = False
    """They are by more than one person."""
    looks_like: ItemId | None = None
    """Another item on the agenda that they clearly resemble."""


class DriftEnded(Event, frozen=True, kw_only=True, tag="DriftEnded"):
    """The talk is back on the item: the mark that a `DriftNoticed` has put up goes."""


TopicEvent = TopicConfirmed | TopicQuestionDismissed | OffTopicFlagged | DriftNoticed | DriftEnded
