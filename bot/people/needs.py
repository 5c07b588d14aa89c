"""What somebody needs to take part, in one room: said as needs, never as diagnoses.

Needs are guarded like data about somebody's health, which they can amount to: they stand in tables
of their own and never in a journal, the outbox or a log, and only the facilitators whom somebody
names are shown them. See docs/adr/0052-what-people-need.md.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Final

import msgspec
from msgspec.structs import replace

from bot.ids import PersonId
from bot.people.preferences import Invitations, Preferences


class NeedKind(StrEnum):
    """What somebody may need."""

    TIME = "time"
    """More time in rounds."""
    CALLS = "calls"
    """Not to be called on without being asked first."""
    PLAIN = "plain"
    """Plain words from Heard."""
    SLOWER = "slower"
    """A slower meeting."""
    PAPERS = "papers"
    """The agenda and what there is to read, some days before."""
    BREAKS = "breaks"
    """A break each hour."""
    CAPTIONS = "captions"
    """Captions, or an interpreter."""
    WRITTEN = "written"
    """What is asked in writing before it is talked about."""
    BESIDE = "beside"
    """Somebody beside them."""
    COSTS = "costs"
    """What it costs them covered beforehand."""
    OTHER = "other"
    """What they say in their own words, and nothing else."""


KEPT_BY_HEARD: Final = frozenset(
    {
        NeedKind.TIME,
        NeedKind.CALLS,
        NeedKind.PLAIN,
        NeedKind.SLOWER,
        NeedKind.PAPERS,
        NeedKind.BREAKS,
    }
)
"""Needs that Heard keeps by itself: nobody has to arrange anything."""

USUAL_DAYS: Final = 7
"""So many days before a meeting papers are sent, where somebody did not say how many."""
MOST_DAYS: Final = 30
OFFERED_DAYS: Final = 7
"""So many days before a meeting people are asked whether what they need is still right."""


class Met(StrEnum):
    """Whether what somebody needed was there at a meeting."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class NeedReply(StrEnum):
    """What a facilitator says to a need that was not met. It is chosen, so that nothing about a
    person has to be written down for it."""

    NEXT_TIME = "next-time"
    """It will be there next time."""
    TALKED = "talked"
    """They have talked about it with the person."""
    CANNOT = "cannot"
    """It cannot be arranged; they tell the person why, in person."""


class StatedNeed(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that somebody needs, and what became of it."""

    kind: NeedKind
    days: int | None = None
    """How many days before a meeting, where that is a part of it."""
    arranged: int | None = None
    """The number of the meeting for which a facilitator has said that it is arranged."""
    met: Met | None = None
    """What the person said last of whether it was there."""
    met_at: int | None = None
    """Of which meeting they said that, by its number."""
    reply: NeedReply | None = None
    """What was replied to that."""

    @property
    def is_open(self) -> bool:
        """Whether it was not met, or not fully, and nobody has replied to that."""
        return self.met in (Met.NO, Met.PARTLY) and self.reply is None

    @property
    def takes_people(self) -> bool:
        """Whether people have to arrange it."""
        return self.kind not in KEPT_BY_HEARD


class OwnNeeds(msgspec.Struct, frozen=True, kw_only=True):
    """What one person has said in one room."""

    needs: tuple[StatedNeed, ...] = ()
    """In the order of `NeedKind`."""
    text: str = ""
    """What they have said in their own words; "": nothing."""
    viewers: frozenset[PersonId] = frozenset()
    """The facilitators who are shown it."""
    said_at: datetime | None = None
    """When they said it, or said that it is still right."""

    @property
    def kinds(self) -> frozenset[NeedKind]:
        """What they need."""
        return frozenset(need.kind for need in self.needs)

    def get(self, kind: NeedKind) -> StatedNeed | None:
        """One of their needs."""
        return next((need for need in self.needs if need.kind is kind), None)

    @property
    def to_arrange(self) -> tuple[StatedNeed, ...]:
        """Those that people have to arrange."""
        return tuple(need for need in self.needs if need.takes_people)

    @property
    def open(self) -> tuple[StatedNeed, ...]:
        """Those that were not met, and have had no reply."""
        return tuple(need for need in self.needs if need.is_open)


NOTHING_SAID: Final = OwnNeeds()
RoomNeeds = Mapping[PersonId, OwnNeeds]
"""What the people of a room need; those who have said nothing are missing."""


class NeedsWatch(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a meeting has to know of its room's needs to keep them: nothing about anybody."""

    days: tuple[int, ...] = ()
    """How many days before a meeting something is to be sent to somebody, each once, in order."""
    breaks: bool = False
    """Somebody needs a break each hour."""
    asks: bool = False
    """After a meeting, somebody is asked whether what they needed was there."""


def watch(room: RoomNeeds) -> NeedsWatch:
    """What a meeting has to know of these needs."""
    days = {
        need.days or USUAL_DAYS
        for own in room.values()
        for need in own.needs
        if need.kind is NeedKind.PAPERS
    }
    if room:
        days.add(OFFERED_DAYS)
    return NeedsWatch(
        days=tuple(sorted(days)),
        breaks=any(NeedKind.BREAKS in own.kinds for own in room.values()),
        asks=any(own.viewers and own.to_arrange for own in room.values()),
    )


# -- what Heard keeps by the way it treats somebody -----------------------------------------------


def with_needs(chosen: Preferences, kinds: Collection[NeedKind]) -> Preferences:
    """How Heard treats somebody who has chosen this and needs these things. What they have chosen
    is not changed by it: without the needs, it holds as before."""
    if not kinds:
        return chosen
    calls = NeedKind.CALLS in kinds
    # Whoever has said that they may be invited has said it of private questions.
    off = calls and chosen.invitations is Invitations.ASK
    return replace(
        chosen,
        more_time=chosen.more_time or NeedKind.TIME in kinds,
        plain=chosen.plain or NeedKind.PLAIN in kinds,
        slower=chosen.slower or NeedKind.SLOWER in kinds,
        ask_first=calls,
        invitations=Invitations.OFF if off else chosen.invitations,
    )


def settled(
    wanted: Preferences, before: Preferences, kinds: Collection[NeedKind]
) -> tuple[Preferences, frozenset[NeedKind]]:
    """Somebody who needs these things chooses how Heard is to treat them: what they have chosen by
    that, and which needs they have taken back by it.

    `wanted` is what they chose, with all that their needs bring along; `before`, what they had
    chosen without that. What a need brings along is not chosen, so it goes with the need; and who
    switches it off does not need it any more.
    """
    brought = with_needs(before, kinds)
    gone = {
        kind
        for kind, name in (
            (NeedKind.TIME, "more_time"),
            (NeedKind.PLAIN, "plain"),
            (NeedKind.SLOWER, "slower"),
        )
        if kind in kinds and not getattr(wanted, name)
    }
    changes = {
        name: getattr(before, name)
        for name in ("more_time", "plain", "slower", "invitations")
        if getattr(wanted, name) == getattr(brought, name)
    }
    return replace(wanted, ask_first=False, **changes), frozenset(gone)
