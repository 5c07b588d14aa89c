"""One thing to try at the next meeting, for those who run it.

A table of rules over what a meeting came to, the most pressing first. The sentence of each is
`tip-<name>` in the catalogue: one thing that can be done, and no reproach.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from bot.records.meeting_summary import MeetingSummary
from bot.rules import (
    TIP_EVENNESS,
    TIP_FEWEST_PEOPLE,
    TIP_HEARD_PERCENT,
    TIP_LONG_WAIT,
    TIP_OVER,
    TIP_POSTS,
    TIP_UNANSWERED,
)


class Tip(NamedTuple):
    """Something to try, and when."""

    name: str
    fits: Callable[[MeetingSummary], bool]


def _few_heard(one: MeetingSummary) -> bool:
    many = one.people >= TIP_FEWEST_PEOPLE
    return many and 100 * one.heard < TIP_HEARD_PERCENT * one.people


def _unanswered(one: MeetingSummary) -> bool:
    return one.unanswered >= TIP_UNANSWERED and 4 * one.unanswered >= one.messages


def _uneven(one: MeetingSummary) -> bool:
    return one.evenness is not None and one.evenness < TIP_EVENNESS


def _nothing_settled(one: MeetingSummary) -> bool:
    return bool(one.points_opened) and not (one.points_settled or one.outcomes)


TIPS: tuple[Tip, ...] = (
    Tip("round", _few_heard),
    Tip("hands", lambda one: one.waiting > 0),
    Tip("unanswered", _unanswered),
    Tip("waits", lambda one: (one.longest_wait_seconds or 0) >= TIP_LONG_WAIT.total_seconds()),
    Tip("write", _uneven),
    Tip("time", lambda one: one.over_seconds >= TIP_OVER.total_seconds()),
    Tip("outcomes", _nothing_settled),
    Tip("actions", lambda one: one.decisions > 0 and one.actions == 0),
    Tip("quieter", lambda one: one.did.posts >= TIP_POSTS),
    # These always fit, and take turns.
    Tip("ask", lambda one: True),
    Tip("share", lambda one: True),
)


def one_thing(meetings: Iterable[MeetingSummary]) -> str:
    """What to try after the last of these meetings, which are given in order; "" without any.

    It is the first that fits and was not said after the meeting before: the same is never said
    twice in a row. So it follows from the meetings alone, and need not be kept.
    """
    said = ""
    for meeting in meetings:
        said = next(tip.name for tip in TIPS if tip.name != said and tip.fits(meeting))
    return said
