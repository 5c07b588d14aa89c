"""Which polls wait for a reply to the room, and which replies the next opening says."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Final

from msgspec.structs import replace

from bot.events import MeetingPlanned
from bot.ids import WordsId
from bot.records.poll_replies import AwaitedReply, GivenReply

MOST_AWAITED: Final = 10
"""So many polls are waited for, the newest of them: a room that never replies does not carry all of
its polls along. The rows of the others stay as they are."""
MOST_SAID: Final = 3
"""So many replies are said at one opening, the newest of them."""


class PollReplies:
    """What a room's polls ask of those who run its meetings."""

    __slots__ = ("_opening", "awaited", "given")

    def __init__(self, planned: MeetingPlanned) -> None:
        self.awaited = {one.meeting: one for one in planned.awaited_replies}
        """The polls that have had no reply, by the number of their meeting; the oldest first."""
        self.given = planned.given_replies
        """The replies that no opening has said yet."""
        self._opening: tuple[GivenReply, ...] = ()

    def raise_flags(self, awaited: AwaitedReply) -> None:
        """A poll has closed that wants a reply."""
        self.awaited[awaited.meeting] = awaited
        for number in sorted(self.awaited)[:-MOST_AWAITED]:
            del self.awaited[number]

    def give(self, reply: GivenReply) -> AwaitedReply:
        """There is a reply to a poll: nobody waits for it any more.

        Raises:
            KeyError: nobody does.
        """
        awaited = self.awaited.pop(reply.meeting)
        self.given = (*self.given, reply)[-MOST_SAID:]
        return awaited

    def unsay(self, gone: Collection[WordsId]) -> None:
        """The next opening says nothing of replies with these words."""
        self.given = tuple(one for one in self.given if one.words not in gone)

    def at_opening(self) -> tuple[GivenReply, ...]:
        """A meeting begins: the replies that are to be said."""
        self._opening, self.given = self.given, ()
        return self._opening

    def still_unsaid(self, *, unchanged: bool) -> tuple[GivenReply, ...]:
        """What the next meeting says at its opening. `unchanged`: nobody heard it at this one's."""
        return (*(self._opening if unchanged else ()), *self.given)[-MOST_SAID:]

    def pass_over(self, meeting: int, opened_at: datetime) -> tuple[AwaitedReply, ...]:
        """The meeting with that number was held without a reply to these. One that is reopened and
        ends again counts once; and so does none that had begun before the poll closed."""
        passed = tuple(
            replace(one, passed_over=one.passed_over + 1, passed_in=meeting)
            for one in self.awaited.values()
            if one.since <= opened_at and one.passed_in < meeting
        )
        self.awaited.update({one.meeting: one for one in passed})
        return passed
