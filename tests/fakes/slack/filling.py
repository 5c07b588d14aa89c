"""Filling in: what a control's value is in a payload, and what Slack itself will not send."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.fakes.slack.sight import Control

State = dict[str, Any]


class NotSent(AssertionError):
    """Slack's own client would not let somebody send this off."""


def options(element: dict[str, Any]) -> list[dict[str, Any]]:
    """What there is to choose from."""
    groups = element.get("option_groups") or [element]
    return [option for group in groups for option in group.get("options", [])]


def pick(element: dict[str, Any], wanted: str) -> dict[str, Any]:
    """The option with that label or value."""
    for option in options(element):
        if wanted in (option["text"]["text"], option["value"]):
            return option
    offered = [option["text"]["text"] for option in options(element)]
    raise NotSent(f"there is no {wanted!r} among {offered}")


def filled(
    control: Control,
    given: Any,
    find_user: Callable[[str], str],
    find_channel: Callable[[str], str],
) -> State:
    """A control's state with this in it. Names of people and channels become their ids."""
    element = control.element
    kind = element["type"]
    many = given if isinstance(given, list | tuple) else [] if given is None else [given]
    match kind:
        case "plain_text_input" | "number_input" | "email_text_input" | "url_text_input":
            value: State = {"value": None if given in (None, "") else str(given)}
        case "static_select" | "radio_buttons":
            value = {"selected_option": None if not given else pick(element, str(given))}
        case "external_select":
            value = {"selected_option": given}
        case "multi_static_select" | "checkboxes":
            value = {"selected_options": [pick(element, str(each)) for each in many]}
        case "datepicker":
            value = {"selected_date": given}
        case "timepicker":
            value = {"selected_time": given}
        case "datetimepicker":
            value = {"selected_date_time": given}
        case "users_select":
            value = {"selected_user": given and find_user(given)}
        case "multi_users_select":
            value = {"selected_users": [find_user(each) for each in many]}
        case "channels_select":
            value = {"selected_channel": given and find_channel(given)}
        case "conversations_select":
            value = {"selected_conversation": given and find_channel(given)}
        case _:
            raise NotSent(f"a {kind} cannot be filled in")
    return {"type": kind, **value}


def untouched(element: dict[str, Any]) -> State:
    """A control's state before anybody has touched it."""
    kind = element["type"]
    names = {
        "plain_text_input": ("value", "initial_value"),
        "number_input": ("value", "initial_value"),
        "email_text_input": ("value", "initial_value"),
        "url_text_input": ("value", "initial_value"),
        "static_select": ("selected_option", "initial_option"),
        "external_select": ("selected_option", "initial_option"),
        "radio_buttons": ("selected_option", "initial_option"),
        "multi_static_select": ("selected_options", "initial_options"),
        "multi_external_select": ("selected_options", "initial_options"),
        "checkboxes": ("selected_options", "initial_options"),
        "datepicker": ("selected_date", "initial_date"),
        "timepicker": ("selected_time", "initial_time"),
        "datetimepicker": ("selected_date_time", "initial_date_time"),
        "users_select": ("selected_user", "initial_user"),
        "multi_users_select": ("selected_users", "initial_users"),
        "channels_select": ("selected_channel", "initial_channel"),
        "conversations_select": ("selected_conversation", "initial_conversation"),
    }
    name, initial = names.get(kind, ("value", "initial_value"))
    nothing: Any = [] if name.endswith("s") else None
    return {"type": kind, name: element.get(initial, nothing)}


def is_empty(state: State) -> bool:
    """Whether nothing has been filled in."""
    return all(not value for name, value in state.items() if name != "type")


def check(control: Control, state: State) -> None:
    """What Slack's client checks before it sends a modal off."""
    element, value = control.element, state.get("value")
    if is_empty(state):
        if not control.block.get("optional"):
            raise NotSent(f"{control.label!r} has to be filled in")
        return
    if element["type"] == "plain_text_input":
        least, most = element.get("min_length", 0), element.get("max_length", 3000)
        if not least <= len(str(value)) <= most:
            raise NotSent(f"{control.label!r} takes {least} to {most} characters")
    if element["type"] == "number_input":
        try:
            number = float(str(value))
        except ValueError:
            raise NotSent(f"{control.label!r} takes a number") from None
        if not element["is_decimal_allowed"] and not number.is_integer():
            raise NotSent(f"{control.label!r} takes a whole number")
        if number < float(element.get("min_value", number)):
            raise NotSent(f"{control.label!r} takes {element['min_value']} or more")
        if number > float(element.get("max_value", number)):
            raise NotSent(f"{control.label!r} takes {element['max_value']} or less")
