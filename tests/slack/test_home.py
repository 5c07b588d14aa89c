"""The Home tab, and what newcomers are told."""

from __future__ import annotations

from bot.ids import RoomId, meeting_id
from tests.slack.house import House


async def test_a_newcomer_is_told_what_heard_is_and_how_to_begin(either: House) -> None:
    house, slack = either, either.slack
    await slack.opens_home("ben")
    await house.rest()
    words = slack.home("ben").words
    assert words.startswith("Welcome to Heard")
    assert "/heard start" in words
    assert "/invite @Heard" in words


async def test_later_what_concerns_the_person_comes_first(house: House) -> None:
    slack = house.slack
    await slack.opens_home("ben")
    await house.meeting()
    await house.types("ben", "/park The ramp")
    await slack.opens_home("ben")
    await house.rest()
    words = slack.home("ben").words
    assert not words.startswith("Welcome to Heard")
    assert "Welcome to Heard" in words
    assert "general" in words
    assert "The ramp" in words


async def test_it_shows_my_panel_for_each_room_with_my_state_first(house: House) -> None:
    """Slack Home shows my panel."""
    slack = house.slack
    slack.channel("lamp", "ann", "ben")
    await house.meeting()
    await house.meeting(where="lamp")
    await house.says("ben", "Hello", "lamp")
    await house.types("ben", "/hand")
    await slack.opens_home("ben")
    await house.rest()
    shown = slack.home("ben")
    words = shown.words
    assert "Your hand is up. You are next." in words
    assert "Lower my hand" in shown.buttons
    assert "Raise my hand" in shown.buttons
    assert "End the meeting" not in shown.buttons, "that is for facilitators"
    await slack.opens_home("ann")
    await house.rest()
    assert "End the meeting" in slack.home("ann").buttons


async def test_its_buttons_are_for_the_room_they_stand_under(house: House) -> None:
    slack = house.slack
    slack.channel("lamp", "ann", "ben")
    await house.meeting()
    await house.meeting(where="lamp")
    await house.says("ben", "Hello", "general")
    await house.says("ben", "Hello", "lamp")
    await slack.opens_home("ben")
    await house.rest()
    await house.presses("ben", "Raise my hand", "home")
    hands = ["Hands up: ben" in house.panel(where).text for where in ("general", "lamp")]
    assert sorted(hands) == [False, True]
    assert "Your hand is up" in slack.modal("ben").words, "there is no channel to answer in"
    assert "Lower my hand" in slack.home("ben").buttons, "it is drawn anew"


async def test_a_form_from_the_home_tab_answers_in_its_own_place(house: House) -> None:
    slack = house.slack
    await house.meeting()
    await house.says("ben", "Hello")
    await slack.opens_home("ben")
    await house.rest()
    await house.presses("ben", "Park a point", "home")
    await house.fills_in("ben", {slack.modal("ben").fields[0]: "The ramp"})
    assert "is parked" in slack.modal("ben").words
    assert any("The ramp" in text for text in house.texts())


async def test_preferences_are_changed_there(house: House) -> None:
    slack = house.slack
    await house.meeting()
    await house.says("ben", "Hello")
    await slack.opens_home("ben")
    await house.rest()
    await house.presses("ben", "Change this", "home")
    fields = slack.modal("ben").fields
    await house.fills_in("ben", {fields[0]: "No, do not ask me"})
    await slack.opens_home("ben")
    await house.rest()
    assert "No, do not ask me" in slack.home("ben").words


async def test_nobodys_id_on_slack_is_kept_but_where_people_are(house: House) -> None:
    slack = house.slack
    await slack.opens_home("ben")
    await house.meeting("ann")
    await house.says("ben", "Hello")
    await house.types("ann", "/heard end anyway=yes")
    kept = []
    for where in (house.room(), RoomId("slack", slack.acme.id, "")):
        kept += [*(await house.store.external_refs.get_all(where)).items()]
    assert any(name == "facilitator" for name, _ in kept)
    assert any(name.startswith("welcomed:") for name, _ in kept)
    room = await house.service.directory.room(house.room())
    assert room is not None
    meeting = meeting_id(room.key, 1)
    kept += [("events", str((await house.store.journals([meeting]))[meeting]))]
    kept += [("sources", source) for source in house.store.sources]
    for who in ("ann", "ben", "cleo"):
        assert slack.who(who).id not in str(kept)
        own = RoomId("slack", slack.acme.id, slack.who(who).id)
        assert await house.store.external_refs.get_all(own) == {}
        direct = RoomId("slack", slack.acme.id, slack.dm_channel(who).id)
        assert await house.store.external_refs.get_all(direct) == {}


async def test_the_messages_tab_changes_nothing(house: House) -> None:
    await house.slack.opens_home("ben", tab="messages")
    await house.rest()
    assert house.slack.called("views.publish") == []


async def test_whoever_invites_heard_is_told_how_to_begin(house: House) -> None:
    slack = house.slack
    slack.channel("lamp", "ann", "ben", bot=False)
    await slack.invites_bot("ann", "lamp")
    await house.rest()
    assert "/heard start" in slack.whispers("lamp", "ann")[-1].text
    assert slack.whispers("lamp", "ben") == []
    (panel,) = house.texts("lamp")
    assert panel.startswith("No date is set"), "nothing but the panel is in the channel"
    room = await house.service.directory.room(house.room("lamp"))
    assert room is not None
    assert room.title == "lamp"


async def test_the_members_of_a_teams_channel_are_on_its_roster(house: House) -> None:
    await house.types("ann", "/heard here")
    names = await house.service.queries.member_names(house.room())
    assert sorted(names) == ["ann", "ben", "cleo", "dan", "eve"]
    await house.slack.joins(house.slack.person("fay"), "general")
    await house.rest()
    assert "fay" in await house.service.queries.member_names(house.room())


async def test_those_of_a_large_channel_are_not(house: House) -> None:
    people = [f"person{n}" for n in range(60)]
    house.slack.channel("all", *people)
    await house.types("person1", "/heard here", "all")
    assert await house.service.queries.member_names(house.room("all")) == ["person1"]
    await house.slack.joins("ann", "all")
    await house.rest()
    assert await house.service.queries.member_names(house.room("all")) == ["person1"]


async def test_who_writes_to_heard_directly_is_told_where_it_helps(house: House) -> None:
    slack = house.slack
    await slack.says("ben", slack.dm_channel("ben"), "Hello?")
    await house.rest()
    assert "Go to a channel" in slack.dm("ben")[-1].text
