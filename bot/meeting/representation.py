"""What a meeting knows of the groups that may be missing: as it was last told, and of nobody."""

from __future__ import annotations

from datetime import datetime

from bot.ids import PersonId, WordsId


class Representation:
    """Which groups nobody has openly said that they come from, and when that is worked out."""

    __slots__ = ("apologies", "checked_at", "due", "in_minutes", "missing", "publicly_missing")

    def __init__(self, at: datetime) -> None:
        self.apologies: dict[PersonId, bool] = {}
        """Who has said that they cannot come to this meeting, and whether those who run it may
        know, and its minutes say so, with their name."""
        self.missing: tuple[WordsId, ...] = ()
        """The groups that nobody expected has let facilitators know of."""
        self.publicly_missing: tuple[WordsId, ...] = ()
        """The same for everybody: these and perhaps more."""
        self.in_minutes: tuple[WordsId, ...] = ()
        """What the minutes say of it, because a facilitator wants that."""
        self.checked_at = at
        """When that was last worked out, or when what it depends on was last set: a moment before
        this is past."""
        self.due: datetime | None = None
        """Since when a meeting that has begun, or is over, waits to be told of groups."""
