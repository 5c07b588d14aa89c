"""When Heard asks about a drift, and what an answer changes."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.events import MessagePosted
from bot.ids import PersonId
from bot.meeting.topic import TopicState

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE = PersonId("grace")


def hears(topic: TopicState, *, leaves: bool, times: int = 1) -> list[bool]:
    """Tom and Priya in turn; whether each message is worth a question."""
    return [
        topic.hear(
            MessagePosted(
                at=NOON,
                actor=PersonId(("tom", "priya")[number % 2]),
                ref=f"m{number}",
                words=9,
                drift=0.9 if leaves else 0.1,
                leaves=leaves,
                substantial=True,
            )
        )
        for number in range(times)
    ]


def test_after_a_yes_it_takes_three_in_a_row_whatever_was_said_before_it():
    topic = TopicState()
    assert not any(hears(topic, leaves=False, times=6))
    assert hears(topic, leaves=True, times=2) == [False, True]
    topic.ask((GRACE,), "m1")
    hears(topic, leaves=False, times=12)  # Heard leaves people alone for a while
    assert hears(topic, leaves=True) == [False]
    topic.confirm()
    assert not any(hears(topic, leaves=False, times=24))
    assert hears(topic, leaves=True, times=3) == [False, False, True]
