"""How people get into a room: which links work, what somebody may read, and whose seat counts."""

from __future__ import annotations

from collections.abc import Sequence

from bot.errors import Refused
from bot.events import FacilitatorAdded, MemberAdded, SeatConfirmed
from bot.ids import RoomId, RoomKey
from bot.ports import Account, CommandResult, Entrance
from bot.records.model import BEGINNING, Position, Role
from bot.service.core import Core, after_commit
from bot.service.jobs import Decision
from bot.service.meeting_cache import LoadedMeeting
from bot.service.responder import Declined, Responder


class RoomEntry:
    """Implements `bot.ports.EntryPort`."""

    def __init__(self, core: Core, responder: Responder) -> None:
        self._core = core
        self._directory = core.directory
        self._responder = responder

    async def entrance(self, room: RoomId) -> Entrance:
        """What holds for people who come in: which links work, and what they will be able to do."""
        where = await self._directory.ensure_room(room)
        state = (await self._core.refreshed(where)).state
        return Entrance(
            member=await self.link_number(room, Role.MEMBER),
            facilitator=await self.link_number(room, Role.FACILITATOR),
            by_name=state.settings.by_name,
            earlier=state.settings.earlier,
            renewed=(state.number, state.seats.renewed),
        )

    async def link_number(self, room: RoomId, role: Role) -> int:
        """The number of the link for that role that works now."""
        where = await self._directory.ensure_room(room)
        return await self._core.store.link_numbers.number(where.key, role.value)

    async def links_renewed(self, room: RoomId) -> tuple[int, int]:
        """Changes whenever somebody in the room has replaced a link. Costs nothing to ask."""
        state = (await self._core.current(await self._directory.ensure_room(room))).state
        return state.number, state.seats.renewed

    async def readable_from(self, room: RoomId, people: Sequence[Account]) -> Sequence[Position]:
        """From where on in the room's record each of these people may read."""
        where = await self._directory.ensure_room(room)
        if (await self._core.current(where)).state.settings.earlier:
            return [BEGINNING for _ in people]
        ids = [await self._directory.person(person) for person in people]
        joined = await self._core.store.joined(where.key, ids)
        return [joined[who] for who in ids]

    async def add_member(
        self,
        room: RoomId,
        person: Account,
        facilitator: bool,
        source: str,
        confirmed: bool = False,
        renewed: tuple[int, int] | None = None,
    ) -> CommandResult:
        """Somebody joined the room itself: put them on the roster.

        `confirmed`: the seat was made for one person who is known here. `renewed`: how the links
        stood when theirs was looked at; refused, if one has been replaced since.
        """
        where, by = (
            await self._directory.ensure_room(room),
            await self._directory.actor(person, self._core.now()),
        )
        at = self._core.now()
        self._core.sight_memory.forget(person, room)

        def decide(loaded: LoadedMeeting) -> Decision:
            state = loaded.state
            if renewed is not None and renewed != (state.number, state.seats.renewed):
                raise Refused("refused-link-replaced")
            if by in state.support:
                return Decision()
            if facilitator and by not in state.facilitators:
                return Decision(event=FacilitatorAdded(at=at, actor=by, who=by))
            if confirmed and by not in state.seats.confirmed:
                return Decision(event=SeatConfirmed(at=at, actor=by, who=by))
            if by not in state.turns.roster:
                return Decision(event=MemberAdded(at=at, actor=by))
            return Decision()

        try:
            done = await self._core.submit(where, source, at, decide)
        except Refused as no:
            return await self._responder.answer(Declined(room, no))
        if done.loaded:
            await after_commit(self._core.preferences.update(where, done.loaded, [by], at))
        return CommandResult(accepted=True, repeated=done.repeated)

    async def is_facilitator(self, room: RoomId, person: Account) -> bool:
        """Whether somebody may run meetings here, as the room stands now."""
        where = await self._directory.ensure_room(room)
        state = (await self._core.refreshed(where)).state
        return await self._directory.person(person) in state.facilitators

    async def personal_link_number(self, room: RoomId, person: Account) -> int:
        """The number of somebody's personal link that works now."""
        return await self._core.store.link_numbers.number(*await self._seat(room, person))

    async def renew_personal_link(self, room: RoomId, person: Account) -> int:
        """Replace somebody's personal link; the number of the one that works from now on."""
        return await self._core.store.link_numbers.renew(*await self._seat(room, person))

    async def _seat(self, room: RoomId, person: Account) -> tuple[RoomKey, str]:
        where = await self._directory.ensure_room(room)
        return where.key, f"seat:{await self._directory.person(person)}"

    async def owner_link_number(self) -> int:
        """The number of the owner's link that works now."""
        return await self._core.store.link_numbers.number(None, "owner")

    async def renew_owner_link(self) -> int:
        """Replace the owner's link; the number of the one that works from now on."""
        return await self._core.store.link_numbers.renew(None, "owner")
