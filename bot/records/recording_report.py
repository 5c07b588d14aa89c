"""The report on recorded meetings, for a team that has no room with Heard yet.

It says of each what the people who ran it would be told, and how that went over several. Nobody is
named unless that is asked for, and nobody is ranked: people stand in the order in which they were
first heard.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

import msgspec

from bot.cards import Day, Duration, Phrase, phrase
from bot.records.meeting_summary import MeetingSummary
from bot.records.report_by_meeting import by_meeting, columns, day_of, trend
from bot.records.report_document import (
    Cell,
    ReportDocument,
    ReportSection,
    ReportTable,
    TrendChart,
    TrendLine,
)
from bot.records.report_figures import cell

STEPS = 12
"""Into so many parts the time of a meeting is divided in its chart."""


class RecordedPerson(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody in a recorded meeting."""

    name: str
    first_heard_at: datetime
    messages: int
    words: int


class RecordedItem(msgspec.Struct, frozen=True, kw_only=True):
    """An agenda item of a recorded meeting."""

    title: str
    messages: int


class RecordedMeeting(msgspec.Struct, frozen=True, kw_only=True):
    """A recorded meeting, played to Heard. People stand in the order in which they were heard."""

    summary: MeetingSummary
    people: tuple[RecordedPerson, ...]
    items: tuple[RecordedItem, ...]


def recording_report(meetings: Sequence[RecordedMeeting], *, names: bool) -> ReportDocument:
    """The report on one meeting or several, in order of time. `names`: people are named."""
    sections = [
        section
        for number, one in enumerate(meetings, start=1)
        for section in _sections(one, number, len(meetings), names=names)
    ]
    if len(meetings) > 1:
        sections = [_over_many(meetings), *sections]
    return ReportDocument(
        kind="recordings",
        title=phrase("recordings-title", count=len(meetings)),
        lines=(
            phrase("recordings-what", count=len(meetings)),
            phrase("recordings-named" if names else "recordings-unnamed"),
        ),
        sections=(*sections, _how_to_read()),
    )


def _sections(
    one: RecordedMeeting, number: int, many: int, *, names: bool
) -> Iterator[ReportSection]:
    day = Day(day_of(one.summary))
    heading = (
        phrase("recordings-meeting", number=number, day=day)
        if many > 1
        else phrase("recordings-one", day=day)
    )
    yield ReportSection(heading=heading, lines=tuple(_lines(one)))
    yield from _heard_over_time(one, number)
    if one.items:
        yield ReportSection(
            heading=phrase("recordings-items"),
            table=ReportTable(
                caption=phrase("recordings-items-caption"),
                columns=(phrase("recordings-item"), phrase("recordings-messages")),
                rows=tuple((item.title, item.messages) for item in one.items),
            ),
        )
    if names:
        yield ReportSection(
            heading=phrase("recordings-people"),
            lines=(phrase("recordings-people-order"),),
            table=ReportTable(
                caption=phrase("recordings-people-caption"),
                columns=(
                    phrase("recordings-person"),
                    phrase("recordings-first"),
                    phrase("recordings-messages"),
                    phrase("recordings-words"),
                ),
                rows=tuple(_person(person, one.summary) for person in one.people),
            ),
        )


def _over_many(meetings: Sequence[RecordedMeeting]) -> ReportSection:
    """How it went over several meetings."""
    held = [one.summary for one in meetings]
    even = [None if one.evenness is None else round(100 * one.evenness) for one in held]
    half = [
        None if one.half_heard_seconds is None else _whole_minutes(one.half_heard_seconds)
        for one in held
    ]
    return by_meeting(
        held,
        heading=phrase("recordings-trend"),
        lines=(phrase("recordings-trend-even"),),
        chart="evenness",
        title=phrase("recordings-trend-chart"),
        unit="recordings-even",
        trends=(trend("recordings-even", even),),
        alt=phrase("recordings-trend-alt", count=len(held)),
        columns=columns(
            "report-unit-people", "recordings-messages", "recordings-half", "recordings-even"
        ),
        rows=(
            (len(one.people), sum(it.messages for it in one.people), cell(minutes), cell(value))
            for one, minutes, value in zip(meetings, half, even, strict=True)
        ),
    )


def _person(person: RecordedPerson, summary: MeetingSummary) -> tuple[Cell, ...]:
    after = _since(person.first_heard_at, summary)
    return (
        person.name,
        phrase("recordings-after", time=Duration(after)),
        person.messages,
        person.words,
    )


def _whole_minutes(seconds: int) -> int:
    """Rounded up, as in the sentence about the same meeting."""
    return max(1, -(-seconds // 60))


def _since(at: datetime, summary: MeetingSummary) -> int:
    return max(0, int((at - summary.opened_at).total_seconds()))


def _lines(one: RecordedMeeting) -> Iterator[Phrase]:
    found = one.summary
    messages = sum(person.messages for person in one.people)
    yield phrase("recordings-said", messages=messages, people=len(one.people))
    yield phrase("recordings-took", time=Duration(found.seconds))
    if found.half_heard_seconds is not None:
        yield phrase("look-back-half", time=Duration(found.half_heard_seconds))
    if found.evenness is None:
        yield phrase("recordings-too-little")
    else:
        yield phrase("recordings-even-of", value=round(100 * found.evenness))
    if found.largest_share is not None:
        yield phrase("recordings-share", percent=round(100 * found.largest_share))
    if found.unanswered:
        yield phrase("look-back-answered", count=found.unanswered, messages=found.messages)
    else:
        yield phrase("look-back-all-answered", messages=found.messages)
    if found.did.floor_openings:
        yield phrase("recordings-few-voices", count=found.did.floor_openings)
    if found.waiting:
        yield phrase("recordings-waiting", count=found.waiting)


def _heard_over_time(one: RecordedMeeting, number: int) -> Iterator[ReportSection]:
    """How many people had been heard, as the meeting went on."""
    length = one.summary.seconds
    if length < STEPS * 60 or len(one.people) < 2:
        return
    ends = [length * step // STEPS for step in range(1, STEPS + 1)]
    first = [_since(person.first_heard_at, one.summary) for person in one.people]
    heard = tuple(float(sum(at <= end for at in first)) for end in ends)
    chart = TrendChart(
        name=f"heard-{number}",
        title=phrase("recordings-chart"),
        unit=phrase("report-unit-people"),
        labels=tuple(str(end // 60) for end in ends),
        lines=(TrendLine(name=phrase("report-heard"), values=heard),),
        alt=(
            phrase(
                "recordings-chart-alt",
                begin=int(heard[0]),
                middle=int(heard[STEPS // 2 - 1]),
                all=len(one.people),
            ),
        ),
    )

    yield ReportSection(
        heading=phrase("recordings-chart"),
        chart=chart,
        table=ReportTable(
            caption=phrase("recordings-chart"),
            columns=(phrase("recordings-minutes"), phrase("report-unit-people")),
            rows=tuple((end // 60, int(many)) for end, many in zip(ends, heard, strict=True)),
        ),
    )


def _how_to_read() -> ReportSection:
    return ReportSection(
        heading=phrase("recordings-read"),
        bullets=(
            phrase("recordings-read-spoke"),
            phrase("recordings-read-silent"),
            phrase("recordings-read-answers"),
        ),
    )
