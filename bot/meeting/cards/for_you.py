"""What somebody is asked now, as sections of what only they see."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards import Card, CardSection, phrase
from bot.ids import MeetingId, PersonId, number_of
from bot.meeting.cards import invitations, item_time, queue, rounds, support, topic
from bot.meeting.cards.leaving import run_meetings
from bot.meeting.open_questions import OpenQuestion, QuestionKind, open_questions
from bot.meeting.state import State
from bot.records import poll

FOR_YOU = "for-you"
"""The name of these sections."""
ASKED_BY = frozenset(
    {
        "invitation", "item-soon", "may-invite", "poll", "put-up", "run-meetings", "speaking-time",
        "support-offer", "topic-flag", "topic-question", "your-turn",
    }
)  # fmt: skip
"""The kinds of private cards that ask one of these questions. A test keeps it complete."""
IN_THE_ACTS = frozenset({"hand", "lower", "pass"})
"""What has its own place among somebody's buttons, by the names of the commands."""


def for_you(
    state: State, who: PersonId, polls: Sequence[MeetingId] = ()
) -> tuple[CardSection, ...]:
    """What somebody is asked, then what they were not told because they want no direct messages.

    `polls`: those that they have not answered.
    """
    cards = [question_card(state, who, question) for question in open_questions(state, who)]
    cards += [poll.still_open(meeting, number_of(meeting), state.rules) for meeting in polls]
    sections = [section for card in cards if card is not None for section in (_section(card),)]
    sections += [
        _section(card, without=IN_THE_ACTS)
        for card in state.wishes.missed.get(who, ())
        if card.kind not in ASKED_BY
    ]
    if not sections:
        return ()
    first, *others = sections
    heading = phrase("for-you")
    lines = first.lines if first.heading is None else (first.heading, *first.lines)
    return (
        CardSection(heading=heading, lines=lines, buttons=first.buttons, name=FOR_YOU),
        *others,
    )


def _section(card: Card, without: frozenset[str] = frozenset()) -> CardSection:
    lines = card.lines + tuple(line for part in card.parts for line in part.lines)
    buttons = card.buttons + tuple(button for part in card.parts for button in part.buttons)
    return CardSection(
        heading=card.title,
        lines=lines,
        buttons=tuple(button for button in buttons if button.command not in without),
        name=FOR_YOU,
    )


def question_card(state: State, who: PersonId, asked: OpenQuestion) -> Card | None:
    """The card that asks a question, as things stand now."""
    item = state.agenda.current
    match asked.kind:
        case QuestionKind.TURN:
            running = state.rounds.talking
            return None if running is None else rounds.turn_now(running)
        case QuestionKind.FLOOR:
            return queue.own_floor()
        case QuestionKind.WRITE:
            silent = state.rounds.silent
            return None if silent is None else rounds.write_now(state, silent)
        case QuestionKind.PUT_UP:
            hand = state.queue.get(who)
            if hand is None or hand.by is None:
                return None
            place = state.queue.place_of(who, state.turns, state.queue_order)
            return queue.put_up(hand.by, place, hand.reason)
        case QuestionKind.INVITATION:
            return invitations.invitation(state)
        case QuestionKind.MAY_INVITE:
            return invitations.may_invite(state.rules)
        case QuestionKind.TOPIC:
            question = state.topic.open.get(asked.number)
            if item is None or question is None:
                return None
            return (
                topic.flagged(item, question)
                if question.flag
                else topic.question(item, question, None)
            )
        case QuestionKind.ITEM_TIME:
            if item is None:
                return None
            return item_time.item_time(item, None) if item.overdue else item_time.nearly_over(item)
        case QuestionKind.SUPPORT if asked.person is not None:
            shares = state.support.asks_to_share(who, asked.person)
            return support.offer(asked.person, shares=shares)
        case QuestionKind.LEAD:
            return run_meetings(who)
    return None
