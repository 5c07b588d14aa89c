"""A ballot box: its contents, and how they are sealed. Nothing here touches a database.

Three kinds of sealed texts make up the box of a poll:

- one with the *figures* so far. There are no single ballots: an answer is added to its figure at
  once, and answers of one person to different questions are not joined from then on;
- a *mark* for each person who has answered, under an id that is a keyed hash of theirs. Inside is a
  fingerprint of the delivery that brought their answers, so that a repeated one is known as such;
- a *slip* for each comment; a ballot without one adds an empty slip of the same length.

A vote writes the figures, a mark and a slip, and so it costs the same whether ten have voted or ten
thousand. From outside they reveal nothing: each is encrypted and authenticated (AES-GCM, a fresh
nonce each time), and all of a kind have one length, whatever is in them. Whoever does not have the
key cannot tell whose a mark is.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from secrets import token_bytes
from typing import Self

import msgspec

from bot.admin_texts import admin_text
from bot.errors import KeyMissing

_FIGURES = 8192
"""Bytes set aside for the figures. Those of seven items need about 500, and about as much for each
combination of groups that somebody has chosen."""
_MARK = 32
"""Bytes in a mark: a fingerprint, and its length."""
_SLIP = 2048
"""Bytes in a slip: 500 characters, each of four bytes at most, and their length."""
_NONCE = 12
_LENGTH = 4
"""Bytes that say how much of the padded text counts."""


class Cell(msgspec.Struct, array_like=True):
    """The answers of people who are in the same groups."""

    ballots: int = 0
    counts: dict[str, dict[str, int]] = {}

    def add(self, answers: Mapping[str, str]) -> None:
        """Count somebody's answers."""
        self.ballots += 1
        _count(self.counts, answers)


class Box(msgspec.Struct, array_like=True):
    """The figures of a poll.

    `places`, `voted`: of a box that was sealed before marks had rows of their own. It says how many
    may answer, and has who has answered, with the fingerprint of their delivery.
    """

    places: int = 0
    ballots: int = 0
    comments: int = 0
    counts: dict[str, dict[str, int]] = {}
    voted: dict[bytes, bytes] = {}
    cells: dict[str, Cell] = {}
    """By the groups that people are in: their names in order, one a line; "" for none. Empty if the
    team has none."""
    overfull: bool = False
    """There was no room for another combination of groups, so `cells` is not complete."""

    def sealed(self, key: bytes, poll: str) -> str:
        """The figures, sealed for storage."""
        self._put_in_order()
        text = msgspec.msgpack.encode(self)
        if len(text) + _LENGTH > _FIGURES and self.cells:
            # Rather no figures by group than a length that tells how many combinations there are.
            self.cells, self.overfull = {}, True
            text = msgspec.msgpack.encode(self)
        return _seal(key, f"box/{poll}", _padded(text, _FIGURES))

    @classmethod
    def opened(cls, key: bytes, poll: str, sealed: str) -> Self:
        """The figures, unsealed.

        Raises:
            KeyMissing: they have not been sealed with this key, for this poll; or are damaged.
        """
        return msgspec.msgpack.decode(_unpadded(_open(key, f"box/{poll}", sealed)), type=cls)

    def add(self, answers: Mapping[str, str], comment: str, groups: Sequence[str] | None) -> None:
        """Count somebody's answers. `groups`: which they are in; None if the team has none."""
        self.ballots += 1
        self.comments += bool(comment)
        _count(self.counts, answers)
        if groups is not None and not self.overfull:
            self.cells.setdefault("\n".join(sorted(groups)), Cell()).add(answers)

    def _put_in_order(self) -> None:
        """Not even whoever opens a box is to see in which order answers came."""
        self.counts, self.voted = _in_order(self.counts), dict(sorted(self.voted.items()))
        self.cells = {
            at: Cell(cell.ballots, _in_order(cell.counts))
            for at, cell in sorted(self.cells.items())
        }

    def by_group(self) -> dict[frozenset[str], Cell]:
        """The answers by the groups that people are in; empty unless all ballots are in it."""
        if self.overfull or sum(cell.ballots for cell in self.cells.values()) != self.ballots:
            return {}
        return {frozenset(filter(None, at.split("\n"))): cell for at, cell in self.cells.items()}


def _count(counts: dict[str, dict[str, int]], answers: Mapping[str, str]) -> None:
    for question, answer in answers.items():
        figures = counts.setdefault(question, {})
        figures[answer] = figures.get(answer, 0) + 1


def _in_order(counts: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    return {item: dict(sorted(figures.items())) for item, figures in sorted(counts.items())}


def seal_mark(key: bytes, poll: str, mark: str, delivery: bytes) -> str:
    """The fingerprint of the delivery that brought somebody's ballot, sealed for storage."""
    return _seal(key, f"mark/{poll}/{mark}", _padded(delivery, _MARK))


def open_mark(key: bytes, poll: str, mark: str, sealed: str) -> bytes:
    """The fingerprint of the delivery that brought somebody's ballot.

    Raises:
        KeyMissing: it has not been sealed with this key, for this poll; or it is damaged.
    """
    return _unpadded(_open(key, f"mark/{poll}/{mark}", sealed))


def seal_slip(key: bytes, poll: str, id: str, comment: str) -> str:
    """A comment, or its absence, sealed for storage."""
    return _seal(key, f"slip/{poll}/{id}", _padded(comment.encode(), _SLIP))


def open_slip(key: bytes, poll: str, id: str, sealed: str) -> str:
    """The comment; "" if there is none.

    Raises:
        KeyMissing: it has not been sealed with this key, for this poll; or it is damaged.
    """
    return _unpadded(_open(key, f"slip/{poll}/{id}", sealed)).decode()


def person_mark(key: bytes, person: str) -> bytes:
    """The id of a person's mark. Without the key, nobody can tell whose it is."""
    return blake2b(person.encode(), digest_size=16, key=key, person=b"person").digest()


def delivery_mark(poll: str, source: str) -> bytes:
    """A delivery's fingerprint. One without an id gets a random one."""
    if not source:
        return token_bytes(16)
    return blake2b(f"{poll}\n{source}".encode(), digest_size=16, person=b"delivery").digest()


def _padded(text: bytes, size: int) -> bytes:
    # Longer than was set aside: whole multiples, so that the length still tells little.
    size *= -(-(len(text) + _LENGTH) // size)
    return (len(text).to_bytes(_LENGTH, "big") + text).ljust(size, b"\0")


def _unpadded(padded: bytes) -> bytes:
    return padded[_LENGTH : _LENGTH + int.from_bytes(padded[:_LENGTH], "big")]


def _seal(key: bytes, about: str, text: bytes) -> str:
    # Imported when the first ballot comes: most starts of Heard need none of it.
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = token_bytes(_NONCE)
    return b64encode(nonce + AESGCM(key).encrypt(nonce, text, about.encode())).decode()


def _open(key: bytes, about: str, sealed: str) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    raw = b64decode(sealed)
    try:
        return AESGCM(key).decrypt(raw[:_NONCE], raw[_NONCE:], about.encode())
    except InvalidTag:
        raise KeyMissing(admin_text("storage-box-shut")) from None
