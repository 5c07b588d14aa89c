"""Forms: which fields are asked for and how, what stands in them, and what is read back.

A platform says how much its forms hold (`FormLimits`), and draws the controls.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

import msgspec

from bot.commands.spec import Command, Kind, Param
from bot.commands.table import BY_NAME
from bot.phrases.reading import readers_catalogue
from bot.ports import CommandResult
from bot.rendered import Field, Form, RenderedButton

Control = Literal["line", "text", "number", "moment", "radio", "select", "search", "several"]
"""How a field is asked for. "search": a choice of more than can be listed; "several": any of a
list."""


class FormLimits(msgspec.Struct, frozen=True, kw_only=True):
    """What a platform's forms can hold."""

    longest_text: int
    most_radios: int
    """Choices that are all shown at once."""
    most_options: int


def asked(form: Form) -> tuple[Field, ...]:
    """The fields that somebody is asked for: not those with only one choice, which is made."""
    return tuple(field for field in form.fields if _is_asked(field))


def passed_on(form: Form) -> dict[str, str]:
    """The values that go along with a form without being asked for."""
    return {field.name: field.value for field in form.fields if not _is_asked(field)}


def filled(form: Form, answers: Mapping[str, str]) -> Form:
    """The same form, with what somebody has answered already."""
    fields = (
        msgspec.structs.replace(field, value=answers.get(field.name, field.value))
        for field in form.fields
    )
    return msgspec.structs.replace(form, fields=tuple(fields))


def without_form(result: CommandResult) -> CommandResult:
    """What became of a line that somebody has typed, where they still have what they typed: refused
    for another reason than a part of it, it is answered with one sentence. There is nothing to mend
    in a form that would be refused again."""
    if not result.refused or result.field:
        return result
    return msgspec.structs.replace(result, form=None)


def with_note(form: Form, name: str, note: str) -> Form:
    """The same form, with something to be known about one of its fields."""
    fields = (
        msgspec.structs.replace(field, help=f"{note} {field.help}".strip())
        if note and field.name == name
        else field
        for field in form.fields
    )
    return msgspec.structs.replace(form, fields=tuple(fields))


def with_own_zone(form: Form, zone: str) -> Form:
    """The same form, with somebody's own time zone first among the zones, and chosen if none is."""

    def changed(field: Field) -> Field:
        own = [choice for choice in field.choices if choice.value == zone]
        if not field.own_zone or not own:
            return field
        others = [choice for choice in field.choices if choice.value != zone]
        return msgspec.structs.replace(field, choices=(*own, *others), value=field.value or zone)

    return msgspec.structs.replace(form, fields=tuple(map(changed, form.fields)))


def labelled(field: Field) -> str:
    """What a field asks, with what its number counts."""
    if not field.unit:
        return field.label
    return readers_catalogue().say("chat-label-unit", {"label": field.label, "unit": field.unit})


def control(field: Field, limits: FormLimits) -> Control:
    """How a field is asked for."""
    match field.shape:
        case "choice":
            count = len(field.choices)
            # A choice that may be left out has to be one that can be taken back.
            made = any(choice.value == field.value for choice in field.choices)
            if 2 <= count <= limits.most_radios and (field.required or made):
                return "radio"
            return "select" if 1 <= count <= limits.most_options else "search"
        case "choices" if 1 <= len(field.choices) <= limits.most_options:
            return "several"
        case "text" | "number" | "moment":
            return field.shape
        case _:
            return "line"


def room_for_text(longest: int | None, value: str, limits: FormLimits) -> int:
    """How many characters a field takes. What is too long is shown whole, to be shortened."""
    return min(max(longest or limits.longest_text, len(value)), limits.longest_text)


def parameter(command: str, name: str) -> Param | None:
    """The parameter that a field of a command's form is for."""
    found = BY_NAME.get(command)
    params = found.params if found is not None else ()
    return next((param for param in params if param.name == name), None)


def picks_a_person(command: str, field: Field) -> bool:
    """Whether a field takes anybody whom the platform lists, also before they have said anything
    here. One that has a value already offers it among those who are known, and so does one that is
    about some of the room's people only: those whose hands are up."""
    found = parameter(command, field.name)
    if found is None or found.kind is not Kind.PERSON or field.value:
        return False
    return found.offered is None or found.outside


def shows_what_is_missing(result: CommandResult, args: Mapping[str, str]) -> bool:
    """Whether a form that came with a refusal shows by itself what is to be mended, since a field
    of it was left out."""
    shown = result.form is not None and any(f.name == result.field for f in asked(result.form))
    return shown and not args.get(result.field, "").strip()


def opens_later(
    command: str, args: Mapping[str, str | int], fits: Callable[[RenderedButton], bool]
) -> RenderedButton:
    """A button for a form that could not be opened in time. What was typed goes along, unless the
    platform's buttons cannot hold it: then it has to be typed again."""
    label = readers_catalogue().say("chat-open-form")
    button = RenderedButton(label=label, command=command, args=dict(args), style="main", form=True)
    return button if fits(button) else msgspec.structs.replace(button, args={})


def use_on_message(
    command: Command, ref: str, said: str, author: str = ""
) -> tuple[dict[str, str | int], str]:
    """What a command is given of a message that it is used on, and a note if that is not all.

    `ref` is the message's reference, `said` what it says; `author` the platform's id of whoever
    wrote it, "" if that is a bot, or not known.
    """
    use = command.on_message
    args: dict[str, str | int] = {} if use is None else dict(use.args)
    params = {param.name: param for param in command.params}
    if "source" in params:
        args["source"] = ref
    for param in params.values():
        if param.author and author:
            args[param.name] = author
    if use is not None and use.reads:
        args[use.reads] = said.strip()[: params[use.reads].longest]
    if use is None or not use.copies:
        return args, ""
    longest, said = params[use.copies].longest, said.strip()
    args[use.copies] = said[:longest]
    if len(said) <= longest:
        return args, ""
    return args, readers_catalogue().say("chat-copied-part", {"longest": longest})


def of_message(command: str, args: Mapping[str, str | int]) -> dict[str, str | int]:
    """Of what a command was given, what was taken from a message and goes along unasked."""
    found = BY_NAME.get(command)
    hidden = {"source"} | {param.name for param in found.params if param.author} if found else ()
    return {name: value for name, value in args.items() if name in hidden}


def _is_asked(field: Field) -> bool:
    alone = field.shape == "choice" and [choice.value for choice in field.choices] == [field.value]
    return field.shape != "hidden" and not alone
