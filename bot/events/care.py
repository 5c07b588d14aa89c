"""What is done when something is wrong: somebody is asked to pause."""

from __future__ import annotations

from bot.events.base import Event
from bot.ids import PersonId, WordsId


class PauseAsked(Event, frozen=True, kw_only=True, tag="PauseAsked"):
    """`actor`, a facilitator, asks `who` to pause.

    `minutes`: for so long Heard leaves their messages out of turns, and them out of the queue;
    None: it leaves out nothing; 0: not any more.
    """

    who: PersonId
    minutes: int | None = None
    reason: WordsId | None = None


CareEvent = PauseAsked
