"""An attacker who reads PostgreSQL's files: rows that are dead, and who wrote them when.

See postgresql.org/docs/current/storage-page-layout.html: a page begins with 24 bytes, then come
pointers of 4 bytes, each to a row, which begins with the transaction that wrote it (`xmin`).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

PAGE = 8192


class Tuple(NamedTuple):
    """A row as it lies in its file, dead or alive."""

    xmin: int
    data: bytes


def rows_in(heap: bytes) -> Iterator[Tuple]:
    """Every row version that a table's file still holds."""
    for start in range(0, len(heap), PAGE):
        page = heap[start : start + PAGE]
        (lower,) = struct.unpack_from("<H", page, 12)
        for place in range(24, lower, 4):
            (pointer,) = struct.unpack_from("<I", page, place)
            offset, length = pointer & 0x7FFF, pointer >> 17
            if length:
                row = page[offset : offset + length]
                yield Tuple(struct.unpack_from("<I", row, 0)[0], row[row[22] :])


def learns(roll: bytes, box: bytes, people: list[str], words: list[str]) -> dict[str, set[str]]:
    """Whom it joins with which words: by transactions that wrote rows of both files."""
    struck: dict[int, set[str]] = {}
    said: dict[int, list[str]] = {}
    for row in rows_in(roll):
        # A boolean is the last byte of a row of the roll as it used to be.
        off = {p for p in people if p.encode() in row.data and row.data[-1] == 1}
        struck.setdefault(row.xmin, set()).update(off)
    for row in rows_in(box):
        said.setdefault(row.xmin, []).extend(w for w in words if w.encode() in row.data)
    found: dict[str, set[str]] = {}
    order = sorted(struck.keys() | said.keys())
    for before, after in pairwise([0, *order]):
        new = struck.get(after, set()) - struck.get(before, set())
        words_now, words_then = said.get(after, []), said.get(before, [])
        come = {w for w in set(words_now) if words_now.count(w) > words_then.count(w)}
        if len(new) == 1 and come:
            found.setdefault(new.pop(), set()).update(come)
    return found
