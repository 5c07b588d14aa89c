"""The same meeting on a homeserver, and how many messages each person gets of it."""

from __future__ import annotations

from tests.chat.stages.matrix import MatrixStage
from tests.chat.whole_meeting import FIVE, play, printed, within
from tests.fakes.memory_store import memory_store
from tests.matrix.synapse import Synapse
from tests.matrix.whole_meeting import MatrixCast


async def test_nobody_gets_more_messages_than_a_meeting_is_worth(
    synapse: Synapse,
) -> None:
    MatrixStage.server = synapse
    store = await memory_store()
    async with MatrixCast(store, FIVE) as cast:
        await play(cast)
        printed(cast.received(), cast.shown())
        within("matrix", cast.received())
        assert cast.shown().count("Heard has answered you in a direct room") == 1
    await store.close()
