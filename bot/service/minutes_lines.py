"""Minutes of earlier meetings, and what of them can be corrected and agreed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping

from bot.commands import minutes as commands
from bot.commands.spec import Command
from bot.errors import Refused
from bot.ids import MeetingId, WordsId, meeting_id
from bot.meeting.meeting import Meeting
from bot.meeting.minutes import minutes
from bot.meeting.state import State
from bot.phrases.reading import readers_catalogue
from bot.ports import Store
from bot.records.minutes import CorrectedPart, Minutes

MOST = 200
"""So many lines can be named."""


async def as_it_was(store: Store, meeting: MeetingId) -> State | None:
    """A meeting, folded from its journal; None if there is none (any more)."""
    rows = (await store.journals([meeting])).get(meeting)
    if not rows:
        return None
    # A long meeting takes a while, and nobody else should have to wait for it.
    return (await asyncio.to_thread(Meeting.fold, rows)).state


def meeting_meant(command: Command, args: Mapping[str, str | int], state: State) -> MeetingId:
    """The meeting whose minutes a command is about."""
    given = str(args.get("meeting") or "").strip()
    usual = commands.agreed if command.handler is commands.agree else commands.corrected
    number = int(given) if given.isdecimal() and len(given) < 8 else usual(state)
    return meeting_id(state.room, number)


async def lines(store: Store, meeting: MeetingId) -> dict[str, str]:
    """What can be corrected of a meeting's minutes: how a form says it, and its words. Empty if it
    has none."""
    state = await as_it_was(store, meeting)
    made = None if state is None else minutes(state, None)
    if made is None:
        return {}
    say = readers_catalogue().say
    found = {part.value: say(f"minutes-part-{part.value}") for part in CorrectedPart}
    recorded = list(dict.fromkeys(_recorded(made)))[:MOST]
    words = await store.words(recorded) if recorded else {}
    return found | {f"id:{one}": words[one] for one in recorded if one in words}


async def refusal(
    store: Store, command: Command, args: Mapping[str, str | int], state: State
) -> Refused | None:
    """Why the minutes of a meeting cannot be agreed; None: they can, or it is not asked. It is for
    the caller to raise once it is known that this is no repetition: by it, they were agreed."""
    if command.handler is not commands.agree:
        return None
    earlier = await as_it_was(store, meeting_meant(command, args, state))
    if earlier is None or earlier.opened_at is None:
        return Refused("refused-no-minutes")
    if earlier.minutes.agreed is not None:
        return Refused("refused-minutes-agreed", number=earlier.number)
    return None


def _recorded(made: Minutes) -> Iterator[WordsId]:
    yield from (one.words for one in made.decisions)
    yield from (one.words for one in made.notes)
    yield from (one.words for one in made.actions)
    yield from (one.point.wording for one in made.contentions)
    yield from (one.wording for one in made.proposals)
    yield from (one.words for one in made.constraints)
    yield from (one.title for one in made.items)
