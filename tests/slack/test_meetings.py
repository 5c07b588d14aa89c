"""Meetings on Slack, as their members meet them."""

from __future__ import annotations

from tests.slack.house import House


async def test_a_meeting_from_start_to_end(either: House) -> None:
    house, slack = either, either.slack
    await house.types("ann", "/heard start")
    assert any("has begun" in text for text in house.texts())
    panel = house.panel()
    assert "Meeting 1 is running" in panel.text
    print(panel.text, "\n", panel.words, panel.buttons)
    await house.says("ben", "Shall we look at the ramp?")
    assert await house.spoken() == ["ben"]
    await house.presses("cleo", "Raise my hand", "general")
    print([s.text for s in slack.whispers("general", "cleo")])
    print(house.panel().text)
    assert "cleo" in house.panel().text
    await house.types("ann", "/heard end")
    print(house.texts())
    for t in house.texts():
        print("---", t)
    for w in slack.whispers("general", "ann"):
        print("ann", w.text)
    print([s.text for s in slack.dm("ben")])
