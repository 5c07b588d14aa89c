"""Commands that are about one of several things: which there are to choose from.

Where there is only one, nobody is asked which is meant; where there is none, the command is refused
in one sentence instead of with a form that offers nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.cards import CommandText
from bot.commands.spec import Command, FormContext, Kind, Param
from bot.errors import Refused
from bot.ids import PersonId
from bot.meeting import points_due
from bot.meeting.next_meeting import to_come
from bot.meeting.state import State
from bot.records.model import Standing

TAKEN = frozenset({Kind.PROPOSAL, Kind.POINT, Kind.ITEM})
"""What is taken without asking where there is only one."""
NONE = {
    Kind.PROPOSAL: "proposals-none",
    Kind.POINT: "points-none",
    Kind.ITEM: "agenda-empty",
    Kind.POINTS: "refused-none-due",
    Kind.OCCURRENCE: "refused-no-next-meeting",
}
"""What is said where there is nothing to choose from."""


def choosable(param: Param, form: FormContext) -> Sequence[str] | None:
    """The values that a form offers for a parameter, as buttons and forms give them; None: it is
    not one of the kinds that are chosen from what is open in the room."""
    state, who = form.state, form.who
    match param.kind:
        case Kind.PROPOSAL:
            return [str(one.number) for one in state.proposals.values() if one.is_open]
        case Kind.POINT if param.asked:
            asked = () if who is None else state.register.questions.of(who)
            return list(dict.fromkeys(str(number) for number, _ in asked))
        case Kind.POINT:
            points = state.standing(Standing.PARKED, Standing.TABLED)
            # Nothing is joined with itself.
            this = str(form.args.get("contention", "")) if param.named else ""
            return [number for one in points if (number := str(one.number)) != this]
        case Kind.ITEM:
            return [f"id:{item.id}" for item in state.agenda.items]
        case Kind.POINTS if param.offered is not None:
            return param.offered(form)
        case Kind.POINTS:
            return [str(one.number) for one in points_due.to_choose(state)]
        case Kind.OCCURRENCE:
            return [one.isoformat() for one in to_come(state, state.idle_from, 1)]
    return None


def taken(
    command: Command, args: Mapping[str, str | int], state: State, who: PersonId
) -> dict[str, str | int]:
    """The parameters, with the only thing filled in that a required one can be about."""
    found = dict(args)
    form = FormContext(state, who, args)
    for param in _still_open(command, args):
        takes = param.required and param.kind in TAKEN
        values = choosable(param, form) if takes else None
        if values is not None and len(values) == 1:
            found[param.name] = values[0]
    return found


def check(
    command: Command, args: Mapping[str, str | int], state: State, who: PersonId | None
) -> None:
    """Make sure that there is something to choose from.

    Raises:
        Refused: there is not; the sentence says of what there is none.
    """
    form = FormContext(state, who, args)
    for param in _still_open(command, args):
        values = choosable(param, form)
        if values is None or values or not (param.form_if is None or param.form_if(form)):
            continue
        if param.kind is Kind.POINT and param.closed and state.next_contention > 1:
            raise Refused("refused-only-closed-points", typed=CommandText("/parked"))
        raise Refused("refused-none-asked" if param.asked else NONE[param.kind])


def _still_open(command: Command, args: Mapping[str, str | int]) -> list[Param]:
    return [
        param
        for param in command.params
        if (param.required or param.form_required is True)
        and not param.hidden
        and args.get(param.name) in (None, "")
    ]
