"""Figures that reports share: medians, shares, and what the items of polls came to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from bot.cards import CatalogueRef, RecordedText, phrase
from bot.ids import WordsId
from bot.records.published_poll import PublishedPoll
from bot.records.questionnaire import ITEMS, PollItem, Questionnaire, Side
from bot.records.report_document import Cell

NONE = phrase("report-none")
"""In a cell: there is no such figure."""
HELD = phrase("report-held")
"""In a cell: there is one, and it is held back."""
DAY = 86_400


class ReportedPoll(NamedTuple):
    """What may be told of a poll, and what it asked."""

    asked: Questionnaire
    published: PublishedPoll


ItemKey = tuple[str, WordsId | None]
"""An item as trends know it: its name, or for one of a team's own `OWN` and its words, wherever it
stands among them."""
OWN = "own"


def items_in(polls: Iterable[ReportedPoll]) -> dict[ItemKey, PollItem]:
    """The items of which figures are shown in at least one of these polls, in their order."""
    found: dict[ItemKey, PollItem] = {}
    for poll in polls:
        for item in poll.asked.items:
            if item.name in poll.published.items:
                found.setdefault((item.name if item.words is None else OWN, item.words), item)
    return found


def named(item: PollItem) -> CatalogueRef | RecordedText:
    """An item, within a sentence."""
    return CatalogueRef(f"poll-{item.name}") if item.words is None else RecordedText(item.words)


def name_in(poll: ReportedPoll | None, key: ItemKey) -> str:
    """The name that an item has in a poll; "": it was not asked there."""
    name, words = key
    items = () if poll is None else poll.asked.items
    found = (it.name for it in items if it.words == words and (words or it.name == name))
    return next(found, "")


def sides_of(item: PollItem) -> str:
    """The key of the sentence that says what its sides are: two answers of five on each, or one of
    three."""
    known = ITEMS.get(item.name, item)
    return "report-sides" if known.high == 2 else "report-sides-yes"


def has_item(poll: ReportedPoll | None, key: ItemKey) -> bool:
    """Whether a poll asked this."""
    return bool(name_in(poll, key))


def share_on(poll: ReportedPoll | None, key: ItemKey, side: Side) -> int | None:
    """How many of a hundred answers to an item are on a side; None if that is not shown."""
    name = name_in(poll, key)
    if poll is None or not name:
        return None
    count, of_all = poll.published.on_side(name, side), poll.published.answered(name)
    return None if count is None or not of_all else round(100 * count / of_all)


def percent(part: int, whole: int) -> int | None:
    """How many of a hundred; None of nothing."""
    return round(100 * part / whole) if whole else None


def middle(values: Sequence[float]) -> float | None:
    """The median; None of nothing."""
    return median(values) if values else None


def days(seconds: float) -> str:
    """A length of time in days, with one digit after the point."""
    return f"{seconds / DAY:.1f}"


def cell(value: float | None, *, held: bool = False) -> Cell:
    """A figure in a table, or why there is none."""
    if value is None:
        return HELD if held else NONE
    return round(value)
