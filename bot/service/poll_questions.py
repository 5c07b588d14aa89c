"""Which questions a poll asks, as the command that answers it."""

from __future__ import annotations

from collections.abc import Mapping

from bot.cards import Phrase
from bot.commands import handlers, poll_form
from bot.commands.spec import Command
from bot.ids import MeetingId
from bot.meeting.state import State
from bot.ports import Store
from bot.records import poll_cards
from bot.records.questionnaire import Questionnaire, questionnaire


async def meant(
    store: Store, state: State, args: Mapping[str, str | int]
) -> tuple[Questionnaire, tuple[Phrase, ...]]:
    """What the poll asks that is meant, the one that is named or the last one, and from how many
    answers on what is shown. If there is none, it is what the next one would ask, and whoever
    answers it is told so.

    Raises:
        NotSaved: the database cannot be reached.
    """
    meeting = MeetingId(str(args.get("meeting") or handlers.polled(state)))
    poll = await store.poll(meeting)
    if poll is None:
        return questionnaire(state.poll.base), ()
    numbers = poll_cards.numbers(poll.fewest, poll.comments_fewest)
    by_group = (poll_cards.by_group(),) if state.settings.uses_groups else ()
    return questionnaire(poll.questionnaire), (numbers, *by_group)


async def answering(
    store: Store, command: Command, state: State, args: Mapping[str, str | int]
) -> Command:
    """The command that answers a poll, with what that poll asks; any other as it is.

    Raises:
        Refused: there is an answer to something that it does not ask.
        NotSaved: the database cannot be reached.
    """
    if command.handler is not handlers.answer_poll:
        return command
    found, _ = await meant(store, state, args)
    poll_form.belongs(found, args)
    return poll_form.for_poll(command, found)
