"""Whoever has a role or is in a user group may run meetings, as the platform says when they act."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from adapters.clock import SetClock, new_id
from adapters.scheduler import Waker
from bot.ids import RoomId
from bot.ports import Account, CommandResult, Request, Visibility
from bot.service import Service
from storage.store import SqlStore

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ROOM = RoomId("stage", "T1", "lamp")
MARK, ROLE = "<@&77>", "77"


class Platform:
    """Knows who has which role; or cannot tell."""

    def __init__(self) -> None:
        self.holders: set[str] = {"Ben"}
        self.tells = True
        self.asked: list[str] = []

    async def holds(self, person: Account, room: RoomId, roles: Collection[str]) -> Visibility:
        self.asked.append(person.id)
        if not self.tells:
            return Visibility.UNKNOWN
        return Visibility.YES if person.id in self.holders and ROLE in roles else Visibility.NO


class House:
    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.clock = SetClock(NOON)
        self.platform = Platform()
        self.restarts()

    def restarts(self) -> None:
        """Nothing is left of Heard but its database."""
        self.service = Service(self.store, self.clock, new_id)
        self.service.roles.attach("stage", self.platform)

    def account(self, name: str) -> Account:
        return Account(platform="stage", tenant="T1", id=name, name=name)

    def later(self, minutes: int) -> None:
        self.clock.set(self.clock.now() + timedelta(minutes=minutes))

    async def does(self, who: str, command: str, **more: Any) -> CommandResult:
        self.clock.set(self.clock.now() + timedelta(seconds=1))
        return await self.service.commands.execute(
            Request(
                room=ROOM,
                person=self.account(who),
                source=new_id(),
                at=self.clock.now(),
                command=command,
                seen=Visibility.YES,
                **more,
            )
        )

    async def names_role(self, command: str = "facilitator add", who: str = "Ann") -> CommandResult:
        return await self.does(who, command, args={"person": MARK}, roles={MARK: ROLE})

    async def side(self, who: str) -> bool:
        card = await self.service.queries.facilitator_panel(ROOM, self.account(who), Visibility.YES)
        return card is not None

    async def offered(self, who: str) -> set[str]:
        forms = await self.service.commands.available_commands(
            ROOM, self.account(who), Visibility.YES
        )
        return {form.command for form in forms}


def told(result: CommandResult) -> str:
    return "" if result.reply is None else result.reply.text


@pytest.fixture
async def house() -> AsyncIterator[House]:
    store = await SqlStore.open("sqlite://")
    found = House(store)
    await found.service.directory.open_room(ROOM, "The lamp")
    await found.does("Ann", "start")
    for who in ("Ben", "Cleo"):
        await found.does(who, "here")
    yield found
    await found.service.drain()
    await store.close()


async def test_who_has_the_role_runs_meetings_and_nobody_else_does(house: House) -> None:
    assert not (await house.does("Ben", "round")).accepted
    assert "can now run meetings" in told(await house.names_role())
    assert await house.side("Ben")
    assert "round" in await house.offered("Ben")
    assert (await house.does("Ben", "round")).accepted
    assert not await house.side("Cleo")
    assert "round" not in await house.offered("Cleo")
    refused = await house.does("Cleo", "end", args={"anyway": "yes"})
    assert "Only a facilitator" in told(refused)


async def test_who_loses_the_role_stops_within_five_minutes(house: House) -> None:
    await house.names_role()
    assert (await house.does("Ben", "round")).accepted
    house.platform.holders.clear()
    house.later(6)
    assert "Only a facilitator" in told(await house.does("Ben", "end", args={"anyway": "yes"}))
    assert not await house.side("Ben")
    house.platform.holders.add("Ben")
    house.later(6)
    assert await house.side("Ben")


async def test_a_meeting_that_opens_by_itself_asks_again_who_has_the_role(house: House) -> None:
    await house.names_role()
    assert (await house.does("Ben", "round")).accepted
    assert (await house.does("Ann", "end", args={"anyway": "yes"})).accepted
    first = (house.clock.now() + timedelta(days=7)).strftime("%Y-%m-%dT%H:%M")
    set_ = await house.does("Ann", "series", args={"first": first, "repeat": "weekly"})
    assert set_.accepted, told(set_)
    room = await house.service.directory.room(ROOM)
    assert room is not None
    ben = await house.service.directory.person(house.account("Ben"))
    planned = (await house.service.core.current(room)).state
    assert ben in planned.by_role, "it is found where it is"
    house.platform.holders.clear()
    house.later(7 * 24 * 60 + 1)
    await Waker(house.store, house.service.wakeups.wake, house.clock, "waker").keep_due()
    opened = (await house.service.core.current(room)).state
    assert opened.is_open
    assert ben not in opened.by_role
    assert ben not in opened.facilitators


async def test_the_answer_is_forgotten_with_what_the_platform_tells(house: House) -> None:
    await house.names_role()
    assert await house.side("Ben")
    house.platform.holders.clear()
    assert await house.side("Ben"), "it was asked a moment ago"
    house.service.core.sight_memory.forget(house.account("Ben"))
    assert not await house.side("Ben")


async def test_the_platform_is_asked_once_in_five_minutes_and_never_without_a_role(
    house: House,
) -> None:
    await house.side("Ben")
    assert house.platform.asked == []
    await house.names_role()
    house.platform.asked.clear()
    for _ in range(3):
        await house.does("Ben", "here")
        await house.side("Ben")
    assert house.platform.asked == ["Ben"]
    await house.side("Ann")
    assert house.platform.asked == ["Ben"], "who was made a facilitator by name is not asked about"


async def test_while_the_platform_cannot_tell_they_do_nothing_as_facilitators(
    house: House,
) -> None:
    await house.names_role()
    assert await house.side("Ben")
    house.platform.tells = False
    house.later(6)
    assert not await house.side("Ben")
    assert "cannot check just now" in told(await house.does("Ben", "round"))
    assert (await house.does("Ben", "here")).accepted
    house.platform.tells = True
    assert (await house.does("Ben", "round")).accepted


async def test_a_role_that_cannot_be_asked_about_is_not_taken(house: House) -> None:
    house.platform.tells = False
    refused = await house.names_role()
    assert not refused.accepted
    assert "cannot find out who has that role" in told(refused)
    house.platform.tells = True
    assert not await house.side("Ben")


async def test_a_role_is_taken_away_again(house: House) -> None:
    await house.names_role()
    assert await house.side("Ben")
    assert "no longer lets anybody run meetings here" in told(
        await house.names_role("facilitator remove")
    )
    assert not await house.side("Ben")
    assert await house.side("Ann")
    assert "does not run meetings" in told(await house.names_role("facilitator remove"))


async def test_one_by_a_role_is_not_taken_off_by_name_and_does_not_replace_the_last(
    house: House,
) -> None:
    await house.names_role()
    assert await house.side("Ben")
    off = await house.does("Ann", "facilitator remove", args={"person": "Ben"})
    assert "because of a role" in told(off)
    last = await house.does("Ben", "facilitator remove", args={"person": "Ann"})
    assert not last.accepted


async def test_only_a_facilitator_names_a_role_and_a_typed_one_is_nobody(house: House) -> None:
    assert not (await house.names_role(who="Cleo")).accepted
    typed = await house.does("Ann", "facilitator add", args={"person": "role:77"})
    assert not typed.accepted
    assert not await house.side("Ben")


async def test_it_holds_at_the_next_meeting_and_after_a_restart(house: House) -> None:
    await house.names_role()
    assert await house.side("Ben")
    await house.does("Ann", "end", args={"anyway": "yes"})
    house.restarts()
    assert (await house.does("Ben", "start")).accepted
    assert await house.side("Ben")
    # Who has lost it meanwhile is found out when a meeting begins, before they act.
    await house.does("Ann", "end", args={"anyway": "yes"})
    house.platform.holders.clear()
    house.later(6)
    house.platform.asked.clear()
    await house.does("Ann", "start")
    assert house.platform.asked == ["Ben"]
    assert not await house.side("Ben")


async def test_who_has_left_does_not_come_back_by_looking(house: House) -> None:
    await house.names_role()
    await house.does("Ben", "leave")
    assert not await house.side("Ben")
    assert "Ben" not in await house.service.queries.member_names(ROOM)
    await house.does("Ben", "here")
    assert await house.side("Ben")
