"""A poll wants a reply to the room; those who run meetings give it."""

from __future__ import annotations

from msgspec.structs import replace

from bot.effects import AnyEffect, ReplyToActor, SaveRecord, Whisper
from bot.errors import IllegalMove
from bot.events import PollFlagsRaised, PollReplied
from bot.ids import meeting_id
from bot.meeting.cards import poll_replies as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records.poll_replies import AwaitedReply, GivenReply, PollReply, PollReplyRecord
from bot.records.zones import day_in
from bot.rules import Quiet


def flags_raised(state: State, event: PollFlagsRaised) -> Effects:
    """Those who run meetings are told, once and privately. Everybody has read the same figures."""
    awaited = AwaitedReply(meeting=event.meeting, flags=event.flags, since=event.at)
    state.poll_replies.raise_flags(awaited)
    card = cards.wants_reply(awaited)
    out: list[AnyEffect] = [_kept(state, awaited.record)]
    for who in state.facilitators:
        if not state.turns.belongs(who):
            continue
        if state.settings.quiet is Quiet.NORMAL:
            # It is the one thing that they are told of it today.
            state.follow_ups.note(who, day_in(state.zone, event.at))
            out.append(Whisper(who, card))
        else:
            state.wishes.miss(who, card)
    return (*out, *PANEL)


def replied(state: State, event: PollReplied) -> Effects:
    """Somebody who runs meetings replies: to the whole room, and with their name.

    Raises:
        IllegalMove: nobody waits for a reply to that poll, or somebody has replied meanwhile.
    """
    if event.meeting not in state.poll_replies.awaited:
        raise IllegalMove("refused-no-reply-wanted", number=event.meeting)
    given = GivenReply(
        meeting=event.meeting,
        flags=state.poll_replies.awaited[event.meeting].flags,
        words=event.reply,
        by=event.person,
    )
    awaited = state.poll_replies.give(given)
    record = replace(awaited.record, words=event.reply, by=event.person, replied_at=event.at)
    return (
        _kept(state, record),
        *state.post(cards.reply(given), always=True),
        ReplyToActor(note("noted-poll-reply", number=event.meeting)),
        *PANEL,
    )


def at_opening(state: State) -> Effects:
    """Say at the opening what people had said in polls, and what the reply to it is."""
    said = state.poll_replies.at_opening()
    waiting = [one for one in state.poll_replies.awaited.values() if not one.is_unanswered_twice]
    if not said and not waiting:
        return NOTHING
    # Also in a silent room: whoever replied was told that the next meeting begins with it.
    return state.post(cards.at_opening(said, waiting), always=True)


def pass_over(state: State) -> Effects:
    """A meeting was held, and nobody has replied to these polls."""
    if state.opened_at is None:
        return NOTHING
    passed = state.poll_replies.pass_over(state.number, state.opened_at)
    return tuple(_kept(state, one.record) for one in passed)


def _kept(state: State, reply: PollReply) -> SaveRecord:
    about = meeting_id(state.room, reply.meeting)
    return SaveRecord(PollReplyRecord(room=state.room, meeting=about, reply=reply))
