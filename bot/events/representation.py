"""Which of the team's groups are represented, as figures that name nobody.

What people have chosen is never in an event. These hold only what may be told of it.
"""

from __future__ import annotations

from enum import StrEnum

from bot.events.base import Event
from bot.ids import WordsId


class ShareWith(StrEnum):
    """Where a facilitator has it said which groups nobody has spoken up for."""

    ROOM = "room"
    MINUTES = "minutes"


class ApologiesSent(Event, frozen=True, kw_only=True, tag="ApologiesSent"):
    """`actor` has said that they cannot come to the meeting that is planned, or whether they are to
    be named for it."""

    named: bool = False
    """Those who run the meeting may see it, and its minutes may say that they sent regrets."""


class RepresentationChecked(Event, frozen=True, kw_only=True, tag="RepresentationChecked"):
    """Which groups nobody of those expected has openly said that they come from, as of a fixed
    moment: a day before the meeting, or when it begins."""

    missing: tuple[WordsId, ...] = ()
    """As far as facilitators may know."""
    publicly_missing: tuple[WordsId, ...] = ()
    """As far as everybody may know: these and perhaps more."""


class RepresentationCounted(Event, frozen=True, kw_only=True, tag="RepresentationCounted"):
    """The meeting is over: of the groups that the team had, which were there and which had a turn,
    where enough people were on both sides."""

    groups: tuple[WordsId, ...]
    there: tuple[WordsId, ...] = ()
    heard: tuple[WordsId, ...] = ()


class MissingGroupsShared(Event, frozen=True, kw_only=True, tag="MissingGroupsShared"):
    """A facilitator has the room told, or the minutes say, which groups are missing."""

    share: ShareWith


RepresentationEvent = (
    ApologiesSent | RepresentationChecked | RepresentationCounted | MissingGroupsShared
)
