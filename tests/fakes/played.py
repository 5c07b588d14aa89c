"""A meeting that is played, event by event."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from bot import events as e
from bot.ids import PersonId, RoomKey
from bot.meeting.meeting import Meeting
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE, TOM, PRIYA = PersonId("grace"), PersonId("tom"), PersonId("priya")


class Played:
    """A meeting that is to begin, and what happens in it, a minute apart."""

    def __init__(self, *, number: int = 1, **more: Any) -> None:
        usual: dict[str, Any] = {
            "rules": Rules(),
            "facilitators": (GRACE,),
            "roster": (GRACE, TOM, PRIYA),
        }
        self._now = NOON
        room = RoomKey("lamp")
        self._meeting = Meeting(
            e.MeetingPlanned(at=NOON, room=room, number=number, **{**usual, **more})
        )
        self.state = self._meeting.state

    def then(self, event: type[e.Event], by: PersonId = GRACE, /, **more: Any) -> Played:
        """Something happens, by somebody."""
        self._now += timedelta(minutes=1)
        self._meeting.receive(event(at=self._now, actor=by, **more))
        return self

    def undoes(self, who: PersonId = GRACE, /) -> Played:
        """Somebody undoes what they did last, in the same moment: no clock goes on."""
        act = self.state.acts.last(who)
        assert act is not None, "nothing is remembered of them"
        self._meeting.receive(e.ActUndone(at=self._now, actor=who, act=act.number))
        return self


def begun(**more: Any) -> Played:
    """A meeting to which everybody has come."""
    played = Played(**more).then(e.MeetingOpened)
    for who in (TOM, PRIYA):
        played.then(e.Arrived, who)
    return played
