"""One meeting in a few figures, for reports over many meetings.

A row is written when a meeting ends, and rewritten if it goes on and ends again. It names nobody
and holds nobody's words. Figures about how a meeting was shared are in it only as far as
`bot.meeting.measures` lets them be shown.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.ids import MeetingId, RoomKey
from bot.records.heard_did import HeardDid


class MeetingSummary(msgspec.Struct, frozen=True, kw_only=True):
    """What a meeting came to. Points, outcomes, proposals, decisions and actions are counted from
    the end of the meeting before: what was done in between is in here, too."""

    number: int
    held: bool
    """Something happened in it. False: it was opened by mistake, or hardly anybody came."""
    opened_at: datetime
    closed_at: datetime
    seconds: int
    """How long it was open, without the time in which it was over before it was reopened."""
    people: int
    """How many came."""
    heard: int
    """How many of those had a turn, or passed."""
    largest_share: float | None = None
    evenness: float | None = None
    """0 to 1; None: too little was said, or by too few, for either to mean anything."""
    half_heard_seconds: int | None = None
    """From the opening until half of those who came had been heard; None: they were not."""
    zone: str = "UTC"
    """The room's time zone when it ended."""
    messages: int = 0
    """Messages of substance, which want to be taken up."""
    unanswered: int = 0
    """Of those, the ones that nobody answered, reacted to or recorded."""
    called: int = 0
    """Hands that were called."""
    waiting: int = 0
    """Hands that were still up at the end."""
    longest_wait_seconds: int | None = None
    """How long a hand that was called had been up at most; None: none was called."""
    planned_seconds: int | None = None
    """How long it was meant to take; None: nobody had said."""
    over_seconds: int = 0
    """By how much agenda items took longer than their time boxes, all together."""
    points_opened: int = 0
    points_settled: int = 0
    points_disputed: int = 0
    """Somebody said for the second time that the outcome does not settle it."""
    settle_seconds: tuple[int, ...] = ()
    """Of each point that was settled, how long after it was parked; the shortest first."""
    outcomes: int = 0
    """Of how many of the things that people raised, points apart, it was said what became."""
    decisions: int = 0
    """Decisions that were recorded, corrections apart."""
    reviewed: int = 0
    """Decisions that came back to be reviewed, and whose item was closed."""
    proposals_closed: int = 0
    actions: int = 0
    """Actions that were recorded."""
    actions_closed: int = 0
    did: HeardDid = HeardDid()
    """What Heard itself did."""
    constraints: int = 0
    """Constraints that were foreseen."""
    constraints_real: int = 0
    """Constraints that were looked at, and are still there."""
    constraints_met: int = 0
    """Those to which a solution keeps."""
    constraints_avoided: int = 0
    """Those that a solution goes around."""


class MeetingSummaryRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting has ended, and this is what it came to."""

    meeting: MeetingId
    room: RoomKey
    summary: MeetingSummary
