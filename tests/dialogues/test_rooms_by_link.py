"""Rooms that people enter by links: replaced links, rooms by name, and one person on many seats."""

from __future__ import annotations

import pytest

from bot.ports import PlatformFeatures
from bot.records.model import BEGINNING, Role
from bot.service import Service
from tests.dialogues.conftest import PLATFORM
from tests.fakes.poll_answers import answers


@pytest.fixture
def room(meeting):
    """A room into which people come by links."""
    offers = {PLATFORM: PlatformFeatures(by_link=True)}
    meeting.worker = lambda: Service(
        meeting.store, meeting.clock, meeting.new_id, meeting.rules, offers
    )
    meeting.restarts()
    return meeting


async def numbers(room):
    found = await room.service.entry.entrance(room.room)
    return found.member, found.facilitator


async def a_room_by_name(room, *, of=("Ana", "Ben", "Cy"), false=("Dee", "Eve", "Fay")):
    """Grace runs it and has confirmed some; others sit there as well."""
    await room.joins("Grace", facilitator=True)
    for who in (*of, *false):
        await room.joins(who)
    await room.says("Grace", "/by-name on")
    for _ in of:
        await room.presses("Grace", "Confirm")
    room.no_matter("Grace", *of, *false)


# -- links -----------------------------------------------------------------------------------------


async def test_a_facilitator_replaces_a_link(room):
    await room.joins("Grace", facilitator=True)
    await room.joins("Ana")
    assert await numbers(room) == (0, 0)
    await room.says("Grace", "/links member")
    room.told("Grace", "Replaced: the members’ link.", "The old one no longer works.")
    assert await numbers(room) == (1, 0)
    await room.says("Ana", "/links member")
    room.told("Ana", "facilitator")
    await room.says("Grace", "/links facilitator")
    room.restarts()
    assert await numbers(room) == (1, 1)


async def test_a_removed_facilitator_stays_removed_because_their_link_is_replaced(room):
    await room.joins("Grace", facilitator=True)
    await room.joins("Rob", facilitator=True)
    await room.says("Grace", "/facilitator remove Rob")
    room.told("Grace", "Rob no longer runs meetings here.")
    assert await numbers(room) == (0, 1)
    assert not await room.service.entry.is_facilitator(room.room, room.account("Rob"))


async def test_who_opens_the_link_in_the_very_moment_of_their_removal_stays_removed(room):
    await room.joins("Grace", facilitator=True)
    await room.joins("Rob", facilitator=True)
    as_seen = (await room.service.entry.entrance(room.room)).renewed
    await room.says("Grace", "/facilitator remove Rob")
    rob = room.account("Rob")
    receipt = await room.service.entry.add_member(room.room, rob, True, "late", renewed=as_seen)
    assert receipt.refused
    assert "Please open your link again." in receipt.reply.text
    assert not await room.service.entry.is_facilitator(room.room, rob)
    now = (await room.service.entry.entrance(room.room)).renewed
    assert (
        await room.service.entry.add_member(room.room, rob, True, "later", renewed=now)
    ).accepted
    assert await room.service.entry.is_facilitator(room.room, rob)


async def test_a_link_is_replaced_once_however_often_the_request_comes(room):
    await room.joins("Grace", facilitator=True)
    send = await room.about_to_send("Grace", "links", "twice-1", which="member")
    await send()
    await send()
    assert await numbers(room) == (1, 0)


async def test_where_people_have_accounts_there_are_no_links(meeting):
    await meeting.joins("Grace", facilitator=True)
    for typed in ("/links member", "/by-name on", "/confirm Grace", "/earlier on"):
        await meeting.says("Grace", typed)
        meeting.told("Grace", "People do not join this room by link.")
    assert not {"links", "by-name", "confirm", "earlier"} & {
        form.command
        for form in await meeting.service.commands.available_commands(
            meeting.room, meeting.account("Grace")
        )
    }


async def test_where_people_come_by_links_the_menu_has_them(room):
    await room.joins("Grace", facilitator=True)
    menu = {
        form.command
        for form in await room.service.commands.available_commands(room.room, room.account("Grace"))
    }
    assert {"links", "by-name", "confirm", "earlier"} <= menu


# -- a room by name --------------------------------------------------------------------------------


async def test_six_seats_of_one_person_do_not_read_the_one_honest_answer(room):
    await a_room_by_name(
        room,
        of=("Ana", "Ben", "Cy", "Di"),
        false=("Bo", "Bob", "Rob", "Robin", "Roberta", "R"),
    )
    await room.says("Grace", "/start")
    for who in ("Ana", "Bo", "Bob", "Rob", "Robin", "Roberta", "R"):
        await room.says(who, "/here")
    await room.says("Grace", "/end anyway=yes")
    await room.votes("Ana", say="1", comment="I was not.")
    for who in ("Bo", "Bob", "Rob", "Robin", "Roberta", "R"):
        await room.fills_in(who, "poll", **answers(), comment="")
        room.told(who, "only confirmed seats take part in polls")
    await room.time_passes(hours=49)
    assert (await room.tally()).ballots == 1
    shown = "\n".join(post.text for post in room.face.posts)
    assert "I was not." not in shown
    assert "not at all 1" not in shown


async def test_who_counts_everybody_again_does_not_confirm_themselves(room):
    for who in ("Grace", "Hal"):
        await room.joins(who, facilitator=True)
    await room.says("Grace", "/by-name on")
    await room.says("Hal", "/by-name off")
    await room.says("Grace", "/by-name on")
    side = await room.side("Grace")
    assert "Hal" in side[side.index("Not confirmed") :]


async def test_everybody_confirmed_answers_as_ever(room):
    await a_room_by_name(room, of=("Ana", "Ben", "Cy", "Di"), false=())
    await room.says("Grace", "/start")
    await room.says("Grace", "/end anyway=yes")
    for who in ("Ana", "Ben", "Cy", "Di", "Grace"):
        await room.votes(who)
    assert (await room.tally()).ballots == 5
    await room.time_passes(hours=48)
    assert "Comments" not in room.face.posts[-1].text
    assert "5 people answered" in room.face.posts[-1].text


async def test_a_round_without_names_counts_people_not_seats(room):
    await a_room_by_name(room, of=("Ana",), false=("Bo", "Bob", "Rob"))
    await room.says("Grace", "/start")
    for who in ("Ana", "Bo", "Bob", "Rob"):
        await room.says(who, "/here")
    await room.says("Grace", "/round silent What worries you? names=no")
    room.no_matter("Grace", "Ana", "Bo", "Bob", "Rob")
    await room.says("Ana", "/write The nights.")
    for who in ("Bo", "Bob", "Rob"):
        await room.says(who, "/pass")
    await room.says("Grace", "/round end")
    room.told("Ana", "The nights.")
    assert not any("The nights." in post.text for post in room.face.posts)


async def test_the_same_round_is_shown_where_three_people_are_confirmed(room):
    await a_room_by_name(room, of=("Ana", "Ben", "Cy"), false=())
    await room.says("Grace", "/start")
    await room.says("Grace", "/round silent What worries you? names=no")
    await room.says("Ana", "/write The nights.")
    for who in ("Ben", "Cy"):
        await room.says(who, "/pass")
    await room.says("Grace", "/round end")
    assert any("The nights." in post.text for post in room.face.posts)


async def test_measures_are_of_confirmed_seats(room):
    await a_room_by_name(room, of=("Ana",), false=("Bo", "Bob"))
    await room.says("Grace", "/start")
    for who in ("Bo", "Bob", "Ana"):
        await room.says(who, "I think that the transport has to be paid by the council.")
    await room.says("Grace", "/measures")
    told = room.told(
        "Grace",
        "People heard: 1 of the 2 people who came",
        "Only confirmed seats are counted",
    )
    assert "Half of the people" not in told.text


async def test_facilitators_see_whose_seat_is_not_confirmed_and_confirm_it(room):
    await a_room_by_name(room, of=(), false=("Dee",))
    assert "Not confirmed, so not counted" in await room.side("Grace")
    await room.presses("Grace", "Confirm")
    room.told("Grace", "The seat of Dee is confirmed.")
    assert "Not confirmed" not in await room.side("Grace")
    await room.says("Grace", "/confirm Dee no")
    room.told("Grace", "The seat of Dee is no longer confirmed.")
    assert "Not confirmed" in await room.side("Grace")


async def test_by_name_outlives_the_meeting_and_a_restart(room):
    await a_room_by_name(room, of=("Ana",), false=("Dee",))
    await room.says("Grace", "/earlier on")
    await room.says("Grace", "/start")
    await room.says("Grace", "/end anyway=yes")
    room.restarts()
    found = await room.service.entry.entrance(room.room)
    assert (found.by_name, found.earlier) == (True, True)
    side = await room.side("Grace")
    assert "Dee" in side
    assert "Ana" not in side


async def test_a_seat_that_was_made_for_somebody_counts_at_once(room):
    await a_room_by_name(room, of=(), false=())
    await room.service.entry.add_member(
        room.room, room.account("Nadia"), False, "s1", confirmed=True
    )
    assert "Nadia" not in await room.side("Grace")


async def test_the_form_says_what_an_open_link_cannot_protect(room):
    await room.has_company()
    await room.joins("Grace", facilitator=True)
    grace = room.account("Grace")
    await room.says("Grace", "/start")
    await room.says("Tom", "/here")
    await room.says("Grace", "/round silent")
    form = await room.service.commands.form(room.room, grace, "write", {})
    assert "can join it more than once" in form.help
    await room.says("Grace", "/end anyway=yes")
    form = await room.service.commands.form(room.room, grace, "poll", {})
    assert "can join it more than once" in form.help
    await room.says("Grace", "/by-name on")
    form = await room.service.commands.form(room.room, grace, "poll", {})
    assert "can still count one person more than once" in form.help
    form = await room.service.commands.form(room.room, grace, "park", {})
    assert "seat" not in form.help


async def test_where_people_have_accounts_the_form_says_nothing_of_seats(meeting):
    await meeting.has_company()
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "/here")
    await meeting.says("Grace", "/end anyway=yes")
    form = await meeting.service.commands.form(meeting.room, meeting.account("Grace"), "poll", {})
    assert "seat" not in form.help


# -- what was said before --------------------------------------------------------------------------


async def test_somebody_reads_from_where_they_joined(room):
    await room.joins("Grace", facilitator=True)
    await room.says("Grace", "/start")
    await room.says("Grace", "Before Ana came, this was said about the transport.")
    await room.joins("Ana")
    await room.says("Grace", "And this after she had come, about the transport.")
    (since,) = await room.service.entry.readable_from(room.room, [room.account("Ana")])
    said = [
        ref.place >= since for ref in await room.service.messages.recent_messages(room.room, 10)
    ]
    assert said == [False, True]
    # A facilitator who is removed and made one again has been here all the time.
    await room.says("Grace", "/facilitator add Ana")
    await room.says("Grace", "/facilitator remove Ana")
    room.restarts()
    assert await room.service.entry.readable_from(room.room, [room.account("Ana")]) == [since]
    await room.says("Grace", "/earlier on")
    assert await room.service.entry.readable_from(room.room, [room.account("Ana")]) == [BEGINNING]


async def test_link_numbers_are_read_by_role(room):
    await room.joins("Grace", facilitator=True)
    await room.says("Grace", "/links member")
    assert await room.service.entry.link_number(room.room, Role.MEMBER) == 1
    assert await room.service.entry.link_number(room.room, Role.FACILITATOR) == 0


async def test_where_people_have_no_inbox_what_they_are_told_waits_until_they_come(meeting):
    """Whatever says "told" says "when you next come"."""
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "/park Who drives the bus?")
    meeting.told("Tom", "Heard will tell you")
    offers = {PLATFORM: PlatformFeatures(by_link=True, inbox=False)}
    meeting.worker = lambda: Service(
        meeting.store, meeting.clock, meeting.new_id, meeting.rules, offers
    )
    meeting.restarts()
    await meeting.says("Tom", "/park And who pays for it?")
    assert "will tell you" not in meeting.told("Tom", "When you next come").text
    await meeting.says("Grace", "/settle 1 changed Tom drives.")
    meeting.told("Grace", "The person who raised it will see that here when they next come.")
    await meeting.says("Tom", "/help settle")
    meeting.told("Tom", "will see that here when they next come")
    account = meeting.account("Grace")
    form = await meeting.service.commands.form(meeting.room, account, "settle", {"contention": 2})
    assert "will see that here when they next come" in form.help
    # Points are asked about, and views answered, in the same way.
    await meeting.says("Tom", "/point owner 2 Grace")
    meeting.told("Tom", "asked privately to look after point 2, now or when they next come")
    await meeting.presses("Grace", "I will look after it")
    await meeting.says("Grace", "/point owner 2 act=drop")
    meeting.told("Grace", "Facilitators will see that here now or when they next come")


async def test_how_a_meeting_went_is_said_of_all_who_came_to_a_room_by_name(room):
    await a_room_by_name(room)
    await room.says("Grace", "/start")
    for who in ("Ana", "Ben", "Cy", "Dee", "Eve", "Fay"):
        await room.says(who, "/here")
    for who in ("Grace", "Ana", "Ben", "Cy"):
        await room.says(who, "The ramp is too steep for us.")
    await room.says("Grace", "/end anyway=yes")
    room.no_matter("Grace", "Ana", "Ben", "Cy", "Dee", "Eve", "Fay")
    await room.time_passes(minutes=room.rules.reopen_minutes + 1)
    # All whose seats count were heard; those who are named here were not.
    room.told("Grace", "Looking back at meeting 1", "Not heard: Dee, Eve, and Fay.")
    await room.says("Grace", "/report")
    room.told("Grace", "People who came: 7.", "had a turn or passed: 4.", "Not heard: Dee, Eve")
