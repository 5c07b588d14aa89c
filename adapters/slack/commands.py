"""Slash commands: `/heard` with any command, and those that are slash commands of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import structlog
from slack_bolt.response import BoltResponse

from adapters.chat.progress import Progress
from adapters.slack.asking import Asked, answer
from adapters.slack.background import Background
from adapters.slack.people import People
from adapters.slack.render import Page
from adapters.slack.replies import Replies, as_message, sentence
from adapters.slack.requests import Requests, Slow, hurried
from adapters.slack.rooms import NotThere
from adapters.slack.spelling import as_typed_on_slack
from adapters.slack.text import mentioned, plain
from bot.commands import lines
from bot.commands.guide import all_help
from bot.commands.table import ON_CHAT_PLATFORMS
from bot.errors import NotSaved, Refused
from bot.ports import Receipt
from bot.speak import Lookup, speak

log = structlog.get_logger(__name__)

HELP = "help"
SETTINGS = "room"
"""The section of the manual in which settings of the room stand."""


class Commands:
    """Carries out slash commands. What they come to is the answer to the command itself."""

    def __init__(
        self,
        requests: Requests,
        replies: Replies,
        people: People,
        background: Background,
        command: str,
    ) -> None:
        self._requests = requests
        self._replies = replies
        self._people = people
        self._background = background
        self._command = command

    async def take(self, body: Mapping[str, Any], team: str) -> BoltResponse:
        """Carry one out, and answer it within Slack's three seconds."""
        asked = asked_by(body, team)
        if asked.channel.startswith("D"):
            return answer(as_message(sentence("slack-in-a-channel", command=self._command)))
        try:
            pages = await hurried(self._carried_out(body, asked))
        except Slow as slow:
            self._background.spawn(self._follow(asked, slow))
            return answer(as_message(sentence("slack-slow")))
        return await self._answered(asked, pages)

    async def _answered(self, asked: Asked, pages: Sequence[Page]) -> BoltResponse:
        if len(pages) > 1:
            self._background.spawn(self._replies.show(asked, pages[1:]))
        return answer(as_message(pages[0]) if pages else None)

    async def _follow(self, asked: Asked, slow: Slow) -> None:
        """What took longer is told when it is known."""
        pages = await slow.task
        await self._replies.show(asked, pages or [sentence("slack-done")])

    async def _carried_out(self, body: Mapping[str, Any], asked: Asked) -> list[Page]:
        """Carry it out; what to show. Never raises: whatever goes wrong is said."""
        progress = Progress()
        try:
            return await self._do(body, asked, progress)
        except NotThere as where:
            return [sentence(progress.key(where, where.key))]
        except Exception as problem:
            if not isinstance(problem, NotSaved):
                log.error("slack.command_failed", error=type(problem).__name__)
            return [sentence(progress.key(problem, "slack-our-fault"))]

    async def _do(self, body: Mapping[str, Any], asked: Asked, progress: Progress) -> list[Page]:
        line = await self._line(body, asked.team)
        receipt = progress.note(await self._receipt(asked, line))
        if receipt.form is not None:
            told = receipt.reply if receipt.refused else None
            notes = (told.text,) if told is not None else ()
            if await self._replies.ask(asked, receipt.form, notes):
                return []
            given = {f.name: f.value for f in receipt.form.fields if f.value}
            return [self._replies.open_later(asked, receipt.form.command, {**given})]
        return [] if receipt.reply is None else await self._replies.pages(asked, receipt.reply)

    async def _receipt(self, asked: Asked, line: str) -> Receipt:
        if line == HELP and await self._requests.unused(asked):
            # To look around makes no room, and posts nothing. Whoever starts here facilitates.
            lookup = Lookup(now=self._requests.now(), typed=as_typed_on_slack)
            card = all_help(ON_CHAT_PLATFORMS, facilitator=True)
            return Receipt(accepted=True, reply=speak(card, lookup))
        try:
            if (name := setting(line)) is not None:
                await self._requests.room(asked)
                form = await self._requests.form(asked, name, {})
                return Receipt(accepted=False, form=form)
        except Refused as no:  # Whoever mistypes makes no room of a channel, either.
            reply = await self._requests.refusal(asked, no)
            return Receipt(accepted=False, refused=True, reply=reply)
        return await self._requests.do(asked, f"command:{asked.trigger}", line=line)

    async def _line(self, body: Mapping[str, Any], team: str) -> str:
        """What was typed, with people by their names, as a command of the table."""
        typed = str(body.get("text") or "").strip()
        names = await self._people.names(team, mentioned(typed))
        typed = plain(typed, names).strip()
        slash = str(body.get("command") or "")
        if slash != self._command:
            return f"{slash.removeprefix('/')} {typed}".strip()
        return typed.removeprefix("/").strip() or HELP


def setting(line: str) -> str | None:
    """The command that sets something for the room, if that was typed with nothing to set: then
    its form shows how things stand. None for any other command.

    Raises:
        Refused: the line is no command, or has too much in it.
    """
    command, given = lines.line(line)
    return command.name if command.topic == SETTINGS and command.visible and not given else None


def asked_by(body: Mapping[str, Any], team: str) -> Asked:
    """Who typed a slash command, and where."""
    channel = str(body.get("channel_id") or "")
    return Asked(
        team=team,
        user=str(body.get("user_id") or ""),
        channel=channel,
        place=channel,
        trigger=str(body.get("trigger_id") or ""),
        response_url=str(body.get("response_url") or ""),
    )
