"""Buttons that only a facilitator may press, where everybody in a room is shown the same message.

They are left out of it, and stand behind one button whose answer only its presser sees.
"""

from __future__ import annotations

from typing import Final

import msgspec

from bot.errors import NotAllowed
from bot.ids import RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, QueryPort, Visibility
from bot.rendered import RenderedButton, RenderedCard, for_members

SIDE: Final = "+side"
"""Stands for the command of the button. No command of the table begins with a "+"."""
ABOUT: Final = "of"
"""Its parameter: the post it stands on; without it, the panel."""
LOOKED_BACK: Final = 100


def for_everybody(card: RenderedCard, post: str = "") -> RenderedCard:
    """A panel as everybody in a room may see it; or a post, by its id in the outbox. A panel has a
    button of its own for what only its presser sees, which has everything for facilitators."""
    shown = for_members(card)
    if not post or shown == card:
        return shown
    opens = RenderedButton(
        label=readers_catalogue().say("chat-for-facilitators"), command=SIDE, args={ABOUT: post}
    )
    return msgspec.structs.replace(shown, buttons=(*shown.buttons, opens))


async def facilitators_card(
    queries: QueryPort,
    room: RoomId,
    person: Account,
    post: str = "",
    seen: Visibility | None = None,
) -> RenderedCard:
    """What a facilitator is shown who presses the button on a post, or on a panel that was drawn
    when those had one. `seen`: see `Request.seen`.

    Raises:
        NotAllowed: they are no facilitator.
        NotSaved: the database cannot be reached.
    """
    if await queries.facilitator_panel(room, person, seen) is None:
        raise NotAllowed("refused-facilitator")
    if post:
        for outbox_message, card in await queries.recent_posts(room, person, LOOKED_BACK, seen):
            if outbox_message.id == post:
                return card
    panel = await queries.my_panel(room, person, seen)
    if panel is None:
        raise NotAllowed("refused-facilitator")
    return panel
