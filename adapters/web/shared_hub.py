"""Web rooms whose people are connected to several processes: what one is shown, all are shown.

What people write is kept in memory only, in each process that serves web rooms. It goes from one to
the others sealed (`adapters.web.talk_seal`), in the order in which it was accepted, and before
whoever wrote it is told that it was.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable

import msgspec
import structlog

from adapters.health import OK, PartState
from adapters.web.room_hub import ChatMessage, RoomHub
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


TalkShown = TalkSaid | TalkChanged | TalkTakenBack | TalkReacted


class TalkNotice(msgspec.Struct, frozen=True, array_like=True):
    """What one process tells the others."""

    by: str
    shown: tuple[TalkShown, ...]


ShowChange = Callable[[str, ChatMessage], Awaitable[None]]


class SharedHub(RoomHub):
    """All rooms, as all processes show them. Until `connect`, this process is alone."""

    def __init__(self, secret: str) -> None:
        super().__init__()
        self._seal = TalkSeal(secret.encode())
        self._workers: Workers | None = None
        self._worker = ""
        self._alone: Callable[[], bool] = lambda: True
        self._waiting: list[TalkShown] = []
        self._bell = asyncio.Event()
        self._passed = asyncio.Event()
        self._passed.set()
        self._changes: list[tuple[str, ChatMessage]] = []
        self._changed = asyncio.Event()
        self._strange = False
        self._company_until = 0.0
        """Until then another process serves web rooms that no heartbeat may have told of."""
        self.show_change: ShowChange | None = None
        """Shows a message with another text to those who may read it."""

    def connect(self, workers: Workers, worker: str, alone: Callable[[], bool]) -> None:
        """`alone`: whether no other process serves web rooms."""
        self._workers, self._worker, self._alone = workers, worker, alone

    async def run(self) -> None:
        """Pass on, and show what others pass on, until cancelled."""
        if self._workers is None or not self._workers.several:
            return
        self._bell.set()  # others hear at once that there is somebody to pass things on to
        sending = asyncio.create_task(self._send(self._workers), name="talk")
        changing = asyncio.create_task(self._show_changes(), name="changes")
        try:
            await self._workers.listen_talk(self._hear)
            await asyncio.gather(sending, changing)
        finally:
            sending.cancel()
            changing.cancel()

    async def passed_on(self) -> None:
        """Wait until what was shown here is on its way to everybody."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._passed.wait()
        except TimeoutError:
            log.warning("talk_late")

    async def health(self) -> PartState:
        """Whether what others write can be read here."""
        return PartState(False, "other-key") if self._strange else OK

    # -- what is shown here is passed on

    def say(self, channel: str, said: ChatMessage) -> None:
        """See `RoomHub.say`."""
        if not self.room(channel).has(said.id):
            self._pass(TalkSaid(channel, said))
        super().say(channel, said)

    def react(
        self, channel: str, entry: str, who: PersonId, known: Iterable[PersonId] = ()
    ) -> None:
        """See `RoomHub.react`."""
        known = tuple(known)
        self._pass(TalkReacted(channel, entry, who, known))
        super().react(channel, entry, who, known)

    def take_back(self, channel: str, entry: str) -> None:
        """See `RoomHub.take_back`."""
        self._pass(TalkTakenBack(channel, entry))
        super().take_back(channel, entry)

    def changed(self, channel: str, said: ChatMessage) -> None:
        """Somebody has changed what they wrote, and it is shown here."""
        self._pass(TalkChanged(channel, said.id, said.text))

    def _pass(self, shown: TalkShown) -> None:
        if self._workers is None:
            return
        if self._alone() and asyncio.get_running_loop().time() > self._company_until:
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

    # -- what others pass on is shown here

    def _hear(self, part: str) -> None:
        try:
            whole = self._seal.read(part)
        except (OtherKey, ValueError, KeyError):
            if not self._strange:
                log.error("talk_with_another_key")
            self._strange = True
            return
        if whole is None:
            return
        told = msgspec.json.decode(whole, type=TalkNotice)
        if told.by != self._worker:
            self._company_until = asyncio.get_running_loop().time() + COMPANY
            for shown in told.shown:
                self._show(shown)

    def _show(self, shown: TalkShown) -> None:
        match shown:
            case TalkSaid():
                super().say(shown.channel, shown.said)
            case TalkReacted():
                super().react(shown.channel, shown.entry, shown.who, shown.known)
            case TalkTakenBack():
                super().take_back(shown.channel, shown.entry)
            case TalkChanged():
                said = self.room(shown.channel).edit(shown.entry, shown.text)
                if said is not None:
                    self._changes.append((shown.channel, said))
                    self._changed.set()

    async def _show_changes(self) -> None:
        while True:
            await self._changed.wait()
            self._changed.clear()
            some, self._changes = self._changes, []
            for channel, said in some:
                if self.show_change is None:
                    continue
                try:
                    await self.show_change(channel, said)
                except HeardError as problem:
                    log.warning("change_not_shown", error=type(problem).__name__)
