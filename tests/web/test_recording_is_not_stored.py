"""The promise of the page "Try it with a recording of yours": nothing is stored.

A recording with a phrase in it is handed in over HTTP, and played by the process that plays it in
earnest. Then the data folder, the log, and every file that was written meanwhile where temporary
files go are searched for the phrase, for somebody's name, and for the file's name. That the search
would find them is seen first: others are planted in each of these places.
"""

from __future__ import annotations

import io
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import aiohttp
import pytest
from aiohttp.test_utils import TestServer

from adapters.clock import SystemClock, new_id
from adapters.recordings.process import RecordingProcess
from adapters.registry import configure_logs
from adapters.web.app import WebFace
from adapters.web.context import Extras
from adapters.web.options import WebOptions
from bot.ids import RoomId
from bot.rules import Rules
from bot.service import Service
from bot.settings import LogSettings
from storage.store import SqlStore
from tests.web.conftest import MANUAL, never

ROOT = Path(__file__).parent.parent.parent
RUN = uuid4().hex
"""All of /tmp is searched, where others work as well: what is looked for is of this run alone, and
stands in no copy of this file and in nothing that another run has left."""
SECRETS = (f"the heron {RUN} stood on the wet lawn", f"Wilhelmina Q{RUN}", f"herons-of-{RUN}")
PLANTED = f"an otter {RUN} slept under the pier"


def chat() -> str:
    """A WhatsApp chat with the phrase in every line."""
    at = datetime(2024, 3, 13, 19, 0)
    who = ("Ada", SECRETS[1], "Kim")
    lines = [
        f"{at + timedelta(minutes=n):%d/%m/%Y, %H:%M} - {who[n % 3]}: {SECRETS[0]} again, {n}"
        for n in range(40)
    ]
    return "\n".join(lines)


def zipped(text: str) -> bytes:
    """The chat as WhatsApp hands it out."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(f"{SECRETS[2]}.txt", text)
    return made.getvalue()


def written_since(moment: float, *folders: Path) -> Iterator[Path]:
    """Every file in these folders, and in new folders in them, that was written since."""
    for folder in folders:
        for file in folder.iterdir():
            try:
                if file.stat().st_mtime < moment or file.name.startswith("pytest-of-"):
                    continue
                yield from [one for one in (file, *file.rglob("*")) if one.is_file()]
            except OSError:
                continue  # another program's, gone meanwhile


def holding(words: Sequence[str], moment: float, *folders: Path) -> list[Path]:
    """The files with any of these words in them, or in their names. Each is read once: where others
    work as well, much is written meanwhile."""
    ways = [way for what in words for way in (what.encode(), what.encode("utf-16-le"))]
    found = []
    for file in written_since(moment, *folders):
        try:
            data = file.read_bytes()
        except OSError:
            continue
        if any(what in file.name for what in words) or any(way in data for way in ways):
            found.append(file)
    return found


async def test_nothing_of_a_recording_is_stored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, logs, temporary = tmp_path / "data", tmp_path / "logs", tmp_path / "tmp"
    for folder in (data, logs, temporary):
        folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    everywhere = (data, logs, temporary, Path("/tmp"), Path("/var/tmp"))
    began = time.time() - 1
    with (logs / "heard.log").open("w") as log:
        configure_logs(LogSettings(), log)
        store = await SqlStore.open(f"sqlite:///{data / 'heard.sqlite3'}")
        service = Service(store, SystemClock(), new_id, Rules())
        player = RecordingProcess((sys.executable, "-B", str(ROOT / "heard_recording.py")), Rules())
        face = WebFace(
            service,
            WebOptions(secret="for tests only"),
            clock=SystemClock(),
            manual=lambda _: MANUAL,
            sleep=never,
            extras=Extras(recordings=player),
        )
        server = TestServer(face.app)
        await server.start_server()
        try:
            # What is stored, logged or put aside is found.
            await service.directory.open_room(RoomId("web", "", "r1"), PLANTED)
            log.write(f"{PLANTED}\n")
            log.flush()
            with tempfile.NamedTemporaryFile(prefix="spooled-") as aside:
                aside.write(PLANTED.encode())
                aside.flush()
                places = {file.parent for file in holding([PLANTED], began, *everywhere)}
            assert places >= {data, logs, temporary}
            page = await handed_in(server, zipped(chat()), f"{SECRETS[2]}.zip")
            # It was read and played: people are named, since that was asked for.
            assert "40 messages were written by 3 people" in page
            assert SECRETS[1] in page
            wrong = await handed_in(server, b"\x89PNG" + SECRETS[0].encode(), SECRETS[2])
            assert "is a picture" in wrong
        finally:
            await server.close()
            await store.close()
    assert holding(SECRETS, began, *everywhere) == []


async def handed_in(server: TestServer, data: bytes, name: str) -> str:
    """What the page answers to a file."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        async with client.get(server.make_url("/recording")) as page:
            token = (await page.text()).partition('name="csrf" value="')[2].partition('"')[0]
        form = aiohttp.FormData(default_to_multipart=True)
        form.add_field("csrf", token)
        form.add_field("file", data, filename=name)
        form.add_field("names", "yes")
        async with client.post(server.make_url("/recording"), data=form) as answer:
            return await answer.text()
