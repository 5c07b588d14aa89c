"""The manifest says what the table of commands says, and asks for no more than we use."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from adapters.slack.api import command_syntax
from adapters.slack.api.command_syntax import OF_THEIR_OWN, as_typed_on_slack
from adapters.slack.inbound.translate import happening
from adapters.slack.setup.manifest import as_json, manifest, shortened
from adapters.slack.setup.scopes import EVENTS, NEEDS, OF_ORGANISATIONS, SCOPES, missing
from bot.commands.table import BY_NAME, COMMANDS
from bot.phrases import catalogue
from tests.fakes.slack.api import METHODS

SOURCES = Path(__file__).parents[2] / "adapters" / "slack"
BASE = "https://heard.example.org"


def every(made: Any, key: str) -> Iterator[Any]:
    """Every value that stands under a key, wherever."""
    if isinstance(made, dict):
        for name, value in made.items():
            if name == key:
                yield value
            yield from every(value, key)
    elif isinstance(made, list):
        for each in made:
            yield from every(each, key)


def test_the_commands_that_have_a_place_in_the_menu_of_a_message_are_in_it() -> None:
    listed = [s for s in manifest()["features"]["shortcuts"] if s["type"] == "message"]
    assert listed.pop()["callback_id"] == command_syntax.MORE
    uses = {c.name: c.on_message for c in COMMANDS if c.on_message is not None}
    # Slack has room for five: what is kept with a point shares the place of a note, and what has
    # none is behind the last.
    on_message = [
        command
        for command in COMMANDS
        if (use := uses.get(command.name)) is not None and use.in_menu and not use.shares
    ]
    shared = {"note": "chat-shared-note"}
    assert [shortcut["name"] for shortcut in listed] == [
        catalogue().say(shared.get(command.name, f"{command.key}.on-message"))
        for command in on_message
    ]
    assert [shortcut["callback_id"] for shortcut in listed] == [
        command_syntax.callback_of(command) for command in on_message
    ]


def test_a_meeting_can_be_started_from_anywhere() -> None:
    (start,) = [s for s in manifest()["features"]["shortcuts"] if s["type"] == "global"]
    assert start["callback_id"] == command_syntax.START


def test_slash_commands_are_those_of_the_table() -> None:
    listed = {s["command"]: s for s in manifest()["features"]["slash_commands"]}
    assert set(listed) == {"/heard", "/park", "/hand"}
    for name in OF_THEIR_OWN:
        command = BY_NAME[name]
        known = listed[f"/{name}"]
        assert known["description"] == shortened(catalogue().say(f"{command.key}.help"), 140)
        assert f"/{name} {known['usage_hint']}".strip() == command.typed()
        # How commands are told to people is how they can be typed.
        assert as_typed_on_slack(command.typed()).split(" ")[0] == f"/{name}"
    # People come by their ids.
    assert all(s["should_escape"] for s in listed.values())


def test_it_keeps_to_slacks_limits() -> None:
    made = manifest(BASE, socket=False, by_oneself=True)
    assert len(made["display_information"]["name"]) <= 35
    assert len(made["display_information"]["description"]) <= 140
    # https://docs.slack.dev/reference/app-manifest
    assert 174 < len(made["display_information"]["long_description"]) <= 4000
    assert re.fullmatch("#[0-9a-f]{6}", made["display_information"]["background_color"])
    listed = made["features"]["shortcuts"]
    assert len(listed) <= 10
    assert sum(s["type"] == "message" for s in listed) <= 5
    for shortcut in listed:
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["callback_id"]) <= 255
        assert 0 < len(shortcut["description"]) <= 150
    for slash in made["features"]["slash_commands"]:
        assert len(slash["command"]) <= 32
        assert 0 < len(slash["description"]) <= 2000
    assert json.loads(as_json(made)) == made
    assert "…" not in str([s["name"] for s in listed])


def test_a_socket_needs_no_address() -> None:
    made = manifest()
    assert made["settings"]["socket_mode_enabled"]
    for key in ("url", "request_url", "redirect_urls", "message_menu_options_url"):
        assert list(every(made, key)) == []


def test_only_where_organisations_can_install_it_their_events_are_asked_for() -> None:
    one, many = manifest(), manifest(BASE, socket=False, by_oneself=True)
    assert list(every(one, "bot_events")) == [list(EVENTS)]
    assert list(every(many, "bot_events")) == [[*EVENTS, *OF_ORGANISATIONS]]
    assert list(every(one, "org_deploy_enabled")) == [False]
    assert list(every(many, "org_deploy_enabled")) == [True]


def test_over_http_everything_has_one() -> None:
    made = manifest(BASE + "/", socket=False, by_oneself=True)
    assert not made["settings"]["socket_mode_enabled"]
    events = f"{BASE}/slack/events"
    assert set(every(made, "url")) == set(every(made, "request_url")) == {events}
    assert made["oauth_config"]["redirect_urls"] == [f"{BASE}/slack/oauth_redirect"]


# -- no more than we use


def sources() -> str:
    return "\n".join(
        file.read_text(encoding="utf-8")
        for file in SOURCES.rglob("*.py")
        if file.name not in ("scopes.py", "install.py", "manifest.py", "setup.py", "doctor.py")
    )


USED_FOR = {
    "app_mentions:read": "app_mention",
    "commands": "slash_commands",
    "channels:history": "conversations.history",
    "groups:history": "conversations.history",
    "im:history": "Direct",
    "channels:read": "conversations.info",
    "groups:read": "conversations.info",
    "channels:join": "conversations.join",
    "chat:write": "chat.postMessage",
    "im:write": "conversations.open",
    "pins:write": "pins.add",
    "reactions:read": "reaction_added",
    "canvases:write": "canvases.create",
    "files:write": "files_upload_v2",
    "usergroups:read": "usergroups.users.list",
    "users:read": "users.info",
}


def test_every_scope_is_used_and_has_a_reason() -> None:
    assert {scope.name for scope in SCOPES} == set(USED_FOR)
    text = sources() + "slash_commands"
    for scope in SCOPES:
        assert USED_FOR[scope.name] in text, scope.name
        assert scope.why.endswith("."), scope.name
        assert scope.needed or "ithout it" in scope.why, scope.name


def test_every_method_that_we_call_is_allowed() -> None:
    """The fake knows which scopes a method takes, as Slack does."""
    ours = {scope.name for scope in SCOPES}
    called = {name for name in METHODS if f'"{name}"' in sources()}
    assert "chat.postMessage" in called
    for name in called:
        takes = set(METHODS[name].scopes)
        assert not takes or takes & ours, name


def test_every_event_that_we_understand_is_asked_for_and_allowed() -> None:
    ours = {scope.name for scope in SCOPES}
    for event in EVENTS:
        assert NEEDS.get(event, "commands") in ours, event
    kinds = {event.partition(".")[0] for event in (*EVENTS, *OF_ORGANISATIONS)}
    understood: set[str] = set()
    text = (SOURCES / "inbound" / "translate.py").read_text(encoding="utf-8")
    for line in re.findall(r'case ((?:"\w+"(?: \| )?)+)', text):
        understood |= set(re.findall(r'"(\w+)"', line))
    assert kinds - understood == set()
    # The older name of an event, which comes by itself.
    assert understood - kinds <= {"user_profile_changed"}
    assert happening({"event": {"type": "app_uninstalled"}}, "T1") is not None


def test_what_was_not_granted_is_told_apart() -> None:
    granted = {scope.name for scope in SCOPES} - {"pins:write", "chat:write"}
    needed, wanted = missing(granted)
    assert [scope.name for scope in needed] == ["chat:write"]
    assert [scope.name for scope in wanted] == ["pins:write"]
    assert missing(granted | {"pins:write", "chat:write", "more:read"}) == ([], [])


@pytest.mark.parametrize(
    ("text", "longest", "short"),
    [
        ("All of it.", 20, "All of it."),
        ("One. Two. Three.", 10, "One. Two."),
        ("No sentence ends here", 13, "No sentence…"),
    ],
)
def test_a_text_is_shortened_where_it_makes_sense(text: str, longest: int, short: str) -> None:
    assert shortened(text, longest) == short
    assert len(short) <= longest
