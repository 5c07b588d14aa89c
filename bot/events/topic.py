"""Keeping on topic."""

from __future__ import annotations

from bot.events.base import Event


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


TopicEvent = TopicConfirmed | TopicQuestionDismissed | OffTopicFlagged
