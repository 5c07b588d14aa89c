"""A command's parameters as a form, with what is known filled in and what can be chosen listed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from typing import Final

from msgspec.structs import replace

from bot.cards import ABOUT
from bot.commands import only_choice
from bot.commands.choices import as_label
from bot.commands.datetimes import LONGEST
from bot.commands.form_choices import ChoiceSources, choices_of, readable
from bot.commands.spec import Command, FormContext, Kind, Param
from bot.ids import WordsId
from bot.people.groups import OFFERED
from bot.phrases import Catalogue
from bot.records.zones import UTC
from bot.rendered import Field, Form, MessageUse

_PICKED: Final = frozenset({Kind.POINTS, Kind.CHOICES, Kind.PEOPLE})
"""Any of several are chosen."""
_WRITTEN: Final = frozenset(
    {Kind.TEXT, Kind.UNRECORDED, Kind.GROUP, Kind.GROUPS, Kind.VIEWS, Kind.VOICE, Kind.END}
)
"""These are written: groups and views only where there are none to choose from."""


def form(
    command: Command, args: Mapping[str, str | int], known: ChoiceSources, catalogue: Catalogue
) -> Form:
    """The form of a command. Parameters that were given keep their value and can be changed."""
    english: dict[str, None] = {}
    made = _form(command, args, known, catalogue.noting(english))
    return replace(made, in_english=_marked(made, english)) if english else made


def _form(
    command: Command, args: Mapping[str, str | int], known: ChoiceSources, catalogue: Catalogue
) -> Form:
    args = {**known.stored.get(command.name, {}), **args}
    made = [_field(command, param, args, known, catalogue) for param in command.params]
    # What is decided already is not asked; what has to be known about it still is.
    told = [field.help for field in made if field.shape == "hidden" and field.help]
    # A form that is sent when it is over says so, as the button does that opened it.
    made.append(Field(name=ABOUT, label="", shape="hidden", value=str(args.get(ABOUT, ""))))
    fields = (replace(field, help="") if field.shape == "hidden" else field for field in made)
    return Form(
        command=command.name,
        title=catalogue.say(command.key),
        help="\n".join(
            filter(
                None,
                [
                    known.told,
                    " ".join([_intro(command, known, catalogue), *told]),
                    known.told_last,
                ],
            )
        ),
        submit=catalogue.say(f"{command.key}.submit"),
        fields=tuple(f for f in fields if f.shape != "hidden" or f.value),
        on_message=_on_message(command, catalogue),
        section=catalogue.say(f"topic-{command.section}"),
        synonyms=synonyms(command, catalogue),
    )


def _marked(form: Form, english: Collection[str]) -> tuple[str, ...]:
    """What of a form is in English. An introduction of several sentences is if all of them are."""
    told = {*english, *map(as_label, english)}

    def is_english(said: str) -> bool:
        if said in told:
            return True
        left = said
        for one in sorted(english, key=len, reverse=True):
            left = left.replace(one, "")
        return bool(said) and not left.strip()

    use = form.on_message
    said = [form.title, form.help, form.submit, form.section, "" if use is None else use.label]
    for field in form.fields:
        said += [field.label, field.help, field.unit, *(choice.label for choice in field.choices)]
    return tuple(one for one in dict.fromkeys(said) if is_english(one))


def in_list(command: Command, known: ChoiceSources, catalogue: Catalogue) -> Form:
    """A command as a list of commands shows it: its form without the fields."""
    english: dict[str, None] = {}
    catalogue = catalogue.noting(english)
    made = Form(
        command=command.name,
        title=catalogue.say(command.key),
        help=_intro(command, known, catalogue),
        submit=catalogue.say(f"{command.key}.submit"),
        fields=(),
        on_message=_on_message(command, catalogue),
        section=catalogue.say(f"topic-{command.section}"),
        synonyms=synonyms(command, catalogue),
    )
    return replace(made, in_english=_marked(made, english)) if english else made


def synonyms(command: Command, catalogue: Catalogue) -> tuple[str, ...]:
    """Other words that people look for a command by, in the language of the catalogue."""
    key = f"{command.key}.synonyms"
    return tuple(catalogue.say(key).split(", ")) if key in catalogue else ()


def _intro(command: Command, known: ChoiceSources, catalogue: Catalogue) -> str:
    """What a form says of itself. The manual's help is about typing as well, which is no use in a
    form; then the catalogue has an `intro`."""
    key = f"{command.key}.intro"
    key = key if key in catalogue else f"{command.key}.help"
    intro = catalogue.say(catalogue.where_read(key, inbox=known.inbox))
    if not (command.hidden_by_number and known.by_link and known.sealed):
        return intro
    limit = "by-name-limit" if known.state.settings.by_name else "open-link-limit"
    return f"{intro} {catalogue.say(limit)}"


def _on_message(command: Command, catalogue: Catalogue) -> MessageUse | None:
    use = command.on_message
    if use is None:
        return None
    label = catalogue.say(f"{command.key}.on-message")
    return MessageUse(label=label, copies=use.copies, args=dict(use.args), reads=use.reads)


def _field(
    command: Command,
    param: Param,
    args: Mapping[str, str | int],
    known: ChoiceSources,
    catalogue: Catalogue,
) -> Field:
    value = str(args.get(param.name, ""))
    if param.current is not None:
        value = value or param.current(known.state)
    context = FormContext(known.state, known.who, args)
    asked = not param.hidden if param.form_if is None else param.form_if(context)
    if not asked:
        return Field(name=param.name, label="", shape="hidden", value=value)
    needed = param.form_required
    required = param.required or (needed(context) if callable(needed) else needed)
    label = catalogue.say(param.label or f"{command.key}.{param.name}")
    if param.words:
        label = known.words.get(WordsId(param.words), label)
    help_key = f"{command.key}.{param.name}-help"
    if param.dynamic_help is not None:
        help_key = param.dynamic_help(known.state) or help_key
    help_key = catalogue.where_read(help_key, inbox=known.inbox)
    helped = catalogue.say(help_key) if help_key in catalogue else ""
    given = readable(param, value, known) if value else _default(param, known, catalogue)
    if not given and param.required and param.kind in only_choice.TAKEN:
        found = only_choice.choosable(param, context) or ()
        given = found[0] if len(found) == 1 else ""
    if (
        param.kind is Kind.CHOICE
        and param.offered is not None
        and len(only := param.offered(context)) == 1
    ):
        told = helped if param.dynamic_help is not None else ""
        return Field(name=param.name, label="", help=told, shape="hidden", value=only[0])
    shown = partial(
        Field, name=param.name, label=label, help=helped, required=required, value=given
    )
    match param.kind:
        case Kind.DECISION if not known.decisions:
            return Field(name=param.name, label="", shape="hidden", value="")
        case kind if (
            kind in _PICKED
            or (kind is Kind.GROUP and known.groups)
            or (kind is Kind.VIEWS and known.views)
        ):
            return shown(shape="choices", choices=choices_of(param, context, known, catalogue))
        case kind if kind in _WRITTEN:
            several = kind in (Kind.GROUP, Kind.GROUPS) or (param.lines and "\n" in given)
            return shown(
                shape="text" if param.long or "\n" in given else "line",
                longest=param.longest * (param.most if several else 1),
            )
        case Kind.NUMBER:
            unit = catalogue.say("unit-minutes") if param.minutes else ""
            return shown(shape="number", least=param.least, most=param.most, unit=unit)
        case Kind.MOMENT if param.day:
            # In words: the pickers of chat platforms want a time of day, too.
            return shown(shape="line", longest=LONGEST)
        case Kind.MOMENT:
            return shown(shape="moment")
        case kind:
            return shown(
                shape="choice",
                # What was typed and not understood has to be asked for, not dropped.
                required=required or param.hidden or bool(value and not given),
                choices=choices_of(param, context, known, catalogue),
                own_zone=kind is Kind.ZONE,
            )


def _default(param: Param, known: ChoiceSources, catalogue: Catalogue) -> str:
    if param.kind is Kind.GROUPS and not known.state.settings.groups:
        return ", ".join(catalogue.say(f"group-offer-{name}") for name in OFFERED)
    if param.kind is Kind.GROUPS:
        return ", ".join(known.words.get(group, "") for group in known.state.settings.groups)
    if param.kind is Kind.ZONE:
        # A room that has not said where it is: the person's own zone is likelier than UTC.
        unsaid = known.state.series is None and known.state.zone == UTC
        return "" if unsaid else known.state.zone
    return param.default
