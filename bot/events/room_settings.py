"""What a room's facilitators set, and who they are."""

from __future__ import annotations

from datetime import datetime

from bot.events.base import Event
from bot.ids import PersonId, WordsId
from bot.records.model import Role, Series
from bot.rules import Feature, QueueOrder, Quiet, TopicMode


class FacilitatorAdded(Event, frozen=True, kw_only=True, tag="FacilitatorAdded"):
    """Somebody may run meetings here."""

    who: PersonId


class FacilitatorRemoved(Event, frozen=True, kw_only=True, tag="FacilitatorRemoved"):
    """Somebody no longer runs meetings here."""

    who: PersonId


class FacilitatorRoleSet(Event, frozen=True, kw_only=True, tag="FacilitatorRoleSet"):
    """Whether people with this role, or in this user group, may run meetings here. `role`: the
    platform's id."""

    role: str
    on: bool


class FacilitatorRoleChecked(Event, frozen=True, kw_only=True, tag="FacilitatorRoleChecked"):
    """The platform was asked about `who`, and said something else than was known: whether they have
    one of the roles whose holders may run meetings here."""

    who: PersonId
    holds: bool


class GroupsSet(Event, frozen=True, kw_only=True, tag="GroupsSet"):
    """Which stakeholder groups the team has, in its own order."""

    groups: tuple[WordsId, ...]


class GroupChosen(Event, frozen=True, kw_only=True, tag="GroupChosen"):
    """No longer happens: choices are kept apart from the journal. It only made `actor` belong to
    the room; which group they chose means nothing any more. See docs/adr/0020."""

    group: WordsId | None = None


class LinksRenewed(Event, frozen=True, kw_only=True, tag="LinksRenewed"):
    """The link that lets people in with this role is replaced; the old one opens nothing."""

    role: Role


class PollItemsSet(Event, frozen=True, kw_only=True, tag="PollItemsSet"):
    """What the team asks in its polls besides the usual, from the next poll on; and whether polls
    ask the longer form every third month."""

    items: tuple[WordsId, ...] = ()
    long: bool = False


class ByNameSet(Event, frozen=True, kw_only=True, tag="ByNameSet"):
    """Whether only confirmed seats count in this room."""

    on: bool


class SeatConfirmed(Event, frozen=True, kw_only=True, tag="SeatConfirmed"):
    """The seat of `who` belongs to one person known here, or no longer counts as such."""

    who: PersonId
    on: bool = True


class EarlierSet(Event, frozen=True, kw_only=True, tag="EarlierSet"):
    """Whether people who join may read what was said before they came."""

    on: bool


class SeriesSet(Event, frozen=True, kw_only=True, tag="SeriesSet"):
    """When this room meets. `starts` is the next time from now, None if there is none."""

    series: Series | None
    starts: datetime | None = None


class RoomLanguageSet(Event, frozen=True, kw_only=True, tag="RoomLanguageSet"):
    """In which language this room's posts, panel, minutes and reports are."""

    language: str
    """The code of a language, such as "cy"."""


class QuietSet(Event, frozen=True, kw_only=True, tag="QuietSet"):
    """How much Heard says by itself in this room."""

    level: Quiet


class QueueOrderSet(Event, frozen=True, kw_only=True, tag="QueueOrderSet"):
    """Who is called first in this room."""

    order: QueueOrder


class FloorNotesSet(Event, frozen=True, kw_only=True, tag="FloorNotesSet"):
    """Whether who writes while somebody else has the floor is told so, once, privately."""

    on: bool


class FeatureSet(Event, frozen=True, kw_only=True, tag="FeatureSet"):
    """What the room allows, or no longer does."""

    feature: Feature
    on: bool


class VoiceSet(Event, frozen=True, kw_only=True, tag="VoiceSet"):
    """The voice channel that meetings go with, by the platform's id; "": none."""

    place: str = ""


class SpeakingLimitSet(Event, frozen=True, kw_only=True, tag="SpeakingLimitSet"):
    """After how many minutes with the floor somebody is reminded; None: never."""

    minutes: int | None


class TopicModeSet(Event, frozen=True, kw_only=True, tag="TopicModeSet"):
    """Whom Heard asks in this room when the talk seems to have left the item."""

    mode: TopicMode


class UnnamedAllowed(Event, frozen=True, kw_only=True, tag="UnsignedSet"):
    """Whether words may be read out in this room without a name."""

    allowed: bool


RoomEvent = (
    FacilitatorAdded
    | FacilitatorRemoved
    | FacilitatorRoleSet
    | FacilitatorRoleChecked
    | GroupsSet
    | GroupChosen
    | LinksRenewed
    | ByNameSet
    | PollItemsSet
    | SeatConfirmed
    | EarlierSet
    | SeriesSet
    | QuietSet
    | RoomLanguageSet
    | QueueOrderSet
    | FloorNotesSet
    | FeatureSet
    | VoiceSet
    | SpeakingLimitSet
    | TopicModeSet
    | UnnamedAllowed
)
