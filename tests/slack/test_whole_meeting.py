"""The same meeting on Slack's wire, and how many messages each person gets of it."""

from __future__ import annotations

from tests.chat.whole_meeting import play, printed, within
from tests.slack.house import House
from tests.slack.whole_meeting import SlackCast, look_home, received, shown


async def test_nobody_gets_more_messages_than_a_meeting_is_worth(house: House) -> None:
    await play(SlackCast(house))
    await look_home(house)
    printed(received(house), shown(house))
    within("slack", received(house))
