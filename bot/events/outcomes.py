"""What became of what people raised: decided by facilitators, counted, and told."""

from __future__ import annotations

import msgspec

from bot.events.base import Event
from bot.ids import PersonId, WordsId
from bot.records.recorded_views import Outcome, ViewLine


class ViewsDecided(Event, frozen=True, kw_only=True, tag="ViewsDecided"):
    """A facilitator says what became of some views."""

    views: tuple[WordsId, ...]
    outcome: Outcome
    reason: WordsId | None = None
    decision: WordsId | None = None
    """The decision that they changed."""
    since: int = 0
    """How many events the meeting had when it was made sure that nobody had decided them."""


class ViewsCounted(Event, frozen=True, kw_only=True, tag="ViewsCounted"):
    """So many views of the room have no outcome yet, or are disputed."""

    open: int


class ViewNews(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What is new of what one person raised. Nothing in it joins them to words that they said
    without their name: of those it has how many there are."""

    who: PersonId
    signed: tuple[ViewLine, ...] = ()
    """The newest that they raised with their name."""
    more: int = 0
    """Others that they raised with their name."""
    unsigned: int = 0


class ViewsReported(Event, frozen=True, kw_only=True, tag="ViewsReported"):
    """These people are told what is new of what they raised."""

    people: tuple[ViewNews, ...] = ()
    more: bool = False
    """There are more people to be told: that is done next."""


OutcomeEvent = ViewsDecided | ViewsCounted | ViewsReported
