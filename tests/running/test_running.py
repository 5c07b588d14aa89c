"""What whoever runs Heard is told: at the start, in the log, and when something is not right."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import sqlite3
from contextlib import AsyncExitStack, closing
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from storage.migrate import HEAD
from tests.test_several import posted, somebody
from tests.test_stop import make_room


async def test_the_version(place: Any) -> None:
    ran = await place.heard("--version")
    assert ran.code == 0
    assert ran.out.startswith("heard 0.")


async def test_every_setting_can_be_printed_and_written(place: Any) -> None:
    ran = await place.heard("setup", "config")
    assert ran.out == Path("config.example.toml").read_text()  # noqa: ASYNC240 # nobody waits
    assert (await place.heard("setup", "config", "--write", "new.toml")).code == 0
    assert (place.folder / "new.toml").read_text() == ran.out
    again = await place.heard("setup", "config", "--write", "new.toml")
    assert again.code == 2
    assert "cannot be written" in again.errors


async def test_a_settings_file_may_begin_with_a_mark(place: Any) -> None:
    config = place.folder / "config.toml"
    config.write_bytes(b"\xef\xbb\xbf" + config.read_bytes())
    assert (await place.heard("doctor")).code in (0, 1)


async def test_the_start_line_says_what_has_been_started(place: Any) -> None:
    async with place.running(environ={"HEARD_LOGS__FORMAT": "json"}) as (process, _):
        process.terminate()
        _, errors = await process.communicate()
    lines = [json.loads(line) for line in errors.decode().splitlines()]
    (start,) = [line for line in lines if line["event"] == "heard.started"]
    assert start["version"].startswith("0.")
    assert start["database"] == "sqlite"
    assert start["platforms"] == "web"
    assert start["address"]
    assert start["revision"]


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
async def test_it_ends_in_good_order_however_it_is_told_to(place: Any, name: str) -> None:
    async with place.running() as (process, _):
        process.send_signal(getattr(signal, name))
        out, errors = await process.communicate()
    assert process.returncode == 0
    assert b"Everything is saved." in out
    assert b"web.stopped" in errors


async def test_a_folder_that_cannot_be_made_is_one_line(place: Any) -> None:
    environ = {"HEARD_DATABASE__URL": "sqlite:////dev/null/data/heard.sqlite3"}
    for command in ("run", "doctor"):
        ran = await place.heard(command, environ=environ)
        assert ran.code == (2 if command == "run" else 1)
        assert "Traceback" not in ran.errors
    ran = await place.heard("run", environ=environ)
    assert len(ran.lines) == 1
    assert "cannot be made" in ran.errors


async def test_no_part_of_a_password_is_printed(place: Any) -> None:
    environ = {"HEARD_DATABASE__URL": "postgresql://heard:p@ss/w:rd#1@127.0.0.1:1/heard"}
    for command in ("run", "doctor", "rooms"):
        ran = await place.heard(command, environ=environ)
        assert ran.code in (1, 2)
        for part in ("ss/w", "rd#1", "w%3A", "p@"):
            assert part not in ran.out + ran.errors
        assert "%40" in ran.out + ran.errors


async def test_the_doctor_changes_nothing(place: Any) -> None:
    before = sorted(it.name for it in place.folder.rglob("*"))
    ran = await place.heard("doctor")
    assert "is made at the first start" in ran.out
    assert sorted(it.name for it in place.folder.rglob("*")) == before


async def test_the_doctor_says_what_others_can_read(place: Any) -> None:
    async with place.running() as (process, _):
        process.terminate()
        await process.wait()
    assert "can be read by others" not in (await place.heard("doctor")).out
    for name in ("heard.sqlite3", "secret.key"):
        file = place.folder / "data" / name
        file.chmod(0o644)
        ran = await place.heard("doctor")
        assert ran.code == 1
        assert f"{name} can be read by others on this computer: chmod 600" in ran.out
        file.chmod(0o600)
    (place.folder / "data").chmod(0o755)
    ran = await place.heard("doctor")
    assert ran.code == 0
    assert "note   folder: data can be read by others on this computer: chmod 700" in ran.out


# -- a way in --------------------------------------------------------------------------------------


async def test_rooms_and_links_beside_a_running_heard_and_the_old_link_opens_nothing(
    place: Any,
) -> None:
    async with place.running() as (process, base):
        port = base.rpartition(":")[2]
        fixed = {"HEARD_WEB__PORT": port}
        async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
            key = await make_room(browser, base)
        listed = await place.heard("rooms", environ=fixed)
        assert key in listed.out
        assert "Parents" in listed.out
        old = (await place.heard("link", "Parents", "--facilitator", environ=fixed)).out.strip()
        assert old.startswith(base)
        assert "#" in old, "what proxies log has no token in it"
        assert await opens(base, old)
        new = (
            await place.heard("link", "Parents", "--facilitator", "--renew", environ=fixed)
        ).out.strip()
        assert new != old
        assert not await opens(base, old)
        assert await opens(base, new)
        nowhere = await place.heard("link", "Nowhere", environ=fixed)
        assert nowhere.code == 2
        assert len(nowhere.lines) == 1
        process.terminate()
        await process.wait()


async def opens(base: str, link: str) -> bool:
    """Whether a link leads to a room, for a browser that has never been there."""
    page, _, token = link.partition("#")
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
        async with browser.get(page) as empty:
            csrf = re.search(r'name="csrf" value="([^"]+)"', await empty.text())
        assert csrf
        form = {"csrf": csrf[1], "link": token}
        async with browser.post(page, data=form, headers={"Origin": base}) as answer:
            return answer.status == 200 and "Parents" in await answer.text()


async def test_the_owners_link_is_not_printed_where_there_is_no_terminal(place: Any) -> None:
    public = {"HEARD_WEB__PUBLIC_URL": "https://heard.example.org"}
    process = await place._start("run", environ=public)
    assert process.stdout
    said = b""
    async for line in process.stdout:
        said += line
        if b"heard link --owner" in line:
            break
    process.terminate()
    rest, errors = await process.communicate()
    told = (said + rest + errors).decode()
    link = (await place.heard("link", "--owner", environ=public)).out.strip()
    assert link.startswith("https://heard.example.org/")
    token = link.rpartition("#")[2]
    assert len(token) > 20
    assert token not in told
    assert "https://heard.example.org/" in told
    renewed = (await place.heard("link", "--owner", "--renew", environ=public)).out.strip()
    assert renewed != link


def revise(place: Any, revision: str) -> None:
    with closing(sqlite3.connect(place.folder / "data" / "heard.sqlite3")) as raw:
        (was,) = raw.execute("SELECT version_num FROM alembic_version").fetchone()
        assert was != revision
        raw.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        raw.commit()


async def test_a_lost_key_is_said(place: Any) -> None:
    async with place.running() as (process, base):
        async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
            await make_room(browser, base)
        process.terminate()
        await process.wait()
    (place.folder / "data" / "secret.key").unlink()
    examined = await place.heard("doctor")
    assert examined.code == 1
    assert "is not there, though there are rooms already" in examined.out
    assert "Restore it" in (await place.heard("link", "Parents")).errors
    copied = await place.heard("backup", "copy.tar.gz")
    assert "copy.tar.gz has everything of 1 room." in copied.out
    assert "Not in it: data/secret.key, which is not there." in copied.out
    revise(place, "0010")  # as an older version leaves it
    for command, said in (
        ("doctor", "is not there, though there are rooms already"),
        ("backup", "has everything of 1 room."),
    ):
        words = [command, *(["older.tar.gz"] if command == "backup" else [])]
        assert said in (await place.heard(*words)).out, command
    revise(place, HEAD)
    async with place.running() as (process, _):
        process.terminate()
        _, errors = await process.communicate()
    assert "so a new one has been made" in errors.decode()
    assert "heard link ROOM" in errors.decode()


async def test_what_a_killed_heard_had_in_hand_is_shown_at_once_by_the_next(place: Any) -> None:
    """There is one process on a SQLite file: what a dead one had taken is nobody's."""
    async with AsyncExitStack() as stack:
        async with place.running() as (process, base):
            ben = await somebody(stack, base)
            key = await ben.form("/", title="Parents", name="Ben", zone="UTC")
            await ben.opens(key)
            await ben.does("start")
            await ben.does("decide", text="The doors get wider")
            post = await ben.sees(posted("The doors get wider"))
            process.kill()
            await process.wait()
            port = base.rpartition(":")[2]
        # It died with this post in its hands, a moment after taking it.
        number = int(post["id"].split(":")[1])
        with closing(sqlite3.connect(place.folder / "data" / "heard.sqlite3")) as raw, raw:
            taken = raw.execute(
                "UPDATE parcel SET delivered_at = NULL, worker = 'dead', "
                "until = '2999-01-01 00:00:00.000000' WHERE number = ? AND kind = 'post'",
                (number,),
            )
            assert taken.rowcount == 1
        asked = f"SELECT delivered_at FROM parcel WHERE number = {number} AND kind = 'post'"
        async with place.running(environ={"HEARD_WEB__PORT": port}):
            async with asyncio.timeout(5):
                while True:
                    with closing(sqlite3.connect(place.folder / "data" / "heard.sqlite3")) as raw:
                        if raw.execute(asked).fetchone() != (None,):
                            break
                    await asyncio.sleep(0.05)
            ben.seen.clear()
            hello = await ben.opens(key)
            assert "The doors get wider" in json.dumps(hello)
