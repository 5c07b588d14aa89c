"""One person is being answered, in the language they have chosen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar

from bot.phrases.reading import answering
from bot.ports import Account, MeetingService

_began: ContextVar[float | None] = ContextVar("began", default=None)


@asynccontextmanager
async def answering_person(service: MeetingService, person: Account) -> AsyncIterator[None]:
    """What is said within this is said to one person, in their language. Never fails by itself."""
    with answering():
        token = _began.set(asyncio.get_running_loop().time())
        try:
            await service.queries.answers(person)
            yield
        finally:
            _began.reset(token)


def began() -> float | None:
    """When `answering_person` began for the request at hand, by the clock of the running loop; None
    if nobody is being answered yet. Asking which language somebody reads takes time, too."""
    return _began.get()
