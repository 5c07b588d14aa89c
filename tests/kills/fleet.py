"""Several `heard run` on one PostgreSQL, each at a port of its own, killed and started anew."""

from __future__ import annotations

import asyncio
import os
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import aiohttp

from tests.fakes import forked
from tests.fakes.tcp import free_port
from tests.kills.history import History

PUBLIC = "https://heard.example.org"
"""How everybody calls the workers, whichever of them it is."""
TO_START = 60.0
"""Seconds that a worker may take to start."""


class KilledWorker:
    """One `heard run` after another at one port."""

    def __init__(self, name: str, config: Path, environ: dict[str, str]) -> None:
        self.name = name
        self.port = free_port()
        self.up = False
        """Whether it answers."""
        self._config = config
        self._environ = {**environ, "HEARD_WEB__PORT": str(self.port)}
        self._numbers = count(1)
        self._process: forked.Process | None = None

    @property
    def base(self) -> str:
        """Its own address."""
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        """Begin, and wait until it answers."""
        folder = self._config.parent
        log = folder / f"{self.name}-{next(self._numbers)}.log"
        with log.open("w") as errors:
            self._process = process = await forked.heard(
                *("run", "--config", str(self._config)),
                cwd=folder,
                env=self._environ,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=errors,
            )
        async with asyncio.timeout(TO_START), aiohttp.ClientSession() as browser:
            while not self.up:
                if process.returncode is not None:
                    raise AssertionError(f"{self.name} has ended:\n{log.read_text()}")
                try:
                    async with browser.get(f"{self.base}/health") as answer:
                        self.up = answer.status in (200, 503)
                except aiohttp.ClientConnectionError:
                    await asyncio.sleep(0.05)

    async def asked(self, *words: str) -> str:
        """What another of its commands says."""
        process = await forked.heard(
            *(*words, "--config", str(self._config)),
            cwd=self._config.parent,
            env=self._environ,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        said, _ = await process.communicate()
        return said.decode()

    async def kill(self) -> None:
        """End it as a power cut would."""
        self.up = False
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()


class Fleet:
    """The workers. `settings`: what else stands in their file."""

    def __init__(self, folder: Path, url: str, size: int, settings: str, **environ: str) -> None:
        config = folder / "config.toml"
        config.write_text(
            f"""
            database.url = "{url}"
            web.public_url = "{PUBLIC}"
            web.recordings = false
            secrets.key_file = "{folder}/secret.key"
            polls.key_folder = "{folder}/polls"
            meeting.posts_per_meeting = 1000
            logs.level = "warning"
            {settings}
            """
        )
        ours = {name: value for name, value in os.environ.items() if not name.startswith("HEARD_")}
        self.workers = [
            KilledWorker(f"worker-{number}", config, ours | environ)
            for number in range(1, size + 1)
        ]

    async def start(self) -> None:
        """The first alone, since it makes the tables and the keys; then the others."""
        first, *others = self.workers
        await first.start()
        await asyncio.gather(*(worker.start() for worker in others))

    async def stop(self) -> None:
        """No worker is left."""
        await asyncio.gather(*(worker.kill() for worker in self.workers))

    @property
    def up(self) -> list[KilledWorker]:
        """Those that answer."""
        return [worker for worker in self.workers if worker.up]


class Killer:
    """Kills workers, one after another, and has each begin anew. `fewest`: so many have to be up
    for another to be killed."""

    def __init__(self, fleet: Fleet, history: History, chance: Random, fewest: int) -> None:
        self._fleet = fleet
        self._history = history
        self._chance = chance
        self._fewest = fewest
        self._beginning: set[asyncio.Task[Any]] = set()

    async def run(self, kills: int, pause: tuple[float, float]) -> None:
        """Kill so many, with a pause before each that is somewhere between these, in seconds."""
        for number in range(1, kills + 1):
            while len(self._fleet.up) < self._fewest:
                await asyncio.sleep(0.05)
                self._look()
            await asyncio.sleep(self._chance.uniform(*pause))
            victim = self._chance.choice(self._fleet.up)
            self._history.note("kill", number=number, worker=victim.name)
            await victim.kill()
            task = asyncio.create_task(self._anew(victim))
            self._beginning.add(task)
        await asyncio.gather(*self._beginning)

    async def _anew(self, worker: KilledWorker) -> None:
        await worker.start()
        self._history.note("begun", worker=worker.name)

    def _look(self) -> None:
        for task in self._beginning:
            if task.done():
                task.result()
