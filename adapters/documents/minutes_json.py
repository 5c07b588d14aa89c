"""Minutes as JSON, for programs. `docs/schemas/minutes.schema.json` says what is in it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from bot.ids import PersonId, WordsId
from bot.ports.minutes_document import MinutesDocument
from bot.records.actions import Action
from bot.records.constraints import Constraint
from bot.records.minutes import MinutesContention, MinutesItem, MinutesProposal
from bot.records.model import Note
from bot.records.questionnaire import questionnaire

FORMAT = "heard-minutes"
VERSION = 1
"""Goes up when a field goes, or means something else. Fields may be added without that."""


def as_json(document: MinutesDocument) -> bytes:
    """A meeting's minutes. Words that were taken back, and names that are gone, are `null`."""
    return msgspec.json.format(msgspec.json.encode(as_data(document)), indent=2) + b"\n"


def as_data(document: MinutesDocument) -> dict[str, Any]:
    """The same as plain values."""
    return _Data(document).whole()


class _Data:
    """Puts words and names in the place of their ids."""

    def __init__(self, document: MinutesDocument) -> None:
        self._document = document
        self._of = document.minutes
        self._zone = ZoneInfo(self._of.zone)

    def whole(self) -> dict[str, Any]:
        of = self._of
        views, agreed = of.views, of.agreed
        return {
            "format": FORMAT,
            "version": VERSION,
            "room": self._document.room,
            "meeting": of.number,
            "zone": of.zone,
            "opened_at": self._moment(of.opened_at),
            "closed_at": self._moment(of.closed_at),
            "breaks": [
                {"from": self._moment(since), "until": self._moment(until)}
                for since, until in of.breaks
            ],
            "pauses": [
                {"from": self._moment(since), "until": self._moment(until)}
                for since, until in of.pauses
            ],
            "goal": None
            if of.goal is None
            else {"words": self._words(of.goal), "agreeing": of.agreeing},
            "present": [self._name(who) for who in of.present],
            "heard": of.heard,
            "regrets": [self._name(who) for who in of.regrets],
            "missing_groups": [self._words(group) for group in of.missing_groups],
            "agenda": [self._item(place, item) for place, item in enumerate(of.items, start=1)],
            "decisions": [self._decision(note) for note in of.decisions],
            "proposals": [self._proposal(one) for one in of.proposals],
            "points": [self._point(each) for each in of.contentions],
            "actions": [self._action(action) for action in of.actions],
            "constraints": [self._constraint(one) for one in of.constraints],
            "notes": [
                {"words": self._words(note.words), "item": of.places.get(note.words)}
                for note in of.notes
            ],
            "rounds": [
                {
                    "question": self._words(one.question),
                    "held_back": one.held,
                    "words": [self._words(words) for words in one.words],
                }
                for one in of.rounds
            ],
            "views": None if views is None else msgspec.structs.asdict(views),
            "poll": self._poll(),
            "corrections": [
                {
                    "words": self._words(one.words),
                    "corrects": self._words(one.line),
                    "part": None if one.part is None else one.part.value,
                    "at": self._moment(one.at),
                    "after_agreement": one.after_agreement,
                }
                for one in of.corrections
            ],
            "agreed": None
            if agreed is None
            else {
                "at": self._moment(agreed.at),
                "meeting": agreed.meeting,
                "here": agreed.here,
            },
            "next_at": self._moment(of.next_at),
            "made_at": self._moment(self._document.made_at),
        }

    def _poll(self) -> dict[str, Any] | None:
        """What was published of the poll, and nothing else."""
        told = self._of.poll
        if told is None:
            return None
        asked = {item.name: item for item in questionnaire(self._of.asked).items}
        return {
            "ballots": told.ballots,
            "could_answer": told.roll,
            "level": told.level.value,
            "items": [
                {
                    "name": name,
                    "words": self._words(asked[name].words) if name in asked else None,
                    "level": told.level_of(name).value,
                    "figures": dict(figures),
                }
                for name, figures in told.items.items()
            ],
            "groups": [
                {
                    "group": self._words(group),
                    "ballots": shown.ballots,
                    "items": {name: dict(figures) for name, figures in shown.items.items()},
                }
                for group, shown in told.groups.items()
            ],
        }

    def _item(self, place: int, item: MinutesItem) -> dict[str, Any]:
        return {
            "place": place,
            "title": self._words(item.title),
            "goal": self._words(item.goal),
            "state": item.state,
            "point": item.point,
            "introduced_by": self._name(item.introduced_by),
            "began_at": self._moment(item.began_at),
        }

    def _decision(self, note: Note) -> dict[str, Any]:
        how = self._of.how_decided(note)
        return {
            "words": self._words(note.words),
            "corrects": self._words(note.corrects),
            "item": self._of.places.get(note.words),
            "proposal": None if how is None else how.number,
        }

    def _proposal(self, one: MinutesProposal) -> dict[str, Any]:
        return {
            "number": one.number,
            "words": self._words(one.wording),
            "item": self._of.places.get(one.wording),
            "method": one.method.value,
            "shown": one.shown.value,
            "threshold": one.threshold.value,
            "quorum": one.quorum,
            "standing": one.standing.value,
            "result": None if one.result is None else one.result.value,
            "counts": dict(one.counts),
            "answered": one.answered,
            "could_answer": one.listed,
            "dissent": [
                {"answer": each.answer, "words": self._words(each.words)} for each in one.dissent
            ],
            "review": self._moment(one.review),
            "closes": self._moment(one.closes),
            "closed_at": self._moment(one.closed_at),
        }

    def _point(self, each: MinutesContention) -> dict[str, Any]:
        point = each.point
        return {
            "number": point.number,
            "words": self._words(point.wording),
            "item": self._of.places.get(point.wording),
            "standing": point.standing.value,
            "new": each.new,
            "taken_up": each.taken_up,
            "raised_by": self._name(point.raiser),
            "outcome": None if point.outcome is None else point.outcome.value,
            "reason": self._words(point.reason),
            "passed_on_to": self._words(point.recipient),
            "decision": self._words(point.decision),
            "joined_into": point.joined_into,
        }

    def _action(self, action: Action) -> dict[str, Any]:
        return {
            "number": action.number,
            "words": self._words(action.words),
            "item": self._of.places.get(action.words),
            "state": action.state.value,
            "owner": self._name(action.owner),
            "due": None if action.due is None else action.due.isoformat(),
            "reason": self._words(action.reason),
        }

    def _constraint(self, one: Constraint) -> dict[str, Any]:
        return {
            "number": one.number,
            "kind": one.kind.value,
            "words": self._words(one.words),
            "item": self._of.places.get(one.words),
            "standing": one.standing.value,
            "new": one.logged_in == self._of.number,
            "foreseen_by": self._name(one.by),
            "could_change_it": self._words(one.changer),
            "owner": self._name(one.owner),
        }

    def _words(self, words: WordsId | None) -> str | None:
        return None if words is None else self._document.words.get(words)

    def _name(self, who: PersonId | None) -> str | None:
        return None if who is None else self._document.names.get(who)

    def _moment(self, at: datetime | None) -> str | None:
        return None if at is None else at.astimezone(self._zone).isoformat(timespec="seconds")
