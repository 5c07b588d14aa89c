"""One person is being answered, in the language they have chosen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.phrases.reading import answering
from bot.ports import Account, MeetingService


@asynccontextmanager
async def answering_person(service: MeetingService, person: Account) -> AsyncIterator[None]:
    """What is said within this is said to one person, in their language. Never fails by itself."""
    with answering():
        await service.queries.answers(person)
        yield
