"""Issue 13: what becomes of a point, on Slack's wire, and how many messages each person gets."""

from __future__ import annotations

from tests.chat.whole_meeting import printed
from tests.chat.whole_story import check, play
from tests.slack.house import House
from tests.slack.whole_meeting import SlackCast, look_home, received, shown


async def test_nothing_parked_is_lost(house: House) -> None:
    cast = SlackCast(house)
    await play(cast)
    await look_home(house)
    printed(received(house), shown(house))
    check(cast)
    # Over a month, with four closing posts, four polls and their figures.
    assert all(count <= 40 for count in received(house).values()), received(house)
