"""Links rooms to voice channels, and remembers the requests to speak on their stages."""

from __future__ import annotations

import discord

from adapters.discord.api.translate import room_id
from bot.ids import RoomId
from bot.ports import ExternalRefs, MeetingStatus

Vocal = discord.VoiceChannel | discord.StageChannel

ASKED = "stage-asked:"
UP = "stage-up:"


def shard_of(client: discord.AutoShardedClient, room: RoomId) -> int:
    """The shard that gets a room's events."""
    return (int(room.tenant) >> 22) % (client.shard_count or 1)


def chosen_voice(meeting: MeetingStatus | None) -> int | None:
    """The voice channel that was chosen for a room's meetings; None for none."""
    chosen = meeting.voice if meeting is not None else ""
    return int(chosen) if chosen.isdecimal() else None


def voice_of(guild: discord.Guild, room: RoomId, meeting: MeetingStatus | None) -> Vocal | None:
    """The voice channel of a room's meetings: the room's own, or else the one that was chosen."""
    for wanted in (int(room.channel), chosen_voice(meeting)):
        found = guild.get_channel(wanted) if wanted is not None else None
        if isinstance(found, discord.VoiceChannel | discord.StageChannel):
            return found
    return None


class Ties:
    """Remembers which rooms have a voice channel."""

    def __init__(self) -> None:
        self._servers: dict[int, dict[RoomId, int]] = {}

    def tie(self, room: RoomId, channel: int | None) -> bool:
        """Link a room to a channel, or to none. Returns whether it was linked before."""
        rooms = self._servers.setdefault(int(room.tenant), {})
        before = rooms.pop(room, None)
        if channel is not None:
            rooms[room] = channel
        if not rooms:
            del self._servers[int(room.tenant)]
        return before is not None

    def rooms(self, guild: int, *channels: int) -> set[RoomId]:
        """The rooms linked to any of these channels, each channel's own chat included."""
        own = {room_id(guild, channel) for channel in channels}
        tied = self._servers.get(guild, {})
        return own | {room for room, channel in tied.items() if channel in channels}

    def within(self, guild: int) -> list[RoomId]:
        """All linked rooms of a server."""
        return list(self._servers.get(guild, {}))

    def forget(self, guild: int) -> None:
        """Heard was removed from a server."""
        self._servers.pop(guild, None)


class StageMemory:
    """Requests to speak on a stage, and the people whom Heard made speakers; kept over restarts."""

    def __init__(self, external_refs: ExternalRefs, room: RoomId) -> None:
        self._external_refs = external_refs
        self._room = room
        self._read = False
        self.asked: dict[int, str] = {}
        """Open requests that became raised hands: when each was made, by user id."""
        self.up: dict[int, int] = {}
        """The people whom Heard made speakers, and in which channel."""
        self.audible: set[int] = set()
        """Those of them whom Discord has reported as speakers since."""

    async def read(self) -> None:
        """Load what was kept, the first time.

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
        """A person asks to speak since `when`, or (None) no longer does."""
        if when is not None:
            await self._external_refs.save(self._room, f"{ASKED}{who}", when)
            self.asked[who] = when
        elif self.asked.pop(who, None) is not None:
            await self._external_refs.delete(self._room, f"{ASKED}{who}")

    async def note_up(self, who: int, channel: int | None) -> None:
        """Heard has made a person a speaker in a channel, or (None) they are none any more."""
        if channel is not None:
            await self._external_refs.save(self._room, f"{UP}{who}", str(channel))
            self.up[who] = channel
            return
        self.audible.discard(who)
        if self.up.pop(who, None) is not None:
            await self._external_refs.delete(self._room, f"{UP}{who}")
