"""A change in a web room that 500 people have open: everybody's own panel is brought up to date."""

from __future__ import annotations

from aiohttp import WSMsgType

from adapters.web.connection import Connection
from adapters.web.links import SignedLinks
from adapters.web.refresh import Refresher
from adapters.web.room_hub import RoomHub
from adapters.web.snapshot import SnapshotSender
from bench.measure import Costs, Options, in_turns, millis, table, times
from bench.world import account, furnish, message, person_id, place, say, service_on, sqlite_file
from bot.ports import Room
from bot.service import Service

PEOPLE = 500
SPOKE = 50
"""How many have spoken, one of them once, the next twice and so on up to ten times."""


class _Script:
    """Stands for the parts of the web room that a change of the panel does not ask."""

    def state(self, channel: str) -> None:
        return None

    def text(self, channel: str, ref: str) -> None:
        return None


class _Page:
    """A browser that counts what it is sent."""

    def __init__(self) -> None:
        self.bytes = 0

    async def send_frame(self, message: bytes, opcode: WSMsgType) -> None:
        self.bytes += len(message)


class _WebRoom:
    """A room with its pages open, and what keeps them up to date."""

    def __init__(self, service: Service, room: Room, people: int) -> None:
        self.service = service
        self.room = room
        self.hall = RoomHub()
        links = SignedLinks("for measuring only", "http://localhost")
        greeter = SnapshotSender(service, self.hall, links, _Script())
        self.refresher = Refresher(service, self.hall, greeter, lambda _: None)
        self.pages = [_Page() for _ in range(people)]
        self.accounts = [account(person) for person in range(people)]
        channel = room.where.channel
        for person, page in enumerate(self.pages):
            one = Connection(page, channel, person_id(person), self.accounts[person])
            one.facilitator = person == 0
            one.named = one.account.name
            one.greet(b"", set())
            self.hall.enter(one)

    async def redraw(self) -> int:
        """Everybody's own panel and list of commands, made and queued for their pages."""
        for one in self.hall.connections(self.room.where.channel):
            one.panel = one.menu = b""
        self.refresher.mark(self.room)
        await self.refresher.round(self.room)
        return 1

    async def one_by_one(self) -> int:
        """The same panels, each made for itself."""
        for who in self.accounts:
            await self.service.queries.my_panel(self.room.where, who)
        return 1


async def run(options: Options) -> None:
    """Print what one change costs where everybody's panel is alike, and where many differ."""
    people = options.pick(PEOPLE, 100)
    rows = []
    for name, spoke in (("nobody has spoken", 0), (f"{SPOKE} people have spoken", SPOKE)):
        with sqlite_file() as url:
            await furnish(url, range(1), people)
            async with service_on(url) as service:
                for person in range(spoke):
                    await say(service, [message(0, person) for _ in range(1 + person % 10)], 1)
                room = await service.directory.ensure_room(place(0))
                web = _WebRoom(service, room, people)
                before = service.views.rendered
                await web.redraw()
                states = service.views.rendered - before
                costs = await in_turns(
                    options.pick(5, 2),
                    {"together": web.redraw, "one by one": web.one_by_one},
                    ["together"],
                )
                rows.append(_row(name, states, costs))
                for page in web.hall.connections(room.where.channel):
                    await page.stop()
    heads = ["", "rendered", "time", "one by one", "ratio", "loop blocked", "by its own CPU"]
    table(f"A change of the panel for {people} people in one web room (SQLite)", heads, rows)


def _row(name: str, states: int, costs: dict[str, Costs]) -> list[str]:
    together, alone = costs["together"], costs["one by one"]
    return [
        name,
        f"{states:,}",
        millis(together.wall),
        millis(alone.wall),
        times(together.over(alone).cpu),
        millis(together.blocked.wall),
        millis(together.blocked.cpu),
    ]
