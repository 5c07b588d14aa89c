"""What every platform has to do, written once: each behaviour is a scene on any stage.

A behaviour names what it needs. Where a stage cannot do that, it is skipped, and the run says so.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.commands.table import BY_NAME
from bot.phrases import catalogue
from bot.rules import CARD_UP
from bot.service.drift_tracking import DriftTracker
from tests.chat.stages.base import PEOPLE, Can, Play, Stage
from tests.fakes.scorer import SharesAWord

FACILITATORS_BUTTONS = (
    "button-start", "button-end", "button-call", "button-skip", "button-next", "button-back",
    "button-moving-on",
    "button-round", "button-settle-point",
)  # fmt: skip


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


MENDED_LATER = "comes when this is put right"
"""How the notice ends that says how to open a place again."""
CARD_IS_DOWN = "This card is down."
ITS_POLL = "Were you heard at meeting 1?"
OPEN_STILL = "still open"
"""Is said in the list of what is open where no meeting follows."""


def count(texts: list[str], words: str) -> int:
    """How many of these texts say that."""
    return sum(words in text for text in texts)


def label(command: str, field: str) -> str:
    """What a field of a command's form is called."""
    return catalogue().say(f"{BY_NAME[command].key}.{field}")


# -- what Heard says arrives, once and in order ----------------------------------------------------


@behaviour()
async def what_is_said_is_shown_once_and_in_order(stage: Stage) -> None:
    await stage.meeting()
    for number in range(1, 6):
        await stage.park("ben", f"Wish number {number}")
    wishes = [text for text in stage.posts() if "Wish number" in text]
    assert [text.split("Wish number ")[1][0] for text in wishes] == list("12345")


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
    assert count(opening, "10 parked points are back") == 1
    assert len([text for text in opening if "Point 10" in text]) >= 1
    # What was posted before may be edited meanwhile, since it is over: that floods nothing.
    assert len(stage.room()) - len(before) <= 10


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
    told = stage.told("ann")[before:]
    assert count(told, MENDED_LATER) == 1
    # Where the place is gone the meeting ended with it: its poll, and what is open, once each.
    for words in (ITS_POLL, OPEN_STILL):
        assert count(told, words) <= 1
    assert all(
        any(words in text for words in (MENDED_LATER, ITS_POLL, OPEN_STILL)) for text in told
    )
    for who in ("ben", "cleo", "dan"):
        assert len(stage.told(who)) == count(stage.told(who), ITS_POLL) <= 1


@behaviour(Can.CLOSES, Can.RESTARTS)
async def they_are_not_told_again_after_a_restart(stage: Stage) -> None:
    await stage.meeting()
    before = len(stage.told("ann"))
    await stage.closes_to_heard()
    await stage.parks_from_elsewhere("ben", "Who pays?")
    await stage.rests()
    told = stage.told("ann")[before:]
    assert count(told, MENDED_LATER) == 1
    await stage.stops()
    await stage.starts()
    await stage.parks_from_elsewhere("ben", "Who drives?")
    await stage.rests()
    assert len(stage.told("ann")) == before + len(told)
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
async def a_lesson_is_listed_and_shown_to_whoever_asks_and_to_nobody_else(stage: Stage) -> None:
    await stage.meeting()
    assert "Asking what a word means" in await stage.does("ben", "learn")
    shown = await stage.does("ben", "learn", lesson="asking")
    assert "Every kind of work has its own words." in shown
    assert "One thing to try at the next meeting" in shown
    await stage.rests()
    assert not count(stage.posts(), "Every kind of work has its own words.")
    assert not count(stage.told("cleo"), "Every kind of work has its own words.")


@behaviour(Can.PRIVATE)
async def everybody_who_was_there_is_asked_afterwards_silent_people_too(stage: Stage) -> None:
    await stage.meeting()
    await stage.says("ben", "The nights are what worries us most of all.")
    await stage.does("cleo", "here")
    await stage.over()
    for who in ("ben", "cleo"):
        assert count(stage.told(who), "Were you heard") == 1


@behaviour(Can.LEAVES, Can.PRIVATE)
async def who_has_left_is_asked_nothing_afterwards(stage: Stage) -> None:
    await stage.meeting()
    for who in ("ben", "cleo"):
        await stage.says(who, "The nights are what worries us most of all.")
    await stage.leaves("ben")
    await stage.over()
    assert count(stage.told("cleo"), "Were you heard") == 1
    assert count(stage.told("ben"), "Were you heard") == 0


@behaviour(Can.LEAVES, Can.PRIVATE, Can.RESTARTS)
async def who_left_while_heard_was_away_is_asked_nothing_and_expected_no_more(
    stage: Stage,
) -> None:
    await stage.meeting()
    for who in ("ben", "cleo"):
        await stage.says(who, "The nights are what worries us most of all.")
    await stage.stops()
    await stage.leaves("ben", heard=False)
    await stage.starts()
    await stage.over()
    assert count(stage.told("cleo"), "Were you heard") == 1
    assert count(stage.told("ben"), "Were you heard") == 0
    names = [name.lower() for name in await stage.service.queries.member_names(stage.where)]
    assert "cleo" in names
    assert "ben" not in names


@behaviour(Can.DIRECT)
async def closed_direct_messages_keep_nothing_from_anybody_else(stage: Stage) -> None:
    await stage.meeting()
    for who in ("ben", "cleo"):
        await stage.says(who, "The nights are what worries us most of all.")
    await stage.closes_direct("ben")
    await stage.over()
    assert count(stage.told("ben"), "Were you heard") == 0
    assert count(stage.told("cleo"), "Were you heard") == 1
    assert count(stage.room(), "Were you heard") == 0


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


SECRET = "Tom waits for me at the bus stop every evening"


@behaviour(Can.TAKES_IN, Can.PRIVATE)
async def a_worry_reaches_the_contact_and_nobody_else(stage: Stage) -> None:
    await stage.meeting()
    assert "goes to" in await stage.does("ann", "worry", contact="dan")
    answered = await stage.does("ben", "worry", text=SECRET)
    assert "not an emergency service" in answered
    await stage.rests()
    (read,) = (text for text in stage.told("dan") if SECRET in text)
    assert "did not give their name" in read
    assert "ben" not in read.lower()
    for who in ("ann", "cleo"):
        assert not count(stage.told(who), SECRET)
    assert not count(stage.room(), SECRET)


@behaviour(Can.TAKES_IN, Can.PRIVATE, Can.BUTTONS)
async def who_is_asked_to_be_a_supporter_is_asked_privately(stage: Stage) -> None:
    await stage.meeting()
    for who in ("ben", "dan"):
        await stage.does(who, "here")
    before = stage.posts()
    await stage.does("ben", "supporter", what="add", person="dan")
    await stage.rests()
    assert count(stage.told("dan"), "asks you to be their supporter") == 1
    assert "Yes, I will support them" in stage.buttons("dan")
    # The room and those who run the meeting hear nothing of it.
    assert stage.posts() == before
    assert not count(stage.told("ann"), "supporter")


@behaviour(Can.TAKES_IN, Can.PRIVATE)
async def what_a_supporter_does_is_the_persons_own(stage: Stage) -> None:
    await stage.meeting()
    for who in ("ben", "dan"):
        await stage.does(who, "here")
    await stage.does("ben", "supporter", what="add", person="dan")
    await stage.rests()
    await stage.does("dan", "supporter", what="accept", person="ben")
    await stage.rests()
    assert count(stage.told("ben"), "is your supporter here now") == 1
    assert "ben" in (await stage.does("dan", "hand")).lower()
    await stage.rests()
    assert "hands up: ben" in stage.panels()[-1].lower().replace("*", "")
    await stage.does("dan", "lower")
    await stage.rests()
    assert "hands up: ben" not in stage.panels()[-1].lower().replace("*", "")
    await stage.park("dan", "The ramp is too steep for my chair")
    assert "The ramp is too steep" in await stage.does("ben", "point", contention="1")
    # What they write themselves is nobody's turn.
    await stage.says("dan", "Shall I get you some water, Ben?")
    await stage.rests()
    assert await stage.speakers() == []


@behaviour(Can.TAKES_IN, Can.DIRECT)
async def who_writes_to_heard_alone_is_answered_there_and_a_sentence_does_nothing(
    stage: Stage,
) -> None:
    await stage.meeting()
    await stage.does("ben", "here")
    before = stage.room()
    assert "Meeting 1 is running" in await stage.writes_directly("ben", "/status")
    assert await stage.writes_directly("ben", SECRET)
    await stage.rests()
    assert stage.room() == before
    assert not count(stage.posts(), SECRET)


# -- the panel -------------------------------------------------------------------------------------


def _above(stage: Stage, first: str, then: str) -> bool:
    """Whether what says the one stands further up in the room than what first says the other."""
    shown = stage.room()
    places = [next(n for n, text in enumerate(shown) if words in text) for words in (first, then)]
    return places[0] < places[1]


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


@behaviour(Can.PANEL, Can.RESTARTS)
async def a_meeting_that_begins_after_a_restart_is_opened_by_a_new_panel(stage: Stage) -> None:
    """Nothing else says that it has begun, and nobody sees an edit of what stands further up."""
    await stage.does("ann", "agenda add", title="The ramp")
    await stage.does("ann", "park", wording="Who has the key?")
    await stage.rests()
    assert _above(stage, "No date is set", "Parked as point 1")
    await stage.stops()
    await stage.starts()
    await stage.meeting()
    assert len(stage.panels()) == 1
    assert _above(stage, "Parked as point 1", "is running")
    await stage.does("ann", "park", wording="Who pays?")
    await stage.stops()
    await stage.starts()
    await stage.does("ben", "hand")
    await stage.rests()
    assert "ben" in stage.panels()[-1].lower()
    assert _above(stage, "is running", "Parked as point 2"), (
        "it moves when the meeting begins, only then"
    )


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
    await stage.another_bot_says("slow")
    await stage.rests()
    assert await stage.speakers() == ["ben", "cleo"]
    assert not count(stage.room(), "Somebody would like it slower.")


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


@behaviour(Can.MENTIONS)
async def a_turn_in_a_round_is_one_message(stage: Stage) -> None:
    """The round begins with a mention; the others are told directly. Nobody is told twice, and the
    room has the panel: it gets no message for each turn."""
    await stage.meeting()
    for who in ("ben", "cleo"):
        await stage.does(who, "here")
    await stage.does("ann", "round")
    await stage.rests()
    (first,) = stage.pinged()
    posts, now, asked = len(stage.posts()), first, [first]
    for _ in range(2):
        await stage.does(now, "done")
        await stage.rests()
        (now,) = [
            who
            for who in ("ann", "ben", "cleo")
            if who not in asked and count(stage.told(who), "your turn") == 1
        ]
        assert now in stage.panels()[-1].lower()
        asked.append(now)
    await stage.does(now, "done")
    await stage.rests()
    assert stage.pinged() == [first]
    assert count(stage.told(first), "your turn") == 0
    assert len(stage.posts()) == posts


@behaviour(Can.TAKES_IN)
async def a_hand_can_be_typed(stage: Stage) -> None:
    await stage.meeting()
    await stage.says("ben", "q+")
    assert "ben" in stage.panels()[-1].lower()


@behaviour(Can.TAKES_IN, Can.PRIVATE)
async def a_coloured_card_is_told_to_the_room_and_to_who_runs_it_and_is_nobodys(
    stage: Stage,
) -> None:
    await stage.meeting()
    for who in PEOPLE:
        await stage.says(who, "Good evening to everybody who is here.")
    assert "Your yellow card is up" in await stage.does("ben", "card", signal="slow")
    await stage.says("cleo", "unclear")
    await stage.rests()
    for sentence in ("Somebody would like it slower.", "Somebody has a question"):
        (shown,) = (text for text in stage.posts() if sentence in text)
        assert not [who for who in PEOPLE if who in shown.lower()]
        (told,) = (text for text in stage.told("ann") if sentence in text)
        assert not [who for who in ("ben", "cleo", "dan") if who in told.lower()]
        assert not count(stage.told("dan"), sentence)
    assert "a question is waiting" in stage.panels()[-1]


@behaviour(Can.REPEATS)
async def what_is_delivered_twice_counts_once(stage: Stage) -> None:
    await stage.meeting()
    await stage.says("ben", "I would like to say something about the nights.")
    await stage.repeats()
    assert await stage.speakers() == ["ben"]
    await stage.does("ben", "park", wording="Who pays?")
    await stage.repeats()
    await stage.rests()
    assert count(stage.posts(), "Who pays?") == 1


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
    assert "You are next" in await stage.presses("ben", "Raise my hand")
    assert "ben" in stage.panels()[-1].lower()


@behaviour(Can.BUTTONS, Can.RESTARTS)
async def buttons_from_before_a_restart_work(stage: Stage) -> None:
    await stage.meeting()
    await stage.stops()
    await stage.starts()
    assert "You are next" in await stage.presses("ben", "Raise my hand")


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
    for key in FACILITATORS_BUTTONS:
        assert catalogue().say(key, {"number": 1}) not in stage.buttons("ben")


@behaviour(Can.BUTTONS)
async def what_everybody_sees_has_no_button_that_is_for_facilitators(stage: Stage) -> None:
    await stage.meeting()
    await stage.park("ben", "Who pays?")
    await stage.over()
    await stage.meeting()
    await stage.does("ben", "hand")
    await stage.rests()
    seen = stage.room_buttons("ben")
    assert "Raise my hand" in seen
    for key in FACILITATORS_BUTTONS:
        assert catalogue().say(key, {"number": 1}) not in seen


@behaviour(Can.BUTTONS, Can.SIDE)
async def what_is_for_facilitators_is_shown_to_them_alone(stage: Stage) -> None:
    await stage.meeting()
    await stage.does("ben", "hand")
    await stage.rests()
    assert "Here, and not heard yet" not in await stage.presses("ben", "For me")
    assert "Here, and not heard yet" in await stage.presses("ann", "For me")
    answer = await stage.presses("ann", "Call the next speaker")
    assert answer or count(stage.posts(), "it is your turn") == 1


@behaviour(Can.BUTTONS, Can.SIDE)
async def the_mark_of_a_drift_is_shown_to_facilitators_alone(stage: Stage) -> None:
    mark = "The last messages have little in common with “Breaks at home”."
    stage.service.core.meetings.drift = DriftTracker(start=SharesAWord)
    await stage.does("ann", "agenda add", title="Breaks at home")
    await stage.meeting()
    for number in range(6):
        await stage.says(("ann", "ben")[number % 2], f"Longer breaks at home, {number} of them.")
    for who in ("ann", "ben"):
        await stage.says(who, "The printer in the library jams on posters.")
    await stage.service.drain()  # scored after it is acknowledged
    await stage.rests()
    assert mark in await stage.presses("ann", "For me")
    assert "little in common" not in await stage.presses("ben", "For me")
    assert count(stage.room(), "little in common") == 0
    assert count(stage.told("ben"), "little in common") == 0
    for who in ("ben", "ann"):
        await stage.says(who, "Longer breaks at home, every week.")
    await stage.service.drain()  # scored after it is acknowledged
    await stage.rests()
    assert "little in common" not in await stage.presses("ann", "For me")


@behaviour(Can.BUTTONS, Can.PRIVATE)
async def facilitators_alone_are_asked_whether_to_go_on_until_they_do(stage: Stage) -> None:
    for title in ("Breaks at home", "The van"):
        await stage.does("ann", "agenda add", title=title)
    await stage.meeting()
    await stage.says("ben", "Yes.")
    await stage.says("ann", "Thanks, Ben. Moving on to the van.")
    await stage.rests()
    assert count(stage.told("ann"), "On to “The van”?") == 1
    assert count(stage.told("ben"), "On to") == count(stage.room(), "On to “The van”?") == 0
    assert "Yes, go there" in stage.buttons("ann")
    await stage.does("ann", "agenda next")
    await stage.rests()
    assert "Yes, go there" not in stage.buttons("ann")


@behaviour(Can.BUTTONS)
async def buttons_retire_with_what_they_are_for(stage: Stage) -> None:
    await stage.meeting()
    before = stage.room_buttons("ben")
    await stage.over()
    await stage.meeting()
    await stage.over()
    assert "Pass" in before
    assert "Pass" not in stage.room_buttons("ben")
    assert count(stage.panels(), "is running") == 0


@behaviour(Can.BUTTONS, Can.EDITS)
async def what_is_over_says_so_in_place_of_its_buttons(stage: Stage) -> None:
    await stage.meeting()
    await stage.does("ann", "round", question="What do we need?")
    await stage.rests()
    asked = count(stage.posts(), "What do we need?")
    assert count(stage.posts(), "This round is over.") == 0
    await stage.does("ann", "round end")
    await stage.rests()
    assert count(stage.posts(), "This round is over.") >= 1
    assert count(stage.posts(), "What do we need?") == asked


@behaviour(Can.BUTTONS, Can.EDITS)
async def a_call_says_that_its_turn_is_over_once_somebody_else_is_called(stage: Stage) -> None:
    await stage.meeting()
    for who in ("ben", "cleo"):
        await stage.does(who, "hand")
    await stage.does("ann", "call")
    await stage.rests()
    assert count(stage.posts(), "That turn to speak is over.") == 0
    calls = count(stage.posts(), "it is your turn to speak")
    await stage.passes(timedelta(minutes=1))
    await stage.does("ann", "call")
    await stage.rests()
    assert count(stage.posts(), "That turn to speak is over.") == 1
    assert count(stage.posts(), "it is your turn to speak") == calls + 1


@behaviour(Can.BUTTONS, Can.EDITS)
async def of_a_silent_round_one_post_is_left_which_says_its_question(stage: Stage) -> None:
    await stage.meeting()
    await stage.does("ann", "round silent", question="What do we need?")
    await stage.rests()
    assert count(stage.posts(), "everybody writes") == 1
    for who in PEOPLE[1:]:
        await stage.does(who, "write", text="A timetable")
    await stage.does("ann", "round end")
    await stage.rests()
    told = [text for text in stage.posts() if "What do we need?" in text]
    assert "A timetable" in told[-1]
    assert count(told, "everybody writes") == 0
    assert len(told) == 1


@behaviour(Can.BUTTONS, Can.EDITS)
async def what_was_taken_away_is_not_posted_again_when_its_words_are_erased(stage: Stage) -> None:
    await stage.meeting()
    await stage.does("ann", "round silent", question="What do we need?")
    await stage.does("ann", "round end")
    await stage.rests()
    assert count(stage.posts(), "What do we need?") == 1
    assert "One text was deleted" in await stage.does(
        "ann", "me", what="forget", when="now", texts="all"
    )
    await stage.rests()
    assert count(stage.posts(), "What do we need?") == 0
    assert count(stage.posts(), "everybody writes") == 0


@behaviour(Can.BUTTONS, Can.TAKES_IN)
async def an_answer_offers_nothing_any_more_once_that_is_over(stage: Stage) -> None:
    down = "Take my card down"

    def offering() -> int:
        return sum(down in buttons for _, buttons in stage.answered("ben"))

    async def is_over(how_often: int) -> None:
        """Where it can be changed it says so. Where it cannot, a press does."""
        await stage.rests()
        if Can.EDITS_ANSWERS in stage.can:
            assert offering() == 0
            assert count([text for text, _ in stage.answered("ben")], CARD_IS_DOWN) == how_often
        else:
            await stage.presses("ben", down)
            assert offering() == 0  # the answer took its place
            told = [text for text, _ in stage.answered("ben")]
            assert count(told, "no card of yours is up") == how_often

    await stage.meeting()
    for who in PEOPLE:
        await stage.says(who, "Good evening to everybody who is here.")
    await stage.does("ben", "card", signal="slow")
    await stage.does("cleo", "card", signal="slow")
    await stage.rests()
    assert offering() == 1
    assert await stage.does("ben", "card", signal="down")  # typed, and not by its button
    await is_over(1)
    await stage.does("ben", "card", signal="agree")
    await stage.rests()
    assert offering() >= 1
    await stage.passes(CARD_UP + timedelta(seconds=1))
    await is_over(2)


@behaviour(Can.FORGERY)
async def a_button_of_a_meeting_that_is_over_says_so_and_changes_nothing(stage: Stage) -> None:
    await stage.meeting()
    await stage.over()
    await stage.rests()  # until what the meeting's buttons stood on says that it is over
    before = stage.room()
    answer = await stage.forges("ben", "hand")
    assert "no meeting" in answer.lower()
    assert stage.room()[: len(before)] == before
    assert count(stage.panels()[-1:], "Hands up") == 0


# -- forms -----------------------------------------------------------------------------------------


@behaviour(Can.TAKES_IN)
async def what_cannot_be_done_now_is_refused_in_one_sentence_and_opens_no_form(
    stage: Stage,
) -> None:
    await stage.meeting()
    told = await stage.does("ann", "write", text="A timetable")
    assert "No silent round is running." in told
    assert "What do you want to write?" not in told
    assert "Your hand is not up." in await stage.does("ben", "lower")
    # Nothing is left half asked: what comes next is done.
    assert "Your hand is up" in await stage.does("ann", "hand")


@behaviour(Can.DIRECT)
async def what_is_no_command_is_told_what_is_one_above_what_can_be_done(stage: Stage) -> None:
    await stage.meeting()
    await stage.does("ben", "hand")
    told = await stage.writes_directly("ben", "hlep")
    assert "Heard takes commands here" in told
    assert "Your meetings" in told
    assert "Heard takes commands here" not in await stage.writes_directly("ben", "agenda")


@behaviour(Can.FORMS)
async def what_was_typed_stands_in_the_form_that_asks_for_the_rest(stage: Stage) -> None:
    await stage.meeting()
    title = label("agenda add", "title")
    await stage.opens("ben", "agenda add", minutes="25")
    assert stage.form("ben")[title] == ""
    await stage.sends("ben", {title: "Nights"})
    agenda = await stage.does("cleo", "agenda list")
    assert "Nights" in agenda
    assert "25" in agenda


@behaviour(Can.FORMS)
async def a_form_about_something_that_is_gone_says_so_and_gives_back_what_was_typed(
    stage: Stage,
) -> None:
    await stage.meeting()
    await stage.park("ben", "Who pays?")
    outcome, reason = label("settle", "outcome"), label("settle", "reason")
    await stage.opens("ann", "settle", contention="1")
    await stage.elsewhere("settle", contention="1", outcome="changed", reason="We can do that.")
    told = await stage.sends("ann", {outcome: "It changed the result", reason: "No money."})
    assert "already settled" in told
    await stage.rests()
    assert count(stage.posts(), "We can do that.") == 1
    assert count(stage.posts(), "No money.") == 0
    assert (await stage.given_back("ann"))[reason] == "No money."


@behaviour(Can.FORMS)
async def what_somebody_needs_is_asked_for_in_a_form_and_shown_to_nobody_else(
    stage: Stage,
) -> None:
    await stage.meeting()
    what, text = label("needs", "what"), label("needs", "text")
    await stage.opens("ben", "needs", what="flying", text="A ramp, please.")
    assert stage.form("ben")[what] == ""
    await stage.sends("ben", {what: "Captions or an interpreter", text: "A ramp, please."})
    await stage.rests()
    mine = await stage.does("ben", "needs")
    assert "Captions or an interpreter" in mine
    assert "A ramp, please." in mine
    assert "A ramp" not in await stage.does("ann", "needs")


@behaviour(Can.FORMS, Can.REPEATS)
async def a_form_that_comes_twice_counts_once(stage: Stage) -> None:
    await stage.meeting()
    await stage.opens("ben", "park")
    await stage.sends("ben", {label("park", "wording"): "Who pays?"})
    await stage.repeats()
    await stage.rests()
    assert count(stage.posts(), "Who pays?") == 1


@behaviour(Can.FORMS_LAST, Can.RESTARTS)
async def a_form_that_was_opened_before_a_restart_can_be_sent_after_it(stage: Stage) -> None:
    await stage.meeting()
    await stage.opens("ben", "park")
    await stage.stops()
    await stage.starts()
    await stage.sends("ben", {label("park", "wording"): "Who pays?"})
    await stage.rests()
    assert count(stage.posts(), "Who pays?") == 1


# -- what takes long -------------------------------------------------------------------------------


@behaviour(Can.DEADLINE)
async def what_takes_longer_than_the_platform_waits_is_answered_later(stage: Stage) -> None:
    await stage.hurries()
    await stage.meeting()
    saving = stage.store.gates["commit"] = asyncio.Event()
    await stage.begins("ben", "park", wording="Who pays?")
    assert count(stage.answers("ben"), "parked as number 1") == 0
    assert count(stage.posts(), "Who pays?") == 0
    saving.set()
    await stage.rests()
    assert count(stage.answers("ben"), "parked as number 1") == 1
    assert count(stage.posts(), "Who pays?") == 1


@behaviour(Can.DEADLINE)
async def what_took_long_and_is_not_saved_is_said_as_well(stage: Stage) -> None:
    await stage.hurries()
    await stage.meeting()
    saving = stage.store.gates["commit"] = asyncio.Event()
    stage.store.goes_away(times=100)
    await stage.begins("ben", "park", wording="Who pays?")
    saving.set()
    await stage.settles()
    stage.store.away["commit"] = 0
    assert count(stage.answers("ben"), "not saved") == 1
    await stage.rests()
    assert count(stage.posts(), "Who pays?") == 0


@behaviour(Can.DEADLINE, Can.DIRECT)
async def an_answer_that_comes_too_late_comes_as_a_direct_message(stage: Stage) -> None:
    await stage.hurries()
    await stage.meeting()
    saving = stage.store.gates["commit"] = asyncio.Event()
    await stage.begins("ben", "park", wording="Who pays?")
    await stage.hears_there_no_longer("ben")
    saving.set()
    await stage.rests()
    assert count(stage.answers("ben"), "parked as number 1") == 0
    assert count(stage.told("ben"), "parked as number 1") == 1
    for who in ("ann", "cleo", "dan"):
        assert count(stage.told(who), "parked as number 1") == 0


@behaviour(Can.DEADLINE, Can.RESTARTS)
async def a_stop_waits_for_what_was_asked_for(stage: Stage) -> None:
    await stage.hurries()
    await stage.meeting()
    saving = stage.store.gates["commit"] = asyncio.Event()
    await stage.begins("ben", "park", wording="Who pays?")
    stopping = asyncio.create_task(stage.stops())
    saving.set()
    await stopping
    assert count(stage.answers("ben"), "parked as number 1") == 1
    await stage.starts()
    await stage.rests()
    assert count(stage.posts(), "Who pays?") == 1


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
