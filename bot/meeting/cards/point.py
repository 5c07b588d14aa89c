"""One point, with everything that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cards import (
    Button,
    Card,
    CardSection,
    CatalogueRef,
    Fact,
    ListOf,
    Moment,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.cards.contention_news import acts, care
from bot.meeting.cards.contentions import (
    contention_buttons,
    entry_line,
    raiser_left,
    standing,
    thread,
)
from bot.meeting.cards.point_list import open_button
from bot.meeting.next_meeting import next_meeting
from bot.meeting.points_due import has_meeting, raisers_who_left
from bot.meeting.state import State
from bot.records.model import Contention, ContentionEntry, EntryKind, Standing
from bot.records.outcomes import outcome_lines

ON_A_PAGE = 10
"""Entries, and lines of history, on one page."""


@dataclass(frozen=True)
class HistoryLine:
    """What was done with a point, and around which meeting. `before`: it had not begun yet."""

    step: str
    at: datetime
    meeting: int
    before: bool = False


@dataclass(frozen=True)
class PointPage:
    """A point, and one page each of its history and of its entries, the newest first."""

    point: Contention
    steps: Sequence[HistoryLine] = ()
    all_steps: int = 0
    steps_page: int = 1
    entries: Sequence[ContentionEntry] = ()
    all_entries: int = 0
    page: int = 1
    gone: int = 0
    """How many more were added, and were taken back or deleted."""


def point_page(state: State, found: PointPage, who: PersonId) -> Card:
    """Everything of one point, for the person who asks. Nobody is named but its owner, and whoever
    wanted to be named: as the person who raised it, or with what they have added."""
    point = found.point
    is_open = point.standing is not Standing.SETTLED
    first = found.page == 1 and found.steps_page == 1
    return Card(
        kind="point",
        title=phrase("point-title", number=point.number),
        lines=tuple(_lines(state, point, who)),
        facts=tuple(_facts(state, point)) if first else (),
        parts=(
            *(_where(point) if first else ()),
            *_entries(found),
            *(_history(state, found) if found.page == 1 else ()),
        ),
        buttons=(*_adding(point), *acts(state, point, who), *contention_buttons(point))
        if is_open
        else (),
        thread=thread(point),
        about=subjects.point(point.number) if is_open else "",
    )


def _lines(state: State, point: Contention, who: PersonId) -> Iterator[Phrase]:
    yield phrase("quote", words=RecordedText(point.wording))
    if point.standing is Standing.SETTLED:
        yield from outcome_lines(point)
        if point.disputed:
            yield phrase("point-disputed")
    else:
        yield standing(point, next_meeting(state))
        yield from care(point, has_date=has_meeting(state, point))
    leads = who in state.facilitators
    yield from raiser_left(point, raisers_who_left(state) if leads else ())


def _facts(state: State, point: Contention) -> Iterator[Fact]:
    """Label and value of what is known about it."""
    yield Fact(
        phrase("point-fact-parked"), phrase("point-when", when=Moment(point.parked_at, state.zone))
    )
    if point.owner is not None and point.standing is Standing.SETTLED:
        yield Fact(phrase("point-fact-owner"), phrase("name", name=PersonName(point.owner)))
    if (raiser := point.raiser) is not None:
        yield Fact(phrase("point-fact-raiser"), phrase("name", name=PersonName(raiser)))
    if point.item is not None:
        yield Fact(phrase("point-fact-item"), phrase("point-words", words=RecordedText(point.item)))
    if point.groups:
        names = ListOf(tuple(RecordedText(group) for group in point.groups))
        yield Fact(phrase("point-fact-groups"), phrase("names", names=names))
    if point.tabled:
        yield Fact(phrase("point-fact-tabled"), phrase("point-tabled", count=point.tabled))
    if point.decision is not None:
        words = phrase("point-words", words=RecordedText(point.decision))
        yield Fact(phrase("point-fact-decision"), words)
    if point.came_from is not None:
        words = phrase("point-words", words=RecordedText(point.came_from))
        yield Fact(phrase("point-fact-came"), words)
    if point.split_from is not None:
        yield Fact(phrase("point-fact-split"), phrase("point-number", number=point.split_from))


def _where(point: Contention) -> Iterator[CardSection]:
    """Links to where it arose, and to where it is talked about."""
    others = tuple(
        open_button(number)
        for number in (point.joined_into, point.split_from)
        if number is not None
    )
    if point.source is not None and not point.erased:
        yield CardSection(lines=(phrase("point-arose"),), ref=point.source, buttons=others)
    elif others:
        yield CardSection(buttons=others)


HEADINGS = {kind: f"point-{kind.value}s" for kind in EntryKind}


def _entries(found: PointPage) -> Iterator[CardSection]:
    shown = [(kind, [entry for entry in found.entries if entry.kind is kind]) for kind in EntryKind]
    for kind, entries in shown:
        if entries:
            lines = tuple(map(entry_line, entries))
            yield CardSection(heading=phrase(HEADINGS[kind]), lines=lines)
    last = max(1, -(-found.all_entries // ON_A_PAGE))
    lines = (
        *((phrase("point-entries-none"),) if not found.all_entries else ()),
        *((phrase("point-entries-gone", count=found.gone),) if found.gone else ()),
        *((phrase("points-page", page=found.page, pages=last),) if last > 1 else ()),
    )
    turn = tuple(_turn(found.point, "page", found.page, last, "button-entries"))
    if lines or turn:
        yield CardSection(lines=lines, buttons=turn)


def _history(state: State, found: PointPage) -> Iterator[CardSection]:
    last = max(1, -(-found.all_steps // ON_A_PAGE))
    lines = tuple(
        phrase(
            "point-step-before" if line.before else "point-step",
            what=CatalogueRef(f"point-did-{line.step}"),
            when=Moment(line.at, state.zone),
            number=line.meeting,
        )
        for line in found.steps
    )
    if lines:
        yield CardSection(
            heading=phrase("point-history"),
            lines=lines,
            buttons=tuple(_turn(found.point, "steps", found.steps_page, last, "button-steps")),
            thread=thread(found.point),
        )


def _turn(point: Contention, name: str, page: int, last: int, label: str) -> Iterator[Button]:
    """Buttons to the pages before and after; what is older is on later pages."""
    about: dict[str, str | int] = {"contention": point.number}
    if page > 1:
        yield Button(phrase(f"{label}-newer"), "point", {**about, name: page - 1})
    if page < last:
        yield Button(phrase(f"{label}-older"), "point", {**about, name: page + 1})


def _adding(point: Contention) -> tuple[Button, ...]:
    about: dict[str, str | int] = {"contention": point.number}
    propose = Button(phrase("button-point-propose"), "propose", {"point": point.number}, ask=True)
    return (Button(phrase("button-point-add"), "point add", about, style="main"), propose)
