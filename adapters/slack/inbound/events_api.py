"""Events: each is written down before Slack is told that we have it; the rest is done later."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

import structlog

from adapters.chat.gates import Gates
from adapters.slack.api.translate import (
    Changed,
    Direct,
    HomeOpened,
    Installation,
    Invited,
    Joined,
    LeftChannel,
    Renamed,
    Unarchived,
    happening,
)
from adapters.slack.inbound.channels import ChannelEvents, Introductions, MemberEvents
from adapters.slack.inbound.messages import MessageEvents
from bot.errors import NotSaved
from bot.ids import RoomId
from bot.ports import MeetingService, Message, MessageDeletion, Reaction

log = structlog.get_logger(__name__)

ALL: Final = "all of Slack"
"""The gate that is shut until it is known in which rooms there is something to read."""


class Events:
    """Takes events in. `uninstalled` is told when a workspace removes us or takes back a token."""

    def __init__(
        self,
        service: MeetingService,
        gates: Gates,
        messages: MessageEvents,
        channels: ChannelEvents,
        members: MemberEvents,
        introductions: Introductions,
        uninstalled: Callable[[str, Mapping[str, Any]], Awaitable[None]],
    ) -> None:
        self._service = service
        self._gates = gates
        self._messages = messages
        self._channels = channels
        self._members = members
        self._introductions = introductions
        self._uninstalled = uninstalled

    async def take(self, body: Mapping[str, Any], team: str, bot_user: str) -> None:
        """Take an event in. Returns when it is saved.

        Raises:
            NotSaved: it is not; Slack sends it again.
        """
        match happening(body, team, bot_user):
            case Message() as message:
                await self._wait_for_history(message.room)
                await self._messages.message(message)
            case Reaction() as reaction:
                await self._wait_for_history(reaction.room)
                await self._messages.reaction(reaction)
            case MessageDeletion() as removal:
                await self._wait_for_history(removal.room)
                await self._service.intake.on_message_deleted(removal)
            case Joined() as joined:
                await self._members.joined(joined)
            case LeftChannel() as left:
                await self._members.left(left)
            case Changed() as changed:
                await self._members.changed(team, changed)
            case HomeOpened(user=user):
                self._members.opened_home(team, user)
            case Direct() as direct:
                self._introductions.explain(team, direct)
            case Invited() as invited:
                await self._channels.invited(invited)
            case Renamed() as renamed:
                await self._channels.renamed(renamed)
            case Unarchived(room=where):
                await self._channels.unarchived(where)
            case Installation(kind=kind):
                await self._uninstalled(kind, body)
                await self._channels.removed(kind, body, team)
            case None:
                pass

    async def _wait_for_history(self, room: RoomId) -> None:
        """Let what was said before be read first. Slack is not answered until then, and may send
        the same again: it counts once.

        Raises:
            NotSaved: we are stopping. Slack sends it again.
        """
        if self._gates.any_shut() and not await self._gates.passed(ALL, room):
            raise NotSaved("Heard is stopping")
