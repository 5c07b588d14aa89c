"""Every command of the table, typed and by its form: Slack takes whatever Heard answers."""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest

from adapters.slack.api import markup as kit
from adapters.slack.inbound.intake import RequestIntake
from adapters.slack.inbound.translate import Happening
from adapters.slack.interaction.home import fitted
from bot.commands.table import COMMANDS
from tests.fakes.slack.filling import options
from tests.slack.house import House, is_panel

COULD_NOT = frozenset({"ratelimited"})


async def in_full_swing(house: House) -> None:
    """A meeting with an agenda, hands, points and groups, and people who talk."""
    await house.types("ann", "/heard agenda add The *ramp* & <the door> minutes=20")
    await house.types("ann", "/heard agenda add Money goal=Know_what_it_costs")
    await house.types("ann", "/heard groups set Carers, Staff & others")
    await house.meeting("ann")
    await house.types("ann", "/heard next")
    for who in ("ben", "cleo", "dan"):
        await house.says(who, f"What {who} thinks about the ramp, at some length, is important")
    await house.types("ben", "/hand `DriftReason` not?")
    await house.types("cleo", "/park Nights & <weekends>")


def fails(house: House) -> list[tuple[str, str]]:
    """What Slack did not take of what Heard sent."""
    return [(c.method, c.error) for c in house.slack.calls if c.error and c.error not in COULD_NOT]


@pytest.mark.parametrize("who", ["ann", "ben"])
async def test_every_command(house: House, who: str, log: list[Any]) -> None:
    """A facilitator and a member type each, and send its form if there is one."""
    await in_full_swing(house)
    for command in COMMANDS:
        before = len(house.slack.whispers("general", who))
        await house.types(who, f"/heard {command.name}")
        if house.slack.has_modal(who):
            await fill_in(house, who)
        if house.slack.has_modal(who):
            await house.slack.closes(who, all_of_them=True)
        await house.types(who, f"/heard help {command.name}")
        told = house.slack.whispers("general", who)[before:]
        assert told, command.name
        assert not any("not your fault" in seen.text for seen in told), command.name
        assert fails(house) == [], command.name
        await house.types("ann", "/heard start")
    assert [line for line in log if line["log_level"] == "error"] == []


async def fill_in(house: House, who: str) -> None:
    """Something in every field that cannot be left out."""
    given: dict[str, Any] = {}
    for control in house.slack.modal(who).controls:
        if control.block.get("optional"):
            continue
        match control.element["type"]:
            case "plain_text_input":
                given[control.label] = "*Words* & <others>"
            case "number_input":
                given[control.label] = control.element["min_value"]
            case "radio_buttons" | "static_select":
                given[control.label] = options(control.element)[0]["value"]
            case "datepicker":
                given[control.label] = "2027-01-05"
            case "timepicker":
                given[control.label] = "19:00"
            case "users_select":
                given[control.label] = "ben"
            case "external_select":
                offered = await house.slack.looks_up(who, control.label, "")
                if not offered:
                    return
                given[control.label] = offered[0]
    await house.fills_in(who, given)


async def test_a_whole_meeting_with_rounds_and_a_poll(either: House) -> None:
    house = either
    await in_full_swing(house)
    await house.types("ann", "/heard round silent What do you think?")
    await house.types("ben", "/heard write *Mine* & <yours>")
    await house.types("ann", "/heard round end")
    await house.types("ann", "/heard round What now?")
    for _ in range(5):
        await house.types("ann", "/heard round next")
    await house.types("cleo", "/heard say Something to be read out & <more>")
    await house.types("ann", "/heard decide We build a *ramp*")
    await house.types("ben", "/heard note Ask the & council")
    await house.types("ann", "/heard measures")
    await house.types("ann", "/heard end anyway=yes")
    await house.pass_time(days=8)
    await house.slack.opens_home("cleo")
    await house.rest()
    assert fails(house) == []
    for seen in house.slack.seen_in("general"):
        assert seen.text or seen.data.get("files")


async def test_a_very_long_agenda_fits_into_one_panel_that_says_so(house: House) -> None:
    for n in range(100):
        await house.slack.types("ann", "general", f"/heard agenda add {n} {'& long title ' * 8}")
    await house.rest()
    (panel,) = [text for text in house.texts() if is_panel(text)]
    assert "Long texts are shortened here." in panel
    assert re.search(r"And \d\d more\.", panel)
    shown = await house.types("ann", "/heard agenda list")
    assert shown is not None
    everything = "".join(seen.text for seen in house.slack.whispers("general", "ann"))
    assert "99 &amp; long title" in everything
    assert fails(house) == []


def test_a_home_tab_that_is_too_long_says_so() -> None:
    some = [kit.section(str(n)) for n in range(100)]
    assert fitted(some) == some
    many = fitted([kit.section(str(n)) for n in range(101)])
    assert len(many) == 100
    assert "There is more" in many[-1]["text"]["text"]


async def test_every_event_that_is_understood_has_a_handler(house: House) -> None:
    """One without would be answered 400, and be lost."""
    bolt = house.face.bolt
    (intake,) = [one for one in bolt._async_middleware_list if isinstance(one, RequestIntake)]
    assert set(intake._events) == set(get_args(Happening))
