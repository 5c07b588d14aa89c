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
