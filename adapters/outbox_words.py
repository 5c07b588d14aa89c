"""What is in the outbox, put into words before it is delivered."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Protocol

from bot.errors import LeftToNewer
from bot.ids import RoomKey
from bot.ports import OutboxMessage, Room
from bot.rendered import RenderedCard

Worded = tuple[OutboxMessage, Room, RenderedCard]


class Renderer(Protocol):
    """Renders outbox messages (`bot.service.outbox_renderer`)."""

    async def __call__(self, outbox_messages: Sequence[OutboxMessage]) -> list[Worded]:
        """Each outbox message with its room and its words, in the same order, without those that
        there is nothing to show of."""
        ...


async def in_words_or_left(
    words: Renderer, taken: Sequence[OutboxMessage]
) -> tuple[list[Worded], list[OutboxMessage]]:
    """What was taken, in words; and that of rooms in which something is for a newer version of
    Heard on the same database to say.

    Raises:
        NotSaved: the database cannot be reached.
    """
    try:
        return await words(taken), []
    except LeftToNewer:
        pass
    in_words: list[Worded] = []
    left: list[OutboxMessage] = []
    for _, them in groupby(sorted(taken, key=_room), key=_room):  # sorting keeps each room's order
        line = list(them)
        try:
            in_words += await words(line)
        except LeftToNewer:
            left += line
    return in_words, left


def _room(message: OutboxMessage) -> RoomKey:
    return message.room
