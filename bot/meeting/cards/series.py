"""What Heard says about when a room meets."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from bot.cards import (
    Button,
    Card,
    CardSection,
    CatalogueRef,
    CommandText,
    Duration,
    ListOf,
    Moment,
    Phrase,
    RecordedText,
    TimeOfDay,
    phrase,
)
from bot.events import ExtraMeetingPlanned, MeetingMoved
from bot.ids import WordsId
from bot.meeting import subjects
from bot.meeting.cards.shared_buttons import START, note
from bot.meeting.next_meeting import next_time, to_come
from bot.meeting.state import State
from bot.records.model import MeetingState, MissedMeeting, Series
from bot.records.series import agreed_time, clock_change, last_by_rule, moment_of
from bot.records.series_changes import Shift
from bot.records.series_exceptions import CarriedOver, find
from bot.records.series_rules import end_of, rhythm

CANCEL: Final = Button(phrase("button-meeting-cancel"), "meeting cancel", ask=True)
MOVE: Final = Button(phrase("button-meeting-move"), "meeting move", ask=True)
EXTRA: Final = Button(phrase("button-meeting-extra"), "meeting extra", ask=True)
MOST_SHOWN: Final = 5
"""Meetings to come, or missed ones, that are listed in one card."""


def meets(series: Series, starts: datetime) -> Card:
    """How often a room meets, for how long, and when next. If the clocks change just then, it says
    what that means."""
    lines = _how_often(series, starts)
    told = note("noted-series")
    return Card(kind=told.kind, lines=lines, brief=len(lines) == 1)


def series_set(
    state: State, starts: datetime | None, moves: tuple[Shift, ...], carried: CarriedOver | None
) -> Card:
    """A series was set: when the room meets, which meetings move, and what became of single
    meetings that had been cancelled, moved or added."""
    series = state.series
    lines = (
        (phrase("noted-no-series"),)
        if starts is None or series is None
        else _how_often(series, starts)
    )
    shown = tuple(_shift(one, state.zone) for one in moves)
    after = _carried(carried, state.zone)
    heading = CardSection(heading=phrase("series-changes"), lines=shown)
    return Card(
        kind="note",
        lines=(*lines, *after),
        parts=(heading,) if shown else (),
        brief=len(lines) == 1 and not after and not shown,
    )


def shown(state: State, at: datetime) -> Card:
    """When the room meets, with the meetings to come."""
    series = state.series
    times = to_come(state, at, MOST_SHOWN)
    if series is None or not times:
        return note("noted-no-series")
    later = tuple(_listed(series, one) for one in times)
    return Card(
        kind="series",
        lines=_how_often(series, times[0]),
        parts=(CardSection(heading=phrase("series-to-come"), lines=later),)
        if len(times) > 1
        else (),
        buttons=(CANCEL, MOVE, EXTRA),
    )


def cancelled(state: State, missed: MissedMeeting, at: datetime) -> Card:
    """One meeting is not held."""
    return Card(
        kind="cancelled",
        title=phrase("cancelled-title", when=Moment(missed.due, state.zone)),
        lines=(*_why(missed.reason), next_line(state, at)),
    )


def moved(state: State, event: MeetingMoved, at: datetime) -> Card:
    """One meeting is held at another time."""
    return Card(
        kind="moved",
        title=phrase(
            "moved-title",
            when=Moment(event.due, state.zone),
            now=Moment(event.to, state.zone),
        ),
        lines=(*_why(event.reason), *_clocks(state, event.to), next_line(state, at)),
    )


def extra_planned(state: State, event: ExtraMeetingPlanned, at: datetime) -> Card:
    """One more meeting is held."""
    return Card(
        kind="extra",
        title=phrase("extra-title", when=Moment(event.to, state.zone)),
        lines=(*_why(event.reason), *_clocks(state, event.to), next_line(state, at)),
    )


def lapsed(state: State, missed: tuple[MissedMeeting, ...]) -> Card:
    """Planned meetings did not take place."""
    times = tuple(Moment(one.due, state.zone) for one in missed)
    lines = []
    if len(times) > 1:
        lines.append(phrase("lapsed-list", times=ListOf(times[:MOST_SHOWN])))
        if len(times) > MOST_SHOWN:
            lines.append(phrase("lapsed-more", count=len(times) - MOST_SHOWN))
    lines += [phrase("lapsed-why"), phrase("lapsed-stays")]
    if state.starts is not None and not state.is_open:
        lines.append(phrase("closing-next", when=Moment(state.starts, state.zone)))
    return Card(
        kind="lapsed",
        title=phrase("lapsed-title", when=times[0])
        if len(times) == 1
        else phrase("lapsed-title-many", count=len(times)),
        lines=tuple(lines),
        buttons=(START,),
        about=subjects.start(state),
    )


def next_line(state: State, at: datetime) -> Phrase:
    """When the room meets next, or that it does not."""
    starts = state.starts if state.phase is MeetingState.PLANNED else next_time(state, at)
    if starts is None:
        return phrase("series-no-next")
    return phrase("closing-next", when=Moment(starts, state.zone))


def _how_often(series: Series, starts: datetime) -> tuple[Phrase, ...]:
    often = phrase(
        "noted-series",
        repeat=CatalogueRef(f"repeat-{rhythm(series.rule)}"),
        length=Duration(series.minutes * 60),
        when=Moment(starts, series.zone),
    )
    lines = [often]
    last = last_by_rule(series) if end_of(series.rule) is not None else None
    ends = None if last is None else moment_of(last.isoformat(timespec="minutes"), series.zone)
    if ends is not None:
        lines.append(phrase("series-ends", when=Moment(ends, series.zone)))
    change = clock_change(series, starts)
    if change:
        local = agreed_time(series, starts)
        lines.append(
            phrase(
                f"clocks-{change}",
                time=CommandText(local[-5:]),
                shown=TimeOfDay(starts, series.zone),
            )
        )
    return tuple(lines)


def _clocks(state: State, starts: datetime) -> tuple[Phrase, ...]:
    """What is to be known of a time that comes twice."""
    if state.series is None or clock_change(state.series, starts) != "twice":
        return ()
    time = CommandText(agreed_time(state.series, starts)[-5:])
    return (phrase("clocks-twice", time=time, shown=TimeOfDay(starts, state.zone)),)


def _listed(series: Series, starts: datetime) -> Phrase:
    one = find(series, starts)
    when = Moment(starts, series.zone)
    if one is None or one.recurrence == one.local:
        return phrase("series-one", when=when)
    was = moment_of(one.recurrence, series.zone) if one.recurrence else None
    if was is None:
        return phrase("series-one-extra", when=when)
    return phrase("series-one-moved", when=when, was=Moment(was, series.zone))


def _shift(one: Shift, zone: str) -> Phrase:
    if one.now is None:
        assert one.was is not None  # noqa: S101 - one of the two is there
        return phrase("series-falls-away", when=Moment(one.was, zone))
    if one.was is None:
        return phrase("series-is-new", when=Moment(one.now, zone))
    return phrase("series-moves", was=Moment(one.was, zone), now=Moment(one.now, zone))


def _carried(carried: CarriedOver | None, zone: str) -> tuple[Phrase, ...]:
    """What became of single meetings when their series was changed."""
    if carried is None:
        return ()
    series = carried.series
    kept = 0 if series is None else sum(map(len, (series.excluded, series.moved, series.extra)))
    return (
        *((phrase("series-exceptions-kept", count=kept),) if kept else ()),
        *(phrase("series-single-gone", when=Moment(one.starts, zone)) for one in carried.gone),
        *(phrase("series-cancel-gone", when=Moment(one, zone)) for one in carried.back),
    )


def _why(reason: WordsId | None) -> tuple[Phrase, ...]:
    return () if reason is None else (phrase("series-reason", reason=RecordedText(reason)),)
