"""What is sent to push services: encrypted as RFC 8291 says, signed as RFC 8292 says."""

from __future__ import annotations

import json
import socket
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp.abc import AbstractResolver, ResolveResult
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from adapters.web.push.encryption import MOST_BYTES, b64url, encrypt, from_b64url
from adapters.web.push.public_addresses import PublicResolver, is_public, is_push_endpoint
from adapters.web.push.vapid import Vapid

THEIRS = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
AUTH = "BTBZMqHH6r4Tts7J_aSIgg"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_the_example_of_rfc_8291_comes_out_as_it_stands_there() -> None:
    """RFC 8291, section 5 and appendix A."""
    number = int.from_bytes(from_b64url("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"))
    body = encrypt(
        b"When I grow up, I want to be a watermelon",
        THEIRS,
        AUTH,
        salt=from_b64url("DGv6ra1nlYgDCS1FRnbzlw"),
        ours=ec.derive_private_key(number, ec.SECP256R1()),
    )
    assert b64url(body) == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
        "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
        "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )


def test_messages_that_are_padded_are_equally_long_and_never_the_same() -> None:
    short, long = (encrypt(text, THEIRS, AUTH, pad_to=500) for text in (b"a", b"a" * 499))
    assert len(short) == len(long)
    assert encrypt(b"a", THEIRS, AUTH) != encrypt(b"a", THEIRS, AUTH)


@pytest.mark.parametrize("p256dh", ["", "AAAA", b64url(b"\4" + bytes(64)), "é" * 88])
def test_a_key_that_is_none_is_refused(p256dh: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whichever of the libraries says so
        encrypt(b"a", p256dh, AUTH)


def test_a_text_that_does_not_fit_is_refused() -> None:
    assert len(encrypt(b"a" * MOST_BYTES, THEIRS, AUTH)) == 16 + 4 + 1 + 65 + 4096
    with pytest.raises(ValueError, match="too long"):
        encrypt(b"a" * (MOST_BYTES + 1), THEIRS, AUTH)


def verified(header: str) -> dict[str, Any]:
    """The claims of an `Authorization` header, if its signature is right."""
    token, _, key = header.removeprefix("vapid t=").partition(", k=")
    signed, _, signature = token.rpartition(".")
    raw = from_b64url(signature)
    assert len(raw) == 64
    public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), from_b64url(key))
    der = encode_dss_signature(int.from_bytes(raw[:32]), int.from_bytes(raw[32:]))
    public.verify(der, signed.encode(), ec.ECDSA(SHA256()))
    claims: dict[str, Any] = json.loads(from_b64url(signed.partition(".")[2]))
    return claims


def test_a_push_service_is_told_who_is_sending() -> None:
    vapid = Vapid("a secret", "https://heard.example.org")
    header = vapid.authorization("https://push.example.org/abc", NOON)
    assert verified(header) == {
        "aud": "https://push.example.org",
        "exp": int((NOON + timedelta(hours=12)).timestamp()),
        "sub": "https://heard.example.org",
    }
    with pytest.raises(InvalidSignature):
        verified(header.replace(vapid.public, Vapid("another", "").public))
    assert "sub" not in verified(Vapid("a secret", "").authorization("https://a.example/", NOON))


def test_the_key_lasts_as_long_as_the_key_file() -> None:
    assert Vapid("a secret", "").public == Vapid("a secret", "").public
    assert Vapid("a secret", "").public != Vapid("b secret", "").public


@pytest.mark.parametrize(
    ("endpoint", "allowed"),
    [
        ("https://fcm.googleapis.com/fcm/send/abc:def", True),
        ("https://push.example.org:443/abc", True),
        ("http://push.example.org/abc", False),
        ("https://push.example.org:8443/abc", False),
        ("https://localhost/abc", False),
        ("https://127.0.0.1/abc", False),
        ("https://127.1/abc", False),
        ("https://0x7f.0x1/abc", False),
        ("https://192.0.2.1./abc", False),
        ("https://[::1]/abc", False),
        ("https://me:secret@push.example.org/abc", False),
        ("https://push.example.org/a b", False),
        ("https://push.example.org:port/", False),
        ("https://push.example.org/" + "a" * 1000, False),
        ("", False),
    ],
)
def test_only_what_can_be_a_push_service_is_written_down(endpoint: str, allowed: bool) -> None:
    assert is_push_endpoint(endpoint) is allowed


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("142.250.74.106", True),
        ("2a00:1450:4001:80b::200a", True),
        ("127.0.0.1", False),
        ("10.0.0.1", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("a name", False),
    ],
)
def test_only_public_addresses_are_reached(address: str, public: bool) -> None:
    assert is_public(address) is public


class Names(AbstractResolver):
    """Every name leads to these addresses."""

    def __init__(self, *addresses: str) -> None:
        self.addresses = addresses

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [
            ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=0)
            for address in self.addresses
        ]

    async def close(self) -> None:
        """Nothing is held."""


async def test_of_a_name_with_two_addresses_only_the_public_one_is_used() -> None:
    found = await PublicResolver(Names("10.0.0.1", "142.250.74.106")).resolve("a.example", 443)
    assert [one["host"] for one in found] == ["142.250.74.106"]
    with pytest.raises(OSError, match="no public address"):
        await PublicResolver(Names("10.0.0.1")).resolve("a.example", 443)
