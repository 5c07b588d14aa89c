"""Whether a card fits into the messages that a list may have on Slack."""

from __future__ import annotations

from typing import Final

from bot.rendered import RenderedCard

MOST_MESSAGES: Final = 3
"""Messages that any list takes at most. The rest is paged, or shortened."""
_ROOM: Final = 3_000
"""Characters of a message that a card may fill: a block that does not fit goes on the next."""
_ESCAPED: Final = {"&": 4, "<": 3, ">": 3}
"""Signs that Slack wants escaped, and by how many characters they come out longer."""


def fits(card: RenderedCard) -> bool:
    """Whether a card fits into `MOST_MESSAGES`, whatever is in its text."""
    longer = sum(card.text.count(sign) * more for sign, more in _ESCAPED.items())
    return len(card.text) + longer <= MOST_MESSAGES * _ROOM
