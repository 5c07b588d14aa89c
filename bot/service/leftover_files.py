"""What somebody has taken away of what is open where no further meeting is planned, as a file."""

from __future__ import annotations

from bot.ids import MeetingId, room_of
from bot.meeting.cards import leftovers as cards
from bot.meeting.leftovers import leftovers
from bot.records.model import Contention, ContentionEntry
from bot.rendered import RenderedCard
from bot.service.core import Core, for_everybody

MOST_ENTRIES = 500
"""So many entries of one point are in the file, the newest."""


class LeftoverFiles:
    """Reads; changes nothing."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def card(self, meeting: MeetingId) -> RenderedCard | None:
        """Everything that was taken away and is still open, with what was added to its points; None
        if nothing is.

        Raises:
            NotSaved: the database cannot be reached.
        """
        core = self._core
        room = await core.directory.room_by_key(room_of(meeting))
        if room is None:
            return None
        state = (await core.current(room)).state
        taken = frozenset(() if state.ended is None else state.ended.taken)
        found = [one for one in leftovers(state) if one.about in taken]
        if not found:
            return None
        entries: dict[int, tuple[ContentionEntry, ...]] = {}
        for what in (one.what for one in found):
            if isinstance(what, Contention):
                file = await core.store.points.file(room.key, what.number, limit=MOST_ENTRIES)
                if file is not None:
                    entries[what.number] = tuple(reversed(file.entries))
        document = cards.document(state, found, entries)
        return await core.renderer.render(document, reader=for_everybody(state))
