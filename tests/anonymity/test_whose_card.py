"""Somebody has the database, the log and all that is said, and tries to find out whose a coloured
card is.

Two things are shown. Whoever of a room raises a card, everything but the answer to that person is
the same to the letter: so nothing tells. And from how many cards are said to be up nobody can work
out that somebody has one, whatever they know of their own. Both attacks first find what is planted.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from itertools import chain, combinations

import pytest
from msgspec.structs import replace
from sqlalchemy import Connection, text
from structlog.testing import capture_logs

from bot.commands.table import BY_NAME
from bot.events import SignalRaised
from bot.people.thresholds import ShownCards, card_is_private, shown_cards
from bot.ports import Reaction
from bot.rules import Rules
from bot.service import signals
from storage.tables import METADATA
from tests.dialogues.conftest import ROOM, Stage
from tests.fakes.memory_store import memory_store

ROOM_OF_THREE = ("Grace", "Tom", "Ana")


async def seen(presser: str) -> list[str]:
    """What there is to see of a meeting in which somebody raises cards: the whole database at each
    step, the log, and what everybody is told, but for the answer to that person."""
    steps: list[str] = []
    store = await memory_store()
    stage = Stage(store, Rules(posts_per_meeting=3))
    stage.service.directory.notes_seen = True
    await stage.service.directory.open_room(ROOM, "Respite care")
    deliver = stage._deliver

    async def looked() -> None:
        steps.append(str(await store._db.read(everything)))
        await deliver()
        steps.append(str(await store._db.read(everything)))

    with capture_logs() as log:
        await stage.says("Grace", "/start")
        for who in ROOM_OF_THREE:
            await stage.says(who, "Good evening to all of you.")
        # As at each start, Heard knows of nobody when they last did something.
        stage.service.directory._seen.clear()
        stage._deliver = looked  # type: ignore[method-assign]
        await raises(stage, presser)
        await stage.says("Grace", "/end anyway=yes")
    told = [(to, card.text, card.buttons) for to, card in stage.face.said]
    panels = [panel.text for panel in stage.face.panels]
    await stage.service.drain()
    await store.close()
    return [*steps, str(told), str(panels), str(log)]


async def raises(stage: Stage, who: str) -> None:
    """In every way, more often than Heard may post, and at last in a silent room."""
    await stage.fills_in(who, "card", signal="slow")
    await stage.fills_in(who, "card", signal="slow")
    await stage.fills_in(who, "card", signal="down")
    await stage.says(who, "/card red")
    await stage.says(who, "agree")
    for off in (False, True):
        put = Reaction(
            room=ROOM,
            person=stage.account(who),
            ref="message-1",
            source=f"{stage.new_id()}:{stage.account(who).id}",
            at=stage.clock.now(),
            sign="🟩",
            withdrawn=off,
        )
        await stage.service.intake.on_reaction(put)
        await stage._deliver()
    await stage.time_passes(minutes=4)
    await stage.fills_in(who, "card", signal="agree")
    await stage.says("Grace", "/quiet silent")
    await stage.fills_in(who, "card", signal="slow")
    stage.restarts()
    await stage.fills_in(who, "card", signal="slow")
    await stage.time_passes(minutes=4)


def everything(tx: Connection) -> dict[str, list[dict[str, object]]]:
    """The whole database."""
    found = {}
    for name in METADATA.tables:
        rows = tx.execute(text(f'SELECT * FROM "{name}"')).mappings()
        found[name] = [dict(row) for row in rows]
    return found


async def test_whoever_raises_a_card_everything_is_the_same_to_the_letter():
    grace, tom, ana = [await seen(who) for who in ROOM_OF_THREE]
    assert tom == ana
    assert grace == tom
    # And all of it was looked at: the journal has the cards, and the room and Grace were told.
    assert str(tom).count("SignalRaised") > 5
    assert "Somebody would like it slower." in str(tom)
    assert "Heard has not told the room" in str(tom)


async def test_where_a_card_says_whose_it_is_that_is_found(monkeypatch):
    raised: list[str] = []

    class Telling(signals.RaisedSignals):
        def _put_up(self, state, wanted, *others, **more):
            decision = super()._put_up(state, wanted, *others, **more)
            if not isinstance(decision.event, SignalRaised):
                return decision
            raised.append(wanted.who)
            return type(decision)(
                event=replace(decision.event, actor=wanted.who), reply=decision.reply
            )

    monkeypatch.setattr("bot.service.service.RaisedSignals", Telling)
    tom, ana = [await seen(who) for who in ("Tom", "Ana")]
    assert len(set(raised)) == 2
    assert tom != ana


async def test_where_it_is_noted_when_somebody_was_last_seen_that_is_found(monkeypatch):
    monkeypatch.setitem(BY_NAME, "card", dataclasses.replace(BY_NAME["card"], unseen=False))
    tom, ana = [await seen(who) for who in ("Tom", "Ana")]
    assert tom != ana


# -- from the number on the panel ------------------------------------------------------------------


def crowds(people: range) -> Iterator[frozenset[int]]:
    return map(
        frozenset,
        chain.from_iterable(combinations(people, size) for size in range(len(people) + 1)),
    )


def found_out(here: int, shown: Callable[[int, int], object]) -> set[tuple[frozenset[int], int]]:
    """Of whom somebody can work out that they have a card up: in which case, and who. They know
    whether they have one up themselves, and what is shown."""
    people, found = range(here), set()
    for up in crowds(people):
        for me in people:
            possible = [
                other
                for other in crowds(people)
                if (me in other) == (me in up) and shown(len(other), here) == shown(len(up), here)
            ]
            found |= {(up, who) for who in up - {me} if all(who in other for other in possible)}
    return found


def panel(up: int, here: int) -> ShownCards | None:
    return shown_cards(up, here) if up else None


@pytest.mark.parametrize("here", range(3, 8))
def test_from_how_many_cards_are_up_nobody_learns_whose_they_are(here):
    assert card_is_private(here)
    assert found_out(here, lambda up, _: up), "the plain number tells, and it is not found"
    assert found_out(here, panel) == set()


def test_with_two_people_a_card_tells_and_so_it_is_asked_first():
    assert found_out(2, panel)
    assert not card_is_private(2)
