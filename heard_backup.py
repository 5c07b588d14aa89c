"""`heard backup` and `heard restore`: everything in one file, and back where nothing is yet."""

from __future__ import annotations

import asyncio
import os
import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from adapters.console.cli_errors import ConfigFile, in_one_line, settings_from
from adapters.registry import platforms, settings_type
from bot.errors import Unusable
from bot.settings import Settings, config_file
from heard_ops import database_file, look_at_database, looked_at

if TYPE_CHECKING:
    from adapters.backup import Manifest


def backup(
    to: Annotated[Path, typer.Argument(help="The file to write, or a folder to put it in.")],
    config: ConfigFile = None,
) -> None:
    """Copy the database, the keys and the settings to one file, also while Heard is running."""
    settings = settings_from(config)
    with in_one_line():
        file, manifest = asyncio.run(_back_up(settings, to, config_file(config, os.environ)))
    print(f"{file} has everything of {_rooms(manifest)}. Keep it as secret as the originals.")
    key = settings.secrets.key_file
    if not key.exists():
        print(f"Not in it: {key}, which is not there. Without it, links and seats stop working.")
    print(_about_ballots(settings, "config.toml" in manifest.sums))


def _about_ballots(settings: Settings, with_settings: bool) -> str:
    """What to know of the keys to ballots, which are to be kept apart from the database."""
    if not settings.polls.key:
        return (
            "Not in it: the keys to the ballots of polls that are open. Where they are, "
            "`polls.key_folder` says; see docs/running.md."
        )
    if with_settings and not os.environ.get("HEARD_POLLS__KEY"):
        return (
            "It has the settings file, and in that polls.key: whoever has this backup can open the "
            "ballots in it. Move polls.key to the environment (HEARD_POLLS__KEY)."
        )
    return "Not in it: polls.key, which opens the ballots of polls that are open. Keep it apart."


async def _back_up(settings: Settings, to: Path, config: Path | None) -> tuple[Path, Manifest]:
    from adapters import backup as archive
    from storage.database_copy import copy_sqlite, dump_postgres
    from storage.engine import parse

    url = parse(settings.database.url)
    now = datetime.now(UTC)
    file = _new_file(to, now)
    async with look_at_database(settings) as look:
        if look.found is None:
            raise Unusable("There is nothing in the database yet. Start Heard first.")
        rooms = await look.rooms()
    with tempfile.TemporaryDirectory(prefix=".heard-", dir=file.absolute().parent) as folder:
        kind = "sqlite" if database_file(settings) is not None else "postgresql"
        copy = Path(folder) / archive.DATABASE[kind]
        if kind == "sqlite":
            try:
                copy_sqlite(Path(url.database or ""), copy)
            except OSError as wrong:
                raise Unusable(f"The database cannot be copied: {wrong}.") from None
        else:
            dump_postgres(url, copy)
        files = {copy.name: copy}
        for name, path in (
            (archive.SECRET, settings.secrets.key_file),
            *_key_files(settings).items(),
            (archive.CONFIG, config),
        ):
            if path is not None and path.exists():
                files[name] = path
        manifest = archive.Manifest(
            heard=version("heard"),
            kind="sqlite" if kind == "sqlite" else "postgresql",
            revision=look.found,
            made_at=now,
            rooms=rooms,
        )
        manifest = archive.pack(file, manifest, files)
    return file, manifest


def _key_files(settings: Settings) -> dict[str, Path]:
    """The files with the keys of platforms, by their names in a backup."""
    return {name: path for each in platforms() for name, path in each.key_files(settings).items()}


def _rooms(manifest: Manifest) -> str:
    return "1 room" if manifest.rooms == 1 else f"{manifest.rooms} rooms"


def _new_file(to: Path, now: datetime) -> Path:
    file = to / f"heard-{now:%Y%m%d-%H%M%S}.tar.gz" if to.is_dir() else to
    if file.exists():
        raise Unusable(f"The backup {file} cannot be written: it is there already.")
    if not file.absolute().parent.is_dir():
        raise Unusable(f"The backup {file} cannot be written: there is no such folder.")
    return file


def restore(
    source: Annotated[Path, typer.Argument(metavar="FROM", help="What `heard backup` wrote.")],
    config: ConfigFile = None,
) -> None:
    """Put a backup back where nothing is yet, and say what is lost by it."""
    with in_one_line():
        for line in asyncio.run(_restore(source, config)):
            print(line)


async def _restore(source: Path, config: Path | None) -> list[str]:
    from adapters import backup as archive

    with tempfile.TemporaryDirectory(prefix="heard-restore-") as folder:
        manifest = archive.unpack(source, Path(folder), _key_files(settings_type()()))
        here = {name: Path(folder) / name for name in manifest.sums}
        target = config_file(config, os.environ) or Path("config.toml")
        saved = here.get(archive.CONFIG)
        uses_saved = saved is not None and not target.exists()
        settings = settings_from(saved if uses_saved else (target if target.exists() else None))
        places = _places(settings, manifest, here)
        if uses_saved and saved is not None:
            places[target] = saved
        await _make_sure_nothing_is_lost(settings, places)
        _put(places, here[archive.DATABASE[manifest.kind]], settings)
        return [
            f"Restored what was there on {manifest.made_at:%d %B %Y, %H:%M} UTC: "
            f"{_rooms(manifest)}.",
            *(f"- {path}" for path in places),
            *await _what_is_lost(settings, manifest),
        ]


def _places(settings: Settings, manifest: Manifest, here: dict[str, Path]) -> dict[Path, Path]:
    """Where each file goes; a PostgreSQL database goes to no file."""
    from adapters import backup as archive

    file = database_file(settings)
    if (manifest.kind == "sqlite") != (file is not None):
        raise Unusable(
            f"This backup is of a {manifest.kind} database, and database.url is another kind. "
            "Set it first."
        )
    wanted = {
        archive.SECRET: settings.secrets.key_file,
        **_key_files(settings),
        archive.DATABASE["sqlite"]: file,
    }
    return {path: here[name] for name, path in wanted.items() if path is not None and name in here}


async def _make_sure_nothing_is_lost(settings: Settings, places: dict[Path, Path]) -> None:
    from storage.database_copy import check_sqlite
    from storage.engine import look_at
    from storage.inspection import is_empty

    for path, source in places.items():
        if path.exists() and path.read_bytes() != source.read_bytes():
            raise Unusable(f"{path} is there already. Move it away first: nothing was changed.")
    file = database_file(settings)
    if file is None:
        look = await look_at(settings.database.url)
        try:
            if not await is_empty(look.database):
                raise Unusable("The database is not empty. Make a new one: nothing was changed.")
        finally:
            await look.database.close()
        return
    if file in places:
        check_sqlite(places[file])
    for end in ("-wal", "-shm"):
        if (beside := Path(f"{file}{end}")).exists():
            raise Unusable(f"{beside} is there already. Move it away first: nothing was changed.")


def _put(places: dict[Path, Path], dump: Path, settings: Settings) -> None:
    from storage.database_copy import restore_postgres
    from storage.engine import parse

    if database_file(settings) is None:
        restore_postgres(parse(settings.database.url), dump)
    for path, source in places.items():
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            draft = path.with_name(f".{path.name}.part")
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as out:
                out.write(source.read_bytes())
                out.flush()
                os.fsync(out.fileno())
            draft.replace(path)
        except OSError as wrong:
            raise Unusable(f"{path} cannot be written: {wrong.strerror}.") from None


async def _what_is_lost(settings: Settings, manifest: Manifest) -> list[str]:
    from storage.migrate import HEAD

    lines = [
        "What happened after that is not in it:",
        "- Meetings, points, notes and decisions of later are gone. Chat platforms still show "
        "what was posted then.",
        "- What Heard still had to post at that moment is posted now, even if it was posted then.",
        "- Anyone who has answered a poll since then is not on record, and can answer again.",
        "- Words that were taken back since then are there again. Please take them back again.",
        "- Links and seats made since then do not work; earlier ones do.",
    ]
    if manifest.revision == HEAD:
        async with looked_at(settings) as store:
            shut = await store.ballot_office.shut()
        if shut:
            polls = "an open poll" if len(shut) == 1 else f"{len(shut)} open polls"
            lines.append(
                f"- The answers given in {polls} cannot be opened here: "
                f"{next(iter(shut.values()))}. Put the key back before you start Heard; without "
                "it, `heard run --give-up-ballots` lets everybody answer again."
            )
    return lines
