"""`heard run` itself: twice on one file, on a full disk, without the keys to its ballots."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from asyncio.subprocess import DEVNULL, PIPE
from contextlib import closing
from pathlib import Path

import aiohttp
import asyncpg
import pytest

from adapters.clock import SystemClock, new_id
from bot.errors import NotSaved
from bot.ids import MeetingId
from bot.service import Service
from storage.ballot_keys import usual_folder
from storage.postgres import Postgres
from storage.store import SqlStore
from tests.fakes import forked, vote_child
from tests.fakes.running import heard, use_it, write_config


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch):
    """The user's folder for state, where the keys to ballots are."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


async def _told(folder: Path, *command: str) -> tuple[int, str]:
    """What a command ends with, and what it says."""
    process = await forked.heard(
        *(*command, "--config", str(folder / "config.toml")),
        cwd=folder,
        stdout=PIPE,
        stderr=PIPE,
    )
    async with asyncio.timeout(60):
        out, errors = await process.communicate()
    return process.returncode or 0, (out + errors).decode()


async def test_a_second_heard_on_one_file_is_refused_in_one_line(tmp_path):
    async with heard(tmp_path, DEVNULL) as (_, base):
        (tmp_path / "another").symlink_to(tmp_path)
        config = (tmp_path / "config.toml").read_text()
        code, said = await _told(tmp_path, "run")
        assert code == 2
        assert said.startswith(f"Heard is running on {tmp_path}/heard.sqlite3 already.")
        assert said.count("\n") == 1
        # By another name it is the same file.
        config_by_link = config.replace(f"{tmp_path}/heard", f"{tmp_path}/another/heard")
        (tmp_path / "config.toml").write_text(config_by_link)
        code, said = await _told(tmp_path, "run")
        assert (code, said.count("\n")) == (2, 1)
        await use_it(base, 1)  # the first one has not noticed


async def test_a_file_that_has_two_names_is_refused_under_each_of_them(tmp_path):
    """SQLite takes a hard link for another file, with a log of its own: both would be spoiled."""
    async with heard(tmp_path, DEVNULL) as (_, base):
        (tmp_path / "more").mkdir()
        other = tmp_path / "more" / "heard.sqlite3"
        os.link(tmp_path / "heard.sqlite3", other)
        config = (tmp_path / "config.toml").read_text()
        by_link = config.replace(f"{tmp_path}/heard", f"{tmp_path}/more/heard")
        assert by_link != config
        (tmp_path / "config.toml").write_text(by_link)
        code, said = await _told(tmp_path, "run")
        assert (code, said.count("\n")) == (2, 1)
        assert said.startswith(f"{other} has another name on this disk")
        assert {it.name for it in other.parent.iterdir()} == {"heard.sqlite3"}
        await use_it(base, 1)  # the first one has not noticed
    other.unlink()
    (tmp_path / "config.toml").write_text(config)
    async with heard(tmp_path, DEVNULL) as (_, base):
        await use_it(base, 2)


async def test_a_doctor_may_look_beside_a_running_heard(tmp_path):
    async with heard(tmp_path, DEVNULL):
        _, said = await _told(tmp_path, "doctor")
        assert "already" not in said
        assert "ok     database" in said


async def test_cp_of_the_file_of_a_quiet_running_heard_is_a_whole_database(tmp_path):
    async with heard(tmp_path, DEVNULL) as (_, base):
        await use_it(base, 1)
        log = tmp_path / "heard.sqlite3-wal"
        async with asyncio.timeout(30):
            while log.stat().st_size:
                await asyncio.sleep(0.05)
        shutil.copy(tmp_path / "heard.sqlite3", tmp_path / "copy")
    with closing(sqlite3.connect(tmp_path / "copy")) as copy:
        assert copy.execute("SELECT title FROM room").fetchall() == [("Parents",)]
        assert copy.execute("SELECT count(*) FROM journal").fetchone()[0] > 1
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_a_killed_heard_holds_nobody_up(tmp_path):
    async with heard(tmp_path, DEVNULL) as (process, _):
        process.send_signal(signal.SIGKILL)
        await process.wait()
    async with heard(tmp_path, DEVNULL) as (_, base):
        await use_it(base, 1)


def _names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def _can_mount() -> bool:
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    tried = ["unshare", "-m", "sh", "-c", "mount -t tmpfs none /mnt"]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not _can_mount(), reason="a small disk cannot be mounted here")
async def test_health_tells_a_full_disk_and_that_there_is_room_again(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    mounted = f'mount -t tmpfs -o size=6m none {data} && exec "$@"'
    before = ("unshare", "-m", "sh", "-c", mounted, "sh")
    async with heard(tmp_path, DEVNULL, before=before, data=data) as (process, base):
        disk = Path(f"/proc/{process.pid}/root{data}")
        files = _names(disk)
        async with aiohttp.ClientSession() as browser:

            async def health() -> tuple[int, str]:
                async with browser.get(f"{base}/health") as answer:
                    return answer.status, (await answer.json())["database"]

            async def becomes(wanted: tuple[int, str]) -> None:
                async with asyncio.timeout(20):
                    while await health() != wanted:
                        await asyncio.sleep(0.05)

            assert await health() == (200, "ok")
            with (disk / "ballast").open("wb", buffering=0) as ballast:
                try:
                    while ballast.write(b"x" * 4096) == 4096:
                        pass
                except OSError:
                    pass
            await becomes((503, "away"))
            (disk / "ballast").unlink()
            await becomes((200, "ok"))
            assert _names(disk) <= files | {"heard.sqlite3-wal", "heard.sqlite3-shm"}


async def test_health_writes_nothing_that_stays(tmp_path):
    store = await SqlStore.open(f"sqlite:///{tmp_path}/heard.db")
    before = _names(tmp_path)
    await store.can_commit()
    assert _names(tmp_path) == before
    await store.close()


async def test_asking_whether_it_can_commit_does_not_raise_on_either_database(store):
    await store.can_commit()


@pytest.mark.postgres
async def test_a_postgres_that_takes_no_writes_cannot_commit(postgresql_database):
    store = await SqlStore.open(postgresql_database)
    settings = {"default_transaction_read_only": "off"}
    administrator = await asyncpg.connect(postgresql_database, server_settings=settings)
    only_read = "ALTER ROLE CURRENT_USER SET default_transaction_read_only = on"
    try:
        await administrator.execute(only_read)
        assert isinstance(store._db, Postgres)
        await store._db._engine.dispose()  # new connections go by it
        with pytest.raises(NotSaved):
            await store.can_commit()
    finally:
        await administrator.execute("ALTER ROLE CURRENT_USER RESET default_transaction_read_only")
        await administrator.close()
        await store.close()


async def _open_poll(folder: Path) -> None:
    """A poll that somebody has answered, in the database that `heard run` will use."""
    store = await SqlStore.open(f"sqlite:///{folder}/heard.sqlite3")
    service = Service(store, SystemClock(), new_id)
    await vote_child.begin(service)
    assert await vote_child.vote(service, 1) == "in"
    await service.drain()
    await store.close()


async def test_a_lost_key_of_an_open_poll_is_said_in_one_line_and_can_be_given_up(tmp_path):
    await _open_poll(tmp_path)
    (key,) = usual_folder().glob("*.key")
    lost = key.with_name("lost")
    key.rename(lost)
    write_config(tmp_path, 0)
    code, said = await _told(tmp_path, "run")
    assert code == 2
    assert said.count("\n") == 1
    assert str(key) in said
    assert "--give-up-ballots" in said
    assert "everybody can answer again" in said
    assert not list(usual_folder().glob("*.key"))
    lost.rename(key)
    async with heard(tmp_path, DEVNULL):
        pass
    key.rename(lost)
    async with heard(tmp_path, DEVNULL, more=("--give-up-ballots",)):
        pass
    store = await SqlStore.open(f"sqlite:///{tmp_path}/heard.sqlite3")
    (room,) = await store.rooms("file")
    assert (
        await store.ballot_office.votes_outstanding(MeetingId(f"{room.key}.1")) == vote_child.VOTERS
    )
    await store.close()


async def test_keys_in_the_data_folder_are_allowed_and_said(tmp_path):
    reading, writing = os.pipe()
    more = f'polls.key_folder = "{tmp_path}/keys"'
    async with heard(tmp_path, writing, settings=more):
        os.close(writing)
        said = os.read(reading, 9999).decode()
        # Whoever is told nothing at the start can ask.
        _, doctor = await _told(tmp_path, "doctor")
    os.close(reading)
    sentence = f"The keys to ballots, in {tmp_path}/keys, are in the folder of the database"
    assert f"Note: {sentence}" in said
    assert f"note   ballot keys: {sentence}" in doctor


async def test_a_note_that_nobody_reads_keeps_nobody_from_starting(tmp_path):
    reading, writing = os.pipe()
    os.close(reading)
    more = f'polls.key_folder = "{tmp_path}/keys"'
    async with heard(tmp_path, writing, settings=more) as (_, base):
        os.close(writing)
        await use_it(base, 1)


async def test_a_doctor_finds_a_lost_key_and_keys_that_others_can_read(tmp_path):
    data = tmp_path / "data"
    await _open_poll(data)
    write_config(tmp_path, 0, data=data)
    _, said = await _told(tmp_path, "doctor")
    assert "ok     ballot keys" in said
    (key,) = usual_folder().glob("*.key")
    key.chmod(0o644)
    code, said = await _told(tmp_path, "doctor")
    assert code == 1
    assert f"wrong  ballot keys: {key} can be read by others on this computer: chmod 600" in said
    key.rename(key.with_name("lost"))
    code, said = await _told(tmp_path, "doctor")
    assert code == 1
    assert f"cannot be opened: the key to the ballots, {key}, is missing. Put it back" in said
    assert not list(usual_folder().glob("*.key")), "it only looks"


async def test_a_key_folder_that_cannot_be_is_said_in_one_line(tmp_path):
    (tmp_path / "file").touch()
    write_config(tmp_path, 0, settings=f'polls.key_folder = "{tmp_path}/file/keys"')
    code, said = await _told(tmp_path, "run")
    assert (code, said.count("\n")) == (2, 1)
    assert "polls.key_folder" in said
