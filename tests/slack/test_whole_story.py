"""What becomes of a point, on Slack's wire, and how many messages each person gets."""

from __future__ import annotations

from tests.chat.whole_meeting import FIVE, printed
from tests.chat.whole_story import check, play
from tests.slack.house import House
from tests.slack.whole_meeting import SlackCast, look_home, received, shown


async def test_nothing_parked_is_lost(house: House) -> None:
    cast = SlackCast(house)
    await play(cast)
    await look_home(house)
    printed(received(house), shown(house))
    check(cast)
    # Over a month, with three closing posts, three polls, each with its reminder, and the minutes
    # to be agreed. Facilitators get some more: how each meeting went.
    most = {name: 45 if name == "ann" else 40 for name in FIVE}
    assert all(count <= most[name] for name, count in received(house).items()), received(house)
