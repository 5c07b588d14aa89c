"""Issue 12: the same meeting on Slack's wire, and how many messages each person gets of it."""

from __future__ import annotations

import os
from pathlib import Path

from tests.slack.house import House
from tests.slack.whole_meeting import PEOPLE, play, printed, received


async def test_nobody_gets_more_messages_than_a_meeting_is_worth(house: House) -> None:
    await play(house)
    if path := os.environ.get("HEARD_PRINT"):
        Path(path).write_text(f"{received(house)}\n{printed(house)}")  # noqa: ASYNC240 - by hand
    assert all(received(house)[who] <= 20 for who in PEOPLE), received(house)
