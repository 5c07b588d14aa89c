"""What was filled into a form and not sent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from adapters.chat.unsent import KEPT, Unsent
from adapters.clock import SetClock
from bot.ids import PersonId
from bot.ports import Account
from bot.rendered import Field, Form

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
POLL = Form(
    command="poll",
    title="",
    help="",
    submit="",
    fields=(
        Field(name="meeting", label="", shape="hidden", value="room.1"),
        Field(name="say", label="", shape="text"),
    ),
)
ANSWERS = {"meeting": "room.1", "say": "2"}


def filled_in() -> tuple[Unsent, SetClock]:
    clock = SetClock(NOON)
    unsent = Unsent(clock)
    unsent.note("ben", "poll", ANSWERS)
    return unsent, clock


def test_it_is_there_again_for_whoever_filled_it_in() -> None:
    unsent, clock = filled_in()
    clock.set(NOON + KEPT)
    assert unsent.resumed("ben", POLL).fields[1].value == "2"
    assert "say" in unsent.answered("ben", POLL)
    assert unsent.resumed("cleo", POLL) == POLL


def test_of_somebody_who_is_forgotten_nothing_stays_and_of_others_everything() -> None:
    unsent, _ = filled_in()
    unsent.note("cleo", "poll", ANSWERS)
    unsent.forget(PersonId("p1"), Account(platform="stage", tenant="", id="ben", name=""))
    unsent.forget(PersonId("p2"), None)
    assert unsent.resumed("ben", POLL) == POLL
    assert unsent.resumed("cleo", POLL).fields[1].value == "2"
    assert len(unsent._begun) == 1


def test_what_is_too_old_counts_neither_as_filled_in_nor_as_answered() -> None:
    unsent, clock = filled_in()
    clock.set(NOON + KEPT + timedelta(seconds=1))
    assert not unsent.answered("ben", POLL)
    assert unsent.resumed("ben", POLL) == POLL


def test_what_is_too_old_is_gone_as_soon_as_anybody_opens_a_form() -> None:
    unsent, clock = filled_in()
    assert len(unsent._begun) == 1
    clock.set(NOON + KEPT + timedelta(seconds=1))
    unsent.resumed("cleo", POLL)
    assert len(unsent._begun) == 0


def test_what_was_sent_is_not_there_again() -> None:
    unsent, _ = filled_in()
    unsent.sent("ben", "poll", ANSWERS)
    assert unsent.resumed("ben", POLL) == POLL
