"""People change what they are called, where a name is not a platform's."""

from __future__ import annotations

import asyncio

import pytest
from msgspec.structs import replace

from bot.ports import PlatformFeatures
from bot.service import Service
from tests.dialogues.conftest import PLATFORM


@pytest.fixture
async def room(meeting):
    """A room into which people come by links: Ana, Ben."""
    offers = {PLATFORM: PlatformFeatures(by_link=True)}
    meeting.worker = lambda: Service(
        meeting.store, meeting.clock, meeting.new_id, meeting.rules, offers
    )
    meeting.restarts()
    for who in ("Ana", "Ben"):
        await meeting.joins(who)
    return meeting


async def called(room, who):
    """What somebody's seat is called in the database."""
    person = await room.service.directory.known_person(room.account(who))
    return (await room.service.directory.display_names([person]))[person]


async def test_somebody_changes_their_name(room):
    await room.says("Ben", "/rename Benjamin")
    room.told("Ben", "Your name in this room is now Benjamin.")
    assert await called(room, "Ben") == "Benjamin"


@pytest.mark.parametrize("typed", ["“Ben Okri”", '"Ben Okri"', "Ben Okri", "  Ben   Okri "])
async def test_quotation_marks_and_blanks_are_no_part_of_a_name(room, typed):
    await room.says("Ben", f"/rename {typed}")
    room.told("Ben", "Your name in this room is now Ben Okri.")


async def test_a_name_that_somebody_has_gets_a_number_and_that_is_said(room):
    await room.says("Ben", "/rename ana")
    room.told("Ben", "Your name in this room is now ana (2).", "It has a number at the end")
    assert await called(room, "Ana") == "Ana"


async def test_a_name_with_a_number_of_ones_own_is_not_explained(room):
    receipt = await room.says("Ben", "/rename Ben (the younger)")
    assert "number" not in receipt.reply.text
    assert "Ben (the younger)" in receipt.reply.text


async def test_two_people_who_want_one_name_at_once_do_not_both_get_it(room):
    await room.joins("Cy")
    await asyncio.gather(room.says("Ben", "/rename Sam"), room.says("Cy", "/rename Sam"))
    assert {await called(room, "Ben"), await called(room, "Cy")} == {"Sam", "Sam (2)"}


async def test_to_ask_for_the_name_one_has_changes_nothing_and_is_no_refusal(room):
    receipt = await room.says("Ben", "/rename Ben")
    assert receipt.accepted
    assert receipt.reply.text == "Your name in this room is now Ben."


@pytest.mark.parametrize("wanted", ["Heard", "Heard (facilitator)", "HEARD."])
async def test_nobody_passes_for_heard(room, wanted):
    await room.says("Ben", f"/rename {wanted}")
    assert (await called(room, "Ben")).endswith("(2)")


async def test_a_name_that_looks_like_somebodys_is_refused_and_comes_back_in_the_form(room):
    alike = "An\N{CYRILLIC SMALL LETTER A}"
    receipt = await room.says("Ben", f"/rename {alike}")
    assert receipt.refused
    assert "looks like another name here" in receipt.reply.text
    (field,) = receipt.form.fields
    assert (field.name, field.value) == ("name", alike)
    assert await called(room, "Ben") == "Ben"


@pytest.mark.parametrize("wanted", ["x" * 61, "\N{ZERO WIDTH SPACE}"])
async def test_a_name_that_is_none_is_refused_in_one_line_and_changes_nothing(room, wanted):
    receipt = await room.fills_in("Ben", "rename", name=wanted)
    assert not receipt.accepted
    assert await called(room, "Ben") == "Ben"


async def test_without_a_name_it_asks_for_one(room):
    receipt = await room.says("Ben", "/rename")
    assert not receipt.refused
    assert receipt.form.command == "rename"


async def test_the_same_request_again_is_done_once(room):
    send = await room.about_to_send("Ben", "rename", "twice-1", name="Ana")
    assert (await send()).accepted
    account = room.account("Ben")
    room.account = lambda who: replace(account, name="Ana (2)")
    again = await send()
    assert (again.accepted, again.repeated) == (True, True)
    assert await called(room, "Ben") == "Ana (2)"


async def test_where_names_are_a_platforms_there_is_no_such_command(meeting):
    await meeting.joins("Ben")
    await meeting.says("Ben", "/rename Benjamin")
    meeting.told("Ben", "Heard calls you by the name that you have here.")
    menu = await meeting.service.commands.available_commands(meeting.room, meeting.account("Ben"))
    assert "rename" not in {form.command for form in menu}
    assert await called(meeting, "Ben") == "Ben"


async def test_what_somebody_said_and_raised_is_theirs_under_the_new_name(room):
    await room.joins("Grace", facilitator=True)
    await room.says("Grace", "/start")
    await room.says("Ben", "/hand")
    await room.says("Ben", "/rename Benjamin")
    room.no_matter("Ben", "Grace", "Ana")
    assert "Benjamin" in (await room.service.queries.panel(room.room)).text
