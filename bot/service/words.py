"""Looking up what cards name, so that they can be put into words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.cards import Card, Say
from bot.errors import Refused
from bot.ids import MeetingId, PersonId, RoomKey
from bot.people.preferences import USUAL, Preferences
from bot.phrases import ENGLISH, LANGUAGES, catalogue
from bot.ports import Offers, Room, Store, Tally
from bot.speak import Lookup, needs, sentence, speak
from bot.spoken import Spoken


class Library:
    """Finds names, recorded words and poll figures at the moment they are shown."""

    def __init__(self, store: Store, offers: Mapping[str, Offers] | None = None) -> None:
        self._store = store
        self._offers = offers or {}

    async def lookup(
        self,
        cards: Iterable[Card | Say],
        now: datetime,
        reader: Preferences = USUAL,
        platform: str = "",
    ) -> Lookup:
        """Everything that these cards name, for somebody who wants it like this, there."""
        wanted = needs(cards)
        names = await self._store.names(wanted.people) if wanted.people else {}
        missing = [who for who in wanted.people if not names.get(who)]
        return replace(
            self._nothing(now, reader, platform),
            names=names,
            unnamed=await self.unnamed(missing),
            mentions=offers.mentions if (offers := self._offers.get(platform)) else False,
            rooms=await self._rooms(wanted.rooms),
            words=await self._store.words(wanted.words) if wanted.words else {},
            tallies=await self._tallies(wanted.polls),
        )

    def _nothing(self, now: datetime, reader: Preferences, platform: str) -> Lookup:
        return Lookup(
            now=now,
            # A language may have lost its catalogue since it was chosen.
            language=reader.language if reader.language in LANGUAGES else ENGLISH,
            plain=reader.plain,
            typed=offers.typed if (offers := self._offers.get(platform)) else str,
        )

    def plainly(
        self, card: Card, now: datetime, reader: Preferences = USUAL, platform: str = ""
    ) -> Spoken:
        """A card that names nothing which has to be looked up, in words."""
        return speak(card, self._nothing(now, reader, platform))

    async def people(self, people: Collection[PersonId]) -> dict[PersonId, str]:
        """What people can be chosen by in a list: their names; "somebody new" while one is not
        known yet, with a number if there are several."""
        found = await self._store.names(people)
        new = sorted(await self.unnamed([who for who in people if not found.get(who)]))
        told = catalogue().say("unnamed")
        for number, who in enumerate(new, start=1):
            found[who] = told if len(new) == 1 else f"{told} ({number})"
        return found

    async def unnamed(self, people: Collection[PersonId]) -> dict[PersonId, str]:
        """The accounts of people whose names are not known yet; who was forgotten is missing."""
        found = {who: await self._store.account(who) for who in people}
        return {who: account.id for who, account in found.items() if account is not None}

    async def _rooms(self, keys: Collection[RoomKey]) -> dict[RoomKey, Room]:
        found = [await self._store.room_by_key(key) for key in keys]
        return {room.key: room for room in found if room is not None}

    async def _tallies(self, polls: Collection[MeetingId]) -> dict[MeetingId, Tally]:
        return {meeting: await self._store.tally(meeting) for meeting in polls}

    async def spoken(
        self, card: Card, now: datetime, reader: Preferences = USUAL, platform: str = ""
    ) -> Spoken:
        """One card in words, for somebody who wants it like this, on that platform."""
        return speak(card, await self.lookup([card], now, reader, platform))

    async def refusal(self, no: Refused, now: datetime, platform: str = "") -> Spoken:
        """A polite no, in words."""
        text = sentence(no.why, await self.lookup([no.why], now, platform=platform))
        return Spoken(kind="refusal", text=text, lines=(text,))
