"""The meetings that a room has had, as a card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from bot.cards import Button, Card, CardSection, CommandText, Moment, phrase
from bot.meeting.cards.shared_buttons import note

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


def past_meetings(found: Sequence[ListedMeeting]) -> Card:
    """The newest meetings of a room (given newest first), and how to read their minutes."""
    if not found:
        return note("meetings-none")
    listed = found[:MOST_MEETINGS]
    more = len(found) > len(listed)
    readable = next((one for one in listed if one.has_minutes), None)
    return Card(
        kind="meetings",
        title=phrase("meetings-title"),
        lines=(phrase("meetings-latest", count=len(listed)),) if more else (),
        parts=tuple(_section(one) for one in listed),
        buttons=(OTHER,) if more else (),
        hints=(
            ()
            if readable is None
            else (phrase("meetings-read", typed=CommandText(f"/minutes {readable.number}")),)
        ),
    )


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
