"""A Slack channel is archived, and brought back: who ran its meetings is asked, privately, what
becomes of what is open, and nothing begins there in between."""

from __future__ import annotations

import pytest

from bot.ids import RoomId
from bot.records.room_end import EndReason
from tests.slack.house import House
from tests.slack.test_leaving import ROOM, SECRET, meeting


async def state_of(house: House, where: RoomId):
    room = await house.service.directory.room(where)
    assert room is not None
    return (await house.service.core.refreshed(room)).state


@pytest.mark.parametrize("deleted", [False, True], ids=["archived", "deleted"])
async def test_its_meeting_ends_and_who_ran_it_is_asked_about_what_is_open(
    house: House, deleted: bool
) -> None:
    await meeting(house)
    where = house.room(ROOM)
    assert (await state_of(house, where)).is_open
    if deleted:
        await house.slack.deletes_channel(ROOM)
    else:
        await house.slack.archives("ann", ROOM)
    await house.rest()
    state = await state_of(house, where)
    why = EndReason.DELETED if deleted else EndReason.ARCHIVED
    assert state.ended.why is why
    assert not state.is_open
    assert state.starts is None
    told = [seen.text for seen in house.slack.dm("ann") if "still open" in seen.text]
    assert len(told) == 1
    assert SECRET in told[0]
    # Slack says of a deleted channel that Heard is not in it: nobody is sent there to invite it.
    mended = [seen.text for seen in house.slack.dm("ann") if "when this is put right" in seen.text]
    assert len(mended) == int(not deleted)
    # Of a deleted channel Slack shows no name.
    channel = f"<#{where.channel}>"
    assert told[0].startswith(f"In #{ROOM}:" if deleted else f"In {channel}:")
    if deleted:
        return
    await house.slack.archives("ann", ROOM, "unarchive")
    await house.rest()
    assert (await state_of(house, where)).ended is None
    assert any("The room is there again" in seen.text for seen in house.slack.dm("ann"))


async def test_a_workspace_without_heard_has_no_meetings_until_it_has_heard_again(
    house: House,
) -> None:
    """All its rooms are lost, and back with it; but one that was archived meanwhile is not."""
    slack = house.slack
    slack.channel("north", "ann", "ben")
    slack.channel("south", "ann", "ben")
    for channel in ("north", "south"):
        await house.types("ann", "/heard series 2026-03-20T19:00 Europe/London weekly", channel)
        await house.types("ann", "/park The ramp", channel)
    north, south = house.room("north"), house.room("south")
    planned = (await state_of(house, north)).starts
    assert planned is not None
    await slack.archives("ann", "south")
    await house.rest()
    await slack.revokes()
    await house.rest()
    assert (await state_of(house, north)).ended.why is EndReason.LOST
    assert (await state_of(house, north)).starts is None
    slack.mends_token()
    await house.pass_time(seconds=10)
    assert (await state_of(house, north)).ended is None
    assert (await state_of(house, north)).starts == planned
    assert (await state_of(house, south)).ended.why is EndReason.ARCHIVED
