"""The parts that everything here is made with, put together once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import discord

from adapters.chat.admission import Admission
from adapters.chat.channel_errors import ErrorNotifier
from adapters.chat.gates import Gates
from adapters.chat.tasks import BackgroundTasks
from adapters.discord.drafts import Drafts
from adapters.discord.marks import Spelling
from adapters.discord.options import Options
from adapters.discord.posting import Attachment, Posting
from adapters.discord.reply import Reply
from adapters.discord.rooms import KnownRooms
from adapters.discord.servers import Servers
from adapters.discord.values import Shelf
from adapters.discord.views import Views
from adapters.discord.whispers import Whispers
from bot.ports import Clock, ExternalRefs, MeetingService
from bot.rendered import RenderedCard, RenderedFile

Documents = Callable[[RenderedFile], Awaitable[Attachment | None]]
"""Makes a file; None if there is nothing to show."""


@dataclass
class Parts:
    """Everything that an answer, or a companion, may need."""

    client: discord.AutoShardedClient
    options: Options
    service: MeetingService
    external_refs: ExternalRefs
    clock: Clock
    shelf: Shelf
    views: Views
    drafts: Drafts
    rooms: KnownRooms
    servers: Servers
    admission: Admission
    posting: Posting
    whispers: Whispers
    documents: Documents
    notifier: ErrorNotifier
    tasks: BackgroundTasks = field(default_factory=BackgroundTasks)
    gates: Gates = field(default_factory=Gates)
    spelling: Spelling = field(default_factory=lambda: Spelling({}))
    """How commands are written in a sentence."""

    async def files(self, spoken: RenderedCard) -> list[Attachment]:
        """The files of a card, made."""
        made = [await self.documents(file) for file in spoken.files]
        return [one for one in made if one is not None]

    def reply(self, interaction: discord.Interaction[Any]) -> Reply:
        """The answer to an interaction, still to be given."""
        return Reply(
            interaction,
            self.views,
            self.whispers,
            self.posting,
            self.clock,
            self.options.answer_within,
        )
