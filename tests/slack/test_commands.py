"""Slash commands: every command, help for one's role, typing errors, forms for what is missing."""

from __future__ import annotations

import pytest

from adapters.slack.directory import rooms
from adapters.slack.interaction.commands import GROUP
from bot.commands.table import ON_CHAT_PLATFORMS
from tests.fakes.slack.filling import NotSent
from tests.slack.house import House


async def everything(house: House, who: str, line: str, where: str = "general") -> str:
    """All pages of the answer to a command."""
    before = len(house.slack.whispers(where, who))
    await house.types(who, line, where)
    return "\n".join(page.text for page in house.slack.whispers(where, who)[before:])


async def test_help_is_for_the_persons_role(house: House) -> None:
    await house.meeting("ann")
    mine = await everything(house, "ben", "/heard help")
    assert "/heard pass" in mine
    assert "/park" in mine
    assert "/heard decide" not in mine
    assert "/heard decide" in await everything(house, "ann", "/heard help")


async def test_heard_alone_is_what_i_can_do_now_as_buttons(house: House) -> None:
    """No wall of commands; the rest is behind "More", as buttons by topic."""
    await house.meeting("ann")
    shown = await house.types("ben", "/heard")
    assert shown is not None
    assert "Raise my hand" in shown.buttons
    assert "Lower my hand" not in shown.buttons
    assert "End the meeting" not in shown.buttons
    assert shown.buttons[-1] == "More"
    assert len(shown.text) < 1000, shown.text
    await house.presses("ben", "More")
    (more,) = house.slack.whispers("general", "ben")
    assert "Have something noted" in more.buttons or "Note something" in more.buttons, more.buttons
    assert "Raise my hand" not in more.text.split("\n")[0]
    assert not any("Settle" in label for label in more.buttons), "nothing is to be settled"


async def test_answers_to_buttons_take_the_place_of_what_was_pressed(house: House) -> None:
    """What only I see is edited in place."""
    await house.meeting("ann")
    await house.types("ben", "/heard")
    await house.presses("ben", "Raise my hand")
    (shown,) = house.slack.whispers("general", "ben")
    assert shown.text.startswith("Your hand is up")
    assert "Lower my hand" in shown.buttons
    await house.presses("ben", "Lower my hand")
    (shown,) = house.slack.whispers("general", "ben")
    assert "Raise my hand" in shown.buttons


async def test_where_heard_is_not_in_use_heard_alone_says_how_to_begin(house: House) -> None:
    house.slack.channel("random", "ann", bot=False)
    shown = await house.types("ann", "/heard", "random")
    assert shown is not None
    assert shown.buttons == ["Start the meeting"]
    assert house.texts("random") == []


async def test_to_look_around_makes_no_room_and_posts_nothing(house: House) -> None:
    house.slack.channel("random", "ann", bot=False)
    assert "/heard start" in await everything(house, "ann", "/heard", "random")
    assert await house.service.directory.room(house.room("random")) is None
    assert house.texts("random") == []
    shown = await house.types("ann", "/heard strat", "random")
    assert shown is not None
    assert "/heard start" in shown.text
    assert await house.service.directory.room(house.room("random")) is None
    assert house.slack.called("conversations.join") == []


async def test_help_with_one_command(house: House) -> None:
    shown = await house.types("ben", "/heard help park")
    assert shown is not None
    assert "/park <wording>".replace("<", "&lt;").replace(">", "&gt;") in shown.text


async def test_a_typing_error_is_met_with_a_guess(house: House) -> None:
    shown = await house.types("ben", "/heard prak the ramp")
    assert shown is not None
    assert "/park" in shown.text


@pytest.mark.parametrize(
    "line", ["/park The ramp", "/heard park The ramp", "/heard /park The ramp"]
)
async def test_a_point_is_parked(house: House, line: str) -> None:
    await house.meeting()
    await house.types("ben", line)
    assert any("Parked as point 1" in text for text in house.texts())
    assert any("The ramp" in text for text in house.texts())


async def test_a_hand_is_raised_with_a_reason(house: House) -> None:
    await house.meeting()
    await house.types("ben", "/hand The ramp is steep")
    assert "ben" in house.panel().text


async def test_what_is_missing_is_asked_for_in_a_modal(either: House) -> None:
    house, slack = either, either.slack
    await house.meeting()
    assert await house.types("ben", "/park") is None
    assert slack.modal("ben").title
    await house.fills_in("ben", {slack.modal("ben").fields[0]: "The *ramp* <!here>"})
    assert not slack.has_modal("ben")
    parked = [text for text in house.texts() if "Parked as point 1" in text]
    assert "The *ramp* &lt;!here&gt;" in parked[0]


async def test_when_it_is_too_late_for_a_modal_a_button_opens_it(house: House) -> None:
    slack = house.slack
    await house.meeting()
    slack.faults.says("views.open", "expired_trigger_id")
    shown = await house.types("ben", "/park")
    assert shown is not None
    assert "in time" in shown.text
    await house.presses("ben", "Open the form")
    await house.fills_in("ben", {slack.modal("ben").fields[0]: "The ramp"})
    assert any("Parked as point 1" in text for text in house.texts())


async def test_people_are_meant_by_their_mention(house: House) -> None:
    await house.meeting("ann")
    await house.says("ben", "Hello")
    await house.types("ben", "/heard facilitator add @cleo")
    refused = house.slack.whispers("general", "ben")[-1]
    assert "facilitator" in refused.text, "ben may not do that"
    await house.says("cleo", "Hello")
    shown = await house.types("ann", "/heard facilitator add @cleo")
    assert shown is not None
    assert "cleo can now run meetings here" in shown.text


async def test_what_is_wrong_is_said_and_what_was_typed_is_kept_in_the_form(house: House) -> None:
    slack = house.slack
    await house.meeting()
    await house.types("ann", "/heard agenda add The ramp minutes=9999999")
    modal = slack.modal("ann")
    assert "Please give a whole number from 1 to 480." in modal.words
    title = next(c for c in modal.controls if c.label == modal.fields[0])
    assert title.element["initial_value"] == "The ramp"
    await house.fills_in("ann", {"How much time does it need? (minutes)": "20"})
    assert not slack.has_modal("ann")
    await house.types("ann", "/heard agenda add")
    label = slack.modal("ann").fields[0]
    await house.fills_in("ann", {label: "x" * 100})
    assert not slack.has_modal("ann")


async def test_an_error_is_shown_next_to_its_field(house: House) -> None:
    slack = house.slack
    await house.meeting()
    await house.types("ann", "/heard groups set")
    label = slack.modal("ann").fields[0]
    await house.fills_in("ann", {label: ", ".join(f"group {n}" for n in range(20))})
    assert list(slack.errors("ann")) == [label]
    await house.fills_in("ann", {label: "Carers, Staff"})
    assert not slack.has_modal("ann")


async def test_a_long_list_is_asked_for_while_somebody_types(house: House) -> None:
    """The next meeting: date, time and time zone, the person's own to begin with."""
    slack = house.slack
    slack.who("ann").zone = "Asia/Tokyo"
    await house.types("ann", "/heard series")
    modal = slack.modal("ann")
    zone = next(c for c in modal.controls if c.element["type"] == "external_select")
    assert zone.element["initial_option"]["value"] == "Asia/Tokyo"
    found = await slack.looks_up("ann", zone.label, "kathm")
    assert [option["value"] for option in found] == ["Asia/Kathmandu"]
    day, time = (
        c.label for c in modal.controls if c.element["type"] in ("datepicker", "timepicker")
    )
    with pytest.raises(NotSent, match="has to be filled in"):
        await house.fills_in("ann", {day: "2028-01-12", time: None})
    await house.fills_in("ann", {day: "2028-01-12", time: "19:00", zone.label: found[0]})
    told = slack.whispers("general", "ann")[-1].text.replace("\u00a0", " ")
    assert "|Wednesday 12 January 2028, 19:00 (Kathmandu time)> (19:00, Kathmandu time)" in told


async def test_in_a_direct_message_it_says_where_heard_helps(house: House) -> None:
    shown_in = house.slack.dm_channel("ann")
    await house.slack.types("ann", shown_in, "/heard start")
    assert "Go to a channel" in house.slack.whispers(shown_in, "ann")[-1].text


async def test_a_public_channel_without_heard_is_joined_and_a_private_one_asks_for_it(
    house: House,
) -> None:
    slack = house.slack
    slack.channel("lamp", "ann", bot=False)
    await house.types("ann", "/heard start", "lamp")
    assert any("is running" in text for text in house.texts("lamp"))
    slack.channel("secret", "ann", bot=False, kind="group")
    shown = await house.types("ann", "/heard start", "secret")
    assert shown is not None
    assert "/invite @Heard" in shown.text
    assert house.texts("secret") == []


async def test_a_room_has_its_channels_name_and_its_starters_zone(house: House) -> None:
    house.slack.who("ben").zone = "Asia/Kathmandu"
    await house.types("ben", "/heard here")
    room = await house.service.directory.room(house.room())
    assert room is not None
    assert (room.title, room.zone) == ("general", "Asia/Kathmandu")
    await house.slack.renames("general", "lamp")
    room = await house.service.directory.room(house.room("lamp"))
    assert room is not None
    assert room.title == "lamp"


async def test_who_only_talks_in_a_channel_makes_no_room_of_it(house: House) -> None:
    await house.says("ann", "Hello")
    assert await house.service.directory.room(house.room()) is None
    assert house.slack.called("users.info") == []


async def test_a_channel_whose_name_was_not_to_be_had_gets_it_later(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The room was called C03ARC for ever."""
    monkeypatch.setattr(rooms, "ASK_AGAIN", 0.0)
    slack = house.slack
    slack.faults.breaks("conversations.info", times=1)
    await house.types("ann", "/heard start")
    room = await house.service.directory.room(house.room())
    assert room is not None
    assert room.title == house.room().channel
    await house.says("ben", "Hello")
    room = await house.service.directory.room(house.room())
    assert room is not None
    assert room.title == "general"


NO_ROOM = [command.name for command in ON_CHAT_PLATFORMS if not command.opens_room]


def test_most_commands_make_no_room() -> None:
    assert {"status", "me", "leave", "supporter", "worry", "hand"} <= set(NO_ROOM)
    assert not {"start", "park", "agenda add", "series"} & set(NO_ROOM)


@pytest.mark.parametrize("line", NO_ROOM)
async def test_looking_is_not_joining(house: House, line: str) -> None:
    """Nothing is joined, posted or pinned because somebody wants to look."""
    slack = house.slack
    slack.channel("quiet", "ann", "ben", bot=False)
    shown = await house.types("ann", f"/heard {line}", "quiet")
    assert shown is not None
    assert "not used in this channel yet" in shown.text
    assert slack.called("conversations.join") == []
    assert house.texts("quiet") == []
    assert await house.service.directory.room(house.room("quiet")) is None


async def test_a_direct_message_between_several_people_is_told_so(house: House) -> None:
    """Nobody can invite an app there."""
    slack = house.slack
    slack.channel("mpdm-ann--ben-1", "ann", "ben")
    assert "mpdm-ann--ben-1".startswith(GROUP)
    shown = await house.types("ann", "/heard start", "mpdm-ann--ben-1")
    assert shown is not None
    assert "between several people" in shown.text
    assert "/invite @Heard” here" not in shown.text


async def test_several_groups_are_picked_from_menus_by_who_may_know(house: House) -> None:
    slack = house.slack
    await house.meeting()
    await house.types("ann", "/heard groups set carers, nurses, public")
    await house.types("ben", "/heard group")
    await house.presses("ben", "Choose my groups")
    counted, facilitators, _ = slack.modal("ben").fields
    assert "Only count me" in counted
    await house.fills_in("ben", {counted: ["nurses"], facilitators: ["carers", "public"]})
    assert not slack.has_modal("ben")
    await house.types("ben", "/heard group")
    await house.presses("ben", "Choose my groups")
    shown = {c.label: c.element.get("initial_options", []) for c in slack.modal("ben").controls}
    picked = {k: [o["text"]["text"] for o in v] for k, v in shown.items() if v}
    assert picked == {counted: ["nurses"], facilitators: ["carers", "public"]}
    # Emptied and sent, it is all taken back.
    await house.fills_in("ben", {counted: [], facilitators: []})
    await house.types("ben", "/heard group")
    await house.presses("ben", "Choose my groups")
    assert not [c for c in slack.modal("ben").controls if c.element.get("initial_options")]
