"""Modals that were sent off, and lists that are asked for while somebody types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import structlog
from slack_bolt.response import BoltResponse

from adapters.chat.progress import Progress
from adapters.chat.tasks import BackgroundTasks
from adapters.slack import forms
from adapters.slack.asking import Asked, answer
from adapters.slack.blocks import Block, section
from adapters.slack.cards import Cards
from adapters.slack.home import Home
from adapters.slack.replies import Replies
from adapters.slack.requests import Requests, Slow, hurried
from adapters.slack.rooms import NotThere
from adapters.slack.text import escape
from adapters.slack.values import Forged, Ticket
from bot.errors import NotSaved, Refused
from bot.phrases import catalogue
from bot.ports import CommandResult
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)


class Submissions:
    """Carries out what was filled in. What is wrong is said next to its field."""

    def __init__(
        self,
        requests: Requests,
        replies: Replies,
        cards: Cards,
        home: Home,
        background: BackgroundTasks,
    ) -> None:
        self._requests = requests
        self._replies = replies
        self._cards = cards
        self._home = home
        self._background = background

    async def take(self, body: Mapping[str, Any], team: str) -> BoltResponse:
        """A form was sent off."""
        view = body.get("view") or {}
        try:
            ticket = self._cards.seal.open(team, str(view.get("private_metadata") or ""), Ticket)
        except Forged:
            log.warning("slack.forged", kind="form", tenant=team)
            return self.noticed([section(escape(catalogue().say("slack-stale")))])
        filled = forms.filled((view.get("state") or {}).get("values") or {})
        if filled.errors:
            return answer({"response_action": "errors", "errors": filled.errors})
        args = {**ticket.hidden, **filled.args}
        asked = asked_by(body, team, ticket)
        source = f"form:{view.get('id')}:{view.get('hash')}"
        return await self.carry_out(asked, view, ticket.command, args, source)

    async def carry_out(
        self,
        asked: Asked,
        view: Mapping[str, Any],
        command: str,
        args: dict[str, str | int],
        source: str,
    ) -> BoltResponse:
        """Carry out a command, and answer the modal it came from."""
        say = catalogue().say
        progress = Progress()
        try:
            receipt = await hurried(self._requests.do(asked, source, command=command, args=args))
        except Slow as slow:
            # To send it off once more is harmless: it has the same source.
            slow.task.add_done_callback(_looked_at)
            return self._wrong(view, "", say("slack-slow-form"))
        except NotThere as where:
            return self._wrong(view, "", say(where.key))
        except Exception as problem:
            if not isinstance(problem, NotSaved):
                log.error("slack.form_failed", error=type(problem).__name__)
            return self._wrong(view, "", say(progress.key(problem, "slack-our-fault")))
        if not receipt.accepted and not receipt.repeated:
            return self._refused(asked, view, receipt)
        progress.note(receipt)
        try:
            return await self._accepted(asked, receipt.reply, progress)
        except Exception as problem:
            log.error("slack.form_failed", error=type(problem).__name__)
            told = say(progress.key(problem, "slack-our-fault"))
            return self.noticed([section(escape(told))])

    async def suggest(self, body: Mapping[str, Any], team: str) -> BoltResponse:
        """What can be chosen in a long list, given what somebody has typed so far."""
        view = body.get("view") or {}
        try:
            ticket = self._cards.seal.open(team, str(view.get("private_metadata") or ""), Ticket)
            asked = asked_by(body, team, ticket)
            form = await self._requests.form(asked, ticket.command, ticket.hidden)
        except (Forged, NotSaved, Refused) as wrong:
            log.info("slack.no_suggestions", error=type(wrong).__name__)
            return answer({"options": []})
        block = str(body.get("block_id") or "")
        field = next((f for f in form.fields if forms.block_of(f.name) == block), None)
        choices = field.choices if field is not None else ()
        return answer({"options": forms.options(choices, str(body.get("value") or ""))})

    def noticed(self, shown: list[Block]) -> BoltResponse:
        """The modal says something instead of asking."""
        view = forms.notice(catalogue().say("slack-heard"), shown)
        return answer({"response_action": "update", "view": view})

    async def _accepted(
        self, asked: Asked, reply: RenderedCard | None, progress: Progress
    ) -> BoltResponse:
        if not asked.place:
            self._background.spawn(self._home.publish(asked.team, asked.user))
        if reply is None:
            return answer()
        if not asked.place:
            return self.noticed(await self._cards.blocks(reply, asked.team, asked.channel))
        self._background.spawn(self._replies.card(asked, reply, progress))
        return answer()

    def _refused(
        self, asked: Asked, view: Mapping[str, Any], receipt: CommandResult
    ) -> BoltResponse:
        say = catalogue().say
        told = receipt.reply.text if receipt.reply is not None else say("bad-missing")
        form = receipt.form
        here = {str(block.get("block_id")) for block in view.get("blocks") or []}
        if form is not None and any(
            f.name == receipt.field and f.shape != "hidden" and forms.error_block(f) not in here
            for f in form.fields
        ):
            # Something is asked about that was not asked for at first.
            ticket = Ticket(
                command=form.command, channel=asked.channel, place=asked.place, thread=asked.thread
            )
            shown = forms.view(form, ticket, self._cards.seal, asked.team, notes=(told,))
            return answer({"response_action": "update", "view": shown})
        return self._wrong(view, receipt.field, told)

    def _wrong(self, view: Mapping[str, Any], field: str, told: str) -> BoltResponse:
        """Say what is wrong next to its field, or next to the first one."""
        inputs = [
            str(block["block_id"])
            for block in view.get("blocks") or []
            if block.get("type") == "input"
        ]
        wanted = forms.block_of(field)
        near = next((b for b in inputs if b == wanted or b.startswith(f"{wanted}:")), None)
        block = near or next(iter(inputs), None)
        if block is None:
            return self.noticed([section(escape(told))])
        return answer({"response_action": "errors", "errors": {block: told}})


def _looked_at(task: Any) -> None:
    """Nobody waits for it any more; what became of it is seen when they send it again."""
    if not task.cancelled():
        task.exception()


def asked_by(body: Mapping[str, Any], team: str, ticket: Ticket) -> Asked:
    """Who sent a form off, and where they were when they asked for it."""
    return Asked(
        team=team,
        user=str((body.get("user") or {}).get("id") or ""),
        channel=ticket.channel,
        place=ticket.place,
        thread=ticket.thread,
        trigger=str(body.get("trigger_id") or ""),
    )
