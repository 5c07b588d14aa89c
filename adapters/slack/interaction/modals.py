"""Modals: asking for missing parameters, and showing answers where there is no channel."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import structlog

from adapters.chat.forms import opens_later
from adapters.chat.platform import PLATFORM_ERRORS
from adapters.chat.unsent import Unsent
from adapters.slack.api.markup import Block, actions, button, section
from adapters.slack.api.web_api import WebApi
from adapters.slack.interaction.forms import notice, view
from adapters.slack.interaction.request_context import SlackRequest
from adapters.slack.outbound.render import DO, SlackPage, sentence
from adapters.slack.outbound.signed_payload import LONGEST_VALUE, Press, Seal, Ticket
from bot.phrases.reading import readers_catalogue
from bot.rendered import Form, RenderedButton

log = structlog.get_logger(__name__)


class Modals:
    """Opens modals. `zone_of` gives somebody's time zone, by workspace and user. `unsent`: what
    they have filled in before."""

    def __init__(
        self,
        calls: WebApi,
        seal: Seal,
        zone_of: Callable[[str, str], Awaitable[str]],
        unsent: Unsent,
    ) -> None:
        self._calls = calls
        self._seal = seal
        self._zone_of = zone_of
        self._unsent = unsent

    async def ask(self, asked: SlackRequest, form: Form, notes: tuple[str, ...] = ()) -> bool:
        """Ask for missing parameters in a modal; False if it is too late to open one."""
        zone = await self._zone_of(asked.team, asked.user)
        ticket = Ticket(
            command=form.command, channel=asked.channel, place=asked.place, thread=asked.thread
        )
        form = self._unsent.resumed(asked.user, form)
        shown = view(form, ticket, self._seal, asked.team, zone=zone, notes=notes)
        return await self.open(asked, shown)

    async def show(self, asked: SlackRequest, shown: list[Block]) -> bool:
        """Show blocks in a modal, if there is no channel to show them in."""
        return await self.open(asked, notice(readers_catalogue().say("slack-heard"), shown))

    def open_later(
        self, asked: SlackRequest, command: str, args: dict[str, str | int]
    ) -> SlackPage:
        """A button that opens a form, for when it was too late to open it."""

        def value(one: RenderedButton) -> str:
            press = Press(command=one.command, channel=asked.channel, args=one.args, form=True)
            return self._seal.close(asked.team, press)

        late = sentence("chat-form-late")
        found = opens_later(command, args, lambda one: len(value(one)) <= LONGEST_VALUE)
        opens = button(found.label, value(found), f"{DO}:0", found.style)
        return SlackPage(late.text, (section(late.text), *actions([opens])))

    async def open(self, asked: SlackRequest, shown: Block) -> bool:
        """Open a modal; False if it is too late for one."""
        if not asked.trigger:
            return False
        try:
            method = "views.push" if asked.in_modal else "views.open"
            await self._calls.call(asked.team, method, trigger_id=asked.trigger, view=shown)
        except PLATFORM_ERRORS as wrong:
            log.info("slack.modal_not_opened", error=type(wrong).__name__, code=str(wrong))
            return False
        return True
