"""Leaving a room, being taken out of it, and coming back.

Who left is on no roster, panel, list of names, reminder or later roll, and the
poll of a meeting they were at is theirs.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.events import MembershipEnded
from bot.ids import MeetingId
from bot.ports import Account, LostAccess, Message
from tests.dialogues.conftest import COMPANY, ROOM, Stage

LEFT = "You have left this room"
NOT_MEMBER = "You do not belong to this room, so there is nothing to leave."


async def begins(meeting: Stage, *people: str) -> None:
    """Grace runs a meeting, and the others are here."""
    await meeting.says("Grace", "/start")
    for who in people:
        await meeting.says(who, "/here")
    meeting.no_matter("Grace", *people)


async def is_removed(meeting: Stage, who: str, at: datetime | None = None) -> None:
    """The platform lets somebody into the room no longer."""
    lost = LostAccess(
        room=ROOM, person=meeting.account(who), at=meeting.clock.now(), happened_at=at
    )
    await meeting.service.platform_events.on_access_lost(lost)
    await meeting._deliver()


async def names(meeting: Stage) -> list[str]:
    return sorted(await meeting.service.queries.member_names(ROOM))


async def home(meeting: Stage, who: str) -> str:
    shown = await meeting.service.queries.home(meeting.account(who), ROOM.platform)
    return shown.text


async def on_the_roll(meeting: Stage, number: int = 1) -> set[str]:
    """Who may answer a meeting's poll."""
    room = await meeting.service.directory.room(ROOM)
    assert room is not None
    poll = await meeting.store.poll(MeetingId(f"{room.key}.{number}"))
    return set((await meeting.store.names(poll.roll)).values()) if poll else set()


async def test_who_leaves_is_expected_called_and_listed_no_longer(meeting):
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Tom", "q+")
    assert "Tom" in await meeting.panel()
    assert "Respite care" in await home(meeting, "Tom")
    await meeting.says("Tom", "/leave")
    meeting.told("Tom", LEFT, "You can come back at any time", "/here")
    assert "Tom" not in await meeting.panel()
    side = await meeting.side("Grace")
    assert side is not None
    assert "Ana" in side
    assert "Tom" not in side
    assert await names(meeting) == ["Ana", "Grace"]
    assert "Respite care" not in await home(meeting, "Tom")
    await meeting.says("Grace", "/call")
    meeting.told("Grace", "No hands are up")


async def test_who_leaves_a_meeting_is_asked_whether_they_were_heard_at_it_and_at_no_later_one(
    meeting,
):
    await meeting.has_company()
    await begins(meeting, "Tom", "Ana", "Ben")
    await meeting.says("Tom", "/leave")
    await meeting.says("Grace", "/end")
    assert await on_the_roll(meeting) == {"Ana", "Ben", "Grace", "Tom", *COMPANY}
    meeting.told("Tom", "Were you heard at meeting 1?")
    await meeting.votes("Tom", comment="Nobody let me finish.")
    meeting.told("Tom", "Your answers are saved")
    assert (await meeting.tally()).ballots == 1
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/here")
    await meeting.says("Grace", "/end")
    assert await on_the_roll(meeting, 2) == {"Ana", "Ben", "Grace", *COMPANY}


async def test_who_leaves_after_a_meeting_may_still_answer_its_poll(meeting):
    await meeting.has_company()
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Ana", "/park The bus is never on time")
    await meeting.says("Grace", "/end")
    await meeting.says("Tom", "/leave")
    form = await meeting.service.commands.form(ROOM, meeting.account("Tom"), "poll", {})
    shown = f"{form.title} {form.help} " + " ".join(f"{f.label} {f.help}" for f in form.fields)
    assert "bus" not in shown
    assert "Ana" not in shown
    await meeting.votes("Tom")
    meeting.told("Tom", "Your answers are saved")
    await meeting.votes("Tom")
    meeting.told("Tom", "You have already answered")


async def test_whom_the_platform_removes_during_a_meeting_is_asked_nothing(meeting):
    await meeting.has_company()
    await begins(meeting, "Tom", "Ana")
    await is_removed(meeting, "Tom")
    await meeting.says("Grace", "/end")
    assert await on_the_roll(meeting) == {"Ana", "Grace", *COMPANY}
    meeting.not_told("Tom")


async def test_a_round_goes_on_without_them(meeting):
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Grace", "/round")
    meeting.heard_in_room("Grace, it is your turn in the round")
    await meeting.says("Grace", "/leave")
    meeting.heard_in_room("The last facilitator has left")
    meeting.heard_in_room("Tom, it is your turn")
    meeting.told("Tom", "your turn")
    await meeting.says("Tom", "/done")
    meeting.heard_in_room("Ana, it is your turn")
    await meeting.says("Ana", "/done")
    meeting.heard_in_room("The round is over")


async def test_the_last_one_leaves_during_a_round_and_the_meeting_ends_by_itself(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/round")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/leave")
    meeting.heard_in_room("The last facilitator has left")
    meeting.heard_in_room("The round is over")
    assert await names(meeting) == []
    await meeting.time_passes(hours=2)
    meeting.heard_in_room("Meeting 1 is over")


async def test_the_last_one_leaves_a_silent_round_and_what_was_written_is_not_lost(meeting):
    await begins(meeting, "Tom")
    await meeting.says("Grace", "/round silent names=yes")
    await meeting.says("Tom", "/write More benches")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Tom", "/leave")
    await meeting.says("Grace", "/leave")
    meeting.heard_in_room("The last facilitator has left")
    await meeting.time_passes(minutes=20)
    meeting.heard_in_room("More benches")


async def test_who_comes_back_has_their_place_and_their_preferences_again(meeting):
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Tom", "/preferences invitations=off")
    await meeting.says("Tom", "/leave")
    await meeting.says("Grace", "/end")
    meeting.no_matter("Grace", "Tom", "Ana")
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "I have thought about it again.")
    assert await names(meeting) == ["Ana", "Grace", "Tom"]
    room = await meeting.service.directory.room(ROOM)
    state = (await meeting.service.core.current(room)).state
    tom = await meeting.service.directory.person(meeting.account("Tom"))
    assert state.wishes.of(tom).invitations == "off"
    assert "Respite care" in await home(meeting, "Tom")


async def test_leaving_twice_and_leaving_before_having_come(meeting):
    await begins(meeting, "Tom")
    await meeting.says("Ana", "/leave")
    meeting.told("Ana", NOT_MEMBER)
    await meeting.says("Tom", "/leave")
    meeting.told("Tom", LEFT)
    await meeting.says("Tom", "/leave")
    meeting.told("Tom", NOT_MEMBER)
    await meeting.says("Grace", "/leave person=Tom")
    meeting.told("Grace", "Heard does not know")
    await meeting.says("Grace", "/end")
    await meeting.says("Tom", "/leave")
    meeting.told("Tom", NOT_MEMBER)


async def test_the_platform_says_it_twice_or_of_somebody_unknown(meeting):
    await begins(meeting, "Tom")
    before = meeting.service.core.committer.commits
    await is_removed(meeting, "Nobody")
    assert meeting.service.core.committer.commits == before
    await is_removed(meeting, "Tom")
    await is_removed(meeting, "Tom")
    assert meeting.service.core.committer.commits == before + 1
    assert await names(meeting) == ["Grace"]


@pytest.mark.parametrize("written", ["before", "after"])
async def test_out_of_order_with_a_message_the_later_time_wins(meeting, written):
    """A message from before they left does not bring them back, one from after does; and a
    departure from before a message does not end anything."""
    await begins(meeting, "Tom", "Ana")
    left_at = meeting.clock.now() + timedelta(minutes=1)
    at = left_at + timedelta(seconds=-30 if written == "before" else 30)
    message = Message(
        room=ROOM,
        person=meeting.account("Tom"),
        text="We need more time for this.",
        ref="late",
        source="late",
        at=at,
    )
    await is_removed(meeting, "Tom", left_at)
    assert await names(meeting) == ["Ana", "Grace"]
    await meeting.service.intake.on_message(message)
    there = written == "after"
    assert ("Tom" in await names(meeting)) is there
    figures, _ = await meeting.service.queries.figures(ROOM)
    assert figures.messages == 1, "it was said all the same"
    if there:
        await is_removed(meeting, "Tom", left_at)  # told once more, and it is not so any more
        assert "Tom" in await names(meeting)


async def test_what_was_sent_before_leaving_and_comes_after_is_not_done(meeting):
    await begins(meeting, "Tom")
    request = meeting.request("Tom", "/hand")
    await meeting.says("Tom", "/leave")
    meeting.no_matter("Tom")
    result = await meeting.service.commands.execute(request)
    assert result.refused
    assert "You left this room after you had sent this" in result.reply.text
    assert await names(meeting) == ["Grace"]


async def test_a_facilitator_takes_a_seat_away_and_others_cannot(meeting):
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Ana", "/leave person=Tom")
    meeting.told("Ana", "Only a facilitator can do that")
    assert await names(meeting) == ["Ana", "Grace", "Tom"]
    await meeting.says("Grace", "/leave person=Tom")
    meeting.told("Grace", "Tom no longer belongs to this room")
    meeting.told("Tom", "A facilitator has ended your membership of this room")
    assert await names(meeting) == ["Ana", "Grace"]


async def test_where_nobody_is_a_facilitator_nobody_can_be_sent_away(meeting):
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Grace", "/leave")
    meeting.no_matter("Tom", "Ana")
    await meeting.says("Ana", "/leave person=Tom")
    meeting.told("Ana", "Only a facilitator can do that")
    assert "Tom" in await names(meeting)


async def test_the_last_facilitator_leaves_and_whoever_starts_next_is_offered_it(meeting):
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Grace", "/leave")
    meeting.heard_in_room("The last facilitator has left this room", "/facilitator add")
    await meeting.says("Ana", "/end anyway=yes")
    meeting.no_matter("Grace", "Tom", "Ana")
    await meeting.says("Tom", "/start")
    meeting.told("Tom", "Would you like to be one?")
    assert await meeting.side("Tom") is None, "nobody is one without having said so"
    await meeting.presses("Tom", "Yes, I will")
    assert await meeting.side("Tom") is not None
    await meeting.says("Tom", "/end anyway=yes")
    await meeting.says("Tom", "/start")
    meeting.no_matter("Tom")
    await meeting.says("Tom", "/end anyway=yes")
    meeting.no_matter("Tom")
    await meeting.says("Ana", "/start")
    meeting.told("Ana", "Only a facilitator can do that")


async def test_a_facilitator_who_comes_back_is_a_member(meeting):
    await begins(meeting, "Tom")
    await meeting.says("Grace", "/facilitator add person=Tom")
    await meeting.says("Tom", "/leave")
    meeting.silent()
    await meeting.says("Tom", "/here")
    assert await meeting.side("Tom") is None
    assert await meeting.side("Grace") is not None


async def test_whoever_raised_a_point_has_left_and_is_told_the_outcome_when_they_are_back(meeting):
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Tom", "/park The bus is never on time")
    await meeting.says("Tom", "/leave")
    await meeting.says("Ana", "/parked")
    assert "has left" not in meeting.told("Ana", "The bus is never on time").text
    await meeting.says("Grace", "/parked")
    meeting.told("Grace", "The bus is never on time", "The person who raised this has left.")
    side = await meeting.side("Grace")
    assert side is not None
    assert "The person who raised this has left." in side
    meeting.no_matter("Tom")
    await meeting.says("Grace", "/settle 1 changed We asked for an earlier bus")
    meeting.told(
        "Grace", "is settled", "The person who raised it has left. Heard keeps the outcome"
    )
    meeting.not_told("Tom")
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.says("Grace", "/start")
    meeting.restarts()
    meeting.no_matter("Tom")
    await meeting.says("Tom", "/here")
    meeting.told("Tom", "The bus is never on time", "We asked for an earlier bus")
    meeting.no_matter("Tom")
    await meeting.says("Tom", "/leave")
    await meeting.says("Tom", "/here")
    assert not any("bus" in told.text for told in meeting.all_told("Tom")), "once"


async def test_an_invitation_waits_for_no_answer_of_who_left(meeting):
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Tom", "/leave")
    meeting.no_matter("Tom")
    for minute in range(30):
        await meeting.says(("Grace", "Ana")[minute % 2], "There is a lot to say about this.")
        await meeting.time_passes(minutes=1)
    meeting.not_told("Tom")


async def test_it_is_in_the_journal_who_ended_it_and_how(meeting):
    await begins(meeting, "Tom", "Ana", "Ben")
    await meeting.says("Tom", "/leave")
    await meeting.says("Grace", "/leave person=Ana")
    await is_removed(meeting, "Ben")
    room = await meeting.service.directory.room(ROOM)
    [journal] = (await meeting.store.journals([MeetingId(f"{room.key}.1")])).values()
    ended = [event for event in journal if isinstance(event, MembershipEnded)]
    people = await meeting.store.names({e.who for e in ended} | {e.actor for e in ended if e.actor})
    found = [(people[e.who], e.actor and people[e.actor], e.how.value) for e in ended]
    assert found == [
        ("Tom", "Tom", "self"),
        ("Ana", "Grace", "facilitator"),
        ("Ben", None, "platform"),
    ]


async def test_a_deactivated_account_leaves_all_its_rooms(meeting):
    await begins(meeting, "Tom")
    gone = meeting.account("Tom")
    at = meeting.clock.now()
    await meeting.service.platform_events.on_account_gone(gone, "gone-1", at)
    assert await names(meeting) == ["Grace"]
    unknown = Account(platform="stage", tenant="", id="nobody", name="")
    await meeting.service.platform_events.on_account_gone(unknown, "gone-2", at)
    assert await names(meeting) == ["Grace"]


async def test_what_there_is_to_type_names_people_and_no_ids(meeting):
    await begins(meeting, "Tom")
    await meeting.says("Grace", "/leave")
    await meeting.says("Tom", "/end")
    meeting.no_matter("Tom")
    await meeting.says("Tom", "/start")
    offer = meeting.told("Tom", "This room has no facilitator at the moment.")
    assert "/facilitator add Tom" in offer.text
    assert "id:" not in offer.text
