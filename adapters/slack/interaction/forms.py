"""Turns forms into modals, and submitted values into a command's parameters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from adapters.chat.completions import fitting
from adapters.chat.forms import (
    Control,
    FormLimits,
    asked,
    control,
    labelled,
    passed_on,
    picks_a_person,
    room_for_text,
    with_own_zone,
)
from adapters.chat.labels import cut
from adapters.chat.unsent import resumes
from adapters.slack.api import markup as kit
from adapters.slack.api.markup import Block, mark, pieces, words
from adapters.slack.outbound.signed_payload import LONGEST_METADATA, Seal, Ticket
from bot.phrases.reading import readers_catalogue
from bot.rendered import Field, FieldOption, Form, chosen_values

FORM = "form"
"""The callback id of a command's modal."""
LONGEST_TITLE = 24
LONGEST_HINT = 2000
LIMITS = FormLimits(longest_text=3000, most_radios=6, most_options=100)
PICK = "pick"
"""The action id of a list whose options Slack requests while somebody types."""
ANSWER = "answer"
"""The action id of a field."""
_DATE, _TIME = "date", "time"
_SELECTS = {"radio": "radio_buttons", "select": "static_select", "search": "external_select"}


@dataclass(frozen=True)
class Filled:
    """Submitted values. `errors` are sentences by block id, shown next to the field. `people`:
    the ids of those who were picked, whose marks are the values."""

    args: dict[str, str | int]
    errors: dict[str, str]
    people: tuple[str, ...]


def view(
    form: Form,
    ticket: Ticket,
    seal: Seal,
    team: str,
    *,
    zone: str = "",
    notes: tuple[str, ...] = (),
) -> Block:
    """A form as a modal. `zone` is the person's time zone; `notes` are shown at the top."""
    form = with_own_zone(form, zone)
    ticket = Ticket(
        command=form.command,
        channel=ticket.channel,
        hidden={**ticket.hidden, **passed_on(form)},
        place=ticket.place,
        thread=ticket.thread,
    )
    metadata = seal.close(team, ticket)
    if len(metadata) > LONGEST_METADATA:
        raise ValueError("a form's metadata is too long for Slack")
    top = [form.title] if len(form.title) > LONGEST_TITLE else []
    shown: list[Block] = [kit.section(piece) for note in notes for piece in pieces([note])]
    shown += [kit.section(piece) for piece in pieces([*top, form.help])]
    for field in asked(form):
        shown += _field(field, form.command)
    if resumes(form.command):
        shown = [_telling(block) for block in shown]
    return {
        "type": "modal",
        "callback_id": FORM,
        "private_metadata": metadata,
        "title": words(form.title, LONGEST_TITLE),
        "submit": words(form.submit, LONGEST_TITLE),
        "close": words(readers_catalogue().say("slack-cancel"), LONGEST_TITLE),
        "blocks": shown[: kit.MOST_VIEW_BLOCKS],
    }


def _telling(block: Block) -> Block:
    """A field of which Slack tells what is filled in before the form is sent: a modal that is
    closed takes everything with it
    (https://docs.slack.dev/reference/block-kit/blocks/input-block, `dispatch_action`)."""
    if block["type"] != "input":
        return block
    element = dict(block["element"])
    if element["type"] == "plain_text_input":
        element["dispatch_action_config"] = {"trigger_actions_on": ["on_character_entered"]}
    return {**block, "element": element, "dispatch_action": True}


def notice(title: str, shown: list[Block]) -> Block:
    """A modal that only shows something."""
    return {
        "type": "modal",
        "callback_id": "notice",
        "title": words(title, LONGEST_TITLE),
        "close": words(readers_catalogue().say("slack-close"), LONGEST_TITLE),
        "blocks": shown[: kit.MOST_VIEW_BLOCKS],
    }


def block_of(field: str) -> str:
    """The id of a field's block."""
    return f"field:{field}"


def error_block(field: Field) -> str:
    """The id of the block next to which a field's error is shown."""
    return block_of(field.name) + (f":{_DATE}" if field.shape == "moment" else "")


def filled(values: Mapping[str, Mapping[str, Any]]) -> Filled:
    """The values in a submitted modal, by parameter. Empty ones are left out."""
    args: dict[str, str | int] = {}
    moments: dict[str, dict[str, str]] = {}
    for block, states in values.items():
        prefix, _, rest = block.partition(":")
        if prefix != "field":
            continue
        name, _, half = rest.partition(":")
        value = next((_given(state) for state in states.values()), "")
        if half:
            moments.setdefault(name, {})[half] = value
        elif value:
            args[name] = value
    errors: dict[str, str] = {}
    for name, halves in moments.items():
        day, time = halves.get(_DATE, ""), halves.get(_TIME, "")
        if day and time:
            args[name] = f"{day}T{time}"
        elif day or time:
            missing = _TIME if day else _DATE
            errors[f"{block_of(name)}:{missing}"] = readers_catalogue().say(
                f"slack-missing-{missing}"
            )
    people = (state.get("selected_user") for states in values.values() for state in states.values())
    return Filled(args, errors, tuple(str(user) for user in people if user))


def names(values: Mapping[str, Any]) -> list[str]:
    """The parameters that a modal asks for, also those whose fields are empty."""
    parts = [block.split(":") for block in values]
    return [part[1] for part in parts if part[0] == "field" and len(part) > 1]


def options(choices: Iterable[FieldOption], typed: str = "") -> list[Block]:
    """The choices that match what somebody has typed so far, at most a hundred."""
    return [_option(choice) for choice in fitting(choices, typed)[: LIMITS.most_options]]


# -- fields


def _field(field: Field, command: str) -> list[Block]:
    if picks_a_person(command, field):
        return [_input(field, {"type": "users_select"})]
    match control(field, LIMITS):
        case "moment":
            return _moment(field)
        case "radio" | "select" | "search" as how:
            return [_input(field, _choice(field, how))]
        case "several":
            return [_input(field, _several(field))]
        case "number":
            return [_input(field, _number(field))]
        case _:
            return [_input(field, _text(field))]


def _input(field: Field, element: Block, half: str = "", label: str = "") -> Block:
    made: Block = {
        "type": "input",
        "block_id": block_of(field.name) + (f":{half}" if half else ""),
        "label": words(label or labelled(field), LONGEST_HINT),
        "element": {"action_id": ANSWER, **element},
        "optional": not field.required,
    }
    if field.help and half != _TIME:
        made["hint"] = words(field.help, LONGEST_HINT)
    return made


def _text(field: Field) -> Block:
    longest = room_for_text(field.longest, field.value, LIMITS)
    made: Block = {
        "type": "plain_text_input",
        "multiline": field.shape == "text",
        "max_length": longest,
    }
    if field.value:
        made["initial_value"] = cut(field.value, longest)
    return made


def _number(field: Field) -> Block:
    made: Block = {"type": "number_input", "is_decimal_allowed": False}
    if field.least is not None:
        made["min_value"] = str(field.least)
    if field.most is not None:
        made["max_value"] = str(field.most)
    if field.value:
        made["initial_value"] = str(field.value)
    return made


def _moment(field: Field) -> list[Block]:
    day, _, time = field.value.partition("T")
    date: Block = {"type": "datepicker"}
    clock: Block = {"type": "timepicker"}
    if day:
        date["initial_date"] = day
    if time:
        clock["initial_time"] = time[:5]
    say = readers_catalogue().say
    return [
        _input(field, date, _DATE),
        _input(field, clock, _TIME, say("slack-time-of", {"label": field.label})),
    ]


def _choice(field: Field, how: Control) -> Block:
    chosen = next((c for c in field.choices if c.value == field.value), None)
    made: Block = {"type": _SELECTS[how]}
    if how == "search":
        made |= {"action_id": PICK, "min_query_length": 0}
    else:
        made["options"] = [_option(choice) for choice in field.choices]
    if chosen is not None:
        made["initial_option"] = _option(chosen)
    return made


def _several(field: Field) -> Block:
    made: Block = {
        "type": "multi_static_select",
        "options": [_option(choice) for choice in field.choices],
    }
    chosen = chosen_values(field)
    if chosen:
        made["initial_options"] = [_option(c) for c in field.choices if c.value in chosen]
    return made


def _option(choice: FieldOption) -> Block:
    return {"text": words(choice.label or choice.value, kit.LONGEST_LABEL), "value": choice.value}


def _given(state: Mapping[str, Any]) -> str:
    match state.get("type"):
        case "datepicker":
            return str(state.get("selected_date") or "")
        case "timepicker":
            return str(state.get("selected_time") or "")
        case "static_select" | "external_select" | "radio_buttons":
            return str((state.get("selected_option") or {}).get("value") or "")
        case "multi_static_select":
            return ",".join(str(each["value"]) for each in state.get("selected_options") or ())
        case "users_select":
            return mark(str(state["selected_user"])) if state.get("selected_user") else ""
        case "conversations_select":
            return str(state.get("selected_conversation") or "")
        case _:
            return str(state.get("value") or "").strip()
