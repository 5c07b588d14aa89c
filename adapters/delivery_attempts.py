"""Tries to deliver one outbox message, and again where that may help."""

from __future__ import annotations

from collections.abc import Callable

import stamina
from msgspec.structs import replace

from bot.errors import RetryLater, Undeliverable
from bot.ports import OutboxMessage, PlatformAdapter, Room
from bot.rendered import RenderedCard

TRIES = 4
"""How often one outbox message is tried before its room has to wait for the lease to end."""


async def attempt_delivery(
    adapter: PlatformAdapter,
    outbox_message: OutboxMessage,
    room: Room,
    rendered: RenderedCard,
    sure: Callable[[], bool] = lambda: True,
) -> None:
    """Show an outbox message, trying a few times. From the second time on it may have arrived
    already, and is only tried while it is still this process's to deliver (`sure`).

    Raises:
        RetryLater, Undeliverable, or what was raised last.
    """
    try:
        await adapter.deliver(outbox_message, room, rendered)
    except Exception as problem:
        if not _worth_trying(problem):
            raise
        first = problem
    else:
        return
    # Almost everything arrives at the first try, which the machinery for more would make dearer
    # than what it delivers; so it is set up only now, and told how that one ended.
    tries = stamina.retry_context(on=_worth_trying, attempts=TRIES, wait_initial=0.2, wait_max=5.0)
    async for attempt in tries:
        with attempt:
            if attempt.num == 1:
                raise first
            if not sure():
                raise RetryLater(0.0)
            again = replace(outbox_message, redelivered=True)
            await adapter.deliver(again, room, rendered)


def _worth_trying(error: BaseException) -> bool:
    # `CancelledError` gets here too, and is not an `Exception`, whatever the signature says.
    return isinstance(error, Exception) and not isinstance(error, RetryLater | Undeliverable)
