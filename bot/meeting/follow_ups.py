"""Of what people have been reminded between meetings, and what waits to be told to them.

Nobody is told more than once a day by itself. What changes after that waits, by what it is about,
for the next morning.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from bot.events import HeldNews, MeetingPlanned
from bot.ids import PersonId
from bot.records.zones import day_in


class FollowUps:
    """What a room's people have been told between meetings. Days are the room's own."""

    __slots__ = ("held", "reminded_on", "told", "told_on")

    def __init__(self, planned: MeetingPlanned) -> None:
        self.reminded_on = planned.followed_up or day_in(planned.zone, planned.at)
        """The last day on which people were reminded: whatever was due by its end is done. Before
        the first time, the day on which the room was begun."""
        self.told_on = planned.told_on
        """The last day on which anybody was told of anything by itself."""
        roster = planned.roster
        known = [roster[place] for place in planned.told if 0 <= place < len(roster)]
        self.told: dict[PersonId, None] = dict.fromkeys(known)
        """Who was, on that day."""
        self.held: dict[PersonId, dict[str, None]] = {}
        """What has changed that is still to be told to people, by its subject."""
        for news in planned.held_news:
            for place in news.to:
                if 0 <= place < len(roster):
                    self.hold(roster[place], news.about)

    def may_tell(self, who: PersonId, day: date) -> bool:
        """Whether somebody has not been told anything on that day. A clock that is set back to the
        day before does not bring a second message."""
        return (
            self.told_on is None
            or day > self.told_on
            or (day == self.told_on and who not in self.told)
        )

    def note(self, who: PersonId, day: date) -> None:
        """Somebody is told something on that day."""
        if self.told_on is None or day > self.told_on:
            self.told_on = day
            self.told.clear()
        self.told[who] = None

    def hold(self, who: PersonId, about: str) -> None:
        """Keep for the next morning that something has changed."""
        self.held.setdefault(who, {})[about] = None

    def waits(self, about: str) -> bool:
        """Whether anybody is still to be told what has changed about this."""
        return any(about in mine for mine in self.held.values())

    def forget(self, who: PersonId) -> None:
        """Somebody has gone: nothing waits for them."""
        self.held.pop(who, None)
        self.told.pop(who, None)

    def told_for(self, roster: Sequence[PersonId]) -> tuple[int, ...]:
        """Who was told, by their places on a roster."""
        return tuple(place for place, who in enumerate(roster) if who in self.told)

    def held_for(self, roster: Sequence[PersonId]) -> tuple[HeldNews, ...]:
        """What waits, by the places of people on a roster."""
        found: dict[str, list[int]] = {}
        for place, who in enumerate(roster):
            for about in self.held.get(who, ()):
                found.setdefault(about, []).append(place)
        return tuple(HeldNews(about, tuple(places)) for about, places in found.items())

    def drop(self, people: Iterable[PersonId]) -> None:
        """What waited for these people has been told to them."""
        for who in people:
            self.held.pop(who, None)
