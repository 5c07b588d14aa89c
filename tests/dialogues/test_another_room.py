"""Where no further meeting is planned, points go on in another room, in one
commit, with their words, and nowhere that whoever moves them does not run meetings."""

from __future__ import annotations

import pytest

from adapters.documents.generated_files import Documents
from bot.errors import NotSaved
from bot.events import LeftoverChoice, LeftoversDecided
from bot.ids import RoomId
from bot.ports import Request, Visibility
from bot.records.model import Outcome, Standing
from bot.service.moving import PointMoving
from tests.dialogues.test_no_further_meeting import is_over, parks, plans

OTHER = RoomId("stage", "", "garden")
NIGHTS, LIFT = "Nights at home", "The lift"


async def does(meeting, who, line, where=OTHER):
    """Somebody types something in another room than the one of the stage."""
    receipt = await meeting.service.commands.execute(
        Request(
            room=where,
            person=meeting.account(who),
            source=meeting.new_id(),
            at=meeting.clock.now(),
            line=line,
        )
    )
    await meeting._deliver()
    return receipt


async def two_rooms(meeting, where=OTHER, *, garden=("Grace",)):
    """The meeting of this room is over, with two points; Grace runs those of another, too."""
    await plans(meeting)
    await parks(meeting, "Tom", NIGHTS)
    await parks(meeting, "Grace", LIFT)
    await meeting.fills_in(
        "Tom", "point add", contention=1, text="At home they sleep.", kind="position", name="yes"
    )
    await meeting.says("Tom", "/point owner 1 act=take")
    await meeting.service.directory.open_room(where, "Garden group")
    for who in garden:
        await meeting.service.entry.add_member(
            where, meeting.account(who), who == "Grace", meeting.new_id()
        )
    await is_over(meeting)
    meeting.no_matter("Grace", "Tom")


async def state_of(meeting, where):
    room = await meeting.service.directory.room(where)
    return (await meeting.service.core.refreshed(room)).state


async def moves(meeting, points="1", room="Garden group"):
    return await meeting.fills_in("Grace", "leftovers", choice="room", points=points, room=room)


async def test_the_form_offers_the_open_points_and_the_rooms_in_which_they_run_meetings(meeting):
    await two_rooms(meeting)
    hall = RoomId("stage", "", "hall")
    await meeting.service.directory.open_room(hall, "Hall")
    for who, runs in (("Ana", True), ("Grace", False)):
        await meeting.service.entry.add_member(hall, meeting.account(who), runs, meeting.new_id())
    form = await meeting.service.commands.form(
        meeting.room, meeting.account("Grace"), "leftovers", {"choice": "room"}
    )
    fields = {field.name: field for field in form.fields}
    assert [choice.value for choice in fields["points"].choices] == ["1", "2"]
    assert [choice.label for choice in fields["room"].choices] == ["Garden group"]


async def test_a_point_goes_on_there_with_its_words_and_is_closed_here_saying_where(meeting):
    await two_rooms(meeting, garden=("Grace", "Tom"))
    receipt = await moves(meeting)
    assert receipt.accepted
    here, there = await state_of(meeting, meeting.room), await state_of(meeting, OTHER)
    assert here.register.find(1).outcome is Outcome.MOVED
    assert here.register.find(2).is_open
    (point,) = there.contentions.values()
    tom = await meeting.service.directory.person(meeting.account("Tom"))
    assert (point.standing, point.raised_by, point.owner) == (Standing.PARKED, tom, tom)
    assert point.wording == here.register.find(1).wording
    meeting.told("Grace", "One point goes on in the other room.")
    meeting.heard_in_room(NIGHTS, "It goes on in the room “Garden group”.")
    meeting.heard_in_room("A point has come from another room", NIGHTS)
    meeting.told("Tom", NIGHTS, "It goes on in the room “Garden group”.")
    meeting.told("Tom", "Your point from", "goes on in this room", NIGHTS)
    page = await does(meeting, "Grace", "point 1")
    for words in (NIGHTS, "At home they sleep.", "Came from", "Tom"):
        assert words in page.reply.text
    await meeting.says("Grace", "/point 1")
    meeting.told("Grace", "It goes on in the room “Garden group”.")


async def test_whoever_does_not_belong_there_is_not_named_there_and_owns_nothing(meeting):
    await two_rooms(meeting)
    await moves(meeting)
    (point,) = (await state_of(meeting, OTHER)).contentions.values()
    grace = await meeting.service.directory.person(meeting.account("Grace"))
    assert (point.raised_by, point.owner) == (grace, None)
    page = (await does(meeting, "Grace", "point 1")).reply.text
    assert NIGHTS in page
    assert "At home they sleep." in page
    assert "Tom" not in page
    meeting.told("Grace", "Nobody in this room looks after it yet")
    assert all("goes on in this room" not in card.text for card in meeting.all_told("Tom"))


async def test_several_go_at_once_and_once_only(meeting):
    await two_rooms(meeting)
    send = await meeting.about_to_send(
        "Grace", "leftovers", "once", choice="room", points="1,2", room="Garden group"
    )
    await send()
    await send()
    assert len((await state_of(meeting, OTHER)).contentions) == 2
    receipt = await moves(meeting, "1,2")
    assert receipt.refused
    assert len((await state_of(meeting, OTHER)).contentions) == 2


async def test_both_rooms_are_written_or_neither(meeting):
    """The database dies before, or after, the one commit that both are in."""
    await two_rooms(meeting)
    meeting.store.goes_away()
    with pytest.raises(NotSaved):
        await moves(meeting)
    meeting.restarts()
    assert (await state_of(meeting, meeting.room)).register.find(1).is_open
    assert not (await state_of(meeting, OTHER)).contentions
    assert (await moves(meeting)).accepted
    meeting.restarts()
    assert not (await state_of(meeting, meeting.room)).register.find(1).is_open
    assert len((await state_of(meeting, OTHER)).contentions) == 1


async def test_another_worker_who_is_faster_there_doubles_and_loses_nothing(meeting):
    await two_rooms(meeting)
    await state_of(meeting, OTHER)
    other = meeting.worker()
    request = Request(
        room=OTHER, person=meeting.account("Grace"), source="elsewhere",
        at=meeting.clock.now(), line="park The gate",
    )  # fmt: skip
    await other.commands.execute(request)
    assert (await moves(meeting)).accepted
    there = await state_of(meeting, OTHER)
    assert sorted(there.contentions) == [1, 2]
    words = await meeting.store.words([p.wording for p in there.contentions.values()])
    assert set(words.values()) == {"The gate", NIGHTS}


@pytest.mark.parametrize("why", ["member only", "another server", "over itself", "not seen"])
async def test_a_room_that_is_none_of_theirs_takes_nothing_in(meeting, why):
    where = RoomId("stage", "elsewhere" if why == "another server" else "", "garden")
    await two_rooms(meeting, where, garden=("Ana", "Grace"))
    service = meeting.service
    if why == "member only":
        await does(meeting, "Grace", "facilitator add Ana", where)
        await does(meeting, "Ana", "facilitator remove Grace", where)
    elif why == "over itself":
        await does(meeting, "Grace", "series 2026-03-12T19:00 Europe/London once", where)
        await does(meeting, "Grace", "series repeat=never", where)
    elif why == "not seen":

        class Sees:
            async def sees(self, person, room):
                return Visibility.NO if room == where else Visibility.YES

            async def members(self, room):
                return None

        service.sight.attach("stage", Sees())
    receipt = await moves(meeting)
    assert receipt.refused
    assert (await state_of(meeting, meeting.room)).register.find(1).is_open
    assert not (await state_of(meeting, where)).contentions


async def test_nothing_goes_along_that_was_added_to_points_that_stay(meeting):
    await two_rooms(meeting)
    await meeting.fills_in("Grace", "point add", contention=2, text="It is slow.", kind="note")
    directory = meeting.service.directory
    here, there = await directory.room(meeting.room), await directory.room(OTHER)
    grace = await directory.person(meeting.account("Grace"))
    moving = PointMoving(meeting.service.core, meeting.service.sight)
    found = await moving.look(here, grace, there.key, (1, 2))
    assert {one.contention for one in found.entries} == {1, 2}, "both would be found"
    chosen = LeftoversDecided(
        at=meeting.clock.now(), actor=None, about=("point-1",), choice=LeftoverChoice.ROOM
    )
    assert {one.contention for one in found.complete(chosen).entries} == {1}


async def test_only_who_runs_the_meetings_here_moves_anything(meeting):
    await two_rooms(meeting, garden=("Grace", "Tom"))
    await does(meeting, "Grace", "facilitator add Tom")
    receipt = await meeting.fills_in(
        "Tom", "leftovers", choice="room", points="1", room="Garden group"
    )
    assert receipt.refused
    meeting.told("Tom", "Only a facilitator can do that.")


async def test_words_stay_while_one_of_the_two_rooms_still_has_the_point(meeting):
    await two_rooms(meeting)
    await moves(meeting)
    (point,) = (await state_of(meeting, OTHER)).contentions.values()
    await meeting.time_passes(days=400)
    await meeting.store.retention.prune_points(meeting.clock.now(), 100)
    assert await meeting.store.words([point.wording]) == {point.wording: NIGHTS}
    room = await meeting.service.directory.room(meeting.room)
    assert 1 not in {kept.number for kept in await meeting.store.contentions(room.key)}


async def test_what_is_taken_away_comes_as_a_file_with_what_was_added_to_points(meeting):
    await two_rooms(meeting)
    await meeting.fills_in("Grace", "leftovers", choice="file", thing="point-1")
    told = meeting.told("Grace", "One open thing to take away", NIGHTS)
    (file,) = told.files
    made = await Documents(meeting.service.reports)(file)
    assert made is not None
    assert made.name == "what-is-still-open.txt"
    text = made.data.decode()
    for words in (NIGHTS, "At home they sleep.", "Tom"):
        assert words in text
    assert LIFT not in text
    may = meeting.service.queries.can_download
    assert await may(meeting.room, meeting.account("Grace"), file.kind, file.meeting)
    assert not await may(meeting.room, meeting.account("Tom"), file.kind, file.meeting)
    await meeting.fills_in(
        "Grace", "settle", contention=1, outcome="answered", reason="At home, then."
    )
    assert await Documents(meeting.service.reports)(file) is None


async def test_without_a_room_no_point_goes_anywhere(meeting):
    await two_rooms(meeting)
    answer = await meeting.fills_in("Grace", "leftovers", choice="room", points="1")
    assert (answer.accepted, answer.field) == (False, "room")
    meeting.told("Grace", "Please fill this in.")
    assert (await state_of(meeting, meeting.room)).contentions[1].is_open
