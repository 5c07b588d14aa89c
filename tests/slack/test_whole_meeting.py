"""Issue 12: the same meeting on Slack's wire, and how many messages each person gets of it."""

from __future__ import annotations

from tests.chat.whole_meeting import FIVE, play, printed
from tests.slack.house import House
from tests.slack.whole_meeting import SlackCast, look_home, received, shown


async def test_nobody_gets_more_messages_than_a_meeting_is_worth(house: House) -> None:
    await play(SlackCast(house))
    await look_home(house)
    printed(received(house), shown(house))
    # Facilitators get two more: what people raised has no outcome yet, and how the meeting went.
    most = {name: 15 if name == "ann" else 13 for name in FIVE}
    assert all(count <= most[name] for name, count in received(house).items()), received(house)
