"""What the answers to a poll ask of those who run a room's meetings: a reply to the room.

A flag is raised by published figures alone (`bot.rules` has the thresholds), and stands until a
reply is recorded. Nobody's name is in it: how people answered is nobody's.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Final

import msgspec

from bot.ids import MeetingId, PersonId, RoomKey, WordsId

TOO_OFTEN: Final = 2
"""After so many meetings without a reply, a flag counts as not answered twice."""


class PollFlag(StrEnum):
    """What the answers to a poll say that somebody should reply to."""

    HEARD_NOT_ACTED_ON = "heard-not-acted-on"
    """Many could say what they wanted, and few say that it made a difference."""
    NEEDS_NOT_MET = "needs-not-met"
    """Some did not have what they needed to take part."""


class AwaitedReply(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The flags of one meeting's poll that have had no reply yet."""

    meeting: int
    """The number of the meeting that the poll was about."""
    flags: tuple[PollFlag, ...]
    since: datetime
    """When the poll closed."""
    passed_over: int = 0
    """How many meetings of the room have been held since without a reply."""
    passed_in: int = 0
    """The number of the last of them."""

    @property
    def is_unanswered_twice(self) -> bool:
        """Whether so many meetings were held without a reply that the series report says so."""
        return self.passed_over >= TOO_OFTEN

    @property
    def record(self) -> PollReply:
        """It as it is written down."""
        return PollReply(
            meeting=self.meeting,
            flags=self.flags,
            raised_at=self.since,
            passed_over=self.passed_over,
        )


class GivenReply(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A reply to the flags of one meeting's poll."""

    meeting: int
    flags: tuple[PollFlag, ...]
    words: WordsId
    by: PersonId
    """Who wrote it: a reply stands with a name."""


class PollReply(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The flags of one meeting's poll, and what became of them."""

    meeting: int
    flags: tuple[PollFlag, ...]
    raised_at: datetime
    passed_over: int = 0
    """How many meetings were held without a reply. It stays when a reply comes later."""
    words: WordsId | None = None
    """The reply; None: there is none yet, or its words were taken back."""
    by: PersonId | None = None
    """Who wrote it; None: nobody yet, or somebody who was forgotten."""
    replied_at: datetime | None = None

    @property
    def is_unanswered_twice(self) -> bool:
        """Whether so many meetings were held without a reply."""
        return self.passed_over >= TOO_OFTEN


class PollReplyRecord(msgspec.Struct, frozen=True, kw_only=True):
    """The flags of a poll as they now stand."""

    room: RoomKey
    meeting: MeetingId
    reply: PollReply
