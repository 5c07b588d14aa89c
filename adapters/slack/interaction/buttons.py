"""Button presses in channels, direct messages and the Home tab."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import msgspec
import structlog
from slack_bolt.response import BoltResponse

from adapters.chat.facilitators import ABOUT, SIDE
from adapters.chat.overview import MORE, together
from adapters.chat.tasks import BackgroundTasks
from adapters.chat.unsent import Unsent
from adapters.slack.interaction.forms import ANSWER, filled, names
from adapters.slack.interaction.home import Home
from adapters.slack.interaction.replies import SlackInteractions, SlackReply
from adapters.slack.interaction.request_context import about, answer, asked_by
from adapters.slack.interaction.requests import Requests
from adapters.slack.outbound.cards import Cards
from adapters.slack.outbound.render import DO
from adapters.slack.outbound.signed_payload import Forged, Press, Ticket
from bot.errors import NotSaved, Refused
from bot.ports import CommandResult

log = structlog.get_logger(__name__)


class Buttons:
    """Carries out button presses, after verifying that the button is ours."""

    def __init__(
        self,
        requests: Requests,
        interactions: SlackInteractions,
        cards: Cards,
        home: Home,
        background: BackgroundTasks,
        unsent: Unsent,
    ) -> None:
        self._requests = requests
        self._interactions = interactions
        self._cards = cards
        self._home = home
        self._background = background
        self._unsent = unsent

    async def take(self, body: Mapping[str, Any], team: str) -> BoltResponse:
        """Handle a press. It is acknowledged once its effect is saved."""
        for action in body.get("actions") or []:
            name = str(action.get("action_id") or "").partition(":")[0]
            if name == DO:
                await self._pressed(body, action, team)
            elif name == ANSWER:
                self._filled_in(body, team)
        return answer()

    def _filled_in(self, body: Mapping[str, Any], team: str) -> None:
        """Something was filled into a form that has not been sent."""
        view = body.get("view") or {}
        with suppress(Forged):
            ticket = self._cards.seal.open(team, str(view.get("private_metadata") or ""), Ticket)
            values = (view.get("state") or {}).get("values") or {}
            # All fields are told each time: one that is empty now may have been emptied.
            given = dict.fromkeys(names(values), "") | filled(values).args
            user = asked_by(body, team, ticket).user
            self._unsent.note(user, ticket.command, {**ticket.hidden, **given})

    async def _pressed(self, body: Mapping[str, Any], action: Mapping[str, Any], team: str) -> None:
        asked = asked_by(body, team)
        try:
            press = self._cards.seal.open(team, str(action.get("value") or ""), Press)
        except Forged:
            log.warning("slack.forged", kind="button", tenant=team)
            stale = self._interactions.begin(asked)
            await stale.answered(lambda: stale.say("chat-stale"))
            return
        reply = self._interactions.begin(about(asked, press.channel))
        source = f"press:{asked.trigger}:{action.get('action_id')}"
        await reply.answered(lambda: self._do(reply, press, source))

    async def _do(self, reply: SlackReply, press: Press, source: str) -> None:
        asked = reply.asked
        if press.command == SIDE:
            await reply.card(await self._requests.side(asked, str(press.args.get(ABOUT, ""))))
            return
        if press.command == MORE:
            await reply.card(await self._requests.everything(asked))
            return
        if press.form:
            form = await self._requests.form(asked, press.command, press.args)
            result = CommandResult(accepted=False, form=form)
        else:
            done = await self._requests.do(asked, source, command=press.command, args=press.args)
            result = reply.progress.note(done)
        if asked.in_place and result.reply is not None and is_short(result):
            # They go on from where they were: what they have done, and what they can do now.
            with suppress(Refused, NotSaved):
                below = await self._requests.overview(asked)
                result = msgspec.structs.replace(result, reply=together(result.reply, below))
        if not asked.place:
            self._background.spawn(self._home.publish(asked.team, asked.user))
        await reply.result(result, press.args)


def is_short(result: CommandResult) -> bool:
    """Whether the answer to a press is only a word about it, that leads nowhere itself."""
    card = result.reply
    return card is not None and not (card.buttons or card.parts or card.files)
