"""Slash commands: `/heard` with any command, and commands with a slash command of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from slack_bolt.response import BoltResponse

from adapters.chat.direct_lines import DirectLines
from adapters.chat.forms import without_form
from adapters.chat.interaction import CannotUse, notice
from adapters.slack.api.command_syntax import HELP, as_typed_on_slack
from adapters.slack.api.markup import pieces, user_groups_in
from adapters.slack.directory.people import People
from adapters.slack.interaction.command_line import CommandLine
from adapters.slack.interaction.forms import LIMITS
from adapters.slack.interaction.replies import CommandReply, SlackInteractions, SlackReply
from adapters.slack.interaction.request_context import SlackRequest, asked_by
from adapters.slack.interaction.requests import Requests
from adapters.slack.outbound.render import SlackPage
from adapters.transcripts.slack_text import plain
from bot.commands import line_parser
from bot.commands.help_text import all_help
from bot.commands.slash_prefix import slashed
from bot.commands.table import ON_CHAT_PLATFORMS
from bot.errors import Refused
from bot.phrase_renderer import RenderInputs
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, CommandResult
from bot.render import render
from bot.rendered import Form, RenderedCard

GROUP = "mpdm-"
"""Prefix of the names of direct messages between several people:
https://docs.slack.dev/reference/objects/conversation-object."""
WORTH_GIVING_BACK = 2
"""Minimum words in a command that is worth giving back."""
SETTINGS = "room"
"""The section of the manual with the room's settings."""


class Commands:
    """Carries out slash commands. The result is the answer to the command itself."""

    def __init__(
        self,
        requests: Requests,
        interactions: SlackInteractions,
        people: People,
        command: str,
        lines: DirectLines,
    ) -> None:
        self._requests = requests
        self._interactions = interactions
        self._people = people
        self._command = command
        self._lines = lines

    async def take(self, body: Mapping[str, Any], team: str) -> BoltResponse:
        """Carry one out, and answer it within Slack's three seconds."""
        reply = CommandReply(self._interactions, asked_by(body, team), given_back(body))
        return await reply.answered(lambda: self._do(body, reply))

    async def _do(self, body: Mapping[str, Any], reply: CommandReply) -> None:
        asked = reply.asked
        line, picked = await self._line(body, asked.team)
        roles = user_groups_in(str(body.get("text") or ""))
        typed = CommandLine(line, picked, roles, given_back(body))
        if asked.is_direct:
            await self.directly(reply, typed)
        elif str(body.get("channel_name") or "").startswith(GROUP):
            raise CannotUse("slack-group-direct")
        else:
            await self.in_channel(reply, typed)

    async def in_channel(self, reply: SlackReply, typed: CommandLine) -> None:
        """Carry out a line in a channel."""
        if not typed.text:
            await self._show(reply, await self._requests.overview(reply.asked))
            return
        if looks(typed.text) and await self._requests.unused(reply.asked):
            # Looking around opens no room, joins no channel and posts nothing.
            await reply.say("slack-unused", command=self._command)
            return
        await self._carry_out(reply, typed)

    async def directly(
        self, reply: SlackReply, typed: CommandLine, *, certain: bool = True
    ) -> None:
        """Carry out a line that somebody has typed to Heard directly, in the room that it is for,
        or ask which room. `certain`: see `DirectLines.meant`. Without a slash, what is no command
        is no mistake."""
        asked = reply.asked
        account = await self._requests.account(asked)
        try:
            if not typed.text or typed.text == HELP:
                await self._show(reply, await self._home(asked))
                return
            meant = await self._lines.meant(
                account, typed.text, certain=certain, picked=typed.picked
            )
        except Refused as no:
            # It is no command: what they can do here is shown below that.
            hint = notice("chat-direct-hint", typed="status")
            refusal = await self._requests.refusal(asked, no) if certain else hint
            await self._show(reply, refusal, await self._home(asked))
            return
        if meant.room is not None:
            reply.is_about(meant.room.channel)
            await self._carry_out(reply, typed)
        elif meant.card is not None:
            await self._show(reply, meant.card)
        else:
            raise CannotUse("slack-in-a-channel", command=self._command)

    async def _home(self, asked: SlackRequest) -> RenderedCard:
        """What concerns the person who asks; to who is in no room, where Heard helps."""
        home = await self._requests.home(asked)
        if any(part.room for part in home.parts):
            return home
        return notice("slack-in-a-channel", command=self._command)

    async def _show(self, reply: SlackReply, *cards: RenderedCard) -> None:
        pages = [await reply.replies.pages(reply.asked, card) for card in cards]
        await reply.show([page for some in pages for page in some])

    async def _carry_out(self, reply: SlackReply, typed: CommandLine) -> None:
        asked = reply.asked
        result = without_form(reply.progress.note(await self._result(asked, typed)))
        kept = list(typed.given_back) if result.refused else []
        if result.form is not None:
            told = result.reply if result.refused else None
            notes = (told.text,) if told is not None else ()
            given = {f.name: f.value for f in result.form.fields if f.value}
            if await reply.result(result, given, notes):
                kept = list(typed.given_back) if too_long(result.form) else []
        elif result.reply is not None:
            shown = await reply.leading(result.reply)
            kept = [*await reply.replies.pages(asked, shown), *kept]
        await reply.show(kept)

    async def _result(self, asked: SlackRequest, typed: CommandLine) -> CommandResult:
        line = typed.text
        if line == HELP and await self._requests.unused(asked):
            # Looking around opens no room and posts nothing. Anybody may start, and so facilitate.
            lookup = RenderInputs(now=self._requests.now(), typed=as_typed_on_slack)
            card = all_help(ON_CHAT_PLATFORMS, facilitator=True)
            return CommandResult(accepted=True, reply=render(card, lookup))
        try:
            if (name := setting(line)) is not None:
                await self._requests.room(asked)
                form = await self._requests.form(asked, name, {})
                return CommandResult(accepted=False, form=form)
        except Refused as no:  # A typo does not turn a channel into a room, either.
            reply = await self._requests.refusal(asked, no)
            return CommandResult(accepted=False, refused=True, reply=reply)
        source = f"command:{asked.source or asked.trigger}"
        return await self._requests.do(
            asked, source, line=line, mentions={**typed.picked}, roles={**typed.roles}
        )

    async def _line(self, body: Mapping[str, Any], team: str) -> tuple[str, dict[str, Account]]:
        """The typed line as one of our commands, and the people mentioned in it."""
        typed, picked = await self._people.picked(team, str(body.get("text") or ""))
        slash = str(body.get("command") or "")
        if slash != self._command:
            return f"{slash.removeprefix('/')} {typed}".strip(), picked
        return slashed(typed) or typed.strip(), picked


def looks(line: str) -> bool:
    """Whether a line is a command for which a channel does not become a room."""
    try:
        return not line_parser.line(line)[0].opens_room
    except Refused:
        return False


def setting(line: str) -> str | None:
    """The name of a command for room settings that was typed without a value: its form then shows
    the current settings. None for any other command.

    Raises:
        Refused: the line is no command, or has too much in it.
    """
    try:
        command, given = line_parser.line(line)
    except line_parser.AmbiguousLine:
        return None
    return command.name if command.section == SETTINGS and command.visible and not given else None


def given_back(body: Mapping[str, Any]) -> list[SlackPage]:
    """A command that had no effect, to be shown so that it need not be typed again; nothing for a
    short one."""
    typed = str(body.get("text") or "").strip()
    if len(typed.split()) < WORTH_GIVING_BACK:
        return []
    typed = plain(typed, {}).strip()
    # A sentence of the catalogue takes no text of any length.
    shown = f"{readers_catalogue().say('chat-you-typed')} {body.get('command')} {typed}"
    return [SlackPage(piece) for piece in pieces([shown])]


def too_long(form: Form) -> bool:
    """Whether a value is too long for a form on Slack."""
    return any(len(field.value) > LIMITS.longest_text for field in form.fields)
