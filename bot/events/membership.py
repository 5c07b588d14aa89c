"""Who stops belonging to a room. Who begins to is in `attendance`."""

from __future__ import annotations

from enum import StrEnum

from bot.events.base import Event
from bot.ids import PersonId


class LeaveReason(StrEnum):
    """How a membership ends."""

    SELF = "self"
    """They left by themselves."""
    FACILITATOR = "facilitator"
    """A facilitator took their seat away."""
    PLATFORM = "platform"
    """The platform lets them see the room no longer."""


class MembershipEnded(Event, frozen=True, kw_only=True, tag="MembershipEnded"):
    """`who` belongs to the room no longer, until they come back. `actor`: who ended it, if that is
    known."""

    who: PersonId
    how: LeaveReason = LeaveReason.PLATFORM


class MembersGone(Event, frozen=True, kw_only=True, tag="MembersGone"):
    """The room's members were compared with the platform's own list: `people` are not on it."""

    people: tuple[PersonId, ...]


class AccessLost(Event, frozen=True, kw_only=True, tag="AccessLost"):
    """The platform lets `who` see the room no longer. Only journals of earlier versions have it:
    `MembershipEnded` took its place."""

    who: PersonId


MembershipEvent = MembershipEnded | MembersGone | AccessLost
