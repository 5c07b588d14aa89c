"""What somebody did last on the agenda, and the event that undoes it.

Raised hands, passes and recorded words are undone as well, and an end by reopening: those are
found in the state as it is. Here is only what would be forgotten otherwise: where an item stood.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.events import AnyEvent
from bot.ids import ItemId, WordsId


class AgendaAct(msgspec.Struct, frozen=True):
    """Something that somebody did on the agenda."""

    at: datetime
    back: AnyEvent
    """What undoes it; `at` and `actor` are those of the act."""
    current: ItemId | None = None
    """The item that it took up, which has to be up still. None: it took up none."""
    words: tuple[WordsId, ...] = ()
    """The words that came with it, which go with it."""
