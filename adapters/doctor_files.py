"""`heard doctor`'s check of files: who can read and write them, and how much space is left.

It only looks: no file and no folder is made or changed.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from adapters.doctor import Finding
from adapters.signing_key import read_key
from bot.admin_texts import admin_text
from bot.errors import Unusable

LEAST_FREE = 200 * 1024 * 1024
"""Bytes that should be left on the disk: below this, tidying up and copies may fail."""
OTHERS = stat.S_IRWXG | stat.S_IRWXO


class KeyCheck:
    """Whether a key is there, is valid, and is readable by its owner only."""

    def __init__(self, name: str, path: Path, missed: Callable[[], Awaitable[bool]]) -> None:
        """`missed`: whether there is something already that was made with the key."""
        self.name = name
        self._path = path
        self._missed = missed

    async def look(self) -> Sequence[Finding]:
        """What is wrong with the key."""
        try:
            there = read_key(self._path) is not None
        except Unusable as wrong:
            return [Finding(str(wrong))]
        if there:
            return for_others(self._path)
        if await self._missed():
            return [Finding(admin_text("doctor-key-lost", file=self._path))]
        return [Finding(admin_text("doctor-made-at-start", file=self._path), wrong=False)]


class FolderCheck:
    """Whether a folder is writable, has space, and is readable by its owner only."""

    name = admin_text("doctor-name-folder")

    def __init__(self, folder: Path, files: Sequence[Path] = ()) -> None:
        """`files`: those in it that hold what people asked to be recorded."""
        self._folder = folder
        self._files = files

    async def look(self) -> Sequence[Finding]:
        """What is wrong with the folder and the files in it."""
        there = next(it for it in [self._folder, *self._folder.absolute().parents] if it.exists())
        found = []
        if not os.access(there, os.W_OK | os.X_OK):
            what = "write" if there == self._folder else "make"
            text = admin_text("doctor-folder-locked", folder=self._folder, what=what)
            found.append(Finding(text))
        free = shutil.disk_usage(there).free
        if free < LEAST_FREE:
            found.append(Finding(admin_text("doctor-disk-full", folder=there, left=free >> 20)))
        if there == self._folder:
            found += for_others(self._folder, wrong=False)
        for file in self._files:
            if file.exists():
                if not os.access(file, os.R_OK | os.W_OK):
                    found.append(Finding(admin_text("doctor-file-locked", file=file)))
                found += for_others(file)
        return found


def for_others(path: Path, *, wrong: bool = True) -> list[Finding]:
    """A finding if others on this computer can read a file or folder, and how to mend it."""
    if os.name != "posix":
        return []  # on Windows, modes say nothing about who may read
    mode = stat.S_IMODE(path.stat().st_mode)
    if not mode & OTHERS:
        return []
    mend = f"chmod {'700' if path.is_dir() else '600'} {path}"
    return [Finding(admin_text("doctor-for-others", file=path, mend=mend), wrong)]
