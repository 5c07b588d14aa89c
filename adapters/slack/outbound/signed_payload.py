"""What buttons and forms carry through Slack and back, signed for their workspace.

Everybody who can see a button could send us something that looks like it was pressed. The signature
says that we made it, for this workspace and this use; whether this person may do it is asked again
at the desk.
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
    """What a button is for. `channel` is the room; `form`: ask for the rest first."""

    command: str
    channel: str
    args: dict[str, str | int] = {}
    form: bool = False


class Ticket(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a form is for, and where its answer goes.

    `channel` is the room, `place` the channel in which it was asked for ("": not in one), `thread`
    the thread there. `hidden` are the parameters that nobody is asked for.
    """

    command: str
    channel: str
    hidden: dict[str, str | int] = {}
    place: str = ""
    thread: str = ""


class Forged(HeardError):
    """Not ours, or not for this workspace, or damaged."""


_Value = TypeVar("_Value", Press, Ticket)


class Seal:
    """Signs and checks what goes through Slack."""

    def __init__(self, secret: str) -> None:
        self._secret = secret
        self._signers: dict[tuple[str, str], Signer] = {}

    def close(self, team: str, value: Press | Ticket) -> str:
        """A value as a signed text."""
        # Slack escapes some signs on the way back: so there are only letters and digits in it.
        packed = base64_encode(msgspec.json.encode(value))
        return self._signer(team, type(value)).sign(packed).decode()

    def open(self, team: str, text: str, kind: type[_Value]) -> _Value:
        """The value of a signed text.

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
