"""What each of many people is shown of a room: worked out once for all whom it looks alike to.

A change in a large room changes everybody's view at the same moment. Deciding what somebody is to
see is quick; putting it into words is not. So the words are made once for each state that people
are in, and the work is divided so that nobody else has to wait for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from bot.cards import Card
from bot.ids import PersonId, RoomId
from bot.meeting import possible
from bot.meeting.cards import my_panel
from bot.meeting.cards.my_panel import in_common
from bot.meeting.state import State
from bot.people.preferences import Preferences
from bot.ports import Account, Room, Visibility
from bot.ports.own_view import OwnView
from bot.render import render
from bot.rendered import Form, RenderedCard
from bot.service.card_renderer import CardRenderer
from bot.service.command_forms import CommandForms
from bot.service.core import Core
from bot.service.may_see import MaySee
from bot.service.my_panels import MyPanels
from bot.service.role_holders import FacilitatorRoles
from bot.service.time_slice import BEHIND, SharedSlice, loop_time

TOGETHER = 25
"""Cards whose names and words are looked up in one go."""

_encoder = msgspec.msgpack.Encoder()


class _State(NamedTuple):
    """What makes one person's view differ from another's."""

    card: bytes
    language: str
    plain: bool


class OwnViews:
    """Makes people's own views of a room. Changes nothing."""

    def __init__(
        self,
        core: Core,
        sight: MaySee,
        roles: FacilitatorRoles,
        panels: MyPanels,
        forms: CommandForms,
    ) -> None:
        self._core = core
        self._sight = sight
        self._roles = roles
        self._panels = panels
        self._forms = forms
        self.slice = SharedSlice(loop_time, BEHIND)
        """Many rooms may change in the same moment: they share the time of a turn of the loop."""
        self.rendered = 0
        """How many panels were put into words so far; for measurements."""

    async def of(self, room: RoomId, people: Sequence[Account]) -> list[OwnView | None]:
        """How things stand for each of these people; None for whoever may not see the room.

        Raises:
            NotSaved: the database cannot be reached.
        """
        where = await self._core.directory.ensure_room(room)
        ids: list[PersonId | None] = []
        certain: dict[PersonId, bool] = {}
        for person in people:
            await self.slice.wait()
            if await self._sight.may_see(room, person) is not Visibility.YES:
                ids.append(None)
                continue
            who = await self._core.directory.person(person)
            ids.append(who)
            if who not in certain:
                certain[who] = await self._roles.look(where, person, who)
        found = await self._views(where, certain)
        return [None if who is None else found[who] for who in ids]

    async def _views(
        self, where: Room, certain: Mapping[PersonId, bool]
    ) -> dict[PersonId, OwnView]:
        loaded = await self._core.current(where)
        polls = await self._panels.unanswered_polls(loaded.state, list(certain))
        needs = await self._panels.needs.on_panels(where, loaded.state, list(certain))
        at = self._core.now()
        cards: dict[_State, tuple[Card, Preferences]] = {}
        kinds: dict[PersonId, tuple[_State, tuple[str, ...], bool, bool]] = {}
        unlisted: dict[PersonId, tuple[str, ...]] = {}
        platform = where.where.platform
        offers = self._core.offers_of(where.where)
        common, version = in_common(loaded.state), loaded.state.version
        for who, sure in certain.items():
            await self.slice.wait()
            state = loaded.state
            if state.version != version:  # Something has happened while others had their turn.
                common, version = in_common(state), state.version
            card = my_panel(
                state,
                who,
                at,
                polls[who],
                certain=sure,
                lists_here=False,
                needs=needs.get(who, ()),
                common=common,
            )
            reader = state.wishes.of(who)
            kind = _State(_encoder.encode(card), reader.language, reader.plain)
            cards.setdefault(kind, (card, reader))
            can, unlisted[who] = self._forms.offered(state, who, offers)
            kinds[who] = (kind, can, _is_turn(state, who), sure and who in state.facilitators)
        panels = await self._rendered(cards, platform)
        menus: dict[tuple[str, tuple[str, ...]], tuple[Form, ...]] = {}
        views: dict[PersonId, OwnView] = {}
        for who, (kind, can, turn, leads) in kinds.items():
            await self.slice.wait()
            listed = (kind.language, can)
            if listed not in menus:
                menus[listed] = self._forms.listed(can, loaded.state, offers, kind.language)
            views[who] = OwnView(
                panel=panels[kind],
                menu=menus[listed],
                unlisted=unlisted[who],
                turn=turn,
                facilitator=leads,
            )
        return views

    async def _rendered(
        self,
        cards: Mapping[_State, tuple[Card, Preferences]],
        platform: str,
    ) -> dict[_State, RenderedCard]:
        done: dict[_State, RenderedCard] = {}
        for some in _alike(cards):
            first = cards[some[0]][1]
            lookup = await self._renderer.lookup([cards[one][0] for one in some], first, platform)
            for one in some:
                await self.slice.wait()
                done[one] = render(cards[one][0], lookup, self._renderer.fits(platform))
                self.rendered += 1
        return done

    @property
    def _renderer(self) -> CardRenderer:
        return self._core.renderer


def _alike(states: Iterable[_State]) -> Iterable[Sequence[_State]]:
    """The states in batches that are put into words in the same way."""
    ways: dict[tuple[str, bool], list[_State]] = {}
    for one in states:
        ways.setdefault((one.language, one.plain), []).append(one)
    for alike in ways.values():
        for at in range(0, len(alike), TOGETHER):
            yield alike[at : at + TOGETHER]


def _is_turn(state: State, who: PersonId) -> bool:
    return state.is_open and (possible.turn_of(state, who) is not None or state.floor == who)
