"""The permissions and intents that Heard needs, and why. It asks for no others."""

from __future__ import annotations

from typing import Final, NamedTuple

import discord

SCOPES: Final = ("bot", "applications.commands")


class Need(NamedTuple):
    """A permission: its name in discord.py, its label on Discord, and what it is for."""

    name: str
    called: str
    why: str
    must: bool = True
    """Whether nothing works without it; otherwise only what `why` says does not."""


NEEDS: Final = (
    Need("view_channel", "View Channels", "Heard takes part in a channel only if it sees it."),
    Need("send_messages", "Send Messages", "The panel, what is parked, and answers stand there."),
    Need(
        "send_messages_in_threads",
        "Send Messages in Threads",
        "What becomes of a parked point is said in its thread.",
    ),
    Need(
        "create_public_threads", "Create Public Threads", "Each parked point has a thread.", False
    ),
    Need("attach_files", "Attach Files", "Minutes and pictures of figures come as files."),
    Need(
        "read_message_history",
        "Read Message History",
        "After a lost connection, Heard reads what was said meanwhile.",
    ),
    Need("add_reactions", "Add Reactions", "A typed command that was done gets a ✅.", False),
    Need(
        "pin_messages",
        "Pin Messages",
        "The panel is pinned until its meeting is over.",
        False,
    ),
    Need("connect", "Connect", "Without it, the text chat of a voice channel is closed.", False),
    Need(
        "mute_members",
        "Mute Members",
        "On a Stage, who is called can be heard, and then listens again.",
        False,
    ),
    Need(
        "create_events",
        "Create Events",
        "Meetings stand in the server's calendar, where a room wants that.",
        False,
    ),
)


class Intent(NamedTuple):
    """A group of events: its name in discord.py, and what it is for."""

    name: str
    why: str


INTENTS: Final = (
    Intent("guilds", "Which channels, threads and roles there are."),
    Intent("guild_messages", "That somebody wrote something: turns are made of this."),
    Intent("dm_messages", "What people write to Heard directly, so that nobody goes unanswered."),
    Intent("guild_reactions", "Emoji: a raised hand, or that something was heard."),
    Intent("guild_scheduled_events", "That somebody started a meeting in the calendar."),
    Intent("voice_states", "Who is in a voice channel, and who asks to speak on a Stage."),
    Intent(
        "members",
        "Who has left a server or lost a role, and a list of its members. Without it Heard asks "
        "about each person concerned.",
    ),
    Intent("message_content", "What was written. Only for questions about the topic and `q+`."),
)


def permissions() -> discord.Permissions:
    """All permissions that Heard asks for."""
    return discord.Permissions(**{need.name: True for need in NEEDS})


def missing(may: discord.Permissions) -> list[Need]:
    """The permissions that nothing works without, and that are not granted."""
    return [need for need in NEEDS if need.must and not getattr(may, need.name)]
