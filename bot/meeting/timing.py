"""Time on the agenda: when each item would begin, and shrinking time boxes to fit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.meeting.agenda import Agenda, AgendaItem, ItemState


def begins(first: datetime | None, boxes: Sequence[int | None]) -> list[datetime | None]:
    """When each of some items would begin, one after the other, if each keeps to its time.

    `first` is when the first one begins (None: nobody knows), `boxes` are minutes. After an item
    without a time box nothing can be told.
    """
    found: list[datetime | None] = []
    at = first
    for minutes in boxes:
        found.append(at)
        at = None if at is None or minutes is None else at + timedelta(minutes=minutes)
    return found


def shrink(boxes: Sequence[int], left: int) -> list[int]:
    """Time boxes (whole minutes, each at least 1) that fit into `left` minutes, in their order.

    If they fit already they stay. Otherwise each gets its share of what is left, rounded down, and
    at least a minute; minutes over go where most was rounded off, to the earlier one if equal. With
    fewer minutes than items the first get a minute each and the others 0.
    """
    total, left = sum(boxes), max(left, 0)
    if total <= left:
        return list(boxes)
    if left <= len(boxes):
        return [1 if place < left else 0 for place in range(len(boxes))]
    # A minute for everybody, and of the rest in proportion to what each had beyond its minute.
    spare, beyond = left - len(boxes), total - len(boxes)
    shares = [divmod((box - 1) * spare, beyond) for box in boxes]
    found = [1 + whole for whole, _ in shares]
    over = left - sum(found)
    for place in sorted(range(len(boxes)), key=lambda n: (-shares[n][1], n))[:over]:
        found[place] += 1
    return found


def minutes_left(item: AgendaItem, at: datetime) -> int:
    """Whole minutes left of a running item's time, rounded up; 0 when it is over or has none."""
    if item.until is None:
        return 0
    return max(0, -(-int((item.until - at).total_seconds()) // 60))


def open_items(agenda: Agenda) -> tuple[AgendaItem, ...]:
    """The items that are still to come, in order."""
    return tuple(item for item in agenda.items if item.state is ItemState.WAITING)


def to_come(agenda: Agenda, first: datetime | None) -> list[tuple[AgendaItem, datetime | None]]:
    """Each item still to come, and when it would begin if the rest keeps to time.

    `first` is when the first of them could begin while no item is up.
    """
    if agenda.current is not None:
        first = None if agenda.current.overdue else agenda.current.until
    items = open_items(agenda)
    return list(zip(items, begins(first, [item.minutes for item in items]), strict=True))
