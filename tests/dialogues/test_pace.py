"""Facilitators are told, once for an item, when it goes far faster than usual in the room and
somebody here has chosen slower meetings."""

from __future__ import annotations

import pytest

from bot.events import PreferencesSet
from bot.people.preferences import Preferences
from bot.rendered import RenderedCard
from bot.rules import Rules
from bot.service.jobs import Decision
from tests.dialogues.conftest import ROOM, Stage

FAST = "The meeting is going faster than usual in this room"
WORDS = "The night buses should go to the hospital as well, I think."


@pytest.fixture
def rules() -> Rules:
    return Rules(invitations_per_person=0, few_voices_turns=1000, turn_gap_seconds=1)


async def wants_it_slower(meeting: Stage, who: str) -> None:
    room = await meeting.service.directory.room(ROOM)
    assert room is not None
    person = await meeting.service.directory.person(meeting.account(who))
    chosen = Preferences(slower=True)
    event = PreferencesSet(at=meeting.clock.now(), who=person, preferences=chosen)
    await meeting.service.core.submit(room, None, event.at, lambda _: Decision(event=event))


def hints(meeting: Stage) -> list[RenderedCard]:
    return [card for card in meeting.all_told("Grace") if card.kind == "pace"]


async def talk(meeting: Stage, minutes: int, a_minute: int) -> None:
    for _ in range(minutes):
        for turn in range(a_minute):
            await meeting.says(("Tom", "Ben")[turn % 2], WORDS)
        await meeting.time_passes(seconds=60 - 5 * a_minute)


async def begins(meeting: Stage, *people: str) -> None:
    await meeting.says("Grace", "/agenda add Buses")
    await meeting.says("Grace", "/start")
    for who in people:
        await meeting.says(who, "/here")
    meeting.no_matter("Grace", *people)


async def usual(meeting: Stage) -> None:
    """A meeting of half an hour, with two messages a minute."""
    await begins(meeting, "Tom", "Ben", "Ana")
    await talk(meeting, 31, 2)
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.time_passes(minutes=20)


async def test_facilitators_are_told_privately_and_once_for_an_item(meeting):
    await usual(meeting)
    await begins(meeting, "Tom", "Ben", "Ana")
    await meeting.says("Grace", "/agenda add Trains")
    await wants_it_slower(meeting, "Ana")
    meeting.no_matter("Grace")
    await talk(meeting, 8, 3)
    assert not hints(meeting)
    await talk(meeting, 7, 8)
    told = meeting.told("Grace", FAST, "about 5 messages a minute, each with about 12 words")
    assert "As a rule: about 2 messages a minute, each with about 12 words." in told.text
    assert not [name for name in ("Ana", "Tom", "Ben") if name in told.text]
    assert [button.label for button in told.buttons] == [
        "Ask for plain words",
        "Pause for 2 minutes",
        "Take a break of 10 minutes",
    ]
    assert not hints(meeting)
    meeting.no_matter()
    await meeting.says("Grace", "/next anyway=yes")
    meeting.no_matter("Grace")
    await talk(meeting, 7, 8)
    meeting.told("Grace", FAST)


async def test_nobody_is_told_where_nobody_has_chosen_it_or_where_it_would_say_who(meeting):
    await usual(meeting)
    await begins(meeting, "Tom", "Ben", "Ana")
    meeting.no_matter("Grace")
    await talk(meeting, 7, 8)
    assert not hints(meeting)
    # Of two who are here, the facilitator would know who it is.
    await wants_it_slower(meeting, "Tom")
    for who in ("Ana", "Ben"):
        await meeting.goes(who)
    for _ in range(7):
        for _ in range(8):
            await meeting.says("Tom", WORDS)
        await meeting.time_passes(seconds=20)
    assert not hints(meeting)


async def test_a_room_whose_usual_pace_is_not_known_is_not_judged(meeting):
    await begins(meeting, "Tom", "Ben", "Ana")
    await wants_it_slower(meeting, "Ana")
    meeting.no_matter("Grace")
    await talk(meeting, 10, 8)
    assert not hints(meeting)


async def test_the_pace_outlives_a_restart(meeting):
    await usual(meeting)
    await begins(meeting, "Tom", "Ben", "Ana")
    await wants_it_slower(meeting, "Ana")
    meeting.no_matter("Grace")
    await talk(meeting, 3, 8)
    meeting.restarts()
    await talk(meeting, 3, 8)
    meeting.told("Grace", FAST)


async def test_where_no_facilitator_is_here_the_hint_waits_until_one_is(meeting):
    await usual(meeting)
    await begins(meeting, "Tom", "Ben", "Ana", "Eve")
    await wants_it_slower(meeting, "Ana")
    meeting.no_matter("Grace")
    await meeting.goes("Grace")
    await talk(meeting, 7, 8)
    assert not hints(meeting)
    await meeting.says("Grace", "/here")
    await talk(meeting, 1, 8)
    meeting.told("Grace", FAST)
    meeting.no_matter("Grace")
    await talk(meeting, 3, 8)
    assert not hints(meeting)


async def test_a_room_in_which_only_pictures_were_sent_is_not_compared(meeting):
    await begins(meeting, "Tom", "Ben", "Ana")
    for _ in range(31):
        await meeting.says("Tom", "")
        await meeting.time_passes(seconds=55)
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.time_passes(minutes=20)
    await begins(meeting, "Tom", "Ben", "Ana")
    await wants_it_slower(meeting, "Ana")
    meeting.no_matter("Grace")
    for _ in range(7):
        await meeting.says("Tom", "")
        await meeting.time_passes(seconds=55)
    assert not hints(meeting)
