"""Tells the people who can fix it that Heard cannot post in a channel, and how to fix it."""

from __future__ import annotations

from typing import Final, Generic, Protocol, TypeVar

import structlog

from adapters.chat.closed import Trouble
from adapters.chat.platform import Page
from adapters.chat.posting import Poster
from bot.commands import line_parser
from bot.errors import HeardError, Refused
from bot.ids import PersonId, RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, Clock, DirectoryPort, ExternalRefs, Request
from bot.rules import KEPT_FOR

log = structlog.get_logger(__name__)

FACILITATOR: Final = "facilitator"
"""The reference to the person who last ran something in a channel."""


Made = TypeVar("Made", covariant=True)


class Helpdesk(Protocol[Made]):
    """What a platform knows about fixing a channel."""

    def how_to_mend(self, trouble: Trouble) -> str:
        """What is wrong, and who can fix it how; "" where nobody could be told."""
        ...

    async def owner(self, where: RoomId) -> Account | None:
        """The person who can fix anything there, if the platform says."""
        ...

    def page(self, text: str) -> Made:
        """Plain text as a message."""
        ...


class ErrorNotifier(Generic[Page]):
    """Tells the person who last ran something in a channel, and the channel's owner. When, and that
    it happens once, is decided by `ClosedPlaces`."""

    def __init__(
        self,
        helpdesk: Helpdesk[Page],
        poster: Poster[Page],
        directory: DirectoryPort,
        external_refs: ExternalRefs,
        clock: Clock,
    ) -> None:
        self._helpdesk = helpdesk
        self._poster = poster
        self._directory = directory
        self._external_refs = external_refs
        self._clock = clock
        self._facilitators: dict[RoomId, Account] = {}

    async def ran(self, request: Request) -> None:
        """Note who has just run something here, if that takes a facilitator. Never fails: their
        request was saved, and this is only a convenience."""
        where, person = request.room, request.person
        if not _takes_a_facilitator(request) or self._facilitators.get(where) == person:
            return
        try:
            # Not by their id on the platform: that may be kept in one table only.
            who = await self._directory.person(person)
            await self._external_refs.save(where, FACILITATOR, who)
            self._facilitators[where] = person
        except HeardError:
            log.warning("facilitator_not_noted", platform=where.platform)

    async def tell(self, where: RoomId, trouble: Trouble) -> bool:
        """Say how to fix it; False if nobody could be told.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if not trouble.title and (room := await self._directory.room(where)) is not None:
            trouble = trouble._replace(title=room.title)
        text = self._helpdesk.how_to_mend(trouble)
        if not text:
            return False
        kept = readers_catalogue().say("closed-kept", {"days": str(KEPT_FOR.days)})
        return await self._write(where, trouble, f"{text} {kept}")

    async def lost(self, where: RoomId, trouble: Trouble) -> None:
        """Say that the platform will never show a message in a channel.

        Raises:
            NotSaved: the database cannot be reached.
        """
        slots = {"platform": where.platform.capitalize(), "code": trouble.code}
        text = readers_catalogue().say("chat-not-taken", {**slots, "room": trouble.title or "…"})
        await self._write(where, trouble, text)

    async def _write(self, where: RoomId, trouble: Trouble, text: str) -> bool:
        kept = await self._external_refs.get(where, FACILITATOR)
        ran = await self._directory.account(PersonId(kept)) if kept else None
        owner = await self._helpdesk.owner(where)
        people = {one.id: one for one in (ran, owner) if one is not None}
        key, told = f"mend:{where.channel}:{trouble.code}", False
        for person in people.values():
            try:
                await self._poster.say_to(person, where, key, [self._helpdesk.page(text)])
                told = True
            except HeardError as wrong:
                log.warning("not_told", platform=where.platform, error=type(wrong).__name__)
        if not people:
            log.warning("nobody_to_tell", platform=where.platform, code=trouble.code)
        return told


def _takes_a_facilitator(request: Request) -> bool:
    line = request.line
    try:
        found = line_parser.line(line)[0] if line else line_parser.find(request.command)
    except Refused:
        return False
    return found.facilitator
