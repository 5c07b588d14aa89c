"""What is said to one person, what goes along as a file, and who is called."""

from __future__ import annotations

from adapters.slack.outbound.signed_payload import Seal, Ticket
from tests.slack.house import SECRET, House


async def ended(house: House) -> None:
    await house.meeting()
    await house.says("ben", "The ramp is too steep for most wheelchairs")
    await house.types("ann", "/heard end anyway=yes")


async def test_a_direct_message_says_which_room_it_is_about(house: House) -> None:
    await ended(house)
    (seen,) = house.slack.dm("ben")
    assert seen.text.startswith(f"In <#{house.room().channel}>:\n")
    assert f"<#{house.room().channel}>" in seen.words


async def test_its_buttons_are_for_that_room(house: House) -> None:
    await ended(house)
    await house.presses("ben", "Answer", "dm")
    sealed = str(house.slack.modal("ben").data["private_metadata"])
    assert Seal(SECRET).open(house.room().tenant, sealed, Ticket).channel == house.room().channel


async def test_what_became_of_a_point_is_told_to_whoever_raised_it_and_nobody_else(
    house: House,
) -> None:
    await house.meeting()
    await house.types("ben", "/park The ramp")
    await house.types("ann", "/heard end anyway=yes")
    await house.types("ann", "/heard start")
    await house.types("ann", "/heard settle 1 changed We build it")
    for who, times in (("ann", 0), ("ben", 1), ("cleo", 0)):
        told = [seen for seen in house.slack.dm(who) if "happened with the point" in seen.text]
        assert len(told) == times


async def test_the_minutes_are_a_canvas_where_the_plan_allows_it(house: House) -> None:
    await ended(house)
    (canvas,) = house.slack.world.canvases.values()
    assert "minutes of meeting 1" in str(canvas)
    assert any("/docs/" in text for text in house.texts())
    assert [f.name for f in house.slack.world.files.values() if f.name.endswith(".txt")] == []


async def test_where_it_does_not_they_are_a_file(house: House) -> None:
    house.slack.faults.says("canvases.create", "free_team_not_allowed")
    await ended(house)
    (minutes,) = [f for f in house.slack.world.files.values() if f.name.endswith(".txt")]
    assert minutes.content is not None
    assert b"minutes of meeting 1" in minutes.content
    assert minutes.channels == [house.room().channel]
    assert not any("/docs/" in text for text in house.texts())


async def test_without_the_right_to_upload_everything_else_is_posted(house: House) -> None:
    house.slack.scopes("files:write", "canvases:write")
    await ended(house)
    assert any("is over" in text for text in house.texts())
    assert any("listened" in seen.text or "heard" in seen.text for seen in house.slack.dm("ben"))


async def test_a_file_is_not_uploaded_twice_when_the_connection_breaks(house: House) -> None:
    house.slack.faults.says("canvases.create", "free_team_not_allowed")
    house.slack.faults.resets("files.completeUploadExternal", after=True)
    await ended(house)
    files = house.slack.world.files.values()
    assert len([f for f in files if f.name.endswith(".txt") and f.done]) == 1
    assert sum("read the minutes" in text for text in house.texts()) == 1


async def test_names_are_asked_for_once_in_a_while(house: House) -> None:
    await house.meeting()
    for n in range(10):
        await house.says("ben", f"Message {n}")
    ben = house.slack.who("ben").id
    assert sum(c.args["user"] == ben for c in house.slack.called("users.info")) == 1
    await house.slack.changes_profile("ben", name="benjamin")
    await house.says("benjamin", "And now?")
    assert (await house.spoken())[-1] == "benjamin"


async def test_a_message_does_not_wait_for_its_writers_name(house: House) -> None:
    """Slack does not tell: it counts all the same, and the name is known later."""
    await house.meeting()
    zoe = house.slack.person("zoe")
    house.slack.where("general").members.append(zoe.id)
    house.slack.faults.breaks("users.info", times=1)
    done = await house.says("zoe", "Hello")
    assert done.taken
    assert len(await house.service.messages.recent_messages(house.room(), 10)) == 1
    house.slack.clock.forward(600)
    await house.says("zoe", "Hello again")
    assert (await house.spoken())[-1] == "zoe"


async def test_a_meeting_cannot_be_started_in_a_channel_one_is_not_in(house: House) -> None:
    slack = house.slack
    slack.channel("board", "dan", kind="group")
    await slack.shortcut("ann", "start_meeting")
    label = slack.modal("ann").fields[0]
    await house.fills_in("ann", {label: "board"})
    assert "that you are in" in slack.errors("ann")[label]
    assert await house.service.directory.room(house.room("board")) is None
