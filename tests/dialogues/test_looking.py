"""Some commands show how things are when nothing is typed after them: that is for everybody, and
only facilitators change it."""

import pytest

from bot.commands.table import COMMANDS

SHOWING = [command.name for command in COMMANDS if command.shows and not command.voice]
CHANGES = {
    "series": "2026-03-10T19:00 Europe/London weekly",
    "allow": "groups off",
    "poll items": 'first="I was asked"',
}


@pytest.mark.parametrize("name", SHOWING)
async def test_everybody_may_look_and_only_facilitators_change(meeting, name):
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Tom")
    await meeting.says("Tom", f"/{name}")
    meeting.told("Tom")
    await meeting.says("Tom", f"/{name} {CHANGES[name]}")
    meeting.told("Tom", "Only a facilitator can do that")
    await meeting.says("Grace", f"/{name} {CHANGES[name]}")
    meeting.no_matter("Grace")
    await meeting.says("Tom", f"/help {name}")
    meeting.told("Tom", "Only facilitators can change this", "shows everybody how things are")


async def test_a_member_reads_when_the_room_meets(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Tom")
    await meeting.says("Tom", "/series")
    meeting.told("Tom", "No regular meeting is set")
    await meeting.says("Grace", f"/series {CHANGES['series']}")
    meeting.no_matter("Grace")
    await meeting.says("Tom", "/series")
    meeting.told("Tom", "Tuesday 10 March 2026, 19:00 (London time)")
