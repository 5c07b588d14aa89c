"""What cards are about.

Buttons, countdowns and questions belong to something that ends: a round, an item, a poll. A card
names it (`Card.about`), by a kind and numbers, such as "round-3.1" for the first round of the third
meeting. How each kind ends stands in `bot.meeting.subject_kinds`, and what follows from that in
`bot.meeting.endings`.
"""

from __future__ import annotations

from datetime import datetime
from zlib import crc32

from bot.cards import Card
from bot.events import SignalKind
from bot.ids import PersonId, WordsId
from bot.meeting.agenda import AgendaItem
from bot.meeting.queue import Hand
from bot.meeting.rounds import Round
from bot.meeting.state import State
from bot.records.glossary import GlossaryWord
from bot.records.model import Contention, Goal

_SIGNALS = tuple(SignalKind)


def parsed(about: str) -> tuple[str, str]:
    """A subject's kind, and what identifies it among its kind."""
    kind, _, which = about.rpartition("-")
    return kind, which


def subjects_of(card: Card) -> tuple[str, ...]:
    """What a card is about, and what its sections are about."""
    found = (card.about, *(part.about for part in card.parts))
    return tuple(about for about in found if about)


# -- each of them --------------------------------------------------------------------------------


def meeting(state: State) -> str:
    """The meeting itself, planned or running."""
    return f"meeting-{state.number}"


def start(state: State) -> str:
    """That the meeting is still to begin."""
    return f"start-{state.number}"


def item(state: State) -> str:
    """The item that is up, or that none is."""
    current = state.agenda.current
    return f"item-{state.number}.{0 if current is None else current.id}"


def item_time(state: State, item: AgendaItem) -> str:
    """The end of the item that is up, as it is set now."""
    return f"item-time-{state.number}.{item.id}.{due(item)}"


def due(item: AgendaItem) -> int:
    """When the time of an item is over, in seconds; 0: it has none."""
    return _seconds(item.until)


def listed(meeting: int, place: int) -> str:
    """An item that was not finished, on the agenda of the meeting with that number."""
    return f"listed-{meeting}.{place}"


def raised(state: State, kind: SignalKind) -> str:
    """Somebody's own coloured card, as long as it is up. Whose it is stands nowhere: only they are
    shown this."""
    return f"raised-{state.number}.{_SIGNALS.index(kind)}"


def raised_card(about: str) -> SignalKind | None:
    """Which coloured card a subject is; None: it is something else."""
    kind, which = parsed(about)
    number = which.rpartition(".")[2]
    if kind != "raised" or number not in map(str, range(len(_SIGNALS))):
        return None
    return _SIGNALS[int(number)]


def meeting_break(state: State) -> str:
    """The break that is on, as long as it ends when it does now."""
    now = state.on_break
    until = _seconds(None if now is None else now.until)
    return f"break-{state.number}.{_breaks(state)}.{until}"


def break_offer(state: State) -> str:
    """Whether there is a break, until there is one."""
    return f"break-offer-{state.number}.{_breaks(state)}"


def _breaks(state: State) -> int:
    return len(state.breaks.taken) + (state.on_break is not None)


def round(state: State) -> str:
    """The round that is running."""
    return f"round-{state.number}.{state.rounds.count}"


def round_key(state: State) -> str:
    """Identifies the current or last round: its meeting's number and its own."""
    return f"{state.number}.{state.rounds.count}"


def turn(state: State, running: Round) -> str:
    """The turn of whoever has it now."""
    return f"turn-{state.number}.{state.rounds.count}.{began(running)}"


def began(running: Round) -> int:
    """When the turn began that somebody has now, in milliseconds."""
    return 0 if running.since is None else int(running.since.timestamp() * 1000)


def reply(meeting: int) -> str:
    """The reply that the poll about the meeting with that number waits for."""
    return f"reply-{meeting}"


def look_back(meeting: int) -> str:
    """How the meeting with that number went."""
    return f"look-back-{meeting}"


def offer(state: State) -> str:
    """What somebody is offered privately before this meeting is over."""
    return f"offer-{state.number}"


def question(state: State, number: int) -> str:
    """A question about the topic."""
    return f"question-{state.number}.{number}"


def invitation(state: State, who: PersonId) -> str:
    """Somebody's newest invitation to speak."""
    return f"invitation-{state.number}.{state.invited.times.get(who, 0)}"


def may_invite(state: State) -> str:
    """Whether somebody may be invited."""
    return f"may-invite-{state.number}"


def put_up(state: State, hand: Hand) -> str:
    """A hand that somebody else has put up, until its owner says whether that is all right."""
    return f"put-up-{state.number}.{hand.ticket}"


def hand(state: State, hand: Hand) -> str:
    """A hand that is up."""
    return f"hand-{state.number}.{hand.ticket}"


def hand_down(state: State) -> str:
    """That somebody's hand is down."""
    return f"hand-down-{state.number}"


def passing(state: State) -> str:
    """Somebody's pass."""
    return f"pass-{state.number}"


def floor(state: State) -> str:
    """The floor, while the person has it who has it now."""
    return f"floor-{state.number}.{_seconds(state.floor_since)}"


def minutes_due(state: State, meeting: int) -> str:
    """Whether the minutes of an earlier meeting are agreed at this one."""
    return f"minutes-due-{state.number}.{meeting}"


def closed(state: State) -> str:
    """That the meeting is over, as long as it can go on after all."""
    return f"closed-{state.number}"


def leaderless(state: State) -> str:
    """That nobody runs the meetings."""
    return f"leaderless-{state.number}"


def tabled(state: State, number: int) -> str:
    """A point that is on the table in this meeting."""
    return f"tabled-{state.number}.{number}"


def leftovers(state: State) -> str:
    """What becomes of what is open, as no further meeting is planned."""
    ended = state.ended
    return f"leftovers-{state.number}.{0 if ended is None else _seconds(ended.since)}"


def review(number: int) -> str:
    """A decision that is to be reviewed."""
    return f"review-{number}"


def points_today(state: State) -> str:
    """Which points come back at the meeting that is planned."""
    return f"points-today-{state.number}"


def point(number: int) -> str:
    """A point, until it is settled."""
    return f"point-{number}"


def action(number: int) -> str:
    """An action, while it is to be done."""
    return f"action-{number}"


def action_free(number: int) -> str:
    """That nobody has taken an action on, or is asked to."""
    return f"action-free-{number}"


def action_offer(number: int) -> str:
    """Whether somebody takes an action on."""
    return f"action-offer-{number}"


def constraint(number: int) -> str:
    """A constraint, until somebody has said what became of it."""
    return f"constraint-{number}"


def blank_sheet(state: State) -> str:
    """The blank sheet that is running."""
    return f"blank-sheet-{state.number}.{_seconds(state.constraints.blank_until)}"


def objection(number: int, words: WordsId) -> str:
    """An objection with which the proposal of that number closed, until it is parked."""
    return f"objection-{number}.{objection_mark(words)}"


def objection_mark(words: WordsId) -> int:
    """Tells an objection from others."""
    return crc32(words.encode())


def proposal(number: int) -> str:
    """A proposal, while it is open."""
    return f"proposal-{number}"


def goal(goal: Goal) -> str:
    """The common goal, as it is worded now."""
    return f"goal-{crc32(goal.words.encode())}"


def planned(state: State) -> str:
    """The planned meeting, at the time that is set for it now."""
    return f"planned-{state.number}.{_seconds(state.starts)}"


def views(state: State) -> str:
    """What was raised until now, until a newer meeting has ended."""
    return f"views-{state.number}"


def wording(contention: Contention) -> str:
    """Whether a point is somebody's, as it is worded now, until they have answered or had a day."""
    return f"wording-{contention.number}.{_seconds(contention.asked_at)}"


def owner(contention: Contention) -> str:
    """Whether somebody would see to a point."""
    return f"owner-{contention.number}"


def outcome(contention: Contention) -> str:
    """Whether the outcome that a point has been given settles it."""
    return f"outcome-{contention.number}.{_seconds(contention.settled_at)}"


def _seconds(at: datetime | None) -> int:
    """A moment in seconds; 0: there is none."""
    return 0 if at is None else int(at.timestamp())


def word(word: GlossaryWord) -> str:
    """A word of the room's list, as it is explained now, and whether that is confirmed."""
    mark = 0 if word.explanation is None else crc32(word.explanation.encode())
    return f"word-{word.number}.{mark}.{int(word.confirmed)}"


def groups(state: State) -> str:
    """The team's groups, as they are named now."""
    return f"groups-{groups_mark(state)}"


def groups_mark(state: State) -> int:
    """Tells the names of the groups, as they are now, from others."""
    return crc32(",".join(state.settings.groups).encode())


def support_offer(number: int) -> str:
    """Whether somebody would like to be a supporter."""
    return f"support-offer-{number}"


def support(number: int) -> str:
    """That somebody supports a person."""
    return f"support-{number}"


def worry(message: str) -> str:
    """A message to the contact, until they have read it."""
    return f"worry-{message}"
