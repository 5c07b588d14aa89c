"""A facilitator asks somebody to pause, and nobody else is told.

Asked privately, left out of turns and queue for a time, told
to that person with the reason and an end.
"""

from __future__ import annotations

from tests.dialogues.conftest import ROOM, Stage


async def begins(meeting: Stage, *people: str) -> None:
    """Grace runs a meeting, and the others are here."""
    await meeting.says("Grace", "/start")
    for who in people:
        await meeting.says(who, "/here")
    meeting.no_matter("Grace", *people)


async def turns(meeting: Stage, who: str) -> int:
    state = await meeting.service.core.open_state(ROOM)
    assert state is not None
    return state.turns.turns_of(await meeting.service.directory.person(meeting.account(who)))


async def test_somebody_is_asked_privately_and_nothing_else_changes(meeting):
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Grace", "/pause Tom")
    meeting.told("Grace", "Tom is asked to pause, privately. Nobody else is told.")
    meeting.told("Tom", "Grace asks you to pause for a moment. Nobody else is told.")
    meeting.silent()
    meeting.not_told("Ana")
    await meeting.says("Tom", "I was about to stop anyway, you know")
    assert await turns(meeting, "Tom") == 1


async def test_for_a_time_what_they_write_is_no_turn_and_they_are_told_why_and_until_when(meeting):
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Tom", "q+")
    meeting.no_matter("Tom")
    await meeting.says("Grace", "/pause Tom 20 You have talked over Ana twice")
    meeting.told("Grace", "Tom is asked to pause", "0 minutes")
    meeting.told("Tom", "Grace asks you", "You have talked over Ana twice", "until 19:20")
    assert "Tom" not in await meeting.panel()
    await meeting.says("Tom", "But somebody has to say it, does nobody see that?")
    assert await turns(meeting, "Tom") == 0
    await meeting.says("Tom", "q+")
    meeting.told("Tom", "asked you to pause until 19:20", "Nothing has changed")
    await meeting.time_passes(minutes=21)
    await meeting.says("Tom", "All right then, here is what I meant to say")
    assert await turns(meeting, "Tom") == 1
    await meeting.says("Tom", "q+")
    assert "Tom" in await meeting.panel()


async def test_a_pause_can_be_ended_and_is_over_with_the_meeting(meeting):
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Grace", "/pause Tom 20 A moment please")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/pause Tom 0")
    meeting.told("Grace", "Tom is no longer asked to pause")
    meeting.told("Tom", "Grace has ended the pause")
    await meeting.says("Grace", "/pause Tom 0")
    meeting.told("Grace", "Tom is not paused. Nothing has changed.")
    await meeting.says("Grace", "/pause Tom 200 A moment please")
    await meeting.says("Grace", "/end")
    await meeting.says("Grace", "/end")
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "Good morning everybody, I am back again")
    assert await turns(meeting, "Tom") == 1


async def test_only_a_facilitator_of_the_room_and_with_a_reason(meeting):
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Tom", "/pause Ana")
    meeting.told("Tom", "Only a facilitator can do that.")
    await meeting.says("Grace", "/pause Grace")
    meeting.told("Grace", "simply pause")
    await meeting.says("Grace", "/pause Tom 20")
    meeting.not_told("Tom", "Ana")
    assert meeting.form is not None
    await meeting.says("Grace", "/pause Nobody 20 Because")
    meeting.not_told("Tom", "Ana")
    await meeting.says("Grace", "/end")
    meeting.no_matter("Grace", "Tom", "Ana")
    await meeting.says("Grace", "/pause Tom")
    meeting.told("Grace", "No meeting is running here")
    meeting.not_told("Tom", "Ana")


async def test_who_wants_no_direct_messages_is_told_all_the_same(meeting):
    await begins(meeting, "Tom")
    await meeting.says("Tom", "/preferences direct=no")
    meeting.no_matter("Tom")
    await meeting.says("Grace", "/pause Tom 10 Please let Ana finish")
    meeting.told("Tom", "Please let Ana finish")


async def test_a_round_goes_on_without_them_as_if_they_had_passed(meeting):
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Grace", "/round What matters most?")
    meeting.heard_in_room("Grace")
    await meeting.says("Grace", "/pause Tom 10 Please let others go first")
    await meeting.says("Grace", "/done")
    meeting.heard_in_room("Ana")
    await meeting.says("Ana", "/done")
    meeting.heard_in_room("round is over")
    await meeting.says("Grace", "/round And now?")
    meeting.no_matter("Grace", "Tom", "Ana")
    for who in ("Grace", "Ana", "Grace"):
        await meeting.says(who, "/done")
    state = await meeting.service.core.open_state(ROOM)
    assert state is not None
    assert state.rounds.now is None
    meeting.not_told("Tom")


async def acts(stage: Stage, *, paused: bool) -> list[object]:
    """What everybody but Tom and Grace sees while Tom writes, with a pause and without one."""
    await begins(stage, "Tom", "Ana", "Sue")
    await stage.says("Grace", "/facilitator add Sue")
    stage.no_matter("Grace", "Tom", "Ana", "Sue")
    if paused:
        await stage.says("Grace", "/pause Tom 30 You know why")
    else:
        await stage.says("Grace", "/who")
    seen: list[object] = []
    for who, text in (
        ("Ana", "I would like to know what this costs in the end"),
        ("Tom", "It costs nothing at all if we do it ourselves"),
        ("Tom", "And it would be done before the summer comes"),
        ("Sue", "Thank you both for saying it so clearly"),
    ):
        await stage.says(who, text)
        seen += [await stage.panel(), await stage.side("Sue"), len(stage.face.posts)]
    for who in ("Ana", "Sue"):
        seen += [card.text for card in stage.all_told(who)]
    return seen


async def test_neither_panel_nor_post_nor_another_facilitators_list_tells_of_it(a_room):
    async with a_room() as one, a_room() as other:
        assert await acts(one, paused=True) == await acts(other, paused=False)
