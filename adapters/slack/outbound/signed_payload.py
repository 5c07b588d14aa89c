"""The payloads of buttons and forms, signed for their workspace.

Anybody who can see a button could send us a request that looks like a press of it. The signature
proves that we made the payload, for this workspace and this use. Whether this person may do it is
checked again by the core.
"""

from __future__ import annotations

import hashlib
from typing import TypeVar

import msgspec
from itsdangerous import BadData, Signer
from itsdangerous.encoding import base64_decode, base64_encode

from bot.errors import HeardError

LONGEST_VALUE = 2000
"""Characters of a button's value."""
LONGEST_METADATA = 3000
"""Characters of a form's metadata."""


class Press(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a button does. `channel` is the room; `form`: ask for the other parameters first."""

    command: str
    channel: str
    args: dict[str, str | int] = {}
    form: bool = False


class Ticket(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a form is for, and where its answer goes.

    `channel` is the room, `place` the channel in which the form was requested ("": none), `thread`
    the thread there. `hidden` are the parameters that are not asked for.
    """

    command: str
    channel: str
    hidden: dict[str, str | int] = {}
    place: str = ""
    thread: str = ""


class Forged(HeardError):
    """Not ours, not for this workspace, or damaged."""


_Value = TypeVar("_Value", Press, Ticket)


class Seal:
    """Signs payloads, and verifies them."""

    def __init__(self, secret: str) -> None:
        self._secret = secret
        self._signers: dict[tuple[str, str], Signer] = {}

    def close(self, team: str, value: Press | Ticket) -> str:
        """Encode and sign a value."""
        # Slack escapes some characters on the way back: so only use letters and digits.
        packed = base64_encode(msgspec.json.encode(value))
        return self._signer(team, type(value)).sign(packed).decode()

    def open(self, team: str, text: str, kind: type[_Value]) -> _Value:
        """Verify and decode a value.

        Raises:
            Forged: the signature is not ours, or the text is for another workspace or use.
        """
        try:
            packed = self._signer(team, kind).unsign(text.encode())
            return msgspec.json.decode(base64_decode(packed), type=kind)
        except (BadData, msgspec.DecodeError, UnicodeEncodeError) as wrong:
            raise Forged("not signed by us") from wrong

    def _signer(self, team: str, kind: type) -> Signer:
        key = (team, kind.__name__)
        signer = self._signers.get(key)
        if signer is None:
            salt = f"heard.slack.{kind.__name__.lower()}.{team}"
            signer = Signer(self._secret, salt=salt, digest_method=hashlib.sha256)
            self._signers[key] = signer
        return signer
