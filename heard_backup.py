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
from bot.admin_texts import admin_text
from bot.errors import Unusable
from bot.settings import Settings, config_file
from heard_ops import database_file, look_at_database, looked_at

if TYPE_CHECKING:
    from adapters.backup import Manifest


def backup(
    to: Annotated[Path, typer.Argument(help=admin_text("help-backup-to"))],
    config: ConfigFile = None,
) -> None:
    """Copy the database, the keys and the settings to one file, also while Heard is running."""
    settings = settings_from(config)
    with in_one_line():
        file, manifest = asyncio.run(_back_up(settings, to, config_file(config, os.environ)))
    print(admin_text("backup-done", file=file, rooms=manifest.rooms))
    key = settings.secrets.key_file
    if not key.exists():
        print(admin_text("backup-no-key", file=key))
    print(_about_ballots(settings, "config.toml" in manifest.sums))


def _about_ballots(settings: Settings, with_settings: bool) -> str:
    """What to know of the keys to ballots, which are to be kept apart from the database."""
    if not settings.polls.key:
        return admin_text("backup-no-ballots")
    if with_settings and not os.environ.get("HEARD_POLLS__KEY"):
        return admin_text("backup-has-ballots")
    return admin_text("backup-no-polls-key")


async def _back_up(settings: Settings, to: Path, config: Path | None) -> tuple[Path, Manifest]:
    from adapters import backup as archive
    from storage.database_copy import copy_sqlite, dump_postgres
    from storage.engine import parse

    url = parse(settings.database.url)
    now = datetime.now(UTC)
    file = _new_file(to, now)
    async with look_at_database(settings) as look:
        if look.found is None:
            raise Unusable(admin_text("backup-nothing"))
        rooms = await look.rooms()
    with tempfile.TemporaryDirectory(prefix=".heard-", dir=file.absolute().parent) as folder:
        kind = "sqlite" if database_file(settings) is not None else "postgresql"
        copy = Path(folder) / archive.DATABASE[kind]
        if kind == "sqlite":
            try:
                copy_sqlite(Path(url.database or ""), copy)
            except OSError as wrong:
                raise Unusable(admin_text("backup-no-copy", why=wrong)) from None
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


def _new_file(to: Path, now: datetime) -> Path:
    file = to / f"heard-{now:%Y%m%d-%H%M%S}.tar.gz" if to.is_dir() else to
    if file.exists():
        raise Unusable(admin_text("backup-there", file=file))
    if not file.absolute().parent.is_dir():
        raise Unusable(admin_text("backup-no-folder", file=file))
    return file


def restore(
    source: Annotated[Path, typer.Argument(metavar="FROM", help=admin_text("help-restore-from"))],
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
            admin_text(
                "backup-restored",
                moment=f"{manifest.made_at:%d %B %Y, %H:%M}",
                rooms=manifest.rooms,
            ),
            *(f"- {path}" for path in places),
            *await _what_is_lost(settings, manifest),
        ]


def _places(settings: Settings, manifest: Manifest, here: dict[str, Path]) -> dict[Path, Path]:
    """Where each file goes; a PostgreSQL database goes to no file."""
    from adapters import backup as archive

    file = database_file(settings)
    if (manifest.kind == "sqlite") != (file is not None):
        raise Unusable(admin_text("backup-kind", kind=manifest.kind))
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
            raise Unusable(admin_text("backup-in-the-way", file=path))
    file = database_file(settings)
    if file is None:
        look = await look_at(settings.database.url)
        try:
            if not await is_empty(look.database):
                raise Unusable(admin_text("backup-not-empty"))
        finally:
            await look.database.close()
        return
    if file in places:
        check_sqlite(places[file])
    for end in ("-wal", "-shm"):
        if (beside := Path(f"{file}{end}")).exists():
            raise Unusable(admin_text("backup-in-the-way", file=beside))


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
            raise Unusable(
                admin_text("cli-file-unwritable", file=path, why=wrong.strerror)
            ) from None


async def _what_is_lost(settings: Settings, manifest: Manifest) -> list[str]:
    from storage.migrate import HEAD

    lines = [
        admin_text("backup-lost"),
        admin_text("backup-lost-meetings"),
        admin_text("backup-lost-posts"),
        admin_text("backup-lost-rolls"),
        admin_text("backup-lost-words"),
        admin_text("backup-lost-links"),
    ]
    if manifest.revision == HEAD:
        async with looked_at(settings) as store:
            shut = await store.ballot_office.shut()
        if shut:
            why = next(iter(shut.values()))
            lines.append(admin_text("backup-lost-ballots", count=len(shut), why=why))
    return lines
