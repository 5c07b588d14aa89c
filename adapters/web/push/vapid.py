"""Says to push services who is sending: RFC 8292 (VAPID), a token signed with ES256.

The key is derived from the one that signs links (`secrets.key_file`), so that it lasts as long, is
in the same backups, and is the same in all processes.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Final

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from adapters.web.options import origin_of
from adapters.web.push.encryption import b64url, point

VALID: Final = timedelta(hours=12)
"""How long a token is good for; at most 24 hours by RFC 8292, section 2."""
ORDER: Final = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Of the curve P-256: private keys are the numbers from 1 to one less."""


class Vapid:
    """Signs for one server."""

    def __init__(self, secret: str, contact: str) -> None:
        """`contact`: the https address of this server, for a push service that wants to complain;
        "" if it has none."""
        # 16 bytes more than the order has, so that no key is likelier than another.
        drawn = HKDF(algorithm=SHA256(), length=48, salt=None, info=b"heard web push vapid")
        number = int.from_bytes(drawn.derive(secret.encode())) % (ORDER - 1) + 1
        self._key = ec.derive_private_key(number, ec.SECP256R1())
        self._contact = contact
        self.public = b64url(point(self._key.public_key()))
        """What browsers need to subscribe."""

    def authorization(self, endpoint: str, now: datetime) -> str:
        """The header that goes with a message to this endpoint."""
        claims: dict[str, str | int] = {
            "aud": origin_of(endpoint),
            "exp": int((now + VALID).timestamp()),
        }
        if self._contact:
            claims["sub"] = self._contact
        signed = f"{_part({'typ': 'JWT', 'alg': 'ES256'})}.{_part(claims)}"
        r, s = decode_dss_signature(self._key.sign(signed.encode(), ec.ECDSA(SHA256())))
        signature = b64url(r.to_bytes(32) + s.to_bytes(32))
        return f"vapid t={signed}.{signature}, k={self.public}"


def _part(claims: dict[str, str | int] | dict[str, str]) -> str:
    return b64url(json.dumps(claims, separators=(",", ":")).encode())
