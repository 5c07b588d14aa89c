"""Discord, put together from the settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from adapters.chat.files import Documents
from adapters.discord.api.options import DiscordOptions
from adapters.discord.api.settings import DiscordSettings
from adapters.discord.beside.calendar import Calendar
from adapters.discord.beside.uninstall import Departures
from adapters.discord.beside.voice import Voice
from adapters.discord.client import HeardClient
from adapters.discord.face import PAUSES, DiscordFace
from bot.errors import Unusable
from bot.ports import Clock, ExternalRefs, InstallationRegistry, MeetingService


def options(settings: DiscordSettings) -> DiscordOptions:
    """The settings as the adapter wants them.

    Raises:
        Unusable: there is no token, or the shards make no sense.
    """
    if not settings.token:
        raise Unusable(
            "There is no token for Discord. Set HEARD_DISCORD__TOKEN; `heard setup discord` says "
            "where to find it."
        )
    return DiscordOptions(
        token=settings.token,
        message_content=settings.message_content,
        shard_ids=_shards(settings),
        shard_count=settings.shard_count or None,
    )


def _shards(settings: DiscordSettings) -> tuple[int, ...] | None:
    if not settings.shards:
        return None
    first, _, last = settings.shards.partition("-")
    ids = tuple(range(int(first), int(last or first) + 1))
    if not ids or ids[-1] >= settings.shard_count:
        raise Unusable(
            f"discord.shards is {settings.shards}, so discord.shard_count has to say how many "
            f"shards there are in all processes together: more than {last or first}."
        )
    return ids


def discord_face(
    settings: DiscordSettings,
    service: MeetingService,
    external_refs: ExternalRefs,
    clock: Clock,
    *,
    installs: InstallationRegistry,
    documents: Documents,
    on_ended: Callable[[Unusable], None] | None = None,
    pauses: tuple[float, float] = PAUSES,
) -> DiscordFace:
    """Discord as a face, with everything that goes on beside the conversation. `on_ended` is told
    when Discord has ended the connection for good; `pauses` are those of the face.

    Raises:
        Unusable: the settings are not enough.
    """
    client = HeardClient(
        options(settings),
        service,
        external_refs,
        clock,
        documents=documents,
        companions=(
            Voice,
            Calendar,
            partial(
                Departures,
                installs=installs,
                keep=timedelta(days=settings.delete_after_removal_days),
            ),
        ),
    )
    return DiscordFace(client, on_ended, pauses=pauses)
