"""Buttons that only a facilitator may press, where everybody in a room is shown the same message.

They are left out of it, and stand behind one button whose answer only its presser sees.
"""

from __future__ import annotations

from typing import Final

import msgspec

from bot.errors import NotAllowed
from bot.ids import RoomId
from bot.phrases import catalogue
from bot.ports import Account, QueryPort, Visibility
from bot.rendered import RenderedButton, RenderedCard, for_members

SIDE: Final = "+side"
"""Stands for the command of the button. No command of the table begins with a "+"."""
ABOUT: Final = "of"
"""Its parameter: the post it stands on; without it, the panel."""
LOOKED_BACK: Final = 100


def for_everybody(card: RenderedCard, post: str = "") -> RenderedCard:
    """A panel as everybody in a room may see it; or a post, by its id in the outbox."""
    shown = for_members(card)
    if post and shown == card:
        return card
    opens = RenderedButton(
        label=catalogue().say("chat-for-facilitators"),
        command=SIDE,
        args={ABOUT: post} if post else {},
    )
    return msgspec.structs.replace(shown, buttons=(*shown.buttons, opens))


async def facilitators_card(
    queries: QueryPort,
    room: RoomId,
    person: Account,
    post: str = "",
    seen: Visibility | None = None,
) -> RenderedCard:
    """What a facilitator is shown who presses the button on a post, or on the panel. `seen`: see
    `Request.seen`.

    Raises:
        NotAllowed: they are no facilitator.
        NotSaved: the database cannot be reached.
    """
    side = await queries.facilitator_panel(room, person, seen)
    if side is None:
        raise NotAllowed("refused-facilitator")
    if post:
        for outbox_message, card in await queries.recent_posts(room, person, LOOKED_BACK, seen):
            if outbox_message.id == post:
                return card
    return _with_buttons_of(await queries.panel(room), side)


def _with_buttons_of(panel: RenderedCard, side: RenderedCard) -> RenderedCard:
    """The facilitators' own panel, with those buttons of everybody's panel that are for them."""
    seen = {(button.command, button.label) for button in _buttons(side)}
    added = tuple(
        button
        for button in _buttons(panel)
        if button.facilitator and (button.command, button.label) not in seen
    )
    return msgspec.structs.replace(side, buttons=(*side.buttons, *added))


def _buttons(card: RenderedCard) -> list[RenderedButton]:
    return [*card.buttons, *(button for part in card.parts for button in part.buttons)]
