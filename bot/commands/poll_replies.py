"""Those who run meetings reply to what people said in a poll."""

from __future__ import annotations

from dataclasses import replace

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.number_params import MEETING_NUMBER
from bot.commands.spec import CommandContext, FormContext, Kind, Param
from bot.errors import BadArgument, IllegalMove
from bot.meeting.state import State


def _newest(state: State) -> str:
    awaited = state.poll_replies.awaited
    return str(max(awaited)) if awaited else ""


def _is_unclear(form: FormContext) -> bool:
    return "meeting" not in form.args and len(form.state.poll_replies.awaited) > 1


PARAMS = (
    Param("reply", Kind.TEXT, long=True),
    replace(
        MEETING_NUMBER,
        named=True,
        current=_newest,
        form_if=_is_unclear,
        form_required=True,
    ),
)


def reply(ask: CommandContext) -> Answer:
    """Replies to the poll about a meeting: the only one that waits for a reply, or the one named.

    Raises:
        IllegalMove: no poll waits for a reply.
        BadArgument: several do, and it was not said which is meant.
    """
    awaited = ask.state.poll_replies.awaited
    if not awaited:
        raise IllegalMove("refused-no-replies")
    number = ask.number("meeting")
    if number is None:
        if len(awaited) > 1:
            raise BadArgument("meeting", "bad-reply-meeting", newest=max(awaited))
        (number,) = awaited
    words = ask.words("reply")
    if words is None:
        raise BadArgument("reply", "bad-missing")
    return e.PollReplied(at=ask.at, actor=ask.actor, meeting=number, reply=words)
