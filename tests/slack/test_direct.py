"""What Heard tells people to type works where it tells them, and what it
promises comes."""

from __future__ import annotations

import re
from typing import Any

import pytest

from adapters.web.feed import FeedAddressBook, FeedTokens
from bot.ports.room_calendar import RoomCalendar
from tests.slack.house import House

REFUSED = "Heard helps in channels"


async def _polled(house: House, who: str = "ben") -> str:
    """Somebody is asked by a direct message how the meeting was; its text."""
    await house.meeting("ann")
    await house.says(who, "Hello")
    await house.types("ann", "/heard end anyway=yes")
    return house.slack.dm(who)[-1].text


async def test_what_a_direct_message_says_one_can_type_works_in_it(house: House) -> None:
    slack = house.slack
    text = await _polled(house)
    typed = re.findall(r"/heard [a-z]+", text)
    assert "/heard poll" in typed, text
    direct = slack.dm_channel("ben")
    for line in typed:
        answer = await slack.types("ben", direct, line)
        await house.rest()
        assert REFUSED not in str(answer.body), line
    assert slack.has_modal("ben"), "the poll's form"


async def test_a_turn_can_be_ended_and_passed_in_the_direct_message_that_calls_it(
    house: House,
) -> None:
    slack = house.slack
    await house.meeting("ann")
    # Where less is posted, a turn is a direct message instead of a mention in the channel.
    await house.types("ann", "/heard quiet silent")
    for one in ("ann", "ben", "cleo"):
        await house.says(one, "Hello")
    await house.types("ann", "/heard round What now?")
    called = [who for who in ("ann", "ben", "cleo", "dan", "eve") if slack.dm(who)]
    (who,) = called[:1]
    assert "/heard pass" in slack.dm(who)[-1].text
    answer = await slack.types(who, slack.dm_channel(who), "/heard pass")
    await house.rest()
    assert REFUSED not in str(answer.body)
    assert any(slack.dm(other) for other in ("ann", "ben", "cleo", "dan", "eve") if other != who)


async def test_preferences_work_in_a_direct_message_and_the_rest_asks_which_room(
    house: House,
) -> None:
    slack = house.slack
    await _polled(house)
    direct = slack.dm_channel("ben")
    answer = await slack.types("ben", direct, "/heard preferences")
    await house.rest()
    assert REFUSED not in str(answer.body)
    if slack.has_modal("ben"):
        await slack.closes("ben", all_of_them=True)
    before = len(house.texts())
    for line in ("/park Something private", "/heard decide We close it"):
        answer = await slack.types("ben", direct, line)
        await house.rest()
        assert "Which room is it for?" in str(answer.body), line
    for line in ("/heard", "/heard nonsense"):
        await slack.types("ben", direct, line)
        await house.rest()
        assert "Your preferences" in _shown(house), f"{line}: it shows what works here"
    assert len(house.texts()) == before, "nothing of it was published"


def _shown(house: House, who: str = "ben") -> str:
    """The last thing that Heard has shown somebody in their direct messages."""
    slack = house.slack
    found = [*slack.dm(who), *slack.whispers(slack.dm_channel(who), who)]
    return max(found, key=lambda seen: float(seen.ts)).words


async def test_a_room_command_in_a_direct_message_is_done_by_the_button_of_its_room(
    house: House,
) -> None:
    """Room commands ask which room, with what was typed filled in."""
    slack = house.slack
    slack.channel("other", "ann", "ben")
    await house.meeting("ann")
    await house.types("ann", "/heard start", "other")
    direct = slack.dm_channel("ben")
    await slack.says("ben", direct, "/park Who *pays* <for> it?")
    await house.rest()
    asked = slack.dm("ben")[-1]
    assert "Which room is it for?" in asked.text
    assert sorted(asked.buttons) == ["general", "other"]
    assert "Parked as" not in " ".join(house.texts("other"))
    await house.presses("ben", "other", direct)
    assert any("Who *pays* &lt;for&gt; it?" in text for text in house.texts("other"))
    assert not any("Who *pays*" in text for text in house.texts())


async def test_a_line_too_long_for_a_button_opens_the_form_instead(house: House) -> None:
    slack = house.slack
    await house.meeting("ann")
    direct = slack.dm_channel("ben")
    await slack.says("ben", direct, "/park " + "とても長い言葉 " * 100)
    await house.rest()
    await house.presses("ben", "general", direct)
    assert slack.has_modal("ben")
    assert not any("とても長い" in text for text in house.texts())


async def test_what_concerns_one_person_works_when_written_directly(house: House) -> None:
    """Preferences, me, group, home …: as words, without a slash."""
    slack = house.slack
    await house.types("ann", "/heard groups set Carers, Staff")
    await house.meeting("ann")
    direct = slack.dm_channel("ben")
    for words, told in (
        ("preferences", "Your preferences"),
        ("Me", "What Heard knows about you"),
        ("status", "Meeting 1"),
        ("home", "Your meetings"),
        ("hello there", "Your meetings"),
    ):
        await slack.says("ben", direct, words)
        await house.rest()
        assert told in _shown(house), words
    assert await house.spoken() == [], "nothing of it is a turn"


async def test_a_sentence_that_begins_like_a_command_does_nothing_by_itself(house: House) -> None:
    slack = house.slack
    await house.types("ann", "/heard facilitator add @ann")
    await house.meeting("ann")
    direct = slack.dm_channel("ben")
    for words in ("worry not, it is all fine", "leave it to me", "note that I am late"):
        await slack.says("ben", direct, words)
        await house.rest()
        assert "Which room is it for?" in _shown(house), words


async def test_who_is_in_no_room_is_told_where_heard_helps(house: House) -> None:
    slack = house.slack
    slack.person("zoe")
    await slack.says("zoe", slack.dm_channel("zoe"), "/heard park A point")
    await house.rest()
    assert REFUSED in slack.dm("zoe")[-1].text


async def test_who_has_left_the_channel_answers_its_poll_from_a_direct_message_and_nothing_else(
    house: House,
) -> None:
    """The poll of a meeting that somebody was at stays theirs."""
    slack = house.slack
    await _polled(house)
    await slack.leaves("ben", "general")
    direct, before = slack.dm_channel("ben"), len(_files(house, "ben"))
    answer = await slack.types("ben", direct, "/heard minutes")
    await house.rest()
    assert answer.body, "it is said, and nothing of the meeting is in it"
    assert len(_files(house, "ben")) == before
    assert not slack.has_modal("ben")
    await slack.types("ben", direct, "/heard poll")
    await house.rest()
    assert slack.has_modal("ben")


async def test_minutes_asked_for_by_command_come_as_a_file_or_lead_to_the_canvas(
    house: House,
) -> None:
    """A3: "The whole minutes are in the file." """
    slack = house.slack
    slack.scopes("canvases:write")
    await _polled(house)
    before = len(_files(house, "cleo"))
    shown = await house.types("cleo", "/heard minutes")
    assert shown is not None
    assert "in the file" in shown.text
    assert len(_files(house, "cleo")) == before + 1
    assert "The file is in your direct messages" in slack.whispers("general", "cleo")[-1].text


async def test_the_file_of_the_minutes_can_be_read_as_it_is(house: House) -> None:
    """No Markdown, no backslashes; and its message has a title and a text."""
    slack = house.slack
    slack.scopes("canvases:write")
    await house.meeting("ann")
    await house.types("ann", "/heard decide We take *the* <budget> of @here & 2027")
    await house.types("ann", "/heard minutes")
    sent = slack.dm("ann")[-1]
    (file,) = sent.data["files"]
    assert sent.text == "Minutes of meeting 1"
    assert file["title"] == "Minutes of meeting 1"
    assert file["name"].endswith(".txt")
    content = (slack.world.files[file["id"]].content or b"").decode()
    assert "We take *the* <budget> of @here & 2027" in content
    assert "\\" not in content
    assert "#" not in content


async def test_minutes_that_cannot_be_sent_are_not_promised(house: House) -> None:
    slack = house.slack
    slack.scopes("canvases:write")
    await _polled(house)
    slack.faults.says("files.getUploadURLExternal", "file_uploads_disabled", times=9)
    await house.types("cleo", "/heard minutes")
    assert "could not send you the file" in slack.whispers("general", "cleo")[-1].text


async def test_where_there_is_a_canvas_the_answer_leads_to_it(house: House) -> None:
    await _polled(house)
    shown = await house.types("cleo", "/heard minutes")
    assert shown is not None
    assert "/docs/" in shown.text
    assert _files(house, "cleo") == []


@pytest.mark.parametrize(("form", "ending"), [("csv", "csv"), ("easy-read", "html")])
async def test_another_form_of_the_minutes_comes_as_a_file_also_where_there_is_a_canvas(
    house: House, form: str, ending: str
) -> None:
    """On chat platforms /minutes offers the forms."""
    await _polled(house)
    shown = await house.types("cleo", f"/heard minutes form={form}")
    assert shown is not None
    assert "/docs/" not in shown.text
    (file,) = _files(house, "cleo")
    assert file["name"].endswith(f".{ending}")
    assert house.slack.world.files[file["id"]].content


def _files(house: House, who: str) -> list[Any]:
    return [f for seen in house.slack.dm(who) for f in seen.data.get("files") or []]


async def test_a_form_that_opened_late_is_not_done(house: House) -> None:
    """A11: "It is done." was said of a form that had only opened."""
    slack = house.slack
    await house.restart(request_seconds=10.0)
    await house.meeting("ann")
    held = slack.faults.holds("views.open")
    await slack.types("ben", "general", "/park")
    held.release()
    await house.rest()
    told = [seen.text for seen in slack.whispers("general", "ben")]
    assert any("This takes longer" in text for text in told)
    assert not any("It is done." in text for text in told)
    assert "Nothing is done until you send it." in told[-1]


async def test_the_address_of_a_calendar_feed_comes_as_it_is_and_to_nobody_else(
    house: House,
) -> None:
    """A feed works for Slack rooms where a web address is set; otherwise one line."""
    await house.meeting("ann")
    told = await house.types("ann", "/heard calendar new")
    assert told is not None
    assert "Heard has no address on the web here" in told.text
    tokens = FeedTokens(b"for tests only")
    house.service.feeds.attach(FeedAddressBook(tokens, "https://heard.example", lambda: ""))
    told = await house.types("ann", "/heard calendar new")
    assert told is not None
    found = re.search(r"https://heard\.example/calendar/([a-z0-9.]+)\.ics", told.text)
    assert found, told.text
    at = tokens.read(found[1])
    assert at is not None
    assert isinstance(await house.service.feeds.calendar(at), RoomCalendar)
    assert not [seen for seen in house.slack.seen_in("general") if "/calendar/" in seen.text]
