"""The parts that everything here is made with, put together once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import discord

from adapters.chat.admission import Admission
from adapters.chat.channel_errors import ErrorNotifier
from adapters.chat.files import Documents
from adapters.chat.gates import Gates
from adapters.chat.platform import Attachment
from adapters.chat.posting import Poster
from adapters.chat.tasks import BackgroundTasks
from adapters.discord.api.markdown import Spelling
from adapters.discord.api.options import DiscordOptions
from adapters.discord.directory.channel_access import ChannelAccess
from adapters.discord.directory.rooms import KnownRooms
from adapters.discord.directory.servers import Servers
from adapters.discord.interaction.drafts import Drafts
from adapters.discord.interaction.reply import DiscordReply, ReplyOutlets
from adapters.discord.outbound.custom_id import Shelf
from adapters.discord.outbound.direct_messages import DirectMessages
from adapters.discord.outbound.page import DiscordPage
from adapters.discord.outbound.platform import DiscordPlatform
from adapters.discord.outbound.views import Views
from adapters.discord.outbound.waiting import WaitingNotes
from bot.ports import Clock, ExternalRefs, MeetingService
from bot.rendered import RenderedCard


@dataclass
class Parts:
    """Everything that an answer, or a companion, may need."""

    client: discord.AutoShardedClient
    options: DiscordOptions
    service: MeetingService
    external_refs: ExternalRefs
    clock: Clock
    shelf: Shelf
    views: Views
    drafts: Drafts
    rooms: KnownRooms
    servers: Servers
    admission: Admission
    access: ChannelAccess
    platform: DiscordPlatform
    poster: Poster[DiscordPage]
    direct: DirectMessages
    notes: WaitingNotes
    documents: Documents
    notifier: ErrorNotifier
    tasks: BackgroundTasks = field(default_factory=BackgroundTasks)
    gates: Gates = field(default_factory=Gates)

    @property
    def spelling(self) -> Spelling:
        """How commands are written in a sentence."""
        return self.platform.spelling

    async def files(self, spoken: RenderedCard) -> list[Attachment]:
        """The files of a card, made."""
        made = [await self.documents(file) for file in spoken.files]
        return [one for one in made if one is not None]

    def reply(self, interaction: discord.Interaction[Any]) -> DiscordReply:
        """The answer to an interaction, still to be given."""
        return DiscordReply(
            interaction,
            self.service,
            ReplyOutlets(self.views, self.direct, self.poster, self.clock, self.spelling),
            self.options.answer_within,
        )
