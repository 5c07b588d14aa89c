"""Within a day, by direct message, what was decided,
what is still open for their view with the buttons for it, and their own points; two minutes to
read; once; not to those who left; quiet rooms and `direct=no` respected.
"""

from __future__ import annotations

import pytest

from bot.rendered import RenderedCard
from tests.dialogues.conftest import Stage

DECIDED = "What meeting 1 decided"
TWO_MINUTES = 480
"""Words that people read in two minutes, at 240 a minute, which is slow:
https://doi.org/10.1016/j.jml.2019.104047 has 238 on average."""


@pytest.fixture
async def talk(meeting: Stage) -> Stage:
    await meeting.joins("Grace", facilitator=True)
    for who in ("Tom", "Ana", "Eve"):
        await meeting.joins(who)
    await meeting.says("Grace", "/series 2026-03-10T19:00 Europe/London weekly")
    meeting.no_matter("Grace", "Tom", "Ana", "Eve")
    return meeting


async def held(talk: Stage, *said: str) -> None:
    """A meeting at which Grace and Tom are, and Ana and Eve are not."""
    await talk.says("Grace", "/start")
    await talk.says("Tom", "/here")
    for line in said or ("/decide The day centre opens on Saturdays.",):
        await talk.says("Grace", line)
    await talk.says("Grace", "/end anyway=yes")
    talk.no_matter("Grace", "Tom", "Ana", "Eve")


def missed(talk: Stage, who: str) -> list[RenderedCard]:
    return [card for card in talk.all_told(who) if "What meeting" in card.text]


async def test_who_was_not_there_is_told_on_the_next_morning_and_once(talk):
    await talk.says("Ana", "/park Who pays for the drivers?")
    await held(
        talk, "/decide The day centre opens on Saturdays.", "/propose We try the new hall. days=5"
    )
    await talk.time_passes(hours=13)
    assert missed(talk, "Ana") == []
    await talk.time_passes(hours=1, minutes=5)
    (told,) = missed(talk, "Ana")
    assert "You belong to this room, and were not at its last meeting." in told.text
    assert "What meeting 1 decided:\n“The day centre opens on Saturdays.”" in told.text
    assert "Still open for your view" in told.text
    assert "We try the new hall." in told.text
    assert (
        "Your own points:\n1. “Who pays for the drivers?”" in told.text or "Who pays" in told.text
    )
    buttons = [button.command for part in told.parts for button in part.buttons]
    assert "minutes" in buttons
    assert "answer" in buttons
    assert "point" in buttons
    (for_eve,) = missed(talk, "Eve")
    assert "Your own points" not in for_eve.text
    assert missed(talk, "Tom") == missed(talk, "Grace") == []
    await talk.time_passes(days=4)
    assert missed(talk, "Ana") == missed(talk, "Eve") == []


async def test_a_press_in_it_answers(talk):
    await held(talk, "/propose We try the new hall. days=5")
    await talk.time_passes(hours=15)
    assert missed(talk, "Ana")
    await talk.fills_in("Ana", "answer", proposal=1, answer="consent")
    talk.told("Ana", "")


async def test_who_has_left_meanwhile_is_not_told(talk):
    await held(talk)
    await talk.says("Ana", "/leave")
    talk.no_matter("Ana")
    await talk.time_passes(hours=15)
    assert missed(talk, "Ana") == []
    assert len(missed(talk, "Eve")) == 1


async def test_in_a_quieter_room_and_without_direct_messages_it_waits_on_their_own_panel(talk):
    await talk.says("Ana", "/preferences direct=no")
    await held(talk)
    await talk.time_passes(hours=15)
    assert missed(talk, "Ana") == []
    await talk.says("Ana", "/status")
    talk.told("Ana", DECIDED, "The day centre opens on Saturdays.")
    await talk.says("Grace", "/quiet quieter")
    talk.no_matter("Grace", "Tom", "Ana", "Eve")
    await held(talk, "/decide The bus stops at seven.")
    await talk.time_passes(hours=24)
    assert missed(talk, "Eve") == []
    await talk.says("Eve", "/status")
    talk.told("Eve", "What meeting 2 decided", "The bus stops at seven.")


async def test_it_comes_even_after_other_news_of_the_day_since_it_has_to_be_within_a_day(talk):
    await held(talk)
    await talk.time_passes(hours=13)
    # Eve is told of something on the same morning, before nine.
    await talk.says("Eve", "/action Book the hall owner=Eve")
    await talk.says("Grace", "/action act=done number=1")
    talk.no_matter("Grace", "Tom", "Ana", "Eve")
    await talk.time_passes(hours=2)
    assert len(missed(talk, "Eve")) == 1


async def test_nobody_is_told_of_a_meeting_that_came_to_nothing_for_them(talk):
    await held(talk, "/note The bus stops at six.")
    await talk.time_passes(days=2)
    assert missed(talk, "Ana") == missed(talk, "Eve") == []


async def test_nobody_is_told_of_a_meeting_that_was_opened_by_mistake(talk):
    await talk.says("Grace", "/start")
    await talk.says("Grace", "/end anyway=yes")
    await talk.says("Grace", "/decide We stay with Tuesdays.")
    await talk.time_passes(days=2)
    assert missed(talk, "Ana") == []


async def test_after_a_meeting_that_was_reopened_they_are_told_once_of_all_of_it(talk):
    await held(talk)
    await talk.says("Grace", "/reopen")
    await talk.says("Eve", "/here")
    await talk.says("Grace", "/decide The bus stops at seven.")
    await talk.says("Grace", "/end anyway=yes")
    talk.no_matter("Grace", "Tom", "Ana", "Eve")
    await talk.time_passes(days=1)
    (told,) = missed(talk, "Ana")
    assert "opens on Saturdays." in told.text
    assert "The bus stops at seven." in told.text
    assert missed(talk, "Eve") == []


async def test_a_meeting_that_begins_before_the_morning_passes_on_who_is_to_be_told(talk):
    await held(talk)
    await held(talk, "/decide The bus stops at seven.")
    await talk.time_passes(hours=15)
    (told,) = missed(talk, "Ana")
    assert told.text.index(DECIDED) < told.text.index("What meeting 2 decided")


async def test_a_meeting_before_nine_is_told_of_on_the_same_morning(talk):
    await talk.time_passes(hours=11)  # six in the morning
    talk.no_matter("Grace", "Tom", "Ana", "Eve")
    await held(talk)
    await talk.time_passes(hours=3, minutes=5)
    assert len(missed(talk, "Ana")) == 1


async def test_whatever_there_is_it_is_read_in_two_minutes(talk):
    long = "We open the day centre on every first Saturday of the month, and " * 12
    for number in range(5):
        await talk.says("Ana", f"/park {number} {long}")
    said = [f"/decide {number} {long}" for number in range(8)]
    said += [f"/propose {number} {long} days=5" for number in range(4)]
    await held(talk, *said)
    await talk.time_passes(hours=15)
    (told,) = missed(talk, "Ana")
    assert len(told.text.split()) <= TWO_MINUTES
    assert "And 3 more. All of them are in the minutes." in told.text
    assert "There is more: see “For me”, and the proposals with /proposals." in told.text
    assert "minutes" in [button.command for part in told.parts for button in part.buttons]
