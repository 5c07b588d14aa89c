"""How Heard is set up on Discord."""

from __future__ import annotations

import msgspec

from adapters.chat.unnamed import WAITS

PLATFORM = "discord"


class DiscordOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Discord's settings. The token is never shown, logged or kept anywhere else."""

    token: str
    message_content: bool = False
    """Whether Heard may read what is written (a privileged intent). Without it turns, hands,
    rounds, polls and parking all work; questions about the topic and a typed `q+` do not."""
    shard_ids: tuple[int, ...] | None = None
    """The shards of this process; None: all of them."""
    shard_count: int | None = None
    """How many shards there are in all processes; None: what Discord advises."""
    answer_within: float = 1.5
    """Seconds after which Discord is told that an answer is on its way. It waits for three."""
    form_within: float = 2.3
    """Seconds in which a form has to be there: Discord does not let it come later."""
    ready_within: float = 2.0
    """Seconds to wait at the start for servers that Discord is still sending."""

    panel_seconds: float = 1.5
    """The least time between two edits of one panel."""
    unnamed_seconds: tuple[float, ...] = WAITS
    """The waits before a name is asked for again that Discord could not tell."""

    def __repr__(self) -> str:
        return f"DiscordOptions(message_content={self.message_content}, shard_ids={self.shard_ids})"
