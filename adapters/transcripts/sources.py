"""Where a recording comes from: a file or folder on a disk, bytes in memory, or a zip archive.

Readers know none of these. They open what they are given, as often as they like, and nothing is
written anywhere on the way: an archive is read where it is, and not unpacked.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import BinaryIO, Protocol


class Source(Protocol):
    """A recording to read. As text it is what people know it by."""

    @property
    def name(self) -> str:
        """Its own name, without the folders it lies in."""
        ...

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder of files."""
        ...

    @property
    def size(self) -> int:
        """How many bytes it has, as far as that is known before it is read."""
        ...

    def open(self) -> BinaryIO:
        """Open it at its beginning.

        Raises:
            OSError: it cannot be opened, or is a folder.
        """
        ...

    def children(self) -> Sequence[Source]:
        """What lies in this folder.

        Raises:
            OSError: it cannot be opened.
        """
        ...

    def beside(self, name: str) -> Sequence[Source]:
        """The files of that name that lie beside it, and in the folder above, the nearest first."""
        ...


def suffix(source: Source) -> str:
    """The end of its name, such as `.json`."""
    return PurePath(source.name).suffix


@dataclass(frozen=True, slots=True)
class DiskSource:
    """A file or a folder on a disk."""

    path: Path

    def __str__(self) -> str:
        return str(self.path)

    @property
    def name(self) -> str:
        """See `Source.name`."""
        return self.path.name

    @property
    def is_folder(self) -> bool:
        """See `Source.is_folder`."""
        return self.path.is_dir()

    @property
    def size(self) -> int:
        """See `Source.size`."""
        return self.path.stat().st_size

    def open(self) -> BinaryIO:
        """See `Source.open`."""
        return self.path.open("rb")

    def children(self) -> Sequence[Source]:
        """See `Source.children`."""
        return [DiskSource(one) for one in self.path.iterdir()]

    def beside(self, name: str) -> Sequence[Source]:
        """See `Source.beside`."""
        folder = self.path.parent
        return [DiskSource(one) for one in (folder / name, folder.parent / name) if one.is_file()]


@dataclass(frozen=True, slots=True)
class BytesSource:
    """What somebody has handed in: it is in memory, and nowhere else."""

    name: str
    data: bytes = field(repr=False)
    is_folder: bool = False

    def __str__(self) -> str:
        return self.name

    @property
    def size(self) -> int:
        """See `Source.size`."""
        return len(self.data)

    def open(self) -> BinaryIO:
        """See `Source.open`."""
        return io.BytesIO(self.data)

    def children(self) -> Sequence[Source]:
        """See `Source.children`."""
        return []

    def beside(self, name: str) -> Sequence[Source]:
        """See `Source.beside`."""
        return []
