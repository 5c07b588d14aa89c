"""What the answers to a poll ask of those who run a room's meetings, and what they reply."""

from __future__ import annotations

from bot.events.base import Event
from bot.ids import WordsId
from bot.records.poll_replies import PollFlag


class PollFlagsRaised(Event, frozen=True, kw_only=True, tag="PollFlagsRaised"):
    """A poll has closed whose figures, as they are published, want a reply. It stands in the
    journal of the meeting that is the room's next one by then, or is running."""

    meeting: int
    """The number of the meeting that the poll was about."""
    flags: tuple[PollFlag, ...]


class PollReplied(Event, frozen=True, kw_only=True, tag="PollReplied"):
    """A facilitator replies to what people said in a poll: to the whole room, with their name."""

    meeting: int
    """The number of the meeting that the poll was about."""
    reply: WordsId


PollReplyEvent = PollFlagsRaised | PollReplied
