"""One message on Discord: text, the buttons below it, and files."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import discord
from discord import ui

from adapters.chat.labels import cut
from adapters.chat.platform import Attachment
from bot.ids import RoomId
from bot.rendered import RenderedButton

LONGEST_ALT: Final = 1024
"""Characters of a file's description."""


@dataclass(frozen=True)
class Pressable:
    """A button, its label on Discord, and the room it is for."""

    button: RenderedButton
    label: str
    room: RoomId


@dataclass(frozen=True)
class DiscordPage:
    """One message. Two that look alike are equal."""

    text: str
    buttons: tuple[Pressable, ...] = ()
    mentions: tuple[int, ...] = ()
    """User ids of those whom it notifies, and nobody else."""
    view: ui.View | None = field(default=None, compare=False)
    """The buttons as discord.py has them."""
    files: tuple[Attachment, ...] | None = field(default=None, compare=False)
    """None: the message has none of ours, and an edit leaves attachments alone."""


def pages(
    texts: Sequence[str],
    view: ui.View | None = None,
    buttons: Sequence[Pressable] = (),
    mentions: Sequence[int] = (),
    files: Sequence[Attachment] | None = None,
) -> list[DiscordPage]:
    """Texts as messages, the last of which has the buttons and files."""
    *first, last = texts
    made = None if files is None else tuple(files)
    return [
        *(DiscordPage(text, mentions=tuple(mentions)) for text in first),
        DiscordPage(last, tuple(buttons), tuple(mentions), view, made),
    ]


def attached(files: Sequence[Attachment]) -> list[discord.File]:
    """Files as discord.py takes them."""
    return [
        discord.File(io.BytesIO(one.data), filename=one.name, description=cut(one.alt, LONGEST_ALT))
        for one in files
    ]
