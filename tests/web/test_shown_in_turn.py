"""A message that is committed is shown when there is time for it, before its writer is told."""

from __future__ import annotations

import asyncio

from bot.service.time_slice import SharedSlice
from tests.fakes.patience import PATIENCE
from tests.web.real_room import a_room


class Busy(SharedSlice):
    """There is no time left until `free` is set."""

    __slots__ = ("came", "free")

    def __init__(self) -> None:
        super().__init__(lambda: 0.0)
        self.came = 0
        self.free = asyncio.Event()

    async def wait(self) -> None:
        self.came += 1
        await self.free.wait()


async def test_what_is_written_while_much_is_shown_waits_and_comes_in_the_order_of_the_record() -> (
    None
):
    async with a_room() as room:
        ann, ben, cyd = [await room.opens(name) for name in ("Ann", "Ben", "Cyd")]
        await room.starts(ann)
        busy = room.face._site.rooms.requests.showing = Busy()
        texts = ["The bus does not come.", "It comes on Fridays."]
        async with asyncio.timeout(PATIENCE):
            for number, (talk, text) in enumerate(zip((ben, cyd), texts, strict=True), start=1):
                await talk.send(**{"is": "say", "id": f"message-{number}", "text": text})
                while busy.came < number:
                    await asyncio.sleep(0.01)
        assert not room.face.hall.room(room.key).recent
        busy.free.set()
        for talk in (ben, cyd):
            assert not (await talk.next("answer"))["refused"]
        assert [said.text for said in room.face.hall.room(room.key).recent] == texts
        shown: list[str] = []
        while len(shown) < 2:
            entry = await ann.next("entry")
            shown += [entry["text"]] if entry["kind"] == "message" else []
        assert shown == texts
