"""The hint that it goes fast gives figures that can be."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot import events as e
from bot.ids import RoomKey
from bot.meeting.cards.pace import too_fast
from bot.meeting.meeting import Meeting
from bot.meeting.pace import PaceNow
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("messages", "words", "shown"),
    [
        (6.4, 64.0, {"messages": 6, "words": 10}),
        (0.4, 4.0, {"messages": 1, "words": 10}),
        (6.4, 2.0, {"messages": 6, "words": 1}),
    ],
    ids=["many", "hardly a message a minute", "hardly a word"],
)
def test_it_says_messages_a_minute_and_words_a_message_and_never_none(messages, words, shown):
    meeting = Meeting(e.MeetingPlanned(at=NOON, room=RoomKey("lamp"), number=1, rules=Rules()))
    for now, key in (
        (PaceNow(messages, words, 3.0, 30.0), "pace-now"),
        (PaceNow(3.0, 30.0, messages, words), "pace-usual"),
    ):
        lines = {line.key: line.placeholders for line in too_fast(meeting.state, now).lines}
        assert lines[key] == shown
