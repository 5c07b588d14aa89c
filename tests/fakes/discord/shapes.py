"""Compares what the fake sends with discord.py's own types, field by field."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import (
    Any,
    ForwardRef,
    Literal,
    NotRequired,
    Required,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from typing_extensions import is_typeddict

BEYOND = {
    # Discord sends these and discord.py reads them, but its types do not have them.
    "VoiceState": {"request_to_speak_timestamp"},
    "GuildVoiceState": {"request_to_speak_timestamp"},
    "ApplicationCommandInteraction": {"member", "user", "guild_locale"},
    "MessageComponentInteraction": {"member", "user", "guild_locale", "message"},
    "ModalSubmitInteraction": {"member", "user", "guild_locale", "message"},
    "TextChannel": {"permissions"},
    "InteractionDMChannel": {"permissions"},
}


def _load() -> ModuleType:
    """`discord.types.message`. These modules import each other in a circle, for they are only
    meant for type checkers: stand-ins break it, and the real ones take their places."""
    name = "discord.types.message"
    if name not in sys.modules:
        stand_in = ModuleType(name)
        vars(stand_in).update(Message=dict, Attachment=dict, PartialMessage=dict, ReactionType=int)
        sys.modules[name] = stand_in
        try:
            importlib.import_module("discord.types.interactions")
        finally:
            del sys.modules[name]
    return importlib.import_module(name)


MESSAGES = _load()


def types_in(module: str) -> ModuleType:
    """One of discord.py's modules of types."""
    return importlib.import_module(f"discord.types.{module}")


def hints(shape: Any) -> dict[str, Any]:
    """A shape's fields with their types."""
    late = {"Message": MESSAGES.Message, "Attachment": MESSAGES.Attachment}
    return get_type_hints(shape, localns=late, include_extras=True)


def mistakes(value: Any, shape: Any, where: str) -> Iterator[str]:
    """What is wrong with a value."""
    while get_origin(shape) in (NotRequired, Required):
        shape = get_args(shape)[0]
    origin, inside = get_origin(shape), get_args(shape)
    if is_typeddict(shape):
        yield from _of_object(value, shape, where)
    elif origin is Union:
        tries = [list(mistakes(value, one, where)) for one in inside]
        if all(tries):
            yield from min(tries, key=len)
    elif origin is Literal:
        if value not in inside:
            yield f"{where}: {value!r} is none of {inside}"
    elif origin is list and isinstance(value, list):
        for number, one in enumerate(value):
            yield from mistakes(one, inside[0], f"{where}[{number}]")
    elif origin is dict and isinstance(value, dict):
        for key, one in value.items():
            yield from mistakes(one, inside[1], f"{where}[{key}]")
    elif origin is not None:
        yield f"{where}: {value!r} is no {origin.__name__}"
    elif isinstance(shape, ForwardRef):
        raise AssertionError(f"{where}: {shape} is not resolved")
    elif not isinstance(value, shape):
        yield f"{where}: {value!r} is no {shape.__name__}"


def _of_object(value: Any, shape: Any, where: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{where}: {value!r} is no object"
        return
    fields = hints(shape)
    for name, hint in fields.items():
        if name not in value and _needed(shape, name, hint):
            yield f"{where}.{name} is missing"
    for name, one in value.items():
        if name in fields:
            yield from mistakes(one, fields[name], f"{where}.{name}")
        elif name not in BEYOND.get(shape.__name__, set()):
            yield f"{where}.{name} is unknown to {shape.__name__}"


def _needed(shape: Any, name: str, hint: Any) -> bool:
    """Whether a field has to be there. Where annotations are evaluated late, the mark on a field's
    type was not seen when the class was made."""
    if get_origin(hint) in (NotRequired, Required):
        return get_origin(hint) is Required
    return name in shape.__required_keys__
