"""Buttons, menus and inputs: where each may stand, and what it may hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.fakes.slack.shapes import Checker

_SELECTS = {
    f"{many}{what}_select"
    for many in ("", "multi_")
    for what in ("static", "external", "users", "conversations", "channels")
}
_PICKERS = {"datepicker", "timepicker", "datetimepicker", "radio_buttons", "checkboxes"}
_INPUTS = {"plain_text_input", "email_text_input", "url_text_input", "number_input",
           "rich_text_input", "file_input"}  # fmt: skip

in_actions = {"button", "overflow", "workflow_button", *_SELECTS, *_PICKERS} - {
    s for s in _SELECTS if s.startswith("multi_")
}
in_section = {"button", "overflow", "image", "workflow_button", *_SELECTS, *_PICKERS} - {
    "datetimepicker"
}
in_input = {*_SELECTS, *_PICKERS, *_INPUTS}

_COMMON = {"type", "action_id", "confirm", "focus_on_load"}


def _only(check: Checker, element: dict[str, Any], at: str, *known: str) -> None:
    check.only(element, _COMMON | set(known), at)
    check.confirm(element, at)


def _button(check: Checker, element: dict[str, Any], at: str) -> None:
    _only(check, element, at, "text", "value", "url", "style", "accessibility_label")
    check.plain(element, "text", at, 75, required=True)
    check.string(element, "value", at, 2000)
    check.string(element, "url", at, 3000)
    check.string(element, "accessibility_label", at, 75)
    if element.get("style") not in (None, "primary", "danger"):
        check.say("must be primary or danger", f"{at}/style")


def _overflow(check: Checker, element: dict[str, Any], at: str) -> None:
    _only(check, element, at, "options")
    check.options(element, at, 1, 5)


def _chosen(check: Checker, element: dict[str, Any], at: str, name: str) -> None:
    """What is chosen at first has to be among the options, word for word."""
    if name not in element:
        return
    chosen = element[name] if isinstance(element[name], list) else [element[name]]
    groups = element.get("option_groups") or [{"options": element.get("options", [])}]
    on_offer = [option for group in groups for option in group.get("options", [])]
    for each in chosen:
        if each not in on_offer:
            check.say("must be one of the options", f"{at}/{name}")


def _select(check: Checker, element: dict[str, Any], at: str) -> None:
    kind = element["type"]
    many = kind.startswith("multi_")
    what = kind.removeprefix("multi_").removesuffix("_select")
    known = ["placeholder", *(["max_selected_items"] if many else [])]
    check.plain(element, "placeholder", at, 150)
    match what:
        case "static":
            known += ["options", "option_groups", "initial_options" if many else "initial_option"]
            if "option_groups" in element:
                groups = check.items(element, "option_groups", at, 1, 100)
                for number, group in enumerate(groups):
                    here = f"{at}/option_groups/{number}"
                    check.plain(group, "label", here, 75, required=True)
                    check.options(group, here, 1, 100)
            else:
                check.options(element, at, 1, 100)
            _chosen(check, element, at, "initial_options" if many else "initial_option")
        case "external":
            known += ["min_query_length", "initial_options" if many else "initial_option"]
        case _:
            plural = what if many else what.removesuffix("s")
            known += [f"initial_{plural}", "filter", "response_url_enabled",
                      "default_to_current_conversation"]  # fmt: skip
    _only(check, element, at, *known)


def _choices(check: Checker, element: dict[str, Any], at: str) -> None:
    initial = "initial_options" if element["type"] == "checkboxes" else "initial_option"
    _only(check, element, at, "options", initial)
    check.options(element, at, 1, 10)
    _chosen(check, element, at, initial)


def _date(check: Checker, element: dict[str, Any], at: str) -> None:
    _only(check, element, at, "initial_date", "placeholder")
    check.plain(element, "placeholder", at, 150)
    check.pattern(element, "initial_date", at, r"\d{4}-\d\d-\d\d")


def _time(check: Checker, element: dict[str, Any], at: str) -> None:
    _only(check, element, at, "initial_time", "placeholder", "timezone")
    check.plain(element, "placeholder", at, 150)
    check.pattern(element, "initial_time", at, r"([01]\d|2[0-3]):[0-5]\d")


def _moment(check: Checker, element: dict[str, Any], at: str) -> None:
    _only(check, element, at, "initial_date_time")
    check.pattern(element, "initial_date_time", at, r"\d{10}")


def _text(check: Checker, element: dict[str, Any], at: str) -> None:
    _only(check, element, at, "initial_value", "multiline", "min_length", "max_length",
          "placeholder", "dispatch_action_config")  # fmt: skip
    check.plain(element, "placeholder", at, 150)
    check.string(element, "initial_value", at, element.get("max_length") or 3000)
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    if not 0 <= least <= 3000 or not 1 <= most <= 3000 or least > most:
        check.say("must be from 1 to 3000, and not below min_length", f"{at}/max_length")


def _number(check: Checker, element: dict[str, Any], at: str) -> None:
    _only(check, element, at, "is_decimal_allowed", "initial_value", "min_value", "max_value",
          "placeholder", "dispatch_action_config")  # fmt: skip
    if not isinstance(element.get("is_decimal_allowed"), bool):
        check.say("missing required field: is_decimal_allowed", at)
    for name in ("initial_value", "min_value", "max_value"):
        check.pattern(element, name, at, r"-?\d+(\.\d+)?")
        if name in element and not isinstance(element[name], str):
            check.say("must provide a string", f"{at}/{name}")
    check.plain(element, "placeholder", at, 150)


def _line(check: Checker, element: dict[str, Any], at: str) -> None:
    _only(check, element, at, "initial_value", "placeholder", "dispatch_action_config")
    check.plain(element, "placeholder", at, 150)


def _anything(check: Checker, element: dict[str, Any], at: str) -> None:
    check.confirm(element, at)


ELEMENTS: dict[str, Callable[[Checker, dict[str, Any], str], None]] = {
    "button": _button,
    "overflow": _overflow,
    **dict.fromkeys(_SELECTS, _select),
    "radio_buttons": _choices,
    "checkboxes": _choices,
    "datepicker": _date,
    "timepicker": _time,
    "datetimepicker": _moment,
    "plain_text_input": _text,
    "number_input": _number,
    "email_text_input": _line,
    "url_text_input": _line,
    "rich_text_input": _anything,
    "file_input": _anything,
    "workflow_button": _anything,
}
