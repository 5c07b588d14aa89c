"""A form's step as one of Discord's modals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import discord
from discord import ui

from adapters.chat.forms import room_for_text
from adapters.discord.api.markdown import safe
from adapters.discord.interaction.forms import LIMITS, Question, Step

T = TypeVar("T")


class FormModal(ui.Modal):
    """A modal that discord.py need not remember: its answers come in by `on_interaction`, so
    also after a restart."""

    def __init__(self, step: Step, custom_id: str) -> None:
        super().__init__(title=step.title, custom_id=custom_id, timeout=None)
        self.stop()
        if step.told:
            self.add_item(ui.TextDisplay(safe(step.told)))
        for question in step.questions:
            self.add_item(
                ui.Label(
                    text=question.label,
                    description=question.description or None,
                    component=_component(question),
                )
            )


def _component(question: Question) -> ui.Item[Any]:
    match question.how:
        case "radio":
            return ui.RadioGroup(
                custom_id=question.name,
                required=question.required,
                options=_options(question, discord.RadioGroupOption),
            )
        case "select":
            return ui.Select(
                custom_id=question.name,
                required=question.required,
                min_values=1 if question.required else 0,
                options=_options(question, discord.SelectOption),
            )
        case "several":
            return ui.Select(
                custom_id=question.name,
                required=question.required,
                min_values=1 if question.required else 0,
                max_values=len(question.options),
                options=_options(question, discord.SelectOption),
            )
        case "person":
            return ui.UserSelect(
                custom_id=question.name,
                required=question.required,
                min_values=1 if question.required else 0,
            )
        case "voice":
            known = question.value if question.value.isdecimal() else ""
            return ui.ChannelSelect(
                custom_id=question.name,
                required=question.required,
                min_values=1 if question.required else 0,
                channel_types=[discord.ChannelType.voice, discord.ChannelType.stage_voice],
                default_values=[
                    discord.SelectDefaultValue(
                        id=int(known), type=discord.SelectDefaultValueType.channel
                    )
                ]
                if known
                else [],
            )
        case _:
            long = question.how == "text"
            return ui.TextInput(
                custom_id=question.name,
                style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
                required=question.required,
                max_length=room_for_text(question.longest, question.value, LIMITS),
                placeholder=question.placeholder or None,
                default=question.value[: LIMITS.longest_text] or None,
            )


def _options(question: Question, make: Callable[..., T]) -> list[T]:
    given = question.value.split(",") if question.how == "several" else [question.value]
    return [
        make(label=choice.label, value=choice.value, default=choice.value in given)
        for choice in question.options
    ]
