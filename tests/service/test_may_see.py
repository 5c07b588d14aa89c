"""Whoever may not see a room sees and does nothing of it, wherever they come from.

One function answers it, and no path from outside to a room's words goes past it. Every method of
the service is in `bot.ports.reach.REACH`; those that ask are called here by somebody whom the
platform lets in, lets in no more, or cannot tell of.
"""

from __future__ import annotations

import ast
import asyncio
import typing
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from adapters.clock import SetClock, new_id
from bot.cards import Card, RecordedText, phrase
from bot.errors import Refused
from bot.ids import MeetingId, RoomId, RoomKey
from bot.ports import (
    Account,
    LostAccess,
    MeetingService,
    Message,
    OpenAnswer,
    Request,
    Room,
    Visibility,
)
from bot.ports.feeds import FEED, FeedAddress
from bot.ports.reach import REACH, Reach
from bot.rules import SIGHT_REMEMBERED
from bot.service import Service
from storage.ballot_keys import KeysInMemory
from storage.store import SqlStore
from tests.fakes import poll_answers
from tests.fakes.memory_store import memory_store

ROOT = Path(__file__).parents[2]
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ROOM = RoomId("stage", "T1", "lamp")
SECRET = "A private matter about the money"


class Platform:
    """Says who may see a room, and counts how often it was asked."""

    def __init__(self) -> None:
        self.says = Visibility.YES
        self.asked = 0
        self.list: Collection[str] | None = None
        self.wait: asyncio.Event | None = None

    async def sees(self, person: Account, room: RoomId) -> Visibility:
        self.asked += 1
        said = self.says
        if self.wait is not None:
            await self.wait.wait()
        return said

    async def members(self, room: RoomId) -> Collection[str] | None:
        return self.list


class House:
    """A room with a meeting in which something was parked, and its platform."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.clock = SetClock(NOON)
        self.service = Service(store, self.clock, new_id)
        self.platform = Platform()
        self.key = ""

    def account(self, name: str) -> Account:
        return Account(platform="stage", tenant="T1", id=name, name=name)

    async def does(self, who: str, command: str, **more: Any) -> Any:
        return await self.service.commands.execute(
            Request(
                room=ROOM,
                person=self.account(who),
                source=new_id(),
                at=self.clock.now(),
                command=command,
                **more,
            )
        )

    def attach(self, remembered: timedelta = timedelta()) -> None:
        self.service.sight.attach("stage", self.platform, remembered)


@pytest.fixture
async def house() -> AsyncIterator[House]:
    store = await memory_store()
    found = House(store)
    room = await found.service.directory.open_room(ROOM, "The lamp")
    found.key = room.key
    await found.does("Ann", "start")
    await found.does("Ben", "here")
    await found.does("Ben", "facilitator add", args={"person": "Ben"})
    await found.does("Ann", "facilitator add", args={"person": "Ben"})
    await found.does("Ben", "park", args={"wording": SECRET})
    yield found
    await found.service.drain()
    await store.close()


# -- every path ------------------------------------------------------------------------------------


def methods(service: type) -> Iterator[str]:
    """Every method of a service's parts, by part and name."""
    for name, part in vars(service).items():
        if isinstance(part, property) and not name.startswith("_"):
            port = typing.get_type_hints(part.fget)["return"]
            for method, what in vars(port).items():
                if callable(what) and not method.startswith("_"):
                    yield f"{name}.{method}"


def test_every_method_of_the_service_says_how_it_keeps_a_room_to_itself() -> None:
    assert set(methods(MeetingService)) == set(REACH)


def test_a_method_that_does_not_is_found() -> None:
    class Leaks(typing.Protocol):
        def words_of(self, room: RoomId) -> str: ...

    class Planted(typing.Protocol):
        @property
        def queries(self) -> Any: ...

    Planted.queries.fget.__annotations__["return"] = Leaks  # type: ignore[attr-defined]
    assert set(methods(Planted)) - set(REACH) == {"queries.words_of"}


async def _execute(house: House) -> Any:
    return (await house.does("Ben", "parked")).reply


async def _form(house: House) -> Any:
    try:
        ben = house.account("Ben")
        return await house.service.commands.form(ROOM, ben, "settle", {"contention": 1})
    except Refused as no:
        return no.why.key


async def _menu(house: House) -> Any:
    return await house.service.commands.available_commands(ROOM, house.account("Ben"))


async def _home(house: House) -> Any:
    return await house.service.queries.home(house.account("Ben"), "stage")


async def _side(house: House) -> Any:
    return await house.service.queries.facilitator_panel(ROOM, house.account("Ben"))


async def _my_panel(house: House) -> Any:
    return await house.service.queries.my_panel(ROOM, house.account("Ben"))


async def _answer_now(house: House) -> Any:
    """An answer with a point's words, about a round that is over."""
    room = await house.service.directory.open_room(ROOM, "The lamp")
    point = (await house.service.core.current(room)).state.contentions[1]
    words = phrase("quote", words=RecordedText(point.wording))
    answer = OpenAnswer(card=Card(kind="round", lines=(words,), about="round-1.1"))
    return await house.service.queries.answer_now(ROOM, house.account("Ben"), answer)


async def _own_views(house: House) -> Any:
    return [
        view for view in await house.service.queries.own_views(ROOM, [house.account("Ben")]) if view
    ]


async def _posts(house: House) -> Any:
    await house.store.mark_delivered(
        await house.store.claim_outbox("stage", NOON, "w", timedelta(minutes=1), 50), NOON
    )
    found = await house.service.queries.recent_posts(ROOM, house.account("Ben"), 50)
    return [card for _, card in found]


async def _posts_for(house: House) -> Any:
    await _posts(house)
    (found,) = await house.service.queries.posts_for(ROOM, [house.account("Ben")], 50)
    return [card for _, card in found]


async def _download(house: House) -> Any:
    meeting = MeetingId(f"{house.key}.1")
    ben = house.account("Ben")
    may = await house.service.queries.can_download(ROOM, ben, "minutes", meeting)
    return await house.service.reports.minutes(meeting) if may else None


async def _page(house: House) -> Any:
    return await house.service.personal.page(house.account("Ben"), "stage")


class _Anywhere:
    def address(self, room: Room, to: FeedAddress) -> str:
        return f"https://heard.example/{to.number}"


async def _feed(house: House) -> Any:
    """Ben has made the address of the feed, and an action is due."""
    service = house.service
    if await house.store.link_numbers.number(RoomKey(house.key), FEED) == 0:
        service.feeds.attach(_Anywhere())
        assert (await house.does("Ben", "calendar", args={"act": "new"})).accepted
        due = {"what": SECRET, "due": "2026-03-20"}
        assert (await house.does("Ben", "action", args=due)).accepted
    ben = await service.directory.person(house.account("Ben"))
    return await service.feeds.calendar(FeedAddress(RoomKey(house.key), ben, 1))


PATHS: dict[str, Callable[[House], Awaitable[Any]]] = {
    "commands.execute": _execute,
    "commands.form": _form,
    "commands.available_commands": _menu,
    "queries.home": _home,
    "queries.facilitator_panel": _side,
    "queries.my_panel": _my_panel,
    "queries.answer_now": _answer_now,
    "queries.own_views": _own_views,
    "queries.recent_posts": _posts,
    "queries.posts_for": _posts_for,
    "queries.can_download": _download,
    "personal.page": _page,
    "feeds.calendar": _feed,
}


def test_every_method_that_asks_is_tried() -> None:
    assert set(PATHS) == {name for name, reach in REACH.items() if reach is Reach.ASKS}


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("says", [Visibility.NO, Visibility.UNKNOWN])
async def test_no_path_from_outside_leads_to_a_room_that_somebody_may_not_see(
    house: House, path: str, says: Visibility
) -> None:
    house.attach()
    shown = msgspec.json.encode(await PATHS[path](house)).decode()
    assert SECRET in shown, "whoever may see it does"
    house.platform.says = says
    shown = msgspec.json.encode(await PATHS[path](house)).decode()
    assert SECRET not in shown
    assert "Ann" not in shown
    names = await house.service.queries.member_names(ROOM)
    assert ("Ben" in names) is (says is Visibility.UNKNOWN), "who may not has left"


async def test_nothing_is_done_there_from_outside_and_no_form_is_offered(house: House) -> None:
    house.attach()
    for says, words in (
        (Visibility.UNKNOWN, "cannot check just now"),
        (Visibility.NO, "a room that is now closed to you"),
    ):
        house.platform.says = says
        result = await house.does("Ben", "settle", args={"reason": "We did it"})
        assert (result.accepted, result.form) == (False, None)
        assert words in result.reply.text
        line = Request(
            room=ROOM, person=house.account("Ben"), source=new_id(), at=NOON, line="settle 1 hm x"
        )
        result = await house.service.commands.execute(line)
        assert (result.accepted, result.form) == (False, None)


async def test_what_was_done_before_is_not_said_to_have_changed_nothing(house: House) -> None:
    house.attach()
    request = Request(
        room=ROOM, person=house.account("Ben"), source="once", at=NOON, command="hand"
    )
    assert (await house.service.commands.execute(request)).accepted
    house.platform.says = Visibility.UNKNOWN
    again = await house.service.commands.execute(request)
    assert (again.accepted, again.repeated) == (True, True)
    assert again.reply is not None
    assert "already saved" in again.reply.text
    # Who may not see it is told nothing else than that.
    house.platform.says = Visibility.NO
    assert not (await house.service.commands.execute(request)).accepted


async def test_what_the_platform_has_brought_from_the_room_is_not_asked_about(
    house: House,
) -> None:
    house.attach()
    assert (await house.does("Ben", "hand", seen=Visibility.YES)).accepted
    assert house.platform.asked == 0
    assert not (await house.does("Ben", "lower", seen=Visibility.NO)).accepted
    assert "Ben" not in await house.service.queries.member_names(ROOM)


async def test_the_poll_of_a_meeting_that_somebody_was_at_is_theirs_and_nothing_else(
    house: House,
) -> None:
    house.attach()
    for who in ("Ann", "Cleo"):
        await house.does(who, "here", seen=Visibility.YES)
    await house.does("Ann", "end", args={"anyway": "yes"})
    house.platform.says = Visibility.NO
    ben, meeting = house.account("Ben"), f"{house.key}.1"
    form = await house.service.commands.form(ROOM, ben, "poll", {"meeting": meeting})
    shown = msgspec.json.encode(form).decode()
    assert SECRET not in shown
    assert "Ann" not in shown
    answers = poll_answers.answers()
    result = await house.does("Ben", "poll", args={**answers, "meeting": meeting})
    assert result.accepted
    assert "saved without your name" in result.reply.text
    assert (await house.store.ballot_office.tally(MeetingId(meeting))).ballots == 1
    assert not (await house.does("Ben", "poll", args={**answers, "meeting": meeting})).accepted
    assert not (await house.does("Dan", "poll", args={**answers, "meeting": meeting})).accepted
    assert not (await house.does("Ben", "parked")).accepted


async def test_while_a_polls_key_is_missing_its_form_says_so_wherever_its_people_are(
    house: House,
) -> None:
    house.attach()
    await house.does("Cleo", "here", seen=Visibility.YES)
    await house.does("Ann", "end", args={"anyway": "yes"})
    answers = poll_answers.answers()
    meeting: dict[str, str | int] = {"meeting": f"{house.key}.1"}
    await house.does("Ann", "poll", args={**answers, **meeting}, seen=Visibility.YES)
    keys = house.store.ballot_office._keys
    assert isinstance(keys, KeysInMemory)
    keys._keys.clear()
    for seen in (Visibility.NO, Visibility.YES):
        with pytest.raises(Refused) as no:
            await house.service.commands.form(ROOM, house.account("Ben"), "poll", meeting, seen)
        assert no.value.why.key == "refused-poll-key"
    outside = await house.does("Ben", "poll", args={**answers, **meeting}, seen=Visibility.NO)
    assert "A key is missing" in outside.reply.text
    nobody = await house.does("Dan", "poll", args={**answers, **meeting}, seen=Visibility.NO)
    assert "closed to you" in nobody.reply.text


# -- what the platform has said is remembered, for a while -----------------------------------------


async def test_an_answer_is_remembered_for_at_most_five_minutes(house: House) -> None:
    assert timedelta(minutes=5) >= SIGHT_REMEMBERED
    house.attach(timedelta(days=1))
    sight, ben = house.service.sight, house.account("Ben")
    assert await sight.may_see(ROOM, ben) is Visibility.YES
    house.platform.says = Visibility.NO
    house.clock.set(NOON + SIGHT_REMEMBERED - timedelta(seconds=1))
    assert await sight.may_see(ROOM, ben) is Visibility.YES
    assert house.platform.asked == 1
    house.clock.set(NOON + SIGHT_REMEMBERED)
    assert await sight.may_see(ROOM, ben) is Visibility.NO


@pytest.mark.parametrize("told", ["left", "account", "joined"])
async def test_it_is_forgotten_as_soon_as_the_platform_tells_of_a_change(
    house: House, told: str
) -> None:
    house.attach(timedelta(minutes=5))
    sight, ben, events = house.service.sight, house.account("Ben"), house.service.platform_events
    assert await sight.may_see(ROOM, ben) is Visibility.YES
    house.platform.says = Visibility.UNKNOWN
    if told == "left":
        await events.on_access_lost(LostAccess(room=ROOM, person=ben, at=NOON, source="l"))
    elif told == "account":
        await events.on_account_gone(ben, "gone", NOON)
    else:
        await house.service.entry.add_member(ROOM, ben, False, "joined")
    assert await sight.may_see(ROOM, ben) is Visibility.UNKNOWN


async def test_an_answer_from_before_a_change_is_not_remembered(house: House) -> None:
    house.attach(timedelta(minutes=5))
    house.platform.wait = asyncio.Event()
    sight, ben = house.service.sight, house.account("Ben")
    asking = asyncio.create_task(sight.may_see(ROOM, ben))
    while not house.platform.asked:
        await asyncio.sleep(0)
    await house.service.platform_events.on_access_lost(
        LostAccess(room=ROOM, person=ben, at=NOON, source="left")
    )
    house.platform.wait.set()
    await asking
    house.platform.says = Visibility.NO
    assert await sight.may_see(ROOM, ben) is Visibility.NO


async def test_what_cannot_be_told_or_is_a_no_is_asked_again(house: House) -> None:
    house.attach(timedelta(minutes=5))
    sight, ben = house.service.sight, house.account("Ben")
    for says in (Visibility.UNKNOWN, Visibility.NO, Visibility.YES):
        house.platform.says = says
        assert await sight.may_see(ROOM, ben) is says


async def test_where_nobody_can_be_asked_a_seat_that_was_taken_away_sees_nothing(
    house: House,
) -> None:
    sight, ben = house.service.sight, house.account("Ben")
    assert await sight.may_see(ROOM, ben) is Visibility.YES
    await house.does("Ann", "leave", args={"person": "Ben"})
    assert await sight.may_see(ROOM, ben) is Visibility.NO
    assert not (await house.does("Ben", "here")).accepted
    await house.does("Ann", "end", args={"anyway": "yes"})
    assert await sight.may_see(ROOM, ben) is Visibility.NO, "in the next meeting, too"
    await house.service.entry.add_member(ROOM, ben, False, "by a link")
    assert await sight.may_see(ROOM, ben) is Visibility.YES
    await house.does("Ben", "leave")
    assert await sight.may_see(ROOM, ben) is Visibility.YES, "who left may come back"


# -- who gives what has no reader to somebody ------------------------------------------------------

ASKED_FIRST = {
    "adapters/chat/backfill.py": "reads back what was missed in the room",
    "adapters/chat/panel_message.py": "where the room's own panel stands",
    "adapters/chat/panels.py": "draws the room's own panel, in the room",
    "adapters/chat/vanished.py": "looks whether messages are there still",
    "adapters/discord/beside/calendar.py": "the calendar's entry of the room",
    "adapters/discord/beside/stage.py": "who may speak on the room's stage",
    "adapters/discord/beside/voice.py": "who is in the room's voice channel",
    "adapters/discord/setup/doctor.py": "for whoever runs Heard",
    "adapters/documents/export.py": "for whoever runs Heard",
    "adapters/documents/generated_files.py": "a file of a card that somebody is shown already",
    "adapters/sample/player.py": "the sample meeting",
    "adapters/web/files.py": "after `can_download`",
    "adapters/web/joining.py": "which names are taken, for who comes in by a link",
    "adapters/web/own_messages.py": "whether a message of their own is there still",
    "adapters/web/pages.py": "when a room meets, for whose seat it is still",
    "adapters/web/room_pages.py": "after it is asked whether the seat was taken away",
    "adapters/web/presence.py": "who has the room's page open",
    "adapters/web/requests.py": "what was said, for who is connected to the room",
    "adapters/web/snapshot.py": "the room's page, for who is connected to it",
}
"""Who calls what has no reader (`Reach.ROOM`), and why nobody outside the room sees it by that."""


def callers(files: Iterator[tuple[str, str]]) -> set[str]:
    """The files that call a method of `Reach.ROOM`."""
    names = {name.partition(".")[2] for name, reach in REACH.items() if reach is Reach.ROOM}
    found = set()
    for file, text in files:
        for node in ast.walk(ast.parse(text)):
            called = node.func if isinstance(node, ast.Call) else None
            if not isinstance(called, ast.Attribute) or called.attr not in names:
                continue
            part = called.value
            part_name = part.attr if isinstance(part, ast.Attribute) else getattr(part, "id", "")
            if part_name.lstrip("_") in {"queries", "reports", "messages", "service"}:
                found.add(file)
    return found


def adapters() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "adapters").rglob("*.py")):
        yield str(path.relative_to(ROOT)), path.read_text("utf-8")


def test_what_has_no_reader_is_given_to_nobody_who_was_not_asked_about() -> None:
    assert callers(adapters()) == set(ASKED_FIRST)


def test_somebody_who_gives_it_is_found() -> None:
    planted = "async def leak(self, room):\n    return await self._service.queries.panel(room)\n"
    assert callers(iter([("adapters/planted.py", planted)])) == {"adapters/planted.py"}


async def test_a_message_that_was_written_in_the_room_is_taken_in_unasked(house: House) -> None:
    house.attach()
    await house.service.intake.on_message(
        Message(
            room=ROOM,
            person=house.account("Ben"),
            text="Hello, everybody.",
            ref="1",
            source="1",
            at=NOON,
        )
    )
    assert house.platform.asked == 0
