"""Cards that say one thing where there is something to list, and another where there is not."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot import events as e
from bot.commands.table import BY_NAME
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.cards.few_voices import MOST_NAMES, few_voices_side
from bot.meeting.cards.poll_items import poll_items_changed
from bot.meeting.meeting import Meeting
from bot.meeting.state import State
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE = PersonId("grace")


def state(**more: Any) -> State:
    begun = e.MeetingPlanned(
        at=NOON, room=RoomKey("lamp"), number=1, rules=Rules(), facilitators=(GRACE,), **more
    )
    return Meeting(begun).state


def with_here(people: int) -> State:
    """A meeting in which so many are here, of whom nobody has been heard."""
    who = [GRACE, *(PersonId(f"p{n}") for n in range(people - 1))]
    meeting = Meeting(
        e.MeetingPlanned(
            at=NOON, room=RoomKey("lamp"), number=1, rules=Rules(), facilitators=(GRACE,),
            roster=tuple(who),
        )
    )  # fmt: skip
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    for one in who[1:]:
        meeting.receive(e.Arrived(at=NOON, actor=one))
    return meeting.state


@pytest.mark.parametrize(
    ("people", "line"),
    [
        (1, "few-voices-names"),
        (MOST_NAMES, "few-voices-names"),
        (MOST_NAMES + 1, "few-voices-unheard"),
    ],
)
def test_who_was_not_heard_is_named_to_facilitators_as_long_as_that_can_be_read(people, line):
    now = with_here(people)
    assert len(now.turns.unheard_here) == people
    lines = few_voices_side(now, asked=True).lines
    assert [one.key for one in lines] == ["few-voices-turns", "few-voices-asked", line]


def test_a_teams_own_questions_are_quoted_where_there_are_some():
    none = poll_items_changed(state())
    assert (none.lines[0].key, none.parts) == ("poll-items-none", ())
    some = poll_items_changed(state(poll_items=(WordsId("w1"), WordsId("w2"))))
    assert some.lines[0].key == "poll-items-from-now"
    assert [[line.key for line in part.lines] for part in some.parts] == [["quote", "quote"]]


@pytest.mark.parametrize(("minutes", "shown"), [(None, "0"), (3, "3")])
def test_the_form_for_the_speaking_limit_begins_with_the_one_there_is(minutes, shown):
    (param,) = BY_NAME["speaking limit"].params
    assert param.current is not None
    assert param.current(state(speaking_minutes=minutes)) == shown
