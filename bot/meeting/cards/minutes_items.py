"""The minutes by agenda item: what belongs to each, and how it was decided; and all the rest."""

from __future__ import annotations

from bot.cards import (
    AnyPlaceholder,
    CardSection,
    CatalogueRef,
    Day,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.ids import WordsId
from bot.meeting.cards import actions, constraints, notes
from bot.meeting.cards.points_back import why_put_off
from bot.records.actions import Action
from bot.records.constraints import Constraint
from bot.records.methods import METHODS
from bot.records.minutes import Minutes, MinutesContention, MinutesItem, MinutesProposal
from bot.records.model import Note, Standing
from bot.records.outcomes import outcome_lines
from bot.records.proposal_model import ProposalStanding
from bot.records.zones import day_in


def items(of: Minutes) -> tuple[CardSection, ...]:
    """Each item of the agenda, with what belongs to it."""
    if not of.items:
        lines = (phrase("minutes-agenda-empty"),)
        return (CardSection(heading=phrase("minutes-agenda"), lines=lines),)
    over = of.closed_at is not None
    return tuple(_item(of, place, item, over=over) for place, item in enumerate(of.items, start=1))


def _item(of: Minutes, place: int, item: MinutesItem, *, over: bool) -> CardSection:
    """One item, and what belongs to it."""
    key = {
        "done": "minutes-item-done",
        "closed": "minutes-item-closed",
        "current": "minutes-item-unfinished" if over else "minutes-item-now",
        "waiting": "minutes-item-waiting" if over else "minutes-item-to-come",
    }[item.state]
    gaps: dict[str, AnyPlaceholder] = {"place": place, "state": CatalogueRef(key)}
    lines: list[Phrase] = []
    if item.point is None:
        heading = phrase("minutes-item", title=RecordedText(item.title), **gaps)
    else:
        # Its title is the wording of the point, which can be long.
        heading = phrase("minutes-item-point", number=item.point, **gaps)
        lines.append(recorded("quote", item.title))
    if item.goal is not None:
        lines.append(recorded("minutes-item-aim", item.goal))
    if item.introduced_by is not None:
        lines.append(phrase("minutes-introduced", name=PersonName(item.introduced_by)))
    here = of.under(place)
    for decision in here.decisions:
        lines += _decision(of, decision, under=True)
    for proposal in here.proposals:
        lines += _proposal(of, proposal)
    for each in here.contentions:
        # The wording of the item's own point stands there already.
        own = each.point.number == item.point
        lines += (() if own else (_parked(each),)) + _became(each)
    for action in here.actions:
        lines += (_to_do(action), *_stands(action))
    for constraint in here.constraints:
        lines += _constraint(constraint)
    lines += [recorded("minutes-note", note.words) for note in here.notes]
    return CardSection(heading=heading, lines=tuple(lines))


def _parked(each: MinutesContention) -> Phrase:
    words = RecordedText(each.point.wording)
    return phrase("minutes-point-line", number=each.point.number, words=words)


def _to_do(action: Action) -> Phrase:
    words = RecordedText(action.words)
    return phrase("minutes-action-line", number=action.number, words=words)


def _decision(of: Minutes, what: Note, *, under: bool) -> tuple[Phrase, ...]:
    """A decision, what it corrects, and how it was made."""
    if what.corrects is not None:
        before = RecordedText(what.corrects)
        words = RecordedText(what.words)
        line = phrase("minutes-decision-corrects", words=words, before=before)
    elif under:
        line = recorded("minutes-decision", what.words)
    else:
        line = notes.note_line(what)
    how = of.how_decided(what)
    return (line,) if how is None else (line, *_method(of, how))


def _method(of: Minutes, how: MinutesProposal) -> tuple[Phrase, ...]:
    """By which method something was decided, what that takes, the figures, and dissent in its own
    words, without anybody's name."""
    row = METHODS[how.method]
    method = CatalogueRef(f"method-{how.method}")
    lines = [phrase("minutes-method", number=how.number, method=method)]
    if row.takes_threshold:
        share = CatalogueRef(f"threshold-{how.threshold}")
        lines.append(phrase("minutes-threshold", share=share))
    if row.binding:
        lines.append(phrase("minutes-quorum", quorum=how.quorum))
    if how.result is not None and how.listed:
        lines.append(phrase("proposal-answered-result", count=how.answered, listed=how.listed))
    if how.counts:
        lines += (
            phrase(
                "proposal-chart-line",
                answer=CatalogueRef(f"response-{name}"),
                count=how.counts.get(name, 0),
            )
            for name in row.names
        )
    lines += (
        phrase(
            "minutes-dissent",
            answer=CatalogueRef(f"response-{one.answer}"),
            words=RecordedText(one.words),
        )
        for one in how.dissent
    )
    if how.review is not None:
        lines.append(phrase("proposal-review-decided", when=Day(day_in(of.zone, how.review))))
    return tuple(lines)


def _proposal(of: Minutes, what: MinutesProposal) -> tuple[Phrase, ...]:
    """A proposal of which no decision of this meeting came, and where it stood."""
    words = RecordedText(what.wording)
    line = phrase("minutes-proposal", number=what.number, words=words)
    if what.result is not None:
        return (line, phrase(f"proposal-result-{what.result}"), *_method(of, what))
    key = "withdrawn" if what.standing is ProposalStanding.WITHDRAWN else "open"
    return (line, phrase(f"minutes-proposal-{key}"))


def decisions(of: Minutes) -> tuple[CardSection, ...]:
    """Decisions under no item; or that there were none at all."""
    found = of.under(None).decisions
    lines = tuple(line for what in found for line in _decision(of, what, under=False))
    if of.decisions and not lines:
        return ()
    return (
        CardSection(
            heading=phrase("decisions-heading"), lines=lines or (phrase("minutes-no-decisions"),)
        ),
    )


def rest(of: Minutes) -> tuple[CardSection, ...]:
    """What else belongs to no item."""
    here = of.under(None)
    proposed = tuple(line for one in here.proposals for line in _proposal(of, one))
    proposals = (
        (CardSection(heading=phrase("minutes-proposals"), lines=proposed),) if proposed else ()
    )
    return (
        *proposals,
        *map(_point, here.contentions),
        *_actions(here.actions),
        *_constraints(here.constraints),
        *_notes(here.notes),
    )


def _constraints(found: tuple[Constraint, ...]) -> tuple[CardSection, ...]:
    lines = tuple(line for one in found for line in _constraint(one))
    return (CardSection(heading=phrase("minutes-constraints"), lines=lines),) if lines else ()


def _constraint(what: Constraint) -> tuple[Phrase, ...]:
    """What may stand in the way, and how it stood at the end of this meeting."""
    line = phrase(
        "minutes-constraint",
        number=what.number,
        kind=constraints.kind_of(what.kind),
        words=RecordedText(what.words),
    )
    return (line, *constraints.stands(what))


def _point(each: MinutesContention) -> CardSection:
    words = phrase("quote", words=RecordedText(each.point.wording))
    heading = phrase("minutes-point", number=each.point.number)
    return CardSection(heading=heading, lines=(words, *_became(each)))


def _became(each: MinutesContention) -> tuple[Phrase, ...]:
    """Who raised a point, if they agreed to be named, and how it stands."""
    raiser = each.point.raiser
    by = () if raiser is None else (phrase("minutes-point-raiser", name=PersonName(raiser)),)
    return (*by, *_stood(each))


def _stood(each: MinutesContention) -> tuple[Phrase, ...]:
    match each.point.standing:
        case Standing.SETTLED:
            return (phrase("minutes-point-settled"), *outcome_lines(each.point))
        case Standing.TABLED:
            return (phrase("minutes-point-tabled"),)
        case _ if each.new:
            return (phrase("minutes-point-parked"),)
        case _ if each.point.postponed is not None:
            return (phrase("minutes-point-put-off"), *why_put_off(each.point))
        case _:
            return (phrase("minutes-point-back"),)


def recorded(key: str, words: WordsId) -> Phrase:
    """A sentence around recorded words."""
    return phrase(key, words=RecordedText(words))


def _actions(found: tuple[Action, ...]) -> tuple[CardSection, ...]:
    lines = tuple(line for one in found for line in (actions.action_line(one), *_stands(one)))
    return (CardSection(heading=phrase("minutes-actions"), lines=lines),) if lines else ()


def _stands(action: Action) -> tuple[Phrase, ...]:
    """Where an action stands. Whoever has taken it on has agreed to be named."""
    stands = phrase(f"minutes-action-{action.state.value}")
    if action.reason is not None:
        return (stands, phrase("became-why", words=RecordedText(action.reason)))
    owner = () if action.owner is None else (actions.who_line(action),)
    return (*owner, *actions.due_line(action), stands) if action.is_open else (*owner, stands)


def _notes(found: tuple[Note, ...]) -> tuple[CardSection, ...]:
    lines = tuple(notes.note_line(what) for what in found)
    return (CardSection(heading=phrase("minutes-notes"), lines=lines),) if lines else ()
