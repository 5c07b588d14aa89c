"""An attacker who has copies of a data folder, and wants to know who answered what.

`Thief.learns` takes copies of all files in the folder and gives what can be concluded about each
person: words they said, or whether they left a comment. It knows five ways:

- the write-ahead log is cut after each commit in it, which gives the database as it was then;
- of one state and the next: who is struck off, and what has come, by words and by lengths;
- who was seen voting between two copies, and what has come in between;
- rows in the order in which they came, of people and of words;
- a person and words that lie close together anywhere in the files, freed pages included;
- and keys that lie in the folder open whatever is sealed.
"""

from __future__ import annotations

import re
import sqlite3
import struct
import tempfile
from base64 import b64decode
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from bot.errors import KeyMissing
from storage.ballot_box import Box, open_slip

Copy = dict[str, bytes]
"""All files of a folder."""
Rows = dict[str, list[tuple[object, ...]]]
NEAR = 150
"""Bytes between a person and words that lie together."""


def copy_of(folder: Path) -> Copy:
    """One copy of a folder, as `cp -r` makes it."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@dataclass
class Thief:
    """Knows who there is, and which words there may be."""

    people: Sequence[str]
    words: Sequence[str]
    known: dict[str, Counter[str]] = field(default_factory=dict)

    def learns(self, copies: Sequence[Copy], seen: Sequence[str] = ()) -> dict[str, Counter[str]]:
        """What can be concluded of whom. `seen`: who voted between a copy and the next one."""
        self.known = {}
        for copy in copies:
            states = [self._with_keys(state, copy) for state in states_in(copy)]
            for before, after in pairwise(states):
                self._compare(before, after, None)
            if states:
                self._order(states[-1])
            self._neighbours(copy)
        last = [self._with_keys(list(states_in(copy))[-1], copy) for copy in copies]
        for number, (before, after) in enumerate(pairwise(last)):
            self._compare(before, after, seen[number] if number < len(seen) else None)
        return self.known

    def _concludes(self, person: str, found: Counter[str]) -> None:
        if found:
            self.known.setdefault(person, Counter()).update(found)

    def _compare(self, before: Rows, after: Rows, seen: str | None) -> None:
        """One person struck off, and what has come at the same time."""
        gone, come = Counter(_flat(before)), Counter(_flat(after))
        new, old = come - gone, gone - come
        struck = {p for p in self.people if any(p in row for row in (*new, *old))}
        # Where all rows are written again, the one who was struck off differs.
        struck = {
            p
            for p in struck
            if [row for row in new if p in row] != [row for row in old if p in row]
        }
        who = seen or (struck.pop() if len(struck) == 1 else None)
        if who is None:
            return
        self._concludes(who, self._said(new) - self._said(old))
        for table, rows in after.items():
            usual = {_lengths(row) for row in before.get(table, [])}
            grown = len(rows) > len(before.get(table, []))
            if grown and usual and not {_lengths(row) for row in rows} <= usual:
                self._concludes(who, Counter([f"another length in {table}"]))

    def _order(self, state: Rows) -> None:
        """Tables in which rows lie as they came: the first person said the first words."""
        lists = [[str(row) for row in rows] for rows in state.values()]
        people = [[p for row in rows for p in self.people if p in row] for rows in lists]
        said = [[w for row in rows for w in self.words if f"'{w}'" in row] for rows in lists]
        for who in people:
            for what in said:
                if len(who) == len(what) > 1 and len(set(who)) == len(who):
                    for person, word in zip(who, what, strict=True):
                        self._concludes(person, Counter([word]))

    def _neighbours(self, copy: Copy) -> None:
        for content in copy.values():
            for person in self.people:
                for found in re.finditer(re.escape(person.encode()), content):
                    around = content[max(0, found.start() - NEAR) : found.end() + NEAR]
                    near = Counter(w for w in self.words if len(w) > 4 and w.encode() in around)
                    self._concludes(person, near)

    def _said(self, rows: Counter[str]) -> Counter[str]:
        """How often each word stands there by itself: an id of random letters may have "cold" in
        it, and says nothing."""
        whole = {w: re.compile(rf"(?<![\w+/=-]){re.escape(w)}(?![\w+/=-])") for w in self.words}
        found = {
            w: sum(len(pattern.findall(row)) * k for row, k in rows.items())
            for w, pattern in whole.items()
        }
        return Counter({w: n for w, n in found.items() if n})

    def _with_keys(self, state: Rows, copy: Copy) -> Rows:
        """The state, with everything in it opened that a key in the folder opens."""
        keys = {
            bytes.fromhex(found)
            for content in copy.values()
            for found in re.findall(r"\b[0-9a-f]{64}\b", content.decode("latin-1"))
        }
        return {
            table: [tuple(_opened(value, row, keys) for value in row) for row in rows]
            for table, rows in state.items()
        }


def states_in(copy: Copy) -> Iterator[Rows]:
    """The database as it was after each commit that its log still has, the oldest first."""
    for name, content in copy.items():
        if content[:15] == b"SQLite format 3":
            log = copy.get(f"{name}-wal", b"")
            for end in (0, *commits(log)):
                yield _read(content, log[:end])


def commits(log: bytes) -> list[int]:
    """Where in a write-ahead log each commit ends (sqlite.org/fileformat2.html, section 4)."""
    if len(log) < 32:
        return []
    page = struct.unpack(">I", log[8:12])[0]
    salt, frame = log[16:24], page + 24
    starts = range(32, len(log) - frame + 1, frame)
    return [
        start + frame
        for start in starts
        if log[start + 8 : start + 16] == salt and log[start + 4 : start + 8] != b"\0\0\0\0"
    ]


def _read(content: bytes, log: bytes) -> Rows:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "db")
        file.write_bytes(content)
        if log:
            Path(folder, "db-wal").write_bytes(log)
        with closing(sqlite3.connect(file)) as raw:
            try:
                names = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
                tables = [name for (name,) in names]
                return {name: raw.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}
            except sqlite3.DatabaseError:
                return {}


def _flat(state: Rows) -> list[str]:
    return [f"{table} {row!r}" for table, rows in state.items() for row in rows]


def _lengths(row: tuple[object, ...]) -> tuple[int, ...]:
    return tuple(len(str(value)) for value in row)


def _opened(value: object, row: tuple[object, ...], keys: set[bytes]) -> object:
    for key in keys:
        try:
            b64decode(str(value), validate=True)
        except ValueError:
            return value
        for opening in (_as_box, _as_slip):
            try:
                return opening(key, row, str(value))
            except (KeyMissing, ValueError, IndexError):
                continue
    return value


def _as_box(key: bytes, row: tuple[object, ...], value: str) -> str:
    box = Box.opened(key, str(row[0]), value)
    said = [f"{answer!r}" for figures in box.counts.values() for answer in _repeated(figures)]
    return f"{len(box.voted)} {said}"


def _repeated(figures: dict[str, int]) -> list[str]:
    return [answer for answer, times in figures.items() for _ in range(times)]


def _as_slip(key: bytes, row: tuple[object, ...], value: str) -> str:
    return open_slip(key, str(row[0]), str(row[1]), value)
