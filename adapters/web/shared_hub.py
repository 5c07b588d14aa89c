"""Web rooms whose people are connected to several processes: what one is shown, all are shown.

What people write is kept in memory only, in each process that serves web rooms. It goes from one to
the others sealed (`adapters.web.talk_line`), in the order in which it was accepted, and before
whoever wrote it is told that it was. So do names that change, and who has a room open: nobody has
left who has it open elsewhere.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping

import structlog

from adapters.health import PartState
from adapters.web.pages_elsewhere import AGAIN, LASTS, PagesElsewhere
from adapters.web.room_hub import ChatMessage, RoomHub
from adapters.web.talk_line import (
    TalkChanged,
    TalkLine,
    TalkPages,
    TalkReacted,
    TalkRenamed,
    TalkSaid,
    TalkShown,
    TalkTakenBack,
    now,
)
from bot.errors import HeardError
from bot.ids import PersonId
from bot.ports.workers import Workers

log = structlog.get_logger(__name__)

ShowChange = Callable[[str, ChatMessage], Awaitable[None]]
ShowName = Callable[[str, PersonId, str], None]
ShowPages = Callable[[str, set[PersonId]], None]


class SharedHub(RoomHub):
    """All rooms, as all processes show them. Until `connect`, this process is alone."""

    def __init__(self, secret: str) -> None:
        super().__init__()
        self._line = TalkLine(secret, self._hear)
        self._changes: list[tuple[str, ChatMessage]] = []
        self._changed = asyncio.Event()
        self.show_change: ShowChange | None = None
        """Shows a message with another text to those who may read it."""
        self.show_name: ShowName | None = None
        """Shows somebody's other name."""
        self.show_pages: ShowPages | None = None
        """Called with a room in which others have it open elsewhere than before, and with those
        whose process has not been heard of for a while."""
        self._elsewhere = PagesElsewhere()
        self._here: dict[str, tuple[tuple[PersonId, str], ...]] = {}
        """Who has a room open here, as others were told."""
        self._heard_of: dict[str, float] = {}
        """Processes that were heard lately, and until when that is lately."""

    def connect(self, workers: Workers, worker: str, alone: Callable[[], bool]) -> None:
        """`alone`: whether no other process serves web rooms."""
        self._line.connect(workers, worker, alone)

    async def run(self) -> None:
        """Pass on, and show what others pass on, until cancelled."""
        if not self._line.several:
            return
        tasks = (
            asyncio.create_task(self._show_changes(), name="changes"),
            asyncio.create_task(self._announce_again(), name="pages"),
        )
        try:
            await asyncio.gather(self._line.run(), *tasks)
        finally:
            for task in tasks:
                task.cancel()

    async def passed_on(self) -> None:
        """Wait until what was shown here is on its way to everybody."""
        await self._line.passed_on()

    async def health(self) -> PartState:
        """Whether what others write can be read here."""
        return await self._line.health()

    # -- what is shown here is passed on

    def say(self, channel: str, said: ChatMessage) -> None:
        """See `RoomHub.say`."""
        if not self.room(channel).has(said.id):
            self._line.tell(TalkSaid(channel, said))
        super().say(channel, said)

    def react(
        self, channel: str, entry: str, who: PersonId, known: Iterable[PersonId] = ()
    ) -> None:
        """See `RoomHub.react`."""
        known = tuple(known)
        self._line.tell(TalkReacted(channel, entry, who, known))
        super().react(channel, entry, who, known)

    def take_back(self, channel: str, entry: str) -> None:
        """See `RoomHub.take_back`."""
        self._line.tell(TalkTakenBack(channel, entry))
        super().take_back(channel, entry)

    def changed(self, channel: str, said: ChatMessage) -> None:
        """Somebody has changed what they wrote, and it is shown here."""
        self._line.tell(TalkChanged(channel, said.id, said.text))

    def tell_renamed(self, channel: str, who: PersonId, name: str) -> None:
        """Somebody goes by another name, which is shown here."""
        self._line.tell(TalkRenamed(channel, who, name))

    # -- who has a room open, here and elsewhere

    def announce(self, channel: str, here: Mapping[PersonId, str]) -> None:
        """See `RoomHub.announce`."""
        told = tuple(sorted(here.items()))
        if told == self._here.get(channel, ()):
            return
        if told:
            self._here[channel] = told
        else:
            del self._here[channel]
        self._line.tell(TalkPages(channel, told))

    def elsewhere(self, channel: str) -> Mapping[PersonId, str]:
        """See `RoomHub.elsewhere`."""
        return self._elsewhere.at(channel)

    async def _announce_again(self) -> None:
        while True:
            await asyncio.sleep(AGAIN)
            self._announce_all()
            for channel, lost in self._elsewhere.lost(now()).items():
                self._show_pages(channel, lost)

    def _announce_all(self) -> None:
        for channel, here in self._here.items():
            self._line.tell(TalkPages(channel, here))

    def _show_pages(self, channel: str, lost: set[PersonId]) -> None:
        if self.show_pages is not None:
            self.show_pages(channel, lost)

    # -- what others pass on is shown here

    def _hear(self, by: str, told: list[TalkShown]) -> None:
        at = now()
        known = self._heard_of.get(by, 0.0) >= at
        self._heard_of = {name: until for name, until in self._heard_of.items() if until > at}
        self._heard_of[by] = at + LASTS
        if not known:
            # It has just begun, or was away: it does not know yet who is here.
            self._announce_all()
        for shown in told:
            self._show(by, shown)

    def _show(self, by: str, shown: TalkShown) -> None:
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

            case TalkRenamed():
                self._elsewhere.renamed(shown.channel, shown.who, shown.name)
                if self.show_name is not None:
                    self.show_name(shown.channel, shown.who, shown.name)
            case TalkPages():
                if self._elsewhere.told(by, shown.channel, shown.here, now()):
                    self._show_pages(shown.channel, set())

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
