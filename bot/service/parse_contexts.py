"""Looks up what is needed to understand the parameters of a command."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from bot.commands.constraints import constraint
from bot.commands.parse_context import ParseContext
from bot.commands.spec import Command, Kind
from bot.commands.support import supporter
from bot.errors import Refused
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.state import State
from bot.service import minutes_lines
from bot.service.command_forms import built_in_groups
from bot.service.core import Core
from bot.service.meeting_cache import LoadedMeeting
from bot.service.moving import PointMoving


class ParseContexts:
    """Reads; changes nothing."""

    def __init__(self, core: Core, moving: PointMoving) -> None:
        self._core = core
        self._moving = moving

    async def around(
        self,
        command: Command,
        args: Mapping[str, str | int],
        loaded: LoadedMeeting,
        picked: Collection[PersonId],
        by: PersonId,
    ) -> ParseContext:
        """What it takes to understand the parameters.

        Raises:
            Refused: another room is meant, and there is none that they could choose; or minutes
                are, and there are none.
            NotSaved: the database cannot be reached.
        """
        offers = self._core.offers_of(loaded.room.where)
        store, state = self._core.store, loaded.state
        kinds = {param.kind for param in command.params}
        names_people = any(
            p.kind in (Kind.PERSON, Kind.PEOPLE) and args.get(p.name) for p in command.params
        )
        # Whoever is new here can name themselves.
        everybody = (*dict.fromkeys((*state.turns.everybody, *picked, by)),)
        if command.handler is supporter:
            everybody += state.support.supporters_of(by)
        people = await self._core.renderer.choices_of_people(everybody) if names_people else {}
        names_groups = bool(kinds & {Kind.GROUP, Kind.GROUPS})
        groups = await store.words(state.settings.groups) if names_groups else {}
        if names_groups:
            groups = {**groups, **built_in_groups()}
        items = {item.title for item in state.agenda.items} if Kind.ITEM in kinds else set()
        titles = await store.words(items) if items else {}
        own = _may_say_again(command, state)
        lines: Mapping[str, str] = {}
        if Kind.LINE in kinds:
            meeting = minutes_lines.meeting_meant(command, args, state)
            lines = await minutes_lines.lines(store, meeting)
            if not lines:
                raise Refused("refused-no-minutes")
        rooms: Mapping[RoomKey, str] = {}
        if Kind.ROOM in kinds and args.get("room"):
            theirs = await self._moving.rooms(loaded.room, by)
            if not theirs:
                raise Refused("refused-no-other-room")
            rooms = {key: room.title for key, room in theirs.items()}
        return ParseContext(
            state,
            people,
            self._core.new_id,
            groups,
            offers.voice,
            offers.by_link,
            titles,
            lines=lines,
            known_texts=await store.words(own) if own else {},
            rooms=rooms,
        )


def _may_say_again(command: Command, state: State) -> Sequence[WordsId]:
    """The texts that those of a command are compared with."""
    if any(param.own_item for param in command.params):
        return state.settings.poll_items
    if command.handler is constraint:
        return [one.words for one in state.constraints.open]
    return ()
