"""A command's parameters as a form, with what is known filled in and what can be chosen listed."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from bot.cards import ABOUT
from bot.commands import only_choice
from bot.commands.datetimes import LONGEST
from bot.commands.form_choices import Known, choices_of, readable
from bot.commands.spec import Command, FormContext, Kind, Param
from bot.ids import WordsId
from bot.people.groups import OFFERED
from bot.phrases import Catalogue
from bot.records.zones import UTC
from bot.rendered import Field, Form, MessageUse


def form(
    command: Command, args: Mapping[str, str | int], known: Known, catalogue: Catalogue
) -> Form:
    """The form of a command. Parameters that were given keep their value and can be changed."""
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


def in_list(command: Command, known: Known, catalogue: Catalogue) -> Form:
    """A command as a list of commands shows it: its form without the fields."""
    return Form(
        command=command.name,
        title=catalogue.say(command.key),
        help=_intro(command, known, catalogue),
        submit=catalogue.say(f"{command.key}.submit"),
        fields=(),
        on_message=_on_message(command, catalogue),
        section=catalogue.say(f"topic-{command.section}"),
        synonyms=synonyms(command, catalogue),
    )


def synonyms(command: Command, catalogue: Catalogue) -> tuple[str, ...]:
    """Other words that people look for a command by, in the language of the catalogue."""
    key = f"{command.key}.synonyms"
    return tuple(catalogue.say(key).split(", ")) if key in catalogue else ()


def _intro(command: Command, known: Known, catalogue: Catalogue) -> str:
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
    return MessageUse(label=label, copies=use.copies, args=dict(use.args))


def _field(
    command: Command,
    param: Param,
    args: Mapping[str, str | int],
    known: Known,
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
    several = param.kind in (Kind.GROUP, Kind.GROUPS) or (param.lines and "\n" in given)
    match param.kind:
        case Kind.GROUP | Kind.POINTS if param.kind is Kind.POINTS or known.groups:
            return Field(
                name=param.name,
                label=label,
                help=helped,
                shape="choices",
                required=required,
                choices=choices_of(param, context, known, catalogue),
                value=given,
            )
        case Kind.CHOICES | Kind.PEOPLE:
            return Field(
                name=param.name,
                label=label,
                help=helped,
                shape="choices",
                required=required,
                choices=choices_of(param, context, known, catalogue),
                value=given,
            )
        case Kind.VIEWS if known.views:
            return Field(
                name=param.name,
                label=label,
                help=helped,
                shape="choices",
                required=required,
                choices=choices_of(param, context, known, catalogue),
                value=given,
            )
        case Kind.DECISION if not known.decisions:
            return Field(name=param.name, label="", shape="hidden", value="")
        case (
            Kind.VIEWS
            | Kind.TEXT
            | Kind.UNRECORDED
            | Kind.GROUP
            | Kind.GROUPS
            | Kind.VOICE
            | Kind.END
        ):
            return Field(
                name=param.name,
                label=label,
                help=helped,
                shape="text" if param.long or "\n" in given else "line",
                required=required,
                longest=param.longest * (param.most if several else 1),
                value=given,
            )
        case Kind.NUMBER:
            return Field(
                name=param.name,
                label=label,
                help=helped,
                shape="number",
                required=required,
                least=param.least,
                most=param.most,
                unit=catalogue.say("unit-minutes") if param.minutes else "",
                value=given,
            )
        case Kind.MOMENT if param.day:
            # In words: the pickers of chat platforms want a time of day, too.
            return Field(
                name=param.name,
                label=label,
                help=helped,
                shape="line",
                required=required,
                longest=LONGEST,
                value=given,
            )
        case Kind.MOMENT:
            return Field(
                name=param.name,
                label=label,
                help=helped,
                shape="moment",
                required=required,
                value=given,
            )
        case _:
            return Field(
                name=param.name,
                label=label,
                help=helped,
                shape="choice",
                # What was typed and not understood has to be asked for, not dropped.
                required=required or param.hidden or bool(value and not given),
                choices=choices_of(param, context, known, catalogue),
                own_zone=param.kind is Kind.ZONE,
                value=given,
            )


def _default(param: Param, known: Known, catalogue: Catalogue) -> str:
    if param.kind is Kind.GROUPS and not known.state.settings.groups:
        return ", ".join(catalogue.say(f"group-offer-{name}") for name in OFFERED)
    if param.kind is Kind.GROUPS:
        return ", ".join(known.words.get(group, "") for group in known.state.settings.groups)
    if param.kind is Kind.ZONE:
        # A room that has not said where it is: the person's own zone is likelier than UTC.
        unsaid = known.state.series is None and known.state.zone == UTC
        return "" if unsaid else known.state.zone
    return param.default
