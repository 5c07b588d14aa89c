"""Modals and home tabs."""

from __future__ import annotations

from typing import Any

from tests.fakes.slack.api import Answer, Call, method
from tests.fakes.slack.api_chat import named
from tests.fakes.slack.errors import SlackError
from tests.fakes.slack.limits import check_view
from tests.fakes.slack.people import Team, View
from tests.fakes.slack.world import World

MODALS_AT_ONCE = 3
"""One that was opened, and two more on top: https://docs.slack.dev/reference/methods/views.push."""


def shown(world: World, view: View) -> dict[str, Any]:
    """A view as the app gets to see it."""
    bot = world.bot(view.team)
    return view.shown(world.app.id, bot.bot_id if bot else "")


def make(
    call: Call, data: dict[str, Any], team: Team, user: str, below: View | None = None
) -> View:
    """A new view."""
    data = dict(data) | {"blocks": named(data["blocks"], call)}
    external = data.get("external_id")
    if external and any(v.data.get("external_id") == external for v in call.world.views.values()):
        raise SlackError("duplicate_external_id")
    id = call.world.new_id("V")
    view = View(
        id=id,
        team=team,
        user=user,
        data=data,
        hash=call.world.new_id("h"),
        root=below.root if below else id,
        previous=below.id if below else None,
    )
    call.world.views[id] = view
    return view


@method("views.open")
def views_open(call: Call) -> Answer:
    given = call.need("trigger_id", "invalid_arguments")
    data = check_view(call.structure("view"))
    trigger = call.world.pull(given)
    if not call.token.covers(trigger.team):
        raise SlackError("invalid_trigger_id")
    view = make(call, data, trigger.team, trigger.user.id)
    call.world.modals[trigger.user.id] = [view]
    return {"ok": True, "view": shown(call.world, view)}


@method("views.push")
def views_push(call: Call) -> Answer:
    given = call.need("trigger_id", "invalid_arguments")
    data = check_view(call.structure("view"))
    trigger = call.world.pull(given)
    stack = call.world.modals.get(trigger.user.id, [])
    if not stack or trigger.view is None:
        raise SlackError("invalid_trigger_id")
    view = push(call, data, stack)
    return {"ok": True, "view": shown(call.world, view)}


def push(call: Call, data: dict[str, Any], stack: list[View]) -> View:
    """One more modal on top of the others."""
    if len(stack) >= MODALS_AT_ONCE:
        raise SlackError("push_limit_reached")
    view = make(call, data, stack[-1].team, stack[-1].user, stack[-1])
    stack.append(view)
    return view


@method("views.update")
def views_update(call: Call) -> Answer:
    data = check_view(call.structure("view"))
    view = _find(call)
    if (given := call.text("hash")) and given != view.hash:
        raise SlackError("hash_conflict")
    change(call, view, data)
    return {"ok": True, "view": shown(call.world, view)}


def change(call: Call, view: View, data: dict[str, Any]) -> None:
    """Show something else in a view. What was filled in stays, where the block and action do."""
    data = dict(data) | {"blocks": named(data["blocks"], call)}
    view.data, view.hash, view.errors = data, call.world.new_id("h"), {}
    kept = {
        (block.get("block_id"), element.get("action_id"))
        for block in data["blocks"]
        for element in [block.get("element") or {}, *block.get("elements", [])]
    }
    view.state = {
        block: left
        for block, actions in view.state.items()
        if (left := {name: value for name, value in actions.items() if (block, name) in kept})
    }


def _find(call: Call) -> View:
    if id := call.text("view_id"):
        view = call.world.views.get(id)
    else:
        wanted = call.need("external_id", "invalid_arguments")
        view = next(
            (v for v in call.world.views.values() if v.data.get("external_id") == wanted), None
        )
    if view is None or not call.token.covers(view.team):
        raise SlackError("not_found")
    return view


@method("views.publish")
def views_publish(call: Call) -> Answer:
    data = check_view(call.structure("view"), home=True)
    user = call.world.users.get(call.text("user_id"))
    if user is None:
        raise SlackError("user_not_found")
    old = call.world.homes.get(user.id)
    if (given := call.text("hash")) and old and given != old.hash:
        raise SlackError("hash_conflict")
    if old:
        change(call, old, data)
    else:
        call.world.homes[user.id] = make(call, data, call.token.user.team, user.id)
    return {"ok": True, "view": shown(call.world, call.world.homes[user.id])}
