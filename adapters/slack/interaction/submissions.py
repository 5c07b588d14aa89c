"""Submitted modals, and the options of lists that load while somebody types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import structlog
from slack_bolt.response import BoltResponse

from adapters.chat.interaction import Failure
from adapters.chat.unsent import Unsent
from adapters.slack.interaction import forms
from adapters.slack.interaction.form_answers import in_words, noticed, wrong
from adapters.slack.interaction.home import Home
from adapters.slack.interaction.replies import SlackInteractions, SlackReply
from adapters.slack.interaction.request_context import SlackRequest, answer, asked_by
from adapters.slack.interaction.requests import Requests
from adapters.slack.outbound.cards import Cards
from adapters.slack.outbound.signed_payload import Forged, Ticket
from bot.errors import NotSaved, Refused
from bot.phrases.reading import readers_catalogue
from bot.ports import CommandResult

log = structlog.get_logger(__name__)


class FormReply(SlackReply):
    """Answers a form. Errors are shown in it, and what was typed stays."""

    def __init__(
        self, parts: SlackInteractions, asked: SlackRequest, view: Mapping[str, Any]
    ) -> None:
        super().__init__(parts, asked)
        self.view = view

    async def acknowledge(self) -> None:
        """Say that it takes longer. Submitting the form again is harmless: it has the same
        source."""
        self.respond(wrong(self.view, "", readers_catalogue().say("slack-slow-form")))
        # What comes of it is shown, and where nothing does, they see that when they send it again.
        self.has_said()

    async def fail(self, failure: Failure) -> None:
        """Say what went wrong. If the request was accepted, that replaces the form."""
        told = failure.card.text
        done = self.progress.accepted
        self.respond(noticed(in_words(told)) if done else wrong(self.view, failure.field, told))


class Submissions:
    """Carries out submitted forms. Errors are shown next to their fields."""

    def __init__(
        self,
        requests: Requests,
        interactions: SlackInteractions,
        cards: Cards,
        home: Home,
        unsent: Unsent,
    ) -> None:
        self._requests = requests
        self._interactions = interactions
        self._cards = cards
        self._home = home
        self._unsent = unsent

    async def take(self, body: Mapping[str, Any], team: str) -> BoltResponse:
        """Handle a submitted form."""
        view = body.get("view") or {}
        try:
            ticket = self._cards.seal.open(team, str(view.get("private_metadata") or ""), Ticket)
        except Forged:
            log.warning("slack.forged", kind="form", tenant=team)
            return noticed(in_words(readers_catalogue().say("chat-stale")))
        filled = forms.filled((view.get("state") or {}).get("values") or {})
        if filled.errors:
            return answer({"response_action": "errors", "errors": filled.errors})
        args = {**ticket.hidden, **filled.args}
        asked = asked_by(body, team, ticket)
        return await self.carry_out(asked, view, ticket.command, args, filled.people)

    async def carry_out(
        self,
        asked: SlackRequest,
        view: Mapping[str, Any],
        command: str,
        args: dict[str, str | int],
        people: Sequence[str] = (),
    ) -> BoltResponse:
        """Carry out a command, and answer the modal it came from. `people`: those who were
        picked, by Slack's ids."""
        reply = FormReply(self._interactions, asked, view)
        source = f"form:{view.get('id')}:{view.get('hash')}"
        return await reply.answered(lambda: self._do(reply, command, args, people, source))

    async def _do(
        self,
        reply: FormReply,
        command: str,
        args: dict[str, str | int],
        people: Sequence[str],
        source: str,
    ) -> None:
        asked = reply.asked
        mentions = await self._requests.picked(asked.team, people)
        result = await self._requests.do(
            asked, source, command=command, args=args, mentions=mentions
        )
        if not result.accepted and not result.repeated:
            reply.respond(self._refused(reply, result))
            return
        reply.progress.note(result)
        self._unsent.sent(asked.user, command, args)
        if not asked.place:
            reply.background.spawn(self._home.publish(asked.team, asked.user))
        if result.reply is None:
            return
        if asked.place or reply.late:
            await reply.card(result.reply)
        else:
            shown = await self._cards.blocks(result.reply, asked.team, asked.channel)
            reply.respond(noticed(shown))

    async def suggest(self, body: Mapping[str, Any], team: str) -> BoltResponse:
        """The options of a long list that match what somebody has typed so far."""
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

    def _refused(self, reply: FormReply, result: CommandResult) -> BoltResponse:
        say, asked, view = readers_catalogue().say, reply.asked, reply.view
        told = result.reply.text if result.reply is not None else say("bad-missing")
        form = result.form
        here = {str(block.get("block_id")) for block in view.get("blocks") or []}
        if form is not None and any(
            f.name == result.field and f.shape != "hidden" and forms.error_block(f) not in here
            for f in form.fields
        ):
            # Something is asked about that was not asked for at first.
            ticket = Ticket(
                command=form.command, channel=asked.channel, place=asked.place, thread=asked.thread
            )
            shown = forms.view(form, ticket, self._cards.seal, asked.team, notes=(told,))
            return answer({"response_action": "update", "view": shown})
        return wrong(view, result.field, told)
