"""What is done when something is wrong: a contact is told, or somebody is asked to pause."""

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


class ContactNamed(Event, frozen=True, kw_only=True, tag="ContactNamed"):
    """Private messages about what is wrong go to `who` from now on."""

    who: PersonId


class WorrySent(Event, frozen=True, kw_only=True, tag="WorrySent"):
    """Somebody has written to the team's contact. That is all there is to know: not who, and not
    what. `about` names the message while it is on its way. `kept`: until it has been read."""

    to: PersonId
    about: str
    kept: bool = False


CareEvent = ContactNamed | PauseAsked | WorrySent
