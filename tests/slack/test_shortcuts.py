"""Shortcuts on messages, from the one table, and a meeting from anywhere."""

from __future__ import annotations

from adapters.chat.message_menu import label
from adapters.slack.api.command_syntax import MORE, MOST_SHORTCUTS, START, on_messages
from adapters.slack.interaction.more_uses import more_view
from adapters.slack.setup.manifest import manifest
from bot.commands.table import COMMANDS
from tests.fakes.tables import tables_with
from tests.slack.house import House


def test_there_is_one_for_every_command_that_can_be_used_on_a_message() -> None:
    found = dict(on_messages())
    uses = [command.on_message for command in COMMANDS if command.on_message is not None]
    assert len(found) == sum(1 for use in uses if use.in_menu and not use.shares)
    assert set(found.values()) == {
        "Park this point",
        "Note or keep with point",
        "Record a decision",
        "I would like to answer",
    }
    assert all(len(label) <= 24 for label in found.values()), "Slack takes no longer ones"
    assert {*found.values(), *OTHERS} == {
        label(command, MOST_SHORTCUTS)
        for command in COMMANDS
        if command.on_message is not None and not command.on_message.shares
    }


OTHERS = (
    "Keep as a constraint",
    "Make this an action",
    "Off topic?",
    "Propose this",
    "What does a word mean?",
)
"""What there is no room for on the menu of a message."""
USE, SAID = "What would you like to do?", "The words of the message"


def callback(label: str) -> str:
    return next(name for name, told in on_messages() if told == label)


def test_what_has_no_place_of_its_own_is_behind_the_last_entry() -> None:
    shortcuts = manifest()["features"]["shortcuts"]
    listed = [one for one in shortcuts if one["type"] == "message"]
    assert len(listed) == MOST_SHORTCUTS
    assert (listed[-1]["name"], listed[-1]["callback_id"]) == ("More with Heard", MORE)
    modal = more_view("It was late.", "ticket")
    options = modal["blocks"][1]["element"]["options"]
    assert sorted(one["text"]["text"] for one in options) == list(OTHERS)


async def test_a_word_of_a_message_is_looked_up(house: House) -> None:
    slack = house.slack
    await house.meeting()
    said = await house.says("ben", "The ICB will commission it once the hub is *procured*.")
    await slack.message_shortcut("cleo", said, MORE)
    field = slack.modal("cleo").control(SAID)
    assert field is not None
    assert "once the hub is *procured*" in field.element["initial_value"]
    await house.fills_in("cleo", {USE: "What does a word mean?"})
    shown = slack.whispers("general", "cleo")[-1]
    assert "Which word do you mean?" in shown.text
    assert shown.buttons == ["“ICB”", "“commission”", "“procured”", "Another word"]
    await slack.presses("cleo", "“ICB”")
    await house.rest()
    assert any("What does “ICB” mean?" in text for text in house.texts())
    assert not any("cleo" in text for text in house.texts())
    assert await tables_with(house.store, "ICB"), "the word that was asked about is on the list"
    assert await tables_with(house.store, "procured", "commission") == set()


async def test_what_is_behind_more_has_its_form_with_the_words_as_they_were_changed(
    house: House,
) -> None:
    slack = house.slack
    await house.meeting()
    said = await house.says("ben", "There is no money for a ramp, I fear, as always.")
    await slack.message_shortcut("cleo", said, MORE)
    await house.fills_in("cleo", {USE: "Keep as a constraint", SAID: "No money for a ramp"})
    await house.fills_in("cleo")
    shown = await house.types("cleo", "/heard constraints")
    assert shown is not None
    assert "“No money for a ramp”" in shown.text


async def test_a_message_in_a_thread_is_parked_and_the_answer_comes_there(house: House) -> None:
    slack = house.slack
    await house.meeting()
    head = await house.says("ben", "The ramp")
    reply = await house.says("cleo", "It is *too* steep, @dan & co", thread=head)
    await slack.message_shortcut("dan", reply, callback("Park this point"))
    await house.rest()
    field = slack.modal("dan").controls[0]
    assert field.element["initial_value"] == "It is *too* steep, @dan & co"
    await house.fills_in("dan")
    assert "Parked as point 1" in slack.whispers("general", "dan")[-1].text
    assert slack.called("chat.postEphemeral")[-1].args["thread_ts"] == head.ts


async def test_whoever_wrote_a_message_before_the_meeting_is_asked_whether_it_is_their_point(
    house: House,
) -> None:
    slack = house.slack
    said = await house.says("cleo", "The ramp is too steep")
    await house.meeting()
    await slack.message_shortcut("dan", said, callback("Park this point"))
    await house.rest()
    await house.fills_in("dan")
    await house.rest()
    assert "Is this your point?" in slack.dm("cleo")[-1].text
    assert "Is this your point?" not in "".join(seen.text for seen in slack.dm("dan"))


async def test_a_very_long_message_is_not_cut_without_saying_so(house: House) -> None:
    slack = house.slack
    await house.meeting()
    said = await house.says("ben", "word " * 400)
    await slack.message_shortcut("dan", said, callback("Note or keep with point"))
    modal = slack.modal("dan")
    assert "longer than 1,000 characters" in modal.words
    assert len(modal.controls[0].element["initial_value"]) == 1000


async def test_somebody_would_like_to_answer(house: House) -> None:
    slack = house.slack
    await house.meeting()
    said = await house.says("ben", "Is the ramp too steep?")
    await slack.message_shortcut("cleo", said, callback("I would like to answer"))
    await house.rest()
    assert "Your hand is up" in slack.whispers("general", "cleo")[-1].text
    assert "cleo" in house.panel().text


async def test_off_topic_is_told_without_a_name(house: House) -> None:
    slack = house.slack
    await house.meeting()
    await house.types("ann", "/heard agenda add The ramp at the back door")
    await house.types("ann", "/heard next")
    said = await house.says("ben", "Did anybody see the match last night? What a goal that was.")
    await slack.message_shortcut("cleo", said, MORE)
    await house.fills_in("cleo", {USE: "Off topic?"})
    assert slack.whispers("general", "cleo")
    assert "cleo" not in "".join(house.texts())


async def test_a_decision_takes_a_facilitator(house: House) -> None:
    slack = house.slack
    await house.meeting("ann")
    said = await house.says("ben", "We build a ramp")
    await slack.message_shortcut("ben", said, callback("Record a decision"))
    await house.rest()
    assert not slack.has_modal("ben")
    assert "facilitator" in slack.whispers("general", "ben")[-1].text
    await slack.message_shortcut("ann", said, callback("Record a decision"))
    await house.fills_in("ann")
    shown = await house.types("ben", "/heard decisions")
    assert shown is not None
    assert "We build a ramp" in shown.text


async def test_a_meeting_is_started_from_anywhere(either: House) -> None:
    house, slack = either, either.slack
    await slack.shortcut("ann", START)
    await house.rest()
    modal = slack.modal("ann")
    await house.fills_in("ann", {modal.fields[0]: "general"})
    assert any("is running" in text for text in house.texts())


async def test_a_meeting_cannot_be_started_where_heard_is_not(house: House) -> None:
    slack = house.slack
    slack.channel("secret", "ann", bot=False, kind="group")
    await slack.shortcut("ann", START)
    label = slack.modal("ann").fields[0]
    await house.fills_in("ann", {label: "secret"})
    assert "/invite @Heard" in slack.errors("ann")[label]
    assert await house.service.directory.room(house.room("secret")) is None


async def test_a_reply_in_a_points_own_thread_is_kept_with_the_point(house: House) -> None:
    slack = house.slack
    await house.meeting()
    await house.types("ann", "/park Who cleans the ramp?")
    await house.types("ann", "/park Who pays for it?")
    posts = slack.where("general").posts.values()
    parked = next(post for post in posts if "Who pays for it?" in post.data["text"])
    said = await house.says("cleo", "The council has paid *twice*.", thread=parked.ts)
    elsewhere = await house.says("cleo", "And it was late.")
    await slack.message_shortcut("ben", said, callback("Note or keep with point"))
    await house.rest()
    modal = slack.modal("ben")
    assert "Say how you see a point" in modal.words
    # Whose words they are is not Ben's to say: he is not asked about his name.
    assert [c for c in modal.fields if "name" in c] == []
    await house.fills_in("ben")
    shown = await house.types("ben", "/heard point 2")
    assert shown is not None
    assert "“The council has paid *twice*.”" in shown.text
    # The point has a thread: its page leads there.
    assert "See the message" in shown.text
    # Anywhere else the same place on the menu takes a note.
    await slack.message_shortcut("ben", elsewhere, callback("Note or keep with point"))
    await house.rest()
    assert "Say how you see a point" not in slack.modal("ben").words
    await house.fills_in("ben")
    # What was copied goes with the message, and a point says that there was something.
    await slack.deletes(said)
    await house.rest()
    shown = await house.types("ben", "/heard point 2")
    assert shown is not None
    assert "council" not in shown.text
    assert "taken back or deleted" in shown.text
