"""Points go on in another room: which rooms somebody can choose, and what goes along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from bot.errors import Refused
from bot.events import LeftoversDecided
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting import subjects
from bot.meeting.leftovers import has_ended
from bot.meeting.state import State
from bot.ports import Room, Visibility, WordsRow
from bot.records.model import ContentionEntry
from bot.service.core import Core
from bot.service.may_see import MaySee

MOST_ROOMS = 100
"""So many of somebody's rooms are looked at: as many as the longest list to choose from has."""
MOST_ENTRIES = 500
"""So many entries of one point go along, the newest."""
USE = "leftovers.room"
"""What the name of a room is recorded for."""


@dataclass(frozen=True)
class PointsToMove:
    """What is needed to move points to another room."""

    room: Room
    """Where they go."""
    entries: tuple[ContentionEntry, ...]
    called: WordsRow
    came_from: WordsRow

    def complete(self, event: LeftoversDecided) -> LeftoversDecided:
        """The event, with what goes along: of the entries, those of the points that move."""
        return replace(
            event,
            room=self.room.key,
            called=self.called.id,
            came_from=self.came_from.id,
            entries=tuple(
                one for one in self.entries if subjects.point(one.contention) in event.about
            ),
        )

    @property
    def words(self) -> tuple[WordsRow, ...]:
        """What the two rooms are called, each as it is told in the other one."""
        return (self.called, self.came_from)


class PointMoving:
    """Finds the rooms in which somebody runs meetings, and what belongs to points."""

    def __init__(self, core: Core, sight: MaySee) -> None:
        self._core = core
        self._sight = sight

    async def rooms(self, here: Room, who: PersonId) -> Mapping[RoomKey, Room]:
        """The rooms of the same workspace or server that somebody may see now, in which they run
        meetings and which have not ended themselves.

        Raises:
            NotSaved: the database cannot be reached.
        """
        account = await self._core.store.account(who)
        found: dict[RoomKey, Room] = {}
        if account is None:
            return found
        for room in (await self._core.store.rooms_of(who))[:MOST_ROOMS]:
            same = (room.where.platform, room.where.tenant) == (
                here.where.platform,
                here.where.tenant,
            )
            if room.key == here.key or not same:
                continue
            state = (await self._core.current(room)).state
            if takes_in(state, who) and (
                await self._sight.may_see(room.where, account) is Visibility.YES
            ):
                found[room.key] = room
        return found

    async def look(
        self, here: Room, who: PersonId, to: RoomKey, numbers: Iterable[int]
    ) -> PointsToMove:
        """What moves with the points that have these numbers.

        Raises:
            Refused: they may not bring anything to that room (any more).
            NotSaved: the database cannot be reached.
        """
        room = (await self.rooms(here, who)).get(to)
        if room is None:
            raise Refused("refused-other-room")
        entries: list[ContentionEntry] = []
        for number in numbers:
            file = await self._core.store.points.file(here.key, number, limit=MOST_ENTRIES)
            if file is not None:
                entries += reversed(file.entries)
        now = self._core.now()

        def called(title: str, told_in: RoomKey) -> WordsRow:
            return WordsRow(
                id=WordsId(self._core.new_id()),
                room=told_in,
                by=who,
                use=USE,
                text=title,
                at=now,
                source=None,
            )

        return PointsToMove(
            room=room,
            entries=tuple(entries),
            called=called(room.title, here.key),
            came_from=called(here.title, room.key),
        )

    def still_taken_in(self, to: PointsToMove, who: PersonId) -> bool:
        """Whether they may bring these points to that room, as it stands in this commit."""
        there = self._core.meetings.current(to.room.key)
        return there is not None and takes_in(there.state, who)


def takes_in(state: State, who: PersonId) -> bool:
    """Whether somebody may bring points to a room: they run its meetings, and it has some."""
    return state.may_facilitate(who) and state.turns.belongs(who) and not has_ended(state)
