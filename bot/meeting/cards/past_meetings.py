"""The meetings that a room has had, as a card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from bot.cards import (
    Button,
    Card,
    CardSection,
    CommandText,
    Moment,
    Phrase,
    RecordedText,
    phrase,
)
from bot.meeting.cards.shared_buttons import note
from bot.records.model import MissedMeeting

MOST_MISSED = 5
"""Meetings that did not take place, in one list."""
MOST_MEETINGS = 10
"""Meetings in one list: so few that each has a heading and a button in one message everywhere."""
OTHER = Button(phrase("button-other-minutes"), "minutes", ask=True)


class ListedMeeting(NamedTuple):
    """One meeting in the list."""

    number: int
    opened_at: datetime
    zone: str
    running: bool
    has_minutes: bool


def past_meetings(
    found: Sequence[ListedMeeting], missed: Sequence[MissedMeeting] = (), zone: str = "UTC"
) -> Card:
    """The newest meetings of a room (given newest first), how to read their minutes, and which
    planned meetings did not take place, told in `zone`."""
    if not found and not missed:
        return note("meetings-none")
    listed = found[:MOST_MEETINGS]
    more = len(found) > len(listed)
    readable = next((one for one in listed if one.has_minutes), None)
    return Card(
        kind="meetings",
        title=phrase("meetings-title"),
        lines=(phrase("meetings-latest", count=len(listed)),) if more else (),
        parts=(*(_section(one) for one in listed), *_missed(missed, zone)),
        buttons=(OTHER,) if more else (),
        hints=(
            ()
            if readable is None
            else (phrase("meetings-read", typed=CommandText(f"/minutes {readable.number}")),)
        ),
    )


def _missed(missed: Sequence[MissedMeeting], zone: str) -> tuple[CardSection, ...]:
    if not missed:
        return ()
    lines = tuple(_not_held(one, zone) for one in missed)
    return (CardSection(heading=phrase("meetings-missed"), lines=lines),)


def _not_held(one: MissedMeeting, zone: str) -> Phrase:
    when = Moment(one.due, zone)
    if one.reason is None:
        return phrase(f"meetings-missed-{one.why}", when=when)
    return phrase("meetings-missed-reason", when=when, reason=RecordedText(one.reason))


def _section(one: ListedMeeting) -> CardSection:
    lines = [phrase("meetings-began", when=Moment(one.opened_at, one.zone))]
    if one.running:
        lines.append(phrase("meetings-running"))
    if not one.has_minutes:
        lines.append(phrase("meetings-gone"))
    label = "minutes-title-so-far" if one.running else "minutes-title"
    return CardSection(
        heading=phrase("meeting-heading", number=one.number),
        lines=tuple(lines),
        buttons=(
            (Button(phrase(label, number=one.number), "minutes", {"meeting": one.number}),)
            if one.has_minutes
            else ()
        ),
    )
