"""What is over of the answers that people were given, where they still have them before them.

What Heard has posted or sent is in the outbox, and is shown again once it is over
(`bot.service.outbox_renderer`). An answer to what somebody has just done is written down nowhere:
whoever has shown it hands back here what it was made of, and is told how it stands.
"""

from __future__ import annotations

from msgspec.structs import replace

from bot.ids import RoomId
from bot.ports import Account, OpenAnswer, Visibility
from bot.rendered import RenderedCard, for_members
from bot.service.core import Core
from bot.service.endings import Endings, marked
from bot.service.may_see import MaySee
from bot.service.signals import RaisedSignals


class AnswersNow:
    """Says how answers stand now. Reads; changes nothing."""

    def __init__(self, core: Core, sight: MaySee, signals: RaisedSignals) -> None:
        self._core = core
        self._sight = sight
        self._endings = Endings(core.store, signals)

    async def of(self, where: RoomId, person: Account, answer: OpenAnswer) -> RenderedCard | None:
        """An answer that somebody was given in a room, without the buttons of what is over, and
        saying so. None: nothing is, or they may not see the room any more.

        Raises:
            NotSaved: the database cannot be reached.
        """
        room = await self._core.directory.room(where)
        who = await self._core.directory.known_person(person)
        if room is None or who is None:
            return None
        state = (await self._core.current(room)).state
        card, over = await self._endings.as_it_is(answer.card, room, state, who)
        if card == answer.card or not await self._may_see(where, person):
            return None
        language = await self._core.answers(person)
        reader = replace(state.wishes.of(who), language=language)
        rendered = await self._core.renderer.render(card, where.platform, reader)
        shown = rendered if state.may_facilitate(who) else for_members(rendered)
        offers = shown.buttons or any(part.buttons for part in shown.parts)
        return marked(shown, over=over or not offers)

    async def _may_see(self, where: RoomId, person: Account) -> bool:
        return await self._sight.may_see(where, person) is Visibility.YES
