"""Which rooms go with which voice channel, and what is remembered about their stages."""

from __future__ import annotations

import discord

from adapters.discord.api.translate import room_id
from bot.ids import RoomId
from bot.ports import ExternalRefs, MeetingStatus

Vocal = discord.VoiceChannel | discord.StageChannel

ASKED = "stage-asked:"
UP = "stage-up:"


def shard_of(client: discord.AutoShardedClient, room: RoomId) -> int:
    """The shard that is told what happens in a room."""
    return (int(room.tenant) >> 22) % (client.shard_count or 1)


def chosen_voice(meeting: MeetingStatus | None) -> int | None:
    """The channel that somebody has chosen for a room's meetings."""
    chosen = meeting.voice if meeting is not None else ""
    return int(chosen) if chosen.isdecimal() else None


def voice_of(guild: discord.Guild, room: RoomId, meeting: MeetingStatus | None) -> Vocal | None:
    """The channel that a room's meetings go with: its own, or the one that somebody has chosen."""
    for wanted in (int(room.channel), chosen_voice(meeting)):
        found = guild.get_channel(wanted) if wanted is not None else None
        if isinstance(found, discord.VoiceChannel | discord.StageChannel):
            return found
    return None


class Ties:
    """Remembers which rooms go with a voice channel."""

    def __init__(self) -> None:
        self._servers: dict[int, dict[RoomId, int]] = {}

    def tie(self, room: RoomId, channel: int | None) -> bool:
        """A room goes with this channel, or with none. Whether it went with one before."""
        rooms = self._servers.setdefault(int(room.tenant), {})
        before = rooms.pop(room, None)
        if channel is not None:
            rooms[room] = channel
        if not rooms:
            del self._servers[int(room.tenant)]
        return before is not None

    def rooms(self, guild: int, *channels: int) -> set[RoomId]:
        """The rooms that go with one of these channels; a channel's own chat is always one."""
        own = {room_id(guild, channel) for channel in channels}
        tied = self._servers.get(guild, {})
        return own | {room for room, channel in tied.items() if channel in channels}

    def within(self, guild: int) -> list[RoomId]:
        """The rooms of a server that go with a channel."""
        return list(self._servers.get(guild, {}))

    def forget(self, guild: int) -> None:
        """Heard is not on that server any more."""
        self._servers.pop(guild, None)


class StageMemory:
    """Who asked to speak on a stage, and whom Heard has let speak: kept, for after a restart."""

    def __init__(self, external_refs: ExternalRefs, room: RoomId) -> None:
        self._external_refs = external_refs
        self._room = room
        self._read = False
        self.asked: dict[int, str] = {}
        """When somebody asked, by their id: an open request that became a hand."""
        self.up: dict[int, int] = {}
        """Whom Heard has let speak, and in which channel."""
        self.audible: set[int] = set()
        """Of those, the ones whom we have seen able to speak since."""

    async def read(self) -> None:
        """Read what was kept, once.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if self._read:
            return
        kept = await self._external_refs.get_all(self._room, "stage-")
        for name, ref in kept.items():
            if name.startswith(ASKED):
                self.asked[int(name.removeprefix(ASKED))] = ref
            elif name.startswith(UP):
                self.up[int(name.removeprefix(UP))] = int(ref)
        self._read = True

    async def note_asked(self, who: int, when: str | None) -> None:
        """Somebody has asked, or does not any more."""
        if when is not None:
            await self._external_refs.save(self._room, f"{ASKED}{who}", when)
            self.asked[who] = when
        elif self.asked.pop(who, None) is not None:
            await self._external_refs.delete(self._room, f"{ASKED}{who}")

    async def note_up(self, who: int, channel: int | None) -> None:
        """Heard has let somebody speak, or they do not speak any more."""
        if channel is not None:
            await self._external_refs.save(self._room, f"{UP}{who}", str(channel))
            self.up[who] = channel
            return
        self.audible.discard(who)
        if self.up.pop(who, None) is not None:
            await self._external_refs.delete(self._room, f"{UP}{who}")
