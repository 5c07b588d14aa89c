"""Somebody's own page: what is on in their rooms, and what became of what they raised."""

from __future__ import annotations

import pytest

from bot.ids import RoomId
from bot.ports import Account, Request

KITCHEN = RoomId("stage", "", "kitchen")


async def home(meeting, who):
    return await meeting.service.queries.home(meeting.account(who), "stage")


async def in_kitchen(meeting, who, line):
    await in_room(meeting, KITCHEN, who, line)


async def in_room(meeting, room, who, line):
    await meeting.service.commands.execute(
        Request(
            room=room,
            person=meeting.account(who),
            source=meeting.new_id(),
            at=meeting.clock.now(),
            line=line,
        )
    )


def parts(page, heading):
    """The parts from this heading on, up to the next one."""
    found = []
    for part in page.parts:
        if part.heading == heading:
            found = [part]
        elif found and part.heading:
            break
        elif found:
            found.append(part)
    assert found, f"{heading!r} is not among {[p.heading for p in page.parts]}"
    return found


async def test_whoever_was_in_no_room_yet_is_told_so(meeting):
    page = await home(meeting, "Tom")
    assert page.lines == ("You have not been in a meeting with Heard yet.",)


async def test_what_is_on_comes_first_with_ones_own_hand(meeting):
    await meeting.service.directory.open_room(KITCHEN, "The kitchen")
    await meeting.says("Tom", "/park The stairs are too steep.")
    await in_kitchen(meeting, "Tom", "start")
    await in_kitchen(meeting, "Tom", "agenda add The new oven")
    await in_kitchen(meeting, "Tom", "agenda next")
    await in_kitchen(meeting, "Tom", "hand")
    page = await home(meeting, "Tom")
    assert [part.heading for part in page.parts][:2] == ["The kitchen", "Respite care"]
    kitchen = page.parts[0]
    assert kitchen.room == KITCHEN
    assert "Now: 1. The new oven" in " ".join(kitchen.lines)
    assert "Your hand is up. You are next." in " ".join(kitchen.lines)
    assert "lower" in [button.command for button in kitchen.buttons]
    assert "hand" not in [button.command for button in kitchen.buttons]
    assert page.parts[1].lines == ("No date is set for the next meeting",)


async def test_what_became_of_ones_points_is_there_as_long_as_one_likes(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "/park The stairs are too steep.")
    await meeting.says("Priya", "/park Nobody asks the night staff.")
    page = await home(meeting, "Tom")
    (mine,) = parts(page, "What happened with the points you raised in Respite care")
    assert mine.lines[0] == "Point 1: “The stairs are too steep.”"
    assert "Parked" in mine.lines[1]
    others, ways_on = parts(page, "Parked in Respite care")
    assert others.lines == ("Point 2: “Nobody asks the night staff.”",)
    assert not ways_on.lines
    assert [button.command for button in ways_on.buttons] == ["parked", "parked"]
    assert "Priya" not in page.text, "whose point it is, is nobody's business"
    await meeting.says("Grace", "/settle 1 changed There will be a ramp.")
    (mine,) = parts(
        await home(meeting, "Tom"), "What happened with the points you raised in Respite care"
    )
    assert mine.lines[1:] == ("It changed the result.", "Why: There will be a ramp.")


async def test_ones_preferences_are_there_and_can_be_changed(meeting):
    await meeting.says("Tom", "/here")
    await meeting.says("Tom", "/preferences plain=yes")
    page = await home(meeting, "Tom")
    (change,) = (b for part in page.parts for b in part.buttons if b.command == "preferences")
    assert change.form
    assert "Plain messages: Yes" in page.parts[-1].lines


@pytest.mark.parametrize("elsewhere", [("stage", "another team"), ("web", "")])
async def test_rooms_of_another_platform_or_team_are_not_shown(meeting, elsewhere):
    await meeting.says("Tom", "/here")
    platform, tenant = elsewhere
    account = Account(platform=platform, tenant=tenant, id="account-Tom", name="Tom")
    page = await meeting.service.queries.home(account, platform)
    assert "Respite care" not in page.text


async def test_who_may_not_start_a_meeting_is_not_offered_it(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "/here")
    await meeting.says("Grace", "/end anyway=yes")
    offered = {
        who: [b.command for part in (await home(meeting, who)).parts for b in part.buttons]
        for who in ("Grace", "Tom")
    }
    assert "start" in offered["Grace"]
    assert "start" not in offered["Tom"]


async def test_ten_rooms_are_shown_and_of_more_it_is_said_how_many(meeting):
    for number in range(10):
        room = RoomId("stage", "", f"room-{number}")
        await meeting.service.directory.open_room(room, f"Room {number}")
        await in_room(meeting, room, "Tom", "start")
    page = await home(meeting, "Tom")
    assert not any("more rooms" in line for line in page.lines)
    await meeting.says("Tom", "/here")
    page = await home(meeting, "Tom")
    assert any("You are in 1 more room." in line for line in page.lines), page.lines


async def test_a_meeting_that_is_on_is_said_to_be_on(meeting):
    await meeting.says("Tom", "/start")
    (part, *_) = (await home(meeting, "Tom")).parts
    assert part.lines[0] == "Meeting 1 is running"
