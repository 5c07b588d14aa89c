"""Handles application commands, buttons, menus and forms.

Nothing here knows what a command does. It finds out who asks, for which room and with what, asks
the service, and shows what comes back; what is still missing is asked for in a form.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final

import discord
import structlog
from discord import app_commands

from adapters.chat.channel_errors import ErrorNotifier
from adapters.chat.completions import anywhere, from_form
from adapters.chat.forms import shows_what_is_missing, use_on_message, with_note
from adapters.chat.interaction import CannotUse
from adapters.chat.message_menu import about_point
from adapters.chat.tasks import BackgroundTasks
from adapters.discord.api import translate
from adapters.discord.api.written_out import names_of, written_out
from adapters.discord.interaction import forms
from adapters.discord.interaction.interaction_scope import Whereabouts
from adapters.discord.interaction.reply import DiscordReply, ReplyOutlets
from adapters.discord.interaction.request_parts import (
    cannot_see,
    given_back,
    later,
    offered,
    request_of,
)
from adapters.discord.interaction.showing import Showing
from adapters.discord.outbound.custom_id import Packed
from adapters.discord.outbound.page import DiscordPage, Pressable
from adapters.discord.outbound.views import OVERVIEW, lead_here, own, pressed
from bot.commands.spec import Command, Param
from bot.commands.table import BY_NAME
from bot.errors import NotSaved, Refused
from bot.ids import RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, Visibility

log = structlog.get_logger(__name__)

OFFER_WITHIN: Final = 2.0
ANYWHERE: Final = frozenset({"help"})
"""Commands that work in channels that Heard cannot see."""

Act = Callable[[DiscordReply], Awaitable[None]]
DoBuiltin = Callable[[DiscordReply, RoomId, Account, Packed], Awaitable[None]]
FindRoom = Callable[
    [DiscordReply, Command, Mapping[str, str], Sequence[discord.abc.User]], Awaitable[RoomId | None]
]


class Answers:
    """Carries out what people ask for, and answers them."""

    def __init__(
        self,
        outlets: ReplyOutlets,
        direct: FindRoom,
        where: Whereabouts,
        showing: Showing,
        do_builtin: DoBuiltin,
        notifier: ErrorNotifier[DiscordPage],
        tasks: BackgroundTasks,
    ) -> None:
        """`direct`: finds the room that a command in a direct message is for; None if there is
        nothing to do any more. `do_builtin`: carries out buttons that only Discord has."""
        self._outlets = outlets
        self._service = outlets.service
        self._direct = direct
        self._where = where
        self._showing = showing
        self._do_builtin = do_builtin
        self._notifier = notifier
        self._tasks = tasks

    # -- what comes in

    async def command(
        self,
        interaction: discord.Interaction[Any],
        command: Command,
        args: dict[str, str],
        people: Sequence[discord.abc.User],
    ) -> None:
        """A command was typed. `people` were picked: their marks are among the values."""

        async def act(reply: DiscordReply) -> None:
            await self._asked(reply, command, args, people)

        await self._answer(interaction, act)

    async def on_message(
        self, interaction: discord.Interaction[Any], command: Command, message: discord.Message
    ) -> None:
        """A command was chosen from a message's menu."""

        async def act(reply: DiscordReply) -> None:
            spec, room = command.on_message, self._where.here(interaction)
            if spec is None or room is None:
                raise CannotUse("discord-not-here")
            ref = translate.ref(message.id, message.channel.id, room.channel)
            said = written_out(message.content, names_of(message))
            by_app = message.author.bot or message.webhook_id is not None
            author = "" if by_app else str(message.author.id)
            given, note = use_on_message(command, ref, said, author)
            if spec.in_thread:
                given |= about_point(command, await self._where.point(room, message))
            args = {name: str(value) for name, value in given.items()}
            await self._asked(reply, command, args, form=bool(spec.copies), note=note)

        await self._answer(interaction, act)

    async def on_person(
        self, interaction: discord.Interaction[Any], command: Command, person: discord.abc.User
    ) -> None:
        """A command was chosen from a person's menu."""

        async def act(reply: DiscordReply) -> None:
            if person.bot or interaction.guild_id is None:
                raise CannotUse("discord-a-bot")
            given = {command.on_person: translate.mark(person.id)}
            await self._asked(reply, command, given, [person])

        await self._answer(interaction, act)

    async def respond(self, interaction: discord.Interaction[Any]) -> None:
        """A button was pressed, something was chosen from a menu, or a form was sent."""
        if interaction.type is discord.InteractionType.modal_submit:
            await self.submit(interaction)
        else:
            await self.press(interaction)

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """A button was pressed, or something chosen from a menu."""

        async def act(reply: DiscordReply) -> None:
            custom_id = pressed(interaction.data or {})
            packed = await self._showing.shelf.find(custom_id, translate.tenant(interaction))
            if packed is None:
                raise CannotUse("chat-stale")
            meant = self._showing.meant(packed, str(interaction.user.id))
            place = await self._where.place(interaction, packed, *meant)
            if place is None:
                raise CannotUse("chat-stale")
            room, person = place
            reply.room = room
            if packed.command.startswith("+"):
                await self._do_builtin(reply, room, person, packed)
                return
            command = BY_NAME.get(packed.command)
            asks = packed.kind == "f" or (command is not None and command.needs(packed.args))
            if asks and await self._open(reply, room, person, packed.command, packed.args):
                return
            source = translate.by_interaction(interaction)
            await self._do(reply, room, person, packed.command, packed.args, source)

        await self._answer(interaction, act)

    async def submit(self, interaction: discord.Interaction[Any]) -> None:
        """A form was sent, or one step of it."""

        async def act(reply: DiscordReply) -> None:
            data: Mapping[str, Any] = interaction.data or {}
            custom_id = str(data.get("custom_id", ""))
            found = self._showing.shelf.find(custom_id, translate.tenant(interaction))
            packed = await found
            if packed is None or packed.kind != "m":
                raise CannotUse("chat-stale")
            place = await self._where.place(interaction, packed, packed.command, packed.args)
            if place is None:
                raise CannotUse("discord-not-here")
            reply.room = place[0]
            given = forms.answers(data.get("components") or ())
            people = translate.picked_in(data, place[0].tenant)
            await self._sent(reply, *place, packed, given, people)

        await self._answer(interaction, act)

    async def offer(
        self, interaction: discord.Interaction[Any], command: Command, param: Param, typed: str
    ) -> list[app_commands.Choice[str]]:
        """Completions for what was typed so far; none if they cannot be found in time."""
        room = self._where.here(interaction)
        if room is None:
            return []
        person = translate.asker(interaction, room.tenant)
        try:
            async with asyncio.timeout(OFFER_WITHIN):
                if not await self._where.knows(room):
                    return offered(anywhere(param, typed, interaction.created_at))
                form = await self._service.commands.form(
                    room, person, command.name, {}, Visibility.YES
                )
        except (Refused, NotSaved, TimeoutError):
            return []
        return offered(from_form(form, param, typed, interaction.created_at))

    # -- what follows

    async def _open(
        self,
        reply: DiscordReply,
        room: RoomId,
        person: Account,
        command: str,
        args: Mapping[str, str],
        note: str = "",
    ) -> bool:
        """Show a command's form; False if there is nothing to ask. `note`: a remark on words that
        were copied from a message into it."""
        async with reply.opening_form:
            try:
                async with asyncio.timeout(reply.left_for_form):
                    form = await self._service.commands.form(
                        room, person, command, dict(args), Visibility.YES
                    )
            except TimeoutError:
                await reply.say("chat-form-late", later(reply, room, command, args))
                return True
            found = BY_NAME[form.command].on_message
            copies = found.copies if found is not None else ""
            return await self._showing.form(reply, room, with_note(form, copies, note))

    async def _asked(
        self,
        reply: DiscordReply,
        command: Command,
        args: dict[str, str],
        people: Sequence[discord.abc.User] = (),
        *,
        form: bool = False,
        note: str = "",
    ) -> None:
        """A command was used: in a channel, which is a room from now on, or in a direct message."""
        if reply.private:
            meant = await self._direct(reply, command, args, people)
            if meant is None:
                return
            reply.room = room = meant
            person = translate.asker(reply.interaction, room.tenant)
            await self._where.admit(person, room, command.name, args)
        else:
            here = self._where.here(reply.interaction)
            if here is None:
                raise CannotUse("discord-not-here")
            reply.room = room = here
            lacking = self._where.lacking(reply.interaction, room)
            if lacking and command.name not in ANYWHERE:
                given = given_back(command, args)
                await reply.send(cannot_see("discord-cannot-see", lacking, given))
                return
            await self._where.use(reply.interaction, room)
            person = translate.asker(reply.interaction, room.tenant)
        if command.name in ANYWHERE and not args and await self._where.knows(room):
            await self._do_builtin(reply, room, person, Packed(kind="b", command=OVERVIEW))
            return
        asks = (form or bool(command.needs(args))) and not reply.begun
        if asks and await self._open(reply, room, person, command.name, args, note):
            return
        source = translate.by_interaction(reply.interaction)
        mentions = translate.picked(people, room.tenant)
        await self._do(reply, room, person, command.name, args, source, mentions=mentions)

    async def _sent(
        self,
        reply: DiscordReply,
        room: RoomId,
        person: Account,
        packed: Packed,
        given: dict[str, str],
        people: dict[str, Account],
    ) -> None:
        draft = self._showing.drafts.find(packed.opener, person.id)
        if draft is not None:
            # Whoever was picked is picked again, where the form is shown again.
            typed = {name: value for name, value in given.items() if value not in people}
            draft.answers = {**draft.answers, **typed}
            self._showing.unsent.note(person.id, packed.command, {**packed.args, **draft.answers})
        elif packed.step or packed.more:
            raise CannotUse("discord-begin-again")
        if packed.more:
            label = readers_catalogue().say("discord-continue")
            button = own("step", label, room, "main", o=packed.opener, n=str(packed.step + 1))
            await reply.say("discord-next-step", button)
            return
        args = {**packed.args, **(draft.answers if draft is not None else {}), **given}
        source = translate.by_form(packed.opener)
        opener = packed.opener
        await self._do(reply, room, person, packed.command, args, source, opener, people)

    async def _do(
        self,
        reply: DiscordReply,
        room: RoomId,
        person: Account,
        command: str,
        args: Mapping[str, str],
        source: str,
        opener: str = "",
        mentions: dict[str, Account] | None = None,
    ) -> None:
        request = request_of(room, person, source, reply.interaction, command, args, mentions or {})
        result = reply.progress.note(await self._service.commands.execute(request))
        if result.accepted:
            self._showing.unsent.sent(person.id, command, args)
            await self._notifier.ran(request)
            self._showing.private_answers.changed(room)
        extra: list[Pressable] = []
        if result.refused and await self._may_lead(reply, room, person, command):
            extra.append(lead_here(room))
        if result.refused and result.form is not None and not shows_what_is_missing(result, args):
            # What they wrote is kept for a form; a modal could not say what is wrong with it.
            opener = opener or str(reply.interaction.id)
            self._showing.keep(reply, room, opener, result.form)
        if opener and (result.refused or result.form is not None):
            label = readers_catalogue().say("discord-mend")
            extra.append(own("step", label, room, "main", o=opener, n="0"))
        elif result.form is not None and await self._showing.form(reply, room, result.form):
            return
        elif opener:
            self._showing.drafts.drop(opener)
        if result.reply is None:
            await reply.nothing(command)
        else:
            await self._showing.result(reply, room, person, result, extra)
        lacking = self._where.lacking(reply.interaction, room)
        if lacking and command not in ANYWHERE:
            await reply.send(cannot_see("discord-unseen", lacking))

    async def _may_lead(
        self, reply: DiscordReply, room: RoomId, person: Account, command: str
    ) -> bool:
        """Whether the command was refused to a person who manages the channel, but is no
        facilitator yet."""
        found = BY_NAME.get(command)
        if found is None or not found.facilitator or not translate.may_lead(reply.interaction):
            return False
        return await self._service.queries.facilitator_panel(room, person, Visibility.YES) is None

    async def _answer(self, interaction: discord.Interaction[Any], act: Act) -> None:
        """Carry out an interaction. Errors become answers, in time."""
        reply = DiscordReply(interaction, self._outlets)
        with self._tasks:
            await reply.run(lambda: act(reply))
