"""A command's parameters as a form, with what is known filled in and what can be chosen listed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC as UTC_ZONE
from datetime import datetime

from msgspec.structs import replace

from bot.cards import ABOUT
from bot.commands import only_choice
from bot.commands.actions import action, still_open
from bot.commands.choices import as_choice
from bot.commands.datetimes import LONGEST, read_moment
from bot.commands.parameter_values import amount
from bot.commands.quotation_marks import listed, unquoted
from bot.commands.rounds import still_writing, write
from bot.commands.single_meetings import MOST_OFFERED, occurrence
from bot.commands.spec import Command, FormContext, Kind, Param
from bot.commands.table import COMMANDS
from bot.errors import BadArgument, Refused
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting import points_due
from bot.meeting.next_meeting import to_come
from bot.meeting.state import State
from bot.people.groups import ADVISORY, OFFERED
from bot.people.name_matching import Key, matching
from bot.phrases import Catalogue
from bot.phrases.moments import moment_words
from bot.records.model import Contention, Standing
from bot.records.zones import UTC, zone_info, zone_named
from bot.rendered import Choice, Field, Form, MessageUse

LONGEST_LABEL = 75
MOST_LINES = 25
"""Of so many lines of minutes a form offers the first; any other can be typed. No platform takes
fewer in one list."""
"""Characters of a choice's label: what the narrowest platform takes."""


@dataclass(frozen=True)
class Known:
    """What the choices of a form are made from."""

    state: State
    names: Mapping[PersonId, str] = field(default_factory=dict)
    words: Mapping[WordsId, str] = field(default_factory=dict)
    zones: tuple[str, ...] = ()
    wall: datetime | None = None
    """What the clock on the wall of the room shows, without an offset."""
    stored: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Current values that a command's form starts with, by command and parameter."""
    inbox: bool = True
    """See `bot.ports.PlatformFeatures`."""
    by_link: bool = False
    """People come into this room by links."""
    who: PersonId | None = None
    """Whom the form is for."""
    sealed: bool = True
    """What a form takes that says so (`hidden_by_number`) is anonymous this time."""
    told: str = ""
    """What the form says first, where that depends on what it is about."""
    told_last: str = ""
    """The same, where people should first read what the form is for."""
    views: tuple[tuple[int, WordsId], ...] = ()
    """Views whose outcome is open, by their numbers, for a form that asks for it."""
    rooms: Mapping[RoomKey, str] = field(default_factory=dict)
    """The titles of other rooms, for a form that asks for one."""
    decisions: tuple[WordsId, ...] = ()
    """The room's newest decisions, for a form that asks for one."""
    lines: Mapping[str, str] = field(default_factory=dict)
    """What can be corrected of the minutes, for a form that asks for it: see `ParseContext`."""

    @property
    def at(self) -> datetime:
        """The time, in UTC, as far as the clock on the wall says it."""
        wall = self.wall or self.state.idle_from.replace(tzinfo=None)
        return wall.replace(tzinfo=zone_info(self.state.zone)).astimezone(UTC_ZONE)

    @property
    def groups(self) -> tuple[WordsId, ...]:
        """The groups that people can choose; none if the team has named none."""
        named = self.state.settings.groups
        return (*named, ADVISORY) if named else ()


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
        found = only_choice.choosable(param, known.state, known.who) or ()
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
                choices=_choices(param, context, known, catalogue),
                value=given,
            )
        case Kind.VIEWS if known.views:
            return Field(
                name=param.name,
                label=label,
                help=helped,
                shape="choices",
                required=required,
                choices=_choices(param, context, known, catalogue),
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
                choices=_choices(param, context, known, catalogue),
                own_zone=param.kind is Kind.ZONE,
                value=given,
            )


def still_there(
    command: Command, args: Mapping[str, str | int], state: State, who: PersonId | None
) -> None:
    """Make sure that what an old button is about is still there: its form must not offer something
    else in its place, or ask for what cannot be done any more. And where the form is to ask which
    of several things is meant, that there is one.

    Raises:
        Refused: no meeting is running, or the round is over, the point settled, the item off the
            agenda, or the person gone; or there is nothing to choose from.
    """
    if not command.when.holds(state):
        raise Refused("refused-not-open")
    only_choice.check(command, args, state, who)
    for param in command.params:
        value = "" if param.hidden else str(args.get(param.name, ""))
        if param.kind is Kind.POINT and not param.closed and value.isdecimal():
            number = int(value[:9])
            point = state.register.find(number)
            if point is None or not (point.is_open or param.asked):
                raise Refused(_why_no_point(point, number, state), number=number)
        if param.kind is Kind.PROPOSAL and value.isdecimal():
            number = int(value[:9])
            proposal = state.proposals.get(number)
            if proposal is None or not proposal.is_open:
                known = 0 < number < state.proposals.next
                key = "refused-proposal-closed" if known else "refused-no-proposal"
                raise Refused(key, number=number)
        items = {f"id:{item.id}" for item in state.agenda.items}
        if param.kind is Kind.ITEM and value.startswith("id:") and value not in items:
            raise Refused("refused-item-gone")
        who = PersonId(value.removeprefix("id:"))
        if param.kind is Kind.PERSON and value.startswith("id:") and not state.turns.belongs(who):
            raise Refused("refused-person-gone")
    if command.handler is action and args.get("number"):
        still_open(str(args["number"]), state)
    if command.handler is write:
        still_writing(args, state)


def _why_no_point(point: Contention | None, number: int, state: State) -> str:
    """Why nothing can be done with a point. A meeting does not know how one of an earlier meeting
    was closed: it may have been taken back."""
    if point is not None:
        return "refused-settled"
    return "refused-point-closed" if 0 < number < state.next_contention else "refused-no-point"


def readable(param: Param, value: str, known: Known) -> str:
    """What was typed for a parameter as its field takes it; "" if it cannot be understood."""
    match param.kind:
        case Kind.CHOICE:
            return as_choice(param, value) or ""
        case Kind.NUMBER:
            number = amount(param, value)
            return "" if number is None else str(number)
        case Kind.MOMENT:
            return value if param.day else _moment(value, known)
        case Kind.OCCURRENCE:
            try:
                return occurrence(value, known.state, known.wall).isoformat()
            except Refused:
                return ""
        case Kind.ZONE:
            try:
                return zone_named(value)
            except BadArgument:
                return ""
        case Kind.PERSON:
            return _one_of(value, known.names)
        case Kind.ITEM:
            items = known.state.agenda.items
            if value.isdecimal() and (item := known.state.agenda.at_place(int(value[:6]))):
                return f"id:{item.id}"
            return _one_of(value, {item.id: known.words.get(item.title, "") for item in items})
        case Kind.ROOM:
            return _one_of(value, known.rooms)
        case Kind.POINT | Kind.PROPOSAL:
            return value.removeprefix("#") if value.removeprefix("#").isdecimal() else ""
        case Kind.POINTS:
            return ",".join(one for one in value.replace(",", " ").split() if one.isdecimal())
        case Kind.GROUP:
            groups = {key: known.words.get(key, "") for key in known.groups}
            return ",".join(filter(None, (_one_of(name.strip(), groups) for name in listed(value))))
        case _:
            return value


def _moment(value: str, known: Known) -> str:
    try:
        moment = read_moment(value, known.wall)
    except BadArgument:
        return ""
    return moment.isoformat(timespec="minutes") if moment.tzinfo is None else ""


def _one_of(value: str, names: Mapping[Key, str]) -> str:
    if value.startswith("id:"):
        return value if value.removeprefix("id:") in {str(key) for key in names} else ""
    found = matching(unquoted(value.removeprefix("@")), names)
    return f"id:{found[0]}" if len(found) == 1 else ""


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


def _choices(
    param: Param, context: FormContext, known: Known, catalogue: Catalogue
) -> tuple[Choice, ...]:
    pairs = _pairs(param, context, known, catalogue)
    return tuple(Choice(value, _short(label)) for value, label in pairs)


def _pairs(
    param: Param, context: FormContext, known: Known, catalogue: Catalogue
) -> list[tuple[str, str]]:
    state = known.state
    match param.kind:
        case Kind.CHOICE:
            choices = param.choices if param.offered is None else param.offered(context)
            return [(c, catalogue.say(f"{param.terms}-{c}")) for c in choices]
        case Kind.PERSON:
            among = None if param.offered is None else param.offered(context)
            return [
                (f"id:{who}", name)
                for who, name in sorted(known.names.items(), key=lambda pair: pair[1].casefold())
                if among is None or who in among
            ]
        case Kind.ITEM:
            return [
                (f"id:{item.id}", _numbered(catalogue, place, known.words.get(item.title, "")))
                for place, item in enumerate(state.agenda.items, start=1)
            ]
        case Kind.POINT:
            # Nothing is joined with itself.
            this = str(context.args.get("contention", "")) if param.named else ""
            points = [point for point in _points(param, known) if str(point.number) != this]
            return [
                (str(p.number), _numbered(catalogue, p.number, known.words.get(p.wording, "")))
                for p in points
            ]
        case Kind.PROPOSAL:
            return [
                (str(p.number), _numbered(catalogue, p.number, known.words.get(p.wording, "")))
                for p in state.proposals.values()
                if p.is_open
            ]
        case Kind.ROOM:
            return [(f"id:{key}", title) for key, title in known.rooms.items()]
        case Kind.POINTS if param.offered is not None:
            return [
                (number, _numbered(catalogue, int(number), known.words.get(point.wording, "")))
                for number in param.offered(context)
                if (point := state.register.find(int(number))) is not None
            ]
        case Kind.OCCURRENCE:
            times = to_come(state, known.at, MOST_OFFERED)
            return [(one.isoformat(), moment_words(catalogue, one, state.zone)) for one in times]
        case Kind.POINTS:
            return [
                (
                    str(point.number),
                    catalogue.say("point-choice", {"number": point.number, "words": words}),
                )
                for point in points_due.to_choose(state)
                for words in (known.words.get(point.wording, ""),)
            ]
        case Kind.ZONE:
            return [(zone, zone.replace("_", " ")) for zone in known.zones]
        case Kind.VIEWS:
            return [
                (str(number), _numbered(catalogue, number, known.words.get(words, "")))
                for number, words in known.views
            ]
        case Kind.LINE:
            return list(known.lines.items())[:MOST_LINES]
        case Kind.DECISION:
            return [(f"id:{words}", known.words.get(words, "")) for words in known.decisions]
        case Kind.GROUP:
            return [(f"id:{group}", known.words.get(group, "")) for group in known.groups]
        case Kind.COMMAND:
            return [
                (command.name, catalogue.say(command.key))
                for command in COMMANDS
                if command.in_menus
                and (known.who is None or command.possible_now(state, known.who))
            ]
        case _:
            return []


def _points(param: Param, known: Known) -> tuple[Contention, ...]:
    state = known.state
    if not param.asked:
        return state.standing(Standing.PARKED, Standing.TABLED)
    asked = () if known.who is None else state.register.questions.of(known.who)
    found = (state.register.find(number) for number in dict.fromkeys(number for number, _ in asked))
    return tuple(point for point in found if point is not None)


def _numbered(catalogue: Catalogue, place: int, title: str) -> str:
    return catalogue.say("item-choice", {"place": place, "title": title})


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"
