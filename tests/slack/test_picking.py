"""People are picked by Slack's own list, also before they have said anything here."""

from __future__ import annotations

import pytest

from tests.slack.house import House


async def asks(house: House) -> str:
    """Ann is asked who is to facilitate; the label of that field."""
    await house.meeting("ann")
    await house.types("ann", "/heard facilitator add")
    modal = house.slack.modal("ann")
    (control,) = [one for one in modal.controls if one.block["type"] == "input"]
    assert control.element["type"] == "users_select"
    return control.label


async def test_somebody_who_has_said_nothing_yet_is_picked_and_known_from_then_on(
    house: House,
) -> None:
    house.slack.person("fay")
    house.slack.where("general").members.append(house.slack.who("fay").id)
    field = await asks(house)
    await house.fills_in("ann", {field: "fay"})
    assert "fay" in await house.service.queries.member_names(house.room())
    assert not house.slack.has_modal("ann")
    shown = await house.types("fay", "/heard end anyway=yes")
    assert shown is None or "facilitator" not in shown.text


@pytest.mark.parametrize("who", ["gil", "robot"])
async def test_whoever_is_not_in_the_channel_cannot_be_picked_nor_can_a_program(
    house: House, who: str
) -> None:
    slack = house.slack
    slack.person("gil")
    robot = slack.person("robot", bot_id="B77")
    slack.where("general").members.append(robot.id)
    field = await asks(house)
    await house.fills_in("ann", {field: who})
    assert "not in this room" in str(slack.errors("ann"))
    assert who not in await house.service.queries.member_names(house.room())
    # Typed, it is the same.
    await slack.closes("ann")
    shown = await house.types("ann", f"/heard facilitator add @{who}")
    assert shown is None or "facilitates" not in shown.text
    assert who not in await house.service.queries.member_names(house.room())
