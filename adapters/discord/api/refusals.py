"""Sorts Discord's errors, once: try later, denied, not found, or unknown whether it was done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import MappingProxyType
from typing import Final

import aiohttp
import discord

from adapters.chat.platform import Ambiguous, Denied, DeniedScope, NotFound, Uneditable
from bot.errors import RetryLater
from bot.records.room_end import EndReason

UNKNOWN_CHANNEL, UNKNOWN_GUILD, UNKNOWN_MESSAGE = 10003, 10004, 10008
TOO_MANY_OLD_EDITS = 30046
MISSING_ACCESS, CANNOT_TELL, MISSING_PERMISSIONS = 50001, 50007, 50013
ARCHIVED = 50083
DELETED: Final = "channel deleted"
"""Why a channel is closed of which Discord has told that it was deleted."""
REMOVED: Final = "removed"
"""Why a server is closed: Heard was removed from it."""
LOSSES: Final = MappingProxyType(
    {DELETED: EndReason.DELETED, str(MISSING_ACCESS): EndReason.LOST, REMOVED: EndReason.LOST}
)
"""What means that a room is gone. Without a permission to write, Heard still is in the channel."""
NOT_ALLOWED: Final = frozenset({MISSING_ACCESS, MISSING_PERMISSIONS})
NOT_THERE: Final = frozenset({UNKNOWN_CHANNEL, UNKNOWN_GUILD, UNKNOWN_MESSAGE})
LINE_DOWN: Final = (aiohttp.ClientError, OSError)
"""The connection broke: the request may have been carried out, or not."""
SERVER_IN_TROUBLE: Final = 30.0
"""Seconds to wait when Discord's servers fail, after discord.py's own five attempts."""


def classify(error: Exception, *, direct: bool = False) -> Exception:
    """Turns an error of discord.py or the network into one of `adapters.chat.platform`. `direct`:
    the request was about a direct message."""
    match error:
        case discord.RateLimited(retry_after=seconds):
            return RetryLater(seconds)
        case discord.DiscordServerError() | discord.HTTPException(status=401 | 429):
            return RetryLater(SERVER_IN_TROUBLE)
        case discord.HTTPException(code=code) if code in NOT_THERE:
            return NotFound(str(code))
        case discord.HTTPException(code=code) if code == TOO_MANY_OLD_EDITS:
            return Uneditable(str(code))
        case discord.HTTPException(code=code) if direct and code == CANNOT_TELL:
            return Denied(str(code), DeniedScope.PERSON)
        case discord.Forbidden(code=code):
            return Denied(str(code), DeniedScope.PERSON if direct else DeniedScope.PLACE)
        case discord.HTTPException(code=code, status=status) if 400 <= status < 500:
            return Denied(str(code or status))
        case aiohttp.ClientError() | OSError():
            return Ambiguous(type(error).__name__)
        case _:
            return error


@contextmanager
def classified(*, direct: bool = False) -> Iterator[None]:
    """Raises errors from inside as `classify` returns them."""
    try:
        yield
    except (discord.HTTPException, discord.RateLimited, *LINE_DOWN) as wrong:
        raise classify(wrong, direct=direct) from None
