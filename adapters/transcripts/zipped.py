"""Recordings in a zip archive, as WhatsApp and others hand them out.

Nothing of an archive is written under a name of its own, and no more is unpacked than a recording
takes: a small archive can hold more than any disk.
"""

import re
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from adapters.transcripts.reader_errors import TranscriptError

MOST_BYTES = 1 << 30
"""Bytes of a recording, unpacked."""
MOST_FILES = 20_000
"""Files in an archive that are looked at."""
UNSOUND = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError)
"""What unpacking raises: damaged, cut short; encrypted, or packed in a way that Python does not
know (`NotImplementedError` is a `RuntimeError`)."""
_READABLE = frozenset(
    {".csv", ".htm", ".html", ".json", ".jsonl", ".log", ".ndjson", ".sbv", ".srt", ".txt", ".vtt"}
)
_DAY_FILE = re.compile(r"\d{4}-\d\d-\d\d\.json")
_PIECE = 1 << 20


def is_zip(path: Path) -> bool:
    """Whether a file is a zip archive."""
    try:
        with path.open("rb") as file:
            return file.read(4) == b"PK\x03\x04"
    except OSError:
        return False


@contextmanager
def unpacked(path: Path, part: str = "") -> Iterator[Path]:
    """The recording in an archive, as a file or folder that is gone afterwards.

    Raises:
        TranscriptError: there is none, there are several and `part` names none of them, or it is
            no sound archive.
    """
    with tempfile.TemporaryDirectory(prefix="heard-") as folder:
        try:
            with zipfile.ZipFile(path) as archive:
                inside = _unpack(path, archive, Path(folder), part)
        except UNSOUND as wrong:
            raise TranscriptError(
                f"{path}: the archive cannot be unpacked ({str(wrong)[:80]}): make it again"
            ) from None
        yield inside


def _unpack(path: Path, archive: zipfile.ZipFile, to: Path, part: str) -> Path:
    files = [one for one in archive.infolist() if not one.is_dir()]
    if len(files) > MOST_FILES:
        raise TranscriptError(f"{path}: has {len(files)} files in it: unpack it yourself first")
    for one in files:
        if ".." in PurePosixPath(one.filename).parts or one.filename.startswith(("/", "\\")):
            raise TranscriptError(
                f"{path}: has a file that would be written outside ({one.filename[:60]}): this is "
                "no archive of a chat program"
            )
    parts = _parts(files)
    if not parts:
        raise TranscriptError(f"{path}: no recording in this archive: give one that has a chat")
    if part and part not in parts:
        raise TranscriptError(f"{path}: has no {part!r} in it: choose one of {_named(parts)}")
    if not part and len(parts) > 1:
        raise TranscriptError(
            f"{path}: has {len(parts)} recordings in it: name one with --part: {_named(parts)}"
        )
    chosen = part or next(iter(parts))
    left = MOST_BYTES
    users = [one for one in files if PurePosixPath(one.filename).name == "users.json"]
    for one in [*parts[chosen], *users]:
        left -= _write(path, archive, one, to / _safe(one.filename), left)
    first = to / _safe(parts[chosen][0].filename)
    return first.parent if _DAY_FILE.fullmatch(first.name) else first


def _parts(files: list[zipfile.ZipInfo]) -> dict[str, list[zipfile.ZipInfo]]:
    """The recordings by their names: a file each, and a channel's folder of day files."""
    found: dict[str, list[zipfile.ZipInfo]] = {}
    of_slack = any(_DAY_FILE.fullmatch(PurePosixPath(one.filename).name) for one in files)
    for one in files:
        name = PurePosixPath(one.filename)
        hidden = name.name.startswith((".", "._")) or "__MACOSX" in name.parts
        if hidden or name.suffix.lower() not in _READABLE:
            continue
        if not of_slack:
            found.setdefault(one.filename, []).append(one)
        elif _DAY_FILE.fullmatch(name.name):
            found.setdefault(name.parent.name, []).append(one)
    return found


def _named(parts: dict[str, list[zipfile.ZipInfo]]) -> str:
    names = sorted(parts)
    return ", ".join(names[:10]) + (", …" if len(names) > 10 else "")


def _safe(name: str) -> Path:
    """Where a file is written: its folder's and its own name, and nothing that climbs."""
    path = PurePosixPath(name)
    folder = path.parent.name if path.name != "users.json" else ""
    return Path(folder or ".") / path.name


def _write(path: Path, archive: zipfile.ZipFile, one: zipfile.ZipInfo, to: Path, most: int) -> int:
    """Unpack one file, counting what comes out of it: what it says of itself can be wrong."""
    to.parent.mkdir(parents=True, exist_ok=True)
    written = 0
    with archive.open(one) as file, to.open("wb") as out:
        while piece := file.read(_PIECE):
            written += len(piece)
            if written > most:
                raise TranscriptError(
                    f"{path}: unpacks to more than {MOST_BYTES >> 20} MB: no chat is so long"
                )
            out.write(piece)
    return written
