"""Answers to interactions: the first one within three seconds, later ones for fifteen minutes."""

from __future__ import annotations

from typing import Any

from tests.fakes.discord import limits, limits_forms, payloads, payloads_gateway
from tests.fakes.discord.errors import Mistakes, Refusal
from tests.fakes.discord.routes_messages import change
from tests.fakes.discord.server import Call, Server
from tests.fakes.discord.world import EPHEMERAL, LOADING, V2, Interaction, Message

SOON, LATEST = 3.0, 15 * 60.0
SAY, DEFER, DEFER_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
COMMAND, COMPONENT, AUTOCOMPLETE, SUBMIT = 2, 3, 4, 5
MAY = {
    COMMAND: (SAY, DEFER, MODAL),
    COMPONENT: (SAY, DEFER, DEFER_UPDATE, UPDATE, MODAL),
    AUTOCOMPLETE: (CHOICES,),
    SUBMIT: (SAY, DEFER, DEFER_UPDATE, UPDATE),
}
VISIBLE = EPHEMERAL | V2 | 1 << 2 | 1 << 12
"""The flags that an answer may set: for one person, of the second kind, no previews, silent."""


def add(server: Server) -> None:
    server.serve("POST", "/interactions/{interaction}/{token}/callback", callback, open_to_all=True)
    hook = "/webhooks/{app}/{token}"
    for method, path, handler in (
        ("POST", hook, follow_up),
        ("GET", hook + "/messages/@original", get_original),
        ("PATCH", hook + "/messages/@original", edit_original),
        ("DELETE", hook + "/messages/@original", delete_original),
        ("GET", hook + "/messages/{message}", get),
        ("PATCH", hook + "/messages/{message}", edit),
        ("DELETE", hook + "/messages/{message}", delete),
    ):
        server.serve(method, path, handler, open_to_all=True)


def _age(call: Call, one: Interaction) -> float:
    return (call.world.clock.now() - one.at).total_seconds()


async def callback(call: Call) -> Any:
    one = call.world.interactions.get(call.at["token"])
    if one is None or one.id != call.number("interaction"):
        raise Refusal(10062)
    if one.answered is not None:
        raise Refusal(40060)
    if _age(call, one) > SOON:
        raise Refusal(10062)
    kind, data = call.body["type"], call.body.get("data") or {}
    if kind not in MAY[one.kind]:
        wrong = Mistakes()
        wrong.add("type", "INTERACTION_TYPE_MISMATCH", "This kind of answer does not fit.")
        wrong.check()
    await _answer(call, one, kind, data)
    one.answered = kind
    if call.query.get("with_response") in ("1", "true"):
        return payloads_gateway.callback(call.world, one, kind, call.server.url)
    return None


async def _answer(call: Call, one: Interaction, kind: int, data: dict[str, Any]) -> None:
    if kind == SAY:
        limits.message(data, len(call.files))
        message = await _say(call, one, data)
        one.original = message.id
        one.said.append(message.id)
    elif kind == DEFER:
        message = await _say(call, one, {"flags": (data.get("flags") or 0) | LOADING})
        one.original = message.id
    elif kind in (DEFER_UPDATE, UPDATE):
        original = call.world.messages.get(one.message or 0)
        if original is None:
            wrong = Mistakes()
            wrong.add("type", "INTERACTION_NO_MESSAGE", "There is no message to update.")
            wrong.check()
            return
        one.original = original.id
        if kind == UPDATE:
            await change(call, original, data)
            one.said.append(original.id)
    elif kind == CHOICES:
        limits_forms.choices(data.get("choices", []))
        one.choices = data.get("choices", [])
    else:
        limits_forms.modal(data)
        one.modal = data


async def _say(call: Call, one: Interaction, data: dict[str, Any]) -> Message:
    flags = (data.get("flags") or 0) & (VISIBLE | LOADING)
    world = call.world
    return await call.acts.post(
        world.channels[one.channel],
        world.app,
        data.get("content") or "",
        allowed=data.get("allowed_mentions"),
        attachments=call.attachments(),
        embeds=[{"type": "rich"} | embed for embed in data.get("embeds") or []],
        components=data.get("components") or [],
        flags=flags,
        interaction=one,
        only_for=one.user if flags & EPHEMERAL else None,
    )


def _known(call: Call) -> Interaction:
    """The interaction whose token this is, while the token lives."""
    one = call.world.interactions.get(call.at["token"])
    if one is None or call.number("app") != call.world.app:
        raise Refusal(50027)
    if _age(call, one) > LATEST:
        raise Refusal(50027)
    if one.answered is None:
        raise Refusal(10015)
    return one


async def follow_up(call: Call) -> Any:
    one = _known(call)
    body = call.body or {}
    limits.message(body, len(call.files))
    waiting = call.world.messages.get(one.original or 0)
    if one.answered == DEFER and waiting is not None and waiting.flags & LOADING:
        # The first thing said after "is thinking" takes its place, and who can see it is settled.
        await _fill(call, one, waiting, body)
        return payloads.message(waiting, call.world, call.server.url)
    message = await _say(call, one, body)
    one.said.append(message.id)
    await call.server.gateway.note()
    return payloads.message(message, call.world, call.server.url)


async def _fill(call: Call, one: Interaction, message: Message, body: dict[str, Any]) -> None:
    message.flags &= ~LOADING
    await change(call, message, body)
    if message.id not in one.said or one.answered in (DEFER_UPDATE, UPDATE):
        one.said.append(message.id)
    await call.server.gateway.note()


def _original(call: Call) -> tuple[Interaction, Message]:
    one = _known(call)
    message = call.world.messages.get(one.original or 0)
    if message is None:
        raise Refusal(10008)
    return one, message


async def get_original(call: Call) -> Any:
    _, message = _original(call)
    return payloads.message(message, call.world, call.server.url)


async def edit_original(call: Call) -> Any:
    one, message = _original(call)
    await _fill(call, one, message, call.body or {})
    return payloads.message(message, call.world, call.server.url)


async def delete_original(call: Call) -> Any:
    _, message = _original(call)
    await call.acts.delete(message)


def _own(call: Call) -> tuple[Interaction, Message]:
    one = _known(call)
    message = call.world.messages.get(call.number("message"))
    if message is None or message.id not in (*one.said, one.original):
        raise Refusal(10008)
    return one, message


async def get(call: Call) -> Any:
    return payloads.message(_own(call)[1], call.world, call.server.url)


async def edit(call: Call) -> Any:
    one, message = _own(call)
    await _fill(call, one, message, call.body or {})
    return payloads.message(message, call.world, call.server.url)


async def delete(call: Call) -> Any:
    await call.acts.delete(_own(call)[1])
