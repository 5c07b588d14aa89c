"""Buttons for facilitators in messages that everybody sees: left out, and behind one button."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from adapters.chat.facilitators import ABOUT, SIDE, facilitators_card, for_everybody
from bot.errors import NotAllowed
from bot.ids import RoomId
from bot.ports import Account, Visibility
from bot.rendered import RenderedButton, RenderedCard, RenderedSection

ROOM = RoomId("any", "", "room")
ANN = Account(platform="any", tenant="", id="ann", name="Ann")
HAND = RenderedButton(label="Hand", command="hand")
END = RenderedButton(label="End", command="end", facilitator=True)
CALL = RenderedButton(label="Call", command="call", facilitator=True)
SETTLE = RenderedButton(label="Settle", command="settle", facilitator=True)
PANEL = RenderedCard(kind="panel", text="Panel", buttons=(HAND, END, CALL))
MINE = RenderedCard(kind="my-panel", text="Mine", buttons=(CALL, END))
BACK = RenderedCard(
    kind="back", text="Back", parts=(RenderedSection(lines=("Who pays?",), buttons=(SETTLE,)),)
)


class Queries:
    """A room with a panel and one post."""

    def __init__(self, side: RenderedCard | None) -> None:
        self.side = side

    async def facilitator_panel(
        self, room: RoomId, person: Account, seen: Visibility | None = None
    ) -> RenderedCard | None:
        return self.side

    async def my_panel(
        self, room: RoomId, person: Account, seen: Visibility | None = None
    ) -> RenderedCard | None:
        return MINE

    async def recent_posts(
        self, room: RoomId, person: Account, limit: int, seen: Visibility | None = None
    ) -> list[Any]:
        return [(SimpleNamespace(id="post-1", at=datetime(2026, 3, 3, tzinfo=UTC)), BACK)]


def queries(side: RenderedCard | None) -> Any:
    return Queries(side)


def test_a_panel_has_nothing_for_facilitators() -> None:
    """It has a button of its own for what only its presser sees."""
    shown = for_everybody(PANEL)
    assert [(one.label, one.command) for one in shown.buttons] == [("Hand", "hand")]


def test_a_post_has_it_only_if_there_is_something_behind_it() -> None:
    assert for_everybody(PANEL, "post-2").buttons[-1].args == {ABOUT: "post-2"}
    shown = for_everybody(BACK, "post-1")
    assert shown.parts[0].buttons == ()
    assert [one.command for one in shown.buttons] == [SIDE]
    plain = RenderedCard(kind="any", text="Done.", buttons=(HAND,))
    assert for_everybody(plain, "post-3") == plain


async def test_a_facilitator_who_presses_the_button_of_an_old_panel_sees_their_own() -> None:
    side = RenderedCard(kind="side", text="Side", buttons=(CALL,))
    assert await facilitators_card(queries(side), ROOM, ANN) == MINE


async def test_a_facilitator_sees_a_post_with_all_of_its_buttons() -> None:
    side = RenderedCard(kind="side", text="Side")
    assert await facilitators_card(queries(side), ROOM, ANN, "post-1") == BACK
    gone = await facilitators_card(queries(side), ROOM, ANN, "too old to be found")
    assert gone == MINE


async def test_others_are_told_no() -> None:
    with pytest.raises(NotAllowed):
        await facilitators_card(queries(None), ROOM, ANN)
