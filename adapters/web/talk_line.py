"""The line on which processes that serve web rooms tell each other what they show, sealed.

One statement is on its way at a time, so the order is that in which a process showed things.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import msgspec
import structlog

from adapters.health import OK, PartState
from adapters.web.room_hub import ChatMessage
from adapters.web.talk_seal import OtherKey, TalkSeal
from bot.errors import HeardError
from bot.ids import PersonId
from bot.ports.workers import Workers

log = structlog.get_logger(__name__)

PATIENCE = 2.0
"""Seconds for which somebody waits for what they wrote to be passed on. It goes on its way then."""
TRY_AGAIN = 0.5
COMPANY = 4.0
"""Seconds after which a process that was heard may be gone; a heartbeat tells by then."""
STRANGE = 60.0
"""Seconds after which a process with another key that is not heard any more may be gone."""
MOST = 5_000
"""Things that wait to be passed on. With more, the oldest are left out."""


class TalkSaid(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """Somebody has written something."""

    channel: str
    said: ChatMessage


class TalkChanged(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """Somebody has changed what they wrote."""

    channel: str
    entry: str
    text: str


class TalkTakenBack(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """A message is shown no more."""

    channel: str
    entry: str


class TalkReacted(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """Somebody has heard a message."""

    channel: str
    entry: str
    who: PersonId
    known: tuple[PersonId, ...]


class TalkRenamed(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """Somebody goes by another name."""

    channel: str
    who: PersonId
    name: str


class TalkPages(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """Everybody who has a room open at a process, with their names."""

    channel: str
    here: tuple[tuple[PersonId, str], ...]


TalkShown = TalkSaid | TalkChanged | TalkTakenBack | TalkReacted | TalkRenamed | TalkPages


class TalkNotice(msgspec.Struct, frozen=True, array_like=True):
    """What one process tells the others."""

    by: str
    shown: tuple[TalkShown, ...]


class TalkEnvelope(msgspec.Struct, frozen=True, array_like=True):
    """The same as it is read: another version may tell what this one does not know."""

    by: str
    shown: tuple[msgspec.Raw, ...]


class TalkLine:
    """This process's end of the line. Until `connect`, it is alone."""

    def __init__(self, secret: str, heard: Callable[[str, list[TalkShown]], None]) -> None:
        """`heard`: called with each other process that tells something, and what it is."""
        self._seal = TalkSeal(secret.encode())
        self._heard = heard
        self._workers: Workers | None = None
        self._worker = ""
        self._alone: Callable[[], bool] = lambda: True
        self._waiting: list[TalkShown] = []
        self._bell = asyncio.Event()
        self._passed = asyncio.Event()
        self._passed.set()
        self._strange_until = 0.0
        self._company_until = 0.0
        """Until then another process serves web rooms that no heartbeat may have told of."""

    def connect(self, workers: Workers, worker: str, alone: Callable[[], bool]) -> None:
        """`alone`: whether no other process serves web rooms."""
        self._workers, self._worker, self._alone = workers, worker, alone

    @property
    def several(self) -> bool:
        """Whether there can be other processes."""
        return self._workers is not None and self._workers.several

    async def run(self) -> None:
        """Tell and hear, until cancelled."""
        if self._workers is None:
            return
        self._bell.set()  # others hear at once that there is somebody to pass things on to
        sending = asyncio.create_task(self._send(self._workers), name="talk")
        try:
            await self._workers.listen_talk(self._hear)
            await sending
        finally:
            sending.cancel()

    async def passed_on(self) -> None:
        """Wait until what was told is on its way to everybody."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._passed.wait()
        except TimeoutError:
            log.warning("talk_late")

    async def health(self) -> PartState:
        """Whether what others write can be read here."""
        return PartState(False, "other-key") if now() < self._strange_until else OK

    def tell(self, shown: TalkShown) -> None:
        """Tell others what is shown here, if there are any."""
        if self._workers is None:
            return
        if self._alone() and now() > self._company_until:
            return
        if len(self._waiting) >= MOST:
            del self._waiting[0]
        self._waiting.append(shown)
        self._passed.clear()
        self._bell.set()

    async def _send(self, workers: Workers) -> None:
        while True:
            await self._bell.wait()
            self._bell.clear()
            some, self._waiting = tuple(self._waiting), []
            text = msgspec.json.encode(TalkNotice(self._worker, some))
            await self._tell(workers, self._seal.seal(text))
            if not self._waiting:
                self._passed.set()

    async def _tell(self, workers: Workers, parts: list[str]) -> None:
        """Until it has been told: others know by its ids what they have been told before."""
        while True:
            try:
                await workers.tell_talk(parts)
            except HeardError as problem:
                log.warning("talk_not_passed_on", error=type(problem).__name__)
                await asyncio.sleep(TRY_AGAIN)
            else:
                return

    def _hear(self, part: str) -> None:
        try:
            whole = self._seal.read(part)
        except (OtherKey, ValueError, KeyError):
            if now() >= self._strange_until:
                log.error("talk_with_another_key")
                # Whoever has another key may not know it yet: they hear it from what we say.
                self._bell.set()
            self._strange_until = now() + STRANGE
            return
        if whole is None:
            return
        told = msgspec.json.decode(whole, type=TalkEnvelope)
        if told.by != self._worker:
            self._company_until = now() + COMPANY
            self._heard(told.by, [shown for raw in told.shown if (shown := _known(raw))])


def _known(raw: msgspec.Raw) -> TalkShown | None:
    """What is told; None: a newer version tells it, and this one does not know it."""
    try:
        found: TalkShown = msgspec.json.decode(raw, type=TalkShown)
    except msgspec.ValidationError:
        return None
    return found


def now() -> float:
    """What time it is by the event loop."""
    return asyncio.get_running_loop().time()
