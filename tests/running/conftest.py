"""`heard` as whoever runs it meets it: real processes, in a folder of their own."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.fakes import forked

CONFIG = """
database.url = "sqlite:///data/heard.sqlite3"
web.port = 0
"""


class Ran:
    """How a command ended, and what it said."""

    def __init__(self, code: int, out: bytes, errors: bytes) -> None:
        self.code, self.out, self.errors = code, out.decode(), errors.decode()

    @property
    def lines(self) -> list[str]:
        """What it said to whoever watches for errors."""
        return [line for line in self.errors.splitlines() if line.strip()]


class Place:
    """A folder that Heard is started in."""

    def __init__(self, folder: Path, keys: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        (folder / "config.toml").write_text(CONFIG)
        self._environ = {**os.environ, "HEARD_POLLS__KEY_FOLDER": str(keys)}

    async def heard(self, *words: str, environ: Mapping[str, str] | None = None) -> Ran:
        """Run a command to its end."""
        process = await self._start(*words, environ=environ)
        async with asyncio.timeout(60):
            out, errors = await process.communicate()
        return Ran(process.returncode or 0, out, errors)

    @asynccontextmanager
    async def running(
        self, *, environ: Mapping[str, str] | None = None
    ) -> AsyncIterator[tuple[forked.Process, str]]:
        """Heard, running, and its address. Whoever wants to see its end ends it."""
        process = await self._start("run", environ=environ)
        assert process.stdout
        try:
            async for line in process.stdout:
                if found := re.search(rb"http://[^\s/#]+", line):
                    yield process, found[0].decode()
                    break
            else:
                assert process.stderr
                raise AssertionError((await process.stderr.read()).decode())
        finally:
            if process.returncode is None:
                process.kill()
            await process.communicate()

    async def _start(self, *words: str, environ: Mapping[str, str] | None) -> forked.Process:
        return await forked.heard(
            *words,
            cwd=self.folder,
            env={**self._environ, "PYTHONPATH": str(Path.cwd()), **(environ or {})},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A new folder."""
    return Place(tmp_path / "here", tmp_path / "keys")


@pytest.fixture
def another(tmp_path: Path) -> Callable[[str], Place]:
    """One more folder, such as one on a new machine, with or without the keys to ballots."""

    def make(keys: str = "keys") -> Place:
        return Place(tmp_path / f"another-{keys}", tmp_path / keys)

    return make
