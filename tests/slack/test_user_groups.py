"""Whoever is in a user group may run meetings, as Slack says when they act."""

from __future__ import annotations

from tests.slack.house import House

CHAIRS = "@chairs"


async def meeting(house: House) -> None:
    house.slack.world.user_groups["S0614TZR7"] = [house.slack.who("ben").id]
    house.slack.world.user_group_handles["chairs"] = "S0614TZR7"
    await house.meeting("ann")
    for who in ("ben", "cleo"):
        await house.says(who, "Hello")


async def told(house: House, who: str, line: str) -> str:
    shown = await house.types(who, line)
    return "" if shown is None else shown.text


async def test_people_in_a_user_group_run_meetings(either: House) -> None:
    house = either
    await meeting(house)
    assert "Only a facilitator" in await told(house, "ben", "/heard round")
    named = await told(house, "ann", f"/heard facilitator add {CHAIRS}")
    assert "can now run meetings here" in named
    assert "Only a facilitator" in await told(house, "cleo", "/heard round")
    assert "Only a facilitator" not in await told(house, "ben", "/heard round")
    asked = house.slack.called("usergroups.users.list")
    assert asked
    house.slack.world.user_groups["S0614TZR7"].clear()
    house.slack.clock.forward(301)
    assert "Only a facilitator" in await told(house, "ben", "/heard round end")


async def test_without_the_scope_a_user_group_cannot_be_named(house: House) -> None:
    await meeting(house)
    house.slack.scopes("usergroups:read")
    named = await told(house, "ann", f"/heard facilitator add {CHAIRS}")
    assert "cannot find out who has that role" in named
    assert "Only a facilitator" in await told(house, "ben", "/heard round")
