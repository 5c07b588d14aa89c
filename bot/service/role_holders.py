"""Whether somebody may run a room's meetings because of a role, asked when they act."""

from __future__ import annotations

import asyncio
from typing import Final

import structlog

from bot.commands.facilitating import picked_role
from bot.commands.spec import Command, Kind
from bot.errors import Refused
from bot.events import FacilitatorRoleChecked
from bot.ids import PersonId, RoomId
from bot.ports import Account, Request, RoleCheck, Room, Visibility
from bot.rules import SIGHT_REMEMBERED
from bot.service.core import Core
from bot.service.jobs import Decision
from bot.service.meeting_cache import LoadedMeeting

Args = dict[str, str | int]

log = structlog.get_logger(__name__)

WITHIN: Final = 2.0
"""Seconds that a meeting waits for the platform. It goes on without."""


class FacilitatorRoles:
    """Implements `bot.ports.RolePort`."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._platforms: dict[str, RoleCheck] = {}

    def attach(self, platform: str, check: RoleCheck) -> None:
        """A platform's way to be asked."""
        self._platforms[platform] = check

    async def look(self, room: Room, person: Account, who: PersonId, *, acts: bool = False) -> bool:
        """Find out about somebody who is shown something, or acts. Costs nothing where no roles are
        named. By looking alone, nobody who has left comes back. False if they are a facilitator by
        a role, and the platform cannot tell now whether they still have it.

        Raises:
            NotSaved: the database cannot be reached.
        """
        state = (await self._core.current(room)).state
        roles = state.settings.facilitator_roles
        if not roles or (who in state.facilitators and who not in state.by_role):
            return True
        held = await self._holds(room.where, person, roles)
        if held is None:
            return who not in state.by_role
        if held and who in state.turns.outside and not acts:
            return True
        if held is not (who in state.by_role):
            await self._note(room, who, held, roles)
        return True

    async def before_command(
        self, room: Room, request: Request, who: PersonId, command: Command, args: Args
    ) -> None:
        """The same before a command. When a meeting begins, all who are facilitators by a role are
        asked about.

        Raises:
            Refused: they would do it as a facilitator, and the platform cannot tell.
            NotSaved: the database cannot be reached.
        """
        people = any(p.kind is Kind.PERSON and args.get(p.name) for p in command.params)
        state = (await self._core.current(room)).state
        acts = not state.turns.had_left(who, request.at)
        certain = await self.look(room, request.person, who, acts=acts)
        if not certain and (command.takes_facilitator(args) or people):
            raise Refused("refused-role-unknown")
        picked = [role for role in request.roles.values() if picked_role(role) in args.values()]
        if picked and await self._ask(room.where, request.person, tuple(picked)) is None:
            # It would make nobody a facilitator.
            raise Refused("refused-role-unclear")
        if command.name == "start":
            await self.look_at_all(room)

    async def look_at_all(self, room: Room) -> None:
        """Find out whether the facilitators by a role have it still. Takes a moment at most.

        Raises:
            NotSaved: the database cannot be reached.
        """
        people = tuple((await self._core.current(room)).state.by_role)
        if not people:
            return
        try:
            async with asyncio.timeout(WITHIN):
                for who, account in (await self._core.store.accounts(people)).items():
                    await self.look(room, account, who)
        except TimeoutError:
            log.warning("roles_not_asked")

    async def _holds(self, room: RoomId, person: Account, roles: tuple[str, ...]) -> bool | None:
        memory = self._core.sight_memory
        known = memory.holds(room, person.id, roles)
        if known is not None:
            return known
        changes = memory.changes
        held = await self._ask(room, person, roles)
        if held is not None and changes == memory.changes:
            memory.remember_role(room, person.id, roles, held, SIGHT_REMEMBERED)
        return held

    async def _ask(self, room: RoomId, person: Account, roles: tuple[str, ...]) -> bool | None:
        check = self._platforms.get(room.platform)
        if check is None:
            return None
        found = await check.holds(person, room, roles)
        return None if found is Visibility.UNKNOWN else found is Visibility.YES

    async def _note(self, room: Room, who: PersonId, held: bool, roles: tuple[str, ...]) -> None:
        at = self._core.now()

        def decide(loaded: LoadedMeeting) -> Decision:
            state = loaded.state
            stale = state.settings.facilitator_roles != roles
            led = who in state.facilitators or who in state.support
            if stale or (who not in state.by_role if not held else led):
                return Decision()
            return Decision(event=FacilitatorRoleChecked(at=at, who=who, holds=held))

        await self._core.submit(room, None, at, decide)
