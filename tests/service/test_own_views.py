"""What many people are shown of one room: put into words once for each state that they are in."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from adapters.clock import SetClock, new_id
from bot.ids import RoomId
from bot.ports import Account, Message, Request
from bot.ports.own_view import OwnView
from bot.service import Service
from bot.service.time_slice import SharedSlice
from tests.fakes.memory_store import memory_store
from tests.service.test_may_see import NOON

ROOM = RoomId("stage", "T1", "lamp")
PEOPLE = [Account(platform="stage", tenant="T1", id=f"p{n}", name=f"P{n}") for n in range(30)]
ANN, BEN, CLEO = PEOPLE[:3]


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    store = await memory_store()
    one = Service(store, SetClock(NOON), new_id)
    await _does(one, ANN, "start")
    for person in PEOPLE:
        await _does(one, person, "here")
    yield one
    await one.drain()
    await store.close()


async def _does(service: Service, who: Account, command: str, **args: Any) -> None:
    await service.commands.execute(
        Request(room=ROOM, person=who, source=new_id(), at=NOON, command=command, args=args)
    )


async def _views(service: Service) -> list[OwnView]:
    found = await service.queries.own_views(ROOM, PEOPLE)
    views = [view for view in found if view is not None]
    assert len(views) == len(PEOPLE)
    return views


async def test_people_for_whom_things_stand_alike_share_one_panel_and_one_menu(
    service: Service,
) -> None:
    before = service.views.rendered
    ann, ben, *others = await _views(service)
    assert service.views.rendered - before == 2  # a facilitator's, and everybody else's
    assert ann.panel is not ben.panel
    assert ann.facilitator
    assert not ben.facilitator
    assert all(one.panel is ben.panel and one.menu is ben.menu for one in others)


async def test_what_differs_for_somebody_makes_a_panel_of_their_own(service: Service) -> None:
    await _does(service, BEN, "hand")
    source = new_id()
    await service.intake.on_message(
        Message(room=ROOM, person=CLEO, text="The bus.", ref=source, source=source, at=NOON)
    )
    before = service.views.rendered
    _, ben, cleo, *others = await _views(service)
    assert service.views.rendered - before == 4
    assert "You are next" in ben.panel.text
    assert "lower" in {form.command for form in ben.menu}
    assert "lower" not in {form.command for form in cleo.menu}
    assert "one turn" in cleo.panel.text
    assert len({id(one.panel) for one in others}) == 1


async def test_each_view_says_what_the_panel_made_for_one_person_says(service: Service) -> None:
    await _does(service, BEN, "hand")
    await _does(service, ANN, "call")
    views = dict(zip((one.id for one in PEOPLE), await _views(service), strict=True))
    assert [who for who, view in views.items() if view.turn] == [BEN.id]
    for who in (ANN, BEN, CLEO):
        alone = await service.queries.my_panel(ROOM, who)
        assert alone is not None
        without = [part for part in alone.parts if part.name != "here"]
        assert list(views[who.id].panel.parts) == without
        assert views[who.id].panel.lines == alone.lines
        menu = await service.commands.available_commands(ROOM, who)
        listed = views[who.id].menu
        assert [one.command for one in listed] == [one.command for one in menu]
        assert [one.title for one in listed] == [one.title for one in menu]


PRIVATE: dict[str, tuple[list[tuple[Account, str, dict[str, Any]]], str]] = {
    "where their hand stands": ([(BEN, "hand", {})], "You are next"),
    "that they were called": ([(BEN, "hand", {}), (ANN, "call", {})], "You were called"),
    "that they are asked to support somebody": (
        [(ANN, "supporter", {"what": "add", "person": "P1"})],
        "asks you to be their supporter",
    ),
    "that they have written in a silent round": (
        [(ANN, "round silent", {}), (BEN, "write", {"text": "More buses."})],
        "You have answered",
    ),
    "that they have passed": ([(BEN, "pass", {})], "You have passed"),
    "the language that they read": ([(BEN, "preferences", {"language": "cy"})], "Nid ydych"),
}
"""What somebody's panel says to them alone: what makes it so, and some words of it."""


@pytest.mark.parametrize("what", PRIVATE)
async def test_what_is_private_to_one_person_is_on_their_panel_and_on_nobody_elses(
    service: Service, what: str
) -> None:
    does, words = PRIVATE[what]
    for who, command, args in does:
        await _does(service, who, command, **args)
    ann, ben, *others = await _views(service)
    assert words in ben.panel.text
    for one in (ann, *others):
        assert words not in one.panel.text


@pytest.mark.parametrize("what", PRIVATE)
async def test_what_is_made_for_many_is_what_is_made_for_each_person_alone(
    service: Service, what: str
) -> None:
    for who, command, args in PRIVATE[what][0]:
        await _does(service, who, command, **args)
    together = await _views(service)
    alone = [(await service.queries.own_views(ROOM, [one]))[0] for one in PEOPLE]
    assert together == alone
    assert len({id(view.panel) for view in together}) > 1, "they are not all alike"


async def test_many_views_made_at_once_leave_others_their_turns_as_one_does(
    service: Service,
) -> None:
    now, turns, making = 0.0, 0, True

    def takes_a_millisecond() -> float:
        nonlocal now
        now += 0.001
        return now

    async def others() -> None:
        nonlocal turns
        while making:
            turns += 1
            await asyncio.sleep(0)

    service.views.slice = SharedSlice(takes_a_millisecond, 0.004)
    other = asyncio.create_task(others())
    await asyncio.gather(*(_views(service) for _ in range(10)))
    making = False
    await other
    # Whether they may see it, how things stand, what they can use: for each of them.
    assert turns >= 10 * len(PEOPLE) * 3 / 5
