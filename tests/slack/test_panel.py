"""The live panel: one message, edited in place, pinned, and never far away."""

from __future__ import annotations

from tests.slack.house import House, is_panel


def panels(house: House) -> list[str]:
    return [text for text in house.texts() if is_panel(text)]


async def test_one_message_edited_in_place_and_pinned(house: House) -> None:
    await house.meeting()
    ts = house.panel().ts
    assert house.slack.where("general").pins == [ts]
    await house.types("ann", "/heard agenda add The ramp minutes=10")
    await house.types("ann", "/heard next")
    await house.presses("ben", "Raise my hand", "general")
    assert house.panel().ts == ts
    assert len(panels(house)) == 1
    assert "The ramp" in house.panel().text
    assert "<!date^" in str(house.panel().blocks), "the time left is counted down by Slack"


async def test_what_looks_the_same_is_not_sent_again(house: House) -> None:
    await house.meeting()
    await house.says("ben", "Hello")
    edits = len(house.slack.called("chat.update"))
    for n in range(5):
        await house.says("ben", f"And {n}")
    assert len(house.slack.called("chat.update")) == edits


async def test_many_changes_at_once_are_few_edits_and_the_last_one_is_shown(house: House) -> None:
    await house.restart(panel_seconds=0.3)
    await house.meeting()
    before = len(house.slack.called("chat.update"))
    for who in ("ann", "ben", "cleo", "dan", "eve"):
        await house.presses(who, "Raise my hand", "general")
    await house.slack.until(lambda: "eve" in house.panel().text)
    assert len(house.slack.called("chat.update")) - before <= 2


async def test_what_was_to_be_shown_in_a_moment_is_shown_when_heard_stops(house: House) -> None:
    await house.restart(panel_seconds=0.3)
    await house.meeting()
    await house.presses("ben", "Raise my hand", "general")
    await house.presses("cleo", "Raise my hand", "general")
    await house.stop()
    assert "cleo" in house.panel().text
    await house.start()


async def test_after_a_restart_it_is_the_same_message(house: House) -> None:
    await house.meeting()
    ts = house.panel().ts
    await house.restart()
    await house.presses("ben", "Raise my hand", "general")
    assert house.panel().ts == ts
    assert len(panels(house)) == 1


async def test_somebody_deletes_it_and_it_is_posted_anew(house: House) -> None:
    await house.meeting()
    post = house.panel().post
    assert post is not None
    del house.slack.where("general").posts[post.ts]
    await house.types("ben", "/hand")
    assert "ben" in house.panel().text
    assert house.panel().ts != post.ts


async def test_the_way_back_is_shown_when_it_has_scrolled_away(house: House) -> None:
    await house.meeting()
    ts = house.panel().ts.replace(".", "")
    await house.types("ben", "/park Near")
    assert "See how the meeting stands" not in house.texts()[-1]
    for n in range(25):
        await house.says("cleo", f"Message {n}")
    await house.types("ben", "/park Far")
    far = next(text for text in house.texts() if "“Far”" in text)
    assert f"/p{ts}|See how the meeting stands>" in far
    await house.types("ben", "/park Near again")
    near = next(text for text in house.texts() if "“Near again”" in text)
    assert "See how the meeting stands" not in near
    house.slack.clock.forward(16 * 60)
    await house.types("ben", "/park Long ago")
    late = next(text for text in house.texts() if "“Long ago”" in text)
    assert "See how the meeting stands" in late


async def test_it_is_unpinned_when_the_meeting_is_over(house: House) -> None:
    await house.meeting()
    first = house.panel().ts
    await house.types("ann", "/heard end anyway=yes")
    await house.types("ann", "/heard start")
    assert first not in house.slack.where("general").pins
    assert house.panel().ts != first


async def test_when_a_meeting_begins_its_panel_is_not_a_week_up(house: House) -> None:
    """The one from before the meeting is taken away, and there is still only one."""
    slack = house.slack
    await house.types("ann", "/heard agenda add The ramp")
    old = house.panel().ts
    await house.pass_time(days=7)
    await house.restart()
    await house.meeting()
    new = house.panel()
    assert new.ts != old
    assert "The ramp" in new.text
    assert len(panels(house)) == 1
    assert slack.where("general").pins == [new.ts]
    await house.presses("ben", "Raise my hand", "general")
    assert house.panel().ts == new.ts


async def test_it_is_what_opens_the_meeting_and_stays_where_it_is_from_then_on(
    house: House,
) -> None:
    await house.types("ann", "/heard agenda add The ramp")
    old = house.panel().ts
    await house.meeting()
    begun = house.panel()
    assert begun.ts != old
    assert "Everybody’s view is welcome." in begun.text
    assert len(panels(house)) == 1
    assert not [text for text in house.texts() if "has started" in text], "not said twice"
    house.slack.clock.forward(3600)
    await house.restart()
    await house.presses("ben", "Raise my hand", "general")
    assert house.panel().ts == begun.ts, "it moves when the meeting begins, and not later on"
    await house.says("ben", "The ramp is too steep.")
    await house.slack.until(lambda: "view is welcome" not in house.panel().text)


async def test_between_two_meetings_it_becomes_the_next_ones(house: House) -> None:
    """Nobody gets a message that only says that there is no date yet."""
    await house.meeting()
    mine, posted = house.panel().ts, len(house.texts())
    await house.types("ann", "/heard end anyway=yes")
    await house.types("ann", "/heard agenda add The ramp")
    assert house.panel().ts == mine
    assert "The ramp" in house.panel().text
    assert len(house.texts()) == posted + 1, "how the meeting ended"
    await house.types("ann", "/heard start")
    assert house.panel().ts != mine
    assert len(panels(house)) == 1


async def test_a_meeting_that_goes_on_after_all_has_a_panel_of_its_own(house: House) -> None:
    await house.meeting()
    await house.types("ann", "/heard end anyway=yes")
    await house.types("ann", "/heard reopen")
    assert "Meeting 1 is running" in house.panel().text
    await house.presses("ben", "Raise my hand", "general")
    assert "ben" in house.panel().text
    await house.types("ann", "/heard end anyway=yes")
    assert not [text for text in panels(house) if "is running" in text]
    await house.types("ann", "/heard start")
    assert "Meeting 2 is running" in house.panel().text


async def test_each_point_has_a_thread_of_its_own(house: House) -> None:
    """What becomes of a contention later is said in its thread, and in the channel as well."""
    await house.meeting()
    await house.types("ben", "/park The ramp")
    parked = next(seen for seen in house.slack.seen_in("general") if "Parked as" in seen.text)
    await house.types("ann", "/heard end anyway=yes")
    await house.types("ann", "/heard start")
    await house.restart()
    await house.types("ann", "/heard settle 1 changed We build it")
    settled = next(seen for seen in house.slack.seen_in("general") if "We build it" in seen.text)
    assert settled.data.get("thread_ts") == parked.ts
    assert settled.data.get("subtype") == "thread_broadcast"
    await house.slack.until(
        lambda: any("happened with the point" in s.text for s in house.slack.dm("ben"))
    )


async def test_a_thread_whose_head_is_gone_does_not_lose_what_is_said(house: House) -> None:
    await house.meeting()
    await house.types("ben", "/park The ramp")
    house.slack.faults.says("chat.postMessage", "thread_not_found", times=1)
    await house.types("ann", "/heard end anyway=yes")
    await house.types("ann", "/heard start")
    house.slack.faults.clear()
    house.slack.faults.says("chat.postMessage", "thread_not_found")
    await house.types("ann", "/heard settle 1 changed We build it")
    assert any("is settled" in text for text in house.texts())


async def test_a_panel_of_a_long_agenda_is_drawn_anew_with_its_buttons(house: House) -> None:
    """`chat.update` refuses more than 4,000 characters."""
    for n in range(60):
        title = f"Item number {n} {'about the ramp ' * 5}"
        await house.slack.types("ann", "general", f"/heard agenda add {title}minutes=5")
    await house.meeting("ann")
    await house.presses("ben", "Raise my hand", "general")
    panel = house.panel()
    assert "Hands up: ben" in panel.text
    assert "And 49 more." in panel.text
    assert "You can type /hand" in panel.text
    assert "Raise my hand" in panel.buttons
    assert "For me" in panel.buttons
    assert not [c for c in house.slack.calls if c.error == "msg_too_long"]
