"""Works out what may be told of groups, at the moments that meetings have asked to be woken for."""

from __future__ import annotations

from datetime import datetime

from bot.events import RepresentationChecked, RepresentationCounted, WakeReason
from bot.meeting.state import State
from bot.people.groups import OPEN_TO_EVERYBODY, OPEN_TO_FACILITATORS, Choices
from bot.people.representation import counted, missing

REASONS = frozenset(
    {WakeReason.GROUPS_DAY_BEFORE, WakeReason.GROUPS_AT_START, WakeReason.GROUPS_AT_END}
)
"""What only the service can answer: choices are no part of a meeting."""


def event(
    state: State, why: WakeReason, choices: Choices, at: datetime
) -> RepresentationChecked | RepresentationCounted:
    """What has become of an appointment, given what the people of the room have chosen."""
    groups = state.settings.groups if state.settings.uses_groups else ()
    seats = state.counted_seats
    if why is WakeReason.GROUPS_AT_END:
        came = seats.among(state.turns.came)
        heard = [who for who in came if state.turns.turns_of(who)]
        return RepresentationCounted(
            at=at,
            groups=groups,
            there=counted(groups, choices, came),
            heard=counted(groups, choices, heard),
        )
    expected = [
        who for who in seats.among(state.turns.roster) if who not in state.representation.apologies
    ]
    return RepresentationChecked(
        at=at,
        missing=missing(groups, choices, expected, OPEN_TO_FACILITATORS),
        publicly_missing=missing(groups, choices, expected, OPEN_TO_EVERYBODY),
    )
