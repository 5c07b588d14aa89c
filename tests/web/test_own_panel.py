"""Everybody's own panel follows what they do and what others do, without being asked for."""

from __future__ import annotations

from tests.fakes import poll_answers
from tests.web.conftest import Talk
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


async def is_asked(talk: Talk, *, asked: bool) -> None:
    """Their own panel asks them to answer the poll, or does so no more."""
    while not (panels := [it for it in talk.seen if it["is"] == "my-panel"]) or (
        ("Were you heard" in str(panels[-1])) is not asked
    ):
        talk.seen.append(await talk.next("my-panel"))


async def test_that_somebody_has_answered_the_poll_changes_their_own_page_alone() -> None:
    """Others are not sent one message more: by it they could tell that somebody has answered."""
    async with a_room() as room:
        people = [await room.opens(name) for name in ("Ann", "Ben", "Cyd", "Dan", "Eve")]
        ann, ben, *others = people
        await room.starts(ann)
        for number, one in enumerate(people):
            text = "The bus does not come."
            await one.ask(**{"is": "say", "id": f"message-{number}", "text": text})
        await ann.ask(
            **{"is": "do", "id": "end-00001", "command": "end", "args": {"anyway": "yes"}}
        )
        await room.settled()
        for one in people:
            await is_asked(one, asked=True)
        for number, one in enumerate((ann, *others)):
            await one.ask(**{"is": "do", "id": f"before-{number:03}", "command": "status"})
            one.seen.clear()
        answers = poll_answers.answers()
        voted = {"is": "do", "id": "vote-00001", "command": "poll", "args": answers}
        assert "saved without your name" in str(await ben.ask(**voted))
        await is_asked(ben, asked=False)
        await room.settled()
        for number, one in enumerate((ann, *others)):
            await one.ask(**{"is": "do", "id": f"again-{number:04}", "command": "status"})
            assert one.seen == []
