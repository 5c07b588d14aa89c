"""One person's command, button, menu or form: answered in time, with any failure explained.

A platform waits a few seconds for an answer. What takes longer is acknowledged and answered later.
How an answer reaches somebody is the platform's own; see `Interaction`.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

import structlog

from adapters.chat.answering import began
from adapters.chat.progress import Progress
from bot.errors import BadArgument, HeardError, NotSaved, Refused, failure_key
from bot.ids import RoomId
from bot.phrases.reading import answering, readers_catalogue
from bot.ports import Account, MeetingService
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)

T = TypeVar("T")

Act = Callable[[], Awaitable[None]]
PutIntoWords = Callable[[Refused], Awaitable[RenderedCard]]

OUR_FAULT = "chat-our-fault"


class CannotUse(HeardError):
    """Heard cannot be used there, or not like that. `key` is the sentence that says what to do."""

    def __init__(self, key: str, **slots: str) -> None:
        super().__init__(key)
        self.key = key
        self.slots = slots


@dataclass(frozen=True)
class Failure:
    """What to tell somebody whose request went wrong.

    `refused`: it was turned down, `field` being the parameter at fault. `not_saved`: the database
    did not take it, so the same request may be sent again.
    """

    problem: Exception
    card: RenderedCard
    refused: bool = False
    field: str = ""
    not_saved: bool = False


def notice(key: str, *, kind: str = "note", **slots: str) -> RenderedCard:
    """A sentence of the catalogue as a card."""
    book = readers_catalogue()
    text = book.say(key, slots)
    return RenderedCard(kind=kind, text=text, lines=(text,), language=book.language)


async def explain(problem: Exception, progress: Progress, words: PutIntoWords) -> Failure:
    """What to tell somebody about an error, given how far the request had got. Never fails: if
    `words` raises, that error is explained instead."""
    accepted = progress.accepted
    try:
        if isinstance(problem, Refused) and not accepted:
            field = problem.field if isinstance(problem, BadArgument) else ""
            return Failure(problem, await words(problem), refused=True, field=field)
    except Exception as worse:
        problem = worse
    if isinstance(problem, CannotUse) and not accepted:
        card = notice(problem.key, kind="refusal", **problem.slots)
        return Failure(problem, card, refused=True)
    if not isinstance(problem, NotSaved):
        log.error("interaction_failed", error=type(problem).__name__, exc_info=problem)
    key = failure_key(problem, accepted=accepted) or OUR_FAULT
    not_saved = isinstance(problem, NotSaved) and not accepted
    card = notice(key, kind="note" if accepted else "refusal")
    return Failure(problem, card, not_saved=not_saved)


async def in_time(doing: Awaitable[T], seconds: float, on_late: Callable[[], Awaitable[None]]) -> T:
    """Wait for something. If it takes longer than `seconds`, call `on_late` once meanwhile, which
    must not raise."""
    task = asyncio.ensure_future(doing)
    try:
        done, _ = await asyncio.wait({task}, timeout=seconds)
        if not done:
            await on_late()
        return await task
    except asyncio.CancelledError:
        task.cancel()
        raise


class Interaction(ABC):
    """One request from one person. Only they see the answers.

    A platform implements how to acknowledge it and how to show something: where they asked, as long
    as the platform accepts an answer there, and as a direct message otherwise.
    """

    def __init__(self, service: MeetingService, platform: str, within: float) -> None:
        self._service = service
        self._platform = platform
        self._within = within
        came = began()
        self._began = asyncio.get_running_loop().time() if came is None else came
        self._language_asked = came is not None
        """Whether the platform's folder has asked already in which language they read."""
        self.progress = Progress()
        """How far it has got, in case something goes wrong."""
        self.room: RoomId | None = None
        """The room it is about, once known."""
        self.late = False
        """Whether it took longer than the platform waits."""
        self.said = False
        """Whether something was shown. A late request always gets an answer."""

    @property
    @abstractmethod
    def person(self) -> Account:
        """Who is answered, as far as the platform has said."""

    @abstractmethod
    async def acknowledge(self) -> None:
        """Tell the platform that an answer is on its way. Never fails."""

    @abstractmethod
    async def say(self, key: str, **slots: str) -> None:
        """Show a sentence of the catalogue."""

    @abstractmethod
    async def fail(self, failure: Failure) -> None:
        """Say what went wrong."""

    def has_said(self, *, said: bool = True) -> None:
        """Record that something was shown or, with `said` False, that it did not answer the
        request."""
        self.said = said

    def left(self, within: float) -> float:
        """Seconds left of `within`, counted from when the request came in; at least a moment."""
        passed = asyncio.get_running_loop().time() - self._began
        return max(0.05, within - passed)

    async def run(self, act: Act) -> None:
        """Carry out the request, which shows its own answer. Never fails."""
        if self._language_asked:
            await self._run(act)
            return
        with answering():
            await self._run(partial(self._for_them, act))

    async def _run(self, act: Act) -> None:
        try:
            await in_time(act(), self.left(self._within), self._is_late)
            if self.late and not self.said:
                await self.say("chat-done")
        except Exception as problem:
            await self._failed(problem)

    async def _for_them(self, act: Act) -> None:
        await self._service.queries.answers(self.person)
        await act()

    async def _is_late(self) -> None:
        self.late = True
        await self.acknowledge()

    async def _failed(self, problem: Exception) -> None:
        failure = await explain(problem, self.progress, self._words)
        try:
            await self.fail(failure)
        except Exception as worse:
            log.error("interaction_not_answered", error=type(worse).__name__, exc_info=worse)

    async def _words(self, no: Refused) -> RenderedCard:
        where = self.room or RoomId(self._platform, "", "")
        return await self._service.commands.refusal(no, where)
