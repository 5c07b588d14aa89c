"""What a meeting has to know of its room's needs to keep them, and nothing about anybody."""

from __future__ import annotations

from bot.events.base import Event
from bot.people.needs import NeedsWatch


class NeedsWatched(Event, frozen=True, kw_only=True, tag="NeedsWatched"):
    """What there is to keep has changed. Nobody did it, as far as the journal knows: whose needs
    they are stands in a table of their own."""

    needs: NeedsWatch


NeedsEvent = NeedsWatched
"""The one event about needs."""
