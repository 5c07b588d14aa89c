"""Puts together what is asked of the service, and what people are offered and given back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import discord
from discord import app_commands

from adapters.chat.forms import opens_later
from adapters.chat.labels import short
from adapters.discord.api import translate
from adapters.discord.api.markdown import pieces, safe
from adapters.discord.api.written_out import names_in, written_out
from adapters.discord.interaction.reply import DiscordReply
from adapters.discord.outbound.custom_id import LONGEST, pack
from adapters.discord.outbound.page import Pressable
from adapters.discord.outbound.views import packed
from bot.commands.spec import Command, Kind
from bot.commands.table import BY_NAME
from bot.ids import RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, Request, Visibility
from bot.rendered import FieldOption, RenderedButton

MOST_OFFERS: Final = 25
LONGEST_OFFER: Final = 100
"""Characters; with `MOST_OFFERS`, of Discord's page on application command option choices."""
TYPED: Final = frozenset({Kind.TEXT, Kind.UNRECORDED, Kind.GROUPS})


def cannot_see(key: str, lacking: Sequence[str], given: Sequence[str] = ()) -> list[str]:
    """Says which permissions Heard lacks in the channel."""
    book = readers_catalogue()
    quoted = [book.say("quote", {"words": one}) for one in lacking]
    text = book.say(key, {"needed": book.listed(quoted)})
    if given:
        text += "\n" + book.say("chat-you-typed")
    return pieces("\n".join([text, *given]))


def request_of(
    room: RoomId,
    person: Account,
    source: str,
    interaction: discord.Interaction[Any],
    command: str,
    args: Mapping[str, str],
    mentions: dict[str, Account],
) -> Request:
    """What an interaction asks of the service."""
    return Request(
        room=room,
        person=person,
        source=source,
        at=interaction.created_at,
        command=command,
        args=_written_out(interaction, command, args, mentions),
        mentions=mentions,
        roles=translate.roles_in(args.values()),
        seen=Visibility.YES,  # it was used in the channel, or they were let in
    )


def _written_out(
    interaction: discord.Interaction[Any],
    command: str,
    args: Mapping[str, str],
    mentions: Mapping[str, Account],
) -> dict[str, str | int]:
    """Parameters whose texts can be read by anybody, wherever they will be shown."""
    names, found = names_in(interaction), BY_NAME.get(command)
    texts = _texts(found) if found is not None else frozenset()
    return {
        name: written_out(value, names, leave=mentions) if name in texts else value
        for name, value in args.items()
    }


def given_back(command: Command, args: Mapping[str, str]) -> list[str]:
    """The texts somebody typed, so that they need not type them again."""
    texts = _texts(command)
    return [safe(text) for name, text in args.items() if name in texts and text]


def _texts(command: Command) -> frozenset[str]:
    """The parameters that somebody types a text for."""
    return frozenset(p.name for p in command.params if p.kind in TYPED and not p.hidden)


def offered(found: Sequence[FieldOption]) -> list[app_commands.Choice[str]]:
    """Completions as Discord shows them: those that fit, and no more than it takes."""
    return [
        app_commands.Choice(name=short(one.label, LONGEST_OFFER) or one.value, value=one.value)
        for one in found
        if len(one.value) <= LONGEST_OFFER
    ][:MOST_OFFERS]


def later(reply: DiscordReply, room: RoomId, command: str, args: Mapping[str, str]) -> Pressable:
    """A button that opens a form. Typed text goes along if a `custom_id` can hold it. It is not put
    on the shelf, because nothing is stored before it is recorded."""

    def fits(button: RenderedButton) -> bool:
        return len(pack(packed(button, room, private=reply.private))) <= LONGEST

    button = opens_later(command, args, fits)
    return Pressable(button, button.label, room)
