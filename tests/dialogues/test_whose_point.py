"""Whose point it is: its author is asked, somebody looks after it, it is changed between meetings,
and those whose it was say whether its outcome settles it."""

from __future__ import annotations

import pytest

from bot.records.model import Agreement, Outcome, Standing

NIGHTS = "The nights are too short for the families"


@pytest.fixture
async def talk(meeting):
    """Grace runs the meeting; Tom and Ana are there."""
    await meeting.joins("Grace", facilitator=True)
    for who in ("Tom", "Ana"):
        await meeting.joins(who)
    await meeting.says("Grace", "/series first=“2026-03-10T19:00” repeat=weekly")
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace", "Tom", "Ana")
    return meeting


async def parks_toms(talk, by="Ana"):
    """Somebody parks what Tom has just written."""
    await talk.says("Tom", NIGHTS, source="nights")
    await talk.fills_in(by, "park", wording=NIGHTS, source="message-nights")


async def settles(talk, outcome, why, number=1):
    await talk.fills_in("Grace", "settle", contention=number, outcome=outcome, reason=why)


async def point(talk, number=1):
    room = await talk.service.directory.room(talk.room)
    return next(p for p in await talk.store.contentions(room.key) if p.number == number)


async def who_is(talk, name):
    return await talk.store.find_person(talk.account(name))


# -- whose it is -----------------------------------------------------------------------------------


async def test_the_author_of_a_parked_message_is_asked_and_says_that_it_is_theirs(talk):
    await parks_toms(talk)
    talk.heard_in_room("Parked as point 1", NIGHTS)
    reply = talk.told("Ana", "Parked as point 1.", "asked privately")
    assert "Your point" not in reply.text, "it is Tom's"
    talk.told("Tom", "Is this your point?", NIGHTS, "If you say nothing for a day")
    parked = await point(talk)
    assert (parked.holder, parked.raised_by) == (
        await who_is(talk, "Tom"),
        await who_is(talk, "Ana"),
    )
    assert parked.agreement is Agreement.ASKED
    await talk.presses("Tom", "That is my point")
    talk.told("Tom", "Point 1 is yours")
    talk.told("Ana", "has agreed to its words")
    assert (await point(talk)).agreement is Agreement.AGREED


async def test_whose_message_it_is_the_platform_can_say_where_the_meeting_did_not_hear_it(talk):
    await talk.fills_in(
        "Ana", "park", wording=NIGHTS, source="earlier", author=talk.account("Tom").id
    )
    talk.told("Tom", "Is this your point?", NIGHTS)
    talk.no_matter("Ana")
    await talk.fills_in(
        "Ana", "park", wording="Their own words", source="own", author=talk.account("Ana").id
    )
    assert (await point(talk, 2)).holder is None
    talk.no_matter("Ana")
    await talk.fills_in("Ana", "park", wording="A stranger's", source="x", author="nobody-here")
    assert (await point(talk, 3)).holder is None


async def test_the_author_puts_it_differently_and_the_message_may_go_then(talk):
    await parks_toms(talk)
    talk.no_matter("Ana", "Tom")
    await talk.presses("Tom", "Put it differently", wording="The nights end before breakfast")
    talk.heard_in_room("Point 1 is now worded like this", "The nights end before breakfast")
    talk.told("Ana", "The words of point 1 have been changed")
    talk.told("Tom", "The words of point 1 are changed")
    now = await point(talk)
    assert (now.agreement, now.reworded) == (Agreement.AGREED, True)


async def test_it_is_not_theirs_and_whoever_parked_it_holds_it(talk):
    await parks_toms(talk)
    talk.no_matter("Ana", "Tom")
    await talk.presses("Tom", "It is not mine")
    talk.told("Ana", "not their point", "It is yours now")
    talk.told("Tom", "not yours any more")
    now = await point(talk)
    assert (now.holder, now.agreement) == (None, Agreement.DISOWNED)
    await talk.says("Tom", "/point change 1 withdraw")
    talk.told("Tom", "Only the person whose point 1 is can do that.")


async def test_silence_for_a_day_is_noted_as_not_confirmed_and_the_point_stays(talk):
    await parks_toms(talk)
    await talk.says("Grace", "/end anyway=yes")
    talk.no_matter("Ana", "Tom", "Grace")
    await talk.time_passes(hours=23)
    assert (await point(talk)).agreement is Agreement.ASKED
    await talk.time_passes(hours=2)
    talk.told("Ana", "has not answered for a day")
    now = await point(talk)
    assert (now.agreement, now.standing) == (Agreement.UNCONFIRMED, Standing.PARKED)
    # They can still say so, in their own words.
    await talk.says("Tom", "/point change 1 wording The nights end before breakfast")
    assert (await point(talk)).agreement is Agreement.AGREED


async def test_whoever_parked_it_takes_a_slip_back_within_five_minutes(talk):
    await parks_toms(talk)
    talk.no_matter("Ana", "Tom")
    await talk.says("Ana", "/undo")
    talk.heard_in_room("Point 1 has been taken back")
    room = await talk.service.directory.room(talk.room)
    assert not await talk.store.contentions(room.key)
    await talk.says("Tom", "/status")
    assert "Is this your point?" not in talk.told("Tom").text


async def test_after_five_minutes_it_is_its_holders_who_are_asked_for_new_words(talk):
    await parks_toms(talk)
    talk.no_matter("Ana", "Tom")
    await talk.time_passes(minutes=6)
    await talk.says("Ana", "/undo")
    talk.told("Tom", "Point 1 needs new words")
    assert (await point(talk)).erased
    await talk.presses("Tom", "Put it differently", wording="The nights end before breakfast")
    assert not (await point(talk)).erased


# -- who looks after it ----------------------------------------------------------------------------


async def test_an_owner_is_asked_privately_and_accepts(talk):
    await talk.says("Ana", f"/park {NIGHTS}")
    talk.told("Ana", "Who will look after it")
    await talk.says("Ana", "/point owner 1 Tom")
    talk.told("Ana", "Tom has been asked privately")
    talk.told("Tom", "Would you look after this point?", NIGHTS)
    assert (await point(talk)).owner is None
    await talk.presses("Tom", "I will look after it")
    talk.told("Tom", "You look after point 1 now")
    talk.told("Ana", "Tom looks after point 1 now")
    talk.told("Grace", "Tom looks after point 1 now")
    assert (await point(talk)).owner == await who_is(talk, "Tom")


async def test_who_declines_is_not_asked_twice_and_facilitators_are_told(talk):
    await talk.says("Ana", f"/park {NIGHTS}")
    await talk.says("Grace", "/point owner 1 Tom")
    talk.no_matter("Ana", "Grace")
    await talk.presses("Tom", "No, thanks")
    talk.told("Ana", "would rather not")
    talk.told("Grace", "Nobody looks after it yet")
    await talk.says("Grace", "/point owner 1 Tom")
    talk.told("Grace", "does not ask them again")
    await talk.fills_in("Tom", "point answer", contention=1, answer="decline")
    talk.told("Tom", "You are not being asked to look after point 1 now.")


async def test_an_owner_who_leaves_looks_after_nothing_any_more(talk):
    await talk.says("Ana", f"/park {NIGHTS}")
    await talk.presses("Ana", "I will look after it")
    # News of points come once a day: what comes later on the same day waits for the next morning.
    await talk.time_passes(hours=26)
    talk.no_matter("Ana", "Grace")
    await talk.says("Ana", "/leave")
    talk.told("Grace", "Nobody looks after point 1 any more")
    assert (await point(talk)).owner is None


async def test_an_owner_hands_over_and_goes_on_until_the_next_has_agreed(talk):
    await talk.says("Ana", f"/park {NIGHTS}")
    await talk.says("Tom", "/point owner 1")
    await talk.says("Grace", "/point owner 1")
    talk.told("Grace", "Tom looks after this point already")
    await talk.says("Tom", "/point owner 1 Ana")
    assert (await point(talk)).owner == await who_is(talk, "Tom")
    talk.no_matter("Tom")
    await talk.presses("Ana", "I will look after it")
    talk.told("Tom", "Ana looks after point 1 now")


# -- when it comes back ----------------------------------------------------------------------------


async def test_it_comes_back_at_a_later_meeting_or_from_a_day_on(talk):
    await talk.says("Ana", f"/park {NIGHTS}")
    talk.no_matter("Ana")
    await talk.says("Ana", "/point change 1 date when=later")
    talk.told("Ana", "from Tuesday 17 March")
    await talk.says("Ana", "/point change 1 date date=“29 March”")
    talk.told("Ana", "from Sunday 29 March")
    # The clocks go forward on that day; it is the day's beginning all the same.
    assert (await point(talk)).not_before.isoformat() == "2026-03-29T00:00:00+00:00"
    await talk.says("Ana", "/point change 1 date when=next")
    talk.told("Ana", "at the next meeting")
    for day, why in (("2 March 2026", "passed"), ("1 June 2040", "too far away")):
        await talk.says("Ana", f"/point change 1 date date=“{day}”")
        talk.told("Ana", why)
    assert (await point(talk)).not_before is None
    await talk.says("Tom", "/point change 1 date when=later")
    talk.told("Tom", "That is for facilitators, the person whose point 1 is")


async def test_there_is_no_date_after_the_end_of_a_series(talk):
    await talk.says("Ana", f"/park {NIGHTS}")
    await talk.says("Grace", "/series repeat=never")
    talk.no_matter("Ana")
    for when in ("next", "later"):
        await talk.says("Ana", f"/point change 1 date when={when}")
        talk.told("Ana", "Choose a day instead")


# -- joined, split, withdrawn ----------------------------------------------------------------------


async def test_points_are_joined_but_not_with_themselves_or_in_a_ring(talk):
    await talk.says("Ana", f"/park {NIGHTS}")
    await talk.says("Tom", "/park Who pays?")
    talk.no_matter("Ana", "Tom")
    await talk.says("Grace", "/point change 1 join into=1")
    talk.told("Grace", "cannot be joined with itself")
    await talk.says("Grace", "/point change 1 join into=2")
    talk.heard_in_room("It was joined with point 2")
    talk.told("Ana", "It was joined with point 2", "Does that settle it for you?")
    talk.told("Tom", "Point 1 has been joined with point 2")
    assert ((await point(talk)).outcome, (await point(talk)).joined_into) == (Outcome.JOINED, 2)
    talk.no_matter("Grace")
    await talk.says("Grace", "/point change 2 join into=1")
    talk.told("Grace", "already settled")


async def test_a_point_is_split_and_its_holder_is_asked_about_the_words_of_others(talk):
    await talk.says("Ana", f"/park {NIGHTS}")
    talk.no_matter("Ana")
    await talk.says("Grace", "/point change 1 split Who pays for the nights?")
    talk.heard_in_room("This part is now point 2", "Who pays for the nights?")
    talk.told("Ana", "Is this your point?", "Who pays for the nights?")
    part = await point(talk, 2)
    assert (part.split_from, part.held_by) == (1, await who_is(talk, "Ana"))


async def test_only_its_holder_withdraws_a_point_and_can_undo_that(talk):
    await talk.says("Ana", f"/park {NIGHTS}")
    talk.no_matter("Ana")
    await talk.says("Grace", "/point change 1 withdraw")
    talk.told("Grace", "Only the person whose point 1 is")
    await talk.says("Ana", "/point change 1 withdraw reason=“It has been fixed”")
    talk.heard_in_room("Point 1 is settled", "withdrawn by the person whose point it was", "fixed")
    assert (await point(talk)).outcome is Outcome.WITHDRAWN
    await talk.says("Ana", "/undo")
    assert ((await point(talk)).standing, (await point(talk)).outcome) == (Standing.PARKED, None)


# -- closing ---------------------------------------------------------------------------------------


async def test_an_outcome_that_does_not_settle_it_opens_the_point_again_once(talk):
    await parks_toms(talk)
    talk.no_matter("Ana", "Tom", "Grace")
    await settles(talk, "not-taken", "No money.")
    talk.told("Tom", "No money.", "Does that settle it for you?")
    talk.told("Ana", "No money.", "Does that settle it for you?")
    talk.heard_in_room("Point 1 is settled")
    talk.no_matter("Grace")
    await talk.presses("Tom", "This does not settle it for me")
    talk.heard_in_room("Point 1 is open again")
    talk.told("Grace", "open again")
    talk.told("Ana", "open again")
    assert (await point(talk)).standing is Standing.PARKED
    await settles(talk, "not-taken", "Still no money.")
    talk.no_matter("Ana", "Grace")
    talk.told("Tom", "Still no money.", "opened again once")
    await talk.says("Grace", "/end anyway=yes")
    await talk.time_passes(hours=26)
    talk.no_matter("Ana", "Tom", "Grace")
    # The next meeting knows of it, and takes the answer.
    await talk.presses("Tom", "This does not settle it for me")
    talk.told("Tom", "does not settle point 1 for you")
    talk.told("Grace", "marked as disputed")
    now = await point(talk)
    assert (now.standing, now.disputed, now.reopened) == (Standing.SETTLED, True, 1)


async def test_that_settles_it_and_is_asked_only_once(talk):
    await parks_toms(talk)
    talk.no_matter("Ana", "Tom", "Grace")
    await talk.says("Grace", "/settle 1 changed We do it.")
    await talk.presses("Tom", "That settles it")
    talk.no_matter("Ana", "Tom", "Grace")
    await talk.fills_in("Tom", "point answer", contention=1, answer="not-settled")
    talk.told("Tom", "You have already answered this")
    assert (await point(talk)).awaiting == (await who_is(talk, "Ana"),)


async def test_not_what_i_meant_mends_the_words_and_facilitators_look_at_the_outcome(talk):
    await parks_toms(talk)
    talk.no_matter("Ana", "Tom", "Grace")
    await talk.says("Grace", "/settle 1 answered At six.")
    talk.no_matter("Ana", "Grace")
    await talk.presses("Tom", "Not what I meant", wording="The nights end before breakfast")
    talk.told("Grace", "meant something else", "The nights end before breakfast")
    now = await point(talk)
    assert (now.standing, now.outcome) == (Standing.SETTLED, Outcome.ANSWERED)
    assert await who_is(talk, "Tom") in now.awaiting


async def test_two_facilitators_settle_at_once_and_one_is_told_that_it_is_done(talk):
    await talk.joins("Bo", facilitator=True)
    await talk.says("Ana", f"/park {NIGHTS}")
    talk.no_matter("Ana", "Grace", "Bo")
    done = await talk.together(
        talk.about_to_say("Grace", "/settle 1 changed We do it."),
        talk.about_to_say("Bo", "/settle 1 not taken up No money."),
    )
    assert sorted(one.accepted for one in done) == [False, True]


async def test_a_decision_settles_a_point_and_is_linked(talk):
    await talk.says("Ana", f"/park {NIGHTS}")
    talk.no_matter("Ana")
    await talk.says("Grace", "/decide The van goes at six.")
    talk.heard_in_room("A decision is recorded")
    await talk.presses("Grace", "Settle a point with it", contention=1, outcome="changed")
    talk.heard_in_room("Point 1 is settled", "The decision: The van goes at six.")
    assert (await point(talk)).decision is not None
    talk.told("Ana", "The decision: The van goes at six.")


async def test_long_words_with_mentions_right_to_left_and_markdown_are_words_like_others(talk):
    words = ("@everyone *nights* <!channel> \u05e9\u05dc\u05d5\u05dd " * 40)[:1000].strip()
    await talk.fills_in("Ana", "park", wording="Too short")
    talk.no_matter()
    await talk.fills_in("Ana", "point change", contention=1, act="wording", wording=words)
    talk.heard_in_room("Point 1 is now worded like this", words)
    talk.no_matter("Ana")
    await talk.fills_in("Ana", "point change", contention=1, act="wording", wording="x" * 1001)
    talk.told("Ana", "The limit is 1,000.")


# -- it goes with everything else ------------------------------------------------------------------


async def test_what_was_answered_between_an_end_and_a_reopening_holds(talk):
    await parks_toms(talk)
    await settles(talk, "not-taken", "No money.")
    await talk.says("Grace", "/end anyway=yes")
    talk.no_matter("Ana", "Tom", "Grace")
    await talk.presses("Tom", "This does not settle it for me")
    await talk.says("Grace", "/reopen")
    talk.no_matter("Ana", "Tom", "Grace")
    await talk.says("Grace", "/parked")
    talk.told("Grace", NIGHTS)
    await talk.says("Grace", "/settle 1 changed We do it.")
    assert (await point(talk)).outcome is Outcome.CHANGED


async def test_who_was_away_when_it_was_settled_is_told_and_asked_when_they_are_back(talk):
    await parks_toms(talk)
    await talk.says("Tom", "/leave")
    await settles(talk, "not-taken", "No money.")
    await talk.says("Grace", "/end anyway=yes")
    talk.no_matter("Ana", "Tom", "Grace")
    await talk.joins("Tom")
    talk.told("Tom", "No money.", "Does that settle it for you?")
    await talk.presses("Tom", "That settles it")
    assert await who_is(talk, "Tom") not in (await point(talk)).awaiting
