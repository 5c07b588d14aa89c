"""Who supports whom in a room.

A supporter takes no part of their own: what they do, they do for the person they support.
"""

from __future__ import annotations

import msgspec

from bot.events.base import Event
from bot.ids import PersonId


class SupportPair(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`supporter` supports `person`, or has been asked to. `shares`: they are shown the person's
    private offers as well."""

    supporter: PersonId
    person: PersonId
    shares: bool = False
    accepted: bool = True
    number: int = 0
    """Tells it from the others of its room, earlier ones included that are still in sight."""


class SupporterAsked(Event, frozen=True, kw_only=True, tag="SupporterAsked"):
    """`actor` would like `who` to support them."""

    who: PersonId
    shares: bool = False


class SupportAnswered(Event, frozen=True, kw_only=True, tag="SupportAnswered"):
    """`actor` agrees to support `whom`, or would rather not."""

    whom: PersonId
    agrees: bool


class SupportEnded(Event, frozen=True, kw_only=True, tag="SupportEnded"):
    """`who` supports nobody any more. `actor`: they themselves, or the person supported."""

    who: PersonId


class PassTakenBack(Event, frozen=True, kw_only=True, tag="PassTakenBack"):
    """`actor` did not mean to pass."""


SupportEvent = SupporterAsked | SupportAnswered | SupportEnded | PassTakenBack
