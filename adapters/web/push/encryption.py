"""Encrypts a message for one browser: RFC 8291 (aes128gcm for Web Push) over RFC 8188."""

from __future__ import annotations

import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Final

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

RECORD_SIZE: Final = 4096
"""What every push service takes at least: RFC 8030, section 7.2."""
POINT_BYTES: Final = 65
AUTH_BYTES: Final = 16
MOST_BYTES: Final = RECORD_SIZE - 16 - 1
"""The longest message, in bytes: one record without its tag and its end."""


def b64url(data: bytes) -> str:
    """Base64url without padding, as push services want it."""
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def from_b64url(text: str) -> bytes:
    """Decodes base64url with or without padding.

    Raises:
        ValueError: it is none.
    """
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def browser_key(p256dh: str, auth: str) -> tuple[ec.EllipticCurvePublicKey, bytes]:
    """What a browser gave to have messages encrypted for it, checked.

    Raises:
        ValueError: it is no point on the curve, or no secret of 16 bytes.
    """
    point, secret = from_b64url(p256dh), from_b64url(auth)
    if len(point) != POINT_BYTES or len(secret) != AUTH_BYTES:
        raise ValueError("a key of the wrong length")
    return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point), secret


def encrypt(
    text: bytes,
    p256dh: str,
    auth: str,
    *,
    pad_to: int = 0,
    salt: bytes | None = None,
    ours: ec.EllipticCurvePrivateKey | None = None,
) -> bytes:
    """The body to send. `pad_to`: every text that is shorter comes out equally long, in bytes.

    `salt` and `ours` are drawn anew for each message; only a test gives them.

    Raises:
        ValueError: the browser's keys are none, or the text is longer than `MOST_BYTES`.
    """
    if len(text) > MOST_BYTES:
        raise ValueError("too long for one record")
    theirs, secret = browser_key(p256dh, auth)
    salt = salt or os.urandom(16)
    ours = ours or ec.generate_private_key(ec.SECP256R1())
    public, their_point = point(ours.public_key()), point(theirs)
    shared = ours.exchange(ec.ECDH(), theirs)
    seed = _derive(shared, secret, b"WebPush: info\0" + their_point + public, 32)
    key = _derive(seed, salt, b"Content-Encoding: aes128gcm\0", 16)
    nonce = _derive(seed, salt, b"Content-Encoding: nonce\0", 12)
    # \2 marks the last record; the zeros behind it are the padding.
    padded = text + b"\2" + b"\0" * max(0, pad_to - len(text))
    header = salt + RECORD_SIZE.to_bytes(4) + bytes([len(public)]) + public
    return header + AESGCM(key).encrypt(nonce, padded, None)


def point(key: ec.EllipticCurvePublicKey) -> bytes:
    """A public key as push services write it: an uncompressed point, 65 bytes."""
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _derive(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=info).derive(secret)
