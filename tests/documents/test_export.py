"""`heard export` writes minutes into a new folder, all or nothing."""

from __future__ import annotations

import asyncio
import errno
import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import heard
from adapters.clock import SetClock, new_id
from adapters.documents.export import file_name
from bot.ids import RoomId, RoomKey
from bot.ports import Account, Request, Room
from bot.service import Service
from storage.ballot_keys import KeysInMemory
from storage.store import SqlStore

FIRST = datetime(2026, 3, 3, 23, 30, tzinfo=UTC)
"""In London it is still 3 March, in Tokyo it is the 4th."""


class Office:
    """A folder with a settings file and a database of two rooms, and a command line in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def fill(self) -> None:
        (self.folder / "data").mkdir()
        store = await SqlStore.open(f"sqlite:///{self.folder}/data/heard.sqlite3", KeysInMemory())
        clock = SetClock(FIRST)
        service = Service(store, clock, new_id)
        rooms = [
            await service.directory.open_room(RoomId("web", "", f"r{zone[0]}"), title, zone)
            for title, zone in (("Parents", "Europe/London"), ("../Étude: <b>", "Asia/Tokyo"))
        ]
        for meeting, room in ((meeting, room) for meeting in (1, 2) for room in rooms):
            clock.set(FIRST + timedelta(days=7 * (meeting - 1)))
            for command, args in (
                ("start", {}),
                ("decide", {"text": f"Decision {meeting} of {room.title}"}),
                ("end", {"anyway": "yes"}),
            ):
                done = await service.commands.execute(
                    Request(
                        room=room.where,
                        person=Account(platform="web", tenant="", id="ann", name="Ann"),
                        source=new_id(),
                        at=clock.now(),
                        command=command,
                        args=dict(args),
                    )
                )
                assert done.accepted, done
        await service.drain()
        await store.close()

    def export(self, *words: str) -> Result:
        return CliRunner().invoke(heard.app, ["export", *words])

    def refused(self, *words: str) -> str:
        """The one line by which an export was refused; nothing was written."""
        before = self.there()
        said = self.export(*words)
        assert said.exit_code == 2, said.output
        assert self.there() == before
        (line,) = said.stderr.splitlines()
        assert said.stdout == ""
        return line

    def there(self) -> list[str]:
        """What the folder has, hidden things too."""
        return sorted(path.name for path in self.folder.iterdir())

    def files(self, folder: str = "out") -> dict[str, bytes]:
        root = self.folder / folder
        return {
            str(file.relative_to(root)): file.read_bytes()
            for file in sorted(root.rglob("*"))
            if file.is_file()
        }


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    office = Office(tmp_path_factory.mktemp("office"))
    asyncio.run(office.fill())
    return office.folder


@pytest.fixture
def office(filled: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.chdir(filled)
    monkeypatch.setenv("HEARD_POLLS__KEY_FOLDER", str(filled.parent / "keys"))
    before = set(filled.iterdir())
    yield Office(filled)
    for left in set(filled.iterdir()) - before:
        for file in sorted(left.rglob("*"), reverse=True):
            file.rmdir() if file.is_dir() else file.unlink()
        left.rmdir() if left.is_dir() else left.unlink()


def test_the_minutes_of_all_rooms_are_written_with_progress_and_the_zones(office: Office) -> None:
    said = office.export("--to", "out", "--format", "json")
    assert said.exit_code == 0, said.output
    assert "Parents: 2 meetings, times of Europe/London." in said.stderr
    assert "times of Asia/Tokyo" in said.stderr
    files = office.files()
    assert len(files) == 4
    assert all(name and ".." not in name and "<" not in name for name in files)
    london = [name for name in files if name.startswith("parents-")]
    assert [name.rpartition("/")[2] for name in london] == [
        "2026-03-03-minutes-of-meeting-1.json",
        "2026-03-10-minutes-of-meeting-2.json",
    ]
    assert json.loads(files[london[0]])["decisions"][0]["words"] == "Decision 1 of Parents"
    assert (office.folder / "out").stat().st_mode & 0o077 == 0
    assert not [name for name in office.there() if name.startswith(".out")]


def test_days_are_those_of_each_rooms_own_zone(office: Office) -> None:
    said = office.export("--to", "out", "--since", "2026-03-04", "--until", "2026-03-10")
    assert said.exit_code == 0, said.output
    days = sorted(name.rpartition("/")[2][:10] for name in office.files())
    assert days == ["2026-03-04", "2026-03-10"], "in Tokyo the first is one of them"


@pytest.mark.parametrize(
    ("form", "ending", "has"),
    [
        ("html", ".html", b"<!doctype html>"),
        ("easy-read", "-easy-read.html", b"<!doctype html>"),
        ("text", ".txt", b" of Parents"),
        ("markdown", ".md", b"# "),
        ("calendar", ".ics", b"BEGIN:VCALENDAR"),
    ],
)
def test_one_room_in_every_form(office: Office, form: str, ending: str, has: bytes) -> None:
    said = office.export("parents", "--to", "out", "--format", form)
    assert said.exit_code == 0, said.output
    files = office.files()
    assert len(files) == 2
    for name, data in files.items():
        assert name.endswith(f"minutes-of-meeting-{name[-len(ending) - 1]}{ending}")
        assert has in data


def test_a_table_has_all_meetings_of_a_room(office: Office) -> None:
    assert office.export("Parents", "--to", "out", "--format", "csv").exit_code == 0
    ((name, data),) = office.files().items()
    assert name.startswith("parents-")
    assert name.endswith(".csv")
    lines = data.decode("utf-8-sig").splitlines()
    assert [line.split(",")[1:3] for line in lines[1:]] == [
        ['"1"', '"2026-03-03"'],
        ['"2"', '"2026-03-10"'],
    ]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--since", "2026-02-01", "--until", "2026-01-31"), "is before --since (2026-02-01)"),
        (("--since", "yesterday"), "--since: “yesterday” is no day. Write it such as 2026-03-31"),
        (("--until", "2026-02-30"), "--until: “2026-02-30” is no day"),
        (("Nobody's room",), "There is no room “Nobody's room”"),
        (("--format", "pdf"), "there is no format “pdf”. There are: html, easy-read, text"),
        (("--since", "2027-01-01"), "No meeting began in that time, so nothing was written."),
        (("--to", "data"), "data is there already"),
        (("--to", "data/heard.sqlite3"), "is there already"),
        (("--to", "nowhere/out"), "there is no folder"),
        (("--to", "data/heard.sqlite3/out"), "there is no folder"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    office: Office, words: tuple[str, ...], why: str
) -> None:
    given = words if "--to" in words else (*words, "--to", "out")
    assert why in office.refused(*given)


def test_a_read_only_folder_is_said_in_one_line(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the system refuses it, also where the tests may write everywhere."""

    def refuse(*args: Any, **more: Any) -> str:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr("adapters.documents.new_folder.tempfile.mkdtemp", refuse)
    said = office.refused("--to", "out")
    assert "out cannot be written: Read-only file system. Nothing was written." in said


def test_a_disk_that_is_full_halfway_leaves_nothing(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual, left = Path.write_bytes, [2]

    def fill(path: Path, data: Any) -> int:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return usual(path, data)

    monkeypatch.setattr(Path, "write_bytes", fill)
    before = office.there()
    said = office.export("--to", "out")
    assert said.exit_code == 2
    assert "No space left on device. Nothing was written." in said.stderr.splitlines()[-1]
    assert left[0] < 0, "it had written two"
    assert office.there() == before


@pytest.mark.parametrize("title", ["../..", "/etc/passwd", "CON", "", "é", "a" * 300, "a\nb\x00"])
def test_titles_cannot_lead_out_of_the_folder(title: str) -> None:
    name = file_name(Room(key=RoomKey("k" * 20), where=RoomId("web", "", "x"), title=title))
    assert name == Path(name).name
    assert name.isprintable()
    assert len(name) <= 70
    assert name.endswith("-kkkkkk")
