"""The base of every event."""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.ids import PersonId


class Event(msgspec.Struct, frozen=True, tag_field="is", omit_defaults=True, kw_only=True):
    """Something that happened, when, and who did it (None: nobody, time did)."""

    at: datetime
    actor: PersonId | None = msgspec.field(default=None, name="by")
    through: PersonId | None = None
    """The supporter who did it for `actor`, if one did."""

    @property
    def person(self) -> PersonId:
        """Who did it. Only for events that need an actor, as declared in `TRANSITIONS`."""
        assert self.actor is not None  # noqa: S101 - the meeting has looked
        return self.actor
