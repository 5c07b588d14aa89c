"""Who is here, who speaks, and how people want to be treated."""

from __future__ import annotations

from enum import StrEnum

from bot.events.base import Event
from bot.ids import PersonId
from bot.people.preferences import Preferences


class PresenceSource(StrEnum):
    """How Heard knows that somebody is present."""

    SAID = "said"
    """They said so, or did something in the room. Only a later `Departed` takes that back."""
    PAGE = "page"
    """They have the web room open."""
    VOICE = "voice"
    """They are in the voice channel that the meeting goes with: they can speak aloud there."""


class MemberAdded(Event, frozen=True, kw_only=True, tag="Expected"):
    """`actor` belongs to this room from now on."""


class Arrived(Event, frozen=True, kw_only=True, tag="Came"):
    """`actor` is here: they say so, or the platform can tell."""

    where: PresenceSource = PresenceSource.SAID


class Departed(Event, frozen=True, kw_only=True, tag="Left"):
    """`actor` is no longer here, as the platform can tell. What they did before still counts."""


class Passed(Event, frozen=True, kw_only=True, tag="Passed"):
    """`actor` has nothing to add for now, and that counts as heard."""


class InvitationPostponed(Event, frozen=True, kw_only=True, tag="AskedLater"):
    """`actor` was asked privately whether they would like to speak, and wants to be asked later."""


class PreferencesSet(Event, frozen=True, kw_only=True, tag="PreferencesSet"):
    """How `who` wants to be treated, in all rooms. `actor` nobody: they said so in another room."""

    who: PersonId
    preferences: Preferences


AttendanceEvent = MemberAdded | Arrived | Departed | Passed | InvitationPostponed | PreferencesSet
