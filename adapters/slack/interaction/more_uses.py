"""The commands for which the menu of a message has no room: behind its last entry, in a form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import structlog
from slack_bolt.response import BoltResponse

from adapters.chat.forms import use_on_message
from adapters.chat.message_menu import beside_menu
from adapters.slack.api.command_syntax import MORE, MOST_SHORTCUTS
from adapters.slack.api.markup import Block, escape, section, words
from adapters.slack.interaction.form_answers import CarryOut, in_words, noticed
from adapters.slack.interaction.forms import (
    ANSWER,
    LIMITS,
    LONGEST_HINT,
    LONGEST_TITLE,
    block_of,
    filled,
    view,
)
from adapters.slack.interaction.replies import Replies, SlackReply
from adapters.slack.interaction.request_context import SlackRequest, answer, asked_by
from adapters.slack.interaction.requests import Requests
from adapters.slack.outbound.signed_payload import Forged, Seal, Ticket
from bot.phrases.reading import readers_catalogue

log = structlog.get_logger(__name__)

_USE, _SAID = "use", "said"
_SOURCE, _AUTHOR = "source", "author"
_BY_NAME: Final = {command.name: command for command in beside_menu(MOST_SHORTCUTS)}


class MoreUses:
    """Asks what somebody would like to do with a message, and does it.

    The message's words stand in the form, where the person sees them: they go with it to Slack and
    back, and we keep nothing meanwhile.
    """

    def __init__(
        self,
        requests: Requests,
        replies: Replies,
        begin: Callable[[SlackRequest, Mapping[str, Any]], SlackReply],
        seal: Seal,
        carry_out: CarryOut,
    ) -> None:
        """`begin`: begins the answer to a submitted form."""
        self._requests = requests
        self._replies = replies
        self._begin = begin
        self._seal = seal
        self._carry_out = carry_out

    async def ask(self, asked: SlackRequest, said: str, ref: str, author: str) -> None:
        """Ask what to do. `said`: the message's words; `author`: Slack's id of whoever wrote it, ""
        if that was an app."""
        ticket = Ticket(
            command=MORE,
            channel=asked.channel,
            hidden={_SOURCE: ref, _AUTHOR: author},
            place=asked.place,
            thread=asked.thread,
        )
        shown = more_view(said, self._seal.close(asked.team, ticket))
        if not await self._replies.modals.open(asked, shown):
            await self._replies.say(asked, "slack-try-again")

    async def chosen(self, body: Mapping[str, Any], team: str) -> BoltResponse:
        """Somebody has chosen what to do: it is done, or the form for it takes this one's place."""
        shown = body.get("view") or {}
        try:
            ticket = self._seal.open(team, str(shown.get("private_metadata") or ""), Ticket)
        except Forged:
            log.warning("slack.forged", kind="form", tenant=team)
            return noticed(in_words(readers_catalogue().say("chat-stale")))
        given = filled((shown.get("state") or {}).get("values") or {}).args
        command = _BY_NAME.get(str(given.get(_USE)))
        if command is None:
            return noticed(in_words(readers_catalogue().say("chat-stale")))
        said, hidden = str(given.get(_SAID, "")), ticket.hidden
        args, _ = use_on_message(command, str(hidden[_SOURCE]), said, str(hidden[_AUTHOR]))
        asked = asked_by(body, team, ticket)
        if command.on_message is None or not command.on_message.copies:
            return await self._carry_out(asked, shown, command.name, args)
        reply = self._begin(asked, shown)
        return await reply.answered(lambda: self._form(reply, command.name, args))

    async def _form(self, reply: SlackReply, command: str, args: dict[str, str | int]) -> None:
        asked = reply.asked
        await self._requests.room(asked)
        form = await self._requests.form(asked, command, args)
        ticket = Ticket(
            command=command, channel=asked.channel, place=asked.place, thread=asked.thread
        )
        opened = view(form, ticket, self._seal, asked.team)
        reply.respond(answer({"response_action": "update", "view": opened}))


def more_view(said: str, metadata: str) -> Block:
    """The modal that asks what to do with a message."""
    say = readers_catalogue().say
    options = [
        {"text": words(say(f"{command.key}.on-message"), 75), "value": command.name}
        for command in _BY_NAME.values()
    ]
    text: Block = {
        "type": "plain_text_input",
        "action_id": ANSWER,
        "multiline": True,
        "max_length": LIMITS.longest_text,
    }
    if said.strip():
        text["initial_value"] = said.strip()[: LIMITS.longest_text]
    return {
        "type": "modal",
        "callback_id": MORE,
        "private_metadata": metadata,
        "title": words(say("slack-more-title"), LONGEST_TITLE),
        "submit": words(say("slack-more-submit"), LONGEST_TITLE),
        "close": words(say("slack-cancel"), LONGEST_TITLE),
        "blocks": [
            section(escape(say("slack-more-help"))),
            {
                "type": "input",
                "block_id": block_of(_USE),
                "label": words(say("slack-more-use"), LONGEST_HINT),
                "element": {"type": "radio_buttons", "action_id": ANSWER, "options": options},
            },
            {
                "type": "input",
                "block_id": block_of(_SAID),
                "label": words(say("slack-more-said"), LONGEST_HINT),
                "element": text,
                "optional": True,
            },
        ],
    }
