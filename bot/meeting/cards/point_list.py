"""The list of a room's points, as somebody looks for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.cards import (
    Button,
    Card,
    CardSection,
    FirstWords,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.ids import ItemId, PersonId, WordsId
from bot.meeting.cards.contentions import (
    contention_buttons,
    contention_line,
    raiser_left,
    standing,
    thread,
)
from bot.meeting.cards.shared_buttons import note
from bot.meeting.next_meeting import NextMeeting
from bot.records.contentions import entries_of
from bot.records.model import Contention, Standing
from bot.records.outcomes import outcome_lines
from bot.records.point_list import PointFilter, Which

ON_A_PAGE = 10
"""Points on one page of the list: so few that each has its buttons on every platform."""
CHOOSE = Button(phrase("button-points-choose"), "parked", ask=True)
ALL_POINTS = Button(phrase("button-points-all"), "parked")


@dataclass(frozen=True)
class ListedPoints:
    """One page of the points that somebody looks for."""

    points: Sequence[Contention]
    """Those of this page."""
    total: int
    page: int = 1
    title: WordsId | None = None
    """The title of the item they arose on, if that was asked for."""

    @property
    def last_page(self) -> int:
        """The number of the last page."""
        return max(1, -(-self.total // ON_A_PAGE))


def open_button(number: int) -> Button:
    """Shows a point with everything that belongs to it."""
    return Button(phrase("button-point", number=number), "point", {"contention": number})


def point_list(
    found: ListedPoints,
    wanted: PointFilter,
    *,
    next_meeting: NextMeeting,
    leads: bool,
    left: Sequence[PersonId] = (),
) -> Card:
    """A page of the list. `leads`: it is for a
    facilitator, who sees what has no owner; `left`: who has left the room, for facilitators."""
    if wanted.is_plain and not found.total:
        return note("points-none")
    return Card(
        kind="points",
        title=phrase("points-title"),
        lines=tuple(_intro(found, wanted)),
        parts=tuple(
            CardSection(
                lines=tuple(_lines(point, next_meeting, leads=leads, left=left)),
                buttons=(open_button(point.number), *_buttons(point)),
                thread=thread(point),
            )
            for point in found.points
        ),
        buttons=(*_pages(found, wanted), CHOOSE),
    )


def _is_closed(point: Contention) -> bool:
    return point.standing is Standing.SETTLED


def _buttons(point: Contention) -> tuple[Button, ...]:
    return () if _is_closed(point) else contention_buttons(point)


def _intro(found: ListedPoints, wanted: PointFilter) -> Iterator[Phrase]:
    key = f"points-count-{wanted.which.value}"
    if wanted.which is Which.OPEN:
        key = "points-count" if wanted.is_plain else "points-count-found"
    yield phrase(key, count=found.total)
    if found.title is not None:
        yield phrase("points-about", title=RecordedText(found.title))
    if wanted.older is not None:
        yield phrase("points-older", days=wanted.older)
    if wanted.search:
        # What is looked for is in this answer, and kept nowhere.
        yield phrase("points-search", words=FirstWords(wanted.search))
    if found.last_page > 1:
        yield phrase("points-page", page=found.page, pages=found.last_page)
        if wanted.search:
            yield phrase("points-search-more")


def _lines(
    point: Contention, next_meeting: NextMeeting, *, leads: bool, left: Sequence[PersonId]
) -> Iterator[Phrase]:
    yield contention_line(point)
    if _is_closed(point):
        yield from outcome_lines(point)
        return
    yield standing(point, next_meeting)
    if point.owner is not None:
        yield phrase("point-owner", name=PersonName(point.owner))
    elif leads:
        yield phrase("point-no-owner")
    if entries_of(point):
        yield phrase(
            "point-added",
            positions=point.positions,
            notes=point.notes,
            links=point.links,
        )
    yield from raiser_left(point, left)


def _pages(found: ListedPoints, wanted: PointFilter) -> Iterator[Button]:
    if wanted.search:
        return  # A button would keep what somebody has looked for.
    args: dict[str, str | int] = {}
    if wanted.which is not Which.OPEN:
        args["which"] = wanted.which.value
    if wanted.older is not None:
        args["older"] = wanted.older
    if wanted.item is not None:
        args["item"] = _item(wanted.item)
    if found.page > 1:
        yield Button(phrase("button-points-back"), "parked", {**args, "page": found.page - 1})
    if found.page < found.last_page:
        yield Button(phrase("button-points-more"), "parked", {**args, "page": found.page + 1})


def _item(item: ItemId) -> str:
    return f"id:{item}"
