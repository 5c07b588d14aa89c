"""What every platform has to do, written once: each behaviour is a scene on any stage.

A behaviour names what it needs. Where a stage cannot do that, it is skipped, and the run says so.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from tests.chat.stages.base import PEOPLE, Can, Play, Stage


@dataclass(frozen=True)
class Behaviour:
    """Something that is the same on every platform."""

    name: str
    play: Play
    needs: tuple[Can, ...]


BEHAVIOURS: list[Behaviour] = []


def behaviour(*needs: Can) -> Callable[[Play], Play]:
    """Adds a scene to the contract."""

    def add(play: Play) -> Play:
        BEHAVIOURS.append(Behaviour(play.__name__, play, needs))
        return play

    return add


def count(texts: list[str], words: str) -> int:
    """How many of these texts say that."""
    return sum(words in text for text in texts)


# -- what Heard says arrives, once and in order ----------------------------------------------------


@behaviour()
async def what_is_said_is_shown_once_and_in_order(stage: Stage) -> None:
    await stage.meeting()
    for number in range(1, 6):
        await stage.park("ben", f"Wish number {number}")
    wishes = [text for text in stage.posts() if "Wish number" in text]
    assert [text.split("Wish number ")[1][0] for text in wishes] == list("12345")
    assert count(stage.room(), "has begun") == 1


@behaviour(Can.BREAKS)
async def a_connection_that_breaks_after_a_post_does_not_post_it_twice(stage: Stage) -> None:
    await stage.meeting()
    broken = await stage.breaks_after_a_post()
    await stage.park("ben", "Who pays?")
    await stage.rests()
    assert broken() == 1
    assert count(stage.posts(), "Who pays?") == 1


@behaviour(Can.RESTARTS, Can.BREAKS)
async def a_process_killed_after_a_post_does_not_post_it_twice(stage: Stage) -> None:
    await stage.meeting()
    stage.store.away["mark_delivered"] = 100
    await stage.park("ben", "Who pays?")
    assert count(stage.posts(), "Who pays?") == 1
    await stage.dies()
    assert stage.store.away["mark_delivered"] < 100
    stage.store.away["mark_delivered"] = 0
    await stage.starts()
    await stage.park("ben", "Who drives?")
    assert count(stage.posts(), "Who drives?") == 1
    assert count(stage.posts(), "Who pays?") == 1


@behaviour(Can.LIMITS)
async def asked_to_slow_down_nothing_is_lost_and_the_order_is_kept(stage: Stage) -> None:
    await stage.meeting()
    await stage.slows_down(2)
    for number in range(1, 5):
        await stage.does("ben", "park", wording=f"Wish number {number}")
    await stage.passes(timedelta(seconds=60))
    await stage.rests()
    wishes = [text for text in stage.posts() if "Wish number" in text]
    assert [text.split("Wish number ")[1][0] for text in wishes] == list("1234")


@behaviour(Can.RESTARTS, Can.TAKES_IN)
async def what_was_accepted_before_a_stop_is_shown_after_it(stage: Stage) -> None:
    await stage.meeting()
    await stage.does("ben", "park", wording="Who pays?")
    await stage.stops()
    await stage.starts()
    await stage.rests()
    assert "Who pays?" in await stage.does("cleo", "parked")
    assert count(stage.posts(), "Who pays?") <= 1


@behaviour()
async def forty_long_points_do_not_flood_the_room(stage: Stage) -> None:
    await stage.meeting()
    for number in range(1, 41):
        who = PEOPLE[number % len(PEOPLE)]
        await stage.does(who, "park", wording=f"Point {number}: " + "who pays for the nights " * 8)
    await stage.over()
    before = stage.room()
    await stage.does("ann", "start")
    await stage.rests()
    opening = [text for text in stage.room() if text not in before]
    assert count(opening, "40 parked points are back") == 1
    assert len([text for text in opening if "Point 40" in text]) >= 1
    assert len(opening) <= 10


# -- a room that is closed to Heard ----------------------------------------------------------------


@behaviour(Can.CLOSES)
async def what_cannot_be_shown_is_kept_and_shown_once_when_it_can(stage: Stage) -> None:
    await stage.meeting()
    await stage.closes_to_heard()
    for wording in ("Who pays?", "Who drives?"):
        await stage.parks_from_elsewhere("ben", wording)
    assert count(stage.posts(), "Who pays?") == 0
    await stage.opens_to_heard()
    await stage.rests()
    posts = [text for text in stage.posts() if "Who " in text and "Parked" in text]
    assert [("pays" in text, "drives" in text) for text in posts] == [(True, False), (False, True)]


@behaviour(Can.CLOSES)
async def who_runs_it_is_told_once_that_it_is_closed_and_nobody_else(stage: Stage) -> None:
    await stage.meeting()
    before = len(stage.told("ann"))
    await stage.closes_to_heard()
    for wording in ("Who pays?", "Who drives?", "Who answers at night?"):
        await stage.parks_from_elsewhere("ben", wording)
        await stage.rests()
    assert len(stage.told("ann")) == before + 1
    for who in ("ben", "cleo", "dan"):
        assert stage.told(who) == []


@behaviour(Can.CLOSES, Can.RESTARTS)
async def they_are_not_told_again_after_a_restart(stage: Stage) -> None:
    await stage.meeting()
    before = len(stage.told("ann"))
    await stage.closes_to_heard()
    await stage.parks_from_elsewhere("ben", "Who pays?")
    await stage.rests()
    assert len(stage.told("ann")) == before + 1
    await stage.stops()
    await stage.starts()
    await stage.parks_from_elsewhere("ben", "Who drives?")
    await stage.rests()
    assert len(stage.told("ann")) == before + 1
    await stage.opens_to_heard()
    await stage.rests()
    assert count(stage.posts(), "Who pays?") == 1
    assert count(stage.posts(), "Who drives?") == 1


# -- to one person ---------------------------------------------------------------------------------


@behaviour(Can.PRIVATE)
async def what_is_for_one_person_only_they_can_see(stage: Stage) -> None:
    await stage.meeting()
    await stage.park("ben", "Who pays?")
    await stage.does("ann", "settle", contention="1", outcome="changed", reason="We can do that.")
    await stage.rests()
    assert count(stage.told("ben"), "We can do that.") == 1
    for who in ("cleo", "dan"):
        assert not count(stage.told(who), "Your point")


@behaviour(Can.PRIVATE)
async def everybody_who_was_there_is_asked_afterwards_silent_people_too(stage: Stage) -> None:
    await stage.meeting()
    await stage.says("ben", "The nights are what worries us most of all.")
    await stage.does("cleo", "here")
    await stage.over()
    for who in ("ben", "cleo"):
        assert count(stage.told(who), "Were you heard") == 1


@behaviour(Can.TAKES_IN)
async def an_answer_to_a_command_is_only_for_who_gave_it(stage: Stage) -> None:
    await stage.meeting()
    before = stage.room()
    answer = await stage.does("ben", "status")
    assert "You have" in answer
    assert [text for text in stage.room() if text not in before and "You have" in text] == []


@behaviour(Can.TAKES_IN)
async def a_refusal_says_why_and_changes_nothing(stage: Stage) -> None:
    await stage.meeting()
    before = stage.posts()
    answer = await stage.does("ben", "end", anyway="yes")
    assert "facilitator" in answer.lower()
    assert stage.posts() == before
    assert count(stage.panels()[-1:], "is running") == 1


# -- the panel -------------------------------------------------------------------------------------


@behaviour(Can.TAKES_IN)
async def the_panel_shows_how_things_stand(stage: Stage) -> None:
    await stage.meeting()
    await stage.does("ben", "hand")
    await stage.rests()
    assert "ben" in stage.panels()[-1].lower()


@behaviour(Can.PANEL)
async def there_is_one_panel_however_much_changes(stage: Stage) -> None:
    await stage.meeting()
    for who in ("ben", "cleo", "dan"):
        await stage.does(who, "hand")
    await stage.rests()
    assert len(stage.panels()) == 1
    for who in ("ben", "cleo", "dan"):
        assert who in stage.panels()[0].lower()


@behaviour(Can.PANEL, Can.RESTARTS)
async def after_a_restart_it_is_the_same_panel(stage: Stage) -> None:
    await stage.meeting()
    await stage.stops()
    await stage.starts()
    await stage.does("ben", "hand")
    await stage.rests()
    assert len(stage.panels()) == 1
    assert "ben" in stage.panels()[0].lower()


@behaviour(Can.PANEL)
async def a_meeting_that_is_over_has_no_running_panel(stage: Stage) -> None:
    await stage.meeting()
    await stage.over()
    assert count(stage.room(), "is running") == 0


# -- what people do --------------------------------------------------------------------------------


@behaviour(Can.TAKES_IN)
async def messages_count_once_and_in_order(stage: Stage) -> None:
    await stage.meeting()
    for who in ("ben", "cleo", "ben"):
        await stage.says(who, "I would like to say something about the nights.")
    assert await stage.speakers() == ["ben", "cleo", "ben"]


@behaviour(Can.TAKES_IN)
async def what_heard_says_itself_never_counts(stage: Stage) -> None:
    await stage.meeting()
    await stage.park("ben", "Who pays?")
    await stage.does("ann", "decide", text="We ask the council.")
    await stage.rests()
    assert await stage.speakers() == []


@behaviour(Can.BOTS)
async def what_other_bots_say_never_counts(stage: Stage) -> None:
    await stage.meeting()
    await stage.says("ben", "I would like to say something about the nights.")
    await stage.another_bot_says("Your build has failed, and it is everybody's fault.")
    await stage.says("cleo", "So would I, if you let me.")
    assert await stage.speakers() == ["ben", "cleo"]


@behaviour(Can.MENTIONS)
async def only_who_is_called_is_mentioned(stage: Stage) -> None:
    await stage.meeting()
    await stage.park("ben", "@everyone @here <!channel> <@U0000000001>: who pays?")
    assert count(stage.posts(), "who pays?") == 1
    assert stage.pinged() == []
    await stage.does("ben", "hand")
    await stage.does("ann", "call")
    await stage.rests()
    assert stage.pinged() == ["ben"]


@behaviour(Can.TAKES_IN)
async def a_hand_can_be_typed(stage: Stage) -> None:
    await stage.meeting()
    await stage.says("ben", "q+")
    assert "ben" in stage.panels()[-1].lower()


@behaviour(Can.DELETES)
async def an_edited_message_is_still_one(stage: Stage) -> None:
    await stage.meeting()
    said = await stage.says("ben", "I would like to say something about the nights.")
    await stage.edits(said, "I would like to say something about the days.")
    assert await stage.speakers() == ["ben"]


@behaviour(Can.TAKES_IN)
async def what_is_not_saved_is_said_and_can_be_done_again(stage: Stage) -> None:
    await stage.meeting()
    stage.store.goes_away(times=100)
    answer = await stage.does("ben", "park", wording="Who pays?")
    stage.store.away["commit"] = 0
    assert "saved" in answer.lower()
    assert "try again" in answer.lower()
    assert "parked as" not in answer
    assert "parked as number 1" in await stage.park("ben", "Who pays?")
    assert count(stage.posts(), "Who pays?") == 1


@behaviour(Can.TAKES_IN)
async def what_is_saved_is_never_said_to_be_lost(stage: Stage) -> None:
    await stage.meeting()
    stage.store.breaks_after_commit()
    answer = await stage.does("ben", "park", wording="Who pays?")
    stage.store.is_mended()
    assert "not saved" not in answer.lower()
    await stage.rests()
    assert "Who pays?" in await stage.does("cleo", "parked")


# -- buttons ---------------------------------------------------------------------------------------


@behaviour(Can.BUTTONS)
async def the_panels_buttons_do_what_they_say(stage: Stage) -> None:
    await stage.meeting()
    assert "number 1" in await stage.presses("ben", "Raise my hand")
    assert "ben" in stage.panels()[-1].lower()


@behaviour(Can.BUTTONS, Can.RESTARTS)
async def buttons_from_before_a_restart_work(stage: Stage) -> None:
    await stage.meeting()
    await stage.stops()
    await stage.starts()
    assert "number 1" in await stage.presses("ben", "Raise my hand")


@behaviour(Can.BUTTONS)
async def pressed_twice_is_one_hand(stage: Stage) -> None:
    await stage.meeting()
    await stage.presses("ben", "Raise my hand")
    await stage.presses("ben", "Raise my hand")
    assert stage.panels()[-1].lower().count("ben") == 1


@behaviour(Can.BUTTONS, Can.PRIVATE)
async def a_member_is_sent_no_button_that_is_for_facilitators(stage: Stage) -> None:
    await stage.meeting()
    await stage.says("ben", "The nights are what worries us most of all.")
    await stage.over()
    assert count(stage.told("ben"), "Were you heard") == 1
    assert "Answer" in stage.buttons("ben")
    for label in ("End the meeting", "Start the meeting", "Call the next", "Settle"):
        assert label not in stage.buttons("ben")


@behaviour(Can.FORGERY)
async def a_member_who_presses_a_facilitators_button_is_told_no(stage: Stage) -> None:
    await stage.meeting()
    answer = await stage.forges("ben", "end", anyway="yes")
    assert "Only a facilitator can do that" in answer
    assert count(stage.panels()[-1:], "is running") == 1
    await stage.forges("ann", "end", anyway="yes")
    await stage.rests()
    assert count(stage.room(), "is running") == 0


@behaviour(Can.FORGERY)
async def a_button_that_is_not_ours_changes_nothing_and_says_so(stage: Stage) -> None:
    await stage.meeting()
    answer = await stage.forges_nonsense("ann")
    assert "no longer valid" in answer
    assert "Nothing has changed" in answer
    assert count(stage.panels()[-1:], "is running") == 1


# -- what is deleted, and what was missed ----------------------------------------------------------


@behaviour(Can.DELETES)
async def what_was_recorded_from_a_deleted_message_is_gone_from_what_quotes_it(
    stage: Stage,
) -> None:
    await stage.meeting()
    said = await stage.says("ben", "The manager is lazy.")
    await stage.parks_it("ann", said)
    assert count(stage.posts(), "The manager is lazy.") == 1
    assert "The manager is lazy." in await stage.does("cleo", "parked")
    await stage.deletes(said)
    assert "The manager is lazy." not in await stage.does("cleo", "parked")
    assert count(stage.room(), "The manager is lazy.") == 0


@behaviour(Can.HISTORY, Can.RESTARTS)
async def what_was_said_while_heard_was_away_is_read_back_in_order(stage: Stage) -> None:
    await stage.meeting()
    await stage.says("ben", "Before.")
    await stage.stops()
    await stage.says("cleo", "Meanwhile.", heard=False)
    await stage.says("dan", "Meanwhile, too.", heard=False)
    await stage.starts()
    await stage.rests()
    await stage.says("ben", "After.")
    assert await stage.speakers() == ["ben", "cleo", "dan", "ben"]


@behaviour(Can.HISTORY, Can.DELETES, Can.RESTARTS)
async def what_was_deleted_while_heard_was_away_is_found_out(stage: Stage) -> None:
    await stage.meeting()
    said = await stage.says("ben", "The manager is lazy.")
    await stage.parks_it("ann", said)
    assert count(stage.posts(), "The manager is lazy.") == 1
    await stage.stops()
    await stage.deletes(said, heard=False)
    await stage.starts()
    # Heard looks for it in the background, soon after its start.
    async with asyncio.timeout(10):
        while "The manager is lazy." in await stage.does("cleo", "parked"):
            await asyncio.sleep(0.02)
    await stage.rests()
    assert count(stage.room(), "The manager is lazy.") == 0


# -- the meeting after -----------------------------------------------------------------------------


@behaviour()
async def a_parked_point_is_back_at_the_next_meeting(stage: Stage) -> None:
    await stage.meeting()
    await stage.park("ben", "Who pays?")
    await stage.over()
    before = count(stage.posts(), "Who pays?")
    await stage.does("ann", "start")
    await stage.rests()
    assert count(stage.posts(), "Who pays?") > before


@behaviour(Can.RESTARTS)
async def it_is_back_after_a_restart_in_between(stage: Stage) -> None:
    await stage.meeting()
    await stage.park("ben", "Who pays?")
    await stage.over()
    await stage.stops()
    await stage.starts()
    await stage.does("ann", "start")
    await stage.rests()
    assert count(stage.posts(), "Who pays?") >= 1
    assert "Who pays?" in await stage.does("cleo", "parked")


@behaviour(Can.TAKES_IN)
async def several_people_at_once_are_all_heard(stage: Stage) -> None:
    await stage.meeting()
    for who in ("ben", "cleo", "dan"):
        await stage.does(who, "hand")
    panel = stage.panels()[-1].lower()
    assert [who for who in ("ben", "cleo", "dan") if who in panel] == ["ben", "cleo", "dan"]
