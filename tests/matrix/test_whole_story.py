"""What becomes of a point, on a homeserver, and how many messages each person gets."""

from __future__ import annotations

from tests.chat.stages.matrix import MatrixStage
from tests.chat.whole_meeting import FIVE, printed
from tests.chat.whole_story import check, play
from tests.fakes.memory_store import memory_store
from tests.matrix.synapse import Synapse
from tests.matrix.whole_meeting import MatrixStoryCast


async def test_nothing_parked_is_lost(synapse: Synapse) -> None:
    MatrixStage.server = synapse
    store = await memory_store()
    async with MatrixStoryCast(store, FIVE) as cast:
        await play(cast)
        printed(cast.received(), cast.shown())
        check(cast)
        # Over a month; what answers somebody is a message here, too. Facilitators get some more:
        # how each meeting went.
        most = {name: 59 if name == "ann" else 56 for name in FIVE}
        assert all(count <= most[name] for name, count in cast.received().items()), cast.received()
    await store.close()
