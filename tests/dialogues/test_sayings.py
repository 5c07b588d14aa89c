"""Taking part without speaking live: Heard reads it out, and it counts as much."""

import json

import msgspec
import pytest


async def an_agenda(meeting):
    """Grace runs it; two items are on the agenda."""
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/agenda add Breaks at home")
    await meeting.says("Grace", "/agenda add Who pays for the van")
    meeting.no_matter("Grace")


async def test_what_was_said_before_for_a_later_item_is_read_out_there(meeting):
    await an_agenda(meeting)
    await meeting.says(
        "Ana", "/say I work on Tuesdays. The van is too small for a wheelchair. item=2"
    )
    meeting.told("Ana", "It will be read out when “Who pays for the van” comes up.")
    await meeting.says("Grace", "/start")
    begun = meeting.heard_in_room("Meeting 1 has started")
    assert "wheelchair" not in begun.text
    meeting.silent()
    assert "Not here yet:\nAna" in await meeting.side("Grace")
    await meeting.says("Grace", "Good evening.")
    await meeting.says("Grace", "/agenda next anyway=yes")
    meeting.heard_in_room("Now: 2. Who pays for the van")
    meeting.heard_in_room(
        "Sent in about “Who pays for the van”",
        "Ana: “I work on Tuesdays. The van is too small for a wheelchair.”",
    )
    await meeting.says("Grace", "/agenda back")
    await meeting.says("Grace", "/agenda next anyway=yes")
    meeting.no_matter()
    assert sum("wheelchair" in post.text for post in meeting.face.posts) == 1  # once is enough

    await meeting.says("Ana", "/here")  # she comes after all
    assert "Not heard yet: nobody" in await meeting.panel()
    assert "Ana" not in await meeting.unheard("Grace")


async def test_for_the_meeting_as_a_whole_it_is_read_out_at_the_opening(meeting):
    await an_agenda(meeting)
    await meeting.says("Ana", "/say I cannot come. Please do not decide on the dates without me.")
    meeting.told("Ana", "It will be read out when the meeting starts.")
    await meeting.says("Ben", "/say I have no view on the van. item=1")
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("Meeting 1 has started")
    meeting.heard_in_room("Sent in to be read out", "Ana: “I cannot come.")
    meeting.heard_in_room("about “Breaks at home”", "Ben: “I have no view")
    meeting.silent()


async def test_in_the_meeting_it_is_read_out_at_once_if_its_item_is_up(meeting):
    await an_agenda(meeting)
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/here")
    meeting.no_matter("Ana")
    assert "Ana" in await meeting.unheard("Grace")
    await meeting.presses("Ana", "Send something in", text="She sleeps better at home.", item=1)
    meeting.told("Ana", "It has been read out.")
    meeting.heard_in_room("about “Breaks at home”", "Ana: “She sleeps better at home.”")
    assert "Ana" not in await meeting.unheard("Grace")  # and that counts
    await meeting.says("Ana", "/status")
    meeting.told("Ana", "You have been heard, though not in a message.")
    await meeting.says("Ben", "/say Can you all speak up?")
    meeting.heard_in_room("Sent in to be read out", "Ben: “Can you all speak up?”")


async def test_a_read_out_turn_counts_in_the_queue_like_any_other(meeting):
    await an_agenda(meeting)
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/say One thing.")
    await meeting.says("Ana", "/say Another thing.")
    await meeting.says("Ben", "Only one thing from me.")
    await meeting.says("Ana", "/hand")
    await meeting.says("Ben", "/hand")
    assert "Hands up: Ben and Ana" in await meeting.panel()


async def test_what_was_not_reached_is_read_out_at_the_next_meeting(meeting):
    await an_agenda(meeting)
    await meeting.says("Ana", "/say The van is too small. item=2")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end")
    await meeting.says("Grace", "/agenda drop 1")
    await meeting.says("Ana", "/say And it is cold in there. item=1")  # the van is number 1 by now
    assert "van" in await meeting.panel()
    meeting.no_matter()
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("Meeting 2 has started")
    read = meeting.heard_in_room("about “Who pays for the van”")
    assert {"Ana: “The van is too small.”", "Ana: “And it is cold in there.”"} <= set(read.lines)
    await meeting.says("Grace", "/end")
    await meeting.says("Grace", "/start")
    assert sum("too small" in post.text for post in meeting.face.posts) == 1


async def test_what_was_said_for_an_item_that_is_taken_off_is_not_lost(meeting):
    await an_agenda(meeting)
    await meeting.says("Ana", "/say The van is too small. item=2")
    await meeting.says("Grace", "/agenda drop 2")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end")
    meeting.no_matter()
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("Meeting 2 has started")
    meeting.heard_in_room("Ana: “The van is too small.”")


async def test_an_item_that_is_gone_or_unknown_is_refused(meeting):
    await an_agenda(meeting)
    await meeting.says("Ana", "/say Something item=7")
    meeting.told("Ana", "Please give the number of an agenda item, from 1 to 2.")
    await meeting.fills_in("Ana", "say", text="Something", item="id:9")
    meeting.told("Ana", "That item is no longer on the agenda.")


async def test_a_silent_room_still_hears_its_people(meeting):
    await an_agenda(meeting)
    await meeting.says("Grace", "/quiet silent")
    await meeting.says("Ana", "/say I cannot come.")
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("Ana: “I cannot come.”")


async def test_what_is_read_out_can_mention_nobody(meeting):
    await an_agenda(meeting)
    await meeting.says("Grace", "/start")
    meeting.no_matter()
    await meeting.says("Ana", "/say @everyone <!channel> <@U123> wake up")
    meeting.heard_in_room("Ana: “@everyone <!channel> <@U123> wake up”")
    (card,) = [card for card in await cards(meeting) if card["kind"] == "said"]
    (line,) = card["lines"]
    # Adapters get it as quoted words, which they escape; it is never part of a sentence of ours.
    assert {name: slot["is"] for name, slot in line["slots"].items()} == {
        "name": "name",
        "words": "words",
    }
    assert "everyone" not in json.dumps(card)


async def test_in_a_round_it_is_a_turn_like_any_other(meeting):
    await an_agenda(meeting)
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/here")
    await meeting.says("Grace", "/round")
    await meeting.says("Grace", "/done")
    meeting.no_matter("Ana")
    await meeting.says("Ana", "/say I lost my voice, but I agree.")
    await meeting.says("Grace", "/round next")
    meeting.heard_in_room("Ana: “I lost my voice")
    meeting.heard_in_room("The round is over.")  # she is not asked again


# -- without a name --------------------------------------------------------------------------------


async def test_without_a_name_only_where_the_room_allows_it(meeting):
    await an_agenda(meeting)
    await meeting.says("Ana", "/say He shouts at me. name=no")
    meeting.told("Ana", "In this room, what people send in comes with their name.")
    await meeting.says("Ana", "/say")
    assert "comes with their name" in meeting.form.help
    assert "name" not in {field.name for field in meeting.form.fields if field.shape != "hidden"}
    await meeting.says("Ana", "/unsigned say on")
    meeting.told("Ana", "Only a facilitator")
    await meeting.says("Grace", "/anonymous say on")
    meeting.told("Grace", "can send something in here without their name")
    await meeting.says("Ana", "/say")
    assert "the person who runs Heard could find out" in meeting.form.fields[2].help
    await meeting.says("Ana", "/say He shouts at me. name=no")
    meeting.told(
        "Ana",
        "It will be read out when the meeting starts.",
        "this does not count as you being heard",
    )
    await meeting.says("Grace", "/unsigned say off")
    meeting.told("Grace", "comes with their name")
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("Meeting 1 has started")
    meeting.heard_in_room("Somebody, without a name: “He shouts at me.”")  # as it was promised


async def test_the_room_keeps_what_it_allows(meeting):
    await an_agenda(meeting)
    await meeting.says("Grace", "/unsigned say on")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end")
    await meeting.says("Ana", "/say He shouts at me. name=no")
    meeting.told("Ana", "It will be read out when the meeting starts.")


@pytest.mark.parametrize("here", [True, False])
@pytest.mark.parametrize("item", ["", " item=1", " item=2"])
async def test_nothing_that_others_see_changes_when_somebody_says_it_without_a_name(
    meeting, here, item
):
    await an_agenda(meeting)
    await meeting.says("Grace", "/unsigned say on")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "Good evening.")
    await meeting.says("Ben", "/here")
    if here:
        await meeting.says("Ana", "/here")
    meeting.no_matter()
    before = await meeting.panel(), await meeting.side("Grace"), await members(meeting)
    await meeting.says("Ana", f"/say He shouts at me. name=no{item}")
    assert before == (await meeting.panel(), await meeting.side("Grace"), await members(meeting))
    if "2" in item:
        await meeting.says("Grace", "/agenda next anyway=yes")
        meeting.heard_in_room("Now: 2.")
    meeting.heard_in_room("Somebody, without a name: “He shouts at me.”")
    assert before[1].partition("Hands")[0] in await meeting.side("Grace")
    assert not any("Ana" in post.text for post in meeting.face.posts)
    # Whoever wants to be counted can still be, and when is up to them.
    await meeting.says("Ana", "/pass")
    assert "Ana" not in await meeting.unheard("Grace")


async def cards(meeting):
    """What was posted, as it is kept."""
    room = await meeting.service.directory.room(meeting.room)
    return [msgspec.to_builtins(p.card) for p in await meeting.store.posts(room.key, (), 99)]


async def members(meeting):
    """Who belongs to the room."""
    room = await meeting.service.directory.room(meeting.room)
    return await meeting.store.members(room.key)


@pytest.mark.parametrize(
    "end", ["without my name", "name no", "sign=no", "_name=no_", "name\u2260yes", "anonymously"]
)
async def test_words_are_not_read_out_with_a_name_that_was_perhaps_not_meant(meeting, end):
    await meeting.says("Grace", "/unsigned say on")
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace")
    await meeting.says("Ana", f"/say I never get a word in here {end}")
    meeting.silent()
    meeting.told("Ana", "You may have meant \u201cname\u201d as a setting.")
    fields = {field.name: field for field in meeting.form.fields}
    assert fields["text"].value.startswith("I never get a word in here")
    assert fields["name"].value != "yes"


async def test_where_words_always_come_with_a_name_the_form_says_so_before_they_do(meeting):
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace")
    await meeting.says("Ana", "/say I never get a word in here without my name")
    meeting.silent()
    meeting.told("Ana", "You may have meant \u201cname\u201d as a setting.")
    assert "In this room, what people send in comes with their name." in meeting.form.help
