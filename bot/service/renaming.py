"""Gives people another name, in rooms where a name is not a platform's."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import structlog
from msgspec.structs import replace

from bot.cards import Card, PersonName, phrase
from bot.errors import NotSaved, Refused, Uncertain
from bot.ids import PersonId
from bot.meeting.cards.shared_buttons import note
from bot.people.lookalikes import name_for
from bot.ports import Account, Room
from bot.service import confirmed_commit
from bot.service.core import Core
from bot.service.time_slice import loop_time
from bot.text import clean_line

log = structlog.get_logger(__name__)

Renamed = Callable[[Room, PersonId, str], None]
"""Told of everybody who goes by another name: where, who, and which."""


class Renaming:
    """Changes names, one at a time, so that two people cannot take the same one at once."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._listeners: list[Renamed] = []
        self._one_at_a_time = asyncio.Lock()

    def on_renamed(self, listener: Renamed) -> None:
        """Call `listener` with everybody who is renamed in this process."""
        self._listeners.append(listener)

    async def rename(self, room: Room, who: PersonId, wanted: str) -> Card:
        """Give somebody another name, with a number if somebody in the room has it already. The
        same again is harmless.

        Raises:
            BadArgument: nobody can have such a name here.
            NotSaved: the database cannot be reached; they keep their name.
            Uncertain: nobody knows whether they do.
        """
        core = self._core
        async with self._one_at_a_time:
            account = await core.directory.account(who)
            if account is None:
                raise Refused("refused-left")
            everybody = (await core.current(room)).state.turns.everybody
            others = await core.store.names([one for one in everybody if one != who])
            name = name_for(wanted, others.values())
            if name != account.name:
                await self._store(replace(account, name=name))
                for listener in self._listeners:
                    listener(room, who, name)
        card = note("noted-renamed", name=PersonName(who))
        if name != clean_line(wanted):
            return replace(card, lines=(*card.lines, phrase("noted-renamed-number")))
        return card

    async def _store(self, account: Account) -> None:
        """If the connection breaks in the middle, once more: the same again is harmless."""
        try:
            await self._core.directory.person(account)
        except Uncertain:
            log.warning("renaming_uncertain")
        else:
            return
        deadline = loop_time() + confirmed_commit.CONFIRM_TIMEOUT
        while True:
            try:
                await self._core.directory.person(account)
            except NotSaved as away:
                question = "nobody knows whether the name was stored"
                await confirmed_commit.wait_to_confirm(deadline, question, away)
            else:
                return
