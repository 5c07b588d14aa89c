"""Deleted is deleted: what Heard has posted of erased words is edited, and files are replaced."""

from __future__ import annotations

import pytest

from tests.slack.house import House

WORDS = "The ramp is far too steep"


async def parks(house: House, words: str = WORDS, who: str = "ben", where: str = "general"):
    said = await house.says(who, words, where)
    await house.slack.message_shortcut("cleo", said, "on_message:park")
    await house.fills_in("cleo")
    assert words in everything(house), "it has to be there before it can go"
    return said


async def decides(house: House, words: str = WORDS):
    """A facilitator records a message as a decision: it is in the minutes."""
    said = await house.says("ben", words)
    await house.slack.message_shortcut("ann", said, "on_message:decide")
    await house.fills_in("ann")
    assert words in everything(house)
    return said


def everything(house: House) -> str:
    """Whatever can be read of Heard's on this Slack, edited versions and one-off answers left out:
    posts, direct messages, files and canvases."""
    world = house.slack.world
    bot = house.slack.bot().id
    posts = [
        # What is shown above a reply in the channel is the message it replies to, as that is now:
        # it is among these itself.
        str({name: value for name, value in post.data.items() if name != "root"})
        for channel in world.channels.values()
        for post in channel.posts.values()
        if post.data.get("user") == bot
    ]
    files = [(file.content or b"").decode(errors="replace") for file in world.files.values()]
    return "\n".join([*posts, *files, *(str(canvas) for canvas in world.canvases.values())])


async def test_a_deleted_message_is_gone_from_every_post_that_quoted_it(either: House) -> None:
    house = either
    await house.meeting()
    said = await parks(house)
    await house.types("ann", "/heard end anyway=yes")
    await house.types("ann", "/heard start")  # the point is on the table, and quoted again
    assert everything(house).count(WORDS) > 2
    before = len(house.texts())
    await house.slack.deletes(said)
    await house.rest()
    assert WORDS not in everything(house)
    assert any("no longer kept" in text for text in house.texts()), "edited, not taken away"
    assert len(house.texts()) == before, "nothing was posted anew in the channel"
    told = [
        seen.text for seen in house.slack.dm("cleo") if "behind point 1 was deleted" in seen.text
    ]
    assert len(told) == 1


async def test_it_is_edited_before_anybody_is_told_that_it_is_gone(house: House) -> None:
    await house.meeting()
    said = await parks(house)
    await house.slack.deletes(said)
    await house.rest()
    calls = [call.method for call in house.slack.calls]
    assert calls.index("chat.update") < len(calls) - 1 - calls[::-1].index("chat.postMessage")


async def test_what_cannot_be_edited_now_is_edited_as_soon_as_it_can(house: House) -> None:
    await house.meeting()
    said = await parks(house)
    house.slack.faults.breaks("chat.update", times=2)
    await house.slack.deletes(said)
    await house.rest()
    await house.pass_time(minutes=3)
    assert WORDS not in everything(house)


async def test_what_slack_does_not_let_us_edit_is_taken_away_and_posted_anew(house: House) -> None:
    await house.meeting()
    said = await parks(house)
    house.slack.faults.says("chat.update", "edit_window_closed")
    await house.slack.deletes(said)
    await house.rest()
    assert WORDS not in everything(house)
    assert [t for t in house.texts() if "Parked as point 1" in t and "no longer kept" in t]


async def test_a_restart_in_between_loses_nothing(house: House) -> None:
    await house.meeting()
    said = await parks(house)
    await house.restart()
    await house.slack.deletes(said)
    await house.rest()
    assert WORDS not in everything(house)


async def test_the_file_of_minutes_is_replaced(house: House) -> None:
    house.slack.where("general").team.free = True  # no canvases
    await house.meeting()
    said = await decides(house)
    await house.types("ann", "/heard end anyway=yes")
    assert [f for f in house.slack.world.files.values() if WORDS.encode() in (f.content or b"")]
    await house.slack.deletes(said)
    await house.rest()
    assert WORDS not in everything(house)
    texts = [
        (f.content or b"").decode() for f in house.slack.world.files.values() if ".txt" in f.name
    ]
    assert len(texts) == 1
    assert "no longer kept" in texts[0]


async def test_the_canvas_of_minutes_is_written_anew(house: House) -> None:
    await house.meeting()
    said = await decides(house)
    await house.types("ann", "/heard end anyway=yes")
    assert [c for c in house.slack.world.canvases.values() if WORDS in c["markdown"]]
    await house.slack.deletes(said)
    await house.rest()
    assert WORDS not in everything(house)
    assert [c for c in house.slack.world.canvases.values() if "no longer kept" in c["markdown"]]


async def test_a_message_of_heards_that_somebody_deleted_does_not_come_back(house: House) -> None:
    await house.meeting()
    said = await parks(house)
    [post] = [
        post
        for post in house.slack.where("general").posts.values()
        if "Parked as point 1" in str(post.data.get("text"))
    ]
    await house.slack.deletes(post)
    await house.slack.deletes(said)
    await house.rest()
    assert not [text for text in house.texts() if "Parked as point 1" in text]


async def test_m29_deleting_in_one_channel_erases_nothing_copied_in_another(house: House) -> None:
    """A `ts` is unique in its channel only: here, two messages have the same."""
    house.slack.channel("attic", "ann", "ben", "cleo")
    await house.meeting()
    await house.meeting(where="attic")
    here = await parks(house, "The ramp is far too steep")
    with_same_ts = house.slack.where("attic").posts
    there = await house.says("ben", "The stairs are far too steep", "attic")
    post = with_same_ts.pop(there.ts)
    post.data["ts"] = here.ts
    with_same_ts[here.ts] = post
    await house.slack.message_shortcut("cleo", post, "on_message:park")
    await house.fills_in("cleo")
    await house.slack.deletes(here)
    await house.rest()
    assert "The ramp is far too steep" not in everything(house)
    assert any("The stairs are far too steep" in text for text in house.texts("attic"))


async def test_a_post_of_several_messages_is_edited_in_all_of_them(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was several messages is one without the words: the others go."""
    from adapters.slack.outbound import render

    monkeypatch.setattr(render, "LONGEST_PAGE", 150)
    await house.meeting()
    words = " ".join(f"{number} steps up to the ramp" for number in range(40))[:300].strip()
    said = await parks(house, words)
    assert len([text for text in house.texts() if "Parked as point 1" in text]) == 1
    before = len(house.texts())
    await house.slack.deletes(said)
    await house.rest()
    assert "steps up to the ramp" not in everything(house)
    assert len([text for text in house.texts() if "no longer kept" in text]) == 1
    assert len(house.texts()) <= before


async def test_what_was_deleted_while_heard_was_away_is_erased_when_it_is_back(
    house: House,
) -> None:
    """Between meetings, too: nobody tells of it again."""
    await house.meeting()
    said = await parks(house)
    stays = await parks(house, "The stairs are far too steep")
    await house.types("ann", "/heard end anyway=yes")
    await house.stop()
    assert said.post.ts in house.slack.where("general").posts
    del house.slack.where("general").posts[said.post.ts]
    await house.start()
    assert WORDS in everything(house), "nobody has told us"
    house.face.delivery.vanished._pause = 0.0
    assert await house.face.delivery.vanished.look() == 1
    await house.rest()
    assert WORDS not in everything(house)
    assert "The stairs are far too steep" in everything(house)
    assert stays


async def test_words_that_are_recorded_after_their_message_was_deleted_go_as_well(
    house: House,
) -> None:
    """Somebody had the form open."""
    await house.meeting()
    said = await house.says("ben", WORDS)
    await house.slack.message_shortcut("cleo", said, "on_message:park")
    await house.slack.deletes(said)
    await house.fills_in("cleo")
    assert WORDS in everything(house)
    house.face.delivery.vanished._pause = 0.0
    assert await house.face.delivery.vanished.look() == 1
    await house.rest()
    assert WORDS not in everything(house)


async def test_what_a_workspace_no_longer_keeps_was_taken_back_by_nobody(house: House) -> None:
    """A plan or a rule ends what is kept after some days: then everything older is gone as well.

    https://slack.com/help/articles/203457187-Customize-data-retention-in-Slack
    """
    await house.meeting()
    said = await parks(house)
    posts = house.slack.where("general").posts
    for ts in [ts for ts in posts if ts <= said.ts]:
        del posts[ts]
    house.face.delivery.vanished._pause = 0.0
    assert await house.face.delivery.vanished.look() == 0
    assert WORDS in everything(house)


async def test_minutes_that_somebody_has_asked_for_are_taken_back(house: House) -> None:
    house.slack.where("general").team.free = True  # no canvases
    await house.meeting()
    said = await decides(house)
    await house.types("cleo", "/heard minutes")
    dm = house.slack.dm_channel("cleo").id
    asked = [f for f in house.slack.world.files.values() if dm in f.channels]
    assert len(asked) == 1
    assert WORDS.encode() in (asked[0].content or b"")
    await house.slack.deletes(said)
    await house.rest()
    assert WORDS not in everything(house)
    assert not [f for f in house.slack.world.files.values() if dm in f.channels]


async def test_what_a_long_post_left_out_is_in_a_file_and_goes_from_there_as_well(
    house: House,
) -> None:
    await house.meeting()
    long = "My neighbour drinks, and nobody knows what to do about it. " * 15
    for number in range(1, 13):
        said = await parks(house, f"{number}: {long.strip()}")
    before = len(house.texts())
    await house.types("ann", "/heard end anyway=yes")
    closing = house.texts()[before:]
    assert sum("neighbour" in text for text in closing) <= 3
    assert any("This is shortened here. The file has all of it." in text for text in closing)
    assert f"12: {long.strip()}" in in_files(house)
    await house.slack.deletes(said)
    await house.rest()
    assert "12: My neighbour" not in everything(house)
    assert f"11: {long.strip()}" in in_files(house), "the others stay"


def in_files(house: House) -> str:
    """What is in the files that have a post in full."""
    files = [one for one in house.slack.world.files.values() if one.name.startswith("all-of-it")]
    return "\n".join((one.content or b"").decode() for one in files)
