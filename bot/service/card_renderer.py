"""Renders cards, after looking up everything they name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

import structlog

from bot.card_references import References, references
from bot.cards import Card, Phrase
from bot.errors import Refused
from bot.ids import MeetingId, PersonId, RoomKey, WordsId
from bot.meeting.cards import note
from bot.people.preferences import USUAL, Preferences
from bot.phrase_renderer import RenderInputs
from bot.phrases import catalogue, spoken
from bot.phrases.reading import language, readers_catalogue
from bot.ports import Clock, PlatformFeatures, Room, Store
from bot.records.published_poll import PollContents
from bot.render import render, render_phrase
from bot.rendered import RenderedCard, in_words

log = structlog.get_logger(__name__)


def _answered() -> Preferences:
    """How whoever is being answered reads, as far as it is known without asking."""
    return Preferences(language=language())


class CardToRender(NamedTuple):
    """A card, where its words will be shown, and who reads them."""

    card: Card
    platform: str
    reader: Preferences


@dataclass(frozen=True)
class _Found:
    """What cards name, as it was found."""

    names: Mapping[PersonId, str]
    unnamed: Mapping[PersonId, str]
    rooms: Mapping[RoomKey, Room]
    words: Mapping[WordsId, str]
    worries: Mapping[str, tuple[str, PersonId | None]]
    polls: Mapping[MeetingId, PollContents]

    def of(self, wanted: References) -> _Found:
        """The part of it that some of the cards name."""
        worries = _among(wanted.worries, self.worries)
        people = wanted.people | _writers(worries)
        return _Found(
            names=_among(people, self.names),
            unnamed=_among(people, self.unnamed),
            rooms=_among(wanted.rooms, self.rooms),
            words=_among(wanted.words, self.words),
            worries=worries,
            polls=_among(wanted.polls, self.polls),
        )


_NOTHING = _Found({}, {}, {}, {}, {}, {})


class CardRenderer:
    """Looks up names, recorded words and poll figures at the moment they are shown.

    Everywhere, `platform` is where the words will be shown: commands are spelled as they are typed
    there, and people are mentioned if it can mention them.
    """

    def __init__(
        self, store: Store, clock: Clock, offers: Mapping[str, PlatformFeatures] | None = None
    ) -> None:
        self._store = store
        self._clock = clock
        self._offers = offers or {}

    async def lookup(
        self, cards: Iterable[Card | Phrase], reader: Preferences = USUAL, platform: str = ""
    ) -> RenderInputs:
        """Everything that these cards name."""
        return self._inputs(await self._find(references(cards)), reader, platform)

    async def look_up_each(self, cards: Sequence[CardToRender]) -> list[RenderInputs]:
        """Everything that each of these cards names, read together.

        Raises:
            NotSaved: the database cannot be reached.
        """
        wanted = [references([one.card]) for one in cards]
        found = await self._find(_together(wanted))
        return [
            self._inputs(found.of(its), one.reader, one.platform)
            for one, its in zip(cards, wanted, strict=True)
        ]

    async def _find(self, wanted: References) -> _Found:
        worries = await self._store.worries.read(wanted.worries) if wanted.worries else {}
        people = wanted.people | _writers(worries)
        names = await self._store.names(people) if people else {}
        return _Found(
            names=names,
            unnamed=await self.unnamed([who for who in people if not names.get(who)]),
            rooms=await self._store.rooms_by_key(wanted.rooms) if wanted.rooms else {},
            words=await self._store.words(wanted.words) if wanted.words else {},
            worries=worries,
            polls=await self._polls(wanted.polls),
        )

    def _inputs(self, found: _Found, reader: Preferences, platform: str) -> RenderInputs:
        offers = self._offers.get(platform)
        return RenderInputs(
            now=self._clock.now(),
            names=found.names,
            unnamed=found.unnamed,
            mentions=offers.mentions if offers else False,
            times=offers.times if offers else "no",
            rooms=found.rooms,
            words=found.words,
            worries=found.worries,
            polls=found.polls,
            language=spoken(reader.language),
            typed=offers.typed if offers else str,
            plain=reader.plain,
            inbox=offers.inbox if offers else True,
            presses_seen=offers.presses_seen if offers else False,
        )

    def _empty_lookup(self, reader: Preferences, platform: str) -> RenderInputs:
        return replace(self._inputs(_NOTHING, reader, platform), mentions=False)

    async def render(
        self, card: Card, platform: str = "", reader: Preferences = USUAL
    ) -> RenderedCard:
        """One rendered card, in the language and style that its reader prefers."""
        return render(card, await self.lookup([card], reader, platform), self.fits(platform))

    def fits(self, platform: str) -> Callable[[RenderedCard], bool] | None:
        """What says whether a card is short enough for a platform; None if all are."""
        offers = self._offers.get(platform)
        return offers.fits if offers else None

    def render_note(
        self, key: str, platform: str = "", reader: Preferences | None = None
    ) -> RenderedCard:
        """A sentence that needs nothing looked up, for when the database is away. Without a
        `reader`, it is for whoever is being answered."""
        return render(note(key), self._empty_lookup(reader or _answered(), platform))

    def not_said(
        self, problem: Exception, platform: str = "", reader: Preferences = USUAL
    ) -> RenderedCard:
        """What stands in the place of a card that cannot be put into words, so that nothing else
        has to wait for it. The log has the kind and the place of the fault, and no text."""
        log.error("card_not_said", platform=platform, exc_info=problem)
        return self.render_note("card-not-said", platform, reader)

    async def refusal(self, no: Refused, platform: str = "") -> RenderedCard:
        """A refusal, for whoever is being answered."""
        lookup = await self.lookup([no.why], _answered(), platform)
        line = render_phrase(no.why, lookup)
        text = line if lookup.times == "everywhere" else in_words(line)
        return RenderedCard(
            kind="refusal",
            text=text,
            lines=(line,),
            language=lookup.language,
            english=catalogue(lookup.language).lacks(no.why.key),
        )

    async def choices_of_people(self, people: Collection[PersonId]) -> dict[PersonId, str]:
        """What people are called in a list to choose from. Those whose name is not known yet are
        "somebody new", with a number if there are several."""
        found = await self._store.names(people)
        new = sorted(await self.unnamed([who for who in people if not found.get(who)]))
        told = readers_catalogue().say("unnamed")
        for number, who in enumerate(new, start=1):
            found[who] = told if len(new) == 1 else f"{told} ({number})"
        return found

    async def unnamed(self, people: Collection[PersonId]) -> dict[PersonId, str]:
        """The account ids of people whose names are not known yet, without those who were
        forgotten."""
        found = await self._store.accounts(people) if people else {}
        return {who: account.id for who, account in found.items()}

    async def _polls(self, polls: Collection[MeetingId]) -> dict[MeetingId, PollContents]:
        found = {}
        for meeting in polls:
            if (figures := await self._store.published(meeting)) is not None:
                comments = await self._store.poll_comments(meeting)
                found[meeting] = PollContents(figures, comments)
        return found


_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def _among(keys: Collection[_Key], found: Mapping[_Key, _Value]) -> Mapping[_Key, _Value]:
    return {key: found[key] for key in keys if key in found}


def _writers(worries: Mapping[str, tuple[str, PersonId | None]]) -> set[PersonId]:
    """Who wrote these messages to contacts, and gave their name."""
    return {who for _, who in worries.values() if who is not None}


def _together(wanted: Sequence[References]) -> References:
    """What any of several cards names."""
    return References(
        people=frozenset().union(*(one.people for one in wanted)),
        words=frozenset().union(*(one.words for one in wanted)),
        polls=frozenset().union(*(one.polls for one in wanted)),
        rooms=frozenset().union(*(one.rooms for one in wanted)),
        worries=frozenset().union(*(one.worries for one in wanted)),
    )
