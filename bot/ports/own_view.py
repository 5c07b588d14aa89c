"""What one person is shown of a room beside the conversation, and can do there."""

from __future__ import annotations

import msgspec

from bot.rendered import Form, RenderedCard


class OwnView(msgspec.Struct, frozen=True, kw_only=True):
    """How things stand for one person. People for whom they stand alike share the parts of it: the
    same objects, so that an adapter needs to encode them only once."""

    panel: RenderedCard
    """Their own panel, without who is here: see `bot.meeting.cards.my_panel`."""
    menu: tuple[Form, ...]
    """The commands that they can use now, in the order of the table. Without their fields: those
    are asked for when a form is opened."""
    unlisted: tuple[str, ...] = ()
    """The other commands that they can use now, which no menu lists: buttons stand for them."""
    turn: bool
    """It is their turn to speak: in a round, or because they were called."""
    facilitator: bool
    """They are a facilitator, as far as the platform can tell now."""
