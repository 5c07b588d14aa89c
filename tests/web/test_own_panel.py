"""Everybody's own panel follows what they do and what others do, without being asked for."""

from __future__ import annotations

from tests.web.real_room import a_room


async def test_what_my_panel_says_of_me_follows_what_i_write_and_reaches_nobody_else() -> None:
    async with a_room() as room:
        ann, ben = await room.opens("Ann"), await room.opens("Ben")
        await room.starts(ann)
        await ben.ask(**{"is": "say", "id": "message-1", "text": "The bus does not come."})
        while "one turn" not in (panel := await ben.next("my-panel"))["card"]["text"]:
            pass
        assert not panel["turn"]
        assert "one turn" not in "".join(
            message["card"]["text"] for message in ann.seen if message["is"] == "my-panel"
        )


async def test_whose_turn_it_is_is_said_to_them_and_to_nobody_else() -> None:
    async with a_room() as room:
        ann, ben = await room.opens("Ann"), await room.opens("Ben")
        await room.starts(ann)
        await ben.ask(**{"is": "do", "id": "hand-0001", "command": "hand"})
        await ann.ask(**{"is": "do", "id": "call-0001", "command": "call"})
        await room.settled()
        while not (panel := await ben.next("my-panel"))["turn"]:
            pass
        assert panel["card"]["parts"][0]["name"] == "for-you"
        await ben.ask(**{"is": "do", "id": "done-0001", "command": "done"})
        await room.settled()
        while (await ben.next("my-panel"))["turn"]:
            pass
        assert not [message for message in ann.seen if message.get("turn")]
