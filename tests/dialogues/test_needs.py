"""What people need to take part: said as needs, shown to whom they choose, kept, and answered."""

from __future__ import annotations

import json

import pytest

from bot.ids import PersonId, RoomId
from bot.meeting.cards.needs_sent import SENT
from bot.people.needs import NeedKind, OwnNeeds
from bot.rules import Rules
from tests.dialogues.conftest import COMPANY, ROOM, Stage

PEOPLE = ("Grace", "Ana", "Ben", "Eve")
WEEKLY = "/series 2026-03-24T19:00 UTC weekly"


@pytest.fixture
async def room(meeting: Stage) -> Stage:
    """Grace and Tom run the meetings; Ana, Ben and Eve belong to the room."""
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Tom", facilitator=True)
    for who in ("Ana", "Ben", "Eve"):
        await meeting.joins(who)
    meeting.no_matter("Grace", "Tom", "Ana", "Ben", "Eve")
    return meeting


async def id_of(meeting: Stage, who: str) -> PersonId:
    return await meeting.service.directory.person(meeting.account(who))


async def own(meeting: Stage, who: str):
    where = await meeting.service.directory.room(ROOM)
    assert where is not None
    return await meeting.store.needs.of(where.key, await id_of(meeting, who))


async def state_of(meeting: Stage):
    where = await meeting.service.directory.room(ROOM)
    assert where is not None
    return (await meeting.service.core.current(where)).state


def nothing_is_sent_to(meeting: Stage, *people: str) -> None:
    """Nobody of these is sent anything because of what somebody needs."""
    for who in people:
        assert not [card for card in meeting.all_told(who) if card.kind in SENT], who


# -- said, shown to whom they choose, taken back ---------------------------------------------------


async def test_somebody_says_what_they_need_in_a_form_and_only_who_was_chosen_sees_it(room):
    await room.says("Ana", "/needs")
    room.told("Ana", "You have not said that you need anything", "Say what you need, not why")
    await room.presses("Ana", "Say what I need")
    assert room.form is None  # the stage sends what it is given; the form is asked for by adapters
    form = await room.service.commands.form(ROOM, room.account("Ana"), "needs", {})
    fields = {field.name: field for field in form.fields if field.shape != "hidden"}
    assert list(fields) == ["what", "text", "days", "show"]
    assert [choice.value for choice in fields["what"].choices] == [kind.value for kind in NeedKind]
    assert [choice.label for choice in fields["show"].choices] == ["Grace", "Tom"]
    grace = await id_of(room, "Grace")
    await room.fills_in(
        "Ana", "needs", what="captions,time", text="Ukrainian", show=f"id:{grace}", filled="yes"
    )
    room.told("Ana", "Saved", "Shown to: Grace. Nobody else is shown this.")
    await room.says("Ana", "/needs")
    room.told(
        "Ana", "In your own words: “Ukrainian”", "More time", "Not arranged yet for meeting 1"
    )
    room.silent()
    room.not_told("Grace", "Tom", "Ben", "Eve")

    await room.says("Grace", "/needs act=see")
    room.told(
        "Grace",
        "Ana: Captions or an interpreter",
        "In their own words: “Ukrainian”",
        "Heard does this: More time",
    )
    await room.says("Tom", "/needs act=see")
    room.told("Tom", "Nobody has chosen you to see what they need.")
    assert (await room.says("Ben", "/needs act=see")).refused
    assert (
        "chosen you to see"
        in (await room.service.queries.my_panel(ROOM, room.account("Grace"))).text
    )
    assert "chosen you" not in (await room.service.queries.my_panel(ROOM, room.account("Tom"))).text


async def test_one_act_takes_everything_back(room):
    await room.says("Ana", '/needs captions, plain, time text="Ukrainian" show=Grace')
    assert (await state_of(room)).wishes.of(await id_of(room, "Ana")).plain
    await room.says("Ana", "/needs")
    await room.presses("Ana", "Take it all back")
    room.told("Ana", "It is all deleted")
    assert not (await own(room, "Ana")).needs
    assert not (await own(room, "Ana")).viewers
    assert not (await state_of(room)).wishes.of(await id_of(room, "Ana")).plain
    await room.says("Grace", "/needs act=see")
    room.told("Grace", "Nobody has chosen you to see what they need.")


async def test_who_takes_back_what_they_never_said_is_told_that_there_was_nothing(room):
    await room.says("Ana", "/needs captions show=Grace")
    await room.says("Ana", "/needs act=take-back")
    room.told("Ana", "It is all deleted")
    room.no_matter("Ana")
    await room.says("Ana", "/needs act=take-back")
    await room.fills_in("Ana", "needs", what="", text="", days="", show="", filled="yes")
    said = [card.text for card in room.all_told("Ana")]
    assert len(said) == 2
    assert all("There is nothing to take back." in one for one in said), said
    assert not any("deleted" in one for one in said), said


# -- kept by Heard, without anybody ticking anything -----------------------------------------------


async def test_more_time_is_kept_in_rounds(room):
    await room.says("Ana", "/needs time")
    await room.says("Grace", "/start")
    for who in ("Ana", "Ben"):
        await room.says(who, "/here")
    await room.says("Grace", "/round What would help?")
    await room.says("Grace", "/done")
    room.told("Ana", "The round waits 4 minutes")
    await room.says("Ana", "/done")
    room.told("Ben", "The round waits 2 minutes")


async def test_plain_words_are_kept_in_what_heard_writes_to_them(room):
    await room.says("Ana", "/queue")
    await room.says("Grace", "/start")
    await room.says("Ana", "/help hand")
    typed = room.all_told("Ana")[-1].text
    await room.says("Ana", "/needs plain")
    mine = await room.service.queries.my_panel(ROOM, room.account("Ana"))
    others = await room.service.queries.my_panel(ROOM, room.account("Ben"))
    assert "You can type" not in mine.text
    assert "You can type" in others.text
    assert typed


async def test_nobody_who_needs_no_sudden_calls_is_called_without_being_asked(room):
    await room.says("Ana", "/needs calls")
    await room.says("Grace", "/start")
    for who in ("Ana", "Ben"):
        await room.says(who, "/here")
    room.no_matter(*PEOPLE)
    await room.says("Grace", "/call Ana")
    room.told("Grace", "Ana is asked privately first.")
    room.silent()
    assert "Ana" not in (await room.panel()).partition("Hands up")[2]
    room.told("Ana", "asks whether you would like to speak", "nobody else was told")
    await room.says("Grace", "/hand person=Ana")
    room.told("Ana")
    room.silent()
    assert "Hands up: Ana" not in await room.panel()
    await room.says("Ana", "/lower")
    await room.says("Ana", "/hand The lift")
    await room.says("Grace", "/call Ana")
    room.heard_in_room("Ana")  # she has raised her hand
    await room.says("Grace", "/call Ben")
    room.heard_in_room("Ben")
    state = await state_of(room)
    assert state.wishes.of(await id_of(room, "Ana")).invitations == "off"


async def test_papers_come_as_many_days_before_as_somebody_needs_and_to_nobody_else(room):
    await room.says("Grace", WEEKLY)
    await room.says("Grace", "/agenda add Night care goal=Agree what to ask for")
    await room.says("Ana", "/needs papers days=3")
    room.no_matter("Grace", "Tom", *PEOPLE)
    await room.time_passes(days=17, hours=20)
    told = room.told("Ana", "Before meeting 1", "Is what you need to take part still right?")
    assert "On the agenda" not in told.text
    room.not_told("Ana")
    await room.time_passes(hours=8)
    room.told(
        "Ana", "Before meeting 1", "On the agenda", "Night care", "Goal: Agree what to ask for"
    )
    nothing_is_sent_to(room, "Ana", "Tom", "Ben", "Eve", "Grace")
    room.silent()
    await room.time_passes(days=1)
    room.not_told("Ana")
    mine = await room.service.queries.my_panel(ROOM, room.account("Ana"))
    assert "To read" in mine.text
    assert "To read" not in (await room.service.queries.my_panel(ROOM, room.account("Ben"))).text


@pytest.mark.parametrize("rules", [Rules(break_offer_minutes=0, idle_minutes=600)])
async def test_a_break_is_offered_each_hour_and_nobody_is_named(room):
    await room.says("Ana", "/needs breaks")
    await room.says("Grace", "/start")
    await room.says("Ana", "/here")
    room.no_matter("Grace", *PEOPLE)
    for _ in range(2):
        for _ in range(7):
            await room.time_passes(minutes=9, seconds=50)
            await room.says("Ben", "The van is too small for us.")
        offer = room.told("Grace", "break")
        assert "Ana" not in offer.text
        room.not_told("Ana", "Ben", "Eve")
    room.silent()


async def test_who_needs_a_slower_meeting_has_chosen_slower(room):
    await room.says("Ana", "/needs slower")
    assert (await state_of(room)).wishes.of(await id_of(room, "Ana")).slower
    await room.says("Ana", "/needs act=take-back")
    assert not (await state_of(room)).wishes.of(await id_of(room, "Ana")).slower


async def test_what_somebody_has_chosen_stays_and_switching_a_need_off_takes_it_back(room):
    await room.says("Ana", "/preferences plain=yes")
    await room.says("Ana", "/needs plain, time")
    await room.says("Ana", "/preferences reminders=yes")
    await room.says("Ana", "/needs act=take-back")
    chosen = (await state_of(room)).wishes.of(await id_of(room, "Ana"))
    assert (chosen.plain, chosen.more_time, chosen.reminders) == (True, False, True)
    await room.says("Ana", "/needs time")
    await room.says("Ana", "/preferences time=no")
    assert not (await own(room, "Ana")).needs
    assert not (await state_of(room)).wishes.of(await id_of(room, "Ana")).more_time


# -- who is shown it, as people come and go --------------------------------------------------------


async def test_facilitators_who_come_later_or_come_back_are_shown_nothing(room):
    await room.says("Ana", "/needs captions show=Tom")
    await room.says("Grace", "/facilitator add Ben")
    await room.says("Ben", "/needs act=see")
    room.told("Ben", "Nobody has chosen you to see what they need.")
    await room.says("Tom", "/needs act=see")
    room.told("Tom", "Ana: Captions or an interpreter")
    await room.says("Grace", "/facilitator remove Tom")
    assert (await room.says("Tom", "/needs act=see")).refused
    await room.says("Grace", "/facilitator add Tom")
    room.no_matter("Tom", "Ana")
    await room.says("Tom", "/needs act=see")
    room.told("Tom", "Nobody has chosen you to see what they need.")
    mine = await room.service.queries.my_panel(ROOM, room.account("Ana"))
    assert "Nobody is shown what you need." in mine.text
    await room.says("Ana", "/needs captions show=Tom")
    await room.says("Tom", "/leave")
    assert not (await own(room, "Ana")).viewers


async def test_leaving_the_room_deletes_it_and_so_does_being_forgotten(room):
    await room.says("Ana", "/needs captions show=Grace")
    await room.says("Ana", "/leave")
    assert await own(room, "Ana") == OwnNeeds()
    await room.says("Eve", '/needs costs text="The bus" show=Grace, Tom')
    eve = await id_of(room, "Eve")
    copied = json.loads(await room.service.reports.copy(eve))
    (copy,) = [it["needs"] for it in copied["rooms"]]
    assert (copy["text"], copy["shown_to"]) == ("The bus", ["Grace", "Tom"])
    assert [need["kind"] for need in copy["needs"]] == ["costs"]
    graces = await room.service.reports.copy(await id_of(room, "Grace"))
    assert b"The bus" not in graces
    await room.says("Eve", "/me forget now")
    assert not await room.store.needs.in_room((await state_of(room)).room)


async def test_a_supporter_is_shown_nothing_of_it_and_cannot_say_it(room):
    await room.joins("Sam")
    await room.says("Ana", "/supporter add Sam share=yes")
    await room.presses("Sam", "Yes, I will support them")
    await room.says("Ana", "/needs captions show=Grace")
    room.no_matter("Sam")
    assert (await room.says("Sam", "/needs")).refused
    assert (await room.says("Sam", "/needs costs")).refused
    assert [need.kind for need in (await own(room, "Ana")).needs] == ["captions"]


# -- arranged, met or not, answered ----------------------------------------------------------------


async def test_what_was_not_there_stays_open_until_a_facilitator_who_was_named_replies(room):
    await room.says("Grace", WEEKLY)
    await room.says("Ana", "/needs captions, costs show=Grace")
    await room.says("Grace", "/needs act=see")
    assert (await room.says("Tom", "/needs act=arranged person=Ana kind=captions")).refused
    assert (await own(room, "Ana")).get(NeedKind.CAPTIONS).arranged is None
    await room.presses("Grace", "It is arranged")
    room.told("Grace", "“Captions or an interpreter” is arranged. Ana can see that.")
    await room.says("Ana", "/needs")
    room.told("Ana", "Arranged for meeting 1.")
    await room.says("Grace", "/start")
    for who in PEOPLE:
        await room.says(who, "/here")
    await room.says("Ben", "The van is too small for us.")
    await room.says("Grace", "/end anyway=yes")
    room.no_matter("Grace", "Tom", *PEOPLE)
    await room.time_passes(minutes=30)
    asked = room.told("Ana", "Did you have what you needed to take part?")
    assert "aptions" not in asked.text
    room.restarts()
    await room.presses("Ana", "Say whether it was there")
    room.told("Ana", "This is not the poll: your answer here has your name.")
    await room.says("Ana", "/needs act=met kind=captions answer=no")
    room.told("Ana", "It stays open for the people you chose until they reply.")
    await room.says("Ana", "/needs act=met kind=costs answer=yes")
    await room.says("Grace", "/needs act=see")
    seen = room.told("Grace", "It was not there at meeting 1.", "There is no reply to this yet.")
    assert "Not arranged yet for meeting 2" in seen.text
    mine = await room.service.queries.my_panel(ROOM, room.account("Grace"))
    assert "One thing was not there, and has no reply yet." in mine.text
    toms = await room.service.queries.my_panel(ROOM, room.account("Tom"))
    assert "not there" not in toms.text
    assert (
        await room.says("Tom", "/needs act=reply person=Ana kind=captions reply=talked")
    ).refused
    await room.presses("Grace", "It will be there next time")
    await room.says("Ana", "/needs")
    room.told("Ana", "The reply: it will be there next time.", "It was there at meeting 1.")
    mine = await room.service.queries.my_panel(ROOM, room.account("Grace"))
    assert "has no reply yet" not in mine.text


async def test_ones_own_panel_asks_of_the_last_meeting_that_was_held_until_that_is_answered(room):
    await room.says("Grace", WEEKLY)
    await room.says("Ana", "/needs captions, papers days=30 show=Grace")
    panel = room.service.queries.my_panel
    asks = "is over. Did you have what you needed?"
    assert asks not in (await panel(ROOM, room.account("Ana"))).text
    await room.says("Grace", "/start")
    for who in PEOPLE:
        await room.says(who, "/here")
    await room.says("Ben", "The van is too small for us.")
    await room.says("Grace", "/end anyway=yes")
    room.no_matter("Grace", "Tom", *PEOPLE)
    # Where nothing is sent to people, it stands here and nowhere else.
    await room.time_passes(hours=5)
    assert f"Meeting 1 {asks}" in (await panel(ROOM, room.account("Ana"))).text
    await room.says("Grace", "/start")
    await room.says("Grace", "/end anyway=yes")
    room.no_matter("Grace", "Tom", *PEOPLE)
    await room.time_passes(days=2)
    mine = (await panel(ROOM, room.account("Ana"))).text
    assert f"Meeting 1 {asks}" in mine
    assert "The minutes of meeting 1." in mine
    room.no_matter("Ana")
    await room.says("Ana", "/needs")
    await room.presses("Ana", "Say whether it was there")
    room.told("Ana", "Was it there at meeting 1?")
    await room.presses("Ana", "Yes")
    assert (await own(room, "Ana")).get(NeedKind.CAPTIONS).met_at == 1
    assert asks not in (await panel(ROOM, room.account("Ana"))).text


async def test_where_a_poll_says_that_needs_were_not_met_facilitators_are_led_to_what_they_know(
    room,
):
    await room.has_company()
    await room.says("Ana", "/needs captions show=Grace")
    await room.says("Grace", "/start")
    people = ("Grace", "Tom", "Ana", "Ben", "Eve", *COMPANY)
    for who in people:
        await room.says(who, "/here")
        await room.says(who, "The van is too small for us.")
    await room.says("Grace", "/end anyway=yes")
    for who in people:
        await room.votes(who, say="3", needs="1")
    room.no_matter(*people)
    await room.time_passes(days=3)
    for who in ("Grace", "Tom"):
        card = room.told(who, "The answers after meeting 1 need a reply", "did not have all")
        assert [button.label for button in card.buttons] == [
            "Reply to the room",
            "What people need",
        ]
        assert "Ana" not in card.text
    room.no_matter("Tom")
    await room.says("Tom", "/needs act=see")
    room.told("Tom", "Nobody has chosen you to see what they need.")


# -- what is sent ----------------------------------------------------------------------------------


async def test_it_is_offered_again_a_week_before_each_meeting_and_nothing_of_that_is_kept(room):
    await room.says("Grace", "/series 2026-03-24T19:00 UTC monthly")
    await room.says("Ana", "/needs captions show=Grace")
    room.no_matter("Grace", "Tom", *PEOPLE)
    await room.time_passes(days=13)
    room.not_told("Ana")
    await room.time_passes(days=2)
    room.told("Ana", "Before meeting 1", "Is what you need to take part still right?")
    nothing_is_sent_to(room, "Grace", "Tom", "Ben", "Eve")
    where = await room.service.directory.room(ROOM)
    ana = await id_of(room, "Ana")
    kept = await room.store.posts(where.key, [ana], 100)
    assert not [message for message in kept if message.card and message.card.kind in SENT]
    await room.presses("Ana", "What I need")
    room.told("Ana", "Captions or an interpreter")


async def test_nothing_is_sent_twice_before_a_meeting_that_is_moved_a_little_or_opened_by_mistake(
    room,
):
    await room.says("Grace", "/series 2026-03-24T19:00 UTC monthly")
    await room.says("Ana", "/needs captions,papers days=7 show=Grace")
    await room.time_passes(days=15)
    room.told("Ana", "Before meeting 1", "Is what you need to take part still right?")
    await room.says("Grace", "/meeting move 2026-03-24T21:00")
    await room.says("Grace", "/start")
    await room.says("Grace", "/end anyway=yes")
    await room.time_passes(days=5)
    sent = [card for card in room.all_told("Ana") if card.kind in SENT]
    assert not sent, "neither again, nor what was there at a meeting that was none"
    await room.says("Grace", "/meeting move 2026-04-02T19:00")
    await room.time_passes(days=8)
    room.told("Ana", "Before meeting 2", "Is what you need to take part still right?")


async def test_a_meeting_that_is_planned_late_offers_it_with_the_time_that_is_left(room):
    await room.says("Ana", "/needs papers days=14 show=Grace")
    await room.says("Grace", "/series 2026-03-05T19:00 UTC weekly")
    room.no_matter("Ana")
    await room.time_passes(hours=23)
    room.not_told("Ana")
    await room.time_passes(hours=2)
    room.told("Ana", "Before meeting 1", "On the agenda")


# -- bad input -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/needs caption, flying", "Please choose from these, with commas between: time, calls"),
        ("/needs papers days=0", "1"),
        ("/needs papers days=31", "30"),
        (f"/needs costs text={'x' * 501}", "500"),
        ("/needs other", "Please say in your own words what it is."),
        ("/needs costs show=Ben", "Please choose people who run meetings here"),
        ("/needs costs show=Nobody Known", ""),
        ("/needs act=met kind=costs answer=no", "There is no such need here"),
        ("/needs act=met kind=captions answer=no meeting=7", "There is no such need here"),
        ("/needs act=met kind=captions", ""),
        ("/needs act=arranged person=Ana kind=captions", "facilitator"),
    ],
)
async def test_what_makes_no_sense_gets_one_line_and_changes_nothing(room, typed, said):
    await room.says("Ana", "/needs captions show=Grace")
    before = await own(room, "Ana")
    room.no_matter("Ana")
    result = await room.says("Ana", typed)
    assert result.refused
    room.told("Ana", said)
    assert await own(room, "Ana") == before


async def test_an_empty_form_takes_everything_back(room):
    await room.says("Ana", "/needs captions show=Grace")
    await room.fills_in("Ana", "needs", what="", text="", days="", show="", filled="yes")
    room.told("Ana", "It is all deleted")
    assert await own(room, "Ana") == OwnNeeds()


async def test_what_somebody_has_not_looked_at_for_long_is_deleted_where_that_is_set(room):
    await room.says("Ana", "/needs captions show=Grace")
    await room.says("Ben", "/needs costs")
    await room.time_passes(days=20)
    await room.says("Ben", "/needs")
    days = {"keep_needs_days": 10}
    assert await room.service.retention.enforce(room.clock.now(), days) == {"keep_needs_days": 1}
    assert await own(room, "Ana") == OwnNeeds()
    assert [need.kind for need in (await own(room, "Ben")).needs] == ["costs"]


async def test_a_need_of_one_room_is_shown_in_no_other_and_treats_somebody_alike_in_all(room):
    carers = RoomId(ROOM.platform, "", "carers")
    await room.service.directory.open_room(carers, "Carers")
    await room.service.entry.add_member(carers, room.account("Ana"), False, room.new_id())
    await room.service.entry.add_member(carers, room.account("Grace"), True, room.new_id())
    await room.says("Ana", "/needs time, captions show=Grace")
    there = await room.service.directory.room(carers)
    assert there is not None
    assert await room.store.needs.in_room(there.key) == {}
    loaded = await room.service.core.current(there)
    await room.service.core.preferences.update_all(there, loaded, room.clock.now())
    state = (await room.service.core.current(there)).state
    assert state.wishes.of(await id_of(room, "Ana")).more_time
