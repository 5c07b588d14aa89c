"""Whether what a button or a form is about is still there."""

from __future__ import annotations

from collections.abc import Mapping

from bot.commands import only_choice
from bot.commands.actions import action, still_open
from bot.commands.rounds import still_writing, write
from bot.commands.spec import Command, Kind
from bot.errors import Refused
from bot.ids import PersonId
from bot.meeting.state import State
from bot.records.model import Contention


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
        person = PersonId(value.removeprefix("id:"))
        if (
            param.kind is Kind.PERSON
            and value.startswith("id:")
            and not state.turns.belongs(person)
        ):
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
