"""The app's manifest: what Slack has to know about it, made from the one table of commands."""

from __future__ import annotations

import json
from typing import Any

from adapters.slack.api.command_syntax import MORE, OF_THEIR_OWN, ROOT, START, on_messages
from adapters.slack.setup.http_endpoint import EVENTS as EVENTS_PATH
from adapters.slack.setup.install import BACK
from adapters.slack.setup.scopes import EVENTS, OF_ORGANISATIONS, SCOPES
from bot.commands.table import BY_NAME
from bot.phrases.reading import readers_catalogue

COLOUR = "#0b5d4e"
LONGEST_DESCRIPTION = 140
LONGEST_NAME = 24
LONGEST_USAGE = 1000

Manifest = dict[str, Any]


def manifest(base: str = "", *, socket: bool = True, by_oneself: bool = False) -> Manifest:
    """The app manifest, in the language of whoever is being answered: Slack takes names and
    descriptions in one language only. `base` is our public address, "" if there is none.

    `socket`: we call Slack, instead of Slack calling us. `by_oneself`: workspaces install the app
    themselves, by OAuth; its tokens expire then, and we refresh them.
    """
    say = readers_catalogue().say
    events = "" if socket else f"{base.rstrip('/')}{EVENTS_PATH}"
    oauth: Manifest = {"scopes": {"bot": [scope.name for scope in SCOPES]}}
    if by_oneself:
        oauth["redirect_urls"] = [f"{base.rstrip('/')}{BACK}"]
    return {
        "_metadata": {"major_version": 1},
        "display_information": {
            "name": say("slack-heard"),
            "description": say("slack-app-description"),
            "long_description": say("slack-app-long-description"),
            "background_color": COLOUR,
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": say("slack-heard"), "always_online": True},
            "shortcuts": _shortcuts(),
            "slash_commands": [_slash(name, events) for name in ("", *OF_THEIR_OWN)],
        },
        "oauth_config": oauth,
        "settings": {
            "event_subscriptions": _at(events)
            | {"bot_events": [*EVENTS, *(OF_ORGANISATIONS if by_oneself else ())]},
            "interactivity": {"is_enabled": True}
            | _at(events)
            | ({"message_menu_options_url": events} if events else {}),
            "org_deploy_enabled": by_oneself,
            "socket_mode_enabled": socket,
            "token_rotation_enabled": by_oneself,
        },
    }


def _at(url: str) -> Manifest:
    return {"request_url": url} if url else {}


def _slash(command: str, url: str) -> Manifest:
    """A slash command of its own; "" is `/heard`, which takes all the others."""
    say = readers_catalogue().say
    if not command:
        usage, about = say("slack-usage"), say("slack-about")
    else:
        known = BY_NAME[command]
        _, _, usage = known.typed().partition(" ")
        about = say(f"{known.key}.help")
    made: Manifest = {
        "command": f"/{command}" if command else ROOT,
        "description": shortened(about, LONGEST_DESCRIPTION),
        # People and channels come by their ids, so that a name is never taken for another one.
        "should_escape": True,
    }
    if usage:
        made["usage_hint"] = shortened(usage, LONGEST_USAGE)
    return made | ({"url": url} if url else {})


def _shortcuts() -> list[Manifest]:
    say = readers_catalogue().say
    made = [
        {
            "name": shortened(say("slack-shortcut-start"), LONGEST_NAME),
            "type": "global",
            "callback_id": START,
            "description": shortened(say("command-start.help"), LONGEST_DESCRIPTION),
        }
    ]
    for callback, label in on_messages():
        key = "command-" + callback.partition(":")[2]
        about = shortened(say(f"{key}.help"), LONGEST_DESCRIPTION)
        made.append(
            {
                "name": shortened(label, LONGEST_NAME),
                "type": "message",
                "callback_id": callback,
                "description": about,
            }
        )
    made.append(
        {
            "name": shortened(say("slack-shortcut-more"), LONGEST_NAME),
            "type": "message",
            "callback_id": MORE,
            "description": shortened(say("slack-more-help"), LONGEST_DESCRIPTION),
        }
    )
    return made


def shortened(text: str, longest: int) -> str:
    """A shortened text: as many whole sentences as fit, or else as many words."""
    if len(text) <= longest:
        return text
    whole = text[: longest + 1].rpartition(". ")[0]
    return f"{whole}." if whole else text[: longest - 1].rpartition(" ")[0] + "…"


def as_json(made: Manifest) -> str:
    """The manifest as JSON."""
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"
