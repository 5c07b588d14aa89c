"""People who were picked by a platform's own list, also before they have said anything here."""

from __future__ import annotations

from bot.commands.facilitating import picked_role
from bot.commands.spec import Command, Kind
from bot.errors import BadArgument
from bot.ids import PersonId, RoomId
from bot.ports import Account, Request, Visibility
from bot.service.core import Core
from bot.service.may_see import MaySee
from bot.service.mentions import with_ids
from bot.service.role_holders import FacilitatorRoles

Args = dict[str, str | int]
KNOWN = "id:"
"""Before Heard's own id of a person."""


class PickedPeople:
    """Makes picked people known, if they may see the room."""

    def __init__(self, core: Core, sight: MaySee, roles: FacilitatorRoles) -> None:
        """`roles`: asked about roles that were picked, and about who acts because of one."""
        self.roles = roles
        self._core = core
        self._sight = sight

    async def resolve(
        self, command: Command, args: Args, request: Request
    ) -> tuple[Args, frozenset[PersonId]]:
        """Parameters with ids where people were picked, and who these are.

        Raises:
            BadArgument: somebody was picked who may not see the room, or that cannot be told.
        """
        for param in (p.name for p in command.params if p.or_role):
            picked_as = request.roles.get(str(args.get(param, "")).strip())
            if picked_as is not None:
                args = {**args, param: picked_role(picked_as)}
        args, author = await self._author(command, args, request)
        if not request.mentions:
            return args, author
        known: dict[str, PersonId] = {}
        for one in (p for p in command.params if p.kind is Kind.PERSON):
            param = one.name
            mark = str(args.get(param, "")).strip()
            mark = mark if mark in request.mentions else mark.removeprefix("@")
            if mark in request.mentions:
                account = request.mentions[mark]
                picked = (
                    await self._anybody(request.room, account, param)
                    if one.outside
                    else await self._person(request.room, account, param)
                )
                if picked is not None:
                    known[mark] = picked
        found = with_ids(command, args, request.mentions, known)
        return found, frozenset(known.values()) | author

    async def _author(
        self, command: Command, args: Args, request: Request
    ) -> tuple[Args, frozenset[PersonId]]:
        """Whose message a command is used on, by the platform's id of their account: with Heard's
        own in its place, if they may see the room; otherwise without."""
        name = next((param.name for param in command.params if param.author), "")
        given = str(args.get(name, "")) if name else ""
        if not given:
            return args, frozenset()
        if given.startswith(KNOWN):  # It was resolved before, and comes back with a form.
            return args, frozenset({PersonId(given.removeprefix(KNOWN))})
        room = request.room
        account = Account(platform=room.platform, tenant=room.tenant, id=given, name="")
        try:
            who = await self._person(room, account, name)
        except BadArgument:
            who = None
        rest = {key: value for key, value in args.items() if key != name}
        if who is None:
            return rest, frozenset()
        return {**rest, name: f"{KNOWN}{who}"}, frozenset({who})

    async def _anybody(self, room: RoomId, account: Account, param: str) -> PersonId:
        """Somebody who need not be in the room, but where its direct messages go."""
        if (account.platform, account.tenant) != (room.platform, room.tenant):
            raise BadArgument(param, "bad-person-not-in")
        return await self._core.directory.person(account)

    async def _person(self, room: RoomId, account: Account, param: str) -> PersonId | None:
        directory = self._core.directory
        known = await directory.known_person(account)
        where = await directory.room(room)
        if known is not None and where is not None:
            belongs = (await self._core.current(where)).state.turns.belongs(known)
            if belongs or not self._sight.can_ask(room.platform):
                return known
        if not self._sight.can_ask(room.platform):
            return None
        match await self._sight.may_see(room, account):
            case Visibility.YES:
                return await directory.person(account)
            case Visibility.NO:
                raise BadArgument(param, "bad-person-not-in")
            case _:
                raise BadArgument(param, "bad-person-unclear")
