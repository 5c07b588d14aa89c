"""What a meeting knows of its poll: what it asks, whom, and when. Never who has answered."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from bot.people.thresholds import POLL_FEWEST
from bot.records.poll_cards import reminded_after
from bot.records.questionnaire import FIRST, LONG, Questionnaire, questionnaire, with_own

if TYPE_CHECKING:
    from bot.events import MeetingPlanned
    from bot.ids import PersonId
    from bot.meeting.state import State

LONG_EVERY: Final = timedelta(weeks=12)
"""A team that wants the longer form gets it when so much time has passed since the last: every
third month, on whichever day of the month it meets."""


class PollState:
    """The poll of one meeting."""

    __slots__ = ("asked", "base", "long_asked", "reminded")

    def __init__(self, planned: MeetingPlanned) -> None:
        self.base = planned.questionnaire
        """What it asks, without the team's own items."""
        self.asked: str | None = None
        """The id of the questionnaire that it opened with; None: it has not opened."""
        self.long_asked = planned.long_asked
        """When a poll of the room last asked the longer form."""
        self.reminded = False
        """Whether everybody has been reminded of it."""

    @property
    def is_first(self) -> bool:
        """Whether the meeting was planned under a version of Heard that knew only the first
        questionnaire, and held a poll however few there were."""
        return self.base == FIRST.id

    @property
    def asks(self) -> Questionnaire:
        """What the poll asks that has opened."""
        return questionnaire(self.asked)


def roll(state: State) -> tuple[PersonId, ...]:
    """Who may answer, if the meeting ended now."""
    new = state.counted_seats.among(state.turns.to_be_asked)
    return (*state.polled, *(who for who in new if who not in state.polled))


def fewest(state: State) -> int:
    """With fewer people than this a meeting has no poll: nobody's answers could be shown."""
    return 1 if state.poll.is_first else max(POLL_FEWEST, state.rules.poll_fewest)


def is_too_small(state: State) -> bool:
    """Whether the team is too small for a poll, and none is open."""
    return not state.polled and 0 < len(roll(state)) < fewest(state)


def to_ask(state: State) -> tuple[PersonId, ...]:
    """Who is asked, if the meeting ended now: nobody a second time, and nobody at all where nobody
    came, where they are too few, or where the poll closed while the meeting was being reopened."""
    is_over = bool(state.polled) and not state.poll_open
    if is_over or is_too_small(state) or not state.turns.came:
        return ()
    return tuple(who for who in roll(state) if who not in state.polled)


def next_form(state: State, at: datetime) -> Questionnaire:
    """What the poll asks that opens now."""
    base = questionnaire(state.poll.base)
    if state.poll.is_first:
        return base
    last = state.poll.long_asked
    if state.settings.long_poll and (last is None or at - last >= LONG_EVERY):
        base = LONG
    return with_own(base, state.settings.poll_items)


def closes(state: State) -> datetime | None:
    """When the poll closes, and never before; None: it is not open, or its meeting is running."""
    if not state.poll_open or state.closed_at is None:
        return None
    return state.closed_at + timedelta(hours=state.rules.poll_hours)


def reminder_due(state: State) -> datetime | None:
    """When everybody is reminded of the poll; None: they have been, or are not."""
    closing, ended = closes(state), state.closed_at
    if closing is None or ended is None or state.poll.reminded:
        return None
    after = reminded_after(closing - ended)
    return None if after is None else ended + after
