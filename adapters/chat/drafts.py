"""Forms that somebody has begun to fill in: between two steps, and to be mended after a refusal.

In memory only, and not for long: a ballot may be among them.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import msgspec

from bot.bounded import BoundedDict
from bot.ids import RoomId
from bot.ports import Clock
from bot.rendered import Form

MOST: Final = 5000
KEPT: Final = timedelta(minutes=15)


class Draft(msgspec.Struct, kw_only=True):
    """A form and what was answered so far."""

    room: RoomId
    user: str
    form: Form
    hidden: dict[str, str]
    """What goes along unasked, under names that the form need not have."""
    answers: dict[str, str] = {}
    at: datetime


class Drafts:
    """Drafts by the interaction that opened their form."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._drafts = BoundedDict[str, Draft](MOST)

    def keep(
        self, opener: str, room: RoomId, user: str, form: Form, hidden: dict[str, str]
    ) -> Draft:
        """A form was opened."""
        now = self._clock.now()
        draft = Draft(room=room, user=user, form=form, hidden=hidden, at=now)
        self._drafts[opener] = draft
        while next(iter(self._drafts.values())).at < now - KEPT:
            self._drafts.popitem(last=False)
        return draft

    def find(self, opener: str, user: str) -> Draft | None:
        """Somebody's own draft, if it is still here."""
        draft = self._drafts.get(opener)
        return draft if draft is not None and draft.user == user else None

    def drop(self, opener: str) -> None:
        """It has been sent."""
        self._drafts.pop(opener, None)
