"""Every way in which Slack takes a channel from somebody, while Heard runs and while it is down:
their Home tab, its buttons, a form that was open, the poll, and what is sent to them afterwards."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bot.ids import RoomId
from tests.fakes.slack.stage import Name
from tests.slack.house import House
from tests.slack.test_leaving import OUT, ROOM, SECRET, UNCLEAR, asked, left, meeting, opens_home

Way = Callable[[House], Awaitable[object]]


def _taken_out(house: House, who: Name = "ben") -> None:
    """They are in the channel no more, and no event says so of them alone."""
    house.slack.where(ROOM).members.remove(house.slack.who(who).id)


async def leaves(house: House) -> None:
    await house.slack.leaves("ben", ROOM)


async def is_made_a_guest(house: House) -> None:
    _taken_out(house)
    await house.slack.changes_profile("ben", guest=True)


async def is_external_and_unshared(house: House) -> None:
    await house.slack.unshares(ROOM, "ben")


async def is_made_private(house: House) -> None:
    _taken_out(house)
    await house.slack.makes_private("ann", ROOM)


async def is_archived(house: House) -> None:
    _taken_out(house)
    await house.slack.archives("ann", ROOM)


async def is_deleted(house: House) -> None:
    await house.slack.deletes_channel(ROOM)


WAYS = [leaves, is_made_a_guest, is_external_and_unshared, is_made_private, is_archived]


async def happens(house: House, way: Way, *, down: bool) -> None:
    """It happens; `down`: while Heard is away, and Slack tells nothing of it later."""
    slack = house.slack
    if down:
        await house.stop()
        slack.sender.retries = 0
        await way(house)
        slack.sender.loses()
        slack.sender.retries = 3
        await house.start()
    else:
        await way(house)
    slack.clock.forward(11)
    await house.rest()


@pytest.mark.parametrize("down", [False, True], ids=["running", "down"])
@pytest.mark.parametrize("way", WAYS)
async def test_whoever_loses_it_sees_does_and_is_asked_nothing(
    house: House, way: Way, down: bool
) -> None:
    slack = house.slack
    await meeting(house)
    assert SECRET in await opens_home(house)
    await house.presses("ben", "Park a point", "home")
    field = slack.modal("ben").fields[0]
    await happens(house, way, down=down)
    if not down:  # it is found out at once, and what stood on their screen is drawn anew
        assert await left(house) == 1
        assert SECRET not in slack.home("ben").words
    await house.fills_in("ben", {field: "I am still here"})
    assert OUT in str(slack.errors("ben"))
    await slack.closes("ben")
    if slack.home("ben").buttons:
        await house.presses("ben", "Raise my hand", "home")
        assert OUT in slack.modal("ben").words
    assert SECRET not in await opens_home(house)
    assert SECRET in await opens_home(house, "cleo")
    await house.types("ann", "/heard end anyway=yes", ROOM)
    assert [asked(house, who) for who in ("ben", "cleo")] == [0, 1]
    assert await left(house) == 1
    assert "ben" not in await house.service.queries.member_names(house.room(ROOM))
    assert not any("still here" in text for text in house.texts(ROOM))


@pytest.mark.parametrize("down", [False, True], ids=["running", "down"])
async def test_whoever_is_deactivated_is_found_out(house: House, down: bool) -> None:
    """Slack may go on listing them as a member."""
    slack = house.slack

    async def deactivated(house: House) -> None:
        await slack.changes_profile("ben", deleted=True)

    await meeting(house)
    await happens(house, deactivated, down=down)
    await house.types("ann", "/heard end anyway=yes", ROOM)
    assert "ben" not in await house.service.queries.member_names(house.room(ROOM))
    assert asked(house, "cleo") == 1
    slack.who("ben").deleted = False  # to look into what was written to them
    assert asked(house, "ben") == 0


async def test_a_channel_that_is_deleted_is_nobodys_any_more(house: House) -> None:
    slack = house.slack
    await meeting(house)
    room = house.room(ROOM)
    for who in ("ben", "cleo"):
        assert SECRET in await opens_home(house, who)
    await happens(house, is_deleted, down=False)
    assert await house.service.queries.member_names(room) == []
    for who in ("ben", "cleo"):
        assert SECRET not in slack.home(who).words
        words = await opens_home(house, who)
        assert SECRET not in words
        assert "cannot check just now" not in words
    await house.restart()
    assert "cannot check just now" not in await opens_home(house)


async def test_one_that_was_deleted_while_heard_was_down_is_not_shown(house: House) -> None:
    """Slack does not tell it from a channel that Heard is not in: nothing of it is shown, and
    nobody's place in it is ended for good."""
    await meeting(house)
    assert SECRET in await opens_home(house)
    await happens(house, is_deleted, down=True)
    await house.presses("ben", "Raise my hand", "home")
    assert UNCLEAR in house.slack.modal("ben").words
    assert SECRET not in await opens_home(house)


async def test_a_profile_that_changes_for_any_other_reason_asks_slack_nothing(house: House) -> None:
    await meeting(house)
    before = len(house.slack.called("conversations.members"))
    await house.slack.changes_profile("ben", real_name="Ben the Second")
    await house.rest()
    assert len(house.slack.called("conversations.members")) == before


async def test_a_channel_with_a_new_id_is_the_same_room(house: House) -> None:
    slack = house.slack
    await meeting(house)
    before: RoomId = house.room(ROOM)
    panels = len([text for text in house.texts(ROOM) if "is running" in text])
    await slack.changes_id(ROOM)
    await house.rest()
    assert house.room(ROOM) != before
    await house.says("ben", "q+", ROOM)
    assert "Hands up: ben" in house.panel(ROOM).text
    assert len([text for text in house.texts(ROOM) if "is running" in text]) == panels
    assert SECRET in await opens_home(house)
    await house.restart()
    await house.says("cleo", "q+", ROOM)
    assert "cleo" in house.panel(ROOM).text
    assert await house.service.directory.room(before) is None
