"""Which texts of a room can be released for the report to those who fund or commission the work."""

from __future__ import annotations

from collections.abc import Mapping

from bot.commands import reports as commands
from bot.commands.spec import Command
from bot.errors import Refused
from bot.ids import RoomKey, WordsId
from bot.ports import Store


async def refusal(
    store: Store, command: Command, args: Mapping[str, str | int], room: RoomKey
) -> Refused | None:
    """Why a text cannot be released, or held back; None: it can, or it is not asked. It is for the
    caller to raise once it is known that this is no repetition."""
    words = str(args.get("words", ""))
    if command.handler is not commands.release or not words:
        return None
    on = str(args.get("release") or commands.YES) == commands.YES
    texts = {one.text.words: one.released for one in await store.summaries.programme.texts(room)}
    if WordsId(words) not in texts:
        return Refused("refused-text-not-here")
    if texts[WordsId(words)] is on:
        return Refused("refused-text-released" if on else "refused-text-kept-back")
    return None
