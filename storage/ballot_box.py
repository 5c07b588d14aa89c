"""A ballot box: its contents, and how it is sealed. Nothing here touches a database.

The box of a poll is one text. Inside are the figures so far, and who has answered; so striking
somebody off and counting their answers are one change of one thing. There are no single ballots:
an answer is added to its figure at once, and answers of one person to different questions are not
joined from then on.

From outside, a box reveals nothing. It is encrypted and authenticated (AES-GCM, a fresh nonce each
time), and its length depends on how many may answer, not on who has, or what. A comment goes into a
slip of its own, sealed in the same way; a ballot without one adds an empty slip of the same length.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from hashlib import blake2b
from secrets import token_bytes
from typing import Self

import msgspec

from bot.errors import KeyMissing

_FIGURES = 4096
"""Bytes set aside for the figures. Ours need about 300."""
_PLACE = 40
"""Bytes for each person who may answer: two fingerprints, and what encodes them."""
_SLIP = 2048
"""Bytes in a slip: 500 characters, each of four bytes at most, and their length."""
_NONCE = 12
_LENGTH = 4
"""Bytes that say how much of the padded text counts."""


class Box(msgspec.Struct, array_like=True):
    """What is in a box. `voted`: a fingerprint of each person who has answered, and one of the
    delivery that brought their answers, so that a repeated delivery is known as such."""

    places: int
    ballots: int = 0
    comments: int = 0
    counts: dict[str, dict[str, int]] = {}
    voted: dict[bytes, bytes] = {}

    def sealed(self, key: bytes, poll: str) -> str:
        """The box, sealed for storage."""
        size = _FIGURES + _PLACE * self.places
        return _seal(key, f"box/{poll}", _padded(msgspec.msgpack.encode(self), size))

    @classmethod
    def opened(cls, key: bytes, poll: str, sealed: str) -> Self:
        """The box, unsealed.

        Raises:
            KeyMissing: it has not been sealed with this key, for this poll; or it is damaged.
        """
        return msgspec.msgpack.decode(_unpadded(_open(key, f"box/{poll}", sealed)), type=cls)

    def add(self, voter: bytes, delivery: bytes, answers: Mapping[str, str], comment: str) -> None:
        """Count somebody's answers."""
        self.voted[voter] = delivery
        self.ballots += 1
        self.comments += bool(comment)
        for question, answer in answers.items():
            figures = self.counts.setdefault(question, {})
            figures[answer] = figures.get(answer, 0) + 1


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
    """A voter's fingerprint in the box."""
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
        raise KeyMissing("the ballots cannot be opened with their key") from None
