"""The minutes in an easy-read version: short sentences, one idea a line, everyday words.

What is most important comes first, the same thing is always called the same, and a picture can
stand beside each topic. The name of a section is that topic: see `adapters.documents.pictures`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards import (
    Card,
    CardSection,
    Day,
    PersonName,
    Phrase,
    RecordedText,
    RoomTitle,
    TimeOfDay,
    TimeRange,
    phrase,
)
from bot.ids import WordsId
from bot.meeting.cards import constraints, poll_item_lines
from bot.records.actions import Action, ActionState
from bot.records.constraints import Constraint, ConstraintStanding
from bot.records.minutes import (
    Minutes,
    MinutesContention,
    MinutesItem,
    MinutesProposal,
    MinutesRound,
)
from bot.records.model import Standing
from bot.records.outcomes import outcome_lines
from bot.records.proposal_model import ProposalResult, ProposalStanding
from bot.records.published_poll import PublishedPoll
from bot.records.questionnaire import PollItem, Side, questionnaire


def easy(of: Minutes) -> Card:
    """The easy-read version of a meeting's minutes. What was decided and what is to be done comes
    before how it came about."""
    sections = (
        _section("meeting", "easy-meeting", _when(of)),
        *_several("decision", "easy-decisions", _decisions(of)),
        *_several("proposal", "easy-proposals", _proposals(of)),
        *_several("action", "easy-actions", map(_action, of.actions)),
        *_several("point", "easy-points", map(_point, of.contentions)),
        *_several("constraint", "easy-constraints", map(_constraint, of.constraints)),
        _section("agenda", "easy-agenda", _agenda(of)),
        *_optional("note", "easy-notes", [_words(note.words) for note in of.notes]),
        *_several("round", "easy-round", map(_round, of.rounds)),
        *_poll(of),
        _section("people", "easy-people", _people(of)),
        *_corrections(of),
        _section("next", "easy-next", _next(of)),
    )
    return Card(
        kind="minutes-easy-read",
        title=phrase("easy-title", room=RoomTitle(of.room), number=of.number),
        lines=(phrase("easy-about"), phrase("easy-kept"), phrase("easy-more"), *_agreed(of)),
        parts=sections,
    )


def _section(topic: str, heading: str, lines: Sequence[Phrase]) -> CardSection:
    return CardSection(heading=phrase(heading), lines=tuple(lines), name=topic)


def _optional(topic: str, heading: str, lines: Sequence[Phrase]) -> tuple[CardSection, ...]:
    return (_section(topic, heading, lines),) if lines else ()


def _several(
    topic: str, heading: str, each: Iterable[tuple[Phrase, ...]]
) -> tuple[CardSection, ...]:
    """A section for each of several things; only the first has the heading and the picture."""
    return tuple(
        _section(topic, heading, lines) if place == 0 else CardSection(lines=lines)
        for place, lines in enumerate(each)
    )


def _words(words: WordsId, key: str = "easy-words") -> Phrase:
    return phrase(key, words=RecordedText(words))


def _agreed(of: Minutes) -> tuple[Phrase, ...]:
    if of.agreed is None:
        return ()
    on = Day(of.agreed.at.astimezone(ZoneInfo(of.zone)).date())
    return (phrase("easy-agreed", day=on), phrase("easy-agreed-how"))


def _when(of: Minutes) -> list[Phrase]:
    day = of.opened_at.astimezone(ZoneInfo(of.zone)).date()
    lines = [
        phrase("easy-on", day=Day(day)),
    ]
    if of.closed_at is None:
        lines.append(phrase("easy-began", time=TimeOfDay(of.opened_at, of.zone)))
        lines.append(phrase("easy-going-on"))
    else:
        lines.append(_range("easy-from-until", of, of.opened_at, of.closed_at))
    lines += (_range("easy-ended-while", of, *one) for one in of.breaks)
    lines += (_range("easy-paused", of, *one) for one in of.pauses)
    if of.goal is not None:
        lines += [phrase("easy-goal"), _words(of.goal), phrase("easy-goal-by", count=of.agreeing)]
    return lines


def _range(key: str, of: Minutes, since: datetime, until: datetime) -> Phrase:
    return phrase(key, when=TimeRange(since, until, of.zone))


def _people(of: Minutes) -> list[Phrase]:
    lines = [
        phrase("easy-people-count", count=len(of.present)),
        *(phrase("easy-name", name=PersonName(who)) for who in of.present),
    ]
    if of.present:
        heard = phrase("easy-heard", count=of.heard, here=len(of.present))
        lines += [heard, phrase("easy-heard-means")]
    if of.regrets:
        lines.append(phrase("easy-regrets"))
        lines += [phrase("easy-name", name=PersonName(who)) for who in of.regrets]
    if of.missing_groups:
        lines.append(phrase("easy-missing"))
        lines += [_words(group) for group in of.missing_groups]
    return lines


def _agenda(of: Minutes) -> list[Phrase]:
    over = of.closed_at is not None
    return [line for item in of.items for line in _item(item, over)] or [phrase("easy-no-agenda")]


def _item(item: MinutesItem, over: bool) -> tuple[Phrase, ...]:
    key = {
        "done": "easy-item-done",
        "closed": "easy-item-closed",
        "current": "easy-item-unfinished" if over else "easy-item-now",
        "waiting": "easy-item-waiting" if over else "easy-item-to-come",
    }[item.state]
    lines = (phrase(key, title=RecordedText(item.title)),)
    if item.introduced_by is None:
        return lines
    return (*lines, phrase("easy-introduced", name=PersonName(item.introduced_by)))


def _decisions(of: Minutes) -> Iterable[tuple[Phrase, ...]]:
    if not of.decisions:
        yield (phrase("easy-no-decision"),)
    for decision in of.decisions:
        lines = [_words(decision.words)]
        if decision.corrects is not None:
            lines.append(_words(decision.corrects, "easy-instead"))
        how = of.how_decided(decision)
        yield (*lines, *(() if how is None else _how(how, of.zone)))


def _how(proposal: MinutesProposal, zone: str) -> list[Phrase]:
    """How a decision came about. The figures are in the full minutes."""
    lines = [phrase("easy-answered", answered=proposal.answered, listed=proposal.listed)]
    if proposal.dissent:
        lines.append(phrase("easy-dissent"))
        lines += [_words(each.words) for each in proposal.dissent]
    if proposal.review is not None:
        on = Day(proposal.review.astimezone(ZoneInfo(zone)).date())
        lines.append(phrase("easy-review", day=on))
    return lines


def _proposals(of: Minutes) -> Iterable[tuple[Phrase, ...]]:
    """Proposals that are no decision (yet)."""
    decided = {note.words for note in of.decisions}
    for one in of.proposals:
        if one.wording in decided:
            continue
        if one.standing is ProposalStanding.OPEN:
            key = "easy-proposal-open"
        elif one.standing is ProposalStanding.WITHDRAWN:
            key = "easy-proposal-withdrawn"
        elif one.result is ProposalResult.CARRIED:
            key = "easy-proposal-carried"
        else:
            key = "easy-proposal-closed"
        yield (_words(one.wording), phrase(key))


def _point(each: MinutesContention) -> tuple[Phrase, ...]:
    point = each.point
    words = phrase("easy-point", number=point.number, words=RecordedText(point.wording))
    first: tuple[Phrase, ...] = (words,)
    if point.raiser is not None:
        first = (words, phrase("easy-point-raised", name=PersonName(point.raiser)))
    match point.standing:
        case Standing.SETTLED:
            return (*first, phrase("easy-point-settled"), *outcome_lines(point))
        case Standing.TABLED:
            return (*first, phrase("easy-point-now"))
        case _ if each.new:
            return (*first, phrase("easy-point-new"), phrase("easy-point-kept"))
        case _ if each.taken_up:
            return (*first, phrase("easy-point-back"), phrase("easy-point-kept"))
        case _:
            return (*first, phrase("easy-point-not-reached"), phrase("easy-point-kept"))


def _constraint(what: Constraint) -> tuple[Phrase, ...]:
    lines = (_words(what.words), *constraints.stands(what))
    waits = what.standing is ConstraintStanding.WAITING
    return (*lines, phrase("easy-constraint-kept")) if waits else lines


def _action(action: Action) -> tuple[Phrase, ...]:
    first = _words(action.words)
    owner: tuple[Phrase, ...] = (phrase("easy-action-nobody"),)
    if action.owner is not None:
        owner = (phrase("easy-action-who", name=PersonName(action.owner)),)
    match action.state:
        case ActionState.DONE:
            return (first, phrase("easy-action-done"))
        case ActionState.DROPPED if action.reason is not None:
            return (first, phrase("easy-action-dropped"), _words(action.reason, "easy-because"))
        case ActionState.DROPPED:
            return (first, phrase("easy-action-dropped"))
        case ActionState.OPEN if action.due is not None:
            return (first, *owner, phrase("easy-action-due", day=Day(action.due)))
        case ActionState.OPEN:
            return (first, *owner)


def _round(found: MinutesRound) -> tuple[Phrase, ...]:
    asked = () if found.question is None else (_words(found.question, "easy-round-asked"),)
    if found.held:
        return (*asked, phrase("easy-round-held"))
    if not found.words:
        return (*asked, phrase("easy-round-nothing"))
    return (*asked, *(_words(words) for words in found.words))


def _poll(of: Minutes) -> tuple[CardSection, ...]:
    """How the answers were, once the poll is over: for each question, how many said yes."""
    told = of.poll
    if told is None:
        return ()
    lines = [phrase("easy-poll-asked"), phrase("easy-poll-answered", count=told.ballots)]
    if told.items:
        asked = questionnaire(of.asked).items
        lines += [_answered(item, told) for item in asked if item.name in told.items]
        lines += [] if all(item.is_first for item in asked) else [phrase("easy-poll-yes")]
        lines.append(phrase("easy-poll-figures"))
    elif told.ballots:
        lines.append(phrase("easy-poll-held"))
    return (_section("poll", "easy-poll", lines),)


def _answered(item: PollItem, told: PublishedPoll) -> Phrase:
    if item.is_first:
        return poll_item_lines.line(item, told)
    high, answered = told.on_side(item.name, Side.HIGH) or 0, told.answered(item.name) or 0
    return phrase("easy-poll-item", item=item.slot, high=high, answered=answered)


def _corrections(of: Minutes) -> tuple[CardSection, ...]:
    lines = [_words(each.words) for each in of.corrections]
    return _optional("correction", "easy-corrections", lines)


def _next(of: Minutes) -> tuple[Phrase, ...]:
    if of.next_at is None:
        return (phrase("easy-next-none"),)
    day = of.next_at.astimezone(ZoneInfo(of.zone)).date()
    return (
        phrase("easy-next-on", day=Day(day)),
        phrase("easy-next-at", time=TimeOfDay(of.next_at, of.zone)),
    )
