"""Fault 9: clicks after a restart, double clicks, forms that are sent twice."""

from __future__ import annotations

import asyncio

from tests.slack.house import House


def parked(house: House) -> int:
    return sum("Parked as point" in text for text in house.texts())


async def test_fault_9_a_button_from_before_a_restart_works(either: House) -> None:
    house = either
    await house.meeting()
    await house.restart()
    await house.presses("ben", "Raise my hand", "general")
    assert "ben" in house.panel().text
    assert sum("Meeting 1 is running" in text for text in house.texts()) == 1


async def test_fault_9_a_double_click_is_one(house: House) -> None:
    await house.meeting()
    await asyncio.gather(
        house.slack.presses("ben", "Raise my hand", "general"),
        house.slack.presses("ben", "Raise my hand", "general"),
    )
    await house.rest()
    assert house.panel().text.count("ben") == 1


async def test_fault_9_a_double_click_on_what_can_happen_twice_is_one(house: House) -> None:
    """ "Next item", pressed twice, moves on once: the button knows what it moves on from."""
    await house.meeting()
    for title in ("Ramps and doors", "Money and time", "Food and drink"):
        await house.types("ann", f"/heard agenda add {title}")
    await house.presses("ann", "For me", "general")
    await asyncio.gather(
        house.slack.presses("ann", "Next item", "general"),
        house.slack.presses("ann", "Next item", "general"),
    )
    await house.rest()
    assert "Now: 1. Ramps and doors" in house.panel().text


async def test_fault_9_the_same_click_delivered_twice_is_one(house: House) -> None:
    await house.meeting()
    await house.presses("ben", "Raise my hand", "general")
    raised = next(d for d in house.slack.sender.sent if "actions" in d.payload)
    await house.types("ben", "/heard lower")
    await house.slack.sender.again(raised)
    await house.rest()
    assert "ben" not in house.panel().text, "the hand is down, and an echo does not raise it again"


async def test_fault_9_a_form_sent_twice_counts_once(either: House) -> None:
    house, slack = either, either.slack
    await house.meeting()
    await house.types("ben", "/park")
    modal = slack.modal("ben")
    view = modal.view
    assert view is not None
    await slack.fills_in("ben", {modal.fields[0]: "The ramp"}, submit=False)
    answers = await asyncio.gather(slack.submits("ben", view), slack.submits("ben", view))
    assert all(answer.ok for answer in answers)
    await house.rest()
    assert parked(house) == 1


async def test_fault_9_a_form_from_before_a_restart_can_still_be_sent(house: House) -> None:
    slack = house.slack
    await house.meeting()
    await house.types("ben", "/park")
    await house.restart()
    await house.fills_in("ben", {slack.modal("ben").fields[0]: "The ramp"})
    assert parked(house) == 1


async def test_fault_9_the_same_slash_command_delivered_twice_counts_once(house: House) -> None:
    await house.meeting()
    await house.types("ben", "/park The ramp")
    await house.slack.sender.again()
    await house.rest()
    assert parked(house) == 1
