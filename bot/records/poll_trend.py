"""How the answers to an item of a poll go on from meeting to meeting.

An item is compared only with itself: with the same words and the same answers. Everything is made
from what was published of the polls, so a trend tells nothing that was not told before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from bot.records.published_poll import PublishedPoll
from bot.records.questionnaire import PollItem, Questionnaire, Side

MOST_COMPARED: Final = 5
"""So many earlier polls stand beside a new one: the newest of which there are figures."""


class ItemFigure(msgspec.Struct, frozen=True, array_like=True):
    """Of those who answered an item, how many are on its high side."""

    high: int
    answered: int

    @property
    def is_most(self) -> bool:
        """Whether they are more than half."""
        return 2 * self.high > self.answered


class EarlierPoll(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of an earlier poll for those items that a later one asks as well, by the names
    that they have in the later one."""

    meeting: int
    """The number of the meeting that it was about."""
    items: dict[str, ItemFigure]


def figure(told: PublishedPoll, item: str) -> ItemFigure | None:
    """What may be told of an item; None: nothing."""
    high, answered = told.on_side(item, Side.HIGH), told.answered(item)
    return None if high is None or not answered else ItemFigure(high, answered)


def earlier(
    asked: Questionnaire, meeting: int, before: Questionnaire, told: PublishedPoll
) -> EarlierPoll | None:
    """An earlier poll as a poll that has `asked` this sees it; None if no item is the same, or
    nothing of those may be told."""
    found = {
        item.name: shown
        for item in asked.items
        if (same := _same(item, before)) is not None
        and (shown := figure(told, same.name)) is not None
    }
    return EarlierPoll(meeting=meeting, items=found) if found else None


def series(
    item: str, earlier_polls: Sequence[EarlierPoll], meeting: int, now: ItemFigure
) -> tuple[tuple[int, ItemFigure], ...]:
    """An item's figures by meeting, the oldest first and the new one last."""
    before = sorted((one.meeting, one.items[item]) for one in earlier_polls if item in one.items)
    return (*before[-MOST_COMPARED:], (meeting, now))


def _same(item: PollItem, before: Questionnaire) -> PollItem | None:
    """The item with the same words and answers. One of a team's own can have moved up or down."""
    return next(
        (
            one
            for one in before.items
            if one.answers == item.answers
            and one.words == item.words
            and (item.words is not None or one.name == item.name)
        ),
        None,
    )
