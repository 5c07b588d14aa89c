"""When a room meets stands in the server's calendar, if the room wants it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from adapters.discord.beside.calendar import Calendar
from tests.discord.conftest import Scene
from tests.fakes.discord.world import STAGE, VOICE, ScheduledEvent


def events(scene: Scene) -> list[ScheduledEvent]:
    return list(scene.discord.the_guild.events.values())


async def wants_it(scene: Scene, channel: str = "general") -> None:
    """Ann runs the meetings of that room, and wants them in the calendar."""
    await scene.discord.slash(
        "ann", channel, "heard room allow", what="calendar", switch="on", anyway=True
    )


async def plans(scene: Scene, first: str, channel: str = "general", **more: Any) -> None:
    """They meet every week from then on, at Greenwich time."""
    await scene.discord.slash(
        "ann", channel, "heard room series", first=first, zone="UTC", repeat="weekly", anyway=True,
        **more,
    )  # fmt: skip


async def settled(scene: Scene) -> None:
    """What was decided has been shown, too."""
    await scene.settled()
    assert scene.bot is not None
    await scene.bot.dispatcher.deliver_all()
    await scene.settled()


async def with_an_event(scene: Scene, channel: str = "general") -> ScheduledEvent:
    scene.discord.grant("create_events")
    await wants_it(scene, channel)
    await plans(scene, "2026-03-09 19:00", channel)
    await scene.discord.until(lambda: events(scene))
    await settled(scene)
    [event] = events(scene)
    return event


async def test_a_series_is_shown_and_leads_to_the_room(scene: Scene):
    async with scene.heard(Calendar):
        event = await with_an_event(scene)
        assert event.name == "general: meeting 1"
        assert event.start.isoformat() == "2026-03-09T19:00:00+00:00"
        assert event.end == event.start + timedelta(minutes=60)
        assert event.location == "#general"
        assert f"<#{scene.discord.channel('general').id}>" in (event.description or "")
        await settled(scene)
        assert len(events(scene)) == 1


async def test_nothing_is_shown_where_nobody_asked_for_it(scene: Scene):
    scene.discord.grant("create_events")
    async with scene.heard(Calendar):
        await plans(scene, "2026-03-09 19:00")
        await settled(scene)
        assert events(scene) == []


async def test_a_moved_series_moves_the_event(scene: Scene):
    async with scene.heard(Calendar):
        event = await with_an_event(scene)
        await plans(scene, "2026-03-10 18:00")
        await scene.discord.until(lambda: event.start.day == 10)
        await settled(scene)
        assert [one.id for one in events(scene)] == [event.id]


async def test_the_event_follows_a_meeting_that_is_moved_cancelled_or_added(scene: Scene):
    async with scene.heard(Calendar):
        event = await with_an_event(scene)
        slash = scene.discord.slash
        await slash("ann", "general", "heard room meeting-move", to="2026-03-11 18:30", anyway=True)
        await scene.discord.until(lambda: event.start.isoformat()[:16] == "2026-03-11T18:30")
        await slash("ann", "general", "heard room meeting-cancel", reason="Away", anyway=True)
        await scene.discord.until(lambda: event.start.isoformat()[:16] == "2026-03-16T19:00")
        await slash(
            "ann", "general", "heard room meeting-extra", at="2026-03-12 10:00", anyway=True
        )
        await scene.discord.until(lambda: event.start.isoformat()[:16] == "2026-03-12T10:00")
        await settled(scene)
        assert [one.id for one in events(scene)] == [event.id]


async def test_who_does_not_want_it_any_more_has_it_taken_out(scene: Scene):
    async with scene.heard(Calendar):
        await with_an_event(scene)
        await scene.discord.slash(
            "ann", "general", "heard room allow", what="calendar", switch="off"
        )
        await scene.discord.until(lambda: not events(scene))
        await settled(scene)
        assert await scene.store.external_refs.get_all(scene.room(), "calendar") == {}


async def test_starting_the_event_starts_the_meeting(scene: Scene):
    async with scene.heard(Calendar):
        event = await with_an_event(scene)
        scene.discord.clock.move(7 * 24 * 3600 + 6.9 * 3600)
        await scene.discord.starts_event(event)
        await scene.discord.shows("general", "Meeting 1 is running")
        await settled(scene)
        assert (await scene.kinds()).count("MeetingOpened") == 1


async def test_one_that_was_started_while_we_were_away_starts_it_too(scene: Scene):
    async with scene.heard(Calendar):
        event = await with_an_event(scene)
    await scene.discord.starts_event(event, quiet=True)
    async with scene.heard(Calendar):
        await scene.discord.shows("general", "Meeting 1 is running")


async def test_starting_the_meeting_starts_the_event_and_the_next_one_is_planned(scene: Scene):
    async with scene.heard(Calendar):
        event = await with_an_event(scene)
        scene.discord.clock.move(7 * 24 * 3600 + 6.9 * 3600)
        await scene.meeting()
        await scene.discord.until(lambda: event.status == 2)
        await settled(scene)
        assert (await scene.kinds()).count("MeetingOpened") == 1
        # Somebody has a word: without any, it would have been opened by mistake.
        await scene.discord.slash("ann", "general", "heard part pass")
        await scene.discord.slash("ann", "general", "heard meeting end")
        await scene.discord.until(lambda: event.status == 3)
        await scene.discord.until(lambda: events(scene))
        await settled(scene)
        [after] = events(scene)
        assert after.name == "general: meeting 2"
        assert after.start == event.start + timedelta(days=7)


async def test_somebody_who_deletes_it_does_not_want_it_there(scene: Scene):
    async with scene.heard(Calendar):
        event = await with_an_event(scene)
        await scene.discord.removes_event(event)
        await settled(scene)
        await plans(scene, "2026-03-10 18:00")
        await settled(scene)
        assert events(scene) == []
    await scene.discord.plans("ben", "Somebody else's", scene.discord.clock.now())
    async with scene.heard(Calendar):
        await settled(scene)
        assert [one.name for one in events(scene)] == ["Somebody else's"]


async def test_one_that_was_made_just_before_a_crash_is_not_made_twice(scene: Scene):
    async with scene.heard(Calendar):
        event = await with_an_event(scene)
        await scene.store.external_refs.delete(scene.room(), "calendar")
    async with scene.heard(Calendar) as heard:
        await heard.adapter.events.after_panel(scene.room())
        await scene.settled()
        assert [one.id for one in events(scene)] == [event.id]
        assert await scene.store.external_refs.get(scene.room(), "calendar") == f"{event.id}:1"


async def test_a_room_with_a_voice_channel_is_planned_in_it(scene: Scene):
    lounge = scene.discord.add_channel("Lounge", VOICE)
    async with scene.heard(Calendar):
        event = await with_an_event(scene, "Lounge")
        assert (event.kind, event.channel, event.location) == (2, lounge.id, None)


async def test_a_stage_takes_more_than_we_ask_for(scene: Scene):
    forum = scene.discord.add_channel("Forum", STAGE)
    async with scene.heard(Calendar):
        event = await with_an_event(scene, "Forum")
        assert (event.kind, event.channel, event.location) == (3, None, "#Forum")
        await scene.discord.grants("manage_channels", "mute_members", "move_members")
        await plans(scene, "2026-03-10 18:00", "Forum")
        await scene.discord.until(lambda: event.channel == forum.id)


async def test_without_the_permission_it_is_asked_for_once(scene: Scene):
    async with scene.heard(Calendar):
        await wants_it(scene)
        await plans(scene, "2026-03-09 19:00")
        await scene.discord.asked("POST", "/scheduled-events")
        await settled(scene)
        for name in ("ben", "cleo"):
            await scene.discord.slash(name, "general", "heard part queue")
        await settled(scene)
        assert len(scene.discord.requests("POST", "/scheduled-events")) == 1


async def test_a_process_that_does_not_hold_the_server_can_plan_for_it(scene: Scene):
    scene.discord.grant("create_events")
    async with scene.heard():
        await wants_it(scene)
        await plans(scene, "2026-03-09 19:00")
        await scene.settled()
    another = ((scene.discord.the_guild.id >> 22) + 1) % 4
    async with scene.heard(Calendar, shard_ids=(another,), shard_count=4) as heard:
        assert not heard.adapter.client.guilds
        await heard.adapter.events.after_panel(scene.room())
        await scene.settled()
        [event] = events(scene)
        assert event.location == "#general"
