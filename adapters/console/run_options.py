"""The options of `heard run` that platforms bring along."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Annotated

import typer

from adapters.registry import platforms
from bot.admin_texts import admin_text
from bot.settings_mistakes import variable


def with_run_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command an option for each `RunOption`. It gets their values as `**given`."""
    signature = inspect.signature(command, eval_str=True)
    own = [each for each in signature.parameters.values() if each.kind is not each.VAR_KEYWORD]
    options = [
        inspect.Parameter(
            option.key,
            inspect.Parameter.KEYWORD_ONLY,
            default=None,
            annotation=Annotated[option.type | None, typer.Option(help=admin_text(option.help))],
        )
        for platform in platforms()
        for option in platform.run_options
    ]
    command.__signature__ = signature.replace(  # type: ignore[attr-defined]
        parameters=[*own, *options]
    )
    return command


def as_variables(given: Mapping[str, str | int | None]) -> dict[str, str]:
    """What was given for these options, as the environment would say it."""
    return {
        variable(platform.name, option.key): str(value)
        for platform in platforms()
        for option in platform.run_options
        if (value := given.get(option.key)) is not None
    }
