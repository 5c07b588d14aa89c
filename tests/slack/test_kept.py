"""What Slack refuses is kept until it is mended, and then arrives, in order."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.chat.closed import CLOSED, closure_of
from bot.ids import RoomId
from bot.rules import KEPT_FOR
from tests.slack.house import House

REFUSED_EVERYWHERE = [
    "access_denied", "account_inactive", "ekm_access_denied", "invalid_auth", "not_authed",
    "org_login_required", "token_expired", "token_revoked", "two_factor_setup_required",
]  # fmt: skip
REFUSED_HERE = [
    "channel_not_found", "is_archived", "message_limit_exceeded", "missing_scope", "no_permission",
    "not_in_channel", "restricted_action", "restricted_action_read_only_channel",
    "a_code_that_nobody_knows_yet",
]  # fmt: skip


async def _is_over(house: House) -> None:
    """What a meeting's end says has arrived: summary, poll for everybody, panel."""
    assert sum("To read the minutes" in text for text in house.texts()) == 1
    for who in ("ann", "ben"):
        assert sum("listened" in seen.text or "heard" in seen.text
                   for seen in house.slack.dm(who)) == 1  # fmt: skip
    assert not any("Meeting 1 is running" in text for text in house.texts())


@pytest.mark.parametrize("restarted", [False, True])
async def test_the_token_is_taken_back_at_the_end_of_a_meeting_and_given_again(
    house: House, restarted: bool
) -> None:
    """A1: closing summary, minutes, panel and polls come when it is mended, after a restart too."""
    slack = house.slack
    await house.meeting("ann")
    await house.says("ben", "Hello")
    await slack.revokes(quiet=True)
    await slack.types("ann", "general", "/heard end anyway=yes")
    await house.rest()
    assert any("Meeting 1 is running" in text for text in house.texts())
    assert slack.dm("ben") == []
    await house.pass_time(seconds=25)
    if restarted:
        await house.restart()
    slack.mends_token()
    await house.pass_time(seconds=10)
    await _is_over(house)


@pytest.mark.parametrize("code", REFUSED_EVERYWHERE)
async def test_what_is_refused_everywhere_comes_later(house: House, code: str) -> None:
    slack = house.slack
    await house.meeting("ann")
    await house.says("ben", "Hello")
    for method in ("chat.postMessage", "chat.update", "conversations.open"):
        slack.faults.says(method, code, times=10_000)
    await house.types("ann", "/heard end anyway=yes")
    assert slack.dm("ben") == []
    assert not any("Meeting 1 is over" in text for text in house.texts())
    slack.faults.clear()
    await house.pass_time(seconds=10)
    await _is_over(house)


@pytest.mark.parametrize("code", REFUSED_HERE)
async def test_what_is_refused_in_a_channel_comes_later_and_people_are_asked_at_once(
    house: House, code: str
) -> None:
    slack = house.slack
    await house.meeting("ann")
    await house.says("ben", "Hello")
    for method in ("chat.postMessage", "chat.update"):
        slack.faults.says(method, code, times=10_000, channel=house.room().channel)
    await house.types("ann", "/heard end anyway=yes")
    assert any("heard" in seen.text for seen in slack.dm("ben")), "a poll needs no channel"
    assert not any("Meeting 1 is over" in text for text in house.texts())
    slack.faults.clear()
    await house.pass_time(seconds=10)
    assert sum("To read the minutes" in text for text in house.texts()) == 1
    assert not any("Meeting 1 is running" in text for text in house.texts())


async def test_of_a_panel_that_is_kept_only_the_newest_is_drawn(house: House) -> None:
    slack = house.slack
    await house.meeting("ann")
    await slack.leaves(slack.bot(), "general")
    slack.faults.says("chat.update", "not_in_channel", times=100, channel=house.room().channel)
    for who in ("ann", "ben", "cleo", "dan"):
        await house.presses(who, "Raise my hand", "general")
    before = len(slack.called("chat.update"))
    slack.faults.clear()
    await slack.invites_bot("ann", "general")
    await house.rest()
    assert len(slack.called("chat.update")) == before + 1
    assert "dan" in house.panel().text, "as soon as the channel is back, not at the next try"


async def test_of_an_archived_channel_its_panel_is_drawn_as_after_any_meeting(
    house: House,
) -> None:
    """The meeting ended with the archive: its message is closed, and becomes the next one's."""
    slack = house.slack
    await house.meeting("ann")
    await house.presses("ben", "Raise my hand", "general")
    panel = slack.called("chat.update")[-1].args["ts"]
    await slack.archives("ann", "general")
    for wording in ("The ramp", "The door", "The lift"):
        await house.types("ben", f"/park {wording}")
    before = len(slack.called("chat.update"))
    await slack.archives("ann", "general", "unarchive")
    await house.rest()
    calls = [call.args for call in slack.called("chat.update")[before:]]
    drawn = [args["text"].split("\n")[0] for args in calls if args["ts"] == panel]
    assert drawn == ["Meeting 1 is over", "No date is set for the next meeting"]


async def test_a_panel_that_was_to_be_drawn_in_a_moment_is_drawn_after_a_restart_too(
    house: House,
) -> None:
    slack = house.slack
    await house.restart(panel_seconds=0.3)
    await house.meeting("ann")
    await house.presses("ben", "Raise my hand", "general")
    await house.presses("cleo", "Raise my hand", "general")
    await slack.leaves(slack.bot(), "general")
    slack.faults.says("chat.update", "not_in_channel", times=100, channel=house.room().channel)
    await house.restart()
    slack.faults.clear()
    await slack.invites_bot("ann", "general")
    await house.rest()
    assert "cleo" in house.panel().text


async def test_who_can_mend_it_is_told_for_how_long_it_is_kept(house: House) -> None:
    await house.meeting("ann")
    await house.slack.archives("ann", "general")
    await house.types("ben", "/park The ramp")
    kept = f"kept for {KEPT_FOR.days} days"
    assert sum(kept in seen.text for seen in house.slack.dm("ann")) == 1
    assert not any(kept in seen.text for seen in house.slack.dm("ben"))


async def test_what_is_not_mended_for_so_long_is_given_up(house: House, log: list[Any]) -> None:
    await house.meeting("ann")
    await house.slack.archives("ann", "general")
    await house.types("ben", "/park The ramp")
    await house.pass_time(days=KEPT_FOR.days, hours=1)
    assert any(line["event"] == "given_up" for line in log)
    await house.slack.archives("ann", "general", "unarchive")
    await house.rest()
    assert not any("The ramp" in text for text in house.texts() if "Parked as" in text)


async def test_since_when_it_is_closed_stands_in_the_database_and_goes_when_it_is_mended(
    house: House,
) -> None:
    slack = house.slack
    await house.meeting("ann")
    since = slack.clock.now()
    await slack.revokes(quiet=True)
    await slack.types("ben", "general", "/park The ramp")
    await house.rest()
    where = RoomId("slack", house.room().tenant, "")
    kept = await house.store.external_refs.get(where, CLOSED)
    assert closure_of(kept).code == "token_revoked"
    assert closure_of(kept).since == since
    slack.mends_token()
    await house.pass_time(seconds=10)
    assert await house.store.external_refs.get(where, CLOSED) is None
    assert any("The ramp" in text for text in house.texts())


async def test_one_person_who_cannot_be_written_to_keeps_nothing_back_for_others(
    house: House,
) -> None:
    slack = house.slack
    await house.meeting("ann")
    await house.says("ben", "Hello")
    slack.faults.says("conversations.open", "user_not_found")
    await house.types("ann", "/heard end anyway=yes")
    polled = [who for who in ("ann", "ben", "cleo", "dan", "eve") if slack.dm(who)]
    assert len(polled) == 4


async def test_what_slack_does_not_take_as_blocks_is_said_in_plain_words(house: House) -> None:
    await house.meeting("ann")
    house.slack.faults.says("chat.postMessage", "invalid_blocks")
    await house.types("ben", "/park The ramp")
    [parked] = [seen for seen in house.slack.seen_in("general") if "Parked as" in seen.text]
    assert parked.blocks == []
    assert "The ramp" in parked.text


async def test_the_workspace_removes_heard_and_has_it_again(house: House) -> None:
    slack = house.slack
    await house.meeting("ann")
    await house.types("ben", "/park The ramp")
    await slack.revokes()
    await house.rest()
    where = RoomId("slack", house.room().tenant, "")
    assert await house.store.external_refs.get(where, CLOSED) is not None, "nobody had to try"


@pytest.mark.parametrize(
    ("hours", "asked"),
    [(10, ["You have 37 hours and 5"]), (24, ["Everybody who was asked"]), (60, [])],
    ids=["soon", "with the reminder", "too late"],
)
async def test_a_poll_that_was_kept_says_how_long_it_is_open_still_and_none_is_asked_too_late(
    house: House, hours: int, asked: list[str]
) -> None:
    """And nobody is asked twice at once: where the reminder has come, that is enough.

    Heard tries the token again within the ten minutes after it was mended, so that of 38 hours
    between 50 and 59 minutes of the last one are left.
    """
    slack = house.slack
    await house.meeting("ann")
    await house.says("ben", "Hello")
    await slack.revokes(quiet=True)
    await slack.types("ann", "general", "/heard end anyway=yes")
    await house.pass_time(hours=hours)
    slack.mends_token()
    await house.pass_time(minutes=10)
    told = [seen.text for seen in slack.dm("ben") if "Were you heard at meeting" in seen.text]
    assert len(told) == len(asked)
    assert all(words in text for words, text in zip(asked, told, strict=True)), told
    assert not any("48 hours" in text or "2 days" in text for text in told)
    assert any("To read the minutes" in text for text in house.texts())


async def test_what_was_said_while_the_token_was_not_good_is_read_back(house: House) -> None:
    slack = house.slack
    await house.meeting("ann")
    await house.says("ann", "Before")
    await slack.revokes(quiet=True)
    slack.clock.forward(10)
    slack.sender.retries = 0
    with slack.sender.holding():
        await slack.says("ben", "general", "Nobody told Heard")
    slack.sender.loses()
    await slack.types("cleo", "general", "/park The ramp")
    await house.rest()
    slack.mends_token()
    await house.pass_time(seconds=20)
    assert await house.spoken() == ["ann", "ben"]


async def test_removed_from_a_private_channel_whispers_wait_too_and_come_when_it_is_back(
    house: House,
) -> None:
    """Nobody can say then who may see the channel."""
    slack = house.slack
    channel = slack.where("general")
    channel.kind = "group"
    await house.meeting("ann")
    await house.says("ben", "Hello")
    await slack.leaves(slack.bot(), "general")
    await house.types("ann", "/heard end anyway=yes")
    await house.pass_time(minutes=5)
    await slack.invites_bot("ann", "general")
    await house.pass_time(minutes=5)
    assert sum("/heard poll" in seen.text for seen in slack.dm("ben")) == 1
    assert sum("To read the minutes" in text for text in house.texts()) == 1
