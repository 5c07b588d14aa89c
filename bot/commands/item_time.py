"""Commands about an item's time."""

from __future__ import annotations

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.spec import CommandContext
from bot.errors import IllegalMove
from bot.meeting.cards.item_time import FEW_MINUTES


def extend(ask: CommandContext) -> Answer:
    """Gives the current item more time. A button counts once, however many people press it."""
    item = ask.state.agenda.current
    drawn_for = ask.number("item")
    if drawn_for is not None and (item is None or item.id != drawn_for):
        raise IllegalMove("refused-moved-on")
    if item is not None and item.until is not None:
        until = ask.text("until")
        if until and until != item.until.isoformat(timespec="seconds"):
            raise IllegalMove("refused-extended")
    return e.TimeExtended(at=ask.at, actor=ask.actor, minutes=ask.number("minutes") or FEW_MINUTES)


def replan(ask: CommandContext) -> Answer:
    """Makes the open items fit into the time that is left."""
    return e.Replanned(at=ask.at, actor=ask.actor)
