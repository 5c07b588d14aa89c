"""The pictures of the easy-read minutes: files in a folder that the team fills.

A picture is found by its topic: `decision.png` stands beside what was decided. Nothing that anybody
types is part of a path. What cannot be used is left out, and said in one line.
"""

from __future__ import annotations

import base64
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import structlog

from bot.admin_texts import admin_text
from bot.records.minutes_forms import EASY_READ_TOPICS

MOST_BYTES = 500_000
"""Of one picture. Eleven of them make a file that can still be sent by mail."""
TYPES: Mapping[str, tuple[str, bytes]] = {
    "png": ("image/png", b"\x89PNG\r\n\x1a\n"),
    "jpg": ("image/jpeg", b"\xff\xd8\xff"),
    "jpeg": ("image/jpeg", b"\xff\xd8\xff"),
}
"""What a file's name may end in, its media type, and how its contents begin. SVG is left out: it
can hold programs."""

log = structlog.get_logger(__name__)


class PictureSet(NamedTuple):
    """What a folder has: pictures as `data:` addresses by topic, and what is the matter with the
    others, one line each."""

    pictures: Mapping[str, str]
    problems: tuple[str, ...]


NONE = PictureSet({}, ())


class Pictures:
    """Reads the pictures of a folder."""

    def __init__(self, folder: Path | None) -> None:
        """`folder` None: there are none."""
        self._folder = folder
        self._said: frozenset[str] = frozenset()

    def read(self) -> PictureSet:
        """The pictures as they are now. Reads files: not to be called in the event loop."""
        if self._folder is None:
            return NONE
        if not self._folder.is_dir():
            return PictureSet({}, (admin_text("export-picture-folder", folder=self._folder),))
        pictures, problems = {}, []
        for topic in EASY_READ_TOPICS:
            found = self._picture(topic)
            if isinstance(found, str):
                problems.append(found)
            elif found is not None:
                kind, data = found
                pictures[topic] = f"data:{kind};base64,{base64.b64encode(data).decode()}"
        return PictureSet(pictures, tuple(problems))

    def to_show(self) -> Mapping[str, str]:
        """The same, with what is wrong in the log, each thing once."""
        found = self.read()
        for problem in found.problems:
            if problem not in self._said:
                # Which and why, with its path: `heard doctor` says it.
                log.warning("minutes.picture_left_out")
        self._said = frozenset(found.problems)
        return found.pictures

    def _picture(self, topic: str) -> tuple[str, bytes] | str | None:
        """A topic's picture with its media type; a line that says what is wrong with it; None:
        there is none."""
        assert self._folder is not None  # noqa: S101 - `read` has looked
        there = [self._folder / f"{topic}.{ending}" for ending in TYPES]
        there = [path for path in there if path.exists() or path.is_symlink()]
        if not there:
            return None
        path = there[0]
        kind, begins = TYPES[path.suffix[1:]]
        try:
            real = path.resolve(strict=True)
            if not real.is_relative_to(self._folder.resolve()):
                return admin_text("export-picture-outside", path=path)
            status = real.stat()
            if not stat.S_ISREG(status.st_mode):
                return admin_text("export-picture-no-file", path=path)
            if status.st_size > MOST_BYTES:
                return admin_text("export-picture-big", path=path, most=MOST_BYTES // 1000)
            with real.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except OSError as wrong:
            return admin_text("export-picture-unreadable", path=path, why=wrong.strerror)
        if len(data) > MOST_BYTES:
            return admin_text("export-picture-big", path=path, most=MOST_BYTES // 1000)
        if not data.startswith(begins):
            return admin_text(
                "export-picture-other", path=path, kind=kind.removeprefix("image/").upper()
            )
        return kind, data
