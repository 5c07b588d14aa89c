"""Slash commands: `/heard` with any command, and those that are slash commands of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import structlog
from msgspec.structs import replace
from slack_bolt.response import BoltResponse

from adapters.chat.progress import Progress
from adapters.chat.tasks import BackgroundTasks
from adapters.slack.about import About
from adapters.slack.asking import Asked, answer
from adapters.slack.forms import LONGEST_INPUT
from adapters.slack.people import People
from adapters.slack.render import SlackPage
from adapters.slack.replies import Replies, as_message, sentence
from adapters.slack.requests import Requests, Slow, hurried
from adapters.slack.rooms import NotThere
from adapters.slack.spelling import as_typed_on_slack
from adapters.slack.text import pieces, plain
from bot.commands import line_parser
from bot.commands.help_text import all_help
from bot.commands.slash_prefix import slashed
from bot.commands.table import ON_CHAT_PLATFORMS
from bot.errors import NotSaved, Refused
from bot.phrases import catalogue
from bot.ports import Account, CommandResult
from bot.render import RenderInputs, render
from bot.rendered import Form

log = structlog.get_logger(__name__)

HELP = "help"
GROUP = "mpdm-"
"""How Slack calls a direct message between several people:
https://docs.slack.dev/reference/objects/conversation-object."""
LOOKING = frozenset({
    "agenda list", "decisions", "groups list", "measures", "minutes", "notes", "parked", "poll",
    "preferences", "queue", "status", "unanswered", "who",
})  # fmt: skip
"""Commands for which a channel need not become a room: there is nothing to see yet."""
WORTH_GIVING_BACK = 2
"""Words of a command that are worth giving back."""
SETTINGS = "room"
"""The section of the manual in which settings of the room stand."""


class Commands:
    """Carries out slash commands. What they come to is the answer to the command itself."""

    def __init__(
        self,
        requests: Requests,
        replies: Replies,
        people: People,
        background: BackgroundTasks,
        command: str,
        about: About,
    ) -> None:
        self._requests = requests
        self._replies = replies
        self._people = people
        self._background = background
        self._command = command
        self._about = about

    async def take(self, body: Mapping[str, Any], team: str) -> BoltResponse:
        """Carry one out, and answer it within Slack's three seconds."""
        asked = asked_by(body, team)
        try:
            pages = await hurried(self._carried_out(body, asked))
        except Slow as slow:
            self._background.spawn(self._follow(asked, slow))
            return answer(as_message(sentence("slack-slow")))
        return await self._answered(asked, pages)

    async def _answered(self, asked: Asked, pages: Sequence[SlackPage] | None) -> BoltResponse:
        if pages is None:
            return answer()
        if len(pages) > 1:
            self._background.spawn(self._replies.show(asked, pages[1:]))
        return answer(as_message(pages[0]) if pages else None)

    async def _follow(self, asked: Asked, slow: Slow) -> None:
        """What took longer is told when it is known."""
        pages = await slow.task
        # A form that opened is not done yet: it is for the person to send.
        done = sentence("slack-form-opened" if pages is None else "slack-done")
        await self._replies.show(asked, pages or [done])

    async def _carried_out(self, body: Mapping[str, Any], asked: Asked) -> list[SlackPage] | None:
        """Carry it out; what to show, None if a form has opened. Never raises: whatever goes wrong
        is said."""
        progress = Progress()
        try:
            return await self._do(body, asked, progress)
        except NotThere as where:
            told = progress.key(where, where.key)
        except Exception as problem:
            if not isinstance(problem, NotSaved):
                log.error("slack.command_failed", error=type(problem).__name__)
            told = progress.key(problem, "slack-our-fault")
        # What was done need not be typed again.
        return [sentence(told), *([] if progress.accepted else given_back(body))]

    async def _do(
        self, body: Mapping[str, Any], asked: Asked, progress: Progress
    ) -> list[SlackPage] | None:
        line, picked = await self._line(body, asked.team)
        if asked.channel.startswith("D"):
            channel = await self._meant(asked, line)
            if not channel:
                elsewhere = sentence("slack-in-a-channel", command=self._command)
                return [elsewhere, *given_back(body)]
            asked = replace(asked, channel=channel, vouched=False)
        elif str(body.get("channel_name") or "").startswith(GROUP):
            return [sentence("slack-group-direct"), *given_back(body)]
        elif looks(line) and await self._requests.unused(asked):
            # To look around makes no room of a channel, joins nothing and posts nothing.
            return [sentence("slack-unused", command=self._command)]
        receipt = progress.note(await self._receipt(asked, line, picked))
        if receipt.form is not None:
            told = receipt.reply if receipt.refused else None
            notes = (told.text,) if told is not None else ()
            if await self._replies.ask(asked, receipt.form, notes):
                return given_back(body) if too_long(receipt.form) else None
            given = {f.name: f.value for f in receipt.form.fields if f.value}
            late = self._replies.open_later(asked, receipt.form.command, {**given})
            return [late, *(given_back(body) if receipt.refused else [])]
        pages = [] if receipt.reply is None else await self._replies.pages(asked, receipt.reply)
        return [*pages, *given_back(body)] if receipt.refused else pages

    async def _meant(self, asked: Asked, line: str) -> str:
        """The channel that somebody means who types a command directly to Heard: the one they were
        asked about with it; "" if it works in channels only. Whether they may still see that
        channel is asked when the command is carried out."""
        try:
            command, _ = line_parser.line(line)
        except Refused:
            return ""
        account = await self._requests.account(asked)
        return await self._about.channel(account, command.name)

    async def _receipt(self, asked: Asked, line: str, picked: dict[str, Account]) -> CommandResult:
        if line == HELP and await self._requests.unused(asked):
            # To look around makes no room, and posts nothing. Whoever starts here facilitates.
            lookup = RenderInputs(now=self._requests.now(), typed=as_typed_on_slack)
            card = all_help(ON_CHAT_PLATFORMS, facilitator=True)
            return CommandResult(accepted=True, reply=render(card, lookup))
        try:
            if (name := setting(line)) is not None:
                await self._requests.room(asked)
                form = await self._requests.form(asked, name, {})
                return CommandResult(accepted=False, form=form)
        except Refused as no:  # Whoever mistypes makes no room of a channel, either.
            reply = await self._requests.refusal(asked, no)
            return CommandResult(accepted=False, refused=True, reply=reply)
        source = f"command:{asked.trigger}"
        return await self._requests.do(asked, source, line=line, mentions=picked)

    async def _line(self, body: Mapping[str, Any], team: str) -> tuple[str, dict[str, Account]]:
        """What was typed, as a command of the table, and the people who were picked in it."""
        typed, picked = await self._people.picked(team, str(body.get("text") or ""))
        slash = str(body.get("command") or "")
        if slash != self._command:
            return f"{slash.removeprefix('/')} {typed}".strip(), picked
        return (slashed(typed) or typed.strip()) or HELP, picked


def looks(line: str) -> bool:
    """Whether a line only asks to see something."""
    try:
        return line_parser.line(line)[0].name in LOOKING
    except Refused:
        return False


def setting(line: str) -> str | None:
    """The command that sets something for the room, if that was typed with nothing to set: then
    its form shows how things stand. None for any other command.

    Raises:
        Refused: the line is no command, or has too much in it.
    """
    try:
        command, given = line_parser.line(line)
    except line_parser.AmbiguousLine:
        return None
    return command.name if command.section == SETTINGS and command.visible and not given else None


def given_back(body: Mapping[str, Any]) -> list[SlackPage]:
    """What somebody typed and nothing came of, so that they need not type it again. A short command
    is typed again in a moment."""
    typed = str(body.get("text") or "").strip()
    if len(typed.split()) < WORTH_GIVING_BACK:
        return []
    typed = plain(typed, {}).strip()
    # A sentence of the catalogue takes no text of any length.
    shown = f"{catalogue().say('slack-you-typed')} {body.get('command')} {typed}"
    return [SlackPage(piece) for piece in pieces([shown])]


def too_long(form: Form) -> bool:
    """Whether a form of Slack's cannot hold all that is in this one."""
    return any(len(field.value) > LONGEST_INPUT for field in form.fields)


def asked_by(body: Mapping[str, Any], team: str) -> Asked:
    """Who typed a slash command, and where."""
    channel = str(body.get("channel_id") or "")
    return Asked(
        team=team,
        user=str(body.get("user_id") or ""),
        channel=channel,
        place=channel,
        vouched=bool(channel),
        trigger=str(body.get("trigger_id") or ""),
        response_url=str(body.get("response_url") or ""),
    )
