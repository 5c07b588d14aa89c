"""What somebody is asked now, as sections of what only they see."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from bot.cards import Card, CardSection, phrase
from bot.ids import PersonId, number_of
from bot.meeting.cards import (
    actions,
    contention_questions,
    invitations,
    item_time,
    leftovers,
    next_item,
    points_back,
    proposals,
    queue,
    rounds,
    support,
    topic,
)
from bot.meeting.cards.leaving import run_meetings
from bot.meeting.endings import is_over
from bot.meeting.open_questions import OpenQuestion, QuestionKind, open_questions
from bot.meeting.state import State
from bot.records import poll_cards
from bot.records.saved_records import PollRecord

FOR_YOU = "for-you"
"""The name of these sections."""
ASKED_BY = frozenset(
    {
        "action-offer", "invitation", "item-soon", "leftovers", "may-invite", "moving-on",
        "point-owner", "point-wording",
        "points-today", "poll", "poll-reminder", "proposal-amended",
        "proposal-open", "proposal-reminder",
        "put-up", "run-meetings",
        "speaking-time", "support-offer", "topic-flag", "topic-question", "words-gone",
        "your-point", "your-turn",
    }
)  # fmt: skip
"""The kinds of private cards that ask one of these questions. A test keeps it complete."""
IN_THE_ACTS = frozenset({"hand", "lower", "pass"})
"""What has its own place among somebody's buttons, by the names of the commands."""


def for_you(
    state: State, who: PersonId, polls: Sequence[PollRecord] = ()
) -> tuple[CardSection, ...]:
    """What somebody is asked, then what they were not told because they want no direct messages.

    `polls`: those that they have not answered.
    """
    cards = [question_card(state, who, question) for question in open_questions(state, who)]
    cards += [poll_cards.still_open(poll.meeting, number_of(poll.meeting)) for poll in polls]
    sections = [section for card in cards if card is not None for section in (as_section(card),)]
    sections += [
        as_section(card, without=IN_THE_ACTS)
        for card in state.wishes.missed.get(who, ())
        if card.kind not in ASKED_BY and not is_over(card.about, state, who)
    ]
    if not sections:
        return ()
    first, *others = sections
    heading = phrase("for-you")
    lines = first.lines if first.heading is None else (first.heading, *first.lines)
    return (
        replace(first, heading=heading, lines=lines),
        *others,
    )


def as_section(card: Card, without: frozenset[str] = frozenset()) -> CardSection:
    """A card as a section of another; `without`: the commands whose buttons are left out."""
    lines = card.lines + tuple(
        line
        for part in card.parts
        for line in (*(() if part.heading is None else (part.heading,)), *part.lines)
    )
    buttons = card.buttons + tuple(button for part in card.parts for button in part.buttons)
    return CardSection(
        heading=card.title,
        lines=lines,
        buttons=tuple(button for button in buttons if button.command not in without),
        name=FOR_YOU,
        about=card.about,
    )


def question_card(state: State, who: PersonId, asked: OpenQuestion) -> Card | None:
    """The card that asks a question, as things stand now."""
    item = state.agenda.current
    match asked.kind:
        case QuestionKind.TURN:
            running = state.rounds.talking
            return None if running is None else rounds.turn_now(state, running)
        case QuestionKind.FLOOR:
            return queue.own_floor(state)
        case QuestionKind.WRITE:
            silent = state.rounds.silent
            return None if silent is None else rounds.write_now(state, silent)
        case QuestionKind.PUT_UP:
            hand = state.queue.get(who)
            if hand is None or hand.by is None:
                return None
            place = state.queue.place_of(who, state.turns, state.queue_order)
            return queue.put_up(state, hand, hand.by, place)
        case QuestionKind.INVITATION:
            return invitations.invitation(state, who)
        case QuestionKind.MAY_INVITE:
            return invitations.may_invite(state)
        case QuestionKind.TOPIC:
            question = state.topic.open.get(asked.number)
            if question is not None and question.move is not None:
                to = state.agenda.get(question.move.item)
                if to is None:
                    return None
                return next_item.question(state, question, question.move, to)
            if item is None or question is None:
                return None
            return (
                topic.flagged(state, item, question)
                if question.flag
                else topic.question(state, item, question, None)
            )
        case QuestionKind.ITEM_TIME:
            if item is None:
                return None
            return (
                item_time.item_time(state, item, None)
                if item.overdue
                else item_time.nearly_over(state, item)
            )
        case QuestionKind.ACTION:
            action = state.actions.get(asked.number)
            return None if action is None else actions.offer(state, action)
        case QuestionKind.SUPPORT if asked.person is not None:
            shares = state.support.asks_to_share(who, asked.person)
            number = state.support.number_asked(who, asked.person)
            return support.offer(asked.person, shares=shares, number=number)
        case QuestionKind.PROPOSAL:
            return proposals.open_now(state, state.proposals[asked.number])
        case QuestionKind.POINTS_TODAY:
            return points_back.which_today(state)
        case QuestionKind.LEFTOVERS:
            return leftovers.leftovers(state)
        case QuestionKind.LEAD:
            return run_meetings(state, who)
        case QuestionKind.POINT if asked.asks is not None:
            return contention_questions.card(state, who, asked.number, asked.asks)
    return None
