"""Points that are put off together are written down together, and stand as each by itself would."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from bot.ids import WordsId
from bot.ports import Batch
from bot.records import contentions as moves
from bot.records.contentions import ContentionMove
from bot.records.model import Contention, Postponed


async def _as_they_stand(world: Any) -> list[Contention]:
    return list(await world.store.contentions(world.room))


async def test_ninety_points_are_put_off_in_one_statement(world):
    parked = [world.contention(number) for number in range(1, 91)]
    await world.store.commit(Batch(records=parked))
    off = [moves.put_off(one.contention, 2, Postponed.TOO_MANY) for one in parked]
    told = [
        world.contention_as(point, step=ContentionMove.PUT_OFF.value, meeting=2) for point in off
    ]
    said: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if "contention" in statement and "contention_log" not in statement:
            said.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        await world.store.commit(Batch(records=told))
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert len(said) == 1, said
    assert await _as_they_stand(world) == off
    file = await world.store.points.file(world.room, 7, limit=10)
    assert sorted(line.step for line in file.steps) == ["parked", ContentionMove.PUT_OFF.value]


async def test_each_keeps_its_own_reason_and_what_else_is_done_in_the_same_moment(world):
    one, two, three = (world.contention(number) for number in (1, 2, 3))
    await world.store.commit(Batch(records=[one, two]))  # nobody has written the third yet
    because = WordsId("w1")
    off = [
        moves.put_off(one.contention, 2, Postponed.SAID, because),
        moves.put_off(two.contention, 2, Postponed.TOO_MANY),
        moves.put_off(three.contention, 2, Postponed.TOO_MANY),
    ]
    back = moves.come_after_all(off[1])
    puts_off = ContentionMove.PUT_OFF.value
    told = [world.contention_as(point, step=puts_off, meeting=2) for point in off]
    told.append(world.contention_as(back, step=ContentionMove.COME_AFTER_ALL.value, meeting=2))
    await world.store.commit(Batch(records=told))
    assert await _as_they_stand(world) == [off[0], back, off[2]]
