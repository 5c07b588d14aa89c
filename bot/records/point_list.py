"""Which of a room's points are listed, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.ids import ItemId, PersonId, WordsId
from bot.records.model import Contention, Standing


class Which(StrEnum):
    """Which points somebody wants to see."""

    OPEN = "open"
    """All that are not settled."""
    MINE = "mine"
    """Those they parked, or whose words are theirs, settled or not."""
    OWNED = "owned"
    """Those that they have taken on, and are not settled."""
    NO_OWNER = "no-owner"
    NO_DATE = "no-date"
    CLOSED = "closed"


@dataclass(frozen=True)
class PointFilter:
    """What somebody looks for. All of it has to hold."""

    which: Which = Which.OPEN
    item: ItemId | None = None
    """Which item of this agenda they arose on."""
    older: int | None = None
    """Parked at least so many days ago."""
    search: str = ""
    """Words that all stand in the wording."""

    @property
    def is_plain(self) -> bool:
        """Whether it is the usual list."""
        return self == PointFilter()


def chosen(
    points: Iterable[Contention],
    wanted: PointFilter,
    who: PersonId,
    at: datetime,
    words: Mapping[WordsId, str],
    *,
    title: WordsId | None = None,
    has_date: Callable[[Contention], bool],
) -> list[Contention]:
    """The points that `who` is shown: open ones by their numbers, closed ones with the last that
    was closed first. `words`: their wordings, and the titles of items, as far as they are still
    there. `title`: that of the item that is wanted. `has_date`: whether it is known when a point
    that is open comes back."""
    found = [
        point
        for point in points
        if _is_wanted(point, wanted.which, who, has_date)
        and (wanted.item is None or _same_title(point.item, title, words))
        and (wanted.older is None or at - point.parked_at >= timedelta(days=wanted.older))
        and _has_words(words.get(point.wording, ""), wanted.search)
    ]
    if wanted.which is Which.CLOSED:
        found.sort(key=lambda point: point.settled_at or point.parked_at, reverse=True)
    return found


def _is_wanted(
    point: Contention, which: Which, who: PersonId, has_date: Callable[[Contention], bool]
) -> bool:
    is_open = point.standing is not Standing.SETTLED
    match which:
        case Which.OPEN:
            return is_open
        case Which.MINE:
            return who in (point.raised_by, point.held_by)
        case Which.OWNED:
            return is_open and point.owner == who
        case Which.NO_OWNER:
            return is_open and point.owner is None
        case Which.NO_DATE:
            return is_open and not has_date(point)
        case Which.CLOSED:
            return not is_open


def _same_title(one: WordsId | None, other: WordsId | None, words: Mapping[WordsId, str]) -> bool:
    """Whether two titles read the same: an item that is on the agenda again has another id."""
    if one is None or other is None:
        return False
    title = words.get(other, "").casefold().strip()
    return one == other or (bool(title) and words.get(one, "").casefold().strip() == title)


def _has_words(text: str, wanted: str) -> bool:
    text = text.casefold()
    return all(word in text for word in wanted.casefold().split())
