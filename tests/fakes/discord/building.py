"""Setting the scene: servers, channels, people, and what they may do."""

from __future__ import annotations

from typing import Any

from tests.fakes.discord import guild_acts, permissions, routes_channels
from tests.fakes.discord.clock import MovableClock, Telling
from tests.fakes.discord.server import Server
from tests.fakes.discord.world import (
    TEXT,
    Channel,
    Guild,
    Member,
    Message,
    Overwrite,
    Role,
    User,
    World,
)

Who = str | User
Where = str | Channel


class Building:
    """A Discord with one server, one text channel and the bot in it, to begin with."""

    def __init__(self, clock: Telling | None = None, *, bare: bool = False) -> None:
        self.world = World(clock)
        self.server = Server(self.world)
        self.gateway = self.server.gateway
        self.faults = self.server.faults
        self.acts = self.server.acts
        self.guild_acts = guild_acts.GuildActs(self.server)
        self.home: Guild | None = None
        if not bare:
            self.add_guild("Care team")
            self.add_channel("general")

    @property
    def token(self) -> str:
        return self.world.token

    @property
    def clock(self) -> MovableClock:
        """The clock, if it is one that a test can move."""
        assert isinstance(self.world.clock, MovableClock)
        return self.world.clock

    @property
    def the_guild(self) -> Guild:
        """The server that is meant when none is named: the first."""
        assert self.home is not None
        return self.home

    # -- making

    def add_guild(self, name: str, with_bot: bool = True, ident: int | None = None) -> Guild:
        owner = User(self.world.ids.next(), f"owner-of-{name}".lower().replace(" ", "-"))
        self.world.users[owner.id] = owner
        guild = Guild(ident or self.world.ids.next(), name, owner.id, joined=self.world.clock.now())
        guild.roles[guild.id] = Role(guild.id, "@everyone", permissions.EVERYDAY)
        self.world.guilds[guild.id] = guild
        self.home = self.home or guild
        self._join(guild, owner)
        if with_bot:
            self.put_bot(guild)
        return guild

    def put_bot(self, guild: Guild) -> None:
        """The bot, with a role of its own."""
        role = self.add_role("Heard", guild=guild)
        role.managed = True
        self._join(guild, self.world.bot).roles.append(role.id)

    def add_role(self, name: str, *may: str, guild: Guild | None = None) -> Role:
        guild = guild or self.the_guild
        bits = 0
        for one in may:
            bits |= permissions.bit(one)
        role = Role(self.world.ids.next(), name, bits, position=len(guild.roles))
        guild.roles[role.id] = role
        return role

    def add_channel(
        self, name: str, kind: int = TEXT, guild: Guild | None = None, parent: int | None = None
    ) -> Channel:
        guild = guild or self.the_guild
        channel = Channel(self.world.ids.next(), kind, name, guild.id, parent)
        guild.channels[channel.id] = self.world.channels[channel.id] = channel
        return channel

    def add_thread(self, name: str, where: Where, owner: Who | None = None) -> Channel:
        by = self.user(owner).id if owner else self.world.app
        at = self.channel(where)
        return routes_channels.open_thread(self.world, at, self.world.ids.next(), name, by)

    def add_person(
        self,
        name: str,
        shown: str | None = None,
        *may: str,
        guild: Guild | None = None,
        locale: str = "en-GB",
        bot: bool = False,
        takes_dms: bool = True,
    ) -> User:
        """Somebody in the server; `may` names permissions that everybody else does not have."""
        guild = guild or self.the_guild
        known = [one for one in self.world.users.values() if one.name == name]
        user = known[0] if known else User(self.world.ids.next(), name, shown or name.title())
        user.locale, user.bot, user.takes_dms = locale, bot, takes_dms
        self.world.users[user.id] = user
        member = self._join(guild, user)
        if may:
            member.roles.append(self.add_role(f"{name}'s", *may, guild=guild).id)
        return user

    def _join(self, guild: Guild, user: User) -> Member:
        return guild.members.setdefault(user.id, Member(user, self.world.clock.now()))

    # -- permitting

    def allow(self, where: Where, *may: str, whom: Who | None = None) -> None:
        """Somebody (the bot, if nobody is named) may do this in a channel."""
        self._overwrite(where, whom, may, True)

    def deny(self, where: Where, *may: str, whom: Who | None = None) -> None:
        """Somebody (the bot, if nobody is named) may not do this in a channel."""
        self._overwrite(where, whom, may, False)

    def _overwrite(self, where: Where, whom: Who | None, may: tuple[str, ...], yes: bool) -> None:
        who = self.user(whom).id if whom is not None else self.world.app
        one = self.channel(where).overwrites.setdefault(who, Overwrite(who, 1))
        for name in may:
            bit = permissions.bit(name)
            one.allow = one.allow | bit if yes else one.allow & ~bit
            one.deny = one.deny & ~bit if yes else one.deny | bit

    def only_for(self, where: Where, name: str, *whom: Who) -> Role:
        """A channel that only those see who have a role, and the bot."""
        channel, role = self.channel(where), self.add_role(name)
        view, guild = permissions.bit("view_channel"), self.guild_at(where)
        channel.overwrites[guild.id] = Overwrite(guild.id, 0, deny=view)
        channel.overwrites[role.id] = Overwrite(role.id, 0, allow=view)
        channel.overwrites[self.world.app] = Overwrite(self.world.app, 1, allow=view)
        for one in whom:
            guild.members[self.user(one).id].roles.append(role.id)
        return role

    def grant(self, *may: str, whom: Who | None = None, guild: Guild | None = None) -> None:
        """Somebody (the bot, if nobody is named) may do this in the whole server."""
        guild = guild or self.the_guild
        who = self.user(whom).id if whom is not None else self.world.app
        guild.members[who].roles.append(self.add_role("more", *may, guild=guild).id)

    # -- finding

    def user(self, who: Who) -> User:
        if isinstance(who, User):
            return who
        for user in self.world.users.values():
            if who in (user.name, user.shown):
                return user
        raise AssertionError(f"nobody is called {who}")

    def channel(self, where: Where, whom: Who | None = None) -> Channel:
        """A channel by its name. "dm": the private conversation with `whom`."""
        if isinstance(where, Channel):
            return where
        if where == "dm":
            assert whom is not None
            return routes_channels.conversation(self.world, self.user(whom).id)
        for channel in self.world.channels.values():
            if channel.name == where:
                return channel
        raise AssertionError(f"there is no channel called {where}")

    def guild_at(self, where: Where) -> Guild:
        guild = self.world.guild_of(self.channel(where))
        assert guild is not None
        return guild

    def name(self, ident: int) -> str:
        """What a person, a channel or a role is called."""
        if ident in self.world.users:
            return self.world.users[ident].name
        return self.world.channels[ident].name

    def newest(self, where: Where) -> Message:
        """The newest message of a channel."""
        messages = self.channel(where).messages
        return messages[max(messages)]

    def requests(self, method: str = "*", path: str = "") -> list[Any]:
        """What the bot has asked for, by method and a part of the path."""
        return [
            one for one in self.faults.asked if method in ("*", one.method) and path in one.path
        ]
