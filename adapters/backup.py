"""A backup as one file: the database, the keys, the settings, and a description of them.

It is a gzipped tar, so that it can be opened without Heard, too. What is in it is checked before
anything is put in place. The keys to ballots are never in it: with them and the database anybody
could open the ballots of polls that are open.
"""

from __future__ import annotations

import hashlib
import os
import tarfile
from collections.abc import Collection, Mapping
from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec

from bot.admin_texts import admin_text
from bot.errors import Unusable

MANIFEST = "manifest.json"
DATABASE = {"sqlite": "database.sqlite3", "postgresql": "database.dump"}
SECRET, CONFIG = "secret.key", "config.toml"  # a file's name
NAMES = frozenset({*DATABASE.values(), SECRET, CONFIG})
"""What a backup may have in it, apart from the keys of platforms."""
LARGEST_MANIFEST = 64 * 1024


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a backup is of."""

    heard: str
    """The version that made it."""
    kind: Literal["sqlite", "postgresql"]
    revision: str
    """Of the database's tables."""
    made_at: datetime
    rooms: int
    sums: dict[str, str] = {}
    """The SHA-256 of each file."""


def pack(to: Path, manifest: Manifest, files: Mapping[str, Path]) -> Manifest:
    """Write a backup: whole or not at all, and readable by its owner only. What is in it.

    Raises:
        Unusable: there is something at `to` already, or it cannot be written.
    """
    draft = to.with_name(f".{to.name}.part")
    whole = msgspec.structs.replace(
        manifest, sums={name: _sum(file) for name, file in files.items()}
    )
    about = draft.with_name(f"{draft.name}.{MANIFEST}")
    try:
        if to.exists():
            raise FileExistsError(17, admin_text("backup-it-is-there"))
        draft.unlink(missing_ok=True)
        about.write_bytes(msgspec.json.encode(whole))
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            with tarfile.open(fileobj=out, mode="w:gz") as archive:
                archive.add(about, MANIFEST)
                for name, file in files.items():
                    archive.add(file, name)
            out.flush()
            os.fsync(out.fileno())
        os.link(draft, to)
    except OSError as wrong:
        raise Unusable(admin_text("backup-unwritable", file=to, why=wrong.strerror)) from None
    finally:
        draft.unlink(missing_ok=True)
        about.unlink(missing_ok=True)
    return whole


def unpack(backup: Path, into: Path, keys: Collection[str] = ()) -> Manifest:
    """Take a backup apart into a folder, and check each file. `keys` are the names of the files
    with the keys of platforms.

    Raises:
        Unusable: it cannot be read, is none, or is damaged.
    """
    try:
        with tarfile.open(backup, "r:*") as archive:
            about = archive.extractfile(MANIFEST)
            if about is None:
                raise KeyError(MANIFEST)
            manifest = msgspec.json.decode(about.read(LARGEST_MANIFEST), type=Manifest)
            for name in manifest.sums:
                if name not in NAMES and name not in keys:
                    raise Unusable(admin_text("backup-not-ours", backup=backup, name=repr(name)))
                _take_out(archive, name, into / name)
    except OSError as wrong:
        why = wrong.strerror or admin_text("backup-it-is-damaged")
        raise Unusable(admin_text("backup-unreadable", backup=backup, why=why)) from None
    except (tarfile.TarError, EOFError, KeyError, msgspec.MsgspecError):
        raise Unusable(admin_text("backup-none", backup=backup)) from None
    for name, wanted in manifest.sums.items():
        if _sum(into / name) != wanted:
            raise Unusable(admin_text("backup-changed", backup=backup, name=name))
    return manifest


def _take_out(archive: tarfile.TarFile, name: str, to: Path) -> None:
    source = archive.extractfile(name)
    if source is None:
        raise KeyError(name)
    descriptor = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        while block := source.read(1 << 20):
            out.write(block)
        out.flush()
        os.fsync(out.fileno())


def _sum(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
