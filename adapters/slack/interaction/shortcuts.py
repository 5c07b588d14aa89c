"""Shortcuts: commands on a message, and starting a meeting from anywhere."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from slack_bolt.response import BoltResponse

from adapters.chat.forms import of_message, use_on_message, with_note
from adapters.chat.message_menu import Threads, about_point, meant, point_of_thread
from adapters.slack.api.command_syntax import MORE, MOST_SHORTCUTS, START, callback_of
from adapters.slack.api.markup import Block, escape, mentioned, section, words
from adapters.slack.api.slack_ids import room_of
from adapters.slack.directory.people import People
from adapters.slack.directory.rooms import NotThere
from adapters.slack.interaction.form_answers import CarryOut
from adapters.slack.interaction.forms import LONGEST_TITLE, block_of, filled
from adapters.slack.interaction.replies import SlackInteractions, SlackReply
from adapters.slack.interaction.request_context import SlackRequest, answer, asked_by
from adapters.slack.interaction.requests import Requests
from adapters.transcripts.slack_text import plain
from bot.commands.spec import Command
from bot.commands.table import COMMANDS
from bot.phrases.reading import readers_catalogue
from bot.ports import CommandResult, Visibility

log = structlog.get_logger(__name__)

AskMore = Callable[[SlackRequest, str, str, str], Awaitable[None]]
"""Asks what to do with a message: who asks, its words, its reference, and its author's Slack id."""

_CHANNEL = "channel"

_BY_CALLBACK = {callback_of(c): c for c in COMMANDS if c.on_message is not None}


class Shortcuts:
    """Carries out shortcuts."""

    def __init__(
        self,
        requests: Requests,
        interactions: SlackInteractions,
        people: People,
        carry_out: CarryOut,
        threads: Threads,
        ask_more: AskMore,
    ) -> None:
        self._requests = requests
        self._interactions = interactions
        self._people = people
        self._carry_out = carry_out
        self._threads = threads
        self._more = ask_more

    async def on_message(self, body: Mapping[str, Any], team: str) -> BoltResponse:
        """Use a command on a message."""
        callback = str(body.get("callback_id") or "")
        if callback == MORE:
            return await self._ask_more(asked_by(body, team), body)
        command = _BY_CALLBACK.get(callback)
        if command is None:
            log.warning("slack.unknown_shortcut")
            return answer()
        reply = self._interactions.begin(asked_by(body, team))
        return await reply.answered(lambda: self._do(reply, command, body))

    async def _ask_more(self, asked: SlackRequest, body: Mapping[str, Any]) -> BoltResponse:
        said, ref, author = await self._message(asked, body, reads=True)
        await self._more(asked, said, ref, author)
        return answer()

    async def start(self, body: Mapping[str, Any], team: str) -> BoltResponse:
        """Ask in which channel to start a meeting."""
        asked = asked_by(body, team)
        if not await self._interactions.replies.modals.open(asked, start_view()):
            await self._interactions.replies.say(asked, "slack-try-again")
        return answer()

    async def started(self, body: Mapping[str, Any], team: str) -> BoltResponse:
        """Start a meeting in the chosen channel."""
        view = body.get("view") or {}
        values = (view.get("state") or {}).get("values") or {}
        channel = str(filled(values).args.get(_CHANNEL) or "")
        user = str((body.get("user") or {}).get("id") or "")
        if not channel or (why := await self._not_admitted(team, channel, user)):
            told = why if channel else readers_catalogue().say("slack-choose-channel")
            return answer({"response_action": "errors", "errors": {block_of(_CHANNEL): told}})
        asked = SlackRequest(team=team, user=user, channel=channel)
        return await self._carry_out(asked, view, "start", {})

    async def _not_admitted(self, team: str, channel: str, user: str) -> str:
        """Why somebody may not start a meeting in a channel; "" if they may. A form cannot be
        trusted with that."""
        asked = SlackRequest(team=team, user=user, channel=channel)
        match await self._requests.sees(asked):
            case Visibility.YES:
                return ""
            case Visibility.NO:
                return readers_catalogue().say("slack-not-a-member")
            case Visibility.UNKNOWN:
                try:
                    await self._requests.look(asked)
                except NotThere as where:
                    return readers_catalogue().say(where.key)
                return readers_catalogue().say("refused-sight-unknown")

    async def _do(self, reply: SlackReply, command: Command, body: Mapping[str, Any]) -> None:
        asked = reply.asked
        thread = str((body.get("message") or {}).get("thread_ts") or "")
        room = room_of(asked.team, asked.channel)
        point = await point_of_thread(self._threads, room, thread)
        command = meant(command, point, MOST_SHORTCUTS)
        args, note = await self._args(asked, command, body)
        args |= about_point(command, point)
        assert command.on_message is not None  # noqa: S101 - only such have a callback
        if command.on_message.copies:
            await self._requests.room(asked)
            form = await self._requests.form(asked, command.name, args)
            form = with_note(form, command.on_message.copies, note)
            result = CommandResult(accepted=False, form=form)
        else:
            source = f"shortcut:{asked.trigger}"
            done = await self._requests.do(asked, source, command=command.name, args=args)
            result = reply.progress.note(done)
        await reply.result(result, of_message(command.name, args))

    async def _args(
        self, asked: SlackRequest, command: Command, body: Mapping[str, Any]
    ) -> tuple[dict[str, str | int], str]:
        """The parameters taken from a message, and a note if its text was too long."""
        use = command.on_message
        reads = use is not None and bool(use.copies or use.reads)
        said, ref, author = await self._message(asked, body, reads=reads)
        return use_on_message(command, ref, said, author)

    async def _message(
        self, asked: SlackRequest, body: Mapping[str, Any], *, reads: bool
    ) -> tuple[str, str, str]:
        """What a message says, "" unless somebody `reads` it; its reference; and who wrote it, by
        Slack's id, "" if that was an app."""
        message = body.get("message") or {}
        text, said = str(message.get("text") or ""), ""
        if reads:
            said = plain(text, await self._people.names(asked.team, mentioned(text)))
        ref = str(message.get("ts") or body.get("message_ts") or "")
        # https://docs.slack.dev/reference/events/message/bot_message: what apps post has no author.
        by_app = message.get("bot_id") or message.get("subtype") == "bot_message"
        return said, ref, "" if by_app else str(message.get("user") or "")


def start_view() -> Block:
    """The modal that asks in which channel to start a meeting."""
    say = readers_catalogue().say
    return {
        "type": "modal",
        "callback_id": START,
        "title": words(say("slack-start-title"), LONGEST_TITLE),
        "submit": words(say("slack-start-submit"), LONGEST_TITLE),
        "close": words(say("slack-cancel"), LONGEST_TITLE),
        "blocks": [
            section(escape(say("slack-start-help"))),
            {
                "type": "input",
                "block_id": block_of(_CHANNEL),
                "label": words(say("slack-channel"), 2000),
                "element": {
                    "type": "conversations_select",
                    "action_id": "answer",
                    "default_to_current_conversation": True,
                    "filter": {"include": ["public", "private"], "exclude_bot_users": True},
                },
            },
        ],
    }
