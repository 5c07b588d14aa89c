"""What the published figures of a poll want a reply to."""

from __future__ import annotations

from fractions import Fraction

from bot.records.poll_replies import PollFlag
from bot.records.published_poll import PublishedPoll
from bot.records.questionnaire import Side
from bot.rules import POLL_FEW, POLL_LACKING, POLL_MANY

SAID, DIFFERENCE, NEEDS, HEARD = "say", "difference", "needs", "heard"
"""The items that the flags go by, in every questionnaire that asks them."""


def flags(told: PublishedPoll) -> tuple[PollFlag, ...]:
    """The flags that a poll raises. It goes by the sides of items, which are the same numbers
    whether single answers are shown or not. An item that is not shown, or was not asked, raises
    nothing."""
    found = []
    if _many(told, SAID) and _few(told, DIFFERENCE):
        found.append(PollFlag.HEARD_NOT_ACTED_ON)
    if _few(told, NEEDS) or _lacking(told, NEEDS):
        found.append(PollFlag.NEEDS_NOT_MET)
    return tuple(found)


def few_listened(told: PublishedPoll) -> bool:
    """Whether few said that people listened to them."""
    return _few(told, HEARD)


def _many(told: PublishedPoll, item: str) -> bool:
    return (share := _share(told, item, Side.HIGH)) is not None and share >= POLL_MANY


def _few(told: PublishedPoll, item: str) -> bool:
    return (share := _share(told, item, Side.HIGH)) is not None and share <= POLL_FEW


def _lacking(told: PublishedPoll, item: str) -> bool:
    return (share := _share(told, item, Side.LOW)) is not None and share >= POLL_LACKING


def _share(told: PublishedPoll, item: str, side: Side) -> Fraction | None:
    """Which part of those who answered an item is on one side; None: that is not shown."""
    count, answered = told.on_side(item, side), told.answered(item)
    return Fraction(count, answered) if count is not None and answered else None
