"""Encodes what a button does in its `custom_id`: room, command and arguments.

    h1:<kind>:<room>:<command>:<arguments>

The room is its channel's id in base 36, followed in direct messages by the server's. Discord allows
100 characters; what does not fit is stored by `Shelf`, and replaced by a digest. Nothing is trusted
when it comes back: the room is looked up again, and the core checks the command, its arguments and
the person's role as if they had been typed.
"""

from __future__ import annotations

import hashlib
from typing import Final, Literal
from urllib.parse import quote, unquote

import msgspec

from bot.ids import RoomId
from bot.ports import ExternalRefs

LONGEST: Final = 100
"""Characters of a `custom_id` that Discord allows."""
LONGEST_KEPT: Final = 255
"""Characters that a stored reference can hold."""
VERSION: Final = "h1"

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_HIGHEST: Final = 2**63
_SAFE: Final = "/ +@:,"

Kind = Literal["b", "f", "m", "x"]
"""A button that runs a command; one that opens a form; a form; one whose content is stored."""


class Packed(msgspec.Struct, frozen=True, kw_only=True):
    """The content of a `custom_id`. `guild` is "" outside direct messages."""

    kind: Kind
    channel: str = ""
    guild: str = ""
    command: str = ""
    """A command's name; with a leading "+", one of Discord's own (see `builtin_buttons`)."""
    args: dict[str, str] = {}
    opener: str = ""
    """Forms only: the interaction that opened it, so that sending it twice counts once."""
    step: int = 0
    """Forms only: the number of its step, from 0."""
    more: bool = False
    """Forms only: whether another step follows."""


def pack(what: Packed) -> str:
    """The text of a `custom_id`, which may be too long for Discord: see `Shelf.fit`."""
    room = base36(what.channel) + (f".{base36(what.guild)}" if what.guild else "")
    args = "&".join(f"{_quoted(key)}={_quoted(value)}" for key, value in what.args.items())
    form = f"{base36(what.opener)}.{what.step}{'+' if what.more else ''}:" if what.opener else ""
    return f"{VERSION}:{what.kind}:{room}:{what.command.replace(' ', '_')}:{form}{args}"


def unpack(text: str) -> Packed | None:
    """The content of a `custom_id`; None if it is not one of ours."""
    try:
        version, kind, room, command, rest = text.split(":", 4)
        channel, _, guild = room.partition(".")
        if version != VERSION or kind not in ("b", "f", "m", "x"):
            return None
        opener, step, more = "", 0, False
        if kind == "m":
            form, rest = rest.split(":", 1)
            first, _, second = form.partition(".")
            opener, step, more = unbase36(first), int(second.rstrip("+")), second.endswith("+")
        pairs = (pair.partition("=") for pair in rest.split("&") if pair)
        return Packed(
            kind=kind,  # type: ignore[arg-type]  # checked above
            channel=unbase36(channel),
            guild=unbase36(guild),
            command=command.replace("_", " "),
            args={unquote(key): unquote(value) for key, _, value in pairs},
            opener=opener,
            step=step,
            more=more,
        )
    except ValueError:
        return None


def base36(number: str) -> str:
    """A snowflake in base 36; "" stays "".

    Raises:
        ValueError: it is not a number.
    """
    if not number:
        return ""
    left, digits = int(number), ""
    while left or not digits:
        left, digit = divmod(left, 36)
        digits = _DIGITS[digit] + digits
    return digits


def unbase36(text: str) -> str:
    """A snowflake in decimal; "" stays "".

    Raises:
        ValueError: it is not a snowflake in base 36.
    """
    if not text:
        return ""
    if not set(text) <= set(_DIGITS):
        raise ValueError(text)
    number = int(text, 36)
    if number >= _HIGHEST:
        raise ValueError(text)
    return str(number)


def _quoted(text: str) -> str:
    return quote(text, safe=_SAFE)


class Shelf:
    """Stores what is too long for a `custom_id`, so that its button works after any restart."""

    def __init__(self, external_refs: ExternalRefs, platform: str) -> None:
        self._external_refs = external_refs
        self._platform = platform

    async def fit(self, what: Packed, tenant: str) -> str | None:
        """A `custom_id` of at most 100 characters; None if the content is too long to be stored.

        `tenant`: the server it is for, with whose data it is deleted.

        Raises:
            NotSaved: the database cannot be reached.
        """
        text = pack(what)
        if len(text) <= LONGEST:
            return text
        if len(text) > LONGEST_KEPT:
            return None
        digest = hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
        shelf = RoomId(self._platform, tenant, what.channel)
        await self._external_refs.save(shelf, f"long:{digest}", text)
        return pack(Packed(kind="x", channel=what.channel, guild=what.guild, command=digest))

    async def find(self, text: str, tenant: str) -> Packed | None:
        """The content of a `custom_id`, from the shelf if it is stored there.

        `tenant`: the server it came from; "" in a direct message, whose buttons name theirs.

        Raises:
            NotSaved: the database cannot be reached.
        """
        found = unpack(text)
        if found is None or found.kind != "x":
            return found
        shelf = RoomId(self._platform, found.guild or tenant, found.channel)
        kept = await self._external_refs.get(shelf, f"long:{found.command}")
        return None if kept is None else unpack(kept)
