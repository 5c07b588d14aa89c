"""Seals what people write in web rooms for its way from one process to another.

It goes by the database, which writes notices to its disk as they are. The key is derived from the
one that signs links, which all processes of a Heard have in a file and no database ever has.
"""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from secrets import token_bytes, token_hex

from bot.bounded import BoundedDict

PART = 7_000
"""Characters of one part: PostgreSQL takes 7,999 bytes in a notice."""
WAITING = 100
"""Things of which parts are missing are kept, at most."""
_NONCE = 12
_ABOUT = b"heard.talk"


class OtherKey(Exception):
    """It was sealed with another key than ours."""


class TalkSeal:
    """Seals and opens, with one key."""

    def __init__(self, secret: bytes) -> None:
        self._key = hmac.new(secret, _ABOUT, hashlib.sha256).digest()
        self._print = hmac.new(self._key, b"print", hashlib.sha256).hexdigest()[:16]
        self._parts = BoundedDict[str, dict[int, str]](WAITING)

    def seal(self, text: bytes) -> list[str]:
        """What is to be sent, in parts that go one after another."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = token_bytes(_NONCE)
        sealed = nonce + AESGCM(self._key).encrypt(nonce, text, _ABOUT)
        whole, name = urlsafe_b64encode(sealed).decode(), token_hex(8)
        parts = [whole[at : at + PART] for at in range(0, len(whole), PART)]
        return [
            f"{self._print}.{name}.{number}.{len(parts)}.{part}"
            for number, part in enumerate(parts)
        ]

    def read(self, part: str) -> bytes | None:
        """What a part completes; None: others are missing.

        Raises:
            OtherKey: it was sealed with another key, or damaged.
        """
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        pieces = part.split(".")
        if len(pieces) != 5 or pieces[0] != self._print:
            raise OtherKey
        _, name, number, count, some = pieces
        there = self._parts.setdefault(name, {})
        there[int(number)] = some
        if len(there) < int(count):
            return None
        del self._parts[name]
        sealed = urlsafe_b64decode("".join(there[at] for at in range(int(count))))
        try:
            return AESGCM(self._key).decrypt(sealed[:_NONCE], sealed[_NONCE:], _ABOUT)
        except InvalidTag:
            raise OtherKey from None
