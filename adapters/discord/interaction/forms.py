"""Splits a form into the steps that fit into modals. Pure: `modals` makes discord.py's objects.

A modal holds five things: questions, or a text above them for what does not fit into a question's
own label and description. A form with more goes on in another step.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Literal

import msgspec

from adapters.chat.forms import (
    FormLimits,
    asked,
    control,
    labelled,
    parameter,
    picks_a_person,
)
from adapters.chat.labels import short
from adapters.discord.api.translate import mark
from bot.commands.spec import Kind
from bot.phrases.reading import readers_catalogue
from bot.rendered import Field, FieldOption, Form

MOST_PARTS: Final = 5
LONGEST_LABEL: Final = 45
LONGEST_DESCRIPTION: Final = 100
LONGEST_TITLE: Final = 45
LONGEST_OPTION: Final = 100
MOST_OPTIONS: Final = 25
LIMITS: Final = FormLimits(longest_text=4000, most_radios=10, most_options=MOST_OPTIONS)

TEXT_INPUT, STRING_SELECT, USER_SELECT, CHANNEL_SELECT, LABEL, RADIO_GROUP = 4, 3, 5, 8, 18, 21
"""The numbers of Discord's components."""


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A question in a modal."""

    name: str
    how: Literal["line", "text", "radio", "select", "several", "voice", "person"]
    label: str
    description: str = ""
    required: bool = False
    longest: int | None = None
    placeholder: str = ""
    options: tuple[FieldOption, ...] = ()
    value: str = ""


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """The content of one modal. `told` is the text above the questions."""

    title: str
    told: str
    questions: tuple[Question, ...]


def steps(form: Form) -> tuple[Step, ...]:
    """The modals of a form; none if there is nothing to ask."""
    bare, introduced = _laid_out(form, ""), _laid_out(form, form.help)
    # With the introduction, unless it would cost another step.
    out = introduced if len(introduced) <= len(bare) else bare
    several = len(out) > 1
    return tuple(
        Step(
            title=_title(form.title, place if several else 0, len(out)),
            told="\n\n".join(texts),
            questions=tuple(questions),
        )
        for place, (texts, questions) in enumerate(out, start=1)
    )


def _laid_out(form: Form, intro: str) -> list[tuple[list[str], list[Question]]]:
    """The texts and the questions of each step; `intro`: stands above the first question."""
    out: list[tuple[list[str], list[Question]]] = []
    for field in asked(form):
        question, more = _question(form.command, field)
        texts, questions = out[-1] if out else ([], [])
        if not out or len(questions) + 1 + bool(texts or more) > MOST_PARTS:
            texts, questions = ([intro] if intro and not out else []), []
            out.append((texts, questions))
        texts += [more] if more else []
        questions.append(question)
    return out


def answers(components: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The answers in a modal as Discord sends it; "" for those left empty."""
    found: dict[str, str] = {}
    for component in components:
        if component.get("type") == LABEL:
            component = component.get("component") or {}
        name = component.get("custom_id")
        if not isinstance(name, str) or not name:
            continue
        value = component.get("value")
        if value is None:
            values = component.get("values") or ()
            values = values if isinstance(values, Sequence) else ()
            if component.get("type") == USER_SELECT:
                values = [mark(user) for user in values]
            value = ",".join(map(str, values))
        found[name] = str(value).strip()
    return found


def _title(title: str, place: int, steps: int) -> str:
    if not place:
        return short(title, LONGEST_TITLE)
    end = readers_catalogue().say("discord-step", {"place": place, "steps": steps})
    return f"{short(title, LONGEST_TITLE - len(end) - 1)} {end}"


def _question(command: str, field: Field) -> tuple[Question, str]:
    """A field as a question, and the text for which the question has no room."""
    label, description = labelled(field), field.help
    more = []
    if len(label) > LONGEST_LABEL and not description:
        label, description = _over_two_lines(label)
    if len(label) > LONGEST_LABEL or len(description) > LONGEST_DESCRIPTION:
        # Above the questions, a text says which of them it belongs to.
        more = [label, description] if description else [label]
        label, description = short(label, LONGEST_LABEL), ""
    question = Question(
        name=field.name,
        how=_how(command, field),
        label=label or field.name,
        description=description,
        required=field.required,
        longest=min(field.longest, LIMITS.longest_text) if field.longest else None,
        placeholder=_placeholder(field),
        options=_options(field),
        value=_value(field),
    )
    return question, "\n".join(more)


def _over_two_lines(label: str) -> tuple[str, str]:
    """A label that goes on in the description, so that it stands whole beside its own question; as
    it is if that has no room for the rest."""
    begins = short(label, LONGEST_LABEL)
    rest = label.removeprefix(begins.removesuffix("…")).strip()
    fits = len(rest) < len(label) and len(rest) < LONGEST_DESCRIPTION
    return (begins, f"…{rest}") if fits else (label, "")


def _how(
    command: str, field: Field
) -> Literal["line", "text", "radio", "select", "several", "voice", "person"]:
    found = parameter(command, field.name)
    if found is not None and found.kind is Kind.VOICE:
        return "voice"
    if picks_a_person(command, field):
        return "person"
    match control(field, LIMITS):
        case "text" | "radio" | "select" | "several" as how:
            return how
        case _:
            return "line"


def _placeholder(field: Field) -> str:
    say = readers_catalogue().say
    if field.shape == "moment":
        return say("discord-moment")
    if field.shape == "number" and field.least is not None and field.most is not None:
        return say("discord-number", {"least": field.least, "most": field.most})
    if field.shape == "choice" and len(field.choices) > MOST_OPTIONS:
        return short(say("discord-type-it", {"first": field.choices[0].label}), LONGEST_DESCRIPTION)
    return ""


def _options(field: Field) -> tuple[FieldOption, ...]:
    if field.shape not in ("choice", "choices") or len(field.choices) > MOST_OPTIONS:
        return ()
    return tuple(
        FieldOption(choice.value, short(choice.label, LONGEST_OPTION) or choice.value)
        for choice in field.choices
    )


def _value(field: Field) -> str:
    value = field.value.replace("T", " ") if field.shape == "moment" else field.value
    if field.shape == "choice" and len(field.choices) > MOST_OPTIONS and value.startswith("id:"):
        # It is asked for by its name here.
        return next((c.label for c in field.choices if c.value == value), "")
    return value
