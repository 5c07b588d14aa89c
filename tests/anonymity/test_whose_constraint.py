"""Everybody in a room of three tries to find out who wrote a constraint down, from all that Heard
shows the others. Whoever it was, that is the same to the letter, unless they chose to be named.

Who has the database can see whose words they are, as with all words without a name.
"""

from __future__ import annotations

import pytest

from bot.rules import Rules
from tests.dialogues.conftest import ROOM, Stage
from tests.fakes.memory_store import memory_store

ROOM_OF_THREE = ("Grace", "Tom", "Ana")


async def shown(logger: str, *, named: bool = False, present: bool = True) -> list[str]:
    """What everybody but its author is shown of a meeting in which somebody writes one down:
    everything that is posted, the panels, and what Grace, who runs it, sees and is told."""
    store = await memory_store()
    stage = Stage(store, Rules())
    await stage.service.directory.open_room(ROOM, "Respite care")
    for who in ROOM_OF_THREE:
        await stage.joins(who, facilitator=who == "Grace")
    await stage.says("Grace", "/agenda add Breaks at home blank=10")
    await stage.says("Grace", "/start")
    for who in ROOM_OF_THREE[1:] if present else ():
        await stage.says(who, "/here")
    seen: list[str] = []
    name = " name=yes" if named else ""
    await stage.says(logger, f"/constraint No money for a coach kind=funds{name}")
    await look(stage, seen)
    await stage.says(logger, f"/constraint The hall is shut kind=buildings{name}")
    await stage.says(logger, "/undo")
    await look(stage, seen)
    await stage.says("Grace", "/decide We hire a bus")
    await stage.says("Grace", "/constraints")
    await look(stage, seen)
    await stage.says("Grace", "/constraints review 1 avoided")
    await stage.says("Grace", "/end anyway=yes")
    await stage.time_passes(hours=1)
    for line in ("/minutes 1", "/report", "/outcomes"):
        await stage.says("Grace", line)
        await look(stage, seen)
    seen += [post.text for post in stage.face.posts]
    seen += [panel.text for panel in stage.face.panels]
    seen += [card.text for card in stage.all_told("Grace")]
    await stage.service.drain()
    await store.close()
    return seen


async def look(stage: Stage, seen: list[str]) -> None:
    """What the room and Grace can look at now."""
    panel = await stage.service.queries.panel(ROOM)
    mine = await stage.service.queries.my_panel(ROOM, stage.account("Grace"))
    seen += [panel.text, "" if mine is None else mine.text, str(await stage.side("Grace"))]
    await stage.says("Grace", "/who")


@pytest.mark.parametrize("present", [True, False])
async def test_whoever_writes_one_down_the_others_are_shown_the_same_to_the_letter(present):
    tom, ana = [await shown(who, present=present) for who in ("Tom", "Ana")]
    assert tom == ana
    # And it was there to be seen: counted at first, and later in its words.
    assert "Constraints written down: 1" in tom[0]
    assert "No money" not in tom[0]
    assert any("No money for a coach" in text for text in tom)


async def test_where_they_chose_to_be_named_that_is_found():
    tom, ana = [await shown(who, named=True) for who in ("Tom", "Ana")]
    assert tom != ana
    assert any("Foreseen by Tom." in text for text in tom)
