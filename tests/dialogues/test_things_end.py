"""Things end: what is over loses its buttons and says so, and an old button does nothing."""

from __future__ import annotations

from bot.rules import Rules


async def begins(meeting, *people):
    await meeting.says("Grace", "/agenda add Breaks at home minutes=20")
    await meeting.says("Grace", "/agenda add The summer")
    await meeting.says("Grace", "/start")
    for who in people:
        await meeting.says(who, "/here")
    meeting.no_matter("Grace", *people)


def shown_again(meeting):
    """What was shown again since this was last asked."""
    found, meeting.face.edited = meeting.face.edited, []
    return found


def offers(card):
    return [*card.buttons, *(button for part in card.parts for button in part.buttons)]


async def test_a_round_that_is_over_has_no_buttons_and_says_so(meeting):
    await begins(meeting, "Tom")
    await meeting.says("Grace", "/round What do we need?")
    opened = meeting.heard_in_room("What do we need?")
    assert offers(opened)
    done = next(button for button in opened.buttons if button.command == "done")
    await meeting.says("Grace", "/round end")
    again = [card for card in shown_again(meeting) if card.kind == "round"]
    assert [card.over for card in again] == [True]
    assert "This round is over." in again[0].text
    assert "What do we need?" in again[0].text
    assert not offers(again[0])
    await meeting.fills_in("Tom", done.command, **done.args)
    meeting.told("Tom", "That round is over.")


async def test_a_turn_that_is_over_says_so_to_whom_it_was_given(meeting):
    await begins(meeting, "Tom")
    await meeting.says("Grace", "/round")
    await meeting.says("Grace", "/done")
    turns = [card for card in shown_again(meeting) if card.kind == "your-turn"]
    assert [card.over for card in turns] == [True]
    assert "This turn is over." in turns[0].text


async def test_a_silent_round_loses_its_countdown(meeting):
    await begins(meeting, "Tom")
    await meeting.says("Grace", "/round silent Where shall we meet?")
    opened = meeting.heard_in_room("Where shall we meet?")
    assert any(fact.until for fact in opened.facts)
    await meeting.says("Grace", "/round end")
    (again,) = [card for card in shown_again(meeting) if card.kind == "silent-round"]
    assert not any(fact.until for fact in again.facts)
    assert not offers(again)
    await meeting.fills_in("Tom", "write", round="1.1", about="round-1.1")
    meeting.told("Tom", "That round is over")
    assert meeting.form is None


async def test_what_was_written_so_far_stands_in_the_form(meeting):
    await begins(meeting, "Tom")
    await meeting.says("Grace", "/round silent Where shall we meet?")
    await meeting.fills_in("Tom", "write", text="At the library")
    form = await meeting.service.commands.form(meeting.room, meeting.account("Tom"), "write", {})
    assert {field.name: field.value for field in form.fields}["text"] == "At the library"


async def _form_of_a_hand(meeting, who):
    form = await meeting.service.commands.form(meeting.room, meeting.account(who), "hand", {})
    values = {field.name: field.value for field in form.fields}
    return values["kind"], values["reason"]


async def test_the_form_of_a_hand_that_is_up_shows_what_it_is_for(meeting):
    await begins(meeting, "Tom")
    assert await _form_of_a_hand(meeting, "Tom") == ("new-point", "")
    await meeting.fills_in("Tom", "hand", kind="question", reason="Who pays for it?")
    assert await _form_of_a_hand(meeting, "Tom") == ("question", "Who pays for it?")
    assert await _form_of_a_hand(meeting, "Grace") == ("new-point", "")


async def test_the_opening_loses_its_buttons_with_the_meeting_and_they_do_nothing_in_the_next(
    meeting,
):
    await begins(meeting, "Tom")
    opening = next(card for card in meeting.face.posts if card.kind == "opening")
    hand = next(button for button in opening.buttons if button.command == "hand")
    await meeting.says("Grace", "/end anyway=yes")
    (again,) = [card for card in shown_again(meeting) if card.kind == "opening"]
    assert "This meeting is over." in again.text
    assert not offers(again)
    await meeting.says("Grace", "/start")
    meeting.no_matter("Tom", "Grace")
    await meeting.fills_in("Tom", hand.command, **hand.args)
    meeting.told("Tom", "This meeting is over.")
    assert "Tom" not in await meeting.panel()


async def test_the_time_question_ends_when_it_is_answered(meeting):
    await begins(meeting, "Tom")
    await meeting.time_passes(minutes=16)
    asked = meeting.told("Grace", "is nearly up")
    more = next(button for button in asked.buttons if button.command == "extend")
    await meeting.fills_in("Grace", more.command, **more.args)
    (again,) = [card for card in shown_again(meeting) if card.kind == "item-soon"]
    assert "The time for this item has been changed." in again.text


async def test_one_point_of_several_ends_and_the_others_keep_their_buttons(meeting):
    await begins(meeting, "Tom")
    await meeting.says("Tom", "/park Who pays?")
    await meeting.says("Tom", "/park Who drives?")
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.says("Grace", "/start")
    shown_again(meeting)
    await meeting.says("Grace", "/settle 1 changed We do.")
    (again,) = [card for card in shown_again(meeting) if card.kind == "tabled"]
    one, two = again.parts
    assert "Point 1 is settled." in one.lines
    assert not one.buttons
    assert two.buttons
    assert not again.over


async def test_a_poll_that_is_answered_or_closed_opens_no_form(meeting):
    await meeting.has_company()
    await begins(meeting, "Tom")
    await meeting.says("Grace", "/end anyway=yes")
    room = await meeting.service.directory.room(meeting.room)
    assert room is not None
    args = {"meeting": f"{room.key}.1"}
    await meeting.votes("Tom")
    meeting.no_matter("Tom", "Grace")
    await meeting.fills_in("Tom", "poll", **args)
    meeting.told("Tom", "You have already answered")
    assert meeting.form is None
    shown_again(meeting)
    await meeting.time_passes(hours=Rules().poll_hours)
    polls = [card for card in shown_again(meeting) if card.kind == "poll"]
    assert len(polls) == 6
    assert not any(offers(card) for card in polls)
    await meeting.fills_in("Grace", "poll", **args)
    assert meeting.form is None


async def test_it_ends_after_a_restart_as_well(meeting):
    await begins(meeting, "Tom")
    await meeting.says("Grace", "/round What do we need?")
    meeting.restarts()
    await meeting.says("Grace", "/round end")
    assert [card.kind for card in shown_again(meeting) if card.kind == "round"] == ["round"]


async def test_an_offer_to_be_a_supporter_ends_at_the_next_meeting(meeting):
    await begins(meeting, "Tom", "Sam")
    await meeting.says("Tom", "/supporter add Sam")
    await meeting.says("Grace", "/end anyway=yes")
    shown_again(meeting)
    await meeting.presses("Sam", "I would rather not")
    (again,) = [card for card in shown_again(meeting) if card.kind == "support-offer"]
    assert not offers(again)


async def test_nothing_is_shown_again_where_nothing_was_shown(meeting):
    await begins(meeting, "Tom")
    shown_again(meeting)
    await meeting.says("Tom", "Good evening, everybody.")
    await meeting.says("Tom", "/hand")
    await meeting.says("Grace", "/call")
    assert shown_again(meeting) == []
