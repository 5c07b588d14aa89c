"""Each person is shown how things stand for them first, then
what they are asked, then only the buttons that work for them now."""

from __future__ import annotations

from bot.rendered import RenderedCard
from bot.rules import ARRIVALS_GATHERED, FLOOR_OVER_AFTER, FLOOR_OVER_MESSAGES
from tests.fakes.poll_answers import typed


async def panel(meeting, who: str) -> RenderedCard:
    found = await meeting.service.queries.my_panel(meeting.room, meeting.account(who))
    assert found is not None
    return found


def labels(card: RenderedCard, name: str = "acts") -> list[str]:
    return [button.label for part in card.parts if part.name == name for button in part.buttons]


def section(card: RenderedCard, name: str) -> str:
    found = [part for part in card.parts if part.name == name]
    return "\n".join(line for part in found for line in (part.heading, *part.lines))


async def begin(meeting, *here: str) -> None:
    await meeting.says("Grace", "/agenda add Who drives the bus? minutes=30")
    await meeting.says("Grace", "/start")
    for who in here:
        await meeting.says(who, "/here")
    meeting.no_matter("Grace", *here)


async def test_my_state_is_first_and_a_raised_hand_can_only_be_lowered(meeting):
    await begin(meeting, "Tom", "Priya")
    assert "Raise my hand" in labels(await panel(meeting, "Tom"))
    await meeting.says("Priya", "/hand")
    await meeting.says("Tom", "/hand")
    card = await panel(meeting, "Tom")
    assert card.lines[0] == "Your hand is up. You are number 2 in the queue."
    assert "Lower my hand" in labels(card)
    assert "Raise my hand" not in labels(card)
    assert "I have finished" not in card.text
    assert "Call the next speaker" not in card.text
    assert labels(await panel(meeting, "Grace"))[0] == "Call the next speaker"


async def test_status_answers_with_it_so_that_every_face_shows_the_same(meeting):
    await begin(meeting, "Tom")
    await meeting.says("Tom", "/status")
    assert meeting.told("Tom", "Here now (2)").parts == (await panel(meeting, "Tom")).parts


async def test_members_see_who_is_here_and_no_facilitators_buttons(meeting):
    await begin(meeting, "Tom", "Priya")
    card = await panel(meeting, "Priya")
    assert section(card, "here") == "Here now (3)\nGrace, Tom, and Priya"
    assert not any(b.facilitator for part in card.parts for b in part.buttons)
    assert section(card, "side") == ""
    facilitator = await panel(meeting, "Grace")
    assert "Here, and not heard yet" in section(facilitator, "side")
    assert labels(facilitator)[-1] == "End the meeting"


async def test_before_a_meeting_its_date_is_the_heading(meeting):
    await begin(meeting, "Tom")
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.says("Grace", "/series first=2026-03-10T19:00 zone=Europe/London repeat=weekly")
    meeting.no_matter("Grace")
    for who in ("Grace", "Tom"):
        card = await panel(meeting, who)
        assert card.title == "Next meeting: Tuesday 10 March 2026, 19:00 (London time)"
    assert "Start the meeting" in labels(await panel(meeting, "Grace"))
    assert "Start the meeting" not in labels(await panel(meeting, "Tom"))


async def test_a_turn_in_a_round_is_for_you_until_it_is_over(meeting):
    await begin(meeting, "Tom")
    await meeting.says("Grace", "/round")
    first = await panel(meeting, "Grace")
    assert first.lines[0] == "It is your turn."
    assert labels(first, "for-you") == ["I have finished", "Pass", "Come back to me"]
    assert labels(await panel(meeting, "Tom"), "for-you") == []
    assert "You are next in the round." in (await panel(meeting, "Tom")).lines
    await meeting.says("Grace", "/done")
    assert labels(await panel(meeting, "Grace"), "for-you") == []
    assert labels(await panel(meeting, "Tom"), "for-you")[0] == "I have finished"


async def test_the_question_after_a_meeting_is_for_you_until_it_is_answered(meeting):
    await meeting.has_company()
    await begin(meeting, "Tom")
    await meeting.says("Tom", "I could drive on Mondays and on Fridays, if somebody pays.")
    await meeting.says("Grace", "/end anyway=yes")
    card = await panel(meeting, "Tom")
    assert "Were you heard at meeting 1?" in section(card, "for-you")
    assert labels(card, "for-you") == ["Answer"]
    await meeting.says("Tom", f"/poll {typed()}")
    assert labels(await panel(meeting, "Tom"), "for-you") == []
    assert labels(await panel(meeting, "Grace"), "for-you") == ["Answer"]


async def test_help_offers_only_what_is_possible_now_and_the_rest_is_still_refused(meeting):
    await begin(meeting, "Tom")
    await meeting.says("Tom", "/help")
    text = meeting.told("Tom", "What you can do here").text
    for command in ("/done:", "/write:", "/ontopic:", "/leave-it:", "/poll:", "/later:", "/lower:"):
        assert command not in text, command
    await meeting.says("Tom", "/done")
    meeting.told("Tom", "No round is running")
    await meeting.says("Tom", "/hand")
    await meeting.says("Tom", "/help")
    assert "/lower:" in meeting.told("Tom", "What you can do here").text


async def test_the_menu_of_commands_is_the_same_list(meeting):
    await begin(meeting, "Tom")

    async def menu(who: str) -> set[str]:
        account = meeting.account(who)
        forms = await meeting.service.commands.available_commands(meeting.room, account)
        return {form.command for form in forms}

    assert not {"done", "write", "lower", "start", "settle"} & await menu("Tom")
    assert {"round", "agenda next", "end"} <= await menu("Grace")
    assert not {"round next", "round end", "settle", "skip"} & await menu("Grace")
    await meeting.says("Grace", "/round")
    assert {"round next", "round end", "done"} <= await menu("Grace")
    assert "round" not in await menu("Grace")


async def test_facilitators_are_told_once_of_all_who_have_come(meeting):
    await begin(meeting)
    for who in ("Tom", "Priya", "Omar"):
        await meeting.says(who, "/here")
    await meeting.time_passes(seconds=ARRIVALS_GATHERED.total_seconds() - 60)
    meeting.not_told("Grace")
    await meeting.time_passes(seconds=60)
    meeting.told("Grace", "Tom, Priya, and Omar have come.")
    for who in ("Tom", "Priya", "Omar"):
        assert not any("have come" in told.text for told in meeting.all_told(who))
    await meeting.goes("Tom")
    await meeting.comes("Tom")
    await meeting.time_passes(seconds=2 * ARRIVALS_GATHERED.total_seconds())
    meeting.not_told("Grace")
    meeting.silent()


async def test_who_has_gone_again_is_not_told_as_come(meeting):
    await begin(meeting)
    await meeting.comes("Tom")
    await meeting.goes("Tom")
    await meeting.time_passes(seconds=2 * ARRIVALS_GATHERED.total_seconds())
    meeting.not_told("Grace")


async def speaks_now(meeting) -> bool:
    return "Speaking now: Tom" in await meeting.panel()


async def called(meeting) -> None:
    await begin(meeting, "Tom", "Priya")
    await meeting.says("Tom", "/hand")
    await meeting.says("Grace", "/call")
    assert await speaks_now(meeting)


async def test_speaking_now_ends_when_others_have_spoken_for_a_while(meeting):
    await called(meeting)
    await meeting.says("Tom", "The bus should go by the day centre.")
    await meeting.time_passes(seconds=FLOOR_OVER_AFTER.total_seconds())
    for number in range(FLOOR_OVER_MESSAGES - 1):
        await meeting.says("Priya", f"Yes, and number {number} as well.")
        assert await speaks_now(meeting)
    await meeting.says("Grace", "Shall we go on?")
    assert not await speaks_now(meeting)


async def test_six_quick_messages_do_not_take_the_floor_from_somebody_who_types_slowly(meeting):
    await called(meeting)
    for _ in range(FLOOR_OVER_MESSAGES):
        await meeting.says("Priya", "We are listening.")
    assert await speaks_now(meeting)
    await meeting.says("Tom", "It takes me a while.")
    await meeting.time_passes(seconds=FLOOR_OVER_AFTER.total_seconds())
    await meeting.says("Priya", "OK.")
    assert await speaks_now(meeting), "his own message counts anew"


async def test_whoever_had_the_floor_can_still_say_that_they_have_finished(meeting):
    await called(meeting)
    await meeting.time_passes(seconds=FLOOR_OVER_AFTER.total_seconds())
    for _ in range(FLOOR_OVER_MESSAGES):
        await meeting.says("Priya", "Going on.")
    assert not await speaks_now(meeting)
    await meeting.says("Tom", "/done")
    meeting.told("Tom", "Anybody can speak now")
    meeting.restarts()
    assert not await speaks_now(meeting), "and the journal folds to the same"
    await meeting.says("Tom", "/done")
    meeting.told("Tom", "No round is running")
