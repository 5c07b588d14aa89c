"""Answers people who write to Heard directly: nobody is left without an answer.

Discord sends what is written to an app in direct messages without the intent to read messages
(https://docs.discord.com/developers/events/gateway#message-content-intent), and to the first shard
only.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final

import discord

from adapters.chat.answering import answering_person
from adapters.chat.channel_errors import ErrorNotifier
from adapters.chat.direct_lines import DirectLines
from adapters.chat.forms import opens_later
from adapters.chat.interaction import CannotUse, explain
from adapters.chat.plain.retrying import RetryingTasks
from adapters.chat.platform import Attachment, Destination, RenderContext
from adapters.chat.progress import Progress
from adapters.chat.tasks import BackgroundTasks
from adapters.discord.api import translate
from adapters.discord.api.command_syntax import as_typed_on_discord, core_line
from adapters.discord.api.markdown import pieces, safe
from adapters.discord.api.translate import PLATFORM
from adapters.discord.api.written_out import names_of, written_out
from adapters.discord.inbound.said_messages import SAID
from adapters.discord.interaction.reply import DiscordReply, ReplyOutlets
from adapters.discord.interaction.showing import Showing
from adapters.discord.outbound.page import DiscordPage, Pressable, pages
from adapters.discord.outbound.platform import DiscordPlatform
from adapters.discord.outbound.render import render
from adapters.discord.outbound.views import holds
from bot.bounded import BoundedDict
from bot.commands import line_parser
from bot.commands.spec import Command
from bot.errors import Refused
from bot.ids import RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, CommandResult, Request
from bot.rendered import RenderedCard

NOWHERE: Final = RoomId(PLATFORM, "", "")
HELP: Final = "help"
REMEMBERED: Final = 5_000
"""Messages that are known to have been answered: Discord may deliver one twice."""

MakeFiles = Callable[[RenderedCard], Awaitable[list[Attachment]]]


class DirectMessages:
    """Carries out what is typed to Heard directly, and answers there."""

    def __init__(
        self,
        outlets: ReplyOutlets,
        lines: DirectLines,
        platform: DiscordPlatform,
        make_files: MakeFiles,
        notifier: ErrorNotifier[DiscordPage],
        tasks: BackgroundTasks,
    ) -> None:
        self._outlets = outlets
        self._lines = lines
        self._platform = platform
        self._make_files = make_files
        self._notifier = notifier
        self._work = RetryingTasks(tasks)
        self._taken = BoundedDict[int, None](REMEMBERED)

    def message(self, message: discord.Message) -> None:
        """Somebody has written to Heard directly: answer, in the background."""
        if message.author.bot or message.type not in SAID or message.id in self._taken:
            return
        self._taken[message.id] = None
        self._platform.direct_channels.opened(str(message.author.id))
        made: list[DiscordPage] = []
        self._work.begin(lambda: self._answer(message, made), str(message.author.id))

    async def _answer(self, message: discord.Message, made: list[DiscordPage]) -> None:
        """`made`: what was worked out before, if only sending it has failed."""
        if not made:
            made += await self._worked_out(message)
        key = f"direct:{message.id}"
        to = Destination(NOWHERE, str(message.channel.id), direct=True)
        await self._outlets.poster.post(to, key, made)
        self._outlets.poster.settle(key)

    async def _worked_out(self, message: discord.Message) -> list[DiscordPage]:
        progress = Progress()
        async with answering_person(self._outlets.service, _somewhere(message.author)):
            try:
                return await self._asked(message, progress)
            except Exception as problem:
                failure = await explain(problem, progress, self._refusal)
                return pages(pieces(self._outlets.spelling.spell(failure.card.text)))

    async def _asked(self, message: discord.Message, progress: Progress) -> list[DiscordPage]:
        people = {translate.mark(user.id) for user in message.mentions}
        line, certain = core_line(written_out(message.content, names_of(message), leave=people))
        account = _somewhere(message.author)
        if not line or line == HELP:
            return await self._homes(account)
        try:
            meant = await self._lines.meant(account, line, certain=certain, picked=people)
        except Refused as no:
            # It is no command: what they can do here is shown below that. Without a slash it is not
            # certainly a mistake, and they are told what is taken for a command.
            hint = readers_catalogue().say("chat-direct-hint", {"typed": "status"})
            text = self._outlets.spelling.spell((await self._refusal(no)).text)
            said = pages(pieces(text if certain else safe(hint)))
            return [*said, *await self._homes(account)]
        if meant.room is not None:
            return await self._done(message, meant.room, line, progress)
        if meant.card is not None:
            return await self._shown(meant.card, NOWHERE)
        raise in_no_room()

    async def _done(
        self, message: discord.Message, room: RoomId, line: str, progress: Progress
    ) -> list[DiscordPage]:
        request = Request(
            room=room,
            person=translate.account(message.author, room.tenant),
            source=f"direct:{message.id}",
            at=message.created_at,
            line=line,
            mentions=translate.picked(message.mentions, room.tenant),
        )
        result = progress.note(await self._outlets.service.commands.execute(request))
        if result.accepted:
            await self._notifier.ran(request)
        found = await self._told(room, result)
        if result.form is not None:
            button = opens_later(result.form.command, _given(line), lambda one: holds(one, room))
            texts = [safe(result.form.title)]
            found += await self._with(texts, [Pressable(button, button.label, room)])
        return found or pages([safe(readers_catalogue().say("chat-done"))])

    async def _told(self, room: RoomId, result: CommandResult) -> list[DiscordPage]:
        if result.reply is None:
            return []
        found = await self._outlets.service.directory.room(room)
        if found is None:
            return await self._shown(result.reply, room)
        attached = await self._make_files(result.reply)
        whisper = RenderContext(found, "whisper", attachments=attached)
        return list(await self._platform.render(result.reply, whisper))

    async def _homes(self, account: Account) -> list[DiscordPage]:
        """What concerns them, on each server that they share with Heard."""
        found: list[DiscordPage] = []
        for room, name, card in await self._lines.homes(account):
            found += await self._shown(card, room, name)
        if not found:
            raise in_no_room()
        return found

    async def _shown(self, card: RenderedCard, room: RoomId, name: str = "") -> list[DiscordPage]:
        shown = render(
            card, room, self._outlets.spelling, first=f"**{safe(name)}**" if name else ""
        )
        return await self._with(shown.texts, shown.buttons)

    async def _with(self, texts: Sequence[str], found: Sequence[Pressable]) -> list[DiscordPage]:
        view, rest = await self._outlets.views.make(found, private=True)
        texts = [*texts, "\n".join(rest)] if rest else list(texts)
        return pages(texts, view, found)

    async def _refusal(self, no: Refused) -> RenderedCard:
        return await self._outlets.service.commands.refusal(no, NOWHERE)


class DirectCommands:
    """Finds the room that one of Discord's commands is for that is used in a direct message."""

    def __init__(self, lines: DirectLines, showing: Showing) -> None:
        self._lines = lines
        self._showing = showing

    async def room(
        self,
        reply: DiscordReply,
        command: Command,
        args: Mapping[str, str],
        people: Sequence[discord.abc.User],
    ) -> RoomId | None:
        """The room; None if they are asked which one, or are shown what concerns them.

        Raises:
            CannotUse: they share no room with Heard.
            NotSaved: the database cannot be reached.
        """
        account = _somewhere(reply.interaction.user)
        if command.name == HELP and not args:
            homes = await self._lines.homes(account)
            for room, name, card in homes:
                await self._showing.card(reply, room, card, above=name)
            if homes:
                return None
            raise in_no_room()
        picked = {translate.mark(one.id) for one in people}
        meant = await self._lines.meant_by(account, command, args, picked)
        if meant.card is not None:
            await self._showing.card(reply, NOWHERE, meant.card)
        elif meant.room is None:
            raise in_no_room()
        return meant.room


def _somewhere(user: discord.abc.User) -> Account:
    """A user, of whom it is not said on which server."""
    return Account(platform=PLATFORM, tenant="", id=str(user.id), name="")


def in_no_room() -> CannotUse:
    """They share no room with Heard that they may see now."""
    return CannotUse("chat-begin-in-room", typed=as_typed_on_discord("/start"))


def _given(line: str) -> Mapping[str, str | int]:
    """What was typed along with a command."""
    try:
        return line_parser.line(line)[1]
    except line_parser.AmbiguousLine as asks:
        return asks.given
