"""A stranger with more half requests than there are files locks nobody out, and fills no log."""

from __future__ import annotations

import asyncio
import re
import sys
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.fakes.ending import end

resource: Any = pytest.importorskip("resource")

FILES, HALF = 400, 700
HALF_A_REQUEST = b"GET / HTTP/1.1\r\nHost: localhost\r\n"


@pytest.fixture
def many_files():
    """So many connections need so many files of the test's own."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = HALF * 2 if hard == resource.RLIM_INFINITY else min(HALF * 2, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


async def test_half_requests_of_one_stranger_lock_nobody_out(
    tmp_path: Path, many_files: None
) -> None:
    config = tmp_path / "config.toml"
    config.write_text(
        f"""
        database.url = "sqlite:///{tmp_path}/data/heard.sqlite3"
        web.port = 0
        secrets.key_file = "{tmp_path}/secret.key"
        polls.key_folder = "{tmp_path}/polls"
        """
    )
    process = await asyncio.create_subprocess_exec(
        *("sh", "-c", f'ulimit -n {FILES}; exec "$@"', "sh"),
        *(sys.executable, "-m", "heard", "run", "--config", str(config)),
        cwd=tmp_path,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    base = ""
    try:
        async for line in process.stdout:
            if found := re.search(rb"http://\S+", line):
                base = found[0].decode().rstrip("/")
                break
        port = int(base.rpartition(":")[2])
        with ExitStack() as strangers:
            for _ in range(HALF):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
                strangers.enter_context(closing(writer))
                writer.write(HALF_A_REQUEST)
            for _ in range(3):
                async with (
                    aiohttp.ClientSession() as session,
                    asyncio.timeout(5),
                    session.get(base) as response,
                ):
                    assert response.status == 200
    finally:
        reading = asyncio.create_task(process.communicate())
        await end(process)
        _, errors = await reading
    lines = errors.decode().splitlines()
    assert any("web.refused" in line and "too-many" in line for line in lines)
    assert len(lines) < 40, "\n".join(lines[:40])
