"""The newest messages of rooms in memory, so that their journals need not be read each time.

Only what the journal says of a message is in here: its reference, whose it was and when, and who
let it know that it was heard. Never its text, and never a name, which people change.

The journal stays the truth. What has been added to it is read each time, whoever added it; and
where it is there no longer, nothing of it is left in here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from bot.bounded import BoundedDict
from bot.events import AnyEvent, MessageDeleted, MessagePosted, Reacted
from bot.ids import MeetingId, PersonId, number_of
from bot.ports import Store
from bot.ports.journal_tails import JournalTail
from bot.records.model import Position

KEPT: Final = 600
"""Messages of each meeting in memory."""
READ: Final = 2_000
"""Events of a meeting that are read at first. It is seldom that more have to be."""
MEETINGS: Final = 200
"""Meetings of which there is something in memory. The one asked for longest ago is evicted."""


class SaidMessage(NamedTuple):
    """A message that was said, and where it stands in the room's record."""

    ref: str
    actor: PersonId
    at: datetime
    place: Position


class MeetingMessages:
    """The newest messages of one meeting, as its journal has them."""

    __slots__ = ("_number", "complete", "deleted", "heard", "said", "version")

    def __init__(self, meeting: MeetingId, before: int = 0) -> None:
        """`before`: the number of the last event that is left out."""
        self._number = number_of(meeting)
        self.version = before
        """How far the journal has been read."""
        self.complete = not before
        """Whether no message is missing."""
        self.said: dict[str, SaidMessage] = {}
        self.deleted: set[str] = set()
        self.heard: dict[str, dict[PersonId, None]] = {}

    def add(self, tail: JournalTail) -> None:
        """Take in what follows in the journal; what is in here already is passed over."""
        for event in tail.events[max(0, self.version - tail.before) :]:
            self.version += 1
            self._take(event)

    def trim(self) -> None:
        """Keep no more than belongs in memory."""
        if len(self.said) > KEPT:
            for ref in list(self.said)[:-KEPT]:
                del self.said[ref]
                self.heard.pop(ref, None)
            self.complete = False

    def _take(self, event: AnyEvent) -> None:
        match event:
            case MessagePosted(actor=who, ref=ref) if who is not None and ref not in self.deleted:
                self.said[ref] = SaidMessage(ref, who, event.at, (self._number, self.version))
            case MessageDeleted(ref=ref):
                self.said.pop(ref, None)
                self.heard.pop(ref, None)
                self.deleted.add(ref)
            case Reacted(actor=who, ref=ref) if who is not None:
                self.heard.setdefault(ref, {})[who] = None


class NewestMessages:
    """The newest messages of rooms."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known = BoundedDict[MeetingId, MeetingMessages](MEETINGS)

    async def newest(
        self, meetings: Sequence[MeetingId], limit: int
    ) -> Sequence[tuple[SaidMessage, tuple[PersonId, ...]]]:
        """The newest messages of a room's meetings, which are given in their order: oldest first,
        each with who has let it know that it was heard.

        Raises:
            NotSaved: the database cannot be reached, or a newer version looks after one of them.
        """
        found = await self._tails(meetings)
        # What is missing of a meeting is newer than all that was said in those before it.
        missing = [number for number, each in enumerate(found) if not each.complete]
        if missing and len(_together(found[missing[-1] :])) < limit:
            found = await self._whole(meetings)
        newest = [(each, _heard_by(each.ref, found)) for each in _together(found)[-limit:]]
        for each in found:
            each.trim()
        return newest

    async def _tails(self, meetings: Sequence[MeetingId]) -> list[MeetingMessages]:
        asked = {key: self._known[key].version if key in self._known else 0 for key in meetings}
        tails = await self._store.tails.after(asked, READ)
        found = []
        for key in meetings:
            tail = tails.get(key)
            if tail is None:
                self._known.pop(key, None)
                continue
            # Another task may have read on meanwhile.
            each = self._known.get(key)
            if each is None or each.version < tail.before:
                each = MeetingMessages(key, tail.before)
            each.add(tail)
            self._known[key] = each
            found.append(each)
        return found

    async def _whole(self, meetings: Sequence[MeetingId]) -> list[MeetingMessages]:
        """All there is of these meetings."""
        journals = await self._store.journals(meetings)
        found = []
        for key in meetings:
            each = MeetingMessages(key)
            each.add(JournalTail(0, journals[key]))
            if journals[key]:
                self._known[key] = each
            found.append(each)
        return found


def _together(found: Sequence[MeetingMessages]) -> list[SaidMessage]:
    """The messages of several meetings, without those that were deleted in a later one."""
    deleted = {ref for each in found for ref in each.deleted}
    return [one for each in found for one in each.said.values() if one.ref not in deleted]


def _heard_by(ref: str, found: Iterable[MeetingMessages]) -> tuple[PersonId, ...]:
    """Who has let a message know that it was heard, each once, in whatever meeting they did."""
    return tuple(dict.fromkeys(who for each in found for who in each.heard.get(ref, ())))
