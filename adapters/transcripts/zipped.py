"""Recordings in a zip archive, as WhatsApp and others hand them out.

Nothing of an archive is written anywhere, and no more of it is unpacked than a recording takes: a
small archive can hold more than any disk.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import IO, BinaryIO

from adapters.transcripts.reader_errors import Option, ToChoose, TranscriptError
from adapters.transcripts.sources import BytesSource, Source
from adapters.transcripts.word_document import DOCUMENT, text_of
from bot.admin_texts import admin_text

MOST_BYTES = 1 << 29
"""Bytes of a recording, unpacked."""
MOST_FILES = 20_000
"""Files in an archive that are looked at."""
UNSOUND = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError)
"""What unpacking raises: damaged, cut short; encrypted, or packed in a way that Python does not
know (`NotImplementedError` is a `RuntimeError`)."""
_READABLE = frozenset(
    {".csv", ".htm", ".html", ".json", ".jsonl", ".log", ".ndjson", ".sbv", ".srt", ".txt", ".vtt"}
)
_DAY_FILE = re.compile(r"\d{4}-\d\d-\d\d\.json")
_PIECE = 1 << 18


def is_zip(source: Source) -> bool:
    """Whether a file is a zip archive."""
    if source.is_folder:
        return False
    try:
        with source.open() as file:
            return file.read(4) == b"PK\x03\x04"
    except (OSError, ValueError):
        return False


@contextmanager
def inside(source: Source, part: str = "") -> Iterator[tuple[Source, str]]:
    """The recording in an archive, and which part of that is wanted: `part` without the name of
    the recording in front. It can be read until the context ends.

    Raises:
        ToChoose: there are several, and `part` names none.
        TranscriptError: there is none, none is called `part`, or it is no sound archive.
    """
    with source.open() as file:
        try:
            archive = _Archive(source, zipfile.ZipFile(file))
        except UNSOUND as wrong:
            raise _unsound(source, wrong) from None
        yield archive.recording(part)


class _Archive:
    """An archive that is being read. It counts what comes out of it: what an archive says of
    itself can be wrong."""

    def __init__(self, source: Source, archive: zipfile.ZipFile) -> None:
        self.source = source
        self._archive = archive
        self._files = [one for one in archive.infolist() if not one.is_dir()]
        self._unpacked: dict[str, int] = {}
        self._check()

    def _check(self) -> None:
        if len(self._files) > MOST_FILES:
            raise TranscriptError(
                admin_text("recording-many-files", path=self.source, files=len(self._files))
            )
        for one in self._files:
            climbs = ".." in PurePosixPath(one.filename.replace("\\", "/")).parts
            if climbs or one.filename.startswith(("/", "\\")):
                raise TranscriptError(
                    admin_text("recording-outside", path=self.source, file=one.filename[:60])
                )

    def recording(self, part: str) -> tuple[Source, str]:
        """See `inside`."""
        if self.named("document.xml") and (document := self._document()) is not None:
            return document, part
        parts = self._parts()
        if not parts:
            raise TranscriptError(admin_text("recording-none-inside", path=self.source))
        if len(parts) == 1 and part not in parts:
            return _Zipped(self, *next(iter(parts.items()))), part
        name = next((one for one in parts if part == one or part.startswith(f"{one}/")), "")
        if name:
            return _Zipped(self, name, parts[name]), part[len(name) + 1 :]
        if part:
            raise TranscriptError(
                admin_text(
                    "recording-no-part", path=self.source, part=repr(part), names=_named(parts)
                )
            )
        raise ToChoose(
            admin_text("recording-parts", path=self.source, number=len(parts), names=_named(parts)),
            "part",
            [Option(name, name) for name in sorted(parts)],
        )

    def _parts(self) -> dict[str, list[zipfile.ZipInfo]]:
        """The recordings by their names: a file each, and a channel's folder of day files."""
        found: dict[str, list[zipfile.ZipInfo]] = {}
        of_slack = any(_DAY_FILE.fullmatch(PurePosixPath(one.filename).name) for one in self._files)
        for one in self._files:
            name = PurePosixPath(one.filename)
            hidden = name.name.startswith((".", "._")) or "__MACOSX" in name.parts
            if hidden or name.suffix.lower() not in _READABLE or name.name in BESIDE:
                continue
            if not of_slack:
                found.setdefault(one.filename, []).append(one)
            elif _DAY_FILE.fullmatch(name.name):
                found.setdefault(name.parent.name, []).append(one)
        return found

    def _document(self) -> Source | None:
        """The text of a Word document; None if it is none."""
        for one in self._files:
            if one.filename == DOCUMENT:
                with self.open(one) as file:
                    text = text_of(file.read().decode("utf-8", "replace"))
                return BytesSource(self.source.name, text.encode())
        return None

    def named(self, name: str) -> list[zipfile.ZipInfo]:
        """The files of that name, wherever they lie, the nearest to the top first."""
        found = [one for one in self._files if PurePosixPath(one.filename).name == name]
        return sorted(found, key=lambda one: one.filename.count("/"))

    def open(self, one: zipfile.ZipInfo) -> BinaryIO:
        """Open one file of it."""
        if one.flag_bits & 1:
            raise TranscriptError(admin_text("recording-locked", path=self.source))
        try:
            file = self._archive.open(one)
        except UNSOUND as wrong:
            raise _unsound(self.source, wrong) from None
        return io.BufferedReader(_Unpacking(self, one.filename, file), _PIECE)

    def count(self, name: str, unpacked: int) -> None:
        """So many bytes of a file have been unpacked."""
        self._unpacked[name] = max(unpacked, self._unpacked.get(name, 0))
        if sum(self._unpacked.values()) > MOST_BYTES:
            raise TranscriptError(
                admin_text("recording-too-big", path=self.source, most=MOST_BYTES >> 20)
            )


BESIDE = frozenset({"users.json", "realm.json"})
"""Files that belong to a recording, and are none."""


class _Unpacking(io.RawIOBase):
    """A file of an archive, counted as it is unpacked."""

    def __init__(self, archive: _Archive, name: str, file: IO[bytes]) -> None:
        super().__init__()
        self._archive, self._name, self._file = archive, name, file
        self._read = 0

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override] # what it is given
        """Unpack the next bytes."""
        try:
            data = self._file.read(len(buffer))
        except UNSOUND as wrong:
            raise _unsound(self._archive.source, wrong) from None
        buffer[: len(data)] = data
        self._read += len(data)
        self._archive.count(self._name, self._read)
        return len(data)


class _Zipped:
    """A recording in an archive: a file, or a folder of Slack's day files."""

    def __init__(self, archive: _Archive, name: str, files: Sequence[zipfile.ZipInfo]) -> None:
        self._archive = archive
        self._files = files
        self.name = PurePosixPath(name).name

    def __str__(self) -> str:
        return f"{self._archive.source}: {self.name}"

    @property
    def is_folder(self) -> bool:
        """Whether it is Slack's folder of day files."""
        return _DAY_FILE.fullmatch(PurePosixPath(self._files[0].filename).name) is not None and (
            self.name != PurePosixPath(self._files[0].filename).name
        )

    @property
    def size(self) -> int:
        """How many bytes it has, as the archive says."""
        return sum(one.file_size for one in self._files)

    def open(self) -> BinaryIO:
        """Open the file."""
        if self.is_folder:
            raise IsADirectoryError(self.name)
        return self._archive.open(self._files[0])

    def children(self) -> Sequence[Source]:
        """The day files."""
        return [_Zipped(self._archive, one.filename, [one]) for one in self._files]

    def beside(self, name: str) -> Sequence[Source]:
        """The files of that name in the archive."""
        return [_Zipped(self._archive, name, [one]) for one in self._archive.named(name)]


def _unsound(source: Source, wrong: BaseException) -> TranscriptError:
    why = str(wrong)[:80]
    if why == "File is not a zip file":  # though it begins like one
        why = admin_text("recording-end-missing")
    return TranscriptError(admin_text("recording-bad-archive", path=source, why=why))


def _named(parts: dict[str, list[zipfile.ZipInfo]]) -> str:
    names = sorted(parts)
    return ", ".join(names[:10]) + (", …" if len(names) > 10 else "")
